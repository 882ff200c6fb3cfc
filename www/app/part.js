import { Fault } from '../shared/fault.js';

/**
 * A part of the page that is fetched when it is needed.
 *
 * @template T
 * @param {Promise<T>} module
 * @returns {Promise<T>}
 */
export async function part(module) {
  try {
    return await module;
  } catch (error) {
    // A file that does not come is a TypeError in every browser; what else a module throws is its own.
    throw error instanceof TypeError ? new Fault('partMissing') : error;
  }
}
