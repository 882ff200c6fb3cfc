/** How numbers are written everywhere on the page, in its language. */

import { language } from '../words/language.js';

export const MINUS = '\u2212';

/**
 * @param {Intl.NumberFormatOptions} [options]
 * @returns {(value: number) => string} writes numbers in the language of the page, with a true minus; what rounds to 0 has none
 */
export function formatter(options) {
  let tag = '';
  /** @type {Intl.NumberFormat} making one takes long */
  let format;
  return (value) => {
    if (tag !== language()) {
      tag = language();
      format = new Intl.NumberFormat(tag, { signDisplay: 'negative', ...options });
    }
    return format.format(value).replace('-', MINUS);
  };
}

/** A whole number, e.g. 243,786. */
export const count = formatter();

/** The same without marks between the thousands. */
export const plain = formatter({ useGrouping: false });

/** A size in bytes, e.g. 4.4 MB. */
const inMegabytes = formatter({ style: 'unit', unit: 'megabyte', minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** Formats by the number of digits after the point. */
const fixed = [0, 1, 2, 3].map((digits) => formatter({ minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false, signDisplay: 'negative' }));

const hundredths = formatter({ minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** @param {number} fraction e.g. 0.929 -> 92.9 */
export function percent(fraction) {
  return hundredths(fraction * 100);
}

/**
 * @param {number} value
 * @returns {string} two or three meaningful digits, with a true minus
 */
export function measure(value) {
  if (value === 0) return count(0);
  const size = Math.abs(value);
  const digits = size >= 100 ? 0 : size >= 10 ? 1 : size >= 0.1 ? 2 : 3;
  return (fixed[digits] ?? count)(value);
}

/** Four meaningful digits, however small the number is, e.g. 0.000003142. */
export const digits = formatter({ maximumSignificantDigits: 4, useGrouping: false });

/** @param {number} value as in a sum: with its sign, plus or true minus */
export function signedDigits(value) {
  return value > 0 ? `+${digits(value)}` : digits(value);
}

/** Three digits after the point, so that shares beside each other can be compared. */
export const thousandths = formatter({ minimumFractionDigits: 3, maximumFractionDigits: 3 });

/** @param {number} value as in a sum: with its sign, plus or true minus */
export function signedMeasure(value) {
  return value > 0 ? `+${measure(value)}` : measure(value);
}

/**
 * The form that goes with a number, e.g. 1 row, 2 rows; a language may have more of them.
 *
 * @param {number} number
 * @param {Partial<Record<Intl.LDMLPluralRule, string>> & {other: string}} forms
 * @param {Intl.PluralRuleType} [type] ordinal for a place in a row, e.g. the 2nd
 */
export function plural(number, forms, type = 'cardinal') {
  return forms[new Intl.PluralRules(language(), { type }).select(number)] ?? forms.other;
}

/** @param {readonly string[]} items e.g. 0, 64, 48 and 192 */
export function listed(items) {
  // British English has no comma before the last one.
  const tag = language() === 'en' ? 'en-GB' : language();
  return new Intl.ListFormat(tag).format(items);
}

/** @param {number} bytes e.g. 4.4 MB */
export function megabytes(bytes) {
  return inMegabytes(bytes / 1e6);
}

/**
 * @param {readonly (number | string)[]} shape
 * @returns {string} e.g. 26 x 26 x 64, with the true sign
 */
export function dimensions(shape) {
  return shape.map((side) => (typeof side === 'number' ? plain(side) : side)).join(' \u00d7 ');
}
