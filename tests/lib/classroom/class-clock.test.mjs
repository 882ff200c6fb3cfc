// The clock of a question: it waits, runs, and is over; what is kept of it is read back, or it waits.

import assert from 'node:assert/strict';
import test from 'node:test';
import { forgetStart, keepStart, keptStart, readingOf } from '../../../www/classroom/class-clock.js';

const MINUTE = 60_000;

test('a clock waits until it is started, and is over when its minutes are', () => {
  assert.deepEqual(readingOf(4, undefined, 5 * MINUTE), { phase: 'waiting', left: 4 });
  /** @type {[number, string, number][]} */
  const moments = [[0, 'first', 4], [1, 'first', 4], [MINUTE, 'first', 3], [2 * MINUTE - 1, 'first', 3], [2 * MINUTE, 'second', 2], [3 * MINUTE + 1, 'second', 1], [4 * MINUTE - 1, 'second', 1], [4 * MINUTE, 'over', 0], [1e12, 'over', 0]];
  for (const [passed, phase, left] of moments) assert.deepEqual(readingOf(4, 7, 7 + passed), { phase, left }, String(passed));
});

test('a clock of one minute has two halves, too', () => {
  assert.deepEqual(readingOf(1, 0, MINUTE / 2 - 1), { phase: 'first', left: 1 });
  assert.deepEqual(readingOf(1, 0, MINUTE / 2), { phase: 'second', left: 1 });
});

test('where the computer’s clock was set back, no more is left than there was', () => {
  assert.deepEqual(readingOf(4, 10 * MINUTE, 0), { phase: 'first', left: 4 });
});

/** @param {string | null} [value] */
function storageWith(value = null) {
  let kept = value;
  return () => ({ getItem: () => kept, setItem: (/** @type {string} */ _, /** @type {string} */ next) => { kept = next; } });
}

test('a start is kept for its question, and for no other', () => {
  const storage = storageWith();
  assert.equal(keptStart(storage, 'Why?'), undefined);
  keepStart(storage, 'Why?', 123);
  assert.equal(keptStart(storage, 'Why?'), 123);
  assert.equal(keptStart(storage, 'How?'), undefined);
  forgetStart(storage);
  assert.equal(keptStart(storage, 'Why?'), undefined);
});

test('what is no start is none, and a browser that keeps nothing is no fault', () => {
  for (const odd of ['', '{', 'null', '1', '[]', '["Why?"]', '["Why?","1"]', '["Why?",null]', '{"0":"Why?","1":1}']) assert.equal(keptStart(storageWith(odd), 'Why?'), undefined, odd);
  const forbidden = () => { throw new DOMException('no', 'SecurityError'); };
  keepStart(forbidden, 'Why?', 1);
  forgetStart(forbidden);
  assert.equal(keptStart(forbidden, 'Why?'), undefined);
});
