// The garment as a grid of numbers, read by pointer, finger and keyboard.

import assert from 'node:assert/strict';
import { eventually, pageTests, parts } from './browser.mjs';
import { FeatureMap, testSet } from './crate.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** For what needs the other chapters beside this one. */
const bookTest = pageTests();
const pageTest = pageTests('#pixels');
const data = await testSet();
const SIDE = 28;

/** @param {Page} page */
async function chapter(page) {
  const region = page.getByRole('region', { name: 'A garment is a grid of numbers' });
  await region.scrollIntoViewIfNeeded();
  const picture = region.getByRole('slider', { name: 'The garment, 28 by 28 pixels' });
  const line = region.getByRole('slider', { name: /one row/ });
  await picture.waitFor();
  const [readout, lineReadout] = [region.getByRole('status').nth(0), region.getByRole('status').nth(1)];
  return { region, picture, line, readout, lineReadout, numbers: region.getByRole('table', { name: 'The numbers around this pixel' }) };
}

/**
 * @param {Awaited<ReturnType<typeof chapter>>} parts
 * @param {Uint8Array} pixels
 * @param {{row: number, column: number}} place from 0
 */
async function assertShown({ readout, lineReadout, numbers }, pixels, { row, column }) {
  const at = (/** @type {number} */ y, /** @type {number} */ x) => (y >= 0 && y < SIDE && x >= 0 && x < SIDE ? String(pixels[y * SIDE + x]) : '');
  await eventually(async () => {
    assert.match(await readout.innerText(), new RegExp(`^row ${row + 1}, column ${column + 1}: ${at(row, column)}\\b`));
    assert.match(await lineReadout.innerText(), new RegExp(`^input ${row * SIDE + column + 1} of 784: ${at(row, column)}\\b`));
    const shown = await numbers.locator('td').allInnerTexts();
    const expected = Array.from({ length: 49 }, (_, i) => at(row - 3 + Math.floor(i / 7), column - 3 + (i % 7)));
    assert.deepEqual(shown, expected);
  });
}

pageTest('pointer and keyboard read the same pixels, in the grid and in the one row', async (page) => {
  const shown = await chapter(page);
  const pixels = data.image(0);
  const box = (await shown.picture.boundingBox()) ?? assert.fail('no picture');
  const cell = box.width / SIDE;
  await page.mouse.move(box.x + 1, box.y + 1);
  await page.mouse.move(box.x + 10.5 * cell, box.y + 20.5 * cell);
  await assertShown(shown, pixels, { row: 20, column: 10 });

  await shown.picture.focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
  await assertShown(shown, pixels, { row: 19, column: 12 });
  await page.keyboard.press('Control+End');
  await assertShown(shown, pixels, { row: 27, column: 27 });

  await page.keyboard.press('Tab');
  assert.equal(await shown.line.evaluate((element) => element === document.activeElement), true, 'a grid is one tab stop');
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowRight');
  await assertShown(shown, pixels, { row: 0, column: 1 });
});

pageTest('a pinned pixel stays until it is let go', async (page) => {
  const shown = await chapter(page);
  const pixels = data.image(0);
  await shown.picture.focus();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Enter');
  await eventually(async () => assert.match(await shown.readout.innerText(), /pinned/));
  const box = (await shown.picture.boundingBox()) ?? assert.fail('no picture');
  await page.mouse.move(box.x + 100, box.y + 100);
  await page.mouse.move(box.x + 120, box.y + 130);
  await assertShown(shown, pixels, { row: 0, column: 0 });
  await page.keyboard.press('Escape');
  await eventually(async () => assert.doesNotMatch(await shown.readout.innerText(), /pinned/));
});

bookTest('the question is answered from the pixels, after the guess', async (page) => {
  const { region } = await chapter(page);
  const map = FeatureMap.fromPixels(data.image(0), SIDE);
  const percent = (100 * map.zeros).toFixed(1);
  assert.equal(await region.getByText(`${percent} %`).count(), 0, 'the answer is told too early');
  const answers = ['less than a quarter', 'a quarter to a half', 'a half to three quarters', 'more than three quarters'];
  const right = Math.min(3, Math.floor(4 * map.zeros));
  const answer = (/** @type {number} */ index) => region.getByRole('radio', { name: answers[index] ?? '' });
  await answer((right + 1) % 4).check();
  await region.getByText(right === 3 ? /There is more black than that/ : /There is less black than that/).waitFor();
  assert.equal(await region.getByText(`${percent} %`).count(), 0, 'the answer is told before the second try');
  await answer((right + 2) % 4).check();
  await region.getByText(`${percent} % of the 784 pixels are 0`).waitFor();
  await region.getByText(`No: ${answers[right]}.`).waitFor();
  await answer(right).check();
  await region.getByText('Right.').waitFor();
  await parts(page).radio('Bag').check();
  await eventually(async () => assert.equal(await region.getByRole('radio', { checked: true }).count(), 0));
  assert.equal(await region.getByText('Right.').count(), 0);
});

bookTest('another garment, and a finger on a phone', async (page) => {
  const shown = await chapter(page);
  await parts(page).radio('Bag').check();
  const pixels = data.image(data.indicesOf(8)[0] ?? 0);
  await shown.picture.scrollIntoViewIfNeeded();
  const box = (await shown.picture.boundingBox()) ?? assert.fail('no picture');
  const cell = box.width / SIDE;
  await page.touchscreen.tap(box.x + 14.5 * cell, box.y + 14.5 * cell);
  await assertShown(shown, pixels, { row: 14, column: 14 });
}, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
