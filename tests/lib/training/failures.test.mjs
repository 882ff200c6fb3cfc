import assert from 'node:assert/strict';
import test from 'node:test';
import { words } from '../../../www/words/en.js';
import { FAILURES, FAILURE_IDS, endingOf, lastEpochOf, optionsOf } from '../../../www/training/failures.js';
import { RANGES } from '../../../www/shared/optimizers.js';

const POINTS = { stride: 1, steps: [1, 2, 3], loss: [2.3, 3.1, 1.2], accuracy: [0, 0, 0] };
/** @param {number} epoch @param {number} testLoss */
const row = (epoch, testLoss) => ({ epoch, steps: 10 * epoch, loss: 0.5, accuracy: 0.9, testLoss, testAccuracy: 0.8 });

test('each failure has one thing wrong, in the ranges of the form, and a question with its right answer', () => {
  for (const id of FAILURE_IDS) {
    const { learningRate } = optionsOf(id);
    assert.ok(learningRate >= RANGES.learningRate.from && learningRate <= RANGES.learningRate.to, id);
    assert.ok(words.training.failures.questions[id].answers[FAILURES[id].answer], id);
  }
  assert.deepEqual([optionsOf('tooFast').learningRate, optionsOf('tooSlow').learningRate, optionsOf('zeros').learningRate], [0.1, 0.00001, 0.001]);
});

test('it is as long for few images as for many', () => {
  assert.deepEqual([lastEpochOf('zeros', 266), lastEpochOf('zeros', 1875), lastEpochOf('zeros', 10_000), lastEpochOf('few', 50)], [11, 2, 1, 30]);
});

test('what has come of it is told when its last epoch has ended, also when training goes on', () => {
  const curves = { train: POINTS, epochs: [row(1, 0.9), row(2, 0.7), row(3, 0.8)] };
  assert.equal(endingOf(curves, 4), undefined);
  assert.deepEqual(endingOf(curves, 3), { last: row(3, 0.8), best: row(2, 0.7), first: 2.3, highest: 3.1 });
  assert.deepEqual(endingOf({ ...curves, epochs: [...curves.epochs, row(4, 0.1)] }, 3)?.best, row(2, 0.7));
});
