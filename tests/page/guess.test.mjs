// The first page: guess what the network will say, see it, and look at the whole way at a glance.

import assert from 'node:assert/strict';
import { address, eventually, pageTests, parts, ready, shownAnswer } from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */

const pageTest = pageTests('');
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** Every place where the answer could be read. @param {Page} page */
function assertHidden(page) {
  return eventually(async () => {
    assert.equal(await page.locator('#bars').isVisible(), false);
    assert.equal(await page.locator('#verdict').isVisible(), false);
    assert.equal(await page.locator('#likeness').isVisible(), false);
    assert.equal(await page.locator('#unlike').isVisible(), false);
    assert.equal(await page.locator('#bar-answer').innerText(), 'Your guess?');
    assert.equal(await page.locator('.overview-bars').innerText(), '?');
    assert.doesNotMatch(await page.locator('#garment-caption').innerText(), /labelled/);
  });
}

pageTest('the answer is hidden until it is guessed; then it says who was right', async (page) => {
  await assertHidden(page);
  // What the page will say is known to the test from the same page without the game.
  const other = await page.context().newPage();
  await other.goto(new URL('?exact#book', address).href);
  await ready(other);
  const { percent, name: said } = (await shownAnswer(other)).reduce((most, each) => (each.percent > most.percent ? each : most));
  const label = (await other.locator('#garment-caption').innerText()).match(/labelled (.+)\./)?.[1];
  await other.close();

  await page.locator('#guess').getByRole('button', { name: 'Bag', exact: true }).click();
  await page.locator('#bars').waitFor();
  const [best] = (await shownAnswer(page)).sort((a, b) => b.percent - a.percent);
  assert.deepEqual(best, { name: said, percent });
  assert.match(await page.locator('#guessed').innerText(), said === label ? /^You said a bag\. This time the network knows better\.$/ : /^You said a bag, the network .* Neither of you is right\.$/);
  assert.equal(await page.locator('#guess').isVisible(), false);
  assert.match(await page.locator('#garment-caption').innerText(), /labelled/);
  assert.equal(await page.locator('#why').innerText(), `Why ${said}?`);
});

pageTest('another garment can be guessed, by keyboard alone', async (page) => {
  await page.getByRole('button', { name: 'Just show me' }).press('Enter');
  await page.locator('#verdict').waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'guess-again');
  const before = await page.locator('#garment-caption').innerText();
  await page.keyboard.press('Enter');
  await assertHidden(page);
  assert.notEqual(await page.locator('#garment-caption').innerText(), before);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'T-shirt/top');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  assert.match(await page.locator('#guessed').innerText(), /^You said trousers/);
});

pageTest('a picked garment can be guessed too, and the guess goes with its garment', async (page) => {
  await parts(page).radio('Bag').check();
  await assertHidden(page);
  await page.locator('#guess').getByRole('button', { name: 'Bag', exact: true }).click();
  await page.locator('#guessed').waitFor();
  await parts(page).radio('Sandal').check();
  await page.locator('#guessed').waitFor({ state: 'hidden' });
  assert.equal(await page.locator('#bars').isVisible(), true);
});

for (const [kind, options] of /** @type {const} */ ([['a window', {}], ['a phone', phone]])) {
  pageTest(`who would rather draw draws at once, in ${kind}, and sees the answer come`, async (page) => {
    await page.getByRole('button', { name: 'Let me draw' }).click();
    const easel = page.getByRole('application', { name: 'Drawing canvas' });
    await easel.waitFor();
    const box = await easel.boundingBox();
    assert.ok(box && box.y >= 0 && box.y + box.height <= (page.viewportSize()?.height ?? 0) - 72, `the canvas is at ${box?.y}`);
    await page.mouse.move(box.x + 60, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x + 280, box.y + 220, { steps: 8 });
    await page.mouse.up();
    await eventually(async () => assert.match(await page.locator('#bar-answer').innerText(), /%/));
    assert.equal(await page.locator('#guess').isVisible(), false);
  }, options);
}

pageTest('on a phone the garment and all guesses stand in the first screen', async (page) => {
  for (const button of await page.locator('#guess').getByRole('button').all()) {
    const box = await button.boundingBox();
    assert.ok(box && box.y + box.height <= 844 - 72 && box.height >= 44, `${await button.innerText()}: ${box?.y}`);
  }
}, phone);

pageTest('the overview has a live picture for each layer, which leads to its chapter', async (page) => {
  await page.getByRole('button', { name: 'Just show me' }).click();
  const stops = page.locator('#overview').getByRole('link');
  const shapes = ['28 × 28', '26 × 26 × 64', '13 × 13 × 64', '11 × 11 × 64', '5 × 5 × 64', '1600', '128', '10'];
  const texts = await stops.allInnerTexts();
  assert.equal(texts.length, shapes.length);
  texts.forEach((text, i) => assert.ok(text.endsWith(shapes[i] ?? '?'), text));
  assert.deepEqual(await stops.evaluateAll((links) => links.map((link) => link.getAttribute('href'))), ['#pixels', '#filter', '#pooling', '#filter', '#pooling', '#network', '#network', '#journey']);

  const pictures = () => page.locator('#overview canvas').evaluateAll((canvases) => canvases.map((canvas) => /** @type {HTMLCanvasElement} */ (canvas).toDataURL()));
  await page.locator('#overview').scrollIntoViewIfNeeded();
  await eventually(async () => assert.equal(new Set(await pictures()).size, 7));
  const before = await pictures();
  await parts(page).radio('Sneaker').check();
  await eventually(async () => (await pictures()).forEach((picture, i) => assert.notEqual(picture, before[i], `picture ${i}`)));
  await stops.nth(2).click();
  await page.locator('#pooling-title').waitFor();
});
