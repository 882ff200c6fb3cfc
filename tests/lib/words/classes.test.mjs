import assert from 'node:assert/strict';
import { test } from 'node:test';
import { words } from '../../../www/words/en.js';

const { classes, inSentence } = words.garment;

test('names of classes fit into a sentence', () => {
  /** @param {string} name */
  const inside = (name) => inSentence[classes.indexOf(name)];
  assert.equal(inside('Ankle boot'), 'an ankle boot');
  assert.equal(inside('Trouser'), 'trousers');
  assert.equal(inside('T-shirt/top'), 'a T-shirt/top');
  assert.equal(inside('Bag'), 'a bag');
});
