import assert from 'node:assert/strict';
import { test } from 'node:test';
import { faultText } from '../../../www/words/fault-text.js';
import { sortFiles } from '../../../www/garment/own-files.js';

/** @param {string} name @param {number} dimensions */
const file = (name, dimensions) => ({ name, bytes: Uint8Array.of(0, 0, 8, dimensions, name.length) });

test('two files are one set in either order', () => {
  const images = file('pictures', 3);
  const labels = file('truth', 1);
  for (const files of [[images, labels], [labels, images]]) {
    assert.deepEqual(sortFiles(files), { test: { images: images.bytes, labels: labels.bytes }, train: undefined });
  }
});

test('four files are told apart by “train” in their names', () => {
  const files = [file('Train-images', 3), file('t10k-labels', 1), file('t10k-images', 3), file('Train-labels', 1)];
  const { test: tested, train } = sortFiles(files);
  assert.equal(train?.images, files[0]?.bytes);
  assert.equal(train?.labels, files[3]?.bytes);
  assert.equal(tested.images, files[2]?.bytes);
  assert.equal(tested.labels, files[1]?.bytes);
});

test('each other choice is refused with what was wrong', () => {
  assert.throws(() => sortFiles([file('a', 3)]), (error) => /this was one/.test(faultText(error)));
  assert.throws(() => sortFiles([file('a', 3), file('b', 1), file('c', 1)]), (error) => /these were 3/.test(faultText(error)));
  assert.throws(() => sortFiles([file('a', 3), file('b', 3)]), (error) => /a and b/.test(faultText(error)));
  assert.throws(() => sortFiles([file('a', 1), { name: 'b', bytes: new Uint8Array() }]), (error) => /a and b/.test(faultText(error)));
  assert.throws(() => sortFiles([file('a', 3), file('b', 1), file('c', 3), file('d', 1)]), (error) => /here 0 are/.test(faultText(error)));
});
