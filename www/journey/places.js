/**
 * Which value of the network is being looked at: the one under the reader's cursor, else the one that
 * was pinned. No DOM.
 *
 * @typedef {{layer: number, index: number}} Place a value by its layer and its index in the layer's output
 *
 * @typedef {object} PlacesState
 * @property {Place | undefined} pointed under the cursor
 * @property {Place | undefined} pinned
 * @property {readonly Place[]} trail what was pinned before, the last at the end
 * @property {boolean} chosen the reader has pinned something, so the page no longer proposes
 *
 * @typedef {ReturnType<typeof createPlaces>} Places
 */

import { createStore } from '../app/store.js';

/** Steps back that are kept. */
const LONGEST_TRAIL = 50;

export function createPlaces() {
  const store = createStore(/** @type {PlacesState} */ ({ pointed: undefined, pinned: undefined, trail: [], chosen: false }));
  return {
    get: store.get,
    subscribe: store.subscribe,
    /** The value to show. */
    shown: () => store.get().pointed ?? store.get().pinned,
    /** @param {Place | undefined} pointed */
    point: (pointed) => store.set({ pointed }),
    /** @param {Place} place that the reader chose */
    pin(place) {
      const { pinned, trail } = store.get();
      const same = pinned?.layer === place.layer && pinned.index === place.index;
      store.set({ pinned: place, pointed: undefined, chosen: true, trail: pinned && !same ? [...trail, pinned].slice(-LONGEST_TRAIL) : trail });
    },
    back() {
      const { trail } = store.get();
      if (trail.length > 0) store.set({ pinned: trail.at(-1), pointed: undefined, trail: trail.slice(0, -1) });
    },
    /** @param {Place | undefined} place that stands there until the reader chooses one */
    propose(place) {
      if (!store.get().chosen) store.set({ pinned: place });
    },
    /** Another network: nothing of what was pinned is there any more. */
    reset: () => store.set({ pointed: undefined, pinned: undefined, trail: [], chosen: false }),
  };
}
