import assert from 'node:assert/strict';
import test from 'node:test';
import { answerTime } from '../../../www/compare/answer-time.js';
import { AMOUNTS, CHANGES, loserOf, rightAmong, tryChange } from '../../../www/compare/trials.js';
import { CLASSES, PIXELS } from '../../../www/shared/pixels.js';

/** @typedef {import('../../../www/shared/evaluators.js').Task} Task */

const IMAGES = 450;
const images = { pixels: new Uint8Array(IMAGES * PIXELS), labels: Uint8Array.from({ length: IMAGES }, (_, at) => at % CLASSES) };
const networks = { cnn: { config: 'cnn', parameters: Float32Array.of(1) }, dnn: { config: 'dnn', parameters: Float32Array.of(2) } };

/** Right for as many of each hundred images as the amount leaves. */
function evaluators() {
  /** @type {{network: string, first: number, count: number, amount: number}[]} */
  const asked = [];
  return {
    asked,
    async run(/** @type {any} */ network, /** @type {any} */ tasks, /** @type {any} */ { onDone, signal }) {
      return tasks.map((/** @type {Extract<Task, {type: 'changed'}>} */ { labels, change, first }, /** @type {number} */ at) => {
        signal.throwIfAborted();
        asked.push({ network: network.config, first, count: labels.length, amount: change.amount });
        const probabilities = new Float32Array(labels.length * CLASSES);
        const loss = change.amount * (network.config === 'cnn' ? 10 : 20);
        labels.forEach((label, image) => (probabilities[image * CLASSES + (((first + image) % 100) < 100 - loss ? label : (label + 1) % CLASSES)] = 1));
        onDone(at + 1, tasks.length);
        return { probabilities, losses: new Float32Array(), pixels: new Uint8Array() };
      });
    },
  };
}

test('a trial counts the right answers of both networks for each amount, and tells how far it is', async () => {
  const { run, asked } = evaluators();
  /** @type {number[]} */
  const told = [];
  const trial = await tryChange({ run }, networks, images, 'moved', { signal: new AbortController().signal, onPart: (_, done) => told.push(done) });
  assert.deepEqual(trial.amounts, AMOUNTS.moved);
  const share = (/** @type {number} */ lost) => Array.from({ length: IMAGES }, (_, at) => at % 100).filter((at) => at < 100 - lost).length / IMAGES;
  assert.deepEqual(trial.right, { cnn: [0, 10, 20, 30, 40].map(share), dnn: [0, 20, 40, 60, 80].map(share) });
  assert.deepEqual(asked.slice(0, 3), [{ network: 'cnn', first: 0, count: 200, amount: 0 }, { network: 'cnn', first: 200, count: 200, amount: 0 }, { network: 'cnn', first: 400, count: 50, amount: 0 }]);
  assert.deepEqual(told, told.toSorted((a, b) => a - b));
  assert.equal(told.at(-1), 1);
  assert.equal(loserOf(trial), 'dnn');
});

test('a trial that is given up ends', async () => {
  const { run, asked } = evaluators();
  const end = new AbortController();
  const trial = tryChange({ run }, networks, images, 'noise', { signal: end.signal, onPart: (_, done) => void (done > 0.3 && end.abort()) });
  await assert.rejects(trial, { name: 'AbortError' });
  assert.ok(asked.length < 3 * 2 * AMOUNTS.noise.length);
});

test('who loses more is told by points, not by where they began', () => {
  const of = (/** @type {number[]} */ cnn, /** @type {number[]} */ dnn) => loserOf({ amounts: cnn.map((_, at) => at), right: { cnn, dnn }, images: 100 });
  assert.deepEqual([of([0.9, 0.5], [0.8, 0.2]), of([0.9, 0.2], [0.8, 0.5]), of([0.9, 0.5], [0.8, 0.405]), of([0.9], [0.8])], ['dnn', 'cnn', 'same', undefined]);
});

test('every change begins with none of it', () => {
  for (const kind of CHANGES) assert.equal(AMOUNTS[kind][0], 0, kind);
});

test('an answer is right where the largest probability stands at the label', () => {
  const probabilities = Float32Array.from({ length: 2 * CLASSES }, (_, at) => Number(at === 3 || at === CLASSES + 4));
  assert.equal(rightAmong(probabilities, Uint8Array.of(3, 5)), 1);
});

test('the time of an answer is the middle of some measurements, each long enough for a coarse clock', async () => {
  let [ms, answers, rounds] = [0, 0, 0];
  const time = await answerTime(
    () => {
      answers += 1;
      // The first round warms up; one is disturbed.
      ms += rounds === 1 ? 5 : rounds === 4 ? 50 : 0.5;
    },
    { now: () => ms, breathe: async () => void (rounds += 1) },
  );
  assert.equal(time, 0.5);
  assert.equal(answers, 1 + 1 + 5 * 8);
});
