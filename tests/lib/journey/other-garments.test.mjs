import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chooseOthers, createOthers, nextOfKind, otherThan } from '../../../www/journey/other-garments.js';

/** @param {number[]} labels */
function dataOf(labels) {
  return { indicesOf: (/** @type {number} */ label) => Uint32Array.from(labels.flatMap((own, index) => (own === label ? [index] : []))) };
}

const data = dataOf([9, 4, 9, 4, 9, 0]);

test('beside a garment stand another of its kind and one of a kind that looks different', () => {
  assert.deepEqual(chooseOthers(data, 9, 0), [{ label: 9, index: 2 }, { label: 4, index: 1 }]);
  assert.deepEqual(chooseOthers(data, 9, 4), [{ label: 9, index: 0 }, { label: 4, index: 1 }]);
  assert.deepEqual(chooseOthers(data, 9, undefined), [{ label: 9, index: 0 }, { label: 4, index: 1 }], 'a drawing');
});

test('kinds of which there are no others are left out', () => {
  assert.deepEqual(chooseOthers(data, 0, 5), []);
  assert.deepEqual(chooseOthers(data, 1, undefined), []);
});

test('the next of a kind begins anew at the end, and passes over the present garment', () => {
  assert.deepEqual(nextOfKind(data, 9, 0), { label: 9, index: 2 });
  assert.deepEqual(nextOfKind(data, 9, 4), { label: 9, index: 0 });
  assert.deepEqual(nextOfKind(data, 9, 4, 0), { label: 9, index: 2 });
  assert.equal(nextOfKind(data, 7, 0), undefined);
});

test('a garment that has become the present one makes way for the next of its kind', () => {
  assert.deepEqual(otherThan(data, { label: 9, index: 2 }, 2), { label: 9, index: 4 });
  assert.deepEqual(otherThan(data, { label: 9, index: 2 }, 0), { label: 9, index: 2 });
  assert.deepEqual(otherThan(data, { label: 0, index: 5 }, 5), { label: 0, index: 5 }, 'there is no other');
});

test('what was put beside a garment stays while that is of the same kind, and is chosen anew for another', () => {
  const state = { data: { test: data, version: 1 }, garment: { label: 9, index: 0 }, prediction: undefined };
  const others = createOthers(/** @type {any} */ ({ get: () => state }));
  others.choose();
  assert.deepEqual(others.all(), [{ label: 9, index: 2 }, { label: 4, index: 1 }]);
  others.replace(1, 0, -1);
  assert.deepEqual(others.all(), [{ label: 9, index: 2 }, { label: 0, index: 5 }]);
  others.replace(1, 7, -1);
  assert.deepEqual(others.all()[1], { label: 0, index: 5 }, 'there is none of that kind');

  state.garment = { label: 9, index: 2 };
  others.refresh();
  assert.deepEqual(others.all(), [{ label: 9, index: 4 }, { label: 0, index: 5 }]);
  state.garment = { label: 4, index: 1 };
  others.refresh();
  assert.deepEqual(others.all(), [{ label: 4, index: 3 }, { label: 9, index: 2 }]);
});
