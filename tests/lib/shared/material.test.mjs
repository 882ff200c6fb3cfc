import assert from 'node:assert/strict';
import test from 'node:test';
import { COAT, SHIRT, calledOf, firstOf, materialOf, mistakenOf } from '../../../www/shared/material.js';

/**
 * IDX files of images of two pixels, which tell their places.
 * @param {number[]} labels
 * @param {number[]} [places]
 */
function pair(labels, places = [...labels.keys()]) {
  const images = Uint8Array.from([0, 0, 8, 3, 0, 0, 0, labels.length, 0, 0, 0, 1, 0, 0, 0, 2, ...places.flatMap((place) => [place, place])]);
  return { images, labels: Uint8Array.from([0, 0, 8, 1, 0, 0, 0, labels.length, ...labels]) };
}

test('a run learns from all images, or from the first ones, and drawings go by how many they are', () => {
  const site = /** @type {const} */ ({ kind: 'official', count: 60_000 });
  assert.deepEqual(materialOf({}, site), { images: 60_000, mistaken: false, drawings: 0, plain: true });
  assert.deepEqual(materialOf({ drawings: true }, site), { images: 60_000, mistaken: false, drawings: 7_500, plain: false });
  assert.deepEqual(materialOf({ first: 200, drawings: true }, site), { images: 200, mistaken: false, drawings: 25, plain: false });
  assert.deepEqual(materialOf({ first: 200 }, { kind: 'own', count: 80 }), { images: 80, mistaken: false, drawings: 0, plain: true });
  assert.equal(materialOf({ mistaken: true }, site).plain, false);
});

test('the first images come with their labels, and the files stay as they are', () => {
  const files = pair([1, 2, 3]);
  assert.deepEqual(firstOf(files, 2), pair([1, 2]));
  assert.deepEqual(files, pair([1, 2, 3]));
});

test('of each three shirts one is called a coat, nothing else is, and the seed decides which', () => {
  const labels = Array.from({ length: 250 }, (_, place) => (place % 5 === 0 ? SHIRT : place % 5));
  const files = pair(labels);
  const first = mistakenOf(files, 1);
  const changed = [...first.labels.subarray(8).keys()].filter((place) => first.labels[8 + place] !== labels[place]);
  const shirts = [...labels.keys()].filter((place) => labels[place] === SHIRT);
  assert.ok(changed.every((place) => labels[place] === SHIRT && first.labels[8 + place] === COAT));
  for (let block = 0; 3 * block + 3 <= shirts.length; block += 1) {
    assert.equal(shirts.slice(3 * block, 3 * block + 3).filter((place) => changed.includes(place)).length, 1, `block ${block}`);
  }
  assert.deepEqual(mistakenOf(files, 1), first);
  assert.notDeepEqual(mistakenOf(files, 2).labels, first.labels);
  assert.deepEqual(files, pair(labels));
  assert.equal(first.images, files.images);
});

test('the images of one label are picked, under another one', () => {
  assert.deepEqual(calledOf(pair([6, 1, 6, 4]), SHIRT, COAT), pair([COAT, COAT], [0, 2]));
});
