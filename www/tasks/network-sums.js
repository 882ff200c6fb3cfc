/**
 * What the crate says of networks that nobody trains: how large they are, and what they cost.
 *
 * @import { PlanLayer } from '../shared/layer-plan.js'
 * @import { Found } from './task-list.js'
 */

import { FeatureMap, Network } from '../pkg/patchwork.js';
import { isCrateError } from '../shared/fault.js';
import { indexOfLargest } from '../shared/index-of-largest.js';
import { articlePlan, configOf } from '../shared/layer-plan.js';
import { PIXELS } from '../shared/pixels.js';

/** Sizes do not depend on it. */
const SEED = 1;
/** Layers of the article's network that have parameters: two convolutions and two dense ones. */
const LEARNED = [0, 2, 5, 6];

/**
 * @template T
 * @param {readonly PlanLayer[]} layers
 * @param {(network: Network) => T} look
 */
function inNetwork(layers, look) {
  const network = Network.fromConfig(configOf(layers), SEED);
  const result = look(network);
  network.free();
  return result;
}

/** Which layer of the article's network has most of something. @param {'parameters' | 'multiplyAdds'} what @returns {Found} */
export function mostOf(what) {
  const rows = inNetwork(articlePlan(), (network) => network.summary());
  const figures = LEARNED.map((layer) => rows[layer]?.[what] ?? 0);
  return { reached: true, figures, right: indexOfLargest(figures) };
}

/** The parameters of a first convolution with so many filters. @param {number} filters @returns {Found} */
export function learnedBy(filters) {
  const right = inNetwork(articlePlan({ filters }), (network) => network.summary()[0]?.parameters ?? 0);
  return { reached: true, figures: [right], right };
}

/** What happens to the parameters without the second convolution: fewer, as many, more. @returns {Found} */
export function withoutSecond() {
  const [two = 0, one = 0] = [2, 1].map((convolutions) => inNetwork(articlePlan({ convolutions }), (network) => network.parameterCount));
  return { reached: true, figures: [two, one], right: 1 + Math.sign(one - two) };
}

/** How often a convolution and a pooling may follow each other. @returns {Found} */
export function mostRounds() {
  for (let rounds = 1; ; rounds += 1) {
    try {
      inNetwork(articlePlan({ filters: 1, convolutions: rounds + 1, units: 1 }), () => undefined);
    } catch (error) {
      if (!isCrateError(error)) throw error;
      return { reached: true, figures: [rounds], right: rounds };
    }
  }
}

/** The length of the row after two convolutions. @param {number} filters of the second one */
function flattened(filters) {
  const [flatten] = inNetwork(articlePlan({ filters, units: 1 }), (network) => network.summary().filter(({ className }) => className === 'Flatten'));
  return flatten?.outputShape[0] ?? 0;
}

/** With how many filters at most the row is shorter than a garment has pixels. @returns {Found} */
export function shorterThanGarment() {
  let right = 1;
  while (flattened(right + 1) < PIXELS) right += 1;
  return { reached: true, figures: [right, flattened(right), flattened(right + 1)], right };
}

/** The side of a pooled map. @param {number} side @returns {Found} */
export function pooled(side) {
  const map = FeatureMap.fromPixels(new Uint8Array(side * side), side);
  const half = map.pool('max', 2);
  const right = half.width;
  for (const part of [map, half]) part.free();
  return { reached: true, figures: [right], right };
}
