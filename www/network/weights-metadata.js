/** @import { State } from '../app/state.js' */

import { words } from '../words/words.js';
import { originOf } from '../app/origin.js';
import { materialOf } from '../shared/material.js';

/**
 * What a weights file says of its weights: strings, as the shipped files have them, and only what is
 * true of the weights as they are.
 *
 * @param {Readonly<State>} state
 * @returns {Record<string, string>}
 */
export function weightsMetadata(state) {
  switch (originOf(state)) {
    case 'random':
      return {};
    case 'training':
      return state.training ? ofTraining(state.training, state.data.about?.test.id) : {};
    default:
      return { ...state.metadata };
  }
}

/**
 * @param {NonNullable<State['training']>} training
 * @param {string | undefined} testId of the test images at hand
 * @returns {Record<string, string>}
 */
function ofTraining({ trainedOn, options, progress, steps }, testId) {
  /** @type {Record<string, string>} */
  const metadata = { steps: String(steps) };
  if (options) {
    metadata['seed'] = String(options.seed);
    metadata['optimizer'] = options.optimizer;
    metadata['learning_rate'] = String(options.learningRate);
    metadata['batch_size'] = String(options.batchSize);
  }
  if (!progress) return metadata;
  if (trainedOn) metadata['data'] = words.data.learned(trainedOn, materialOf(options ?? {}, trainedOn));
  metadata['epochs'] = String(Number((steps / progress.batches).toFixed(2)));
  // A test of earlier weights, or on other images, says nothing here.
  const { tested } = progress;
  if (tested?.steps === steps && tested.id === testId) {
    metadata['test_accuracy'] = String(tested.accuracy);
    metadata['test_images'] = String(tested.count);
    metadata['test_id'] = tested.id;
  }
  return metadata;
}
