// What one sees learn stands beside the button that starts it, and changes as the network learns.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { canvasPixels, eventually, pageTests } from './browser.mjs';
import { networkOf, shipped } from './crate.mjs';
import { atRest, choose, parts, untilBatch } from './training-parts.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./crate.mjs').Network} Network */

const pageTest = pageTests('#training');
const FILTERS = '#learned-weights canvas';
/** Heads and feet of the window that stand over the chapter. */
const COVERED = 56 + 73;

/** What is watched: the weights, the answer and the curve. @param {Page} page */
async function inSight(page) {
  const { rgba } = await canvasPixels(page, FILTERS);
  const bars = await page.locator('#training-bars li').allInnerTexts();
  const curve = (await page.locator('#curve-loss path.curve-train').getAttribute('d')) ?? '';
  return { weights: Buffer.from(rgba).toString('base64'), bars: bars.join(), curve };
}

/**
 * Orange where a weight is positive, blue where it is negative.
 * @param {Page} page
 * @param {Network} network
 */
async function assertFilters(page, network) {
  await eventually(async () => {
    const { rgba, width } = await canvasPixels(page, FILTERS);
    for (const filter of [0, 9, 63]) {
      for (const [i, weight] of network.filter(0, filter, 0).entries()) {
        const [x, y] = [(filter % 8) * 4 + (i % 3), Math.floor(filter / 8) * 4 + Math.floor(i / 3)];
        const [red = 0, , blue = 0] = rgba.subarray(4 * (y * width + x));
        if (Math.abs(weight) > 0.01) assert.equal(red > blue, weight > 0, `filter ${filter}: ${weight} in ${red}, ${blue}`);
      }
    }
  });
}

/** @param {Page} page */
async function savedNetwork(page) {
  const waiting = page.waitForEvent('download');
  await page.locator('#save-weights').evaluate((button) => button instanceof HTMLElement && button.click());
  return networkOf(new Uint8Array(await readFile(await (await waiting).path()))).network;
}

pageTest('filters, answer and curve change as soon as it trains, and are those of the network', async (page) => {
  const { section, train, pause } = parts(page);
  await section.getByRole('heading', { name: 'The 64 filters of conv2d' }).waitFor();
  await assertFilters(page, (await shipped('cnn')).network);
  const before = await inSight(page);
  await train.click();
  const seen = new Set();
  await eventually(async () => {
    const now = await inSight(page);
    seen.add(now.weights);
    assert.ok(seen.size > 3 && now.bars !== before.bars && now.curve !== before.curve, `${seen.size} pictures of the filters`);
  });
  await pause.click();
  await atRest(page);
  await assertFilters(page, await savedNetwork(page));
});

pageTest('for a DNN, what its first units look for is shown and changes', async (page) => {
  await page.goto(`${page.url().split('#')[0]}#network`);
  await choose(page, 'DNN');
  await page.goto(`${page.url().split('#')[0]}#training`);
  const { section, train, pause } = parts(page);
  await section.getByRole('heading', { name: 'What 16 units of dense look for' }).waitFor();
  const units = page.locator(FILTERS);
  const picture = () => units.evaluateAll((all) => all.map((canvas) => /** @type {HTMLCanvasElement} */ (canvas).toDataURL()));
  await eventually(async () => assert.equal(new Set(await picture()).size, 16));
  const size = await units.first().evaluate((canvas) => [/** @type {HTMLCanvasElement} */ (canvas).width, /** @type {HTMLCanvasElement} */ (canvas).height]);
  assert.deepEqual(size, [28, 28]);
  const before = await picture();
  await train.click();
  await eventually(async () => assert.notEqual((await picture())[0], before[0]));
  await untilBatch(page, 20);
  await pause.click();
  await atRest(page);
});

pageTest('what units look for is shown as soon as the network has seen a garment, and not before', async (page) => {
  await page.goto(`${page.url().split('#')[0]}#network`);
  await choose(page, 'DNN');
  await page.goto(`${page.url().split('#')[0]}#training`);
  await page.context().route('**/data/test-first-images.gz', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 3000));
    await route.continue();
  });
  await page.reload();
  await page.locator('#learned-title').getByText('What 16 units of dense look for').waitFor();
  const pictures = () => page.locator(FILTERS).evaluateAll((all) => all.map((canvas) => /** @type {HTMLCanvasElement} */ (canvas).width));
  assert.deepEqual(new Set(await pictures()), new Set([1]));
  await eventually(async () => assert.deepEqual(new Set(await pictures()), new Set([28])));
});

for (const { width, height, screens } of [{ width: 1280, height: 900, screens: 1 }, { width: 390, height: 844, screens: 2 }]) {
  pageTest(`button, filters, answer and curve are within ${screens} of a window of ${width} pixels`, async (page) => {
    await page.locator(FILTERS).waitFor();
    const boxes = await page.locator('#train-toggle, #learned-weights, #training-bars, #curve-loss svg').evaluateAll((all) => all.map((element) => element.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })));
    assert.equal(boxes.length, 4);
    const span = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
    assert.ok(span > 300 && span <= screens * (height - COVERED), `${span} pixels`);
  }, { viewport: { width, height }, hasTouch: width < 500, isMobile: width < 500 });
}
