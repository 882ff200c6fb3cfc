/** @import { App } from '../app/state.js' */

import { inUseOf } from '../app/shelf.js';
import { words } from '../words/words.js';

/**
 * Takes a network from the shelf, and tells the ear when it is in use; what goes wrong is shown.
 *
 * @param {Pick<App, 'store' | 'keeper' | 'announce' | 'showError'>} app
 * @param {string} id
 */
export async function take({ store, keeper, announce, showError }, id) {
  try {
    await keeper.take(id);
    const entry = inUseOf(store.get().shelf);
    // The reader may have taken another one meanwhile.
    if (entry?.id === id) announce(words.shelf.inUse(words.shelf.name(entry)));
  } catch (error) {
    showError(error);
  }
}
