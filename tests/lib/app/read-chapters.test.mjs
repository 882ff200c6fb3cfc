import assert from 'node:assert/strict';
import test from 'node:test';
import { keepRead } from '../../../www/app/read-chapters.js';
import { initialState } from '../../../www/app/state.js';
import { createStore } from '../../../www/app/store.js';

/** @param {string | null} [kept] */
function keeper(kept = null) {
  const values = { 'patchwork-read': kept };
  return {
    values,
    getItem: (/** @type {string} */ key) => values[/** @type {'patchwork-read'} */ (key)] ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => { values[/** @type {'patchwork-read'} */ (key)] = value; },
  };
}

test('chapters that were read are kept and found again', () => {
  const storage = keeper();
  const store = createStore(initialState());
  keepRead(store, () => storage);
  assert.deepEqual(store.get().read, []);
  store.set({ read: ['filter', 'pooling'] });

  const later = createStore(initialState());
  keepRead(later, () => storage);
  assert.deepEqual(later.get().read, ['filter', 'pooling']);
});

test('what is kept may be anything: only chapters of the page are taken', () => {
  for (const kept of ['', '{', 'null', '7', '{"filter":1}', '["nothing",3,null]']) {
    const store = createStore(initialState());
    keepRead(store, () => keeper(kept));
    assert.deepEqual(store.get().read, [], kept);
  }
  const store = createStore(initialState());
  keepRead(store, () => keeper('["journey","nothing","filter"]'));
  assert.deepEqual(store.get().read, ['filter', 'journey']);
});

test('without storage the marks last as long as the page', () => {
  const store = createStore(initialState());
  keepRead(store, () => { throw new DOMException('denied', 'SecurityError'); });
  store.set({ read: ['filter'] });
  assert.deepEqual(store.get().read, ['filter']);
});
