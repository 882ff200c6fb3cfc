import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createGaze } from '../../../www/journey/gaze.js';

const address = (/** @type {number} */ index, layer = 0) => ({ layer, index });

test('the cursor goes before the pin, and gives way to it again', () => {
  const gaze = createGaze();
  assert.equal(gaze.shown(), undefined);
  gaze.pin(address(3));
  gaze.point(address(7));
  assert.deepEqual(gaze.shown(), address(7));
  gaze.point(undefined);
  assert.deepEqual(gaze.shown(), address(3));
});

test('a pin ends the pointing, so that what was opened is what is seen', () => {
  const gaze = createGaze();
  gaze.point(address(7));
  gaze.pin(address(1, 2));
  assert.deepEqual(gaze.shown(), address(1, 2));
});

test('the way back leads over all that was pinned, the same place only once', () => {
  const gaze = createGaze();
  for (const index of [1, 1, 2, 3, 3]) gaze.pin(address(index));
  const way = [];
  while (gaze.get().trail.length > 0) {
    gaze.back();
    way.push(gaze.shown()?.index);
  }
  assert.deepEqual(way, [2, 1]);
  gaze.back();
  assert.deepEqual(gaze.shown(), address(1));
});

test('a long way is forgotten at its beginning', () => {
  const gaze = createGaze();
  for (let index = 0; index < 200; index++) gaze.pin(address(index));
  assert.equal(gaze.get().trail.length, 50);
  assert.deepEqual(gaze.get().trail.at(-1), address(198));
});

test('a proposal stands only until the reader chooses', () => {
  const gaze = createGaze();
  gaze.propose(address(1));
  gaze.propose(address(2));
  assert.deepEqual(gaze.shown(), address(2));
  gaze.pin(address(3));
  gaze.propose(address(4));
  assert.deepEqual(gaze.shown(), address(3));
  gaze.reset();
  assert.equal(gaze.shown(), undefined);
  gaze.propose(address(5));
  assert.deepEqual(gaze.shown(), address(5));
});
