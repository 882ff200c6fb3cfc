/**
 * The steps of a picture that grows, some at a time, so that it is seen growing and can be stopped.
 *
 * @import { AscentTask, Evaluators, Weighed } from '../shared/evaluators.js'
 *
 * @typedef {Pick<AscentTask, 'layer' | 'index' | 'seed'>} Ascent
 * @typedef {{image: Float32Array, value: number, done: number}} Growing after so many steps
 */

/** Steps of a whole ascent, as in `src/evaluation/ascent.rs`, and those of a task. */
export const STEPS = 100;
const SLICE = 5;

/**
 * The noise first of all, then the picture as it grows.
 *
 * @param {Pick<Evaluators, 'run'>} pool
 * @param {Weighed} network
 * @param {Ascent} ascent
 * @param {number} steps
 * @param {AbortSignal} signal
 * @returns {AsyncGenerator<Growing>}
 */
export async function* grow(pool, network, ascent, steps, signal) {
  /** @type {Float32Array} */
  let image = new Float32Array();
  for (let first = 0, end = 0; ; first = end, end = Math.min(end + SLICE, steps)) {
    /** @type {AscentTask} */
    const task = { type: 'ascent', ...ascent, image, first, end };
    const [grown] = await pool.run(network, [task], { urgent: true, signal });
    if (!grown) return;
    image = grown.image;
    yield { image, value: grown.value, done: end };
    if (end >= steps) return;
  }
}

/** @param {Float32Array} image from 0 to 1 @returns {Uint8Array<ArrayBuffer>} from 0 to 255 */
export function shades(image) {
  return Uint8Array.from(image, (value) => Math.round(value * 255));
}
