/**
 * What the crate's filter makes of the pictures of the puzzles, and whether that is what was asked for. The reader's filter
 * moves by one pixel here, with zeros around the picture, so that its map lies as the picture does.
 *
 * @import { FilterChoice } from '../app/state.js'
 * @import { Found } from './task-list.js'
 */

import { FeatureMap, Filter } from '../pkg/patchwork.js';
import { indexOfLargest } from '../shared/index-of-largest.js';
import { namedFilters } from '../shared/own-filter/named-filters.js';
import { makeFilter } from '../shared/own-filter/scene.js';
import { SIDE } from '../shared/pixels.js';
import { CLOTH_ONLY, LEFT_SLEEVE, LYING, PULLOVER, RIGHT_SLEEVE, SPECKLED, UPRIGHT } from './pictures.js';

/** @typedef {Pick<FilterChoice, 'weights' | 'divisor' | 'bias'>} Numbers */

/** Rounding may leave as much of a zero. */
const NOTHING = 0.01;
/** As much as a shade of grey. */
const SOMETHING = 1;
/** Places of the other sleeve that must be seen. */
export const SEEN = 10;

/** The filters whose maps are compared. */
export const SHADED = /** @type {const} */ (['vertical', 'horizontal', 'outline', 'blur']);

/**
 * @template T
 * @param {Numbers} numbers
 * @param {Uint8Array} pixels
 * @param {(map: FeatureMap, input: FeatureMap) => T} look
 * @param {'valid' | 'same'} [padding]
 * @returns {T}
 */
function onMap({ weights, divisor, bias }, pixels, look, padding = 'same') {
  const input = FeatureMap.fromPixels(pixels, SIDE);
  const filter = makeFilter({ weights, divisor, bias, stride: 1, padding });
  const map = filter.apply(input);
  const result = look(map, input);
  for (const part of [input, filter, map]) part.free();
  return result;
}

/** Without the edge of the picture, which is an edge for every filter. @param {Numbers} numbers @param {Uint8Array} pixels */
const largestOn = (numbers, pixels) => onMap(numbers, pixels, (map) => map.largest, 'valid');

/**
 * How far the map is from the picture, moved to the right by so many pixels.
 *
 * @param {Numbers} numbers
 * @param {number} right
 */
function distanceTo(numbers, right) {
  return onMap(numbers, SPECKLED, (map, input) => {
    const wanted = input.shifted(0, right);
    const change = wanted.change(map);
    const { largest } = change;
    for (const part of [wanted, change]) part.free();
    return largest;
  });
}

/** @param {Numbers} numbers @param {number} right @returns {Found} */
export function moves(numbers, right) {
  const apart = distanceTo(numbers, right);
  return { reached: apart < NOTHING, figures: [apart] };
}

/** @param {FilterChoice} filter @returns {Found} */
export function findsLying(filter) {
  const figures = [LYING, UPRIGHT].map((pixels) => largestOn(filter, pixels));
  const [lying = 0, upright = 0] = figures;
  return { reached: lying >= SOMETHING && upright < NOTHING && filter.name === undefined, figures: [...figures, Number(filter.name !== undefined)] };
}

/** @param {Numbers} numbers @returns {Found} */
export function blackensCloth(numbers) {
  const figures = [CLOTH_ONLY, PULLOVER].map((pixels) => largestOn(numbers, pixels));
  const [cloth = 0, pullover = 0] = figures;
  return { reached: cloth < NOTHING && pullover >= SOMETHING, figures, right: 0 };
}

/** @param {Numbers} numbers @returns {{left: number, right: number}} places of each sleeve that are left after ReLU */
function sleeves(numbers) {
  return onMap(numbers, PULLOVER, (map) => {
    const positive = map.relu();
    const values = positive.values();
    positive.free();
    const lit = (/** @type {readonly number[]} */ places) => places.filter((place) => (values[place] ?? 0) >= NOTHING).length;
    return { left: lit(LEFT_SLEEVE), right: lit(RIGHT_SLEEVE) };
  });
}

/** @param {Numbers} numbers */
function hidesSleeve(numbers) {
  const { left, right } = sleeves(numbers);
  return { left, right, isHidden: left === 0 && right >= SEEN };
}

/** @param {Numbers} numbers @returns {Found} the right answer is whether one of the page's filters does it */
export function vanishes(numbers) {
  const { left, right, isHidden } = hidesSleeve(numbers);
  const isNamed = namedFilters().some((each) => hidesSleeve(each).isHidden);
  return { reached: isHidden, figures: [left, right], right: isNamed ? 0 : 1 };
}

/** Which filter leaves most of a garment black. @param {Uint8Array} pixels @returns {Found} */
export function blackest(pixels) {
  const shares = SHADED.map((name) => {
    const filter = Filter.named(name);
    const input = FeatureMap.fromPixels(pixels, SIDE);
    const map = filter.apply(input);
    const positive = map.relu();
    const { zeros } = positive;
    for (const part of [filter, input, map, positive]) part.free();
    return zeros;
  });
  return { reached: true, figures: shares, right: indexOfLargest(shares) };
}

/**
 * The side that is left of a picture.
 *
 * @param {{side: number, stride: number, padding: 'valid' | 'same'}} setting of a filter
 */
export function sideAfter({ side, stride, padding }) {
  const input = FeatureMap.fromPixels(PULLOVER, SIDE);
  const filter = makeFilter({ weights: Array(side * side).fill(1), divisor: 1, bias: 0, stride, padding });
  const map = filter.apply(input);
  const { width } = map;
  for (const part of [input, filter, map]) part.free();
  return width;
}
