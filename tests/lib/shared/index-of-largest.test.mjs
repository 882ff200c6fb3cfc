import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexOfLargest } from '../../../www/shared/index-of-largest.js';

test('the largest of equals is the first, and of nothing the place 0', () => {
  assert.equal(indexOfLargest([1, 5, 5, 2]), 1);
  assert.equal(indexOfLargest(Float32Array.of(-3, -1, -2)), 1);
  assert.equal(indexOfLargest([]), 0);
});

test('no number at all is never the largest', () => {
  assert.equal(indexOfLargest([NaN, -2, -1]), 2);
  assert.equal(indexOfLargest([1, NaN, 2]), 2);
  assert.equal(indexOfLargest([NaN, -Infinity]), 1);
  assert.equal(indexOfLargest([NaN, NaN]), 0);
});
