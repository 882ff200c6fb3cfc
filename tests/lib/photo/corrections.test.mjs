import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BRUSH, corrected, frameBetween, latest, markedPixels, UNTOUCHED } from '../../../www/photo/corrections.js';

const SIZE = /** @type {const} */ ([72, 36]);

test('each correction keeps the others, and the last one can be taken back', () => {
  const frame = /** @type {const} */ ([1, 2, 30, 20]);
  const once = corrected([], { frame });
  const twice = corrected(once, { part: 'larger' });
  assert.deepEqual(latest([]), UNTOUCHED);
  assert.deepEqual(latest(twice), { ...UNTOUCHED, frame, part: 'larger' });
  assert.deepEqual(latest(twice.slice(0, -1)), { ...UNTOUCHED, frame });
  assert.equal(once.length, 1);
});

test('a frame has whole pixels, at least one, inside the photo', () => {
  assert.deepEqual(frameBetween([10.4, 30.6], [5.2, 3.5], SIZE), [5, 4, 10, 31]);
  assert.deepEqual(frameBetween([-9, -9], [900, 900], SIZE), [0, 0, 72, 36]);
  assert.deepEqual(frameBetween([72, 36], [72, 36], SIZE), [71, 35, 72, 36]);
  assert.deepEqual(frameBetween([4, 4], [4, 4], SIZE), [4, 4, 5, 5]);
});

test('a mark covers what the brush went over, and a later one lies over it', () => {
  assert.equal(markedPixels([], SIZE).length, 0);
  const radius = BRUSH * 72;
  const spots = /** @type {const} */ ([[10, 18], [60, 18]]);
  const marks = [{ kind: /** @type {const} */ ('garment'), spots }, { kind: /** @type {const} */ ('ground'), spots: [/** @type {const} */ ([35, 18])] }];
  const pixels = markedPixels(marks, SIZE);
  const at = (/** @type {number} */ x, /** @type {number} */ y) => pixels[y * 72 + x];
  assert.deepEqual([at(10, 18), at(22, 18), at(59, 18)], [1, 1, 1]);
  assert.equal(at(35, 18), 2);
  assert.deepEqual([at(10, 18 - radius - 1), at(10 - radius - 1, 18), at(64, 18), at(0, 0)], [0, 0, 0, 0]);
  const area = pixels.filter((value) => value > 0).length;
  assert.ok(Math.abs(area - (50 * 2 * radius + Math.PI * radius ** 2)) < 30, `${area} pixels`);
});

test('a mark that goes over the border ends there', () => {
  const pixels = markedPixels([{ kind: 'ground', spots: [[-5, 1], [80, 1]] }], SIZE);
  assert.equal(pixels.length, 72 * 36);
  assert.equal(pixels.slice(0, 72).filter((value) => value === 2).length, 72);
  assert.equal(pixels.slice(72 * 4).filter((value) => value > 0).length, 0);
});
