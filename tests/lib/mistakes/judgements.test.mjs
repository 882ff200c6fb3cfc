// What the reader thinks of labels: kept, bound to its images, and counted beside the network.

import assert from 'node:assert/strict';
import test from 'node:test';
import { Judgements, tallyOf } from '../../../www/mistakes/judgements.js';
import { foundOf } from './found.mjs';

/** @param {string | null} [kept] */
function keeper(kept = null) {
  return {
    kept,
    getItem() {
      return this.kept;
    },
    setItem(/** @type {string} */ _, /** @type {string} */ value) {
      this.kept = value;
    },
  };
}

test('a judgement is kept for its images, can be changed, and forgotten', () => {
  const storage = keeper();
  const judgements = new Judgements(() => storage);
  judgements.judge('site', 3, 'no');
  judgements.judge('mine', 3, 'unsure');
  judgements.judge('site', 3, 'yes');
  judgements.judge('site', 7, 'no');

  const later = new Judgements(() => storage);
  assert.deepEqual([...later.of('site')], [[3, 'yes'], [7, 'no']]);
  assert.deepEqual([...later.of('mine')], [[3, 'unsure']]);
  assert.deepEqual([...later.of('others')], []);

  later.forget('site');
  const last = new Judgements(() => storage);
  assert.deepEqual([...last.of('site')], []);
  assert.deepEqual([...last.of('mine')], [[3, 'unsure']]);
});

test('of test sets those are kept that were judged last', () => {
  const storage = keeper();
  const judgements = new Judgements(() => storage);
  for (let set = 0; set < 9; set++) judgements.judge(`${set}`, 0, 'yes');
  judgements.judge('1', 1, 'no');
  const later = new Judgements(() => storage);
  assert.deepEqual([0, 1, 8].map((set) => later.of(`${set}`).size), [0, 2, 1]);
});

test('what is kept may be anything: only judgements are taken', () => {
  for (const kept of ['', '{', 'null', '7', '{"site":{}}', '[["site"]]', '[["site",7]]', '[[7,[[1,"yes"]]]]', '[["site",[[-1,"yes"],[0.5,"yes"],["1","yes"],[1,"maybe"],[1]]]]']) {
    assert.deepEqual([...new Judgements(() => keeper(kept)).of('site')], [], kept);
  }
  const half = new Judgements(() => keeper('[["site",[[1,"yes"],[2,"maybe"],null]],3]'));
  assert.deepEqual([...half.of('site')], [[1, 'yes']]);
});

test('without storage judgements last as long as the page', () => {
  const judgements = new Judgements(() => {
    throw new Error('forbidden');
  });
  judgements.judge('site', 1, 'no');
  assert.deepEqual([...judgements.of('site')], [[1, 'no']]);
});

test('the network is counted on the same garments, as far as it has answered for them', () => {
  const found = foundOf([
    { label: 0, probabilities: [0.9, 0.1] },
    { label: 0, probabilities: [0.2, 0.8] },
  ], { total: 10 });
  const judged = new Map(/** @type {const} */ ([[0, 'yes'], [1, 'no'], [9, 'unsure'], [10, 'yes']]));
  assert.deepEqual(tallyOf(judged, found), { reader: { yes: 1, no: 1, unsure: 1 }, answered: 2, right: 1 });
});
