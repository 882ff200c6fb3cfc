/**
 * A note as text, as the browser keeps it or a file brings it: as it should be in every part, or no note. Pure.
 *
 * @import { Note, Pictured, Tried } from './notes.js'
 */

import { arePlanLayers } from '../shared/layer-plan.js';
import { isChoice } from '../shared/own-filter/filter-choice.js';
import { CLASSES, PIXELS } from '../shared/pixels.js';

export const LONGEST_TEXT = 1000;
export const LONGEST_BET = 200;
const LONGEST_GROUP = 400;
const MOST_FIGURES = 20;
/** Ids are made of these; they stand in keys of the storage. */
const ID = /^[a-zA-Z0-9-]{1,60}$/;
/** Of 784 bytes. */
const BASE_64 = 4 * Math.ceil(PIXELS / 3);

/** @param {Uint8Array} pixels of a garment */
export function packed(pixels) {
  return btoa(String.fromCharCode(...pixels));
}

/** @param {string} text @returns {Uint8Array} */
export function unpacked(text) {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}

/**
 * @param {string | null} text
 * @returns {Note | undefined}
 */
export function noteFrom(text) {
  if (text === null) return undefined;
  try {
    const value = JSON.parse(text);
    return isNote(value) ? cleaned(value) : undefined;
  } catch {
    return undefined;
  }
}

/** @param {any} value @returns {value is Note} */
export function isNote(value) {
  return (
    typeof value === 'object' &&
    value !== null &&
    isText(value.id, 60) &&
    ID.test(value.id) &&
    isWhole(value.at, 0, 8.64e15) &&
    isText(value.text, LONGEST_TEXT) &&
    (value.task === undefined || (isText(value.task, 60) && ID.test(value.task))) &&
    (value.bet === undefined || isText(value.bet, LONGEST_BET) || isNumber(value.bet)) &&
    (value.reached === undefined || typeof value.reached === 'boolean') &&
    (value.figures === undefined || (Array.isArray(value.figures) && value.figures.length <= MOST_FIGURES && value.figures.every(isNumber))) &&
    mayBe(value.right) &&
    (value.garment === undefined || isPictured(value.garment)) &&
    (value.filter === undefined || isChoice(value.filter)) &&
    (value.experiment === undefined || isTried(value.experiment))
  );
}

/** @param {unknown} value @param {number} most letters @returns {value is string} */
function isText(value, most) {
  return typeof value === 'string' && value.length <= most;
}

/** @param {unknown} value @returns {value is number} */
function isNumber(value) {
  return typeof value === 'number' && Number.isFinite(value);
}

/** @param {unknown} value */
function mayBe(value) {
  return value === undefined || isNumber(value);
}

/** @param {unknown} value @param {number} from @param {number} to */
function isWhole(value, from, to) {
  return Number.isSafeInteger(value) && Number(value) >= from && Number(value) <= to;
}

/** @param {unknown} value */
function isShare(value) {
  return isNumber(value) && value >= 0 && value <= 1;
}

/** @param {any} value */
function isPictured(value) {
  const { pixels, label, answer } = value ?? {};
  const isPacked = isText(pixels, BASE_64) && pixels.length === BASE_64 && /^[A-Za-z0-9+/]+={0,2}$/.test(pixels) && unpacked(pixels).length === PIXELS;
  const isClass = (/** @type {unknown} */ each) => isWhole(each, 0, CLASSES - 1);
  return isPacked && (label === undefined || isClass(label)) && (answer === undefined || (isClass(answer?.best) && isShare(answer.share)));
}

/** @param {any} value */
function isTried(value) {
  const { number, layers, parameters, multiplyAdds, images, epochs, group, runs, test, train, guess } = value ?? {};
  const counts = [number, parameters, multiplyAdds, images, epochs, runs];
  return (
    counts.every((each) => isWhole(each, 0, Number.MAX_SAFE_INTEGER)) &&
    arePlanLayers(layers) &&
    isText(group, LONGEST_GROUP) &&
    isShare(test) &&
    (train === undefined || isShare(train)) &&
    (guess === undefined || (isNumber(guess) && guess >= 0 && guess <= 100))
  );
}

/** Nothing that is none of ours. @param {Note} note @returns {Note} */
function cleaned({ id, at, text, task, bet, reached, figures, right, garment, filter, experiment }) {
  return {
    id,
    at,
    text,
    ...defined({ task, bet, reached, figures, right }),
    ...(garment && { garment: cleanedGarment(garment) }),
    ...(filter && { filter: cleanedFilter(filter) }),
    ...(experiment && { experiment: cleanedExperiment(experiment) }),
  };
}

/** @param {Pictured} garment @returns {Pictured} */
function cleanedGarment({ pixels, label, answer }) {
  return { pixels, ...defined({ label }), ...(answer && { answer: { best: answer.best, share: answer.share } }) };
}

/** @param {NonNullable<Note['filter']>} filter */
function cleanedFilter({ weights, divisor, bias, stride, padding }) {
  return { weights, divisor, bias, stride, padding };
}

/** @param {Tried} tried @returns {Tried} */
function cleanedExperiment({ number, layers, parameters, multiplyAdds, images, epochs, group, runs, test, train, guess }) {
  return { number, layers, parameters, multiplyAdds, images, epochs, group, runs, test, ...defined({ train, guess }) };
}

/**
 * @template {object} T
 * @param {T} value
 * @returns {{[K in keyof T]?: Exclude<T[K], undefined>}} without what is undefined
 */
function defined(value) {
  return /** @type {{[K in keyof T]?: Exclude<T[K], undefined>}} */ (Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)));
}
