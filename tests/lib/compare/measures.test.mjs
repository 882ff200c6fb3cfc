import assert from 'node:assert/strict';
import test from 'node:test';
import { progressOf, resultOf, secondsAnEpoch, seriesOf, timeAt, withTime } from '../../../www/compare/measures.js';

/** @typedef {import('../../../www/compare/race.js').Side} Side */

const row = (/** @type {number} */ epoch, /** @type {number} */ testAccuracy) => ({ epoch, steps: 10 * epoch, loss: 1, accuracy: 0.5, testLoss: 0.5, testAccuracy });

/** @param {Partial<Side>} [facts] @returns {Side} */
const side = (facts) => ({
  id: 'a',
  network: { config: '{}' },
  from: undefined,
  steps: 20,
  batches: 10,
  images: 300,
  curve: { stride: 5, steps: [5, 10, 15, 20], loss: [2, 1, 0.8, 0.6], accuracy: [0.2, 0.5, 0.6, 0.7] },
  epochs: [row(1, 0.6), row(2, 0.7)],
  clock: { steps: [0, 10, 20], ms: [0, 1000, 3000] },
  tested: undefined,
  testing: undefined,
  ...facts,
});

test('a clock tells the time between what it has seen, and forgets what a network has gone back from', () => {
  let clock = withTime({ steps: [0], ms: [0] }, 10, 1000);
  clock = withTime(clock, 20, 3000);
  assert.deepEqual([0, 5, 10, 15, 20].map((steps) => timeAt(clock, steps)), [0, 500, 1000, 2000, 3000]);
  assert.deepEqual([timeAt(clock, 21), timeAt({ steps: [], ms: [] }, 1)], [NaN, NaN]);
  assert.deepEqual(withTime(clock, 15, 1600), { steps: [0, 10, 15], ms: [0, 1000, 1600] });
  assert.deepEqual(withTime(clock, 10, 1000), { steps: [0, 10], ms: [0, 1000] });
});

test('a clock stays short, keeps its ends and its time', () => {
  let clock = withTime({ steps: [0], ms: [0] }, 1, 2);
  for (let steps = 2; steps <= 5000; steps += 1) clock = withTime(clock, steps, 2 * steps);
  assert.ok(clock.steps.length <= 256, `${clock.steps.length} times`);
  assert.deepEqual([timeAt(clock, 0), timeAt(clock, 777), timeAt(clock, 5000)], [0, 1554, 10_000]);
});

test('a run whose time was not always measured has none', () => {
  const unknown = withTime({ steps: [0], ms: [0] }, 10, undefined);
  assert.deepEqual(unknown, { steps: [], ms: [] });
  assert.deepEqual(withTime(unknown, 20, 500), { steps: [], ms: [] });
  assert.equal(secondsAnEpoch(side({ clock: unknown })), undefined);
  assert.deepEqual(seriesOf(side({ clock: unknown }), 'seconds', 'loss', 1), { train: { steps: [], values: [] }, test: { steps: [], values: [] } });
});

test('a curve lies over epochs, over seconds, or over multiply-adds', () => {
  const on = (/** @type {'epochs' | 'seconds' | 'work'} */ axis) => seriesOf(side(), axis, 'accuracy', 2e6);
  assert.deepEqual(on('epochs'), { train: { steps: [0.5, 1, 1.5, 2], values: [0.2, 0.5, 0.6, 0.7] }, test: { steps: [1, 2], values: [0.6, 0.7] } });
  assert.deepEqual(on('seconds').train.steps, [0.5, 1, 2, 3]);
  // 300 images an epoch, two million each.
  assert.deepEqual(on('work').test.steps.map((value) => Number(value.toFixed(6))), [0.6, 1.2]);
  assert.deepEqual(seriesOf(side(), 'epochs', 'loss', 1).test.values, [0.5, 0.5]);
});

test('the result is of the last epoch that both have done', () => {
  const dnn = side({ epochs: [row(1, 0.5)], clock: { steps: [0, 20], ms: [0, 300] } });
  const found = resultOf({ cnn: side(), dnn });
  assert.deepEqual([found?.epoch, found?.winner, found?.points.toFixed(3), found?.times], [1, 'cnn', '10.000', 10]);
  assert.equal(resultOf({ cnn: side({ epochs: [] }), dnn }), undefined);
  assert.equal(resultOf({ cnn: side({ epochs: [row(1, 0.502)] }), dnn })?.winner, 'same');
  assert.equal(resultOf({ cnn: side({ epochs: [row(1, 0.4)] }), dnn })?.winner, 'dnn');
});

test('the way is weighed by the time that each network takes', () => {
  const sides = { cnn: side({ steps: 20 }), dnn: side({ steps: 10, clock: { steps: [0, 10], ms: [0, 100] } }) };
  const { share, seconds } = progressOf(sides, 4);
  // 150 ms a batch and 10 ms a batch.
  assert.equal(share.toFixed(6), ((20 * 150 + 10 * 10) / (40 * 160)).toFixed(6));
  assert.equal(seconds?.toFixed(6), (20 * 0.15 + 30 * 0.01).toFixed(6));
  assert.equal(progressOf({ cnn: side({ clock: { steps: [], ms: [] } }), dnn: side() }, 4).seconds, undefined);
});
