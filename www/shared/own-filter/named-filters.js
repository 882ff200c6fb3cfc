/**
 * Keeps the reader's own filter over a reload.
 *
 * @import { State } from '../../app/state.js'
 * @import { Store } from '../../app/store.js'
 * @import { Preset } from './filter-choice.js'
 *
 * @typedef {{getItem: (key: string) => string | null, setItem: (key: string, value: string) => void}} Keeper as localStorage
 */

import { Filter, filterNames } from '../../pkg/patchwork.js';
import { parse, serialize } from './filter-choice.js';

const STORED = 'patchwork-filter';

/**
 * @param {Store<State>} store
 * @param {() => Keeper} keeper may throw, as a browser does that forbids it
 */
export function keepOwnFilter(store, keeper) {
  store.set(restored(namedFilters(), keeper));
  store.subscribe((state, previous) => {
    if (state.filter === previous.filter) return;
    try {
      keeper().setItem(STORED, serialize(state));
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

/**
 * @param {readonly Preset[]} presets
 * @param {() => Keeper} keeper
 */
function restored(presets, keeper) {
  try {
    return parse(keeper().getItem(STORED), presets) ?? {};
  } catch {
    return {};
  }
}
