// The pool of workers that evaluate: which worker gets what, and what becomes of failures.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Evaluators, joined, slicesOf } from '../../../www/shared/evaluators.js';
import { Fault } from '../../../www/shared/fault.js';
import { PIXELS } from '../../../www/shared/pixels.js';

/** @import { Asked, Task } from '../../../www/shared/evaluators.js' */

/** A worker that answers when it is told to. */
function makeWorker() {
  /** @type {Asked[]} */
  const asked = [];
  return {
    asked,
    /** @type {((event: any) => any) | null} */
    onmessage: null,
    /** @type {((event: any) => any) | null} */
    onerror: null,
    terminated: false,
    terminate() {
      this.terminated = true;
    },
    postMessage(/** @type {Asked} */ message) {
      asked.push(message);
    },
    /** @param {object} told */
    tell(told) {
      this.onmessage?.({ data: { id: asked.at(-1)?.id, ...told } });
    },
  };
}

/** @param {number} count */
function makePool(count, patience = 1000) {
  /** @type {ReturnType<typeof makeWorker>[]} */
  const workers = [];
  const start = () => {
    const worker = makeWorker();
    workers.push(worker);
    return worker;
  };
  return { workers, pool: new Evaluators(start, count, patience) };
}

const network = { config: '{}', parameters: new Float32Array(1) };

/** @param {number} number @returns {Task} */
const task = (number) => ({ type: 'answers', pixels: new Uint8Array(), labels: Uint8Array.of(number) });

const settled = () => new Promise((resolve) => setImmediate(resolve));

/** @param {ReturnType<typeof makeWorker>} worker */
const labelOf = (worker) => {
  const last = worker.asked.at(-1)?.task;
  return last && 'labels' in last ? last.labels[0] : undefined;
};

test('tasks go to whoever is free, and results come in the order of the tasks', async () => {
  const { workers, pool } = makePool(2);
  /** @type {number[]} */
  const done = [];
  const results = pool.run(network, [task(1), task(2), task(3)], { onDone: (count, total) => done.push(count, total) });
  await settled();
  const [first, second] = workers;
  assert.ok(first && second);
  assert.deepEqual([labelOf(first), labelOf(second)], [1, 2]);
  second.tell({ value: 'two' });
  await settled();
  assert.equal(labelOf(second), 3);
  second.tell({ value: 'three' });
  first.tell({ value: 'one' });
  assert.deepEqual(await results, ['one', 'two', 'three']);
  assert.deepEqual(done, [1, 3, 2, 3, 3, 3]);
});

test('a network is sent to a worker once, until it is another', async () => {
  const { workers, pool } = makePool(1);
  const other = { ...network };
  const results = [pool.run(network, [task(1), task(2)]), pool.run(other, [task(3)])];
  for (let told = 0; told < 3; told += 1) {
    await settled();
    workers[0]?.tell({ value: told });
  }
  assert.deepEqual(await Promise.all(results), [[0, 1], [2]]);
  assert.deepEqual(workers[0]?.asked.map((asked) => asked.network), [network, undefined, other]);
});

test('what is urgent comes before what waits', async () => {
  const { workers, pool } = makePool(1);
  const all = pool.run(network, [task(1), task(2)]);
  const looked = pool.run(network, [task(3)], { urgent: true });
  const seen = [];
  for (let told = 0; told < 3; told += 1) {
    await settled();
    const [worker] = workers;
    seen.push(worker && labelOf(worker));
    worker?.tell({ value: told });
  }
  await Promise.all([all, looked]);
  assert.deepEqual(seen, [1, 3, 2]);
});

test('a signal gives up what has not begun', async () => {
  const { workers, pool } = makePool(1);
  const control = new AbortController();
  const results = pool.run(network, [task(1), task(2)], { signal: control.signal });
  await settled();
  control.abort();
  workers[0]?.tell({ value: 'late' });
  await assert.rejects(results, { name: 'AbortError' });
  assert.equal(workers[0]?.asked.length, 1);
  const next = pool.run(network, [task(3)]);
  await settled();
  workers[0]?.tell({ value: 'three' });
  assert.deepEqual(await next, ['three']);
});

test('an error of one task ends the others, and its worker gets the network anew', async () => {
  const { workers, pool } = makePool(1);
  const results = pool.run(network, [task(1), task(2)]);
  await settled();
  workers[0]?.tell({ error: { name: 'Error', message: 'ShapeError' } });
  await assert.rejects(results, /ShapeError/);
  assert.equal(workers[0]?.asked.length, 1);
  const next = pool.run(network, [task(3)]);
  await settled();
  assert.equal(workers[0]?.asked.at(-1)?.network, network);
  workers[0]?.tell({ value: 'three' });
  assert.deepEqual(await next, ['three']);
});

for (const [code, end] of /** @type {const} */ ([['evaluationWorker', 'breaks'], ['evaluationSilent', 'falls silent']])) {
  test(`a worker that ${end} is replaced`, async () => {
    const { workers, pool } = makePool(1, 20);
    const good = pool.run(network, [task(1)]);
    await settled();
    workers[0]?.tell({ value: 'one' });
    await good;
    const lost = pool.run(network, [task(2)]);
    await settled();
    if (end === 'breaks') workers[0]?.onerror?.({});
    await assert.rejects(lost, (error) => error instanceof Fault && error.code === code);
    assert.equal(workers[0]?.terminated, true);
    const next = pool.run(network, [task(3)]);
    await settled();
    assert.equal(workers[1]?.asked.at(-1)?.network, network);
    workers[1]?.tell({ value: 'three' });
    assert.deepEqual(await next, ['three']);
  });
}

test('slices hold all images, in their order, and parts are joined', () => {
  const labels = Uint8Array.from({ length: 450 }, (_, index) => index % 10);
  const pixels = Uint8Array.from({ length: 450 * PIXELS }, (_, index) => index % 251);
  const slices = slicesOf({ pixels, labels });
  assert.deepEqual(slices.map((slice) => slice.labels.length), [200, 200, 50]);
  assert.deepEqual(Uint8Array.from(slices.flatMap((slice) => [...slice.pixels])), pixels);
  assert.deepEqual(Uint8Array.from(slices.flatMap((slice) => [...slice.labels])), labels);
  assert.deepEqual(joined([Float32Array.of(1, 2), new Float32Array(), Float32Array.of(3)]), Float32Array.of(1, 2, 3));
});

test('a report is one task, on answers that are there', async () => {
  const { workers, pool } = makePool(2);
  const probabilities = Float32Array.of(0.25, 0.75);
  const report = pool.report(network, probabilities, Uint8Array.of(1));
  await settled();
  assert.deepEqual(workers.map(({ asked }) => asked.map(({ task }) => task)), [[{ type: 'report', probabilities, labels: Uint8Array.of(1) }]]);
  workers[0]?.tell({ value: { accuracy: 1 } });
  assert.deepEqual(await report, { accuracy: 1 });
});
