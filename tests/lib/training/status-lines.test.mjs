import assert from 'node:assert/strict';
import test from 'node:test';
import { accuracyText, activityLine, barShare, epochSentence, loadingLine, lossText, positionLine, stoppedSentence, testedLine, whyNot } from '../../../www/training/status-lines.js';

/** @param {string} id @returns {import('../../../www/app/state.js').ImageSet} */
const setOf = (id) => ({ id, count: 10, kind: 'folder', name: 'Clothes' });

/** @type {import('../../../www/training/protocol.js').Progress} */
const PROGRESS = {
  activity: 'training',
  epoch: 3,
  batch: 165,
  batches: 266,
  epochsDone: 2,
  steps: 697,
  images: 8500,
  loss: 0.4213,
  accuracy: 0.8512,
  imagesPerSecond: 1820,
  secondsLeft: 9.2,
  tested: { id: 't', count: 70, steps: 532, epoch: 2, batch: 266, loss: 0.5, accuracy: 0.847 },
  workers: 1,
  testing: undefined,
  moment: undefined,
};

test('the position names epoch and batch with their totals', () => {
  assert.equal(positionLine(PROGRESS, 5), 'Epoch 3 of 5, batch 165 of 266');
});

test('an epoch beyond the wanted ones is never “3 of 2”', () => {
  assert.equal(positionLine(PROGRESS, 2), 'Epoch 3 of 3, batch 165 of 266');
});

test('the activity says what goes on, and what rests', () => {
  assert.equal(activityLine(PROGRESS), '9 s left in this epoch');
  assert.equal(activityLine({ ...PROGRESS, secondsLeft: undefined }), 'training');
  assert.equal(activityLine({ ...PROGRESS, testing: { done: 320, total: 1500 } }), 'testing: 320 of 1,500 images');
  assert.equal(activityLine({ ...PROGRESS, activity: 'resting' }), 'paused');
  assert.equal(activityLine({ ...PROGRESS, activity: 'resting', batch: 266 }), 'epoch finished');
  assert.equal(activityLine({ ...PROGRESS, activity: 'resting', steps: 0 }), 'ready, nothing trained yet');
  assert.equal(activityLine({ ...PROGRESS, activity: 'resting', steps: 0 }, 'Run 2, CNN'), 'ready to begin “Run 2, CNN”');
  assert.equal(activityLine({ ...PROGRESS, activity: 'resting' }, 'Run 2, CNN'), 'paused');
});

test('the test figures say of which weights they are', () => {
  assert.equal(testedLine(PROGRESS), 'after epoch 2');
  assert.equal(testedLine({ ...PROGRESS, steps: 532 }), 'of the present weights');
  assert.equal(testedLine({ ...PROGRESS, tested: { id: 't', count: 70, steps: 5, epoch: 1, batch: 5, loss: 2, accuracy: 0.2 } }), 'at epoch 1, batch 5');
  assert.equal(testedLine({ ...PROGRESS, tested: undefined }), 'not tested yet');
});

test('figures that are not there are a dash and a diverged loss is named', () => {
  assert.equal(lossText(undefined), '–');
  assert.equal(lossText(Number.NaN), 'no number');
  assert.equal(lossText(0.4213), '0.42');
  assert.equal(accuracyText(undefined), '–');
  assert.equal(accuracyText(0.8512), '85.1 %');
});

test('the end of an epoch is announced with both accuracies, a pause with its place', () => {
  const figures = { epoch: 2, steps: 532, loss: 0.5, accuracy: 0.831, testLoss: 0.6, testAccuracy: 0.802 };
  assert.equal(epochSentence(figures), 'Epoch 2 finished: 83.1 % right in training, 80.2 % on the test images.');
  assert.equal(stoppedSentence('pause', PROGRESS), 'Paused at epoch 3, batch 165 of 266.');
  assert.match(stoppedSentence('step', PROGRESS) ?? '', /^One batch trained, at epoch 3, batch 165 of 266\. Mean loss of the epoch 0\.42\.$/);
  assert.equal(stoppedSentence('epoch', PROGRESS), undefined);
});

test('images on their way are told of in bytes', () => {
  assert.equal(loadingLine({ received: 6_600_000, total: 26_400_000 }), 'Loading the training images: 6.6 MB of 26.4 MB');
  assert.equal(loadingLine({ received: 0, total: 0 }), 'Loading the training images');
});

test('a bar shows the images on their way, then the epoch', () => {
  const progress = /** @type {import('../../../www/training/protocol.js').Progress} */ ({ batch: 2, batches: 8 });
  assert.equal(barShare({ loading: { received: 1, total: 2 }, progress }), 0.5);
  assert.equal(barShare({ loading: { received: 0, total: 0 }, progress }), 0);
  assert.equal(barShare({ loading: undefined, progress }), 0.25);
  assert.equal(barShare({ loading: undefined, progress: { ...progress, batch: 0, batches: 0 } }), 0);
  assert.equal(barShare({ loading: undefined, progress: undefined }), 0);
});

test('buttons that do not work say why', () => {
  const state = /** @type {import('../../../www/training/protocol.js').TrainingState} */ (/** @type {unknown} */ ({
    status: 'loading',
    loading: undefined,
    data: undefined,
    config: '{}',
    trainedOn: setOf('a'),
    steps: 3,
  }));
  assert.match(whyNot(state, false) ?? '', /^Getting ready/);
  const loading = { received: 6_600_000, total: 26_400_000 };
  assert.match(whyNot({ ...state, status: 'ready', loading }, false) ?? '', /once its images are here/);
  assert.match(whyNot({ ...state, status: 'failed' }, false) ?? '', /not available/);
  const data = { ownTest: false, train: setOf('b'), test: { id: 't', count: 5 } };
  assert.match(whyNot({ ...state, status: 'ready', data }, false) ?? '', /press Reset first/);
  assert.equal(whyNot({ ...state, status: 'ready', data, steps: 0 }, false), undefined);
  assert.equal(whyNot({ ...state, status: 'ready', data: { ...data, train: setOf('a') } }, false), undefined);
});
