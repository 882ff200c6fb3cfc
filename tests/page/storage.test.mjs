// A browser that keeps nothing: forbidden, full, silent or damaged. The page says so, works all the same and never hangs.

import assert from 'node:assert/strict';
import { address, eventually, PATIENCE, pageTests, parts, ready, shownGarment } from './browser.mjs';
import { drawTrousers, easelOf, startDrawing } from './easel.mjs';
import { damage, parts as training, position, press } from './training-parts.mjs';

/** @typedef {import('playwright-core').Page} Page */

const bookTest = pageTests();
const drawTest = pageTests('#garment');
const trainTest = pageTests('#training');

/**
 * Loads the page anew with another storage: a piece of script that runs before the training worker's own.
 * @param {Page} page
 * @param {string} script
 */
async function reloadWith(page, script) {
  await page.context().route('**/training-worker.js*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: `${script};${await response.text()}` });
  });
  await page.reload();
  await ready(page);
}

const FAULTS = {
  forbidden: { script: `indexedDB.open = () => { throw new DOMException('denied', 'SecurityError'); }`, why: 'its settings forbid sites to store anything' },
  full: { script: `IDBObjectStore.prototype.put = () => { throw new DOMException('exceeded', 'QuotaExceededError'); }`, why: 'the room that it has for this site is full' },
  silent: { script: `indexedDB.open = () => ({})`, why: 'its storage does not answer' },
};

for (const [fault, { script, why }] of Object.entries(FAULTS)) {
  trainTest(`where storage is ${fault} a run trains, is told of, and comes back after a reset`, async (page) => {
    const { step, reset, undo } = training(page);
    await reloadWith(page, script);
    await press(page, step);
    await page.locator('#train-notice').getByText(`This browser does not keep the weights: ${why}. A reload would lose them`).waitFor();
    const loss = await page.locator('#train-loss').innerText();
    await reset.click();
    await page.getByText('ready, nothing trained yet').first().waitFor();
    await undo.click();
    await eventually(async () => assert.equal((await position(page)).batch, 1));
    assert.equal(await page.locator('#train-loss').innerText(), loss);
    await press(page, step);
    assert.equal((await position(page)).batch, 2);
    assert.deepEqual(await parts(page).alert.locator('.message').allInnerTexts(), []);
  });
}

trainTest('two tabs that go on with one run keep what each has made of it, and say so', async (page) => {
  await press(page, training(page).step);
  const other = await page.context().newPage();
  other.setDefaultTimeout(PATIENCE.timeout);
  await other.goto(page.url(), PATIENCE);
  await ready(other);
  for (let steps = 0; steps < 3; steps += 1) await press(page, training(page).step);
  await press(other, training(other).step);
  await parts(other).alert.getByText('Another tab of this page has gone on with “Run 1, CNN”. What you train in this one goes on as “Run 2, CNN”; both are kept.').waitFor();
  assert.equal((await position(other)).batch, 2);
  const losses = await Promise.all([page, other].map((tab) => tab.locator('#train-loss').innerText()));
  for (const [i, tab] of [page, other].entries()) {
    await tab.reload();
    await ready(tab);
    assert.equal((await position(tab)).batch, i === 0 ? 4 : 2);
    assert.equal(await tab.locator('#train-loss').innerText(), losses[i]);
  }
  assert.deepEqual(await parts(page).alert.locator('.message').allInnerTexts(), []);
});

drawTest('each of two tabs finds its own drawing again', async (page) => {
  const other = await page.context().newPage();
  other.setDefaultTimeout(PATIENCE.timeout);
  await other.goto(page.url(), PATIENCE);
  await ready(other);
  await startDrawing(page);
  await drawTrousers(page);
  await page.waitForTimeout(500);
  await startDrawing(other);
  await easelOf(other).click();
  await other.waitForTimeout(500);
  await parts(page).verdict.getByText('The network says').waitFor();
  const drawn = await shownGarment(page);
  await page.reload();
  await ready(page);
  await parts(page).tab('Draw').click();
  await eventually(async () => assert.deepEqual(await shownGarment(page), drawn));
});

bookTest('where the browser forbids the page itself to store anything, it works and says what a reload would lose', async (page) => {
  const { alert } = parts(page);
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', { get: () => { throw new DOMException('denied', 'SecurityError'); } });
  });
  await page.goto(new URL('?exact&forbidden#book', address).href, PATIENCE);
  await ready(page);
  await startDrawing(page);
  await drawTrousers(page);
  await alert.getByText('This drawing cannot be kept over a reload. This browser does not store it: its settings forbid sites to store anything.').waitFor();
  await page.getByRole('radio', { name: 'DNN', exact: true }).check();
  const little = alert.getByText('This browser stores nothing of this page: its settings forbid sites to store anything. Which chapters you have read, your own filter and');
  await little.waitFor();
  await page.getByRole('radio', { name: 'CNN', exact: true }).check();
  await page.locator('#filter').scrollIntoViewIfNeeded();
  await page.locator('#filter').getByRole('group', { name: 'Filter', exact: true }).first().getByRole('radio', { name: 'Horizontal lines', exact: true }).check();
  await page.waitForTimeout(500);
  assert.equal(await alert.locator('.message').count(), 2, 'it is told once');
});

bookTest('weights that are damaged are told of, and the page goes on without them', async (page) => {
  const { step } = training(page);
  const { alert, verdict } = parts(page);
  await press(page, step);
  await damage(page, 'weights', { config: '{}', checkpoint: 'no bytes' });
  await ready(page);
  await alert.getByText('What this browser has kept of this network is damaged').waitFor();
  await verdict.getByText('The network says').waitFor();
  await page.getByText('Train begins “Run 2, CNN”').first().waitFor();
  await press(page, step);
});

trainTest('networks that are damaged are told of, and the page goes on without them', async (page) => {
  const { step } = training(page);
  await press(page, step);
  await damage(page, 'entry', { version: 3, entry: 'none' });
  await ready(page);
  await parts(page).alert.getByText('1 of the networks that this browser has kept is damaged').waitFor();
  await press(page, step);
});

trainTest('moments that are damaged are told of where one looks back, and the network goes on', async (page) => {
  const { step } = training(page);
  await press(page, step);
  await press(page, step);
  await damage(page, 'memory', { steps: 1, weights: 'no numbers' });
  await ready(page);
  await page.getByText('Look back: before and after').click();
  await page.getByText('This browser has damaged 2 of the moments; they are left out. The network itself is whole.').waitFor();
  assert.equal((await position(page)).batch, 2);
  assert.deepEqual(await parts(page).alert.locator('.message').allInnerTexts(), []);
  await press(page, step);
});
