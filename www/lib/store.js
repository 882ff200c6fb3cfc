/**
 * One place for what the page knows. Views draw the state and send intents; nobody else is told.
 *
 * @template {object} S
 * @typedef {object} Store
 * @property {() => Readonly<S>} get the present state; treat it as read-only
 * @property {(patch: Partial<S>) => void} set merges the patch and tells every listener, once
 * @property {(listener: (state: Readonly<S>, previous: Readonly<S>) => void) => () => void} subscribe
 *   calls the listener after each change; returns what ends the subscription
 */

/**
 * @template {object} S
 * @param {S} initial
 * @returns {Store<S>}
 */
export function createStore(initial) {
  /** @type {S} */
  let state = initial;
  /** @type {Set<(state: Readonly<S>, previous: Readonly<S>) => void>} */
  const listeners = new Set();

  return {
    get: () => state,
    set(patch) {
      const keys = /** @type {(keyof S)[]} */ (Object.keys(patch));
      if (keys.every((key) => Object.is(state[key], patch[key]))) return;
      const previous = state;
      state = { ...state, ...patch };
      // A listener that sets the state again nests; each listener still gets a true pair of states.
      const current = state;
      for (const listener of [...listeners]) listener(current, previous);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
