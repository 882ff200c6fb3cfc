import assert from 'node:assert/strict';
import { test } from 'node:test';
import { add, emptyDrawing, visible } from '../../../www/draw/drawing.js';
import { createDrawingStore } from '../../../www/draw/drawing-store.js';

/** @type {import('../../../www/draw/drawing.js').Operation} */
const stroke = { kind: 'stroke', grey: 255, size: 24, points: [1, 2, 1, 3, 4, 0.5] };

/** @param {number} room in characters */
function storageOf(room) {
  /** @type {Map<string, string>} */
  const items = new Map();
  return {
    items,
    getItem: (/** @type {string} */ key) => items.get(key) ?? null,
    setItem(/** @type {string} */ key, /** @type {string} */ text) {
      if (text.length > room) throw new Error('full');
      items.set(key, text);
    },
  };
}

const unheard = () => assert.fail('the storage is said to be full');

test('a drawing comes back, the last of several changes', () => {
  const storage = storageOf(Infinity);
  const store = createDrawingStore(() => storage, unheard);
  const one = add(emptyDrawing(), stroke);
  store.keep(one);
  const two = add(one, { kind: 'clear' });
  store.keep(two);
  assert.equal(storage.items.size, 0);
  store.flush();
  assert.deepEqual(createDrawingStore(() => storage, unheard).restore(), two);
});

test('a change is written without being asked for, a little later', (context) => {
  context.mock.timers.enable({ apis: ['setTimeout'] });
  const storage = storageOf(Infinity);
  createDrawingStore(() => storage, unheard).keep(add(emptyDrawing(), stroke));
  context.mock.timers.tick(1000);
  assert.equal(storage.items.size, 1);
});

test('without room for its past, the drawing that can be seen is kept', () => {
  const storage = storageOf(200);
  const store = createDrawingStore(() => storage, unheard);
  const past = Array.from({ length: 20 }, () => stroke).reduce(add, emptyDrawing());
  const drawing = add(add(past, { kind: 'clear' }), stroke);
  store.keep(drawing);
  store.flush();
  assert.deepEqual(store.restore(), { done: visible(drawing), undone: [] });
});

test('no room at all is told once, and nothing breaks', () => {
  let told = 0;
  const store = createDrawingStore(() => storageOf(10), () => told++);
  for (let i = 0; i < 2; i++) {
    store.keep(add(emptyDrawing(), stroke));
    store.flush();
  }
  assert.equal(told, 1);
});

test('a forbidden storage gives an empty drawing', () => {
  const store = createDrawingStore(() => assert.fail('forbidden'), unheard);
  assert.deepEqual(store.restore(), emptyDrawing());
});
