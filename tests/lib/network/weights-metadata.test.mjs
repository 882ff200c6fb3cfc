import assert from 'node:assert/strict';
import { test } from 'node:test';
import { initialState } from '../../../www/app/state.js';
import { weightsMetadata } from '../../../www/network/weights-metadata.js';

/** @param {number} steps @param {number} testedSteps */
function trained(steps, testedSteps) {
  const training = {
    steps,
    trainedOn: { id: 'a', count: 8500, kind: 'folder', name: 'A test' },
    options: { optimizer: 'adam', learningRate: 0.001, momentum: 0.9, batchSize: 32, seed: 5 },
    progress: { images: 8500, batches: 266, tested: { id: 't', count: 1500, steps: testedSteps, epoch: 1, batch: 0, loss: 1, accuracy: 0.8 } },
  };
  return {
    ...initialState(),
    parametersFrom: /** @type {const} */ ('training'),
    training: /** @type {any} */ (training),
    data: { ...initialState().data, about: /** @type {any} */ ({ test: { id: 't', count: 1500 } }) },
  };
}

test('random weights claim nothing', () => {
  assert.deepEqual(weightsMetadata(initialState()), {});
  assert.deepEqual(weightsMetadata(trained(0, 0)), {});
});

test('trained weights tell data, settings and length', () => {
  const { test_accuracy: accuracy, test_images: images, test_id: id, ...rest } = weightsMetadata(trained(399, 399));
  assert.deepEqual(rest, {
    steps: '399',
    seed: '5',
    optimizer: 'adam',
    learning_rate: '0.001',
    batch_size: '32',
    data: 'A test, 8,500 training images',
    epochs: '1.5',
  });
  assert.equal(accuracy, '0.8');
  assert.equal(images, '1500');
  assert.equal(id, 't');
});

test('a test of earlier weights is not passed on', () => {
  assert.equal(weightsMetadata(trained(399, 266))['test_accuracy'], undefined);
});

test('the images of a test are counted as they were then', () => {
  const state = trained(399, 399);
  state.data.about = /** @type {any} */ ({ test: { id: 't', count: 7 } });
  assert.equal(weightsMetadata(state)['test_images'], '1500');
});

test('a test on other images than those at hand is not passed on', () => {
  const state = trained(399, 399);
  state.data.about = /** @type {any} */ ({ test: { id: 'u', count: 1500 } });
  assert.equal(weightsMetadata(state)['test_accuracy'], undefined);
});

test('weights from a file keep what the file said', () => {
  const state = { ...initialState(), parametersFrom: /** @type {const} */ ('file'), metadata: { data: 'B', epochs: '3' } };
  assert.deepEqual(weightsMetadata(state), { data: 'B', epochs: '3' });
});
