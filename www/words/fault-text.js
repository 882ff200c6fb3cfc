/** @import { FaultCode } from '../shared/fault.js' */

import { Fault } from '../shared/fault.js';
import { words } from './words.js';

/**
 * @param {unknown} error
 * @returns {string} what the page says of it
 */
export function faultText(error) {
  if (error instanceof Fault) {
    const { code, args } = /** @type {{code: FaultCode, args: unknown[]}} */ (error);
    return /** @type {(...args: unknown[]) => string} */ (words.faults[code])(...args);
  }
  return error instanceof Error ? error.message : String(error);
}
