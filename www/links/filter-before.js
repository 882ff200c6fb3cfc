/**
 * The reader's filter as it was before a link brought another one: kept over a reload, as the page itself keeps but one.
 *
 * @import { State } from '../app/state.js'
 * @import { Preset } from '../shared/own-filter/filter-choice.js'
 * @import { Keeper } from '../shared/own-filter/named-filters.js'
 *
 * @typedef {Pick<State, 'filter' | 'typedFilter'>} Filters
 */

import { parse, serialize } from '../shared/own-filter/filter-choice.js';

const BEFORE = 'patchwork-filter-before';
const BROUGHT = 'patchwork-filter-brought';

/**
 * Of several links one after the other the first one finds what was the reader's.
 *
 * @param {() => Keeper} storage may throw, as a browser does that forbids it
 * @param {Filters} before
 * @param {Filters} brought
 */
export function keepFilter(storage, before, brought) {
  try {
    const isOfLink = storage().getItem(BROUGHT) === serialize({ filter: before.filter, typedFilter: undefined });
    if (!isOfLink) storage().setItem(BEFORE, serialize(before));
    storage().setItem(BROUGHT, serialize({ filter: brought.filter, typedFilter: undefined }));
  } catch {
    // Then the way back ends with this visit.
  }
}

/**
 * @param {() => Keeper} storage
 * @param {readonly Preset[]} presets
 * @returns {Filters | undefined}
 */
export function filterBefore(storage, presets) {
  try {
    return parse(storage().getItem(BEFORE), presets);
  } catch {
    return undefined;
  }
}
