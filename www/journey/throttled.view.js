/** @import { Store } from '../app/store.js' */
/** @import { State } from '../app/state.js' */

import { nowAndThen } from '../shared/now-and-then.js';

/** Milliseconds between two repaintings while training goes on. */
const REST = 100;

/**
 * Calls `paint` whenever the prediction changed: at once for another garment or network, and now and
 * then while training changes the parameters.
 *
 * @param {Store<State>} store
 * @param {() => void} paint
 */
export function throttled(store, paint) {
  const paintNowAndThen = nowAndThen(REST, paint);
  store.subscribe((state, previous) => {
    if (state.prediction === previous.prediction) return;
    if (state.parametersFrom !== 'training' || state.garment !== previous.garment) paint();
    else paintNowAndThen();
  });
}
