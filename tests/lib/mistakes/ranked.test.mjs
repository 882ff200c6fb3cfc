// In which order garments are shown, and what the questions are judged by.

import assert from 'node:assert/strict';
import test from 'node:test';
import { bestKnownOf, confusedOf, countedOf, countOf, MOST, rankedOf, supportOf, surenessOf, worstOf } from '../../../www/mistakes/ranked.js';
import { foundOf } from './found.mjs';

const found = foundOf([
  { label: 0, probabilities: [0.9, 0.1, 0] },
  { label: 0, probabilities: [0.2, 0.6, 0.2] },
  { label: 0, probabilities: [0.05, 0.95, 0] },
  { label: 1, probabilities: [0.45, 0.5, 0.05] },
  { label: 1, probabilities: [0.7, 0.2, 0.1] },
  { label: 1, probabilities: [0.01, 0.98, 0.01] },
]);

test('the surest answers of a cell come first', () => {
  assert.deepEqual(rankedOf(found, { label: 0, prediction: 1 }), [2, 1]);
  assert.deepEqual(rankedOf(found, { label: 1, prediction: 1 }), [5, 3]);
  assert.deepEqual(rankedOf(found, { label: 2, prediction: 0 }), []);
  assert.ok(Math.abs(surenessOf(found, 2) - 0.95) < 1e-6);
});

test('the hardest have the largest loss, the easiest the smallest, the undecided the smallest gap', () => {
  assert.deepEqual(rankedOf(found, 'hardest'), [2, 1, 4, 3, 0, 5]);
  assert.deepEqual(rankedOf(found, 'easiest'), [5, 0, 3, 1, 4, 2]);
  assert.deepEqual(rankedOf(found, 'undecided').slice(0, 2), [3, 1]);
});

test('an order has no more garments than anybody looks at, the first ones among equals', () => {
  const many = foundOf(Array.from({ length: 3 * MOST }, () => ({ label: 0, probabilities: [0.5, 0.25, 0.25] })));
  for (const order of /** @type {const} */ (['hardest', 'easiest', 'undecided'])) {
    assert.deepEqual(rankedOf(many, order), Array.from({ length: MOST }, (_, index) => index));
  }
  assert.equal(rankedOf(many, { label: 0, prediction: 0 }).length, 3 * MOST);
});

test('cells and rows are counted', () => {
  assert.equal(countOf(found, { label: 0, prediction: 1 }), 2);
  assert.deepEqual([0, 1, 2].map((label) => supportOf(found, label)), [3, 3, 0]);
  assert.deepEqual(countedOf(found), { right: 3, images: 6, total: 6 });
  assert.deepEqual(worstOf(found), { label: 0, prediction: 1 });
});

test('a pair is confused both ways round, and several may be confused as often', () => {
  assert.deepEqual(confusedOf(found), { times: 3, pairs: [{ label: 0, prediction: 1 }] });
  const equal = foundOf([
    { label: 0, probabilities: [0, 1, 0] },
    { label: 2, probabilities: [1, 0, 0] },
  ]);
  assert.deepEqual(confusedOf(equal).pairs, [{ label: 0, prediction: 1 }, { label: 0, prediction: 2 }]);
});

test('who makes no mistake confuses no pair and has no worst cell', () => {
  const perfect = foundOf([{ label: 1, probabilities: [0, 1, 0] }]);
  assert.deepEqual(confusedOf(perfect), { times: 0, pairs: [] });
  assert.equal(worstOf(perfect), undefined);
  assert.deepEqual(bestKnownOf(perfect), { share: 1, kinds: [1] });
});

test('a kind without images is not the best known', () => {
  const { share, kinds } = bestKnownOf(found);
  assert.deepEqual(kinds, [1]);
  assert.ok(Math.abs(share - 2 / 3) < 1e-9);
});
