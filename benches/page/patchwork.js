// This project, as its page loads it; `options.build` is `bg` or `relaxed`, `options.workers` how many share a
// step.

import { loadBytes, loadModule } from './load.js';

/** @typedef {import('./types.js').Contestant} Contestant */
/** @typedef {import('../../pkg/patchwork.js').Dataset} Dataset */
/** @typedef {import('../../pkg/patchwork.js').Trainer} Trainer */
/** @typedef {import('../../www/training/team.js').IdxPair} IdxPair */

/**
 * @param {import('./types.js').Work} work
 * @param {Record<string, string>} options
 * @param {number} steps
 * @returns {Promise<Contestant>}
 */
export async function prepare(work, options, steps) {
  const build = options['build'] ?? 'bg';
  const { module, memory } = await loadModule('./pkg/patchwork.js', build);
  /** @type {typeof import('../../pkg/patchwork.js')} */
  const { Dataset, Trainer } = module;
  const [images, labels] = await Promise.all([loadBytes(work.idxImages), loadBytes(work.idxLabels)]);
  const data = new Dataset(images, labels);
  const trainer = Trainer.restore(await loadBytes(work.checkpoint));
  if (work.task === 'prediction') {
    const run = () => trainer.evaluate(data, 0, work.batch);
    const { loss, correct, count } = run();
    return { check: { loss: loss / count, correct }, run: () => run().count };
  }
  const workers = Number(options['workers'] ?? 1);
  if (workers > 1) {
    const team = await gather(trainer, { images, labels }, workers, build);
    const run = () => team.step(data);
    const losses = [];
    for (let step = 0; step < steps; step += 1) losses.push((await run()).loss);
    return { check: { losses }, run: async () => (await run()).count };
  }
  const run = () => trainer.step(data);
  const losses = Array.from({ length: steps }, () => run().loss);
  return { check: { losses }, run: () => run().count, memory: () => memory.buffer.byteLength };
}

/**
 * A team as the page's training worker makes it, but one that gives up where that would go on alone.
 * @param {Trainer} trainer
 * @param {IdxPair} files
 * @param {number} workers
 * @param {string} build
 */
async function gather(trainer, files, workers, build) {
  /** @param {string} name */
  const address = (name) => new URL(name, import.meta.url).href;
  /** @type {typeof import('../../www/training/team.js')} */
  const { Team } = await import(address('www/training/team.js'));
  /** @type {InstanceType<typeof Team<Dataset>>} */
  const team = new Team(trainer, {
    spawn: () => new Worker(address(build === 'bg' ? 'team-worker.js?exact' : 'team-worker.js'), { type: 'module' }),
    files: () => files,
    failed: (error) => {
      throw error;
    },
    patience: 60_000,
  });
  team.resize(workers);
  return team;
}
