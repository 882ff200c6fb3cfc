/**
 * Keeps over a reload which chapters the reader has seen to their end.
 *
 * @import { Keeper } from '../shared/own-filter/named-filters.js'
 * @import { ChapterId } from './chapters.js'
 * @import { State } from './state.js'
 * @import { Store } from './store.js'
 */

import { CHAPTERS } from './chapters.js';

const STORED = 'patchwork-read';

/**
 * @param {Store<State>} store
 * @param {() => Keeper} keeper may throw, as a browser does that forbids it
 */
export function keepRead(store, keeper) {
  store.set({ read: restored(keeper) });
  store.subscribe((state, previous) => {
    if (state.read === previous.read) return;
    try {
      keeper().setItem(STORED, JSON.stringify(state.read));
    } catch {
      // A browser may forbid storage; the marks last until the page is closed.
    }
  });
}

/**
 * @param {() => Keeper} keeper
 * @returns {readonly ChapterId[]}
 */
function restored(keeper) {
  try {
    /** @type {unknown} */
    const kept = JSON.parse(keeper().getItem(STORED) ?? '[]');
    return CHAPTERS.filter((id) => Array.isArray(kept) && kept.includes(id));
  } catch {
    return [];
  }
}
