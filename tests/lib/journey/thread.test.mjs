import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import init, { Network } from '../../../pkg/patchwork.js';
import { stationsOf } from '../../../www/journey/values.js';
import { threadOf } from '../../../www/journey/thread.js';
import { sequential } from '../networks.mjs';

await init({ module_or_path: await readFile(new URL('../../../pkg/patchwork_bg.wasm', import.meta.url)) });

const SHADES = Uint8Array.from({ length: 784 }, (_, pixel) => (pixel * 37) % 256);
const pool = { pool_size: [2, 2], strides: [2, 2], padding: 'valid' };
const conv = (/** @type {string} */ name, padding = 'valid') => /** @type {[string, Record<string, unknown>]} */ (['Conv2D', { name, filters: 4, kernel_size: [3, 3], strides: [1, 1], padding, activation: 'relu', use_bias: true }]);

const MIXED = sequential('mixed', [28, 28, 1], [
  conv('a', 'same'),
  ['MaxPooling2D', { name: 'max', ...pool }],
  ['Dropout', { name: 'drop', rate: 0.5 }],
  conv('b'),
  ['AveragePooling2D', { name: 'mean', ...pool }],
  ['Flatten', { name: 'flatten' }],
  ['Dense', { name: 'hidden', units: 7, activation: 'relu', use_bias: true }],
  ['Dense', { name: 'last', units: 10, activation: 'softmax', use_bias: true }],
]);

/** @param {string} config */
function predicted(config) {
  const network = Network.fromConfig(config, 3);
  network.predict(SHADES);
  return { network, stations: stationsOf(network.summary(), network.config()) };
}

test('the thread goes back from the answer by what did most for each value', () => {
  const { network, stations } = predicted(MIXED);
  const thread = threadOf(network, stations, 6);
  assert.equal(thread.length, stations.length);
  const [a = -1, max = -1, drop = -1, b = -1, mean = -1, flatten = -1, hidden = -1, last = -1] = thread;
  assert.equal(last, 6);
  const sum = network.openSum(7, 6, 7);
  assert.equal(hidden, sum.channels[sum.sums.indexOf(Math.max(...sum.sums))]);
  assert.ok(network.openSum(6, hidden, 1).channels[0] === flatten);
  assert.equal(mean, flatten);
  assert.equal(Math.max(...network.openMean(4, mean).values), network.activation(3)[b]);
  const inputs = [...network.openSum(3, b, 4).inputs];
  assert.ok(inputs.includes(drop), 'one of the inputs under the window');
  assert.equal(max, drop);
  assert.equal(a, network.openChoice(1, max).winnerIndex);
});

test('the thread leads through what was chosen, and stays the answer’s behind it', () => {
  const { network, stations } = predicted(MIXED);
  const own = threadOf(network, stations, 6);
  const chosen = threadOf(network, stations, 6, { layer: 4, index: 0 });
  assert.deepEqual(chosen.slice(5), own.slice(5));
  assert.equal(chosen[4], 0);
  assert.ok(chosen.every((index, layer) => index >= 0 && index < network.activation(layer).length));
});
