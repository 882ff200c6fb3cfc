// This project, as its page loads it; `options.module` is the build.

import { loadBytes, loadModule } from './load.js';

/** @typedef {import('./types.js').Contestant} Contestant */

/**
 * @param {import('./types.js').Work} work
 * @param {Record<string, string>} options
 * @param {number} steps
 * @returns {Promise<Contestant>}
 */
export async function prepare(work, options, steps) {
  const { module, memory } = await loadModule(options['module']);
  /** @type {typeof import('../../pkg/patchwork.js')} */
  const { Dataset, Trainer } = module;
  const data = new Dataset(await loadBytes(work.idxImages), await loadBytes(work.idxLabels));
  const trainer = Trainer.restore(await loadBytes(work.checkpoint));
  if (work.task === 'prediction') {
    const run = () => trainer.evaluate(data, 0, work.batch);
    const { loss, correct, count } = run();
    return { check: { loss: loss / count, correct }, run: () => run().count };
  }
  const run = () => trainer.step(data);
  const losses = Array.from({ length: steps }, () => run().loss);
  return { check: { losses }, run: () => run().count, memory: () => memory.buffer.byteLength };
}
