/** @import { ImageSet, State } from '../app/state.js' */

import { words } from '../words/words.js';
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
 * @param {NonNullable<State['training']>} training
 * @param {ImageSet | undefined} test
 * @returns {Record<string, string>}
 */
function ofTraining({ trainedOn, options, progress, steps }, test) {
  /** @type {Record<string, string>} */
  const metadata = { steps: String(steps) };
  if (options) {
    metadata['seed'] = String(options.seed);
    metadata['optimizer'] = options.optimizer;
    metadata['learning_rate'] = String(options.learningRate);
    metadata['batch_size'] = String(options.batchSize);
  }
  if (!progress) return metadata;
  if (trainedOn) metadata['data'] = words.data.learned(trainedOn);
  metadata['epochs'] = String(Number((steps / progress.batches).toFixed(2)));
  // A test of earlier weights, or on other images, says nothing here.
  if (test && progress.tested?.steps === steps && progress.tested.id === test.id) {
    metadata['test_accuracy'] = String(progress.tested.accuracy);
    metadata['test_images'] = String(test.count);
  }
  return metadata;
}
