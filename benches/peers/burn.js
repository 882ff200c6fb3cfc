// Burn with its burn-flex back end, compiled to WebAssembly with simd128. It starts from weights of its own.

import { batches, loadImages } from './inputs.js';

/**
 * @param {import('../page/types.js').Work} work
 * @returns {Promise<import('../page/types.js').Contestant>}
 */
export async function prepare(work) {
  const script = new URL('../burn_peer/burn_peer.js', import.meta.url).href;
  const burn = await import(script);
  await burn.default({ module_or_path: script.replace(/\.js$/, '_bg.wasm') });
  const next = batches(work, await loadImages(work));
  const filters = Uint32Array.from(work.filters);
  if (work.task === 'prediction') {
    const predictor = new burn.Predictor(filters, work.units);
    const { images } = next();
    return {
      check: {},
      run() {
        predictor.predict(images);
        return work.batch;
      },
    };
  }
  const trainer = new burn.Trainer(filters, work.units);
  return {
    check: {},
    run() {
      const { images, labels } = next();
      const loss = trainer.step(images, labels);
      if (!Number.isFinite(loss)) throw new Error(`a loss of ${loss}`);
      return work.batch;
    },
  };
}
