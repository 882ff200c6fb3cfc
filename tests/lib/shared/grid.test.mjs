import assert from 'node:assert/strict';
import test from 'node:test';
import { clampPlace, fitCell, percentages, placeAt, stepBy } from '../../../www/shared/grid.js';

const size = { rows: 26, columns: 28 };

test('a cell is a whole number of pixels, as large as wished where the room allows it', () => {
  assert.equal(fitCell(28, 1000, 12), 12);
  assert.equal(fitCell(28, 326, 12), 11);
  assert.equal(fitCell(28, 20, 12), 1);
});

test('a point on the picture has its cell, and one beside it none', () => {
  assert.deepEqual(placeAt(size, 0, 0), { row: 0, column: 0 });
  assert.deepEqual(placeAt(size, 0.999, 0.999), { row: 25, column: 27 });
  assert.deepEqual(placeAt(size, 0.5, 0.25), { row: 6, column: 14 });
  for (const [x, y] of [[-0.01, 0], [1, 0], [0, 1], [0, -0.01]]) assert.equal(placeAt(size, x ?? 0, y ?? 0), undefined);
});

test('keys step by a cell and stop at the border', () => {
  const at = { row: 0, column: 27 };
  assert.deepEqual(stepBy(size, at, 'ArrowLeft'), { row: 0, column: 26 });
  assert.deepEqual(stepBy(size, at, 'ArrowRight'), at);
  assert.deepEqual(stepBy(size, at, 'ArrowUp'), at);
  assert.deepEqual(stepBy(size, at, 'ArrowDown'), { row: 1, column: 27 });
  assert.deepEqual(stepBy(size, at, 'Home'), { row: 0, column: 0 });
  assert.deepEqual(stepBy(size, at, 'End', true), { row: 25, column: 27 });
  assert.deepEqual(stepBy(size, { row: 3, column: 4 }, 'Home', true), { row: 0, column: 0 });
  assert.deepEqual(stepBy(size, at, 'PageDown'), { row: 25, column: 27 });
  assert.deepEqual(stepBy(size, { row: 9, column: 4 }, 'PageUp'), { row: 0, column: 4 });
  assert.equal(stepBy(size, at, 'a'), undefined);
});

test('a place of a larger grid is brought inside', () => {
  assert.deepEqual(clampPlace({ rows: 3, columns: 4 }, { row: 9, column: 9 }), { row: 2, column: 3 });
  assert.deepEqual(clampPlace({ rows: 3, columns: 4 }, { row: -1, column: 2 }), { row: 0, column: 2 });
});

test('a frame may reach beyond the grid', () => {
  const frame = percentages({ rows: 4, columns: 8 }, { row: -1, column: 2, rows: 3, columns: 3 });
  assert.deepEqual(frame, { left: '25%', top: '-25%', width: '37.5%', height: '75%' });
});
