import assert from 'node:assert/strict';
import test from 'node:test';
import { afterChange, outcome } from '../../../www/answer/guessing.js';

/** @typedef {import('../../../www/app/state.js').Garment} Garment */

const pixels = new Uint8Array(784);
/** @type {(label?: number) => Garment} */
const picked = (label = 0) => ({ kind: 'data', index: 0, pixels, label });
/** @type {Garment} */
const drawn = { kind: 'drawing', index: undefined, pixels, label: undefined };
const says = (/** @type {number} */ best) => ({ best, probabilities: new Float32Array(10) });

test('another garment can be guessed too, but who draws sees the answer come', () => {
  const before = { garment: picked(), chapter: /** @type {const} */ ('garment') };
  assert.equal(afterChange({ ...before, garment: picked(1), guess: 'open' }, before), 'open');
  assert.equal(afterChange({ ...before, garment: drawn, guess: 'open' }, before), undefined);
  assert.equal(afterChange({ ...before, garment: undefined, guess: 'open' }, before), undefined);
});

test('a guess is gone with its garment, and stays while that stays', () => {
  const before = { garment: picked(), chapter: /** @type {const} */ ('garment') };
  assert.equal(afterChange({ ...before, guess: 3 }, before), 3);
  assert.equal(afterChange({ ...before, garment: picked(1), guess: 3 }, before), undefined);
  assert.equal(afterChange({ ...before, garment: picked(1), guess: undefined }, before), undefined);
});

test('who goes on to a chapter sees the answer there', () => {
  const before = { garment: picked() };
  assert.equal(afterChange({ ...before, guess: 'open', chapter: 'filter' }, before), undefined);
  assert.equal(afterChange({ ...before, guess: 3, chapter: 'filter' }, before), 3);
});

test('who was right is told from the label', () => {
  assert.equal(outcome(6, says(6), picked(6)), 'both');
  assert.equal(outcome(6, says(0), picked(6)), 'reader');
  assert.equal(outcome(0, says(6), picked(6)), 'network');
  assert.equal(outcome(1, says(2), picked(6)), 'neither');
  // Both wrong in the same way.
  assert.equal(outcome(0, says(0), picked(6)), 'neither');
});

test('without a label only the two can be compared', () => {
  assert.equal(outcome(7, says(7), drawn), 'agree');
  assert.equal(outcome(7, says(9), drawn), 'differ');
});
