import assert from 'node:assert/strict';
import test from 'node:test';
import { newEntry, nextNumber, nextRun, taken, withEntry } from '../../../www/app/shelf.js';
import { initialState } from '../../../www/app/state.js';
import { createStore } from '../../../www/app/store.js';
import { firstOwn, shareNumbers } from '../../../www/app/tabs.js';

/** Tabs of one browser: what one says the others hear. */
function browser() {
  /** @type {EventTarget[]} */
  const channels = [];
  return () => {
    const store = createStore(initialState());
    const channel = Object.assign(new EventTarget(), {
      postMessage(/** @type {unknown} */ data) {
        for (const other of channels) if (other !== channel) other.dispatchEvent(new MessageEvent('message', { data }));
      },
    });
    channels.push(channel);
    shareNumbers(store, () => /** @type {any} */ (channel));
    const begin = (/** @type {string} */ id) => {
      const { shelf } = store.get();
      store.set({ shelf: withEntry(shelf, newEntry({ id, kind: 'run', number: nextNumber(shelf) })) });
    };
    const numbers = () => store.get().shelf.entries.filter(({ kind }) => kind === 'run').map(({ number }) => number);
    return { store, begin, numbers };
  };
}

test('runs of two tabs have numbers of their own', () => {
  const open = browser();
  const [one, two] = [open(), open()];
  one.begin('a');
  two.begin('b');
  two.begin('c');
  one.begin('d');
  assert.deepEqual([one.numbers(), two.numbers()], [[1, 4], [2, 3]]);
});

test('a tab that is opened later asks the others', () => {
  const open = browser();
  const one = open();
  one.begin('a');
  one.begin('b');
  const { store } = open();
  store.set({ shelf: taken(store.get().shelf, 'cnn') });
  assert.equal(nextRun(store.get().shelf)?.number, 3);
});

test('a tab finds again what it wrote, and a new one what was written last', () => {
  const storage = () => {
    /** @type {Map<string, string>} */
    const values = new Map();
    return { getItem: (/** @type {string} */ key) => values.get(key) ?? null, setItem: (/** @type {string} */ key, /** @type {string} */ value) => void values.set(key, value) };
  };
  const common = storage();
  const [one, two] = [firstOwn(storage(), common), firstOwn(storage(), common)];
  one.setItem('in use', 'a');
  two.setItem('in use', 'b');
  assert.deepEqual([one, two, firstOwn(storage(), common)].map((each) => each.getItem('in use')), ['a', 'b', 'b']);
});

test('where tabs may not speak, each has numbers of its own', () => {
  const store = createStore(initialState());
  shareNumbers(store, () => {
    throw new DOMException('denied', 'SecurityError');
  });
  assert.equal(nextNumber(store.get().shelf), 1);
});
