// On paper: the chapter that is open, the booklet, the worksheet and its answers.

import assert from 'node:assert/strict';
import { assertAccessible } from './accessible.mjs';
import { pageTests } from './browser.mjs';
import { best, FeatureMap, Filter, shipped, testSet } from './crate.mjs';

/** @typedef {import('playwright-core').Page} Page */

const pageTest = pageTests('');
/** CSS pixels of what is printed on A4 with the sheet's own margins. */
const A4 = { width: 794 - 113, height: 1000 };

/**
 * How many pages the browser prints, as its PDF says; then it has printed.
 * @param {Page} page
 * @param {'A4' | 'Letter'} format
 */
async function pagesOf(page, format) {
  const pdf = await page.pdf({ format });
  return [...pdf.toString('latin1').matchAll(/\/Type \/Page\b/g)].length;
}

/**
 * Has the fold print; no dialogue opens, and the page stays as it is to be printed.
 * @param {Page} page
 * @param {string} button
 */
async function press(page, button) {
  await page.evaluate(() => {
    document.title = '';
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      document.title = 'printing';
    };
  });
  const fold = page.locator('#print');
  if (!(await fold.evaluate((element) => /** @type {HTMLDetailsElement} */ (element).open))) await fold.locator('> summary').click();
  await fold.getByRole('button', { name: button, exact: true }).click();
  await page.waitForFunction(() => document.title === 'printing');
}

/**
 * What a sheet must not show.
 * @param {Page} page
 */
async function assertOnPaper(page) {
  for (const selector of ['.button', '#bar', '#nav', 'input[type="range"]', '.ways', '#print']) assert.equal(await page.locator(`${selector}:visible`).count(), 0, selector);
  const { colors, wide } = await page.evaluate(() => {
    const sheet = document.documentElement;
    const shown = [...document.body.querySelectorAll('*')].filter((element) => element.checkVisibility() && !element.closest('.visually-hidden'));
    return {
      colors: [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color, getComputedStyle(sheet).colorScheme],
      wide: shown.filter((element) => element.getBoundingClientRect().right > innerWidth + 1).map((element) => `${element.tagName} ${element.className} ${element.id}`),
    };
  });
  assert.deepEqual(colors, ['rgb(255, 255, 255)', 'rgb(33, 29, 25)', 'light']);
  assert.deepEqual(wide, []);
}

pageTest('the booklet has every chapter with its figures, light though the page is dark, and the page is as it was afterwards', async (page) => {
  await press(page, 'Print the booklet');
  assert.equal(await page.locator('.lesson-figure[aria-busy]').count(), 0);
  const pale = await page.locator('canvas:visible').evaluateAll((canvases) => canvases.filter((canvas) => {
    const { width, height } = /** @type {HTMLCanvasElement} */ (canvas);
    return !/** @type {HTMLCanvasElement} */ (canvas).getContext('2d')?.getImageData(0, 0, width, height).data.some(Boolean);
  }).map((canvas) => canvas.parentElement?.className));
  assert.deepEqual(pale, [], 'every picture is painted');
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize(A4);
  await assertOnPaper(page);
  for (const section of await page.locator('section.chapter').all()) assert.equal(await section.isVisible(), true);
  assert.equal(await page.locator('#bars .track').first().evaluate((track) => getComputedStyle(track).printColorAdjust), 'exact');
  const pages = await pagesOf(page, 'A4');
  assert.ok(pages >= 13 && pages <= 32, `${pages} pages`);

  await page.emulateMedia({ media: null, colorScheme: null });
  await page.setViewportSize({ width: 1280, height: 900 });
  assert.deepEqual(await page.locator('section.chapter:visible').evaluateAll((sections) => sections.map(({ id }) => id)), ['garment']);
  assert.equal(await page.locator('details.keras[open]').count(), 0);
  await assertAccessible(page, 'the fold that prints');
}, { colorScheme: 'dark' });

pageTest('the worksheet has two pages, and its answers are those of the crate', async (page) => {
  for (const format of /** @type {const} */ (['A4', 'Letter'])) {
    await press(page, 'Print the worksheet');
    assert.equal(await pagesOf(page, format), 2, format);
    assert.equal(await page.locator('.worksheet').count(), 0);
  }
  await press(page, 'Print the worksheet');
  await page.emulateMedia({ media: 'print' });
  const grid = (/** @type {number} */ at) => page.locator('.sheet-grid').nth(at).locator('td').evaluateAll((cells) => cells.map((cell) => Number(cell.textContent?.replace('\u2212', '-').replaceAll(',', '') || NaN)));
  const [patch, weights, asked] = [await grid(0), await grid(1), await grid(2)];
  const made = await page.locator('.sheet-made').innerText();
  await page.emulateMedia({ media: null });
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));

  await press(page, 'Print the answers');
  assert.equal(await pagesOf(page, 'A4'), 1);
  await press(page, 'Print the answers');
  await page.emulateMedia({ media: 'print' });
  assert.equal(await page.locator('.sheet-made').innerText(), made, 'both have the same number');
  const data = await testSet();
  const { network } = await shipped('cnn');
  const probabilities = network.predict(data.image(0));
  const filter = new Filter(Float32Array.from(weights), 1, 0);
  const sums = [...filter.apply(FeatureMap.fromPixels(Uint8Array.from(patch), 5)).values()];
  assert.deepEqual(await grid(0), sums);
  assert.deepEqual(asked.filter((value) => !Number.isNaN(value)), sums.filter((_, at) => !Number.isNaN(asked[at] ?? NaN)));
  const pooled = [...filter.apply(FeatureMap.fromPixels(data.image(0), 28)).relu().pool('max', 2).values()];
  assert.ok((await grid(1)).every((value) => pooled.includes(value)) && (await grid(1)).includes(Math.max(...pooled)));
  const rows = await page.locator('.sheet-table tbody tr').evaluateAll((all) => all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')));
  assert.deepEqual(rows.map((row) => row[2]), network.summary().map(({ outputShape }) => outputShape.map((side) => side.toLocaleString('en')).join(' × ')));
  assert.deepEqual(rows.map((row) => row.at(-1)), network.summary().map(({ parameters }) => (parameters > 0 ? parameters.toLocaleString('en') : 'none')));
  const name = await page.locator('#bars .name').nth(best(probabilities)).evaluate(({ textContent }) => textContent);
  const answer = await page.locator('.sheet-list').nth(1).locator('li').allInnerTexts();
  assert.deepEqual(answer.slice(0, 2).map((text) => text.replace('\u00a0', ' ')), [name, `${(100 * Math.max(...probabilities)).toFixed(1)} %`]);
});

pageTests('#filter')('the browser’s own command prints the chapter that is open, with figures that were never in sight', async (page) => {
  const styles = page.waitForResponse(/\/print\.css$/);
  await page.keyboard.press('Control');
  await styles;
  await page.locator('#filter-figure:not([aria-busy])').waitFor();
  assert.ok((await pagesOf(page, 'Letter')) <= 5);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.setViewportSize(A4);
  await assertOnPaper(page);
  assert.deepEqual(await page.locator('section.chapter:visible').evaluateAll((sections) => sections.map(({ id }) => id)), ['filter']);
  const map = page.locator('#filter-relu-figure canvas').first();
  assert.equal(await map.evaluate((canvas) => /** @type {HTMLCanvasElement} */ (canvas).width), 26);
}, { colorScheme: 'dark' });
