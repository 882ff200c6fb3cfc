/**
 * What tabs that show this page have of their own, and what they tell each other.
 *
 * @import { Keeper } from '../shared/own-filter/named-filters.js'
 * @import { State } from './state.js'
 * @import { Store } from './store.js'
 *
 * @typedef {Pick<BroadcastChannel, 'postMessage' | 'addEventListener'>} Channel it reaches the other tabs, not this one
 * @typedef {{highest: number, asks: boolean}} Word the highest number in a tab, and whether it wants to hear those of the others
 */

/**
 * A storage where each tab finds again what it wrote itself, and a new one what was written last.
 *
 * @param {Keeper} own
 * @param {Keeper} common
 * @returns {Keeper}
 */
export function firstOwn(own, common) {
  return {
    getItem: (key) => own.getItem(key) ?? common.getItem(key),
    setItem(key, value) {
      own.setItem(key, value);
      common.setItem(key, value);
    },
  };
}

/**
 * Tells the other tabs the numbers of the runs, and hears theirs: no two of a browser's runs have one name.
 *
 * @param {Store<State>} store
 * @param {() => Channel} open may throw, as a browser does that forbids it
 */
export function shareNumbers(store, open) {
  let channel;
  try {
    channel = open();
  } catch {
    // Then this tab knows only its own.
    return;
  }
  const highest = () => Math.max(0, ...store.get().shelf.entries.map(({ number }) => number));
  let told = 0;
  /** @param {boolean} asks */
  const tell = (asks) => {
    told = highest();
    channel.postMessage(/** @type {Word} */ ({ highest: told, asks }));
  };
  channel.addEventListener('message', ({ data }) => {
    const { shelf } = store.get();
    if (data.highest > shelf.elsewhere) store.set({ shelf: { ...shelf, elsewhere: data.highest } });
    if (data.asks) tell(false);
  });
  store.subscribe((state, previous) => {
    if (state.shelf.entries !== previous.shelf.entries && highest() > told) tell(false);
  });
  tell(true);
}
