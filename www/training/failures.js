/**
 * Trainings that fail on purpose, each with one thing wrong. Pure.
 *
 * @import { FailureId } from '../app/shelf.js'
 * @import { TrainingOptions } from '../shared/optimizers.js'
 * @import { EpochFigures, Points } from './protocol.js'
 *
 * @typedef {object} Failure
 * @property {Partial<TrainingOptions>} options other than the usual ones
 * @property {number} [epochs] or else as many as come to `BATCHES`
 * @property {number} answer to its question that is right, by its place
 *
 * @typedef {object} Ending what has come of one
 * @property {EpochFigures} last
 * @property {EpochFigures} best with the lowest loss on the test images
 * @property {number} first loss of its curve
 * @property {number} highest
 */

import { DEFAULTS, OPTIMIZERS } from '../shared/optimizers.js';

/** How much too large or too small a learning rate is. */
const TIMES = 100;
/** So few images are soon known by heart. */
export const FEW = 200;
/** Some ten seconds for this network. */
const BATCHES = 3000;

/** Small, so that ten seconds are enough. */
export const SIZES = { kind: /** @type {const} */ ('cnn'), filters: /** @type {[number, number]} */ ([16, 16]), units: 32 };

/** In the order of the page; their words are in words.training.failures. @type {Readonly<Record<FailureId, Failure>>} */
export const FAILURES = {
  tooFast: { options: { learningRate: OPTIMIZERS.adam.learningRate * TIMES }, answer: 1 },
  tooSlow: { options: { learningRate: OPTIMIZERS.adam.learningRate / TIMES }, answer: 0 },
  zeros: { options: { zeros: true }, answer: 1 },
  few: { options: { first: FEW, batchSize: 4 }, epochs: 30, answer: 0 },
  mistaken: { options: { mistaken: true }, answer: 1 },
};

export const FAILURE_IDS = /** @type {FailureId[]} */ (Object.keys(FAILURES));

/**
 * @param {FailureId} id
 * @returns {TrainingOptions}
 */
export function optionsOf(id) {
  return { ...DEFAULTS, drawings: false, ...FAILURES[id].options };
}

/**
 * @param {FailureId} id
 * @param {number} batches in an epoch
 */
export function lastEpochOf(id, batches) {
  return FAILURES[id].epochs ?? Math.max(1, Math.round(BATCHES / batches));
}

/**
 * @param {{train: Points, epochs: readonly EpochFigures[]}} curves of its run
 * @param {number} lastEpoch
 * @returns {Ending | undefined} undefined while it is under way
 */
export function endingOf({ train, epochs }, lastEpoch) {
  const own = epochs.filter(({ epoch }) => epoch <= lastEpoch);
  const last = own.at(-1);
  if (last?.epoch !== lastEpoch) return undefined;
  const best = own.reduce((lowest, row) => (row.testLoss < lowest.testLoss ? row : lowest), last);
  return { last, best, first: train.loss[0] ?? NaN, highest: Math.max(...train.loss) };
}
