// Who is asked about which images, and what becomes of answers when the network or the images change.

import assert from 'node:assert/strict';
import test from 'node:test';
import { initialState } from '../../../www/app/state.js';
import { createStore } from '../../../www/app/store.js';
import { AT_ONCE, Exam } from '../../../www/mistakes/exam.js';
import { PIXELS } from '../../../www/shared/pixels.js';

const settled = () => new Promise((resolve) => setTimeout(resolve));

/** @param {number} length */
const images = (length) => /** @type {any} */ ({ length, image: (/** @type {number} */ index) => new Uint8Array(PIXELS).fill(index), label: (/** @type {number} */ index) => index % 10 });

/** A page with some images, of which the first are there. */
function page({ there = 400, total = 1000 } = {}) {
  const store = createStore(initialState());
  const { data } = store.get();
  const about = /** @type {any} */ ({ test: { id: 'a set', count: total } });
  store.set({ data: { ...data, test: images(there), about, extent: 'first' } });
  const model = { version: 1, at: /** @type {any} */ ({ config: () => '{}', parameters: () => new Float32Array(2) }) };
  /** @type {{network: object, labels: Uint8Array, wish: any, answer: (losses?: number) => void}[]} */
  const asked = [];
  /** @type {unknown[]} */
  const errors = [];
  const fetched = { times: 0 };
  const evaluators = /** @type {any} */ ({
    answers: (/** @type {object} */ network, /** @type {{labels: Uint8Array}} */ { labels }, /** @type {any} */ wish) =>
      new Promise((resolve, reject) => {
        wish.signal.addEventListener('abort', () => reject(wish.signal.reason));
        asked.push({ network, labels, wish, answer: (loss = 1) => resolve({ probabilities: new Float32Array(labels.length * 10), losses: new Float32Array(labels.length).fill(loss) }) });
      }),
    report: async () => ({ recall: new Float64Array(10) }),
  });
  const exam = new Exam({
    store,
    model: { network: () => model.at, version: () => model.version },
    evaluators: () => evaluators,
    loadAll: async () => {
      fetched.times += 1;
      store.set({ data: { ...store.get().data, test: images(total), extent: 'all' } });
    },
    nameOf: () => 'a network',
    onChange() {},
    onError: (error) => errors.push(error),
  });
  return { exam, model, asked, errors, fetched, store };
}

test('at first it is asked about the first images, before others who wait', async () => {
  const { exam, asked, fetched } = page();
  const going = exam.begin(false);
  await settled();
  assert.equal(asked[0]?.labels.length, AT_ONCE);
  assert.deepEqual([...(asked[0]?.labels ?? [])].slice(8, 12), [8, 9, 0, 1]);
  assert.equal(asked[0]?.wish.urgent, true);
  asked[0]?.wish.onDone(1, 2);
  assert.deepEqual(exam.running, { all: false, answers: { done: 1, total: 2 } });
  asked[0]?.answer();
  await going;
  assert.equal(exam.found?.images.labels.length, AT_ONCE);
  assert.deepEqual([exam.running, exam.isWhole, exam.isStale, fetched.times], [undefined, false, false, 0]);
});

test('all images are fetched where they are not there, once', async () => {
  const { exam, asked, fetched } = page();
  for (const _ of [1, 2]) {
    const going = exam.begin(true);
    await settled();
    await settled();
    asked.at(-1)?.answer();
    await going;
  }
  assert.deepEqual([exam.isWhole, exam.found?.total, fetched.times], [true, 1000, 1]);
});

test('answers are old as soon as the network is another one, and its parameters are taken anew', async () => {
  const { exam, asked, model } = page();
  let going = exam.begin(false);
  await settled();
  model.version += 1;
  asked[0]?.answer();
  await going;
  assert.equal(exam.isStale, true, 'it changed while it was asked');
  going = exam.begin(false);
  await settled();
  asked[1]?.answer();
  await going;
  assert.equal(exam.isStale, false);
  assert.notEqual(asked[0]?.network, asked[1]?.network);
});

test('who stops keeps the answers from before', async () => {
  const { exam, asked, errors } = page();
  const going = exam.begin(false);
  await settled();
  asked[0]?.answer();
  await going;
  const { found } = exam;
  const next = exam.begin(true);
  await settled();
  exam.stop();
  await next;
  assert.deepEqual([exam.found, exam.running, errors], [found, undefined, []]);
});

test('who asks again is answered for the last question only', async () => {
  const { exam, asked, errors } = page();
  const first = exam.begin(false);
  await settled();
  const second = exam.begin(false);
  await first;
  await settled();
  assert.ok(exam.running, 'the second goes on');
  asked[1]?.answer();
  await second;
  assert.deepEqual([exam.found?.images.labels.length, exam.running, errors], [AT_ONCE, undefined, []]);
});

test('other images take the answers with them', async () => {
  const { exam, asked } = page();
  const going = exam.begin(false);
  await settled();
  asked[0]?.answer();
  await going;
  exam.forget();
  assert.deepEqual([exam.found, exam.isWhole, exam.isStale], [undefined, false, false]);
});

test('numbers that overflowed are no answers, and failures are told', async () => {
  const { exam, asked, errors, model } = page();
  const going = exam.begin(false);
  await settled();
  asked[0]?.answer(NaN);
  await going;
  assert.deepEqual([exam.found, exam.overflowed, errors], [undefined, true, []]);
  model.at.config = () => {
    throw new Error('no');
  };
  await exam.begin(false);
  assert.deepEqual([errors.map(String), exam.running], [['Error: no'], undefined]);
});

test('without a network or images nobody can be asked', () => {
  const { exam, model } = page();
  assert.equal(exam.isPossible, true);
  model.at = undefined;
  assert.equal(exam.isPossible, false);
  assert.equal(page({ there: 0 }).exam.isPossible, false);
});
