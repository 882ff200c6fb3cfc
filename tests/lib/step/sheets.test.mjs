// Where the values of a layer stand in a picture.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexAt, placeOf, sheetOf } from '../../../www/step/sheets.js';

test('maps have their rows and columns, units stand in lines', () => {
  assert.deepEqual(sheetOf([26, 24, 64]), { height: 26, width: 24, channels: 64 });
  assert.deepEqual(sheetOf([28, 28]), { height: 28, width: 28, channels: 1 });
  assert.deepEqual(sheetOf([10]), { height: 1, width: 10, channels: 1 });
  assert.deepEqual(sheetOf([128]), { height: 8, width: 16, channels: 1 });
  assert.deepEqual(sheetOf([1600]), { height: 40, width: 40, channels: 1 });
  assert.deepEqual(sheetOf([784]), { height: 28, width: 28, channels: 1 });
  assert.deepEqual(sheetOf([300]), { height: 8, width: 40, channels: 1 });
  assert.deepEqual(sheetOf([17]), { height: 2, width: 16, channels: 1 });
});

test('a value is found again at its place', () => {
  for (const shape of [[5, 4, 3], [28, 28], [128], [1600]]) {
    const sheet = sheetOf(shape);
    const count = shape.reduce((product, size) => product * size, 1);
    for (let index = 0; index < count; index += 7) {
      const place = placeOf(sheet, index);
      assert.ok(place.row < sheet.height && place.column < sheet.width && place.channel < sheet.channels);
      assert.equal(indexAt(sheet, place), index);
    }
  }
});
