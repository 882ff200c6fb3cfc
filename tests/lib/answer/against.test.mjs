import assert from 'node:assert/strict';
import test from 'node:test';
import { against } from '../../../www/answer/against.js';

/** @param {number[]} labels */
const alike = (labels) => ({ among: 1000, novelty: 0, nearest: labels.map((label, place) => ({ place, label, distance: 0.1 * place, pixels: new Uint8Array(784) })) });
const says = (/** @type {number} */ best) => ({ best, probabilities: new Float32Array(10) });

test('most of the nearest speak against an answer that is none of theirs', () => {
  assert.deepEqual(against(alike([0, 0, 6, 0, 0]), says(6)), { label: 0, count: 4 });
  assert.deepEqual(against(alike([3, 0, 0, 6, 0]), says(6)), { label: 0, count: 3 });
});

test('they do not where they agree with it, or among themselves too little', () => {
  assert.equal(against(alike([6, 6, 6, 0, 0]), says(6)), undefined);
  assert.equal(against(alike([0, 0, 6, 6, 2]), says(4)), undefined);
  assert.equal(against(alike([]), says(4)), undefined);
  assert.equal(against(undefined, says(4)), undefined);
  assert.equal(against(alike([0, 0, 0, 0, 0]), undefined), undefined);
});
