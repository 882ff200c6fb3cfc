import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createStore } from '../../../www/app/store.js';

test('a patch changes only what it names', () => {
  const store = createStore({ a: 1, b: 2 });
  store.set({ b: 3 });
  assert.deepEqual(store.get(), { a: 1, b: 3 });
});

test('a listener gets the new and the former state', () => {
  const store = createStore({ a: 1 });
  /** @type {[number, number][]} */
  const seen = [];
  store.subscribe((state, previous) => seen.push([state.a, previous.a]));
  store.set({ a: 2 });
  assert.deepEqual(seen, [[2, 1]]);
});

test('a patch that changes nothing tells nobody', () => {
  const store = createStore({ a: NaN });
  let calls = 0;
  store.subscribe(() => calls++);
  store.set({ a: NaN });
  assert.equal(calls, 0);
});

test('an ended subscription is not called again, even when it ends itself', () => {
  const store = createStore({ a: 1 });
  let calls = 0;
  const end = store.subscribe(() => {
    calls++;
    end();
  });
  store.set({ a: 2 });
  store.set({ a: 3 });
  assert.equal(calls, 1);
});

test('a listener that sets the state lets everybody hear of the changes in their order', () => {
  const store = createStore({ a: 1, b: 0 });
  /** @type {string[]} */
  const pairs = [];
  store.subscribe((state, previous) => {
    if (state.a !== previous.a) store.set({ b: state.a });
  });
  store.subscribe((state, previous) => pairs.push(`${previous.a},${previous.b} to ${state.a},${state.b}`));
  store.set({ a: 5 });
  assert.deepEqual(pairs, ['1,0 to 5,0', '5,0 to 5,5']);
  assert.deepEqual(store.get(), { a: 5, b: 5 });
});

test('a listener that throws does not silence the store for good', () => {
  const store = createStore({ a: 1 });
  const end = store.subscribe(() => {
    throw new Error('a broken view');
  });
  assert.throws(() => store.set({ a: 2 }), /a broken view/);
  end();
  let heard = 0;
  store.subscribe((state) => {
    heard = state.a;
  });
  store.set({ a: 3 });
  assert.equal(heard, 3);
});

test('a listener that throws silences no other one, and drops no change that follows', () => {
  const store = createStore({ a: 1, b: 1 });
  /** @type {string[]} */
  const heard = [];
  store.subscribe((state, previous) => {
    if (state.a !== previous.a) store.set({ b: state.a });
    throw new Error(`broken at ${state.a}, ${state.b}`);
  });
  store.subscribe((state) => heard.push(`${state.a}, ${state.b}`));
  assert.throws(() => store.set({ a: 2 }), (error) => error instanceof AggregateError && error.errors.length === 2 && /broken at 2, 1.*broken at 2, 2/.test(error.message));
  assert.deepEqual(heard, ['2, 1', '2, 2']);
});

test('listeners that set the state in a circle are an error, and the store works on', () => {
  const store = createStore({ a: 1 });
  const end = store.subscribe((state) => store.set({ a: state.a + 1 }));
  assert.throws(() => store.set({ a: 2 }), /circle: a/);
  end();
  let heard = 0;
  store.subscribe((state) => {
    heard = state.a;
  });
  store.set({ a: -1 });
  assert.equal(heard, -1);
});
