import assert from 'node:assert/strict';
import { test } from 'node:test';
import { floodFill } from '../../../www/draw/flood-fill.js';

/** @param {string[]} rows digits, 0-9, for greys of 0 to 252 */
function picture(rows) {
  const greys = rows.flatMap((row) => [...row].map((digit) => Number(digit) * 28));
  return Uint8ClampedArray.from(greys.flatMap((grey) => [grey, grey, grey, 255]));
}

/** @param {Uint8ClampedArray} rgba @param {number} width */
function rowsOf(rgba, width) {
  const digits = Array.from({ length: rgba.length / 4 }, (_, i) => String((rgba[i * 4] ?? 0) / 28));
  return Array.from({ length: digits.length / width }, (_, row) => digits.slice(row * width, (row + 1) * width).join(''));
}

test('a fill stays inside its outline', () => {
  const rgba = picture(['000000', '099990', '090090', '099990', '000000']);
  assert.equal(floodFill(rgba, 6, { x: 2, y: 2 }, 140), true);
  assert.deepEqual(rowsOf(rgba, 6), ['000000', '099990', '095590', '099990', '000000']);
});

test('a fill does not slip through a corner', () => {
  const rgba = picture(['090', '900', '000']);
  floodFill(rgba, 3, { x: 0, y: 0 }, 140);
  assert.deepEqual(rowsOf(rgba, 3), ['590', '900', '000']);
});

test('a fill finds its way through a winding passage, and no further', () => {
  const rgba = picture(['0000009', '9999909', '0000909', '0990909', '0099909', '9000009', '9999990']);
  floodFill(rgba, 7, { x: 0, y: 0 }, 140);
  assert.deepEqual(rowsOf(rgba, 7), ['5555559', '9999959', '5555959', '5995959', '5599959', '9555559', '9999990']);
});

test('a fill goes round the whole outside, edges of the picture included', () => {
  const rgba = picture(['000', '090', '000']);
  floodFill(rgba, 3, { x: 2, y: 1 }, 84);
  assert.deepEqual(rowsOf(rgba, 3), ['333', '393', '333']);
});

test('the soft edge of a line leaves no dark seam', () => {
  const rgba = picture(['00349']);
  floodFill(rgba, 5, { x: 0, y: 0 }, 252);
  assert.deepEqual(rowsOf(rgba, 5), ['99949']);
});

test('a soft edge does not wrap from one row to the next', () => {
  const rgba = picture(['005', '500', '000']);
  floodFill(rgba, 3, { x: 0, y: 0 }, 252);
  assert.deepEqual(rowsOf(rgba, 3), ['999', '999', '999']);
  const walled = picture(['099', '599', '999']);
  floodFill(walled, 3, { x: 0, y: 0 }, 252);
  assert.deepEqual(rowsOf(walled, 3), ['999', '999', '999']);
});

test('filling with the grey that is there changes nothing', () => {
  const rgba = picture(['33', '30']);
  assert.equal(floodFill(rgba, 2, { x: 0, y: 0 }, 84), false);
  assert.deepEqual(rowsOf(rgba, 2), ['33', '30']);
});

test('a dark fill takes a bright area away', () => {
  const rgba = picture(['0990', '0990']);
  floodFill(rgba, 4, { x: 1, y: 1 }, 0);
  assert.deepEqual(rowsOf(rgba, 4), ['0000', '0000']);
});
