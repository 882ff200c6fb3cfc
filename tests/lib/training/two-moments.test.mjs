import assert from 'node:assert/strict';
import test from 'node:test';
import { TwoMoments } from '../../../www/training/two-moments.js';

test('the first and the last moment lie side by side, also when more come', () => {
  const two = new TwoMoments();
  assert.deepEqual(two.places, [0, 0]);
  two.follow([0, 1, 2]);
  assert.deepEqual(two.places, [0, 2]);
  two.follow([0, 1, 2, 3, 9]);
  assert.deepEqual(two.places, [0, 4]);
});

test('a chosen moment stays when others come or go; when it goes itself, the one before it takes its place', () => {
  const two = new TwoMoments();
  two.follow([0, 2, 4, 6, 8]);
  two.choose(0, 1);
  two.choose(1, 3);
  two.follow([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  assert.deepEqual(two.places, [2, 6]);
  two.follow([0, 4, 9, 10]);
  assert.deepEqual(two.places, [0, 1]);
  two.choose(1, 3);
  two.follow([0, 4, 9, 10, 30]);
  assert.deepEqual(two.places, [0, 4], 'the last one is followed again');
});

test('one that is moved past the other takes it along', () => {
  const two = new TwoMoments();
  two.follow([0, 2, 4, 6, 8]);
  two.choose(1, 2);
  two.choose(0, 3);
  assert.deepEqual(two.places, [3, 3]);
  two.choose(1, 1);
  assert.deepEqual(two.places, [1, 1]);
  two.choose(0, 4);
  assert.deepEqual(two.places, [4, 4]);
});
