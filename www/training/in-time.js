/**
 * A browser's storage may never answer; whoever waits for it would wait for ever.
 *
 * @import { KeyValue } from './checkpoint-store.js'
 */

import { Fault } from '../shared/fault.js';

/** Milliseconds that a disk may take that has gone to sleep. */
const LIMIT = 5_000;

/**
 * The same storage, which refuses where it does not answer in time. While an answer is still owed it refuses at once.
 *
 * @param {KeyValue} storage
 * @param {number} [limit] milliseconds
 * @returns {KeyValue}
 */
export function inTime(storage, limit = LIMIT) {
  let owed = 0;
  /**
   * @template T
   * @param {() => Promise<T>} ask
   * @returns {Promise<T>}
   */
  const wait = (ask) => {
    if (owed > 0) return Promise.reject(new Fault('storageSilent'));
    return new Promise((resolve, reject) => {
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        owed += 1;
        reject(new Fault('storageSilent'));
      }, limit);
      const answer = async () => ask();
      answer().then(resolve, reject).finally(() => {
        clearTimeout(timer);
        if (isLate) owed -= 1;
      });
    });
  };
  return {
    get: (key) => wait(() => storage.get(key)),
    setMany: (pairs) => wait(() => storage.setMany(pairs)),
    update: (key, change) => wait(() => storage.update(key, change)),
    delMany: (keys) => wait(() => storage.delMany(keys)),
    keys: () => wait(() => storage.keys()),
  };
}
