// The languages of the page: which one it speaks, how a reader changes it, and that each fits a phone.

import assert from 'node:assert/strict';
import { words as german } from '../../www/words/de.js';
import { words as english } from '../../www/words/en.js';
import { words as spanish } from '../../www/words/es.js';
import { words as french } from '../../www/words/fr.js';
import { assertAccessible } from './accessible.mjs';
import { address, eventually, pageTests, parts, readThrough, ready } from './browser.mjs';
import { assertFits, overlaps } from './fits.mjs';

/** @typedef {import('playwright-core').Page} Page */

const pageTest = pageTests('');
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** @param {Page} page @param {string} tag @param {typeof english} words */
async function assertSpeaks(page, tag, words) {
  await eventually(async () => assert.equal(await page.locator('html').getAttribute('lang'), tag));
  await ready(page);
  assert.equal(await page.locator('#garment-title').textContent(), words.garment.title);
}

/** @param {Page} page @param {string} name of the language in itself */
async function change(page, name) {
  const list = page.locator('#languages');
  await page.locator('button.language').click();
  await list.waitFor();
  await Promise.all([page.waitForEvent('load'), list.getByRole('link', { name, exact: true }).click()]);
}

pageTest('the first language of the browser’s list that the site has is spoken', async (page) => {
  await assertSpeaks(page, 'de', german);
  assert.equal(await page.locator('#summary-total').textContent(), '243.786');
}, { locale: 'de-AT' });

pageTest('a reader changes the language at the same place, and it is kept', async (page) => {
  await page.evaluate(() => { location.hash = '#pooling'; });
  await change(page, 'Français');
  await assertSpeaks(page, 'fr', french);
  assert.equal(await page.locator('#pooling-title').isVisible(), true);
  assert.equal(await page.locator('#languages a[aria-current]').textContent(), 'Français');
  await page.goto(new URL('?exact', address).href);
  await assertSpeaks(page, 'fr', french);
  await change(page, 'English');
  await assertSpeaks(page, 'en', english);
  await page.goto(new URL('?exact&again', address).href);
  await assertSpeaks(page, 'en', english);
}, { locale: 'es-MX' });

pageTest('a link is opened in its language, English too, whatever was chosen before', async (page) => {
  await change(page, 'Deutsch');
  await assertSpeaks(page, 'de', german);
  await page.locator('#share > summary').click();
  const link = page.locator('#share').getByRole('textbox');
  await eventually(async () => assert.match(await link.inputValue(), /[?&]lang=de&.*s=1\./));
  for (const [tag, words] of /** @type {const} */ ([['es', spanish], ['en', english], ['de', german]])) {
    const url = (await link.inputValue()).replace('lang=de', `lang=${tag}`);
    const other = await page.context().newPage();
    await other.goto(url);
    await assertSpeaks(other, tag, words);
    await other.close();
  }
});

pageTest('a training is kept when the language changes', async (page) => {
  await page.evaluate(() => { location.hash = '#training'; });
  await page.locator('#train-toggle').click();
  await eventually(async () => assert.match((await page.locator('#train-position').textContent()) ?? '', /batch \d\d/));
  await change(page, 'Español');
  await assertSpeaks(page, 'es', spanish);
  await eventually(async () => assert.equal(await page.locator('#bar-network').textContent(), spanish.shelf.name({ kind: 'run', number: 1, layers: 'cnn', name: undefined, failure: undefined })));
  await eventually(async () => assert.match((await page.locator('#train-position').textContent()) ?? '', /, lote [1-9]/));
  assert.equal(await parts(page).alert.textContent(), '');
});

pageTest('the languages are at hand for keyboard, finger and screen reader', async (page) => {
  const button = page.getByRole('button', { name: 'Language English' });
  const box = await button.boundingBox();
  assert.ok(box && box.width >= 44 && box.height >= 44 && box.y < 60);
  await button.press('Enter');
  const links = page.getByRole('navigation', { name: 'Language' }).getByRole('link');
  assert.deepEqual(await links.evaluateAll((all) => all.map((link) => [link.textContent, /** @type {HTMLElement} */ (link).lang])), [['English', 'en'], ['Deutsch', 'de'], ['Español', 'es'], ['Français', 'fr']]);
  for (const link of await links.all()) assert.ok(((await link.boundingBox())?.height ?? 0) >= 44);
  await assertFits(page, 'the open list');
  await assertAccessible(page, 'the open list');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'English');
  await page.keyboard.press('Escape');
  await links.first().waitFor({ state: 'hidden' });
}, PHONE);

pageTest('the names of all chapters stand in one row, in every language and with any of them open', async (page) => {
  for (const tag of ['de', 'en', 'es', 'fr']) {
    for (const place of ['journey', 'book']) {
      await page.goto(new URL(`?row&lang=${tag}#${place}`, address).href);
      await eventually(async () => assert.equal(await page.locator('html').getAttribute('lang'), tag));
      await eventually(async () => {
        const row = await page.locator('#nav ol').evaluate(({ scrollWidth, clientWidth, clientHeight }) => ({ over: scrollWidth - clientWidth, clientHeight }));
        assert.deepEqual(row, { over: 0, clientHeight: 56 }, `${tag} ${place}`);
      });
    }
  }
}, { viewport: { width: 1160, height: 800 } });

pageTest('numbers to type have the mark of the language, and both marks are read', async (page) => {
  await page.goto(new URL('?exact&lang=de#training', address).href);
  await ready(page);
  const rate = page.locator('#train-learningRate');
  await page.locator('#train-fold > summary').click();
  assert.equal(await rate.inputValue(), '0,001');
  for (const typed of ['0,01', '0.01']) {
    await rate.fill(typed);
    assert.equal(await rate.getAttribute('aria-invalid'), 'false');
    assert.equal(await rate.inputValue(), typed);
  }
  await page.locator('#train-optimizer').selectOption('sgd');
  assert.equal(await page.locator('#train-momentum').inputValue(), '0,9');
});

pageTest('the way to the other build keeps the language of the address', async (page) => {
  await page.goto(new URL('?lang=de#training', address).href);
  await ready(page);
  for (const way of await page.locator('#train-exact a').all()) assert.equal(await way.getAttribute('href'), '?exact&lang=de#training');
}, { locale: 'en-GB' });

for (const tag of ['de', 'es', 'fr']) {
  pageTest(`all chapters fit a phone in ${tag}`, async (page) => {
    await page.goto(new URL(`?exact&lang=${tag}#book`, address).href);
    await ready(page);
    await readThrough(page);
    await assertFits(page, tag);
    assert.deepEqual(await overlaps(page), []);
  }, PHONE);
}
