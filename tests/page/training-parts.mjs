// What the tests of training share: its buttons and fields, and waiting for it.

import assert from 'node:assert/strict';
import { PATIENCE, ready } from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page */
export function parts(page) {
  const button = (/** @type {string} */ name) => page.getByRole('button', { name, exact: true });
  const section = page.getByRole('region', { name: 'Training finds the filters' });
  return {
    section,
    train: button('Train'),
    pause: button('Pause'),
    step: button('Step: one batch'),
    epoch: button('One epoch'),
    reset: button('Reset'),
    undo: button('Undo: back to the trained run'),
    field: (/** @type {string} */ name) => section.getByLabel(name, { exact: true }),
  };
}

/**
 * Unfolds the options.
 * @param {Page} page
 */
export async function openOptions(page) {
  await page.locator('#train-fold > summary').click();
}

/**
 * Where training stands, as the page says it.
 * @param {Page} page
 */
export async function position(page) {
  const text = await page.locator('#train-position').innerText();
  const [, epoch, batch, batches] = /^Epoch ([\d,]+) of [\d,]+, batch ([\d,]+) of ([\d,]+)$/.exec(text) ?? assert.fail(`“${text}”`);
  const number = (/** @type {string | undefined} */ digits) => Number(digits?.replaceAll(',', ''));
  return { epoch: number(epoch), batch: number(batch), batches: number(batches) };
}

/**
 * @param {Page} page
 * @param {number} batch
 */
export async function untilBatch(page, batch) {
  await page.waitForFunction((least) => {
    const [, epoch, done] = /Epoch (\d+) .* batch ([\d,]+) of/.exec(document.getElementById('train-position')?.textContent ?? '') ?? [];
    return Number(epoch) > 1 || Number(done?.replaceAll(',', '')) >= least;
  }, batch, PATIENCE);
}

/**
 * Rest comes after the test on all test images.
 * @param {Page} page
 */
export async function atRest(page) {
  await page.waitForFunction(() => /^(paused|epoch finished)$/.test(document.getElementById('train-activity')?.textContent ?? ''), undefined, PATIENCE);
}

/**
 * Presses a button that trains for a while, and waits until that is over.
 * @param {Page} page
 * @param {import('playwright-core').Locator} button
 */
export async function press(page, button) {
  const before = await page.locator('#train-position').innerText();
  await button.click();
  await page.waitForFunction((text) => {
    const now = document.getElementById('train-position')?.textContent ?? '';
    // The images may have to come first.
    return now !== text && now.startsWith('Epoch');
  }, before, PATIENCE);
  await atRest(page);
}

/**
 * @param {Page} page
 * @param {'CNN' | 'DNN'} kind
 * @param {number} [filters] of both convolutions
 */
export async function choose(page, kind, filters) {
  await page.getByRole('radio', { name: kind, exact: true }).check();
  if (filters !== undefined) {
    for (const name of ['Filters of the first convolution', 'Filters of the second']) {
      await page.getByLabel(name).fill(String(filters));
      await page.getByLabel(name).press('Tab');
    }
  }
  await page.locator('[data-cnn]').first().waitFor({ state: kind === 'DNN' ? 'hidden' : 'visible' });
  const note = filters === undefined ? 'the weights that come with the page' : 'random weights: it knows nothing';
  await page.waitForFunction((words) => document.getElementById('network-note')?.textContent?.includes(words), note, PATIENCE);
  // A trainer is made once the choice has come to rest.
  await page.waitForTimeout(600);
  await ready(page);
}

/**
 * Writes over what is kept, from another page of the site: the page itself might write once more.
 * @param {Page} page
 * @param {'entry' | 'weights' | 'memory'} kind
 * @param {unknown} value
 */
export async function damage(page, kind, value) {
  const url = page.url();
  const blank = new URL('blank', url).href;
  await page.route(blank, (route) => route.fulfill({ contentType: 'text/html', body: '<link rel="icon" href="data:,">' }));
  await page.goto(blank);
  await page.evaluate(async ([room, junk]) => {
    const settled = (/** @type {any} */ request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const db = await settled(indexedDB.open('keyval-store'));
    const store = db.transaction('keyval', 'readwrite').objectStore('keyval');
    for (const key of await settled(store.getAllKeys())) if (key.startsWith(room)) await settled(store.put(junk, key));
    db.close();
  }, /** @type {const} */ ([`patchwork/${kind}/`, value]));
  await page.goto(url);
}
