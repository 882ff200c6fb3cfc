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

/** Changes that may follow from one another; more are a circle. */
const LONGEST = 100;

/**
 * A listener that throws keeps no other from hearing; what it threw comes out of `set` when all have heard.
 *
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
      /** @type {unknown[]} */
      const thrown = [];
      let told = 0;
      for (let change = changes[0]; change && told < LONGEST; change = changes[0], told++) {
        for (const listener of [...listeners]) {
          try {
            listener(...change);
          } catch (error) {
            thrown.push(error);
          }
        }
        changes.shift();
      }
      if (changes.length > 0) {
        thrown.push(new Error(`The listeners go in a circle: ${keys.map(String).join(', ')} led to ${LONGEST} changes.`));
        changes.length = 0;
      }
      if (thrown.length > 1) throw new AggregateError(thrown, thrown.map(String).join('; '));
      if (thrown.length === 1) throw thrown[0];
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}
