/**
 * The maps that the chapter pools: the garment under the reader's filter, and what a network would make of
 * that next; as the garment lies, and moved.
 *
 * @import { FilterChoice } from '../app/state.js'
 * @import { Pooling, Start } from '../shared/poolings.js'
 *
 * @typedef {{down: number, right: number}} Shift in pixels of the garment
 *
 * @typedef {object} Pooled
 * @property {FeatureMap} map
 * @property {FeatureMap} max the map after max pooling
 * @property {FeatureMap} average the map after average pooling
 *
 * @typedef {{here: Pooled, moved: Pooled}} Scene
 * @typedef {{map: FeatureMap, later: FeatureMap}} Disturbed a map, and the same after the garment has moved
 */

import { FeatureMap } from '../pkg/patchwork.js';
import { SIDE } from '../shared/pixels.js';
import { makeFilter } from '../shared/own-filter/scene.js';

/** How the network of the next chapter pools between its convolutions. */
const BETWEEN = 2;
const RESTING = { down: 0, right: 0 };

/**
 * @param {Uint8Array} pixels
 * @param {FilterChoice} choice
 * @param {Start} start
 * @param {Shift} [shift] of the garment, before all else
 * @returns {FeatureMap} to be freed by the caller
 * @throws {Error} of the crate where a map has become too small for the next step
 */
export function mapToPool(pixels, choice, start, shift = RESTING) {
  const filter = makeFilter(choice);
  let map = FeatureMap.fromPixels(pixels, SIDE);
  /** @param {(from: FeatureMap) => FeatureMap} step */
  const then = (step) => {
    const next = step(map);
    map.free();
    map = next;
  };
  const convolve = () => {
    then((from) => filter.apply(from));
    then((from) => from.relu());
  };
  try {
    then((from) => from.shifted(shift.down, shift.right));
    convolve();
    if (start !== 'filtered') then((from) => from.pool('max', BETWEEN));
    if (start === 'again') convolve();
    return map;
  } catch (error) {
    map.free();
    throw error;
  } finally {
    filter.free();
  }
}

/**
 * @param {Uint8Array} pixels
 * @param {FilterChoice} choice
 * @param {{start: Start, size: number}} setting
 * @param {Shift} shift
 * @returns {Scene} to be freed by freeScene
 * @throws {Error} of the crate where a map is too small
 */
export function makeScene(pixels, choice, { start, size }, shift) {
  const pool = (/** @type {Shift} */ by) => {
    const map = mapToPool(pixels, choice, start, by);
    return { map, max: map.pool('max', size), average: map.pool('average', size) };
  };
  return { here: pool(RESTING), moved: pool(shift) };
}

/** @param {Scene | undefined} scene */
export function freeScene(scene) {
  for (const pooled of scene ? [scene.here, scene.moved] : []) {
    for (const map of [pooled.map, pooled.max, pooled.average]) map.free();
  }
}

/**
 * @param {Scene} scene
 * @param {Pooling} pooling
 * @returns {{before: Disturbed, after: Disturbed}} the map before pooling, and after it
 */
export function disturbed({ here, moved }, pooling) {
  return { before: { map: here.map, later: moved.map }, after: { map: here[pooling], later: moved[pooling] } };
}

/** @param {FeatureMap} map */
export function sizeOf({ height, width }) {
  return { rows: height, columns: width };
}
