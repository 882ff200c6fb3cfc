import assert from 'node:assert/strict';
import test from 'node:test';
import { centreAt, centresPath, isCentre, nearestStop, sizeFormula, windowAt } from '../../../../www/shared/own-filter/filter-geometry.js';

const valid = { side: 3, stride: 1, first: { row: 0, column: 0 }, size: { rows: 26, columns: 26 } };
const padded = { side: 5, stride: 1, first: { row: -2, column: -2 }, size: { rows: 28, columns: 28 } };
const strided = { side: 3, stride: 2, first: { row: 0, column: 0 }, size: { rows: 13, columns: 13 } };

test('a window lies where its stop is, and its middle in the middle', () => {
  assert.deepEqual(windowAt(valid, { row: 4, column: 7 }), { row: 4, column: 7, rows: 3, columns: 3 });
  assert.deepEqual(centreAt(valid, { row: 4, column: 7 }), { row: 5, column: 8 });
  assert.deepEqual(windowAt(padded, { row: 0, column: 1 }), { row: -2, column: -1, rows: 5, columns: 5 });
  assert.deepEqual(centreAt(padded, { row: 0, column: 1 }), { row: 0, column: 1 });
  assert.deepEqual(centreAt(strided, { row: 12, column: 0 }), { row: 25, column: 1 });
});

test('every stop is the nearest one to its own middle', () => {
  for (const course of [valid, padded, strided]) {
    for (let row = 0; row < course.size.rows; row++) {
      const stop = { row, column: course.size.columns - 1 - row };
      assert.deepEqual(nearestStop(course, centreAt(course, stop)), stop);
      assert.equal(isCentre(course, centreAt(course, stop)), true);
    }
  }
});

test('a pixel without a window of its own gets the nearest', () => {
  assert.deepEqual(nearestStop(valid, { row: 0, column: 27 }), { row: 0, column: 25 });
  assert.equal(isCentre(valid, { row: 0, column: 27 }), false);
  assert.equal(isCentre(padded, { row: 0, column: 27 }), true);
  assert.equal(isCentre(strided, { row: 2, column: 1 }), false);
});

test('the path has a square for the middle of each window', () => {
  const course = { ...strided, size: { rows: 1, columns: 2 } };
  assert.equal(centresPath(course), 'M1 1h1v1h-1zM3 1h1v1h-1z');
});

test('the formula is written out, and says when it rounds', () => {
  assert.equal(sizeFormula({ picture: 28, side: 3, stride: 1, padding: 'valid' }), '(28 − 3) ÷ 1 + 1 = ');
  assert.equal(sizeFormula({ picture: 28, side: 3, stride: 2, padding: 'valid' }), '(28 − 3) ÷ 2, rounded down, + 1 = ');
  assert.equal(sizeFormula({ picture: 28, side: 5, stride: 2, padding: 'same' }), '28 ÷ 2 = ');
  assert.equal(sizeFormula({ picture: 28, side: 5, stride: 3, padding: 'same' }), '28 ÷ 3, rounded up, = ');
});
