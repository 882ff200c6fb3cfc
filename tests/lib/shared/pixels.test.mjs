import assert from 'node:assert/strict';
import test from 'node:test';
import { lowestRow, placeOfPixel, positionOf, SIDE, unrolledColumns } from '../../../www/shared/pixels.js';

test('the one row is cut after whole rows of the picture, into lines that fit', () => {
  for (const available of [0, 260, 326, 500, 1000, 2000]) {
    const columns = unrolledColumns(available);
    assert.equal(columns % SIDE, 0);
    assert.equal((SIDE * SIDE) % columns, 0, `${columns} columns leave a line unfinished`);
  }
  assert.ok(unrolledColumns(2000) > unrolledColumns(326));
});

test('every pixel has its place in the grid and in the cut row', () => {
  for (const columns of [56, 112, 196]) {
    const seen = new Set();
    for (let index = 0; index < SIDE * SIDE; index++) {
      const { row, column } = positionOf(placeOfPixel(index), columns);
      assert.equal(row * columns + column, index);
      seen.add(`${row},${column}`);
    }
    assert.equal(seen.size, SIDE * SIDE);
  }
});

test('the lowest row is the last one with cloth in it, not with noise', () => {
  const pixels = new Uint8Array(SIDE * SIDE);
  assert.equal(lowestRow(pixels), undefined);
  pixels[27 * SIDE + 3] = 5;
  assert.equal(lowestRow(pixels), undefined);
  pixels[20 * SIDE + 27] = 200;
  assert.equal(lowestRow(pixels), 20);
});
