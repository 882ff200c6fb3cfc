/**
 * The reader's own filter: how it is chosen, named, resized and kept.
 *
 * @import { FilterChoice, State } from '../../app/state.js'
 * @import { Words } from '../../words/words.js'
 *
 * @typedef {{name: string, weights: readonly number[], divisor: number, bias: number}} Preset
 * @typedef {Pick<State, 'filter' | 'typedFilter'>} FilterState
 */

import { isNumber } from '../typed-numbers.js';
import { words } from '../../words/words.js';

/** Sides that a filter may have. */
export const SIDES = /** @type {const} */ ([3, 5]);

/**
 * @param {string} name of a filter of the crate
 * @returns {string} what the reader calls it
 */
export function titleOf(name) {
  if (!(name in words.shared.filterNames)) throw new Error(`The words have no filter “${name}”.`);
  return words.shared.filterNames[/** @type {keyof Words['shared']['filterNames']} */ (name)];
}

/** @param {{weights: readonly number[]}} filter */
export function sideOf({ weights }) {
  return Math.sqrt(weights.length);
}

/**
 * The state with other numbers in its filter. The filter bears a preset's name while it has exactly its
 * numbers; one without a name is remembered as the reader's own.
 *
 * @param {readonly Preset[]} presets
 * @param {FilterState} state
 * @param {Partial<Omit<FilterChoice, 'name'>>} change
 * @returns {FilterState}
 */
export function chosen(presets, { filter, typedFilter }, change) {
  const next = { ...filter, ...change };
  const name = presets.find((preset) => isSame(preset, next))?.name;
  const named = { ...next, name };
  return { filter: named, typedFilter: name === undefined ? named : typedFilter };
}

/**
 * @param {Preset} a
 * @param {Omit<Preset, 'name'>} b
 */
function isSame(a, b) {
  return a.divisor === b.divisor && a.bias === b.bias && a.weights.length === b.weights.length && a.weights.every((weight, index) => weight === b.weights[index]);
}

/**
 * The weights in a filter of another side: in the middle of zeros, which change nothing, or the middle of
 * the old ones.
 *
 * @param {readonly number[]} weights
 * @param {number} side
 * @returns {number[]}
 */
export function resized(weights, side) {
  const before = Math.sqrt(weights.length);
  const shift = (before - side) / 2;
  return Array.from({ length: side * side }, (_, index) => {
    const row = Math.floor(index / side) + shift;
    const column = (index % side) + shift;
    return row >= 0 && row < before && column >= 0 && column < before ? (weights[row * before + column] ?? 0) : 0;
  });
}

/** @param {FilterState} state */
export function serialize({ filter, typedFilter }) {
  return JSON.stringify({ version: 1, filter, typedFilter });
}

/**
 * Reads what serialize wrote. Storage can hold anything, so anything else is no filter.
 *
 * @param {string | null} text
 * @param {readonly Preset[]} presets
 * @returns {FilterState | undefined}
 */
export function parse(text, presets) {
  if (!text) return undefined;
  let stored;
  try {
    stored = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (stored?.version !== 1 || !isChoice(stored.filter)) return undefined;
  const typedFilter = isChoice(stored.typedFilter) ? nameless(stored.typedFilter) : undefined;
  return chosen(presets, { filter: nameless(stored.filter), typedFilter }, {});
}

/**
 * Only what makes a filter, and no name that its numbers may not bear out.
 *
 * @param {FilterChoice} choice
 * @returns {FilterChoice}
 */
function nameless({ weights, divisor, bias, stride, padding }) {
  return { name: undefined, weights, divisor, bias, stride, padding };
}

/** @param {any} value whatever came from elsewhere */
export function isChoice(value) {
  return (
    Array.isArray(value?.weights) &&
    SIDES.some((side) => side * side === value.weights.length) &&
    value.weights.every((/** @type {unknown} */ weight) => isNumber('weight', weight)) &&
    isNumber('divisor', value.divisor) &&
    isNumber('bias', value.bias) &&
    isNumber('stride', value.stride) &&
    (value.padding === 'valid' || value.padding === 'same')
  );
}
