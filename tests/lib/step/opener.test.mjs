// Questions to the worker of the opened step, and their answers.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOpener, watchIdle } from '../../../www/step/opener.js';
import { Fault } from '../../../www/shared/fault.js';

/** @import { Ask, Asked } from '../../../www/step/opener.js' */

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
  };
}

/** @param {number} parameter @returns {Extract<Ask, {type: 'check'}>} */
const check = (parameter) => ({ type: 'check', parameter });

test('each answer finds its question, in whatever order they come', async () => {
  const worker = makeWorker();
  const ask = createOpener(() => worker, () => {});
  const answers = [ask(check(1)), ask(check(2))];
  for (const { id } of [...worker.asked].reverse()) worker.onmessage?.({ data: { id, value: `to ${id}` } });
  assert.deepEqual(await Promise.all(answers), ['to 1', 'to 2']);
});

test('an error of the worker is one of its question', async () => {
  const worker = makeWorker();
  const ask = createOpener(() => worker, () => {});
  const answer = ask(check(1));
  worker.onmessage?.({ data: { id: 1, error: { name: 'Error', message: 'no such parameter' } } });
  await assert.rejects(answer, /no such parameter/);
});

test('a worker that cannot start leaves no question open', async () => {
  const worker = makeWorker();
  const ask = createOpener(() => worker, () => {});
  const answers = [ask(check(1)), ask(check(2))];
  worker.onerror?.({});
  for (const answer of answers) await assert.rejects(answer, (error) => error instanceof Fault && error.code === 'stepWorker');
});

test('a worker that falls silent is lost with its questions, and the next question starts another', async () => {
  const workers = [makeWorker(), makeWorker()];
  let started = 0;
  /** @type {string[]} */
  const lost = [];
  const ask = createOpener(() => workers[started++] ?? assert.fail('a third worker'), ({ code }) => lost.push(code), 20);
  const [first, second] = workers;
  const answer = ask(check(1));
  // Before its first word it may be long in coming.
  await new Promise((resolve) => setTimeout(resolve, 60));
  first?.onmessage?.({ data: { id: 1, value: 'one' } });
  assert.equal(await answer, 'one');
  // Who owes nothing may be silent.
  await new Promise((resolve) => setTimeout(resolve, 60));
  assert.deepEqual(lost, []);
  const silent = [ask(check(2)), ask(check(3))];
  for (const each of silent) await assert.rejects(each, (error) => error instanceof Fault && error.code === 'stepSilent');
  assert.deepEqual([lost, first?.terminated], [['stepSilent'], true]);
  const again = ask(check(4));
  second?.onmessage?.({ data: { id: 4, value: 'four' } });
  assert.equal(await again, 'four');
});

test('idle is what has all answers, and those to the questions that followed from them', async () => {
  const worker = makeWorker();
  const { ask, idle } = watchIdle(createOpener(() => worker, () => {}));
  const follower = ask(check(1)).then(() => ask(check(2)));
  const refused = ask(check(3)).catch(() => 'refused');
  let isIdle = false;
  const end = idle().then(() => { isIdle = true; });
  worker.onmessage?.({ data: { id: 1, value: 'one' } });
  worker.onmessage?.({ data: { id: 2, error: { name: 'Error', message: 'no' } } });
  assert.equal(await refused, 'refused');
  await new Promise((resolve) => setTimeout(resolve, 5));
  assert.equal(isIdle, false);
  worker.onmessage?.({ data: { id: 3, value: 'two' } });
  assert.equal(await follower, 'two');
  await end;
  await idle();
});
