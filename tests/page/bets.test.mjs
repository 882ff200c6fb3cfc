// A bet before the reveal: the expected curve is drawn by hand or keys, and the real one is that of the run.

import assert from 'node:assert/strict';
import { eventually, pageTests, PATIENCE, ready } from './browser.mjs';
import { atRest, choose, parts, position, untilBatch } from './training-parts.mjs';

/** @typedef {import('playwright-core').Page} Page */

const pageTest = pageTests('#network');

/**
 * A network that is soon trained, and the fold of the bet.
 * @param {Page} page
 */
async function openBet(page) {
  await page.goto(`${page.url().split('#')[0]}#training`);
  await page.getByText('Bet first: draw the loss that you expect').click();
  const fold = page.locator('#bet');
  await fold.getByRole('slider').first().waitFor();
  return {
    fold,
    sliders: fold.getByRole('slider'),
    /** What the handles say. */
    heard: () => fold.getByRole('slider').evaluateAll((all) => all.map((each) => `${each.getAttribute('aria-label')}: ${each.getAttribute('aria-valuetext')}`)),
    /** @returns {Promise<string[][]>} the rows of the table */
    rows: () => fold.locator('tbody tr').evaluateAll((all) => all.map((each) => [...each.children].map(({ textContent }) => textContent ?? ''))),
  };
}

pageTest('a curve is drawn by keys and by mouse, and the real one is compared with it', async (page) => {
  await choose(page, 'DNN');
  const { fold, sliders, heard, rows } = await openBet(page);
  assert.deepEqual(await heard(), [1, 2, 3].map((epoch) => `Your loss at the end of epoch ${epoch}: 2.30`));
  await sliders.nth(0).focus();
  for (let i = 0; i < 3; i += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Home');
  assert.deepEqual((await heard()).map((text) => text.split(': ')[1]), ['2.28', '0', '2.30']);

  const last = sliders.nth(2);
  await last.scrollIntoViewIfNeeded();
  const box = (await last.boundingBox()) ?? assert.fail('no handle');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 4);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 4 });
  await page.mouse.up();
  const middle = Number(await last.inputValue());
  assert.ok(Math.abs(middle - 1.4) < 0.1, `the middle of the scale is ${middle}`);

  await page.evaluate(() => {
    const place = document.getElementById('announcements');
    /** @type {string[]} */
    const said = (/** @type {any} */ (globalThis).said = []);
    if (place) new MutationObserver(() => place.textContent && said.push(place.textContent)).observe(place, { childList: true, characterData: true, subtree: true });
  });
  await fold.getByRole('button', { name: 'Train three epochs' }).click();
  await eventually(async () => assert.equal(await sliders.nth(0).isDisabled(), true));
  await fold.getByRole('button', { name: 'Draw another one' }).waitFor(PATIENCE);
  await atRest(page);
  assert.equal((await position(page)).epoch, 3);

  const { section } = parts(page);
  await section.getByText('The epochs as a table').click();
  const tested = await page.locator('#epoch-rows tr').evaluateAll((all) => all.map((row) => row.children[3]?.textContent ?? ''));
  assert.equal(tested.length, 3);
  assert.deepEqual(await rows(), tested.map((loss, place) => [`epoch ${place + 1}`, ['2.28', '0', middle.toFixed(2)][place] ?? '', loss]));
  const sentence = await fold.locator('.finding').innerText();
  assert.ok(sentence.includes(`you drew an end at ${middle.toFixed(2)}, and it came to ${tested[2]}`), sentence);
  // Once, behind the word of the epoch that ended it.
  await eventually(async () => {
    const said = await page.evaluate(() => /** @type {any} */ (globalThis).said.filter((/** @type {string} */ text) => text.includes('you drew')));
    assert.deepEqual(said.map((/** @type {string} */ text) => text.replace(/^Epoch 3 finished: .*? on the test images\. /, '')), [sentence]);
  });

  await fold.getByRole('button', { name: 'Draw another one' }).click();
  assert.deepEqual(await heard(), [4, 5, 6].map((epoch) => `Your loss at the end of epoch ${epoch}: ${tested[2]}`));
});

pageTest('a bet in the middle of a run is there after a reload, waits while another network is in use, and can be given up', async (page) => {
  await choose(page, 'CNN', 16);
  const { fold, heard, sliders } = await openBet(page);
  const { train, pause } = parts(page);
  await train.click();
  await untilBatch(page, 20);
  await pause.click();
  await atRest(page);
  const { batches } = await position(page);
  const begin = /present loss, ([\d.]+)\./;
  const [, present] = begin.exec(await fold.innerText()) ?? assert.fail(await fold.innerText());
  assert.deepEqual(await heard(), [1, 2, 3].map((epoch) => `Your loss at the end of epoch ${epoch}: ${present}`));
  await sliders.nth(1).focus();
  await page.keyboard.press('PageDown');
  const drawn = await heard();
  await fold.getByRole('button', { name: 'Train three epochs' }).click();
  await eventually(async () => assert.equal(await sliders.nth(0).isDisabled(), true));
  await pause.click();
  await atRest(page);
  assert.ok((await position(page)).batch < batches, 'the pause came too late to show anything');

  await page.reload();
  await ready(page);
  const again = await openBet(page);
  assert.deepEqual(await again.heard(), drawn);
  await again.fold.getByRole('button', { name: 'Train on' }).and(page.locator('[aria-disabled="false"]')).waitFor();
  await page.getByLabel('Network in use').first().selectOption({ index: 1 });
  await again.fold.getByText('This bet is on “Run 1, CNN”').waitFor();
  await again.fold.getByRole('button', { name: 'Give up this bet' }).click();
  await eventually(async () => assert.equal(await again.sliders.nth(0).isEnabled(), true));
  await page.reload();
  await ready(page);
  const { fold: later } = await openBet(page);
  await later.getByRole('button', { name: 'Train three epochs' }).waitFor();
});

pageTest('a finger draws on the handles too', async (page) => {
  const { sliders } = await openBet(page);
  const first = sliders.nth(0);
  await first.scrollIntoViewIfNeeded();
  await page.evaluate(() => scrollBy({ top: 150, behavior: 'instant' }));
  const box = (await first.boundingBox()) ?? assert.fail('no handle');
  const [x, top] = [box.x + box.width / 2, await page.evaluate(() => scrollY)];
  assert.ok(box.width >= 44, `a handle of ${box.width} pixels`);
  const hand = await page.context().newCDPSession(page);
  const from = box.y + box.height * 0.25;
  await hand.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [{ x, y: from }] });
  for (let i = 1; i <= 8; i += 1) await hand.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x, y: from + (i / 8) * box.height * 0.5 }] });
  await hand.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await eventually(async () => assert.ok(Number(await first.inputValue()) < 1, await first.inputValue()));
  assert.equal(await page.evaluate(() => scrollY), top, 'the page moved under the finger');
}, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
