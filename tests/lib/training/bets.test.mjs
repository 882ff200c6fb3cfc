import assert from 'node:assert/strict';
import test from 'node:test';
import { differenceOf, endsOf, epochsOf, highestOf, isOver, parse, startOf, withRows } from '../../../www/training/bets.js';

/** @type {import('../../../www/training/bets.js').Start} */
const START = { steps: 250, loss: 0.6, measured: true, first: 3, batches: 100 };
/** @type {import('../../../www/training/bets.js').Bet} */
const BET = { run: 'a', start: START, expected: [0.5, 0.4, 0.3], found: [] };
/** @param {number} epoch @param {number} testLoss */
const row = (epoch, testLoss) => ({ epoch, testLoss });
/** @param {number[]} found */
const wayOf = (...found) => differenceOf({ ...BET, found }).way;

test('a bet begins at the present loss: of the test of these weights, or else of the epoch, or else of guessing', () => {
  const at = { steps: 250, epochsDone: 2, batches: 100, loss: 0.7, tested: { id: 't', count: 70, steps: 250, epoch: 3, batch: 50, loss: 0.6, accuracy: 0.8 } };
  assert.deepEqual(startOf(at), START);
  assert.deepEqual(startOf({ ...at, tested: { ...at.tested, steps: 200 } }), { ...START, loss: 0.7 });
  const untrained = startOf({ steps: 0, epochsDone: 0, batches: 100, loss: undefined, tested: undefined });
  assert.deepEqual(untrained, { steps: 0, loss: Math.LN10, measured: false, first: 1, batches: 100 });
});

test('the three epochs are the next to end, in the middle of one as at its end', () => {
  assert.deepEqual([epochsOf(START), endsOf(START)], [[3, 4, 5], [50, 150, 250]]);
  assert.deepEqual(endsOf({ ...START, steps: 200 }), [100, 200, 300]);
  assert.ok(highestOf(START) > START.loss && highestOf({ ...START, loss: Math.LN10 }) > 2.5);
});

test('what comes of a bet is taken from its own epochs, one after the other, once', () => {
  assert.equal(withRows(BET, [row(1, 1), row(2, 0.8)]), BET);
  const one = withRows(BET, [row(2, 0.8), row(3, 0.45)]);
  assert.deepEqual(one.found, [0.45]);
  assert.equal(withRows(one, [row(3, 0.44), row(5, 0.2)]), one);
  const all = withRows(one, [row(3, 0.44), row(4, 0.41), row(5, 0.2)]);
  assert.deepEqual([all.found, isOver(one), isOver(all)], [[0.45, 0.41, 0.2], false, true]);
  assert.equal(withRows(BET, [row(3, Infinity), row(4, 0.4)]), BET);
});

test('the difference has a mean and a way', () => {
  assert.ok(Math.abs(differenceOf({ ...BET, found: [0.4, 0.4, 0.1] }).apart - 0.1) < 1e-9);
  assert.deepEqual(
    [wayOf(0.52, 0.41, 0.3), wayOf(0.4, 0.3, 0.3), wayOf(0.6, 0.5, 0.3), wayOf(0.3, 0.4, 0.5), wayOf(0.7, 0.4, 0.1), wayOf(0.3, 0.7, 0.2)],
    ['near', 'lower', 'higher', 'early', 'late', 'crossed'],
  );
});

test('a bet comes back from its text, and nothing else does', () => {
  assert.deepEqual(parse(JSON.stringify(BET)), BET);
  for (const bad of [null, '', 'null', '{}', '[]', JSON.stringify({ ...BET, found: [1, 2, 3, 4] }), JSON.stringify({ ...BET, expected: [1, null, 2] }), JSON.stringify({ ...BET, start: { ...START, first: -1 } })]) {
    assert.equal(parse(bad), undefined, String(bad));
  }
});
