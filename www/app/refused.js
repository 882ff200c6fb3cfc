/**
 * Storage that keeps small things, and tells once why the browser refuses to.
 *
 * @import { Keeper } from '../shared/own-filter/named-filters.js'
 */

/**
 * @param {(why: unknown) => void} tell called with the first refusal; what cannot be read may never have been there
 * @returns {(storage: () => Keeper) => () => Keeper}
 */
export function toldOnce(tell) {
  let told = false;
  return (storage) => () => ({
    getItem: (key) => storage().getItem(key),
    setItem(key, value) {
      try {
        storage().setItem(key, value);
      } catch (error) {
        if (!told) tell(error);
        told = true;
        throw error;
      }
    },
  });
}
