import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createPlaces } from '../../../www/journey/places.js';

const place = (/** @type {number} */ index, layer = 0) => ({ layer, index });

test('the cursor goes before the pin, and gives way to it again', () => {
  const places = createPlaces();
  assert.equal(places.shown(), undefined);
  places.pin(place(3));
  places.point(place(7));
  assert.deepEqual(places.shown(), place(7));
  places.point(undefined);
  assert.deepEqual(places.shown(), place(3));
});

test('a pin ends the pointing, so that what was opened is what is seen', () => {
  const places = createPlaces();
  places.point(place(7));
  places.pin(place(1, 2));
  assert.deepEqual(places.shown(), place(1, 2));
});

test('the way back leads over all that was pinned, the same place only once', () => {
  const places = createPlaces();
  for (const index of [1, 1, 2, 3, 3]) places.pin(place(index));
  const way = [];
  while (places.get().trail.length > 0) {
    places.back();
    way.push(places.shown()?.index);
  }
  assert.deepEqual(way, [2, 1]);
  places.back();
  assert.deepEqual(places.shown(), place(1));
});

test('a long way is forgotten at its beginning', () => {
  const places = createPlaces();
  for (let index = 0; index < 200; index++) places.pin(place(index));
  assert.equal(places.get().trail.length, 50);
  assert.deepEqual(places.get().trail.at(-1), place(198));
});

test('a proposal stands only until the reader chooses', () => {
  const places = createPlaces();
  places.propose(place(1));
  places.propose(place(2));
  assert.deepEqual(places.shown(), place(2));
  places.pin(place(3));
  places.propose(place(4));
  assert.deepEqual(places.shown(), place(3));
  places.reset();
  assert.equal(places.shown(), undefined);
  places.propose(place(5));
  assert.deepEqual(places.shown(), place(5));
});
