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
    postMessage(/** @type {Asked} */ message) {
      asked.push(message);
    },
  };
}

/** @param {number} parameter @returns {Extract<Ask, {type: 'check'}>} */
const check = (parameter) => ({ type: 'check', parameter });

test('each answer finds its question, in whatever order they come', async () => {
  const worker = makeWorker();
  const ask = createOpener(worker);
  const answers = [ask(check(1)), ask(check(2))];
  for (const { id } of [...worker.asked].reverse()) worker.onmessage?.({ data: { id, value: `to ${id}` } });
  assert.deepEqual(await Promise.all(answers), ['to 1', 'to 2']);
});

test('an error of the worker is one of its question', async () => {
  const worker = makeWorker();
  const ask = createOpener(worker);
  const answer = ask(check(1));
  worker.onmessage?.({ data: { id: 1, error: { name: 'Error', message: 'no such parameter' } } });
  await assert.rejects(answer, /no such parameter/);
});

test('a worker that cannot start leaves no question open', async () => {
  const worker = makeWorker();
  const ask = createOpener(worker);
  const answers = [ask(check(1)), ask(check(2))];
  worker.onerror?.({});
  for (const answer of answers) await assert.rejects(answer, (error) => error instanceof Fault && error.code === 'stepWorker');
});

test('idle is what has all answers, and those to the questions that followed from them', async () => {
  const worker = makeWorker();
  const { ask, idle } = watchIdle(createOpener(worker));
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
