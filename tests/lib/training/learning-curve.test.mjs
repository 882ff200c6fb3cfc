import assert from 'node:assert/strict';
import test from 'node:test';
import { Curve, withEpoch } from '../../../www/training/learning-curve.js';

/** @param {number} steps */
function curveOf(steps) {
  const curve = new Curve();
  for (let step = 1; step <= steps; step += 1) curve.add({ loss: step, correct: step % 2, count: 1 });
  return curve;
}

test('a short run shows each step', () => {
  const { stride, steps, loss, accuracy } = curveOf(3).points();
  assert.equal(stride, 1);
  assert.deepEqual(steps, [1, 2, 3]);
  assert.deepEqual(loss, [1, 2, 3]);
  assert.deepEqual(accuracy, [1, 0, 1]);
});

test('a long run keeps its whole length in a bounded number of points', () => {
  for (const length of [127, 128, 129, 1000, 12_345]) {
    const { steps, loss } = curveOf(length).points();
    assert.ok(steps.length <= 128, `${length} steps gave ${steps.length} points`);
    assert.ok(steps.length >= 64 || steps.length === length, `${length} steps gave only ${steps.length} points`);
    assert.equal(steps.at(-1), length);
    assert.equal(loss.length, steps.length);
  }
});

test('each point is the mean of the steps since the point before', () => {
  const { stride, steps, loss } = curveOf(1000).points();
  assert.equal(stride, 8);
  let from = 0;
  for (const [i, to] of steps.entries()) {
    assert.equal(loss[i], (from + 1 + to) / 2);
    from = to;
  }
});

test('a partial batch counts by its images', () => {
  const curve = new Curve({ stride: 2, points: [] });
  curve.add({ loss: 1, correct: 30, count: 30 });
  curve.add({ loss: 5, correct: 0, count: 10 });
  assert.deepEqual(curve.points(), { stride: 2, steps: [2], loss: [2], accuracy: [0.75] });
});

test('a saved curve goes on as if it had never been saved', () => {
  const straight = curveOf(700);
  const resumed = new Curve(structuredClone(curveOf(300).saved()));
  for (let step = 301; step <= 700; step += 1) resumed.add({ loss: step, correct: step % 2, count: 1 });
  assert.deepEqual(resumed.points(), straight.points());
});

test('a saved curve is not changed by what comes after', () => {
  const curve = curveOf(10);
  const saved = curve.saved();
  const before = structuredClone(saved);
  for (let i = 0; i < 600; i += 1) curve.add({ loss: 0, correct: 0, count: 1 });
  assert.deepEqual(saved, before);
});

test('the epoch table grows to 200 rows and then thins out its older ones', () => {
  /** @type {import('../../../www/training/learning-curve.js').EpochFigures[]} */
  let rows = [];
  for (let epoch = 1; epoch <= 1000; epoch += 1) {
    rows = withEpoch(rows, { epoch, steps: epoch * 10, loss: 1, accuracy: 0.5, testLoss: 1, testAccuracy: 0.5 });
    assert.equal(rows.at(-1)?.epoch, epoch);
    assert.ok(rows.length <= 200);
  }
  assert.ok(rows.length > 90);
  assert.ok(rows.every((row, i) => i === 0 || row.epoch > rows[i - 1].epoch));
});
