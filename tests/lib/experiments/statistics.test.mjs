// Spreads, fronts, sweet spots, the plot's scales, sorting, and the table as a file.

import assert from 'node:assert/strict';
import test from 'node:test';
import { groupsOf, pointsOf } from '../../../www/experiments/comparison.js';
import { csvOf } from '../../../www/shared/csv.js';
import { articlePlan } from '../../../www/shared/layer-plan.js';
import { acrossOf, downOf, fieldOf, frontPath, nearestPoint, shareScale, timesScale } from '../../../www/experiments/scatter-layout.js';
import { frontOf, spreadOf, sweetSpot } from '../../../www/experiments/statistics.js';
import { sortedBy, tableFile, textOf } from '../../../www/experiments/table-columns.js';
import { secondsBehind, secondsOfRun } from '../../../www/experiments/time-left.js';

/** @typedef {import('../../../www/experiments/notebook.js').Experiment} Experiment */

/** @param {number} number @param {Partial<Experiment>} [rest] @returns {Experiment} */
const experiment = (number, rest = {}) => ({
  id: `e${number}`, number, layers: articlePlan(), config: '{}', parameters: 100 * number, multiplyAdds: 1000 * number,
  images: 2000, epochs: 2, seeds: 1, note: '', begun: undefined, runs: [], kept: undefined, ...rest,
});
const material = { set: { id: 'a', count: 8000, kind: /** @type {const} */ ('official'), name: '' }, count: 2000, known: 2000, test: { id: 't', count: 1000 } };

test('a spread has its mean, its lowest and its highest; what is no number is left out', () => {
  assert.deepEqual(spreadOf([0.5, undefined, 0.75, NaN]), { mean: 0.625, lowest: 0.5, highest: 0.75, count: 2 });
  assert.equal(spreadOf([undefined]), undefined);
});

test('on the front nobody else is both cheaper and better, whatever the points are', () => {
  let state = 7;
  const next = () => (state = (state * 48271) % 2147483647) % 20;
  for (let time = 0; time < 500; time += 1) {
    const points = Array.from({ length: 1 + (time % 12) }, () => ({ price: 1 + next(), value: next() / 20 }));
    const front = frontOf(points);
    assert.ok(front.length > 0);
    const beaten = (/** @type {typeof points[number]} */ { price, value }) => points.some((other) => (other.price < price && other.value >= value) || (other.price <= price && other.value > value));
    for (const point of points) assert.equal(front.includes(point), !beaten(point));
    for (const [place, point] of front.entries()) {
      const dearer = front[place + 1];
      assert.ok(!dearer || (dearer.price >= point.price && dearer.value >= point.value));
    }
  }
});

test('the sweet spot is the cheapest that is hardly worse than the best', () => {
  const points = [{ price: 1, value: 0.7 }, { price: 10, value: 0.895 }, { price: 50, value: 0.9 }, { price: 60, value: 0.8 }];
  assert.deepEqual(sweetSpot(points), { best: points[2], sweet: points[1] });
  assert.equal(sweetSpot(points.slice(0, 1)), undefined);
  assert.deepEqual(sweetSpot(points.slice(0, 1).concat({ price: 2, value: 0.9 }))?.sweet, { price: 2, value: 0.9 });
});

test('experiments become points with their spread, by groups that can be compared', () => {
  const ran = [
    experiment(1, { material, runs: [{ seed: 1, test: 0.7 }, { seed: 2, test: 0.8 }] }),
    experiment(2, { material, runs: [{ seed: 1, test: 0.74 }] }),
    experiment(3, { material, epochs: 9, runs: [{ seed: 1, test: 0.9 }] }),
    experiment(4, { material, runs: [{ seed: 1, fault: { name: 'Error', message: '' } }] }),
  ];
  const groups = groupsOf(ran);
  assert.deepEqual(groups.map(({ experiments }) => experiments.map(({ number }) => number)), [[1, 2], [3]]);
  const [first, second] = pointsOf(groups[0]?.experiments ?? [], 'parameters');
  assert.deepEqual([first?.number, first?.value.toFixed(3), first?.lowest, first?.highest, first?.front], [1, '0.750', 0.7, 0.8, true]);
  assert.deepEqual([second?.number, second?.front], [2, false]);
  assert.deepEqual(pointsOf(ran, 'answerMs'), [], 'what was not measured has no place');
});

test('all points lie within the field, and the front runs through those on it', () => {
  const points = pointsOf([experiment(1, { runs: [{ seed: 1, test: 0.7 }] }), experiment(40, { runs: [{ seed: 1, test: 0.9 }, { seed: 2, test: 0.95 }] })], 'multiplyAdds');
  const field = fieldOf({ width: 400, height: 200 }, points);
  for (const { price, lowest, highest } of points) {
    assert.ok(acrossOf(field, price) > 0 && acrossOf(field, price) < 400);
    assert.ok(downOf(field, lowest) <= 200 && downOf(field, highest) >= 0);
  }
  const [cheap, dear] = points;
  assert.ok(cheap && dear);
  assert.match(frontPath(field, points), new RegExp(`^M${acrossOf(field, cheap.price).toFixed(1)} 200V.*H${acrossOf(field, dear.price).toFixed(1)}V.*H400$`));
  assert.equal(nearestPoint(field, points, 399, 0), dear);
  assert.equal(frontPath(field, []), '');
});

test('scales have round numbers, few and at least two', () => {
  for (const [from, to] of [[1e3, 9e6], [0.02, 0.09], [5e4, 9e4], [1, 1.5], [300, 400_000]]) {
    const { ticks } = timesScale(Number(from), Number(to));
    assert.ok(ticks.length <= 8 && ticks.every((tick) => tick >= Number(from) && tick <= Number(to)), `${from}: ${ticks}`);
  }
  assert.deepEqual(timesScale(900, 11_000).ticks, [1000, 2000, 5000, 10_000]);
  for (const [low, high] of [[0.1, 0.9], [0.85, 0.86], [0.9, 0.9], [0, 0.001], [0.99, 1]]) {
    const { from, to, ticks } = shareScale(Number(low), Number(high));
    assert.ok(from <= Number(low) && to >= Number(high) && ticks.length >= 2 && ticks.length <= 8, `${low} ${high}: ${ticks}`);
  }
});

test('each column sorts, and what has nothing there comes last both ways', () => {
  const all = [experiment(1, { runs: [{ seed: 1, test: 0.7 }] }), experiment(2), experiment(3, { runs: [{ seed: 1, test: 0.9 }], guess: 80 })];
  const numbers = (/** @type {Parameters<typeof sortedBy>[1]} */ order) => sortedBy(all, order).map(({ number }) => number);
  assert.deepEqual(numbers({ by: 'test', descending: false }), [1, 3, 2]);
  assert.deepEqual(numbers({ by: 'test', descending: true }), [3, 1, 2]);
  assert.deepEqual(numbers({ by: 'guess', descending: true }), [3, 1, 2]);
  assert.deepEqual(numbers({ by: 'parameters', descending: true }), [3, 2, 1]);
  assert.deepEqual(numbers({ by: 'network', descending: true }), [1, 2, 3]);
});

test('a guess stands beside what came of it', () => {
  assert.match(textOf(experiment(1, { guess: 85, runs: [{ seed: 1, test: 0.823 }] }), 'guess'), /^85 % \(2\.7 too high\)$/);
  assert.match(textOf(experiment(1, { guess: 80, note: 'why', runs: [{ seed: 1, test: 0.823 }] }), 'guess'), /too low\) · why$/);
  assert.equal(textOf(experiment(1), 'guess'), '–');
});

test('cells are quoted where they must be, and no text is taken for a formula', () => {
  assert.equal(csvOf([['a', 1, undefined, 'b,c', 'say "no"', 'two\nlines', '=1+1', -2]]), 'a,1,,"b,c","say ""no""","two\nlines",\'=1+1,-2\r\n');
});

test('the file has a line for each run, with numbers as programs read them', () => {
  const runs = [{ seed: 1, test: 0.8125, train: 0.9, epochSeconds: 1.5, answerMs: 0.25 }, { seed: 2, fault: { name: 'Fault', message: '', code: /** @type {const} */ ('experimentDiverged') } }];
  const [head, first, second, end] = tableFile([experiment(1, { material, runs, note: 'so, "there"' })]).split('\r\n');
  const columns = head?.split(',') ?? [];
  assert.equal(columns[7], 'test_accuracy');
  assert.deepEqual(first?.split(',').slice(4, 13), ['2', '1', '1000', '0.8125', '0.9', '1.5', '0.25', '100', '1000']);
  assert.match(first ?? '', /,"so, ""there""",$/);
  assert.match(second ?? '', /,experimentDiverged$/);
  assert.equal(end, '');
});

test('the time of a run is guessed by the finished one that is most like it', () => {
  const done = experiment(1, { material, runs: [{ seed: 1, test: 0.8, epochSeconds: 3, answerMs: 1 }] });
  const slow = experiment(100, { material, runs: [{ seed: 1, test: 0.8, epochSeconds: 300, answerMs: 100 }] });
  // Two epochs of 3 s, and 3,000 answers of 1 ms.
  assert.ok(Math.abs(Number(secondsOfRun(experiment(1), [done, slow], 8000)) - 9) < 1e-9);
  assert.equal(secondsOfRun(experiment(1), [experiment(2)], 8000), undefined);
  const queue = [experiment(1, { seeds: 3 }), experiment(1, { id: 'x' })];
  assert.ok(Math.abs(Number(secondsBehind(queue, 1, [done], 8000)) - 27) < 1e-9, 'two more seeds, and the next one');
});
