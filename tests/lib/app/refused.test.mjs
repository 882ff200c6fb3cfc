import assert from 'node:assert/strict';
import test from 'node:test';
import { toldOnce } from '../../../www/app/refused.js';

const forbidden = () => {
  throw new DOMException('denied', 'SecurityError');
};

test('what is kept is kept, and nothing is told', () => {
  /** @type {Map<string, string>} */
  const values = new Map();
  const storage = { getItem: (/** @type {string} */ key) => values.get(key) ?? null, setItem: (/** @type {string} */ key, /** @type {string} */ value) => void values.set(key, value) };
  const keep = toldOnce(() => assert.fail('it was kept'))(() => storage);
  keep().setItem('a', '1');
  assert.equal(keep().getItem('a'), '1');
});

test('of many things that are refused the first is told, with its reason, and each hears of its own', () => {
  /** @type {unknown[]} */
  const told = [];
  const keeping = toldOnce((why) => told.push(why));
  const [one, two] = [keeping(forbidden), keeping(forbidden)];
  assert.throws(() => one().getItem('a'), { name: 'SecurityError' });
  assert.deepEqual(told, [], 'nothing was to be kept yet');
  for (const each of [one, two, one]) assert.throws(() => each().setItem('a', '1'), { name: 'SecurityError' });
  assert.deepEqual(told.map((why) => /** @type {Error} */ (why).name), ['SecurityError']);
});
