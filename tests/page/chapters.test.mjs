// One chapter at a time, each at its own address; and the whole book.

import assert from 'node:assert/strict';
import { CHAPTERS } from '../../www/app/chapters.js';
import { address, eventually, pageTests, parts, ready } from './browser.mjs';
import { assertFits } from './fits.mjs';

/** @typedef {import('playwright-core').Page} Page */

const pageTest = pageTests('');
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** How high a chapter may be: in a window 1280 pixels wide, and on a phone. @type {Record<string, [number, number]>} */
const HEIGHTS = {
  pixels: [2600, 4500],
  filter: [2600, 4500],
  pooling: [2600, 4500],
};

/** @param {Page} page @param {string} name */
const chapterLink = (page, name) => page.getByRole('navigation', { name: 'Chapters' }).getByRole('link', { name, exact: true });

/** The ids of the chapters that can be seen. @param {Page} page */
function inSight(page) {
  return page.evaluate(() => [...document.querySelectorAll('main > section')].filter((section) => section.checkVisibility()).map(({ id }) => id));
}

/** @param {Page} page @param {string} id */
async function assertOpen(page, id) {
  await eventually(async () => assert.deepEqual(await inSight(page), [id]));
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement?.id), `${id}-title`));
  const { top } = await page.locator(`#${id}-title`).evaluate((heading) => heading.getBoundingClientRect());
  assert.ok(top >= 0 && top < 160, `${id}: the heading is at ${top}`);
  const figure = page.locator(`#${id}-figure`);
  if ((await figure.count()) > 0) await figure.and(page.locator(':not([aria-busy])')).waitFor();
}

pageTest('the list leads to each chapter, which is alone on the page, with the focus on its heading', async (page) => {
  assert.deepEqual(await inSight(page), ['garment']);
  const names = await page.getByRole('navigation', { name: 'Chapters' }).getByRole('listitem').getByRole('link').allInnerTexts();
  assert.equal(names.length, CHAPTERS.length);
  for (const [i, id] of [...CHAPTERS.entries()].reverse()) {
    const link = page.getByRole('navigation', { name: 'Chapters' }).getByRole('listitem').getByRole('link').nth(i);
    await link.click();
    await assertOpen(page, id);
    assert.equal(new URL(page.url()).hash, `#${id}`);
    assert.equal(await link.getAttribute('aria-current'), 'page');
    assert.equal(await page.locator('[aria-current="page"]').count(), 1);
  }
});

pageTest('the browser goes back and forward through the chapters, to where the reader was', async (page) => {
  await chapterLink(page, 'Filter').click();
  await assertOpen(page, 'filter');
  // Playwright would scroll on its way to the list.
  await chapterLink(page, 'Journey').evaluate((link) => {
    scrollTo({ top: 600, behavior: 'instant' });
    if (link instanceof HTMLElement) link.click();
  });
  await assertOpen(page, 'journey');
  await page.goBack();
  await eventually(async () => assert.deepEqual(await inSight(page), ['filter']));
  await eventually(async () => assert.equal(await page.evaluate(() => Math.round(scrollY)), 600));
  await page.goBack();
  await eventually(async () => assert.deepEqual(await inSight(page), ['garment']));
  assert.equal(await page.title(), 'Patchwork: how a network learns to tell a boot from a bag');
  await page.goForward();
  await eventually(async () => assert.deepEqual(await inSight(page), ['filter']));
  assert.match(await page.title(), /· Patchwork$/);
}, { reducedMotion: 'reduce' });

for (const id of CHAPTERS) {
  pageTest(`an address leads straight to ${id}`, async (page) => {
    await page.goto(new URL(`?exact&straight#${id}`, address).href);
    await ready(page);
    await assertOpen(page, id);
  });
}

pageTest('an address that is none shows the start', async (page) => {
  await page.goto(new URL('?exact&none#%E0%A4%A', address).href);
  await ready(page);
  assert.deepEqual(await inSight(page), ['garment']);
  await page.evaluate(() => { location.hash = '#nothing'; });
  await eventually(async () => assert.deepEqual(await inSight(page), ['garment']));
  await page.evaluate(() => { location.hash = '#pooling'; });
  await eventually(async () => assert.deepEqual(await inSight(page), ['pooling']));
});

pageTest('each chapter ends with the way back and the way on', async (page) => {
  for (const [i, id] of CHAPTERS.entries()) {
    if (i > 0) await assertOpen(page, id);
    const ways = page.locator(`#${id} .ways`).getByRole('link');
    assert.deepEqual(await ways.evaluateAll((links) => links.map((link) => link.getAttribute('href'))), [CHAPTERS[i - 1], CHAPTERS[i + 1]].filter(Boolean).map((each) => `#${each}`));
    if (i < CHAPTERS.length - 1) await ways.last().click();
  }
});

pageTest('a chapter whose end was seen bears a mark, which is there again after a reload', async (page) => {
  await page.setViewportSize({ width: 1280, height: 500 });
  const marked = () => page.getByRole('navigation', { name: 'Chapters' }).getByRole('link', { name: /, read$/ });
  await chapterLink(page, 'Filter').click();
  await assertOpen(page, 'filter');
  assert.equal(await marked().filter({ hasText: 'Filter' }).count(), 0);
  await page.locator('#filter .ways').scrollIntoViewIfNeeded();
  await marked().filter({ hasText: 'Filter' }).waitFor();
  assert.equal(await marked().filter({ hasText: 'Journey' }).count(), 0);
  await page.reload();
  await marked().filter({ hasText: 'Filter' }).waitFor();
});

pageTest('Tab goes through the open chapter only', async (page) => {
  await chapterLink(page, 'Pixels').click();
  await assertOpen(page, 'pixels');
  const within = new Set();
  for (let i = 0; i < 60; i++) {
    await page.keyboard.press('Tab');
    within.add(await page.evaluate(() => document.activeElement?.closest('main > section')?.id));
  }
  within.delete(undefined);
  assert.deepEqual([...within], ['pixels']);
});

pageTest('the whole book shows all chapters, and one chapter at a time again', async (page) => {
  await page.getByRole('link', { name: 'Whole book' }).click();
  await eventually(async () => assert.deepEqual(await inSight(page), [...CHAPTERS]));
  await chapterLink(page, 'Pooling').click();
  await eventually(async () => assert.equal(await page.evaluate(() => document.activeElement?.id), 'pooling-title'));
  assert.deepEqual(await inSight(page), [...CHAPTERS]);
  const { top } = await page.locator('#pooling-title').evaluate((heading) => heading.getBoundingClientRect());
  assert.ok(top >= 0 && top < 160, `the heading is at ${top}`);
  await page.reload();
  await ready(page);
  assert.deepEqual(await inSight(page), [...CHAPTERS]);
  await page.getByRole('link', { name: 'By chapter' }).click();
  await eventually(async () => assert.equal((await inSight(page)).length, 1));
}, { reducedMotion: 'reduce' });

pageTest('on a phone the list is a sheet over the bar', async (page) => {
  const nav = page.getByRole('navigation', { name: 'Chapters' });
  const button = page.getByRole('button', { name: 'Chapters' });
  assert.equal(await nav.isVisible(), false);
  await button.tap();
  await nav.waitFor();
  for (const link of await nav.getByRole('link').all()) {
    const box = await link.boundingBox();
    assert.ok(box && box.height >= 44 && box.y >= 0 && box.y + box.height <= 844 - 72, await link.innerText());
  }
  await page.keyboard.press('Escape');
  await nav.waitFor({ state: 'hidden' });
  await button.tap();
  await chapterLink(page, 'Network').tap();
  await nav.waitFor({ state: 'hidden' });
  await assertOpen(page, 'network');
}, phone);

for (const width of [320, 390, 820, 1024, 1280, 1920]) {
  pageTest(`no chapter is wider than a window of ${width} pixels`, async (page) => {
    for (const id of CHAPTERS) {
      await page.evaluate((hash) => { location.hash = hash; }, `#${id}`);
      await eventually(async () => assert.deepEqual(await inSight(page), [id]));
      const figure = page.locator(`#${id}-figure`);
      if ((await figure.count()) > 0) await figure.and(page.locator(':not([aria-busy])')).waitFor();
      await eventually(() => assertFits(page, id));
      const covered = await page.evaluate(() => {
        const [head, bar] = ['.masthead .page', '#bar .page'].map((place) => document.querySelector(place));
        return [head, bar].flatMap((row) => [...(row?.children ?? [])].filter((each) => each.checkVisibility())
          .flatMap((each, i, all) => all.slice(i + 1).filter((other) => other.getBoundingClientRect().left < each.getBoundingClientRect().right - 1).map((other) => `${each.className} over ${other.className}`)));
      });
      assert.deepEqual(covered, [], `${width}: ${id}`);
    }
    assert.equal(await parts(page).alert.getByRole('button').count(), 0);
  }, { viewport: { width, height: 900 } });
}

for (const [i, options] of [{ viewport: { width: 1280, height: 900 } }, phone].entries()) {
  pageTest(`no chapter is too long at ${options.viewport.width} pixels`, async (page) => {
    for (const [id, limits] of Object.entries(HEIGHTS)) {
      await page.evaluate((hash) => { location.hash = hash; }, `#${id}`);
      await assertOpen(page, id);
      const height = await page.locator(`#${id}`).evaluate((section) => section.getBoundingClientRect().height);
      assert.ok(height <= (limits[i] ?? 0), `${id} is ${height} pixels high`);
    }
  }, options);
}
