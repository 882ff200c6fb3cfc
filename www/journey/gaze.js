/**
 * Which value of the network is being looked at: the one under the reader's cursor, else the one that
 * was pinned. No DOM.
 *
 * @typedef {{layer: number, index: number}} ValueAddress a value by its layer and its index in the layer's output
 *
 * @typedef {object} GazeState
 * @property {ValueAddress | undefined} pointed under the cursor
 * @property {ValueAddress | undefined} pinned
 * @property {readonly ValueAddress[]} trail what was pinned before, the last at the end
 * @property {boolean} chosen the reader has pinned something, so the page no longer proposes
 *
 * @typedef {ReturnType<typeof createGaze>} Gaze
 */

import { createStore } from '../app/store.js';

/** Steps back that are kept. */
const LONGEST_TRAIL = 50;

export function createGaze() {
  const store = createStore(/** @type {GazeState} */ ({ pointed: undefined, pinned: undefined, trail: [], chosen: false }));
  return {
    get: store.get,
    subscribe: store.subscribe,
    /** The value to show. */
    shown: () => store.get().pointed ?? store.get().pinned,
    /** @param {ValueAddress | undefined} pointed */
    point: (pointed) => store.set({ pointed }),
    /** @param {ValueAddress} address that the reader chose */
    pin(address) {
      const { pinned, trail } = store.get();
      const same = pinned?.layer === address.layer && pinned.index === address.index;
      store.set({ pinned: address, pointed: undefined, chosen: true, trail: pinned && !same ? [...trail, pinned].slice(-LONGEST_TRAIL) : trail });
    },
    back() {
      const { trail } = store.get();
      if (trail.length > 0) store.set({ pinned: trail.at(-1), pointed: undefined, trail: trail.slice(0, -1) });
    },
    /** @param {ValueAddress | undefined} address that stands there until the reader chooses one */
    propose(address) {
      if (!store.get().chosen) store.set({ pinned: address });
    },
    /** Another network: nothing of what was pinned is there any more. */
    reset: () => store.set({ pointed: undefined, pinned: undefined, trail: [], chosen: false }),
  };
}
