import assert from 'node:assert/strict';
import test from 'node:test';
import { PastNetwork, reachOfFirst } from '../../../www/training/past-network.js';

test('one network serves all moments of a run, and is freed with it', () => {
  /** @type {string[]} */
  const deeds = [];
  /** @param {string} config */
  const fake = (config) => ({
    parameterCount: 3,
    setParameters: (/** @type {Float32Array} */ values) => void deeds.push(`${config}: ${[...values]}`),
    free: () => void deeds.push(`${config} freed`),
  });
  const past = new PastNetwork({ fromConfig: (config) => /** @type {import('../../../www/pkg/patchwork.js').Network} */ (/** @type {unknown} */ (fake(config))) });
  const network = past.at('a', Float32Array.of(1, 2, 3));
  assert.equal(past.at('a', Float32Array.of(4)), network);
  assert.notEqual(past.at('b', Float32Array.of(5)), network);
  past.free();
  past.free();
  assert.deepEqual(deeds, ['a: 1,2,3', 'a: 4,0,0', 'a freed', 'b: 5,0,0', 'b freed']);
});

test('what depends on the first weights alone ends before the second ones', () => {
  const layers = (/** @type {number[]} */ ...parameters) => parameters.map((each) => ({ parameters: each }));
  assert.equal(reachOfFirst(layers(640, 0, 36_928, 0)), 2);
  assert.equal(reachOfFirst(layers(0, 100_480, 1290)), 2);
  assert.equal(reachOfFirst(layers(0, 10)), 2);
});
