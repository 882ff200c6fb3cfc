// What the page says must follow from what it knows.

import assert from 'node:assert/strict';
import test from 'node:test';
import { words } from '../../../www/words/en.js';

/** @param {string} id @param {import('../../../www/app/state.js').DataKind} [kind] @returns {import('../../../www/app/state.js').ImageSet} */
const setOf = (id, kind = 'official') => ({ id, count: id === 'train' ? 8500 : 1500, kind, name: 'mine' });

const ALL = { images: 8500, mistaken: false, drawings: 0, plain: true };

test('weights of a file that says nothing of a training are not called trained', () => {
  assert.match(words.answer.weights.file({}), /does not say whether they were ever trained/);
  assert.match(words.answer.weights.file({ data: 'Fashion-MNIST', epochs: 2 }), /trained on Fashion-MNIST, 2 epochs\.$/);
});

test('a training of less than an epoch is told in batches, never as 0 epochs', () => {
  assert.match(words.answer.weights.file({ data: 'A', steps: 1, epochs: 0 }), /trained on A, 1 batch\.$/);
  assert.match(words.answer.weights.file({ data: 'A', steps: 12, epochs: 0.05 }), /trained on A, 12 batches\.$/);
  assert.match(words.answer.weights.file({ data: 'A', steps: 399, epochs: 1.5 }), /trained on A, 1\.5 epochs\.$/);
});

test('the data are counted once', () => {
  for (const kind of /** @type {const} */ (['official', 'fashion', 'folder', 'wardrobe'])) {
    const shown = words.data.shown({ id: 'x', train: setOf('train', kind), test: setOf('test', kind), seeds: [1, 2] });
    for (const number of ['1,500', '8,500']) assert.equal(shown.split(number).length, 2, shown);
  }
});

test('images of tests are called unseen only where that is known', () => {
  const { data } = words.training;
  assert.match(data(setOf('train'), setOf('test'), false, ALL), /1,500 test images, which it never trains on\.$/);
  assert.match(data(setOf('train'), setOf('test'), true, ALL), /all 1,500 images of your own files\.$/);
  const same = data(setOf('train'), setOf('train'), true, ALL);
  assert.match(same, /the very same images/);
  assert.doesNotMatch(same, /never/);
  assert.match(data(setOf('train'), setOf('test'), false, { ...ALL, drawings: 1063 }), /, with 1,063 drawings in each epoch, and is tested on/);
});

test('a table of epochs with rows left out says so', () => {
  assert.match(words.training.epochs.thinned(101, 201), /^101 of 201 epochs/);
});
