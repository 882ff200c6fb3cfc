/** @import { State } from '../app/state.js' */
/** @import { TrainingState } from '../training/protocol.js' */

import { count } from '../shared/format.js';
import { originOf } from '../app/origin.js';

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
      return state.training ? ofTraining(state.training, state.data.about?.test) : {};
    default:
      return { ...state.metadata };
  }
}

/**
 * @param {TrainingState} training
 * @param {number | undefined} testImages
 * @returns {Record<string, string>}
 */
function ofTraining({ dataName, options, progress, steps }, testImages) {
  /** @type {Record<string, string>} */
  const metadata = { steps: String(steps) };
  if (options) {
    metadata['seed'] = String(options.seed);
    metadata['optimizer'] = options.optimizer;
    metadata['learning_rate'] = String(options.learningRate);
    metadata['batch_size'] = String(options.batchSize);
  }
  if (!progress) return metadata;
  if (dataName) metadata['data'] = `${dataName}, ${count(progress.images)} training images`;
  metadata['epochs'] = String(Number((steps / progress.batches).toFixed(2)));
  // A test of earlier weights says nothing about these.
  if (progress.tested?.steps === steps && testImages) {
    metadata['test_accuracy'] = String(progress.tested.accuracy);
    metadata['test_images'] = String(testImages);
  }
  return metadata;
}
