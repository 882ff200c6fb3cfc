// The two builds of the crate: which one a browser gets, and what an exact one promises.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { address, pageTests, ready } from './browser.mjs';
import { withDrawings } from '../../www/shared/drawings.js';
import { about, Dataset, fetched, Network, Trainer } from './crate.mjs';
import { choose, openOptions, parts, press } from './training-parts.mjs';

/** @typedef {import('playwright-core').Page} Page */

const pageTest = pageTests();

/**
 * Opens the page, trains a step with two workers, and gives the builds that were fetched for it.
 * @param {Page} page
 * @param {string} url
 */
async function buildsOf(page, url) {
  /** @type {Set<string | undefined>} */
  const builds = new Set();
  const watch = (/** @type {import('playwright-core').Request} */ request) => {
    if (request.url().endsWith('.wasm')) builds.add(request.url().split('/').at(-1));
  };
  page.context().on('request', watch);
  await page.goto(url);
  await ready(page);
  const { step, field } = parts(page);
  await openOptions(page);
  await field('Workers').selectOption('2');
  await press(page, step);
  page.context().off('request', watch);
  return [...builds];
}

/** @param {Page} page */
async function savedWeights(page) {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the weights' }).click();
  return readFile(await (await waiting).path());
}

pageTest('the page and all its workers compute with one build, and the address chooses it', async (page) => {
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => 4 }));
  assert.deepEqual(await buildsOf(page, new URL('#training', address).href), ['patchwork_relaxed.wasm']);
  await page.getByRole('link', { name: 'Compute the same on every machine.' }).click();
  await page.waitForURL(/\?exact#training$/);
  await page.locator(new URL(page.url()).hash).waitFor();
  assert.deepEqual(await buildsOf(page, new URL('?exact#training', address).href), ['patchwork_bg.wasm']);
  await page.getByRole('link', { name: 'Compute faster.' }).click();
  await page.waitForURL((url) => url.search === '' && url.hash === '#training');
});

pageTest('a browser without relaxed vectors gets the exact build, and no offer of another', async (page) => {
  await page.addInitScript(() => {
    const { validate } = WebAssembly;
    // The probe for plain vectors is the shorter one.
    WebAssembly.validate = (bytes) => validate(bytes) && bytes.byteLength < 40;
  });
  assert.deepEqual(await buildsOf(page, new URL('#training', address).href), ['patchwork_bg.wasm']);
  await page.getByText('Every machine computes the same here, bit for bit.').waitFor();
  assert.equal(await page.getByRole('link', { name: 'Compute faster.' }).count(), 0);
});

/**
 * Trains three steps in the page and with the crate, which ends with the same parameters.
 * @param {Page} page
 * @param {import('../../pkg/patchwork.js').TrainingOptions} options
 * @param {boolean} drawings whether it learns from drawings too
 */
async function assertSameBits(page, options, drawings) {
  const { step } = parts(page);
  for (let steps = 0; steps < 3; steps += 1) await press(page, step);
  const file = await savedWeights(page);

  const { files } = await about();
  const [images, labels, drawnImages, drawnLabels] = await Promise.all(
    [files.train_images, files.train_labels, files.sketches_images, files.sketches_labels].map(async ({ path }) => gunzipSync(await fetched(`data/${path}`))),
  );
  assert.ok(images && labels && drawnImages && drawnLabels);
  const drawn = drawings ? Math.round((labels.length - 8) / 8) : 0;
  const learned = withDrawings({ images, labels }, { images: drawnImages, labels: drawnLabels }, drawn);
  const config = Network.metadata(file)['config'] ?? assert.fail('the file describes no network');
  const trainer = new Trainer(config, options);
  const train = new Dataset(learned.images, learned.labels);
  for (let steps = 0; steps < 3; steps += 1) trainer.step(train);
  const network = Network.fromConfig(config, 1);
  network.loadWeights(file);
  assert.deepEqual(network.parameters(), trainer.parameters());
}

pageTest('exact training gives the bits that the crate gives elsewhere', async (page) => {
  await choose(page, 'CNN', 5);
  await assertSameBits(page, { optimizer: 'adam', learningRate: 0.001, momentum: 0.9, batchSize: 32, seed: 1 }, true);
});

pageTest('RMSprop brings its usual rate, and trains with Keras’s defaults', async (page) => {
  await choose(page, 'CNN', 5);
  const { field } = parts(page);
  await openOptions(page);
  await field('Optimiser').selectOption('SGD with momentum');
  assert.equal(await field('Learning rate').inputValue(), '0.01');
  await field('Momentum').waitFor();
  await field('Optimiser').selectOption('RMSprop');
  assert.equal(await field('Learning rate').inputValue(), '0.001');
  await field('Momentum').waitFor({ state: 'hidden' });
  await field('Learn from drawings too').uncheck();
  // A trainer is made once the choice has come to rest.
  await page.waitForTimeout(600);
  await assertSameBits(page, { optimizer: 'rmsprop', learningRate: 0.001, rho: 0.9, momentum: 0, batchSize: 32, seed: 1 }, false);
});
