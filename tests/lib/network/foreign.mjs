// What the tests of foreign formats share.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import init, { Network } from '../../../pkg/patchwork.js';

await init({ module_or_path: readFileSync(new URL('../../../pkg/patchwork_bg.wasm', import.meta.url)) });

const folder = new URL('../../fixtures/foreign/', import.meta.url);

/**
 * @param {string} name
 * @returns {{name: string, bytes: Uint8Array<ArrayBuffer>}} a fixture as the page has opened files
 */
export function fixture(name) {
  return { name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) };
}

/** @param {string} name of a fixture that is JSON */
export function told(name) {
  return JSON.parse(new TextDecoder().decode(fixture(name).bytes));
}

/** The pixels of an image by a rule. @param {number} number */
export function pixels(number) {
  return Uint8Array.from({ length: 784 }, (_, place) => (place * (2 * number + 3)) % 256);
}

/**
 * The network of a file as the page opens it.
 *
 * @param {Uint8Array} file
 */
export function networkOf(file) {
  const facts = Network.metadata(file);
  const network = Network.fromConfig(facts['config'] ?? '', 1);
  network.loadWeights(file);
  return { network, facts };
}

/** @param {Network} network */
export function predictionsOf(network) {
  return [0, 1, 2].map((number) => [...network.predict(pixels(number))]);
}

/**
 * @param {Network} network
 * @param {number[][]} expected
 */
export function assertPredicts(network, expected) {
  predictionsOf(network).forEach((found, number) => {
    found.forEach((share, place) => {
      const wanted = expected[number]?.[place] ?? NaN;
      assert.ok(Math.abs(share - wanted) < 1e-5, `image ${number}, class ${place}: ${share} instead of ${wanted}`);
    });
  });
}
