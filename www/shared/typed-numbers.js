/** The numbers of a filter as the reader types them, and as the page writes them. */

import { Fault } from './fault.js';
import { formatter, MINUS } from './format.js';

/**
 * @typedef {object} Range
 * @property {number} from
 * @property {number} to
 * @property {boolean} [whole]
 * @property {number} [least] its distance from 0 at least
 * @property {number} step by which it changes when it is dragged
 * @property {number} stride CSS pixels to drag for a step
 */

/** @typedef {'pixel' | 'weight' | 'divisor' | 'bias' | 'stride' | 'side'} NumberKind */

/** @type {Record<NumberKind, Range>} */
export const RANGES = {
  pixel: { from: 0, to: 255, whole: true, step: 1, stride: 1 },
  weight: { from: -1000, to: 1000, step: 0.5, stride: 8 },
  divisor: { from: -10000, to: 10000, least: 0.001, step: 1, stride: 8 },
  bias: { from: -100000, to: 100000, step: 1, stride: 1 },
  stride: { from: 1, to: 28, whole: true, step: 1, stride: 16 },
  side: { from: 1, to: 64, whole: true, step: 1, stride: 6 },
};

const large = formatter({ maximumFractionDigits: 2 });
const small = formatter({ maximumSignificantDigits: 3 });
const half = formatter({ minimumFractionDigits: 1 });

/** @param {number} value e.g. −1,024.5; with a true minus */
export function written(value) {
  return Math.abs(value) < 1 ? small(value) : large(value);
}

/**
 * With every digit, as in a box that can be typed in: nothing stands in it that could not be typed, so there are no marks
 * between the thousands, and the fraction comes after a comma or a point.
 *
 * @param {number} value
 */
export function exactly(value) {
  return String(value).replace('-', MINUS).replace('.', half(0.5).includes(',') ? ',' : '.');
}

/** @param {readonly number[]} terms e.g. 24 + 864 − 216 */
export function sumOf(terms) {
  return terms.map((term, index) => (index === 0 ? written(term) : `${term < 0 ? MINUS : '+'} ${written(Math.abs(term))}`)).join(' ');
}

/**
 * What becomes of the sum: "−178", or "640 ÷ 16 + 5 = 45" where something is left to do.
 *
 * @param {{sum: number, value: number}} terms
 * @param {{divisor: number, bias: number}} filter
 */
export function finish({ sum, value }, { divisor, bias }) {
  if (divisor === 1 && bias === 0) return written(value);
  const divided = divisor === 1 ? written(sum) : `${written(sum)} ÷ ${divisor < 0 ? `(${written(divisor)})` : written(divisor)}`;
  const moved = bias === 0 ? '' : ` ${bias < 0 ? MINUS : '+'} ${written(Math.abs(bias))}`;
  return `${divided}${moved} = ${written(value)}`;
}

/** @param {number} value */
export function signOf(value) {
  return value > 0 ? 'positive' : value < 0 ? 'negative' : 'zero';
}

/**
 * A number as typed, with a point or a comma, a hyphen or a true minus.
 *
 * @param {NumberKind} kind
 * @param {string} text
 * @returns {{value: number} | {fault: Fault}} the fault goes into a sentence
 */
export function parseNumber(kind, text) {
  const typed = text.trim();
  if (typed === '') return { fault: new Fault('numberEmpty') };
  const plain = typed.replace(MINUS, '-').replace(',', '.');
  const value = /^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) ? Number(plain) : Number.NaN;
  if (Number.isNaN(value)) return { fault: new Fault('numberNone', typed) };
  const fault = faultOf(kind, value, typed);
  return fault ? { fault } : { value: value === 0 ? 0 : value };
}

/**
 * What is wrong with a number of this kind.
 *
 * @param {NumberKind} kind
 * @param {number} value
 * @param {string} typed
 */
function faultOf(kind, value, typed) {
  const { from, to, whole, least } = RANGES[kind];
  if (whole && !Number.isInteger(value)) return new Fault('numberBroken', typed);
  if (value < from) return new Fault('numberTooSmall', typed, kind, from, to);
  if (value > to) return new Fault('numberTooLarge', typed, kind, from, to);
  if (least && value === 0) return new Fault('numberDivisor');
  if (least && Math.abs(value) < least) return new Fault('numberNearZero', typed, least);
  return undefined;
}

/**
 * The number that a drag makes of another: whole steps on, as far as the range goes.
 *
 * @param {NumberKind} kind
 * @param {number} value before the drag
 * @param {number} pixels to the right, in CSS pixels
 * @returns {number | undefined} undefined where the drag meets a number that cannot be
 */
export function dragged(kind, value, pixels) {
  const { from, to, step, stride } = RANGES[kind];
  const next = value + Math.round(pixels / stride) * step;
  // Binary fractions would show their tail.
  const within = Number(Math.min(Math.max(next, from), to).toFixed(6));
  return isNumber(kind, within) ? within : undefined;
}

/**
 * @param {NumberKind} kind
 * @param {unknown} value
 */
export function isNumber(kind, value) {
  return typeof value === 'number' && Number.isFinite(value) && faultOf(kind, value, '') === undefined;
}

/**
 * Whether the reader may only be on the way to a number.
 *
 * @param {string} text
 */
export function isUnfinished(text) {
  return /^\s*[-+\u2212]?[.,]?\s*$/.test(text);
}
