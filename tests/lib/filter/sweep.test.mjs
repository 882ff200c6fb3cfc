import assert from 'node:assert/strict';
import test from 'node:test';
import { cellsOf, flown, placeOfLast, shownOf, SPEEDS, stepped } from '../../../www/filter/sweep.js';

const size = { rows: 3, columns: 4 };

test('a step is a cell, or the rest of the row in hand, and ends with the picture', () => {
  assert.equal(stepped(0, size, 'cell'), 1);
  assert.equal(stepped(12, size, 'cell'), 12);
  assert.deepEqual([0, 1, 4, 7, 9, 12].map((done) => stepped(done, size, 'row')), [4, 4, 8, 8, 12, 12]);
});

test('the last cell done lies where reading has come', () => {
  assert.deepEqual(placeOfLast(1, size), { row: 0, column: 0 });
  assert.deepEqual(placeOfLast(4, size), { row: 0, column: 3 });
  assert.deepEqual(placeOfLast(5, size), { row: 1, column: 0 });
});

test('the sweep flies by its speed, never back, never past the end, and does not leap after a sleep', () => {
  const pace = { speed: /** @type {const} */ ('slow'), calm: false };
  assert.equal(flown(2, 0.05, size, pace), 2 + 0.05 * SPEEDS.slow.cells);
  assert.equal(flown(2, -1, size, pace), 2);
  assert.ok(flown(2, 3600, size, pace) < 3);
  assert.equal(flown(cellsOf(size) - 0.01, 0.1, size, pace), cellsOf(size));
});

test('who wants no motion sees whole rows', () => {
  assert.equal(flown(0, 0.1, size, { speed: 'medium', calm: true }), 0.1 * SPEEDS.medium.rows * size.columns);
  assert.deepEqual([0, 3.9, 4, 11.5, 12].map((progress) => shownOf(progress, size, true)), [0, 0, 4, 8, 12]);
  assert.equal(shownOf(3.9, size, false), 3);
});
