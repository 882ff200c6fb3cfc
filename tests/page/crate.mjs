// The crate itself, loaded from the built site: what the page has to show is compared with it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import init, * as crate from '../../pkg/patchwork.js';
import { address, eventually, shownAnswer } from './browser.mjs';

export * from '../../pkg/patchwork.js';

await init({ module_or_path: await readFile(new URL('../../pkg/patchwork_bg.wasm', import.meta.url)) });

/**
 * @param {string} path in the site
 * @returns {Promise<Uint8Array>}
 */
export async function fetched(path) {
  const response = await fetch(new URL(path, address));
  assert.ok(response.ok, `${path}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

/** @returns {Promise<import('../../www/garment/data-set.js').WrittenAbout>} as the build writes it */
export async function about() {
  return JSON.parse(new TextDecoder().decode(await fetched('data/about.json')));
}

/** The garments that the page shows. */
export async function testSet() {
  const { files } = await about();
  const images = gunzipSync(await fetched(`data/${files.test_images.path}`));
  const labels = gunzipSync(await fetched(`data/${files.test_labels.path}`));
  return new crate.Dataset(images, labels);
}

/**
 * @param {Uint8Array} file of weights, with their configuration
 */
export function networkOf(file) {
  const metadata = crate.Network.metadata(file);
  const network = crate.Network.fromConfig(metadata['config'] ?? '', 1);
  network.loadWeights(file);
  return { network, metadata };
}

/** @param {'cnn' | 'dnn'} kind */
export async function shipped(kind) {
  return networkOf(await fetched(`weights/${kind}.safetensors`));
}

/** @param {Float32Array} values */
export function best(values) {
  return values.indexOf(Math.max(...values));
}

/**
 * The page shows the network's answer to the image, to the digits it shows.
 * @param {import('playwright-core').Page} page
 * @param {crate.Network} network
 * @param {Uint8Array} image
 * @returns {Promise<{name: string, percent: number}[]>} what it shows
 */
export async function assertAnswer(page, network, image) {
  const probabilities = network.predict(image);
  const names = crate.classNames();
  return eventually(async () => {
    const shown = await shownAnswer(page);
    assert.deepEqual(shown.map(({ name }) => name), names);
    shown.forEach(({ name, percent }, i) => {
      const expected = 100 * (probabilities[i] ?? NaN);
      assert.ok(Math.abs(percent - expected) <= 0.0501, `${name}: ${percent} shown, ${expected} computed`);
    });
    const sum = shown.reduce((total, { percent }) => total + percent, 0);
    assert.ok(Math.abs(sum - 100) <= 0.5, `the percentages add up to ${sum}`);
    return shown;
  });
}
