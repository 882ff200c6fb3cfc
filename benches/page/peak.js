// The loops that touch registers only; `options.loop` names one.

import { loadModule } from './load.js';

/** Turns of the loop between two looks at the clock: some 10 ms. */
const TURNS = 2_000_000;

/**
 * @param {import('./types.js').Work} _work
 * @param {Record<string, string>} options
 * @returns {Promise<import('./types.js').Contestant>}
 */
export async function prepare(_work, options) {
  const { module: peak } = await loadModule(options['module']);
  /** @type {(turns: number) => number} */
  const loop = peak[options['loop'] ?? ''];
  const gigaflop = peak.floatingPointOperations(TURNS) / 1e9;
  const run = () => {
    const total = loop(TURNS);
    // Twelve times four sums that have come near b / (1 - a) = 1.
    if (!(Math.abs(total / 48 - 1) < 0.2)) throw new Error(`the loop gave ${total}`);
    return gigaflop;
  };
  run();
  return { check: {}, run };
}
