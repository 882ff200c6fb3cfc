/**
 * Errors in words.
 *
 * @import { CrateError, ErrorDetail } from '../pkg/patchwork.js'
 */

import { Fault, isCrateError } from '../shared/fault.js';
import { words } from './words.js';

/**
 * @param {unknown} error
 * @returns {string} what a reader is told of it
 */
export function faultText(error) {
  if (error instanceof Fault) return said(words.faults, error);
  if (isCrateError(error)) return crateErrorText(error);
  return error instanceof Error ? error.message : String(error);
}

/**
 * Why a browser does not keep anything: in our words where the reason is known, otherwise in its own.
 *
 * @param {unknown} error
 * @returns {string} a sentence without its full stop, of which the browser is “it”
 */
export function refusalText(error) {
  const known = error instanceof Error ? /** @type {Record<string, string>} */ (words.shared.refusals)[error.name] : undefined;
  return known ?? faultText(error).replace(/\.$/, '');
}

/**
 * What went wrong as a message by itself: what nobody foresaw comes in the browser's own words, which need ours.
 *
 * @param {unknown} error
 */
export function messageText(error) {
  const text = faultText(error);
  return error instanceof Fault || isCrateError(error) ? text : words.faults.unexpected(text);
}

/**
 * @param {CrateError} error
 * @returns {string} a sentence without its full stop
 */
export function crateErrorText({ argument, expected, found }) {
  const name = typeof argument === 'string' ? argument : said(words.crate, argument);
  return words.crateError(name, said(words.crate, expected), said(words.crate, found));
}

/**
 * The arguments belong to the code; the type checker cannot tell that of a code that it does not know.
 *
 * @param {object} entries
 * @param {Fault | ErrorDetail} detail
 */
function said(entries, { code, args }) {
  const say = /** @type {Record<string, (...args: readonly unknown[]) => string>} */ (entries)[code];
  return say ? say(...args) : code;
}
