/**
 * A bet on how the loss goes on: what the reader expects of the test at the end of each of the next three epochs, and what
 * came of it. Pure.
 *
 * @import { EpochFigures, Progress } from './protocol.js'
 *
 * @typedef {object} Start where a curve goes on from
 * @property {number} steps
 * @property {number} loss
 * @property {boolean} measured or else nothing was trained yet, and the loss is that of guessing
 * @property {number} first of the three epochs
 * @property {number} batches in an epoch
 *
 * @typedef {object} Bet
 * @property {string} run its id
 * @property {Start} start
 * @property {readonly number[]} expected
 * @property {readonly number[]} found in the same order, as far as training has come
 *
 * @typedef {'near' | 'lower' | 'higher' | 'early' | 'late' | 'crossed'} Way how the real curve ran, beside the expected one
 */

import { CLASSES } from '../shared/pixels.js';

export const EPOCHS = 3;
/** What is more was never a loss. */
const HIGHEST = 1e9;
/** Curves are near each other where they are so far apart, as a mean: in all, and as a share of the first loss. */
const NEAR = { loss: 0.05, share: 0.1 };

/**
 * @param {Pick<Progress, 'steps' | 'epochsDone' | 'batches' | 'tested' | 'loss'>} progress
 * @returns {Start}
 */
export function startOf({ steps, epochsDone, batches, tested, loss }) {
  const present = tested?.steps === steps ? tested.loss : loss;
  return { steps, loss: present ?? Math.log(CLASSES), measured: present !== undefined, first: epochsDone + 1, batches };
}

/** The epochs that are guessed. @param {Start} start */
export function epochsOf({ first }) {
  return Array.from({ length: EPOCHS }, (_, place) => first + place);
}

/** Batches from the start to the end of each of them. @param {Start} start */
export function endsOf(start) {
  return epochsOf(start).map((epoch) => epoch * start.batches - start.steps);
}

/** Where the scale of the losses ends: there is room for a worse one. @param {Start} start */
export function highestOf({ loss }) {
  return Math.ceil(10 * (loss + Math.max(0.3, loss / 5))) / 10;
}

/**
 * The bet with what has come of it by now.
 *
 * @param {Bet} bet
 * @param {readonly Pick<EpochFigures, 'epoch' | 'testLoss'>[]} rows of its run
 * @returns {Bet} the same one where nothing is new
 */
export function withRows(bet, rows) {
  const later = epochsOf(bet.start).slice(bet.found.length).map((epoch) => rows.find((row) => row.epoch === epoch)?.testLoss);
  const end = later.findIndex((loss) => !Number.isFinite(loss));
  const news = /** @type {number[]} */ (later.slice(0, end < 0 ? EPOCHS : end));
  return news.length > 0 ? { ...bet, found: [...bet.found, ...news] } : bet;
}

/** @param {Bet} bet */
export function isOver({ found }) {
  return found.length === EPOCHS;
}

/**
 * How far the two curves are apart.
 *
 * @param {Bet} bet that is over
 * @returns {{way: Way, apart: number}} `apart` as a mean over the three epochs
 */
export function differenceOf({ start, expected, found }) {
  const gaps = found.map((loss, place) => loss - (expected[place] ?? NaN));
  const apart = gaps.reduce((sum, gap) => sum + Math.abs(gap), 0) / gaps.length;
  return { way: wayOf(gaps, apart <= Math.min(NEAR.loss, NEAR.share * start.loss)), apart };
}

/**
 * @param {readonly number[]} gaps
 * @param {boolean} near
 * @returns {Way}
 */
function wayOf(gaps, near) {
  if (near) return 'near';
  if (gaps.every((gap) => gap <= 0)) return 'lower';
  if (gaps.every((gap) => gap >= 0)) return 'higher';
  const [first = 0, , last = 0] = gaps;
  if (first * last >= 0) return 'crossed';
  return first < 0 ? 'early' : 'late';
}

/**
 * A bet as text, and back.
 *
 * @param {string | null} text
 * @returns {Bet | undefined} undefined where it is none
 */
export function parse(text) {
  try {
    const value = JSON.parse(text ?? '');
    return isBet(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {any} value
 * @returns {value is Bet}
 */
function isBet(value) {
  const { run, start, expected, found } = value ?? {};
  const isWhole = (/** @type {unknown} */ number) => Number.isSafeInteger(number) && Number(number) >= 0;
  return (
    typeof run === 'string' &&
    typeof start?.measured === 'boolean' &&
    [start.steps, start.first, start.batches].every(isWhole) &&
    areLosses([start.loss], 1, 1) &&
    areLosses(expected, EPOCHS, EPOCHS) &&
    areLosses(found, 0, EPOCHS)
  );
}

/** @param {unknown} list @param {number} least of them @param {number} most */
function areLosses(list, least, most) {
  return Array.isArray(list) && list.length >= least && list.length <= most && list.every((loss) => Number.isFinite(loss) && loss >= 0 && loss <= HIGHEST);
}
