import assert from 'node:assert/strict';
import test from 'node:test';
import { momentAfter, thinned } from '../../../www/training/thinning.js';

/** @param {number} last */
function momentsTo(last) {
  const moments = [0];
  for (let steps = momentAfter(0); steps <= last; steps = momentAfter(steps)) moments.push(steps);
  return moments;
}

test('at first every moment counts, and then their distances grow with the training', () => {
  const moments = momentsTo(20_000);
  assert.deepEqual(moments.slice(0, 7), [0, 1, 2, 3, 4, 5, 6]);
  assert.ok(moments.length < 60, `${moments.length} moments`);
  const gaps = moments.slice(1).map((steps, i) => steps - (moments[i] ?? 0));
  assert.deepEqual(gaps, gaps.toSorted((a, b) => a - b));
  for (const [i, gap] of gaps.entries()) assert.ok(gap <= Math.max(1, 0.2 * (moments[i] ?? 0) + 1), `${gap} after ${moments[i]}`);
});

test('when there are too many, the first and the last stay, and distances still grow geometrically', () => {
  for (const most of [2, 3, 10, 32]) {
    /** @type {number[]} */
    let left = [];
    for (const steps of momentsTo(1_000_000)) {
      left = thinned([...left, steps], most);
      assert.ok(left.length <= most && left[0] === 0 && left.at(-1) === steps);
    }
    assert.equal(left.length, most);
    const times = left.slice(1).map((steps, i) => (steps + 1) / ((left[i] ?? 0) + 1));
    // A million steps in equal ratios; the last moment has not been thinned out yet.
    const even = 1_000_001 ** (1 / (most - 1));
    assert.ok(times.every((ratio) => ratio < even ** 2.2 && ratio > 1), `${most}: ${left}`);
  }
});

test('what has room stays as it is, and where there is no room for two there is none', () => {
  assert.deepEqual(thinned([0, 1, 2], 3), [0, 1, 2]);
  assert.deepEqual(thinned([0, 1, 2], Infinity), [0, 1, 2]);
  assert.deepEqual(thinned([0, 1, 2, 3], 3), [0, 1, 3]);
  assert.deepEqual([thinned([0, 5], 1), thinned([0], 0), thinned([], 0)], [[], [], []]);
});
