// Links: what one reader shares is there for another, in a browser that has never seen the page.

import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import { encode } from '../../www/links/codec.js';
import { address, eventually, pageTests, parts, readThrough, ready, shownGarment } from './browser.mjs';
import { about, fetched } from './crate.mjs';
import { drawTrousers, startDrawing } from './easel.mjs';
import { choose, openOptions, parts as trainingParts } from './training-parts.mjs';

/** @typedef {import('playwright-core').Page} Page */

const pageTest = pageTests('#garment');

/**
 * The link that the page makes.
 * @param {Page} page
 * @param {RegExp} [holds] in its place
 */
async function sharedLink(page, holds = /./) {
  const fold = page.locator('#share');
  if (!(await fold.evaluate((element) => /** @type {HTMLDetailsElement} */ (element).open))) await fold.locator('> summary').click();
  const field = fold.getByLabel('Address');
  return eventually(async () => {
    const url = await field.inputValue();
    assert.match(url, holds);
    return url;
  });
}

/**
 * Another reader opens the link: in a context of its own, with nothing kept.
 * @param {Page} page of the first one
 * @param {string} url
 * @param {(page: Page) => Promise<void>} look
 */
async function elsewhere(page, url, look) {
  const browser = page.context().browser() ?? assert.fail();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  try {
    const other = await context.newPage();
    await other.goto(url);
    await ready(other);
    await look(other);
  } finally {
    await context.close();
  }
}

/** @param {Page} page */
const note = (page) => page.getByRole('complementary', { name: 'From a link' });
/** @param {Page} page */
const dismiss = (page) => page.getByRole('button', { name: 'All right', exact: true }).click();

/** @param {Page} page @returns {Promise<string[]>} the numbers of the reader's filter */
async function filterNumbers(page) {
  await page.evaluate(() => { location.hash = '#filter'; });
  const boxes = page.locator('#filter-figure .weights [role="spinbutton"], #filter-figure .weights input');
  await boxes.first().waitFor();
  return boxes.evaluateAll((all) => all.map((box) => box instanceof HTMLInputElement ? box.value : box.textContent ?? ''));
}

pageTest('garment, filter, network and options of one reader are there for another', async (page) => {
  await page.goto(new URL('?exact#network', address).href);
  await ready(page);
  await choose(page, 'CNN', 8);
  await page.evaluate(() => { location.hash = '#training'; });
  await openOptions(page);
  const { field } = trainingParts(page);
  await field('Seed').fill('77');
  await field('Epochs').fill('3');
  await field('Rule of the updates').selectOption('sgd').catch(() => page.locator('#train-optimizer').selectOption('sgd'));
  await page.evaluate(() => { location.hash = '#garment'; });
  for (let i = 0; i < 3; i++) await page.locator('#next').click();
  const garment = await shownGarment(page);
  const caption = await parts(page).caption.innerText();
  const url = await sharedLink(page, /s=1\./);
  assert.ok(url.length < 500, url);
  assert.match(url, /\?lang=en&exact&s=1\.[\w-]+#garment$/);

  await elsewhere(page, url, async (other) => {
    await note(other).getByText('A link has brought a garment, a filter, a network and choices for training.').waitFor();
    assert.deepEqual(await shownGarment(other), garment);
    assert.equal(await parts(other).caption.innerText(), caption);
    assert.equal(new URL(other.url()).search, '?lang=en&exact', 'what was taken has left the address');
    await dismiss(other);
    await other.evaluate(() => { location.hash = '#training'; });
    await openOptions(other);
    for (const [name, value] of [['seed', '77'], ['epochs', '3'], ['optimizer', 'sgd'], ['learningRate', '0.01']]) {
      await eventually(async () => assert.equal(await other.locator(`#train-${name}`).inputValue(), value, name));
    }
    await other.evaluate(() => { location.hash = '#network'; });
    for (const name of ['filters1', 'filters2']) assert.equal(await other.locator(`[name="${name}"]`).inputValue(), '8');
    // The same seed gives both the same random weights, and so the same answers.
    await other.evaluate(() => { location.hash = '#garment'; });
    await other.getByRole('button', { name: 'Show me' }).click().catch(() => {});
    assert.equal(await sharedLink(other, /s=1\./), url);
  });
});

pageTest('a drawing comes over pixel by pixel, and takes nothing away', async (page) => {
  await startDrawing(page);
  await drawTrousers(page);
  const garment = await shownGarment(page);
  const url = await sharedLink(page, /s=1\./);
  assert.ok(url.length < 2000, `${url.length} characters`);
  await elsewhere(page, address, async (other) => {
    await startDrawing(other);
    await parts(other).button('Undo').waitFor();
    await other.locator('#easel').focus();
    await other.keyboard.press('Enter');
    await other.keyboard.press('Enter');
    const own = await shownGarment(other);
    await other.goto(url);
    await ready(other);
    await note(other).getByText('A link has brought a garment').waitFor();
    await eventually(async () => assert.deepEqual(await shownGarment(other), garment));
    await parts(other).button('Back to what I had').click();
    await other.getByRole('tab', { name: 'Draw' }).click();
    await eventually(async () => assert.deepEqual(await shownGarment(other), own));
  });
});

pageTest('a link that is not whole says so, and the page opens', async (page) => {
  await page.goto(new URL('?s=1.eJwtjDsKgDAUBO#garment', address).href);
  await ready(page);
  await parts(page).alert.getByText('The link to this page is not whole').waitFor();
  assert.equal(new URL(page.url()).search, '');
  await page.goto(new URL('?s=9.abc#filter', address).href);
  await ready(page);
  await parts(page).alert.getByText('made by a newer version').waitFor();
});

pageTest('what a link holds of other data is told, and the rest comes', async (page) => {
  const text = await encode({ garment: { index: 3, set: '0123456789abcdef' }, layer: 2 });
  await page.goto(new URL(`?s=${text}#journey`, address).href);
  await note(page).getByText('The garment is not among those of this page, which has other data.').waitFor();
  await note(page).getByText('A link has brought a place in the journey.').waitFor();
});

pageTest('a garment that is not there yet comes with the rest of the data', async (page) => {
  const { test, files } = await about();
  const index = test.count - 1;
  await page.goto(new URL(`?s=${await encode({ garment: { index, set: test.id } })}`, address).href);
  const images = gunzipSync(await fetched(`data/${files.test_images.path}`));
  await eventually(async () => assert.deepEqual(await shownGarment(page), new Uint8Array(images.subarray(16 + 784 * index, 16 + 784 * (index + 1)))));
});

pageTest('the link is copied; where the browser forbids that, it is selected', async (page) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const url = await sharedLink(page, /s=1\./);
  const copy = page.locator('#share').getByRole('button', { name: 'Copy the link' });
  await copy.click();
  await page.getByText('The link is copied.').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), url);
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await copy.click();
  await page.getByText('The address is selected').waitFor();
  assert.equal(await page.evaluate(() => getSelection()?.toString()), url);
  const box = await copy.boundingBox();
  assert.ok(box && box.height >= 44);
});

export { filterNumbers, readThrough };
