// The way through a step: every size goes there and back, and back again over the same places.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDone, next, previous, startOf } from '../../../www/step/walk.js';

/** @import { Cursor, Ground, Size } from '../../../www/step/walk.js' */

/** Three layers of four, two and one cells; each sum has three products. @type {Ground} */
const GROUND = { layers: 3, cells: (layer) => [4, 2, 1][layer] ?? 0, home: (way, layer) => (layer === 0 && way === 'back' ? 2 : 0), terms: 3 };

/** @param {Size} size @param {Cursor} from */
function walked(size, from) {
  const places = [from];
  for (let at = next(from, size, GROUND); at; at = next(at, size, GROUND)) places.push(at);
  return places;
}

/** @param {readonly Cursor[]} places */
const named = (places) => places.map(({ way, layer, cell, term }) => `${way} ${layer} ${cell} ${term}`);

test('layer by layer it goes forward to the answer and backward to the first layer', () => {
  assert.deepEqual(named(walked('layer', startOf(GROUND))), ['there 0 0 Infinity', 'there 1 0 Infinity', 'there 2 0 Infinity', 'back 2 0 Infinity', 'back 1 0 Infinity', 'back 0 2 Infinity']);
});

test('sum by sum it visits every cell of every layer, both ways', () => {
  const places = walked('sum', startOf(GROUND));
  assert.equal(places.length, 2 * (4 + 2 + 1));
  assert.equal(new Set(named(places)).size, places.length);
});

test('product by product it does every product of every sum', () => {
  const places = walked('product', { ...startOf(GROUND), term: 1 });
  assert.equal(places.length, 2 * (4 + 2 + 1) * 3);
  assert.deepEqual(named(places.slice(0, 4)), ['there 0 0 1', 'there 0 0 2', 'there 0 0 3', 'there 0 1 1']);
});

test('back one step leads over the same places', () => {
  for (const size of /** @type {const} */ (['product', 'sum', 'layer'])) {
    const places = walked(size, { ...startOf(GROUND), term: size === 'product' ? 1 : Infinity });
    const back = places.slice(1).map((place) => previous(place, size, GROUND));
    const same = (/** @type {Cursor | undefined} */ place) => place && { ...place, term: Math.min(place.term, 3) };
    assert.deepEqual(back.map(same), places.slice(0, -1).map(same), size);
    assert.equal(previous(/** @type {Cursor} */ (places[0]), size, GROUND), undefined);
  }
});

test('what lies behind the cursor is done', () => {
  const cursor = { way: /** @type {const} */ ('back'), layer: 1, cell: 0, term: Infinity };
  assert.equal(isDone(cursor, 'there', 2), true);
  assert.equal(isDone(cursor, 'back', 2), true);
  assert.equal(isDone(cursor, 'back', 1), false);
  assert.equal(isDone(cursor, 'back', 0), false);
});
