/**
 * Both networks on garments that are not where the training images were: how often each is still right. Pure but for the
 * evaluators that it is given.
 *
 * @import { ChangeKind, Evaluators, Labelled, Weighed } from '../shared/evaluators.js'
 * @import { Kind } from './race.js'
 *
 * @typedef {object} Trial of one kind of change
 * @property {readonly number[]} amounts that are done
 * @property {Record<Kind, readonly number[]>} right share of the images, for each of them
 * @property {number} images
 *
 * @typedef {object} Wish
 * @property {(trial: Trial, done: number) => void} onPart after each slice of images; `done` is the share of all
 * @property {AbortSignal} signal
 */

import { CLASSES } from '../shared/pixels.js';
import { SLICE, slicesOf } from '../shared/evaluators.js';
import { indexOfLargest } from '../shared/index-of-largest.js';
import { KINDS } from './race.js';

/** How much of a change is tried. @type {Record<ChangeKind, readonly number[]>} */
export const AMOUNTS = { moved: [0, 1, 2, 3, 4], turned: [0, 10, 20, 30], smaller: [0, 0.1, 0.2, 0.3], noise: [0, 0.1, 0.2, 0.3] };
export const CHANGES = /** @type {ChangeKind[]} */ (Object.keys(AMOUNTS));

/**
 * @param {Pick<Evaluators, 'run'>} evaluators
 * @param {Record<Kind, Weighed>} networks
 * @param {Labelled} images
 * @param {ChangeKind} kind
 * @param {Wish} wish
 * @returns {Promise<Trial>}
 */
export async function tryChange(evaluators, networks, images, kind, { onPart, signal }) {
  const slices = slicesOf(images);
  const all = AMOUNTS[kind].length * KINDS.length;
  /** @type {Record<Kind, number[]>} */
  const right = { cnn: [], dnn: [] };
  /** @type {Trial} */
  let trial = { amounts: [], right, images: images.labels.length };
  let done = 0;
  for (const amount of AMOUNTS[kind]) {
    for (const network of KINDS) {
      const tasks = slices.map((slice, at) => /** @type {const} */ ({ type: 'changed', change: { kind, amount }, first: at * SLICE, ...slice }));
      const parts = await evaluators.run(networks[network], tasks, { signal, onDone: (part, parts) => onPart(trial, (done + part / parts) / all) });
      done += 1;
      const counts = parts.map(({ probabilities }, at) => rightAmong(probabilities, slices[at]?.labels ?? new Uint8Array()));
      right[network].push(counts.reduce((sum, each) => sum + each, 0) / images.labels.length);
    }
    trial = { ...trial, amounts: [...trial.amounts, amount], right: { cnn: [...right.cnn], dnn: [...right.dnn] } };
    onPart(trial, done / all);
  }
  return trial;
}

/** @param {Float32Array} probabilities @param {Uint8Array} labels @returns {number} how many answers are right */
export function rightAmong(probabilities, labels) {
  return labels.reduce((sum, label, at) => sum + Number(indexOfLargest(probabilities.subarray(at * CLASSES, (at + 1) * CLASSES)) === label), 0);
}

/**
 * Which network loses more by the whole change.
 *
 * @param {Trial} trial
 * @returns {Kind | 'same' | undefined} undefined until it is done
 */
export function loserOf({ amounts, right }) {
  if (amounts.length < 2) return undefined;
  const lost = (/** @type {Kind} */ kind) => (right[kind][0] ?? 0) - (right[kind].at(-1) ?? 0);
  const apart = lost('cnn') - lost('dnn');
  return Math.abs(apart) < 0.01 ? 'same' : apart > 0 ? 'cnn' : 'dnn';
}
