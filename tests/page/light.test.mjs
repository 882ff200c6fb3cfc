// What a first visit downloads until it has an answer, and that the rest comes when it is asked for, and is seen to come.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';
import { address, eventually, PATIENCE, pageTests, parts, ready, shownGarment } from './browser.mjs';
import { about, testSet } from './crate.mjs';
import { parts as training, position, press } from './training-parts.mjs';

/** @typedef {import('playwright-core').Page} Page */

const site = new URL('../../dist/', import.meta.url);
const pageTest = pageTests();
const { files, test: { count } } = await about();
const data = await testSet();
const FIRST = 300;
/** Bytes until the first answer, as a server sends them. */
const LIMIT = 1_000_000;

/**
 * The files that the page asked for before it answered, with the bytes of each; text is sent compressed.
 * @param {Page} page
 */
async function untilAnswer(page) {
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!/\d %/.test(document.getElementById('bar-answer')?.textContent ?? '')) return;
      performance.mark('answer');
      observer.disconnect();
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
  // Drawn and labelled it is no puzzle: the answer stands in the bar as soon as it is there.
  await page.goto(new URL('?exact&light#pixels', address).href, PATIENCE);
  await page.waitForFunction(() => performance.getEntriesByName('answer').length > 0, undefined, PATIENCE);
  const places = await page.evaluate(() => {
    const end = performance.getEntriesByName('answer')[0]?.startTime ?? 0;
    return performance.getEntriesByType('resource').filter(({ startTime }) => startTime < end).map(({ name }) => name);
  });
  const sizes = places.map(async (place) => {
    const name = new URL(place).pathname.slice(new URL(address).pathname.length);
    const content = await readFile(new URL(name, site));
    return /** @type {const} */ ([name, /\.(js|css|svg|wasm|json)$/.test(name) ? gzipSync(content, { level: 9 }).length : content.length]);
  });
  return new Map([['index.html', gzipSync(await readFile(new URL('index.html', site)), { level: 9 }).length], ...(await Promise.all(sizes))]);
}

pageTest('the first answer needs at most 1 MB in all', async (page) => {
  const sizes = await untilAnswer(page);
  for (const name of ['main.js', 'page.css', 'weights/cnn.safetensors', 'data/test-first-images.gz']) assert.ok(sizes.has(name), `${name} was not counted`);
  const all = [...sizes.values()].reduce((sum, size) => sum + size, 0);
  const list = [...sizes].map(([name, size]) => `${name} ${size}`).join(', ');
  assert.ok(all <= LIMIT, `${all} bytes: ${list}`);
});

/**
 * Loads the page anew, and tells from then on which files of the data were asked for, by the page or by a worker.
 * @param {Page} page
 */
async function watched(page) {
  /** @type {Set<string>} */
  const asked = new Set();
  page.context().on('request', (request) => asked.add(new URL(request.url()).pathname.replace(/^.*\/data\//, '')));
  await page.reload();
  await ready(page);
  assert.ok(asked.has('about.json') && asked.has('test-first-images.gz'), [...asked].join(', '));
  return asked;
}

/**
 * Holds a file back until it is let go.
 * @param {Page} page
 * @param {string} file of the data
 */
async function hold(page, file) {
  /** @type {() => void} */
  let go = () => {};
  const gone = new Promise((resolve) => (go = () => resolve(undefined)));
  await page.context().route(`**/data/${file}`, async (route) => {
    await gone;
    // Nobody may wait for it any more.
    await route.continue().catch(() => {});
  });
  return go;
}

/**
 * Loads the page anew over a line that gives half of these files, and the rest when it is let go.
 * @param {Page} page
 * @param {string[]} files
 * @returns {Promise<(file: string) => Promise<unknown>>} lets one go
 */
async function loadInHalves(page, files) {
  await page.addInitScript((halved) => {
    const { fetch } = window;
    window.fetch = async (place, options) => {
      const response = await fetch(place, options);
      const file = halved.find((name) => String(place).endsWith(name));
      if (!file) return response;
      const bytes = new Uint8Array(await response.arrayBuffer());
      const middle = bytes.length / 2;
      const body = new ReadableStream({
        async start(controller) {
          controller.enqueue(bytes.slice(0, middle));
          await new Promise((resolve) => addEventListener(`go ${file}`, resolve, { once: true }));
          controller.enqueue(bytes.slice(middle));
          controller.close();
        },
      });
      return new Response(body, { headers: { 'content-length': String(bytes.length) } });
    };
  }, files);
  await page.goto(new URL('?exact&slow', address).href, PATIENCE);
  return (file) => page.evaluate((name) => dispatchEvent(new Event(`go ${name}`)), file);
}

pageTest('on a slow line the bytes are shown, and the controls work before the network is there', async (page) => {
  const { button, caption, verdict, provenance } = parts(page);
  const [garments, weights] = ['data/test-first-images.gz', 'weights/cnn.safetensors'];
  const go = await loadInHalves(page, [garments, weights]);
  await page.getByRole('progressbar', { name: 'Loading the garments' }).waitFor();
  await page.locator('#data-progress-text').getByText(`of ${inMegabytes(files.test_first_images.bytes)}`).waitFor();
  await go(garments);
  await page.locator('#guess-how').getByText(/^The network is on its way: 0\.2 MB of 0\.5 MB\. What do you think it will say\?$/).waitFor();
  const bar = page.getByRole('progressbar', { name: 'Loading the network' });
  assert.equal(await bar.isVisible(), true);
  await button('Next').click();
  await caption.getByText('Test image 2.').waitFor();
  await page.locator('#guess').getByRole('button', { name: 'Bag', exact: true }).click();
  await verdict.getByText('The network is on its way').waitFor();
  assert.equal(await provenance.textContent(), '', 'nothing is said of a network that is not there');
  await go(weights);
  await verdict.getByText('The network says').waitFor();
  assert.match(await page.locator('#guessed').innerText(), /^You said a bag/);
  assert.equal(await bar.isVisible(), false);
  await ready(page);
});

/** @param {number} bytes */
const inMegabytes = (bytes) => `${(bytes / 1e6).toFixed(1)} MB`;
const allOfTest = files.test_images.bytes + files.test_labels.bytes;
const drawn = files.sketches_images.bytes + files.sketches_labels.bytes;
const allOfTraining = allOfTest + files.train_images.bytes + files.train_labels.bytes + drawn;

pageTest('garments beyond the first come when they are asked for, with a bar from the first second', async (page) => {
  const { button, radio, caption } = parts(page);
  const asked = await watched(page);
  assert.ok(count > FIRST, `the set has ${count} images only`);
  const bar = page.getByRole('progressbar', { name: 'Loading the garments' });
  await page.locator('#place').getByText(`1 of ${count.toLocaleString('en')}`).waitFor();
  await bar.waitFor({ state: 'hidden' });
  const below = await page.locator('.overview').evaluate((element) => element.getBoundingClientRect().top);
  await button('Next').click();
  await caption.getByText('Test image 2,').waitFor();
  assert.equal(asked.has(files.test_images.path), false, 'the first ones are there without the rest');

  const go = await hold(page, files.test_images.path);
  const pullovers = data.indicesOf(2);
  await radio('Pullover').check();
  await eventually(async () => assert.deepEqual(await shownGarment(page), data.image(pullovers[0] ?? 0)));
  await bar.waitFor();
  assert.match(await page.locator('#data-progress-text').innerText(), new RegExp(`of ${inMegabytes(allOfTest)}$`));
  const some = pullovers.filter((index) => index < FIRST).length;
  await page.locator('#place').getByText(`1 of ${some} so far`).waitFor();
  assert.equal(await page.locator('.overview').evaluate((element) => element.getBoundingClientRect().top), below, 'the bar moved what is below');
  // Before the first one stands the last one, which is not there yet.
  await button('Previous').click();
  assert.deepEqual(await shownGarment(page), data.image(pullovers[0] ?? 0));
  go();
  await eventually(async () => assert.deepEqual(await shownGarment(page), data.image(pullovers.at(-1) ?? 0)));
  await page.locator('#place').getByText(`${pullovers.length.toLocaleString('en')} of ${pullovers.length.toLocaleString('en')}`, { exact: true }).waitFor();
  await bar.waitFor({ state: 'hidden' });
  assert.equal(await radio('Pullover').isChecked(), true);
});

pageTest('the training images come when training first needs them, with a bar from the first second', async (page) => {
  const { step, train } = training(page);
  const asked = await watched(page);
  // What the page looks up by itself is of a few garments.
  await page.getByRole('group', { name: 'The most alike of' }).waitFor();
  for (const file of [files.train_images.path, files.test_images.path]) assert.equal(asked.has(file), false, file);
  const go = await hold(page, files.train_images.path);
  await step.click();
  const bar = page.getByRole('progressbar', { name: 'Loading the training images' });
  await bar.waitFor();
  await page.locator('#train-position').getByText(`of ${inMegabytes(allOfTraining)}`).waitFor();
  await page.locator('#bar-training').getByText(`of ${inMegabytes(allOfTraining)}`).waitFor();
  assert.equal(await step.getAttribute('aria-disabled'), 'true');

  await page.getByRole('button', { name: 'Stop', exact: true }).click();
  await train.waitFor();
  await bar.waitFor({ state: 'hidden' });
  assert.deepEqual(await position(page), { ...(await position(page)), epoch: 1, batch: 0 });
  await step.click();
  go();
  await page.locator('#train-step[aria-disabled="false"]').waitFor();
  assert.ok(asked.has(files.train_images.path));
  await eventually(async () => assert.deepEqual((await position(page)).batch, 1));
  await press(page, step);
  assert.equal((await position(page)).batch, 2);
});
