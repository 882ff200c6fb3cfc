// The page in a language of the tests' own: longer words in other letters, and German numbers. What is not in it was
// left behind in English.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { address, eventually, pageTests, parts, readThrough, ready } from './browser.mjs';
import { assertFits } from './fits.mjs';
import { openOptions } from './training-parts.mjs';

/** @typedef {import('playwright-core').Page} Page */

const pageTest = pageTests();
const www = new URL('../../www/', import.meta.url);

/** A tag that no site has; numbers are written as in German. */
const TAG = 'de-x-pseudo';

/** Runs in the page, as the file of a language. */
const PSEUDO = `
import { words as english } from './en.js';
import { setLanguage } from './language.js';
setLanguage('${TAG}');
const LETTERS = { a: 'ä', e: 'ë', i: 'ï', o: 'ö', u: 'ü', y: 'ÿ', A: 'Ä', E: 'Ë', I: 'Ï', O: 'Ö', U: 'Ü' };
const text = (plain) => plain.replace(/[aeiouyAEIOU]/g, (letter) => LETTERS[letter] + (/[aeo]/.test(letter) ? letter : ''));
const said = (entry) => '⟦' + entry.replace(/(<[^>]*>)|([^<]+)/g, (_, tag, plain) => tag ?? text(plain)) + '⟧';
const pseudo = (entry) => {
  if (typeof entry === 'string') return entry === '' ? '' : said(entry);
  if (typeof entry === 'function') return (...args) => pseudo(entry(...args));
  if (Array.isArray(entry)) return entry.map(pseudo);
  if (entry && typeof entry === 'object') return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, pseudo(value)]));
  return entry;
};
export const words = pseudo(english);
`;

/** @param {Page} page */
async function speakPseudo(page) {
  const place = new URL('.', address).href;
  // The English words come as they are written, to be changed in the page.
  await page.route(new RegExp(`^${place}(words|shared)/`), async (route) => {
    const file = route.request().url().slice(place.length);
    const body = file === `words/${TAG}.js` ? PSEUDO : await readFile(new URL(file, www), 'utf8');
    await route.fulfill({ contentType: 'text/javascript', body });
  });
  const url = new URL(`?exact&lang=${TAG}`, address).href;
  await page.route(url, async (route) => {
    const response = await route.fetch();
    const html = (await response.text()).replace(/(<nav class="languages"[^>]*>\s*<div[^>]*>)/, `$1<a href="?lang=${TAG}" hreflang="${TAG}">Pseudo</a>`);
    await route.fulfill({ response, body: html });
  });
  await page.goto(`${url}#book`);
  await ready(page);
}

/**
 * What the reader sees or hears that is not of the language. Names that are the same in every language are in elements
 * of code, or say that they are not to be translated.
 * @param {Page} page
 */
function leftBehind(page) {
  return page.evaluate(() => {
    const same = 'code, pre, script, style, noscript, [translate="no"]';
    const names = new Set([...document.querySelectorAll('[translate="no"]')].map(({ textContent }) => textContent?.trim()));
    let depth = 0;
    const foreign = (/** @type {string | null} */ text) => {
      let outside = '';
      for (const letter of text ?? '') {
        if (letter === '⟧') depth -= 1;
        if (depth === 0) outside += letter;
        if (letter === '⟦') depth += 1;
      }
      return /\p{L}{2}/u.test(outside);
    };
    /** @type {Set<string>} */
    const found = new Set();
    for (const element of document.querySelectorAll('*')) {
      if (element.closest(same)) continue;
      for (const name of ['aria-label', 'aria-description', 'aria-valuetext', 'alt', 'title', 'placeholder']) {
        const text = element.getAttribute(name);
        if (!names.has(text ?? '') && foreign(text)) found.add(`${name}: ${text}`);
      }
    }
    // One after the other: an entry may go on behind a link that is in it.
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent?.closest(same)) continue;
      if (foreign(node.textContent)) found.add(`${parent?.tagName.toLowerCase()}.${parent?.className}: ${node.textContent?.trim()}`);
    }
    return [...found];
  });
}

/** What can be done with the page, by ids: names are words. @type {[string, (page: Page) => Promise<void>][]} */
const DEEDS = [
  ['as it starts', async () => {}],
  ['all chapters', readThrough],
  ['after a batch', async (page) => {
    await page.locator('#train-step').click();
    await page.locator('#epochs-empty').locator('xpath=ancestor::details').locator('summary').click();
  }],
  ['after an epoch and a reset', async (page) => {
    await page.locator('#train-epoch').click();
    await page.locator('#epoch-rows tr').waitFor({ timeout: 240_000 });
    await page.locator('#train-reset').click();
    await page.locator('#train-undo').waitFor();
  }],
  ['a faulty option', async (page) => {
    await openOptions(page);
    await page.locator('#train-optimizer').selectOption('sgd');
    await page.locator('#train-learningRate').fill('fast');
    await page.locator('#train-batchSize').fill('0');
    await page.locator('#train-momentum').fill('1');
    await page.locator('#train-epochs').fill('');
  }],
  ['a faulty size', async (page) => {
    await page.locator('#network-form [name="units"]').fill('1000');
    await page.locator('#network-form [name="units"]').press('Tab');
    await page.locator('#messages button').first().waitFor();
  }],
  ['the DNN', async (page) => {
    await page.locator('#network-form [value="dnn"]').check();
    await page.locator('#network details').evaluateAll((all) => all.forEach((fold) => fold.setAttribute('open', '')));
    await page.locator('#summary-total').getByText('101.770').waitFor();
    await page.locator('#journey').scrollIntoViewIfNeeded();
  }],
  ['files that are none', async (page) => {
    const file = { name: 'none.bin', mimeType: '', buffer: Buffer.from([1, 2, 3]) };
    await page.locator('#open-weights').setInputFiles(file);
    await page.locator('#own-data').setInputFiles([file, { ...file, name: 'other.bin' }]);
    await page.locator('#tab-photo').click();
    await page.locator('#photo-file').setInputFiles(file);
    await eventually(async () => assert.equal(await page.locator('#messages button').count(), 3));
  }],
  ['a photo', async (page) => {
    const url = await page.locator('#garment-canvas').evaluate((canvas) => /** @type {HTMLCanvasElement} */ (canvas).toDataURL());
    const buffer = Buffer.from(url.replace(/^.*,/, ''), 'base64');
    await page.locator('#photo-file').setInputFiles({ name: 'none.png', mimeType: 'image/png', buffer });
    await page.locator('#retouch').waitFor();
    await page.locator('#photo-tools [value="ground"]').check();
    await page.locator('#retouch').scrollIntoViewIfNeeded();
  }],
  ['an empty canvas', async (page) => {
    for (let left = 3; left > 0; left--) await page.locator('#messages button').first().click();
    await page.locator('#tab-draw').click();
  }],
  ['a drawing', async (page) => {
    await page.locator('#easel').click();
    await page.locator('#stamp').scrollIntoViewIfNeeded();
  }],
];

pageTest('in another language nothing stays English, numbers are its own, and all fits a phone', async (page) => {
  await speakPseudo(page);
  assert.equal(await page.locator('html').getAttribute('lang'), TAG);
  await page.locator('#summary-total').getByText('243.786').waitFor({ state: 'attached' });
  for (const [state, deed] of DEEDS) {
    await deed(page);
    await eventually(async () => assert.deepEqual(await leftBehind(page), [], state));
    await assertFits(page, state);
  }
}, { viewport: { width: 390, height: 844 } });

pageTest('a language that the site does not have is told of, and the page stays English', async (page) => {
  await page.goto(new URL('?exact&lang=xx', address).href);
  await parts(page).alert.getByText('This page does not speak “xx”. It is shown in English.').waitFor();
  assert.equal(await page.locator('html').getAttribute('lang'), 'en');
  await ready(page);
});
