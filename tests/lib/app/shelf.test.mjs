import assert from 'node:assert/strict';
import test from 'node:test';
import * as shelves from '../../../www/app/shelf.js';
import { words } from '../../../www/words/en.js';

/** @typedef {import('../../../www/app/shelf.js').Entry} Entry */

/** @param {string} id @param {Partial<Entry>} [rest] */
const run = (id, rest) => shelves.newEntry({ id, kind: 'run', at: 1, number: 1, layers: 'cnn', ...rest });

/** @param {readonly Entry[]} entries */
const shelfOf = (...entries) => entries.reduce(shelves.withEntry, shelves.initialShelf());

/** @param {import('../../../www/app/shelf.js').Shelf} shelf */
const ids = ({ entries }) => entries.map(({ id }) => id);

test('the shelf begins with the two networks of the page, none of them in use', () => {
  const shelf = shelves.initialShelf();
  assert.deepEqual(ids(shelf), ['cnn', 'dnn']);
  assert.equal(shelves.inUseOf(shelf), undefined);
  assert.deepEqual(shelf.entries.map(words.shelf.name), ['Ready-made CNN', 'Ready-made DNN']);
});

test('what comes later stands behind what came before, and putting it back does not change that', () => {
  const shelf = shelfOf(run('b', { at: 2 }), run('a', { at: 1 }), run('c', { at: 3 }));
  assert.deepEqual(ids(shelf), ['cnn', 'dnn', 'a', 'b', 'c']);
  assert.deepEqual(ids(shelves.putBack(shelves.without(shelf, 'b'))), ids(shelf));
});

test('a new network takes the place of the former new one and of nothing else', () => {
  const shelf = shelfOf(run('a'), shelves.newEntry({ id: 'x', kind: 'new', at: 2 }), shelves.newEntry({ id: 'y', kind: 'new', at: 3 }));
  assert.deepEqual(ids(shelf), ['cnn', 'dnn', 'a', 'y']);
});

test('runs and files take places, the ready-made ones and a new one do not', () => {
  const files = Array.from({ length: shelves.PLACES - 1 }, (_, i) => shelves.newEntry({ id: `f${i}`, kind: 'file' }));
  const shelf = shelfOf(...files, shelves.newEntry({ id: 'x', kind: 'new' }));
  assert.equal(shelves.isFull(shelf), false);
  const full = shelves.withEntry(shelf, run('a'));
  assert.equal(shelves.placesTaken(full), shelves.PLACES);
  assert.equal(shelves.isFull(full), true);
  assert.equal(shelves.isFull(shelves.without(full, 'a')), false);
});

test('the ready-made networks cannot be removed, and what is removed can be put back once', () => {
  const shelf = shelves.taken(shelfOf(run('a')), 'a');
  assert.equal(shelves.without(shelf, 'cnn'), shelf);
  const after = shelves.without(shelf, 'a');
  assert.deepEqual(ids(after), ['cnn', 'dnn']);
  assert.equal(after.removed?.wasInUse, true);
  const again = shelves.putBack(after);
  assert.deepEqual(ids(again), ['cnn', 'dnn', 'a']);
  assert.equal(shelves.putBack(again), again);
});

test('numbers of runs go on, also after the newest was removed', () => {
  assert.equal(shelves.nextNumber(shelves.initialShelf()), 1);
  const shelf = shelfOf(run('a', { number: 1 }), run('b', { number: 4 }));
  assert.equal(shelves.nextNumber(shelf), 5);
  assert.equal(shelves.nextNumber(shelves.without(shelf, 'b')), 5);
});

test('a name is trimmed and bounded, and an empty one gives back the own name', () => {
  const shelf = shelfOf(run('a', { number: 3 }));
  const named = (/** @type {string} */ name) => words.shelf.name(shelves.entryOf(shelves.renamed(shelf, 'a', name), 'a') ?? assert.fail());
  assert.equal(named('  my   best\none '), 'my best one');
  assert.equal(named('x'.repeat(500)).length, 60);
  assert.equal(named('  '), 'Run 3, CNN');
});

test('the form goes back to what was in use: of the other kind, and of the same sizes', () => {
  const sizes = /** @type {const} */ ({ kind: 'cnn', filters: [5, 5], units: 128 });
  const plain = /** @type {const} */ ({ kind: 'dnn', filters: [5, 5], units: 128 });
  let shelf = shelfOf(run('a', { sizes: { ...sizes, filters: [5, 5] } }), run('b', { at: 2, sizes: { ...sizes, filters: [6, 6] } }));
  /** @param {import('../../../www/app/state.js').NetworkChoice} choice @param {import('../../../www/app/state.js').NetworkChoice} former */
  const chosen = (choice, former) => shelves.chosen(shelf, choice, former)?.id;
  const other = { ...plain, filters: /** @type {[number, number]} */ ([5, 5]) };
  const present = { ...sizes, filters: /** @type {[number, number]} */ ([5, 5]) };
  assert.equal(chosen(other, present), 'dnn', 'the ready-made one where none was in use');
  assert.equal(chosen(present, other), 'cnn');
  for (const id of ['a', 'b', 'dnn']) shelf = shelves.taken(shelf, id);
  assert.equal(chosen(present, other), 'b', 'the last of this kind');
  assert.equal(chosen(present, { ...present, filters: [6, 6] }), 'a');
  assert.equal(chosen({ ...present, units: 9 }, present), undefined, 'none of these sizes');
  shelf = shelves.without(shelf, 'b');
  assert.equal(chosen(present, other), 'a', 'the last of this kind that is still there');
});

test('a network of own layers is not what the form asks for by sizes', () => {
  const sizes = { kind: /** @type {const} */ ('cnn'), filters: /** @type {[number, number]} */ ([5, 5]), units: 128 };
  const shelf = shelves.taken(shelfOf(run('a', { kind: 'file', layers: 'own', sizes })), 'a');
  assert.equal(shelves.chosen(shelf, sizes, sizes), undefined);
});

test('layers are those of the page’s networks, or own ones', () => {
  const summary = (/** @type {string} */ names) => names.split(' ').map((className) => ({ className }));
  assert.equal(shelves.layersOf(summary('Conv2D MaxPooling2D Conv2D MaxPooling2D Flatten Dense Dense')), 'cnn');
  assert.equal(shelves.layersOf(summary('Flatten Dense Dense')), 'dnn');
  assert.equal(shelves.layersOf(summary('Conv2D Flatten Dense')), 'own');
});

test('facts that are not new change nothing', () => {
  const shelf = shelfOf(run('a', { steps: 3, epochs: 1 }));
  assert.equal(shelves.withFacts(shelf, 'a', { steps: 3, epochs: 1 }), shelf);
  assert.equal(shelves.withFacts(shelf, 'none', { steps: 3 }), shelf);
  assert.equal(shelves.entryOf(shelves.withFacts(shelf, 'a', { steps: 4 }), 'a')?.steps, 4);
});

test('the figures of a run keep the count and the id of their images', () => {
  const tested = { id: 't', count: 70, steps: 30, epoch: 1, batch: 30, loss: 1, accuracy: 0.8 };
  const facts = shelves.factsOfRun({ steps: 60, batches: 40, tested });
  assert.deepEqual(facts, { steps: 60, epochs: 1.5, tested: { accuracy: 0.8, count: 70, id: 't', steps: 30 } });
  const said = (/** @type {string} */ id) => words.shelf.facts(run('a', { parameters: 7, ...facts }), id);
  assert.equal(said('t'), '7 parameters · 1.5 epochs · 80.0\u00a0% right on 70 test images at its last test');
  assert.match(said('u'), /which are not those shown now$/);
});

test('a file says what it says, and no more', () => {
  assert.deepEqual(shelves.factsOfFile({}), { steps: undefined, epochs: undefined, tested: undefined });
  const whole = shelves.factsOfFile({ epochs: '26', test_accuracy: '0.8807', test_images: '1500', test_id: 't' });
  assert.deepEqual(whole.tested, { accuracy: 0.8807, count: 1500, id: 't', steps: undefined });
  assert.equal(shelves.factsOfFile({ test_accuracy: '0.8807' }).tested, undefined, 'an accuracy on who knows what');
  assert.equal(shelves.factsOfFile({ test_accuracy: 'good', test_images: '7' }).tested, undefined);
  const file = run('f', { kind: 'file', parameters: 7 });
  assert.equal(words.shelf.facts(file, 't'), '7 parameters · its file does not say how it was trained · not tested');
  assert.equal(words.shelf.facts({ ...file, ...whole }, 't'), '7 parameters · 26 epochs · 88.1\u00a0% right on 1,500 test images');
});

test('a new network says that it was never trained', () => {
  assert.equal(words.shelf.facts(shelves.newEntry({ id: 'n', kind: 'new', layers: 'dnn', parameters: 7 }), 't'), '7 parameters · never trained');
});
