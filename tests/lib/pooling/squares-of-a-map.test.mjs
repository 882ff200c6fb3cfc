import assert from 'node:assert/strict';
import test from 'node:test';
import { averageSum, cellOver, halvedInWords, leftOver, placeInSquare, squareOf } from '../../../www/pooling/squares-of-a-map.js';
import { listed } from '../../../www/shared/format.js';
import { written } from '../../../www/shared/typed-numbers.js';

const MINUS = '\u2212';
const MAPS = [4, 11, 13, 24, 26].flatMap((rows) => [5, 13, 26].map((columns) => ({ rows, columns })));

test('every place lies in the square of the cell over it, or is left over', () => {
  let places = 0;
  for (const size of [2, 3]) {
    for (const map of MAPS) {
      const pooled = { rows: Math.floor(map.rows / size), columns: Math.floor(map.columns / size) };
      const strips = leftOver(map, size);
      for (let row = 0; row < map.rows; row++) {
        for (let column = 0; column < map.columns; column++) {
          const cell = cellOver({ row, column }, size, pooled);
          const around = cell ? [squareOf(cell, size)] : strips;
          const within = around.filter((frame) => row >= frame.row && row < frame.row + frame.rows && column >= frame.column && column < frame.column + frame.columns);
          assert.equal(within.length, 1, `${row}, ${column} of ${map.rows} x ${map.columns}`);
          places++;
        }
      }
    }
  }
  assert.ok(places > 5000, `${places} places`);
});

test('the values of a square lie row by row', () => {
  assert.deepEqual([0, 1, 2, 3].map((index) => placeInSquare({ row: 1, column: 2 }, 2, index)), [
    { row: 2, column: 4 },
    { row: 2, column: 5 },
    { row: 3, column: 4 },
    { row: 3, column: 5 },
  ]);
  assert.deepEqual(placeInSquare({ row: 0, column: 1 }, 3, 8), { row: 2, column: 5 });
});

test('what is left over is told and drawn', () => {
  assert.deepEqual(leftOver({ rows: 26, columns: 26 }, 2), []);
  assert.match(halvedInWords({ rows: 26, columns: 26 }, 2), /^26 ÷ 2 is 13: nothing/);
  assert.match(halvedInWords({ rows: 13, columns: 13 }, 2), /^13 ÷ 2 is 6, and 1 row and 1 column are left over/);
  assert.match(halvedInWords({ rows: 11, columns: 11 }, 3), /^11 ÷ 3 is 3, and 2 rows and 2 columns are left over/);
  assert.match(halvedInWords({ rows: 4, columns: 5 }, 2), /^4 ÷ 2 is 2, 5 ÷ 2 is 2, and 1 column is left over/);
  assert.match(halvedInWords({ rows: 4, columns: 8 }, 3), /and 1 row and 2 columns are left over/);
});

test('numbers are listed as in a sentence and added as on paper', () => {
  assert.equal(listed([0, 64, 48, 192].map(written)), '0, 64, 48 and 192');
  assert.equal(listed([-1.5].map(written)), `${MINUS}1.5`);
  assert.equal(averageSum([0, 64, 48, 192]), '(0 + 64 + 48 + 192) ÷ 4');
});
