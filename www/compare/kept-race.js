/**
 * What the browser keeps of a race: its figures and what the reader expected, not the networks. Pure.
 *
 * @import { RaceState, Side } from './race.js'
 * @import { Winner } from './measures.js'
 *
 * @typedef {object} Guess
 * @property {Winner | undefined} winner undefined until the reader has said it
 * @property {number} points of a hundred
 * @property {number} times as long
 *
 * @typedef {{race: Pick<RaceState, 'options' | 'epochs' | 'sides' | 'testId'>, guess: Guess}} Kept
 */

import { OPTIMIZERS } from '../shared/optimizers.js';
import { KINDS } from './race.js';

/** Changes with what is kept. */
const VERSION = 1;

/** @param {RaceState} state @param {Guess} guess */
export function written({ options, epochs, sides, testId }, guess) {
  return JSON.stringify({ version: VERSION, race: { options, epochs, sides, testId }, guess });
}

/**
 * @param {string | null} text as the browser kept it, or somebody changed it
 * @returns {Kept | undefined} undefined where it is not whole
 */
export function read(text) {
  if (text === null) return undefined;
  try {
    const kept = JSON.parse(text);
    return kept?.version === VERSION && isRace(kept.race) && isGuess(kept.guess) ? { race: kept.race, guess: kept.guess } : undefined;
  } catch {
    return undefined;
  }
}

/** @param {any} race */
function isRace(race) {
  return (
    Object.hasOwn(OPTIMIZERS, String(race?.options?.optimizer)) &&
    isCount(race.epochs) &&
    KINDS.every((kind) => isSide(race.sides?.[kind])) &&
    (race.testId === undefined || typeof race.testId === 'string')
  );
}

/** @param {any} side @returns {side is Side} */
function isSide(side) {
  return (
    typeof side?.id === 'string' &&
    typeof side.network?.config === 'string' &&
    (side.from === undefined || typeof side.from === 'string') &&
    ['steps', 'batches', 'images'].every((name) => isCount(side[name])) &&
    ['steps', 'loss', 'accuracy'].every((name) => isNumbers(side.curve?.[name], side.curve?.steps)) &&
    ['steps', 'ms'].every((name) => isNumbers(side.clock?.[name], side.clock?.steps)) &&
    Array.isArray(side.epochs) &&
    side.epochs.every((/** @type {any} */ row) => ['epoch', 'steps', 'loss', 'accuracy', 'testLoss', 'testAccuracy'].every((name) => typeof row?.[name] === 'number'))
  );
}

/** @param {any} guess */
function isGuess(guess) {
  return [undefined, 'cnn', 'dnn', 'same'].includes(guess?.winner) && Number.isFinite(guess?.points) && Number.isFinite(guess?.times);
}

/** @param {unknown} value */
function isCount(value) {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** @param {unknown} list @param {unknown} other of the same length */
function isNumbers(list, other) {
  return Array.isArray(list) && Array.isArray(other) && list.length === other.length && list.every((value) => typeof value === 'number');
}
