import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createGaze, GARMENT } from '../../../www/journey/gaze.js';

/** @typedef {import('../../../www/journey/gaze.js').ValueAddress} ValueAddress */

const LAYERS = 4;
const address = (/** @type {number} */ index, layer = 0) => ({ layer, index });

/** A gaze on a network whose thread leads through 10 times the layer, plus what was chosen at the layer and before it. */
function begun(layer = LAYERS - 1) {
  const gaze = createGaze((choice) => Array.from({ length: LAYERS }, (_, at) => (choice && at <= choice.layer ? choice.index : 10 * at)));
  gaze.reset({ layer, choice: undefined });
  gaze.retrace();
  return gaze;
}

test('without an answer nothing is seen', () => {
  const gaze = createGaze(() => []);
  gaze.reset({ layer: 2, choice: undefined });
  gaze.retrace();
  assert.equal(gaze.shown(), undefined);
});

test('the reader walks along the thread, to the garment and back', () => {
  const gaze = begun();
  const seen = [];
  for (const layer of [2, 1, 0, GARMENT, 0, 1]) {
    gaze.walk(layer);
    seen.push(gaze.shown());
  }
  // At the garment is open what the first layer made of it.
  assert.deepEqual(seen, [address(20, 2), address(10, 1), address(0), address(0), address(0), address(10, 1)]);
});

test('the cursor goes before what is open, and gives way to it again', () => {
  const gaze = begun(0);
  gaze.pin(address(3));
  gaze.point(address(7));
  assert.deepEqual(gaze.shown(), address(7));
  gaze.point(undefined);
  assert.deepEqual(gaze.shown(), address(3));
});

test('a pin ends the pointing, so that what was opened is what is seen', () => {
  const gaze = begun();
  gaze.point(address(7));
  gaze.pin(address(1, 2));
  assert.deepEqual(gaze.shown(), address(1, 2));
  assert.equal(gaze.get().layer, 2);
});

test('the thread leads through what was pinned, and the way on is the answer’s', () => {
  const gaze = begun();
  gaze.pin(address(5, 2));
  gaze.walk(1);
  assert.deepEqual(gaze.shown(), address(5, 1));
  gaze.walk(3);
  assert.deepEqual(gaze.shown(), address(30, 3));
});

test('the way back leads over all that was seen, the same place only once', () => {
  const gaze = begun(0);
  for (const index of [1, 1, 2, 3, 3]) gaze.pin(address(index));
  gaze.walk(1);
  gaze.walk(1);
  const way = [];
  while (gaze.get().trail.length > 0) {
    gaze.back();
    way.push(gaze.shown());
  }
  assert.deepEqual(way, [address(3), address(2), address(1), address(0)]);
  gaze.back();
  assert.deepEqual(gaze.shown(), address(0));
});

test('a long way is forgotten at its beginning', () => {
  const gaze = begun(0);
  for (let index = 0; index < 200; index++) gaze.pin(address(index));
  assert.equal(gaze.get().trail.length, 50);
  assert.deepEqual(gaze.get().trail.at(-1)?.choice, address(198));
});

test('other numbers lead the thread elsewhere, through what was pinned, at the station in sight', () => {
  let shift = 0;
  const gaze = createGaze((choice) => [choice?.index ?? shift, shift]);
  gaze.reset({ layer: 1, choice: undefined });
  gaze.retrace();
  shift = 8;
  gaze.retrace();
  assert.deepEqual(gaze.shown(), address(8, 1));
  gaze.pin(address(4));
  shift = 9;
  gaze.retrace();
  assert.deepEqual(gaze.shown(), address(4));
  gaze.reset({ layer: 1, choice: undefined });
  assert.equal(gaze.shown(), undefined);
});

test('a stop that is asked for is gone to, and there is a way back', () => {
  const gaze = begun();
  gaze.go({ layer: 1, choice: address(7, 2) });
  assert.deepEqual(gaze.shown(), address(7, 1));
  assert.deepEqual(gaze.get().thread, [7, 7, 7, 30]);
  gaze.back();
  assert.deepEqual(gaze.shown(), address(30, LAYERS - 1));
});
