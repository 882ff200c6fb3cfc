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
  /** @type {[S, S][]} changes that listeners still have to hear of */
  const changes = [];

  return {
    get: () => state,
    set(patch) {
      const keys = /** @type {(keyof S)[]} */ (Object.keys(patch));
      if (keys.every((key) => Object.is(state[key], patch[key]))) return;
      const previous = state;
      state = { ...state, ...patch };
      changes.push([state, previous]);
      // A listener that sets the state waits its turn: everybody hears of the changes in their order.
      if (changes.length > 1) return;
      try {
        for (let change = changes[0]; change; change = changes[0]) {
          for (const listener of [...listeners]) listener(...change);
          changes.shift();
        }
      } finally {
        changes.length = 0;
      }
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
