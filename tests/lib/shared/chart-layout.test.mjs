import assert from 'node:assert/strict';
import test from 'node:test';
import { across, dotsPath, down, linePath, nearest, stepsOf, ticks, valueAt } from '../../../www/shared/chart-layout.js';

const area = { width: 200, height: 100, lastStep: 20, highest: 2 };

test('the numbers of a scale are round, few enough and reach the end', () => {
  assert.deepEqual(ticks(20, 6), [0, 5, 10, 15, 20]);
  assert.deepEqual(ticks(2.5, 5), [0, 0.5, 1, 1.5, 2, 2.5]);
  assert.deepEqual(ticks(2660, 6), [0, 500, 1000, 1500, 2000, 2500]);
  for (const end of [0.3, 1, 7, 20, 21, 99.9, 128, 1e4, 12_345, 3.7e8, 1e20]) {
    for (const most of [2, 3, 5, 8]) {
      const found = ticks(end, most);
      const gap = found[1] ?? assert.fail(`one number up to ${end}`);
      assert.match(gap.toExponential(), /^[125]e/, `${gap} apart`);
      assert.ok(found.length <= most + 1, `${found.length} numbers up to ${end}, not ${most} and the 0`);
      assert.ok(end - (found.at(-1) ?? 0) < gap * 1.000001 && (found.at(-1) ?? 0) <= end, `up to ${end}: ${found}`);
    }
  }
});

test('a curve goes through its points, from left to right and upwards', () => {
  assert.equal(across(area, 5), 50);
  assert.deepEqual([down(area, 0), down(area, 0.5), down(area, 2)], [100, 75, 0]);
  assert.equal(linePath(area, { steps: [2, 4, 20], values: [2, 1, 0.5] }), 'M20.0 0.0h0L40.0 50.0L200.0 75.0');
  assert.equal(dotsPath(area, { steps: [2, 4], values: [2, 1] }), 'M20.0 0.0h0M40.0 50.0h0');
  assert.equal(linePath(area, { steps: [], values: [] }), '');
});

test('a value that is no number leaves a gap in the curve, and no dot', () => {
  const series = { steps: [2, 4, 6, 8], values: [2, Number.NaN, 1, Number.POSITIVE_INFINITY] };
  assert.equal(linePath(area, series), 'M20.0 0.0h0M60.0 50.0h0');
  assert.equal(dotsPath(area, series), 'M20.0 0.0h0M60.0 50.0h0');
});

test('a field may begin above 0; what lies below it is left out', () => {
  const upper = { ...area, lowest: 1 };
  assert.deepEqual([down(upper, 1), down(upper, 1.5), down(upper, 2)], [100, 50, 0]);
  const series = { steps: [2, 4, 6], values: [0.5, 1, 2] };
  assert.equal(linePath(upper, series), 'M40.0 100.0h0L60.0 0.0');
  assert.equal(dotsPath(upper, series), 'M40.0 100.0h0M60.0 0.0h0');
});

test('the reader can stop wherever one of the curves has a point', () => {
  const steps = stepsOf([{ steps: [2, 4, 5], values: [3, 2, 1] }, { steps: [3, 5], values: [2.5, 2] }]);
  assert.deepEqual(steps, [2, 3, 4, 5]);
  assert.deepEqual([-7, 2.4, 3.6, 99].map((wanted) => nearest(steps, wanted)), [0, 0, 2, 3]);
  assert.equal(nearest([], 3), -1);
});

test('between two points the older one counts, and before the first none', () => {
  const series = { steps: [10, 20], values: [0.5, Number.NaN] };
  assert.deepEqual([9, 10, 19, 20, 21].map((step) => valueAt(series, step)), [undefined, 0.5, 0.5, Number.NaN, Number.NaN]);
});
