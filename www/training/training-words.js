// What the page says of training, in words: the status line, the announcements, the reasons.

import { count, measure, percent } from '../shared/format.js';
import { duration } from './tally.js';

/** @typedef {import('./protocol.js').Progress} Progress */
/** @typedef {import('./protocol.js').EpochFigures} EpochFigures */
/** @typedef {import('./protocol.js').TrainingState} TrainingState */

/**
 * @param {Progress} progress
 * @param {number} epochs wanted
 */
export function positionLine({ epoch, batch, batches }, epochs) {
  return `Epoch ${count(epoch)} of ${count(Math.max(epoch, epochs))}, batch ${count(batch)} of ${count(batches)}`;
}

/**
 * @param {Progress} progress
 * @returns {string} what the worker does now
 */
export function activityLine({ activity, steps, testing, secondsLeft, batch, batches }) {
  if (testing) return `testing: ${count(testing.done)} of ${count(testing.total)} images`;
  if (activity === 'training') return secondsLeft === undefined ? 'training' : `${duration(secondsLeft)} left in this epoch`;
  if (steps === 0) return 'ready, nothing trained yet';
  return batch === batches ? 'epoch finished' : 'paused';
}

/** @param {number | undefined} value */
export function lossText(value) {
  if (value === undefined) return '\u2013';
  return Number.isFinite(value) ? measure(value) : 'no number';
}

/** @param {number | undefined} value */
export function accuracyText(value) {
  return value === undefined ? '\u2013' : `${percent(value)} %`;
}

/**
 * Which weights the test figures are of.
 * @param {Progress} progress
 */
export function testedLine({ tested, steps, batches }) {
  if (!tested) return 'not tested yet';
  if (tested.steps === steps) return 'of the present weights';
  if (tested.batch === batches) return `after epoch ${count(tested.epoch)}`;
  return `at epoch ${count(tested.epoch)}, batch ${count(tested.batch)}`;
}

/** @param {EpochFigures} figures */
export function epochSentence({ epoch, accuracy, testAccuracy }) {
  return `Epoch ${count(epoch)} finished: ${percent(accuracy)} % right in training, ${percent(testAccuracy)} % on the test images.`;
}

/**
 * @param {'pause' | 'step' | 'epoch' | 'end'} by
 * @param {Progress} progress
 * @returns {string | undefined} what to announce; an epoch's end has its own sentence
 */
export function stoppedSentence(by, { epoch, batch, batches, loss }) {
  const where = `at epoch ${count(epoch)}, batch ${count(batch)} of ${count(batches)}`;
  if (by === 'pause') return `Paused ${where}.`;
  if (by === 'step') return `One batch trained, ${where}. Mean loss of the epoch ${lossText(loss)}.`;
  return undefined;
}

/**
 * Why the buttons do not work now, or undefined when they do.
 * @param {TrainingState} state
 */
export function whyNot({ status, loading, config, dataName, data, steps }) {
  if (status === 'failed') return 'Training is not available: see the message on this page.';
  if (status === 'loading') {
    if (!loading?.total) return 'Loading the training images\u2026';
    return `Loading the training images: ${percent(loading.received / loading.total)} %`;
  }
  if (!config) return 'Waiting for a network\u2026';
  if (steps > 0 && data && dataName !== data.dataName) return 'These images are not the ones this run was trained on: press Reset first.';
  return undefined;
}
