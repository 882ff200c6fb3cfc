/**
 * Keeps the reader's own filter over a reload.
 *
 * @import { App } from '../../app/state.js'
 * @import { Preset } from './filter-choice.js'
 */

import { Filter, filterNames } from '../../pkg/patchwork.js';
import { parse, serialize } from './filter-choice.js';

const STORED = 'patchwork-filter';

/** @param {App} app */
export function keepOwnFilter({ store }) {
  store.set(restored(namedFilters()));
  store.subscribe((state, previous) => {
    if (state.filter === previous.filter) return;
    try {
      localStorage.setItem(STORED, serialize(state));
    } catch {
      // A browser may forbid storage; nine numbers are soon typed again.
    }
  });
}

/**
 * The crate's filters with their numbers.
 *
 * @returns {Preset[]}
 */
export function namedFilters() {
  return filterNames().map((name) => {
    const filter = Filter.named(name);
    const preset = { name, weights: [...filter.weights], divisor: filter.divisor, bias: filter.bias };
    filter.free();
    return preset;
  });
}

/** @param {readonly Preset[]} presets */
function restored(presets) {
  try {
    return parse(localStorage.getItem(STORED), presets) ?? {};
  } catch {
    return {};
  }
}
