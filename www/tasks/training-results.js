/**
 * Tasks about a training: how the run in use stands is in the state.
 *
 * @import { State } from '../app/state.js'
 * @import { Found } from './task-list.js'
 */

import { inUseOf } from '../app/shelf.js';

/** Share of the test images at which the article’s callback would stop. */
export const ENOUGH = 0.85;

/**
 * The last test of the run in use, when it rests.
 *
 * @param {Pick<State, 'shelf' | 'training'>} state
 */
function lastTest({ shelf, training }) {
  const isRun = inUseOf(shelf)?.kind === 'run';
  const { tested, batches = 0 } = training?.progress ?? {};
  if (!isRun || !training || training.running || !tested || batches === 0) return undefined;
  return { accuracy: tested.accuracy, epochs: tested.steps / batches, training };
}

/** @param {Pick<State, 'shelf' | 'training'>} state @returns {Found | undefined} */
export function stopped(state) {
  const last = lastTest(state);
  if (!last) return undefined;
  const epochs = Math.ceil(last.epochs);
  return { reached: last.accuracy >= ENOUGH, figures: [last.accuracy, epochs], right: epochs };
}

/**
 * An epoch or more with a learning rate as large as that.
 *
 * @param {Pick<State, 'shelf' | 'training'>} state
 * @param {number} rate
 * @returns {Found | undefined}
 */
export function quickRun(state, rate) {
  const last = lastTest(state);
  const used = last?.training.options?.learningRate ?? 0;
  if (!last) return undefined;
  return { reached: used >= rate && last.epochs >= 1, figures: [last.accuracy, used, last.epochs] };
}
