import { Fault, isCrateError } from '../shared/fault.js';
import { faultText } from '../words/fault-text.js';

/**
 * The crate says what is wrong with the bytes that it got; which file they came from, and what the
 * reader can do now, the page adds. Other errors say all that themselves.
 *
 * @param {unknown} error
 * @param {string} file
 * @param {string} advice a sentence
 * @returns {unknown}
 */
export function explained(error, file, advice) {
  return isCrateError(error) ? new Fault('inFile', file, faultText(error), advice) : error;
}
