/**
 * What networks answer, for tasks about that: how far a garment may be moved, and which kinds are taken for each other.
 *
 * @import { Network } from '../pkg/patchwork.js'
 * @import { Model } from '../app/model.js'
 * @import { State } from '../app/state.js'
 * @import { Evaluators } from '../shared/evaluators.js'
 * @import { Found } from './task-list.js'
 *
 * @typedef {typeof import('../pkg/patchwork.js').Network} NetworkClass
 */

import { FeatureMap } from '../pkg/patchwork.js';
import { indexOfLargest } from '../shared/index-of-largest.js';
import { CLASSES, PIXELS, SIDE } from '../shared/pixels.js';

/** Pixels that a garment is moved at most. */
export const FARTHEST = 10;
/** Garments that the network is asked about. */
export const ASKED = 1000;
/** Pairs of kinds, in the order of the answers: T-shirt and shirt, pullover and coat, sneaker and ankle boot, dress and bag. */
export const PAIRS = /** @type {const} */ ([[0, 6], [2, 4], [7, 9], [3, 8]]);

/**
 * @param {NetworkClass} maker
 * @param {Uint8Array} file of weights
 */
function opened(maker, file) {
  const network = maker.fromConfig(maker.metadata(file)['config'] ?? '', 1);
  network.loadWeights(file);
  return network;
}

/**
 * What a network answers for a garment that is moved to the right.
 *
 * @param {Network} network
 * @param {Uint8Array} pixels
 * @param {number} right
 */
function answerFor(network, pixels, right) {
  const input = FeatureMap.fromPixels(pixels, SIDE);
  const moved = input.shifted(0, right);
  const answer = indexOfLargest(network.predict(Uint8Array.from(moved.values())));
  for (const part of [input, moved]) part.free();
  return answer;
}

/**
 * The pixels to the right from which on a network answers something else.
 *
 * @param {Network} network
 * @param {Uint8Array} pixels
 */
async function lasts(network, pixels) {
  const first = answerFor(network, pixels, 0);
  for (let right = 1; right <= FARTHEST; right += 1) {
    // The page answers the reader in between.
    await new Promise((resolve) => setTimeout(resolve));
    if (answerFor(network, pixels, right) !== first) return right;
  }
  return FARTHEST + 1;
}

/**
 * Which of the page's two networks is first to change its answer: the plain one, the convolutional one, both at once.
 *
 * @param {NetworkClass} maker
 * @param {(kind: 'cnn' | 'dnn') => Promise<Uint8Array>} weights
 * @param {Uint8Array} pixels
 * @returns {Promise<Found>}
 */
export async function firstToFall(maker, weights, pixels) {
  const files = await Promise.all([weights('dnn'), weights('cnn')]);
  /** @type {number[]} */
  const figures = [];
  for (const file of files) {
    const network = opened(maker, file);
    figures.push(await lasts(network, pixels));
    network.free();
  }
  const [dnn = 0, cnn = 0] = figures;
  return { reached: true, figures, right: dnn === cnn ? 2 : dnn < cnn ? 0 : 1 };
}

/**
 * Which two kinds the network in use takes for each other most often, among the first garments.
 *
 * @param {Pick<Model, 'network'>} model
 * @param {Pick<Evaluators, 'answers' | 'report'>} evaluators
 * @param {State['data']['test']} test
 * @returns {Promise<Found | undefined>}
 */
export async function mixedUp({ network }, evaluators, test) {
  const present = network();
  if (!present || !test) return undefined;
  const count = Math.min(ASKED, test.length);
  const images = { pixels: new Uint8Array(count * PIXELS), labels: Uint8Array.from({ length: count }, (_, index) => test.label(index)) };
  for (let index = 0; index < count; index += 1) images.pixels.set(test.image(index), index * PIXELS);
  const weighed = { config: present.config(), parameters: present.parameters() };
  const { probabilities } = await evaluators.answers(weighed, images);
  const { counts } = await evaluators.report(weighed, probabilities, images.labels);
  const taken = PAIRS.map(([one, other]) => (counts[one * CLASSES + other] ?? 0) + (counts[other * CLASSES + one] ?? 0));
  return { reached: true, figures: [...taken, count], right: indexOfLargest(taken) };
}
