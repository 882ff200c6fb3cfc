import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mirrored, pixelsSeen, seen, sizeSeen, spotAt, turned, UPRIGHT } from '../../../www/photo/orientation.js';

/** @typedef {import('../../../www/photo/orientation.js').Size} Size */

const SIZE = /** @type {Size} */ ([3, 2]);
const ALL = [0, 1, 2, 3].flatMap((turns) => [false, true].map((isMirrored) => ({ turns, mirrored: isMirrored })));

/** Three columns and two rows, each pixel with its number as red. */
const rgba = new Uint8Array(24).map((_, at) => (at % 4 === 0 ? at / 4 : 255));

/** The rows of numbers that are seen. @param {import('../../../www/photo/orientation.js').Orientation} orientation */
function rows(orientation) {
  const [width] = sizeSeen(orientation, SIZE);
  const numbers = [...pixelsSeen(orientation, SIZE, rgba)].filter((_, at) => at % 4 === 0);
  return numbers.map(String).join('').match(new RegExp(`.{${width}}`, 'g'));
}

test('a photo is seen turned to the right, and mirrored from left to right', () => {
  assert.deepEqual(rows(UPRIGHT), ['012', '345']);
  assert.deepEqual(rows(turned(UPRIGHT, 1)), ['30', '41', '52']);
  assert.deepEqual(rows(turned(UPRIGHT, 2)), ['543', '210']);
  assert.deepEqual(rows(turned(UPRIGHT, -1)), ['25', '14', '03']);
  assert.deepEqual(rows(mirrored(UPRIGHT)), ['210', '543']);
});

test('who turns or mirrors sees that happen, however the photo lies', () => {
  for (const orientation of ALL) {
    const before = rows(orientation) ?? [];
    const flipped = before.map((row) => [...row].reverse().join(''));
    assert.deepEqual(rows(mirrored(orientation)), flipped);
    const columns = [...(before[0] ?? '')].map((_, at) => before.map((row) => row[at]).reverse().join(''));
    assert.deepEqual(rows(turned(orientation, 1)), columns);
    assert.deepEqual(turned(turned(orientation, 1), -1), orientation);
    assert.deepEqual(turned(orientation, 4), orientation);
  }
});

test('a spot is found again where it is seen', () => {
  for (const orientation of ALL) {
    const [width, height] = sizeSeen(orientation, SIZE);
    for (const spot of /** @type {const} */ ([[0, 0], [3, 2], [0.5, 1.25], [2.75, 0.5]])) {
      const place = seen(orientation, SIZE, spot);
      assert.ok(place[0] >= 0 && place[0] <= width && place[1] >= 0 && place[1] <= height);
      assert.deepEqual(spotAt(orientation, SIZE, place), spot);
    }
  }
});
