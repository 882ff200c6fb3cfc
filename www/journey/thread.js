/**
 * The thread from the answer back to the garment: at each layer the value that did most for the next one. No DOM; the
 * crate says what each value was made of.
 *
 * @import { ValueAddress } from './gaze.js'
 * @import { Station } from './values.js'
 * @import { Network, OpenedSum } from '../pkg/patchwork.js'
 *
 * @typedef {Pick<Network, 'openSum' | 'openChoice' | 'openMean' | 'windowArea' | 'pictureShape' | 'inputPicture'>} Opener
 */

import { cellOf, indexOf, pictureBefore, pictureOf } from './values.js';
import { indexOfLargest } from '../shared/index-of-largest.js';

/**
 * @param {Opener} network
 * @param {readonly Station[]} stations
 * @param {number} best the answer: the index of the largest value of the last layer
 * @param {ValueAddress} [choice] a value to lead through; behind it the thread stays the answer's
 * @returns {number[]} an index for each layer
 */
export function threadOf(network, stations, best, choice) {
  /** @type {number[]} */
  const thread = [];
  let index = best;
  for (let layer = stations.length - 1; layer >= 0; layer--) {
    if (choice?.layer === layer) index = choice.index;
    thread[layer] = index;
    index = originOf(network, /** @type {Station} */ (stations[layer]), index);
  }
  return thread;
}

/**
 * @param {Opener} network
 * @param {Station} station
 * @param {number} index of a value of the layer
 * @returns {number} the input that did most for it, by its index
 */
function originOf(network, { layer, opens }, index) {
  switch (opens) {
    case 'sum':
      return Math.max(0, strongestInput(network.openSum(layer, index, 1), 0));
    case 'choice':
      return network.openChoice(layer, index).winnerIndex;
    case 'mean':
      return largestUnder(network, layer, index);
    case 'passed':
    case 'place':
      return index;
  }
}

/**
 * @param {Pick<OpenedSum, 'inputs' | 'products' | 'channels'>} sum
 * @param {number} part
 * @returns {number} the input behind the part's largest product; -1 if all of them lie in the padding
 */
export function strongestInput({ inputs, products, channels }, part) {
  const taps = products.length / channels.length;
  let best = part * taps;
  for (let tap = best; tap < (part + 1) * taps; tap++) {
    if (Math.abs(products[tap] ?? 0) > Math.abs(products[best] ?? 0)) best = tap;
  }
  return inputs[best] ?? -1;
}

/**
 * @param {Opener} network
 * @param {number} layer that takes averages
 * @param {number} index
 */
function largestUnder(network, layer, index) {
  const { values } = network.openMean(layer, index);
  const [top = 0, left = 0, , width = 1] = network.windowArea(layer, index);
  const place = indexOfLargest(values);
  const { channel } = cellOf(pictureOf(network, layer) ?? [], index);
  const before = pictureBefore(network, layer) ?? [];
  return indexOf(before, { row: top + Math.floor(place / width), column: left + (place % width), channel });
}
