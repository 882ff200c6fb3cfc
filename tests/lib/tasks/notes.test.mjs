// The notebook in a browser's storage: tabs, damage, refusals and room; and as a file.

import assert from 'node:assert/strict';
import test from 'node:test';
import '../with-crate.mjs';
import { createNotes, MOST_NOTES } from '../../../www/app/notes.js';
import { noteFrom, packed, unpacked } from '../../../www/app/kept-note.js';
import { articlePlan } from '../../../www/shared/layer-plan.js';
import { PIXELS } from '../../../www/shared/pixels.js';
import { words } from '../../../www/words/en.js';

const { notesIn, notesJson, notesTable } = await import('../../../www/tasks/notes-file.js');

/** @typedef {import('../../../www/app/notes.js').Note} Note */

const { classes } = words.garment;
const PICTURE = Uint8Array.from({ length: PIXELS }, (_, index) => index % 256);

/** @type {Note} with everything */
const WHOLE = {
  id: 'task-sleeve',
  at: 1000,
  text: '=1+1, it vanishes',
  task: 'sleeve',
  bet: 1,
  reached: true,
  figures: [0, 12],
  right: 1,
  garment: { pixels: packed(PICTURE), label: 2, answer: { best: 4, share: 0.75 } },
  filter: { weights: [0, 1, 0, 0, 0, 0, -1, 0, 0], divisor: 1, bias: 0, stride: 1, padding: 'valid' },
};
/** @type {Note} */
const TRIED = {
  id: 'experiment-a',
  at: 2000,
  text: '',
  experiment: { number: 3, layers: articlePlan({ filters: 4 }), parameters: 14_000, multiplyAdds: 70_000, images: 2000, epochs: 5, group: 'g', runs: 1, test: 0.8125, train: 0.9, guess: 70 },
};

/** A storage as a browser's. @param {Map<string, string>} [items] */
function storageOf(items = new Map()) {
  const storage = {
    items,
    isFull: false,
    getItem: (/** @type {string} */ key) => items.get(key) ?? null,
    setItem(/** @type {string} */ key, /** @type {string} */ value) {
      if (storage.isFull) throw Object.assign(new Error('full'), { name: 'QuotaExceededError' });
      items.set(key, value);
    },
    removeItem: (/** @type {string} */ key) => void items.delete(key),
    key: (/** @type {number} */ place) => [...items.keys()][place] ?? null,
    get length() {
      return items.size;
    },
  };
  return storage;
}

test('what is put in is there after a reload, the newest first, and pixels come out as they went in', () => {
  const storage = storageOf(new Map([['patchwork-drawing', 'another']]));
  const notes = createNotes(() => storage);
  assert.ok(notes.put(WHOLE) && notes.put(TRIED));
  const again = createNotes(() => storage).store.get();
  assert.deepEqual(again.notes, [TRIED, WHOLE]);
  assert.equal(again.damaged, 0);
  assert.deepEqual(unpacked(again.notes[1]?.garment?.pixels ?? ''), PICTURE);
});

test('a damaged note is counted, and stays where it is', () => {
  const storage = storageOf();
  createNotes(() => storage).put(WHOLE);
  storage.items.set('patchwork-note/torn', '{"id":"torn","at":1,"te');
  storage.items.set('patchwork-note/other', JSON.stringify({ ...TRIED, id: 'elsewhere' }));
  const notes = createNotes(() => storage);
  assert.deepEqual(notes.store.get().notes, [WHOLE]);
  assert.equal(notes.store.get().damaged, 2);
  notes.remove(WHOLE.id);
  assert.equal(storage.items.has('patchwork-note/torn'), true);
});

test('two tabs do not write over each other', () => {
  const storage = storageOf();
  const [one, other] = [createNotes(() => storage), createNotes(() => storage)];
  one.put(WHOLE);
  other.put(TRIED);
  // The other tab has not heard of the change yet.
  one.change(WHOLE.id, { text: 'from here' });
  other.heard(`patchwork-note/${WHOLE.id}`);
  other.change(WHOLE.id, { reached: false });
  one.heard(null);
  const expected = { ...WHOLE, text: 'from here', reached: false };
  for (const tab of [one, other, createNotes(() => storage)]) assert.deepEqual(tab.store.get().notes, [TRIED, expected]);
});

test('what is removed comes back, and takes the place of nothing', () => {
  const storage = storageOf();
  const notes = createNotes(() => storage);
  notes.put(WHOLE);
  notes.remove(WHOLE.id);
  assert.equal(storage.items.size, 0);
  notes.putBack();
  assert.deepEqual(notes.store.get().notes, [WHOLE]);
  assert.equal(notes.store.get().removed, undefined);
  notes.remove(WHOLE.id);
  const { bet: _, ...anew } = { ...WHOLE, at: 5000 };
  notes.put(anew);
  notes.putBack();
  assert.deepEqual(notes.store.get().notes, [anew]);
});

test('a storage that refuses is told of, and what it does not keep stays while the page is open', () => {
  const storage = storageOf();
  const notes = createNotes(() => storage);
  notes.put(WHOLE);
  storage.isFull = true;
  assert.equal(notes.put(TRIED), true);
  assert.equal(/** @type {Error} */ (notes.store.get().refused).name, 'QuotaExceededError');
  notes.heard(null);
  assert.deepEqual(notes.store.get().notes, [TRIED, WHOLE]);
  storage.isFull = false;
  notes.change(TRIED.id, { text: 'now' });
  assert.equal(notes.store.get().refused, undefined);
  assert.equal(createNotes(() => storage).store.get().notes.length, 2);

  const forbidden = createNotes(() => { throw Object.assign(new Error('no'), { name: 'SecurityError' }); });
  forbidden.put(WHOLE);
  forbidden.change(WHOLE.id, { text: 'kept in the page' });
  assert.equal(forbidden.store.get().notes[0]?.text, 'kept in the page');
  forbidden.remove(WHOLE.id);
  assert.deepEqual(forbidden.store.get().notes, []);
});

test('the notebook has bounds', () => {
  const notes = createNotes(() => storageOf());
  for (let number = 0; number < MOST_NOTES; number += 1) assert.equal(notes.put({ ...TRIED, id: `e-${number}` }), true);
  assert.equal(notes.put(WHOLE), false);
  assert.equal(notes.put({ ...TRIED, id: 'e-7', text: 'changed' }), true);
  assert.deepEqual(notes.takeIn([WHOLE]), { come: 0, there: 0, unread: 0, full: true });
});

test('anything else is no note', () => {
  const broken = [
    { ...WHOLE, id: '../x' }, { ...WHOLE, at: NaN }, { ...WHOLE, text: 'x'.repeat(1001) }, { ...WHOLE, bet: {} }, { ...WHOLE, figures: ['1'] }, { ...WHOLE, reached: 1 },
    { ...WHOLE, garment: { pixels: WHOLE.garment?.pixels.slice(4) } }, { ...WHOLE, garment: { ...WHOLE.garment, label: 10 } }, { ...WHOLE, filter: { ...WHOLE.filter, weights: [1, 2] } },
    { ...TRIED, experiment: { ...TRIED.experiment, layers: [{ kind: 'Other' }] } }, { ...TRIED, experiment: { ...TRIED.experiment, test: 2 } }, null, [], 'note',
  ];
  for (const value of broken) assert.equal(noteFrom(JSON.stringify(value)), undefined, JSON.stringify(value)?.slice(0, 80));
  assert.deepEqual(noteFrom(JSON.stringify({ ...WHOLE, more: 1 })), WHOLE);
});

test('a saved notebook is opened again: what is there stays, what cannot be read is counted', () => {
  const text = notesJson([WHOLE, TRIED]);
  const storage = storageOf();
  const notes = createNotes(() => storage);
  const own = { ...WHOLE, text: 'my own' };
  notes.put(own);
  const values = notesIn(text);
  assert.ok(values);
  assert.deepEqual(notes.takeIn([...values, { id: 'torn' }]), { come: 1, there: 1, unread: 1, full: false });
  assert.deepEqual(notes.store.get().notes, [TRIED, own]);
  for (const other of ['', '[]', '{}', JSON.stringify({ format: 'patchwork-notebook', version: 2, notes: [] }), JSON.stringify({ format: 'other', version: 1, notes: [] })]) assert.equal(notesIn(other), undefined);
});

test('the table has a row for each note, and no cell that a spreadsheet computes', () => {
  const table = notesTable([WHOLE, { ...TRIED, text: '@home' }], classes);
  const [head = '', first = '', second = ''] = table.split('\r\n');
  assert.equal(head.split(',').length, 21);
  assert.match(first, /^task-sleeve,1970-01-01T00:00:01\.000Z,task,Make a sleeve vanish,"No, it takes numbers of your own",1,As you predicted\./);
  assert.match(first, /"'=1\+1, it vanishes"/);
  assert.match(first, /,Pullover,Coat,0\.75,0 1 0 0 0 0 -1 0 0,0 1 2 3 /);
  assert.match(second, /,'@home,/);
  assert.match(second, /,14000,70000,2000,5,0\.8125,0\.9,70$/);
});
