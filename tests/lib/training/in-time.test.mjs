import assert from 'node:assert/strict';
import test from 'node:test';
import { inTime } from '../../../www/training/in-time.js';
import { faultText } from '../../../www/words/fault-text.js';

/** A storage whose answers wait until the test lets them come. */
function setUp() {
  /** @type {((value: any) => void)[]} */
  const answers = [];
  const answer = () => new Promise((resolve) => answers.push(resolve));
  return { answers, storage: inTime({ get: answer, setMany: answer, update: answer, delMany: answer, keys: answer }, 20) };
}

const silent = (/** @type {unknown} */ error) => /does not answer/.test(faultText(error));

test('a storage that answers in time is as it is', async () => {
  const { answers, storage } = setUp();
  const value = storage.get('a');
  answers[0]?.(7);
  assert.equal(await value, 7);
  const failing = inTime({ ...storage, get: () => Promise.reject(new DOMException('closed', 'InvalidStateError')) }, 20);
  await assert.rejects(failing.get('a'), { name: 'InvalidStateError' });
  const forbidden = inTime({ ...storage, get: () => { throw new DOMException('denied', 'SecurityError'); } }, 20);
  await assert.rejects(forbidden.get('a'), { name: 'SecurityError' });
  await new Promise((resolve) => setTimeout(resolve, 40));
  await assert.rejects(forbidden.get('a'), { name: 'SecurityError' }, 'a refusal is an answer');
});

test('a storage that does not answer refuses after a while, then at once, until it has answered', async () => {
  const { answers, storage } = setUp();
  await assert.rejects(storage.keys(), silent);
  for (const ask of [() => storage.get('a'), () => storage.setMany([]), () => storage.update('a', () => 7), () => storage.delMany([]), () => storage.keys()]) await assert.rejects(ask(), silent);
  assert.equal(answers.length, 1, 'nothing more was asked of it');
  answers[0]?.([]);
  await new Promise((resolve) => setImmediate(resolve));
  const value = storage.get('a');
  answers[1]?.(7);
  assert.equal(await value, 7);
});
