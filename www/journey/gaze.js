/**
 * Which value of the network is being looked at, and the thread that leads from the answer back to the
 * garment: at each layer one value, the one that did most for the next. The reader walks along it, points at
 * a value, or pins one, through which the thread leads from then on. No DOM.
 *
 * @typedef {{layer: number, index: number}} ValueAddress a value by its layer and its index in the layer's output
 *
 * @typedef {object} Stop where the reader was
 * @property {number} layer
 * @property {ValueAddress | undefined} choice
 *
 * @typedef {object} GazeState
 * @property {number} layer whose station is in sight; GARMENT for the garment itself
 * @property {ValueAddress | undefined} choice what the reader pinned; undefined while the thread is the answer's own
 * @property {ValueAddress | undefined} pointed under the cursor
 * @property {readonly number[]} thread an index for each layer; empty without an answer
 * @property {readonly Stop[]} trail where the reader was before, the last at the end
 *
 * @typedef {ReturnType<typeof createGaze>} Gaze
 */

import { createStore } from '../app/store.js';

/** The station before the first layer. */
export const GARMENT = -1;

/** Steps back that are kept. */
const LONGEST_TRAIL = 50;

/** @param {(choice: ValueAddress | undefined) => readonly number[]} trace the thread, through this value if there is one */
export function createGaze(trace) {
  const store = createStore(/** @type {GazeState} */ ({ layer: GARMENT, choice: undefined, pointed: undefined, thread: [], trail: [] }));

  /** What is open at the station in sight; at the garment what the first layer made of it. */
  const opened = () => {
    const { layer, thread } = store.get();
    const at = Math.max(layer, 0);
    const index = thread[at];
    return index === undefined ? undefined : { layer: at, index };
  };
  /** @param {Stop} next @param {readonly Stop[]} trail */
  const go = (next, trail) => {
    const again = next.choice !== store.get().choice;
    store.set({ ...next, pointed: undefined, trail, ...(again ? { thread: trace(next.choice) } : {}) });
  };
  const trailFromHere = () => {
    const { layer, choice, trail } = store.get();
    return [...trail, { layer, choice }].slice(-LONGEST_TRAIL);
  };
  return {
    get: store.get,
    subscribe: store.subscribe,
    opened,
    /** The value to show. */
    shown: () => store.get().pointed ?? opened(),
    /** @param {ValueAddress | undefined} pointed */
    point: (pointed) => store.set({ pointed }),
    /** @param {ValueAddress} address that the reader chose */
    pin(address) {
      const here = opened();
      const same = store.get().layer === address.layer && here?.index === address.index;
      go({ layer: address.layer, choice: address }, same ? store.get().trail : trailFromHere());
    },
    /** @param {number} layer along the thread */
    walk(layer) {
      if (layer !== store.get().layer) go({ layer, choice: store.get().choice }, trailFromHere());
    },
    /** @param {Stop} stop that was asked for from elsewhere */
    go: (stop) => go(stop, trailFromHere()),
    back() {
      const { trail } = store.get();
      const last = trail.at(-1);
      if (last) go(last, trail.slice(0, -1));
    },
    /** Another garment, or other weights: the thread leads through other values. */
    retrace: () => store.set({ thread: trace(store.get().choice) }),
    /** @param {Stop} stop in another network */
    reset: (stop) => store.set({ ...stop, pointed: undefined, thread: [], trail: [] }),
  };
}
