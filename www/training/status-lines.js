/**
 * Which words the state of training has: of the status line, the announcements, the reasons.
 *
 * @import { EpochFigures, Progress, TrainingState } from './protocol.js'
 */

import { fromErrorRecord } from '../shared/fault.js';
import { percent } from '../shared/format.js';
import { refusalText } from '../words/fault-text.js';
import { words } from '../words/words.js';
import { PLACES } from '../app/shelf.js';
import { isForeign } from './protocol.js';

/**
 * @param {Progress} progress
 * @param {number} epochs wanted
 */
export function positionLine({ epoch, batch, batches }, epochs) {
  return words.training.position.line(epoch, Math.max(epoch, epochs), batch, batches);
}

/**
 * @param {Progress} progress
 * @param {string} [next] the run that training would begin beside a network that was trained already
 * @returns {string} what the worker does now
 */
export function activityLine({ activity, steps, testing, secondsLeft, batch, batches }, next) {
  const { activity: says } = words.training;
  if (testing) return says.testing(testing.done, testing.total);
  if (activity === 'training') return secondsLeft === undefined ? says.training : says.left(secondsLeft);
  if (steps === 0) return next === undefined ? says.ready : says.next(next);
  return batch === batches ? says.finished : says.paused;
}

/**
 * What the button does that trains.
 * @param {Pick<TrainingState, 'loading' | 'running'>} state
 * @returns {'train' | 'pause' | 'stop'}
 */
export function toggleDeed({ loading, running }) {
  if (loading) return 'stop';
  return running ? 'pause' : 'train';
}

/** @param {NonNullable<TrainingState['loading']>} loading */
export function loadingLine({ received, total }) {
  return total > 0 ? words.data.received(received, total) : words.data.coming;
}

/**
 * How far a bar stands: of the images on their way, or of the epoch.
 * @param {Pick<TrainingState, 'loading' | 'progress'>} state
 * @returns {number} from 0 to 1
 */
export function barShare({ loading, progress }) {
  if (loading) return loading.received / (loading.total || 1);
  return progress && progress.batches > 0 ? progress.batch / progress.batches : 0;
}

/** @param {number | undefined} value */
export function lossText(value) {
  return value === undefined ? '\u2013' : words.training.loss(value);
}

/** @param {number | undefined} value */
export function accuracyText(value) {
  return value === undefined ? '\u2013' : words.training.percent(percent(value));
}

/**
 * Which weights the test figures are of.
 * @param {Progress} progress
 */
export function testedLine({ tested, steps, batches }) {
  if (!tested) return words.training.tested.not;
  if (tested.steps === steps) return words.training.tested.present;
  if (tested.batch === batches) return words.training.tested.after(tested.epoch);
  return words.training.tested.at(tested.epoch, tested.batch);
}

/** @param {EpochFigures} figures */
export function epochSentence({ epoch, accuracy, testAccuracy }) {
  return words.training.ended.epoch(epoch, accuracy, testAccuracy);
}

/**
 * @param {'pause' | 'step' | 'turn' | 'epoch' | 'end'} by
 * @param {Progress} progress
 * @returns {string | undefined} what to announce; an epoch's end has its own sentence
 */
export function stoppedSentence(by, { epoch, batch, batches, loss }) {
  if (by === 'pause') return words.training.ended.pause(epoch, batch, batches);
  if (by === 'step') return words.training.ended.step(epoch, batch, batches, lossText(loss));
  return undefined;
}

/**
 * Why the buttons do not work now, or undefined when they do.
 * @param {TrainingState} state
 * @param {boolean} isFull training would begin a run, and the shelf has no place for it
 */
export function whyNot(state, isFull) {
  const { status, loading, config } = state;
  const { why } = words.training;
  if (status === 'failed') return why.failed;
  if (status === 'loading') return why.waiting;
  if (loading) return why.loading;
  if (!config) return why.noNetwork;
  if (isForeign(state)) return why.foreign;
  return isFull ? why.full(PLACES) : undefined;
}

/**
 * What the reader should know about the run.
 * @param {TrainingState} state
 */
export function noticeLine(state) {
  const { data, trainedOn, unsaved, progress, diverged } = state;
  const { notices } = words.training;
  const foreign = data && trainedOn && isForeign(state);
  return [
    ...(foreign ? [notices.foreign(trainedOn, data.train)] : []),
    ...(unsaved ? [notices.unsaved(refusalText(fromErrorRecord(unsaved)))] : []),
    ...(diverged && progress ? [notices.diverged(progress.epoch, progress.batch)] : []),
  ].join(' ');
}
