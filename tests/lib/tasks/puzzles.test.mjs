// The puzzles about filters and sizes: the model answers reach them, what nearly does not; all by the crate.

import assert from 'node:assert/strict';
import test from 'node:test';
import '../with-crate.mjs';

const { blackensCloth, blackest, findsLying, moves, SEEN, SHADED, sideAfter, vanishes } = await import('../../../www/tasks/filter-puzzles.js');
const { learnedBy, mostOf, mostRounds, pooled, shorterThanGarment, withoutSecond } = await import('../../../www/tasks/network-sums.js');
const { LEFT_SLEEVE, PULLOVER, RIGHT_SLEEVE } = await import('../../../www/tasks/pictures.js');
const { namedFilters } = await import('../../../www/shared/own-filter/named-filters.js');

/** @param {readonly number[]} weights @param {{divisor?: number, bias?: number, name?: string}} [rest] */
const filter = (weights, { divisor = 1, bias = 0, name } = {}) => ({ name, weights, divisor, bias, stride: 1, padding: /** @type {const} */ ('valid') });
/** @param {string} wanted */
const named = (wanted) => {
  const preset = namedFilters().find(({ name }) => name === wanted);
  assert.ok(preset, wanted);
  return filter(preset.weights, preset);
};
const NOTHING = filter([0, 0, 0, 0, 0, 0, 0, 0, 0]);

test('a filter changes nothing or moves the picture, and not nearly', () => {
  assert.equal(moves(filter([0, 0, 0, 0, 1, 0, 0, 0, 0]), 0).reached, true);
  assert.equal(moves(filter([0, 0, 0, 0, 2, 0, 0, 0, 0], { divisor: 2 }), 0).reached, true);
  assert.equal(moves(filter(Array.from({ length: 25 }, (_, at) => Number(at === 12))), 0).reached, true);
  assert.equal(moves(filter([0, 0, 0, 1, 0, 0, 0, 0, 0]), 1).reached, true);
  for (const other of [named('blur'), NOTHING, filter([0, 0, 0, 0, 1, 0, 0, 0, 0], { bias: 1 }), filter([0, 0, 0, 0, 0, 1, 0, 0, 0])]) {
    assert.equal(moves(other, 0).reached, false);
    assert.equal(moves(other, 1).reached, false);
  }
});

test('lying lines only: the columns add up to zero, and the filter is the reader’s own', () => {
  assert.equal(findsLying(filter([-1, -1, -1, 0, 0, 0, 1, 1, 1])).reached, true);
  assert.equal(findsLying(named('horizontal')).reached, false);
  assert.equal(findsLying({ ...named('horizontal'), name: undefined }).reached, true);
  for (const other of ['vertical', 'outline', 'blur', 'rising']) assert.equal(findsLying({ ...named(other), name: undefined }).reached, false, other);
  assert.equal(findsLying(NOTHING).reached, false);
});

test('cloth becomes black where the weights add up to zero, and something must be left', () => {
  for (const name of ['outline', 'vertical', 'horizontal']) assert.equal(blackensCloth(named(name)).reached, true, name);
  for (const name of ['blur', 'sharpen', 'identity']) assert.equal(blackensCloth(named(name)).reached, false, name);
  assert.equal(blackensCloth(NOTHING).reached, false);
});

test('the sleeve vanishes under the model answer, and under none of the filters with names', () => {
  const { reached, figures, right } = vanishes(filter([0, 1, 0, 0, 0, 0, -1, 0, 0]));
  assert.equal(reached, true);
  assert.equal(right, 1);
  assert.equal(figures[0], 0);
  assert.ok(Number(figures[1]) >= SEEN);
  for (const { name } of namedFilters()) assert.equal(vanishes(named(name)).reached, false, name);
  assert.equal(vanishes(NOTHING).reached, false);
  // The other sleeve is not the one that is asked for.
  assert.equal(vanishes(filter([0, 1, 0, 0, 0, 0, 0, 0, -1])).reached, false);
  assert.equal(vanishes(named('blur')).figures[0], 30);
});

test('the pullover is the same on both sides, and the sleeves lie in it', () => {
  assert.equal(PULLOVER.length, 784);
  for (let row = 0; row < 28; row += 1) assert.deepEqual([...PULLOVER.slice(row * 28, (row + 1) * 28)], [...PULLOVER.slice(row * 28, (row + 1) * 28)].reverse());
  for (const places of [LEFT_SLEEVE, RIGHT_SLEEVE]) {
    assert.equal(new Set(places).size, 30);
    // Each row has an edge on both sides of three pixels of cloth.
    assert.equal(places.filter((place) => PULLOVER[place] === 0).length, 12);
  }
});

test('the darkest of four maps', () => {
  const { figures, right } = blackest(PULLOVER);
  assert.equal(figures.length, SHADED.length);
  assert.equal(figures[right ?? -1], Math.max(...figures));
  assert.ok(Number(figures[3]) < Number(figures[0]), 'the blur is not the darkest');
});

test('the sizes and sums are those of the lesson', () => {
  assert.equal(sideAfter({ side: 5, stride: 1, padding: 'valid' }), 24);
  assert.equal(sideAfter({ side: 5, stride: 2, padding: 'same' }), 14);
  assert.equal(pooled(11).right, 5);
  assert.equal(learnedBy(32).right, 320);
  assert.deepEqual(mostOf('parameters'), { reached: true, figures: [640, 36_928, 204_928, 1_290], right: 2 });
  const work = mostOf('multiplyAdds');
  assert.equal(work.figures.reduce((sum, each) => sum + each, 0), 5_056_000);
  assert.equal(work.right, 1);
  assert.deepEqual(withoutSecond(), { reached: true, figures: [243_786, 640 + 10_816 * 128 + 128 + 1_290], right: 2 });
  assert.equal(mostRounds().right, 3);
  assert.deepEqual(shorterThanGarment(), { reached: true, figures: [31, 775, 800], right: 31 });
});
