// The diagram of the network in use is alive: what each layer makes of the garment, as the crate computes it.

import assert from 'node:assert/strict';
import { canvasPixels, eventually, pageTests, parts } from './browser.mjs';
import { best, shipped, testSet } from './crate.mjs';
import { emptyTheCanvas } from './easel.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./crate.mjs').Network} Network */

const pageTest = pageTests('#network');
const data = await testSet();
/** The end of viridis, as the crate paints it. */
const YELLOW = [253, 231, 37];

/** @param {'CNN' | 'DNN'} kind */
const groupOf = (kind) => `#network [role="group"][aria-label^="${kind}"]`;

/**
 * Where a number of a layer stands in its picture: maps are tiles in a near square with a gap of one, and a row of
 * numbers is folded into lines.
 * @param {readonly number[]} shape
 * @param {number} index
 */
function placeOf([height = 1, width = 0, channels = 1], index) {
  if (width === 0) {
    const columns = Math.ceil(Math.sqrt(height));
    return { x: index % columns, y: Math.floor(index / columns) };
  }
  const columns = Math.ceil(Math.sqrt(channels));
  const [channel, place] = [index % channels, Math.floor(index / channels)];
  return {
    x: (channel % columns) * (width + 1) + (place % width),
    y: Math.floor(channel / columns) * (height + 1) + Math.floor(place / width),
  };
}

/**
 * The largest number of each layer is the yellow one of its picture, and the first picture is the garment.
 * @param {Page} page
 * @param {'CNN' | 'DNN'} kind
 * @param {Network} network
 * @param {Uint8Array} image
 */
async function assertLive(page, kind, network, image) {
  network.predict(image);
  const canvas = (/** @type {number} */ nth) => `${groupOf(kind)} [role="option"]:nth-child(${nth}) canvas`;
  await eventually(async () => {
    const { rgba } = await canvasPixels(page, canvas(1));
    assert.deepEqual([...rgba].filter((_, i) => i % 4 === 0), [...image]);
    for (const [layer, { name, outputShape }] of network.summary().entries()) {
      const picture = await canvasPixels(page, canvas(layer + 2));
      const { x, y } = placeOf(outputShape, best(network.activation(layer)));
      const at = 4 * (y * picture.width + x);
      assert.deepEqual([...picture.rgba.slice(at, at + 3)], YELLOW, `${name}: ${x}, ${y}`);
    }
  });
}

pageTest('the layers of the network in use show what they make of the garment, and follow it', async (page) => {
  await page.locator('#network-figure:not([aria-busy])').waitFor();
  const { network } = await shipped('cnn');
  await assertLive(page, 'CNN', network, data.image(0));
  assert.equal(await page.locator(`${groupOf('DNN')} canvas`).count(), 0, 'the other network sees no garment');
  await page.getByRole('link', { name: 'Patchwork' }).click();
  await parts(page).button('Next').click();
  await page.goBack();
  await assertLive(page, 'CNN', network, data.image(1));
  await parts(page).radio('DNN').check();
  const dnn = (await shipped('dnn')).network;
  await assertLive(page, 'DNN', dnn, data.image(1));
  assert.equal(await page.locator(`${groupOf('CNN')} canvas`).count(), 0);
});

pageTest('without a garment there is nothing to see in the layers', async (page) => {
  await page.getByRole('link', { name: 'Patchwork' }).click();
  await emptyTheCanvas(page);
  await page.goBack();
  await page.locator('#network .unseen').waitFor();
});

pageTest('a layer leads to its place in the journey, and to the chapter that explains its kind', async (page) => {
  const details = page.locator('#network .net-details');
  /** @type {[string, string[]][]} */
  const ways = [
    ['input', ['#journey', '#pixels']],
    ['conv2d', ['#journey', '#filter']],
    ['max_pooling2d_1', ['#journey', '#pooling']],
    ['dense', ['#journey']],
  ];
  for (const [name, links] of ways) {
    await page.locator(groupOf('CNN')).getByRole('option', { name: new RegExp(`^${name} `) }).click();
    await details.getByRole('heading', { name: `${name}, in the CNN` }).waitFor();
    assert.deepEqual(await details.getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href'))), links);
  }
  await page.locator(groupOf('CNN')).getByRole('option', { name: /^conv2d / }).click();
  await details.getByRole('link', { name: 'How a filter works' }).click();
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement?.id), 'filter-title'));
});
