/**
 * What each place of a garment is worth to a network: the probability that is lost where a patch hides it. Of each place all
 * probabilities are kept, so that another class needs no new answers.
 *
 * @import { Evaluators, OcclusionTask, Weighed, Wish } from '../shared/evaluators.js'
 * @import { Place } from '../shared/grid.js'
 * @import { Patch } from './patch.js'
 *
 * @typedef {Pick<Evaluators, 'run'>} Pool
 * @typedef {{without: Float32Array, hidden: Float32Array}} Answers of all classes: without a patch, and with it on each place
 */

import { joined } from '../shared/evaluators.js';
import { indexOfLargest } from '../shared/index-of-largest.js';
import { PIXELS, placeOfPixel, SIDE } from '../shared/pixels.js';

/** Smaller differences are none to the eye. */
export const SEEN = 0.0005;

/**
 * @param {Pool} pool
 * @param {Weighed} network
 * @param {{pixels: Uint8Array, patch: Patch}} hidden
 * @param {Wish} [wish]
 * @returns {Promise<Answers>}
 */
export async function askEverywhere(pool, network, { pixels, patch }, wish) {
  /** @type {Omit<OcclusionTask, 'first' | 'end'>} */
  const task = { type: 'occlusion', pixels, ...patch };
  const rows = Array.from({ length: SIDE }, (_, row) => ({ ...task, first: row * SIDE, end: (row + 1) * SIDE }));
  // A patch of no size hides nothing.
  const [without = new Float32Array(), ...hidden] = await pool.run(network, [{ ...task, side: 0, first: 0, end: 1 }, ...rows], wish);
  return { without, hidden: joined(hidden) };
}

/**
 * @param {Answers} answers
 * @param {number} label of the class that is asked for
 * @returns {Worth}
 */
export function worthOf({ without, hidden }, label) {
  const classes = without.length;
  const before = without[label] ?? NaN;
  const after = Float32Array.from({ length: PIXELS }, (_, place) => hidden[place * classes + label] ?? NaN);
  return new Worth(before, after);
}

/** The worth of each place for one class. */
export class Worth {
  /** @param {number} before probability without a patch @param {Float32Array} after with it on each place */
  constructor(before, after) {
    this.before = before;
    this.after = after;
    this.values = after.map((probability) => before - probability);
    /** The place that is worth most. */
    this.dearest = placeOfPixel(indexOfLargest(this.values));
    /** How far any of them is from 0. */
    this.largest = this.values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  }

  /** @param {Place} place */
  at({ row, column }) {
    const index = row * SIDE + column;
    return { before: this.before, after: this.after[index] ?? NaN, worth: this.values[index] ?? NaN };
  }

  /** How many places are worth more than this one, by what can be seen in tenths of a point. @param {Place} place */
  above(place) {
    const { worth } = this.at(place);
    return this.values.reduce((count, value) => count + (value > worth + SEEN ? 1 : 0), 0);
  }
}
