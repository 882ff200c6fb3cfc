import assert from 'node:assert/strict';
import test from 'node:test';
import { drawingsAmong, withDrawings } from '../../../www/shared/drawings.js';

/**
 * IDX files of images of two pixels.
 * @param {number[]} labels
 */
function pair(labels) {
  const images = Uint8Array.from([0, 0, 8, 3, 0, 0, 0, labels.length, 0, 0, 0, 1, 0, 0, 0, 2, ...labels.flatMap((label) => [10 * label, 10 * label + 1])]);
  return { images, labels: Uint8Array.from([0, 0, 8, 1, 0, 0, 0, labels.length, ...labels]) };
}

test('drawings stand behind the photographs, and come again where they are too few', () => {
  const photographs = pair([1, 2]);
  assert.deepEqual(withDrawings(photographs, pair([3, 4, 5]), 2), pair([1, 2, 3, 4]));
  assert.deepEqual(withDrawings(photographs, pair([3, 4, 5]), 7), pair([1, 2, 3, 4, 5, 3, 4, 5, 3]));
  assert.deepEqual(photographs, pair([1, 2]), 'they stay as they are');
});

test('an epoch has a drawing for eight photographs, unless the reader wants none or brought the photographs', () => {
  const site = /** @type {const} */ ({ kind: 'official', count: 60_000 });
  assert.equal(drawingsAmong({ drawings: true }, site), 7_500);
  assert.equal(drawingsAmong({ drawings: true }, { kind: 'folder', count: 8_500 }), 1_063);
  assert.equal(drawingsAmong({ drawings: false }, site), 0);
  assert.equal(drawingsAmong({}, site), 0, 'a run of a former version');
  assert.equal(drawingsAmong({ drawings: true }, { ...site, kind: 'own' }), 0);
});
