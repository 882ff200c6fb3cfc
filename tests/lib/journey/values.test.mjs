import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cellName, cellOf, indexOf, lineWidth, pictureBefore, shortCellName, sourceOf, stationsOf } from '../../../www/journey/values.js';
import { words } from '../../../www/words/words.js';
import { sequential } from '../networks.mjs';

const LAST = [5, 5, 64];

const config = sequential('small', [28, 28, 1], [
  ['Conv2D', { name: 'conv2d', activation: 'relu' }],
  ['Flatten', { name: 'flatten' }],
  ['Dense', { name: 'dense', activation: 'linear' }],
  ['Dense', { name: 'dense_1', activation: 'softmax' }],
]);
const layer = (/** @type {string} */ name, /** @type {string} */ className, /** @type {number[]} */ outputShape) => ({ name, className, outputShape, parameters: 0, multiplyAdds: 0 });
const summary = [layer('conv2d', 'Conv2D', [26, 26, 3]), layer('flatten', 'Flatten', [2028]), layer('dense', 'Dense', [7]), layer('dense_1', 'Dense', [10])];

test('a station is a stack of maps, a line of numbers, or the answer', () => {
  const stations = stationsOf(summary, config);
  assert.deepEqual(stations.map(({ kind }) => kind), ['pictures', 'line', 'line', 'answer']);
  assert.deepEqual(stations.map(({ activation }) => activation), ['relu', undefined, 'linear', 'softmax']);
  assert.deepEqual(stations.map(({ opens }) => opens), ['sum', 'place', 'sum', 'sum']);
  assert.deepEqual(stations.map(({ inputs }) => inputs), [784, 2028, 2028, 7]);
  assert.deepEqual(stations.map(({ title, short }) => [title, short]), [['convolution', 'conv'], ['flattened row', 'row'], ['hidden layer', 'hidden'], ['answer', 'answer']]);
  assert.equal(sourceOf(0, stations), undefined);
  assert.equal(sourceOf(2, stations)?.name, 'flatten');
});

test('every index is one cell, and every cell one index', () => {
  for (const picture of [LAST, [28, 28, 1], [3, 7, 2]]) {
    const [height = 0, width = 0, channels = 0] = picture;
    const seen = new Set();
    for (let index = 0; index < height * width * channels; index++) {
      const cell = cellOf(picture, index);
      assert.ok(cell.row < height && cell.column < width && cell.channel < channels);
      assert.equal(indexOf(picture, cell), index);
      seen.add(`${cell.row} ${cell.column} ${cell.channel}`);
    }
    assert.equal(seen.size, height * width * channels);
  }
});

test('places are counted from 1, and an index says how many values stand before it', () => {
  assert.equal(cellName(LAST, 1425), 'row 5, column 3, filter 18');
  assert.equal(cellName(LAST, 0), 'row 1, column 1, filter 1');
  assert.equal(shortCellName(LAST, 1425), 'filter 18');
  assert.equal(words.journey.indexSum(cellOf(LAST, 1425), LAST, 1425), '(4 × 5 + 2) × 64 + 17 = 1,425');
  assert.equal(
    words.journey.opened.before(cellOf(LAST, 1425), LAST),
    'Its index says how many values stand before it in the row: 4 rows of 5 places and 2 places more, each with 64 filters, and 17 filters at its own place.',
  );
  assert.equal(cellName([28, 28, 1], 89), 'row 4, column 6');
  assert.equal(shortCellName([28, 28, 1], 89), 'row 4, column 6');
  assert.equal(words.journey.opened.before(cellOf([28, 28, 1], 29), [28, 28, 1]), 'Its index says how many values stand before it in the row: 1 row of 28 places, and 1 place more.');
  assert.equal(words.journey.indexSum(cellOf([28, 28, 1], 89), [28, 28, 1], 89), '3 × 28 + 5 = 89');
});

test('a part of the garment is named by its rows and columns', () => {
  assert.equal(words.journey.area([9, 5, 10, 10]), 'rows 10 to 19, columns 6 to 15');
  assert.equal(words.journey.area([0, 27, 1, 1]), 'row 1, column 28');
});

test('a line shows positions and filters, the rows of a picture, or blocks of units', () => {
  assert.equal(lineWidth(LAST, 1600), 64);
  assert.equal(lineWidth([28, 28, 1], 784), 28);
  assert.equal(lineWidth([], 128), 16);
  assert.equal(lineWidth([], 5), 5);
});

test('the first layer reads the input, the others the layer before', () => {
  const network = { inputPicture: () => Uint32Array.of(28, 28, 1), pictureShape: (/** @type {number} */ at) => Uint32Array.of(at, at, at) };
  assert.deepEqual(pictureBefore(network, 0), [28, 28, 1]);
  assert.deepEqual(pictureBefore(network, 3), [2, 2, 2]);
});
