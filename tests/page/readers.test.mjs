// Every reader: by ear, by keyboard, with the system's colours, with wider and larger text, and by a direct link.

import assert from 'node:assert/strict';
import { CHAPTERS } from '../../www/app/chapters.js';
import { eventually, pageTests, parts, readThrough } from './browser.mjs';
import { assertFits, overlaps } from './fits.mjs';
import { easelOf } from './easel.mjs';

/** @typedef {import('playwright-core').Page} Page */

const pageTest = pageTests();
const chapterTest = pageTests('');

/**
 * From now on notes what a screen reader is told: the value of the slider in hand, and what changed in a live region that
 * is still one when the change is passed on, which browsers do a moment later.
 * @param {Page} page
 * @returns {Promise<() => Promise<string[]>>} what was heard since the last time
 */
async function hear(page) {
  await page.evaluate(() => {
    /** @type {string[]} */
    const heard = [];
    Reflect.set(window, 'heard', heard);
    new MutationObserver((records) => {
      const regions = new Set(records.flatMap(({ target }) => {
        const element = target instanceof Element ? target : target.parentElement;
        return element?.closest('[aria-live], output, [role="status"], [role="alert"]') ?? [];
      }));
      setTimeout(() => {
        for (const region of regions) if (region.getAttribute('aria-live') !== 'off' && region.textContent) heard.push(region.textContent);
      }, 100);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
    new MutationObserver((records) => {
      const slider = records.find(({ target }) => target === document.activeElement)?.target;
      const text = slider instanceof Element ? slider.getAttribute('aria-valuetext') : '';
      if (text) heard.push(text);
    }).observe(document.body, { subtree: true, attributeFilter: ['aria-valuetext'] });
  });
  return async () => {
    await page.waitForTimeout(400);
    return page.evaluate(() => /** @type {string[]} */ (Reflect.get(window, 'heard')).splice(0));
  };
}

/** @param {Page} page */
const focused = (page) => page.evaluate(() => document.activeElement?.id || document.activeElement?.className || document.activeElement?.tagName);

pageTest('the grids of Pixels and Filter are heard, and only the one in hand', async (page) => {
  await readThrough(page);
  const heard = await hear(page);
  for (const [chapter, name, words] of /** @type {const} */ ([
    ['pixels', 'The garment, 28 by 28 pixels', /^row \d+, column \d+: \d+/],
    ['filter', /garment/i, /row \d+, column \d+/],
  ])) {
    const grid = page.locator(`#${chapter}`).getByRole('slider', { name }).first();
    await grid.scrollIntoViewIfNeeded();
    await grid.focus();
    await page.keyboard.press('ArrowRight');
    await heard();
    // What is said by itself when the grid is reached.
    assert.match((await grid.getAttribute('aria-valuetext')) ?? '', words);
    for (const key of ['ArrowRight', 'ArrowDown']) {
      await page.keyboard.press(key);
      const said = await heard();
      assert.equal(said.length, 1, `${chapter}, ${key}: ${said.join(' | ')}`);
      assert.match(said[0] ?? '', words);
    }
  }
});

chapterTest('building a chapter announces nothing', async (page) => {
  await page.getByRole('button', { name: 'Just show me' }).click();
  await page.waitForTimeout(2000);
  const heard = await hear(page);
  for (const id of ['pixels', 'filter', 'pooling', 'network']) {
    await page.evaluate((hash) => { location.hash = hash; }, `#${id}`);
    await page.locator(`#${id}-figure:not([aria-busy])`).waitFor();
    assert.deepEqual(await heard(), [], id);
  }
});

pageTest('the focus never falls out of the page', async (page) => {
  const { button } = parts(page);
  await readThrough(page);
  const file = { name: 'x', mimeType: '', buffer: Buffer.from([1, 2, 3]) };
  await page.locator('#train-step').focus();
  await page.locator('#open-weights').setInputFiles(file);
  await button('Dismiss').focus();
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), 'train-step', 'after Dismiss');

  const opened = page.getByRole('region', { name: 'The opened value' });
  await page.locator('#journey').scrollIntoViewIfNeeded();
  for (const _ of [1, 2]) {
    await opened.getByRole('button', { name: /^(unit|row|filter|T-shirt|pixel)/ }).first().focus();
    await page.keyboard.press('Enter');
    await eventually(async () => assert.notEqual(await focused(page), 'BODY', 'after a link in the opened value'));
  }
  const back = opened.getByRole('button', { name: 'Back' });
  while (await back.isVisible()) {
    await back.focus();
    await page.keyboard.press('Enter');
    await eventually(async () => assert.notEqual(await focused(page), 'BODY', 'after Back'));
  }
  const steps = page.locator('#journey .step').first();
  while (await steps.isVisible()) {
    await steps.focus();
    await page.keyboard.press('Enter');
  }
  assert.notEqual(await focused(page), 'BODY', 'after the last step');
});

pageTest('the Tab key passes by no chapter of the book, though they are not built yet', async (page) => {
  /** @type {Set<string>} */
  const reached = new Set();
  for (let stops = 0; stops < 400; stops += 1) {
    await page.keyboard.press('Tab');
    const place = await page.evaluate(() => {
      const figure = document.activeElement?.closest('.lesson-figure');
      return { id: figure?.id, isIn: figure !== document.activeElement, isEnd: document.activeElement === document.body };
    });
    if (place.isEnd) break;
    if (!place.id) continue;
    if (place.isIn) reached.add(place.id);
    else await page.locator(`#${place.id}:not([aria-busy])`).waitFor();
  }
  assert.deepEqual([...reached], ['pixels-figure', 'filter-figure', 'pooling-figure', 'network-figure', 'journey-figure', 'evidence-figure', 'mistakes-figure', 'compare-figure', 'experiments-figure', 'tasks-figure']);
}, { viewport: { width: 390, height: 844 } });

chapterTest('a link to a chapter lands on it and takes the focus there, also when the address is typed', async (page) => {
  for (const id of CHAPTERS.slice(1)) {
    await page.evaluate((hash) => { location.hash = hash; }, `#${id}`);
    await eventually(async () => assert.equal(await focused(page), `${id}-title`));
    const figure = page.locator(`#${id}-figure`);
    if ((await figure.count()) > 0) await figure.and(page.locator(':not([aria-busy])')).waitFor();
    const top = await page.locator(`#${id}`).evaluate((section) => section.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 80, `${id} lies at ${top}`);
    assert.equal(await focused(page), `${id}-title`);
  }
});

chapterTest('an address that names no chapter leads to the nearest one, or to the start and says so', async (page) => {
  const { alert } = parts(page);
  await page.evaluate(() => { location.hash = '#train'; });
  await eventually(async () => assert.equal(await focused(page), 'training-title'));
  assert.equal(await alert.locator('.message').count(), 0);
  await page.evaluate(() => { location.hash = '#wardrobe'; });
  await eventually(async () => assert.equal(await focused(page), 'garment-title'));
  await alert.getByText('This page has no chapter “#wardrobe”. You are at its start; its chapters are in the list.').waitFor();
});

for (const place of ['#journey-filters', '#book']) {
  pageTests(place)(`the page opens at ${place} where its chapters grow above it`, async (page) => {
    const target = place === '#book' ? page.locator('#garment') : page.locator(place);
    await eventually(async () => {
      const top = await target.evaluate((element) => element.getBoundingClientRect().top);
      assert.ok(top >= 0 && top < 200, `${place} lies at ${top}`);
    });
  });
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  pageTest(`with the system's colours what is chosen, bars, progress, swatches and edges are seen, ${colorScheme}`, async (page) => {
    await parts(page).tab('Draw').click();
    await easelOf(page).click();
    await parts(page).verdict.getByText('The network says').waitFor();
    const seen = await page.evaluate(() => {
      const style = (/** @type {string} */ selector) => getComputedStyle(document.querySelector(selector) ?? document.body);
      const [chosen, other] = ['input:checked', 'input:not(:checked)'].map((input) => style(`#tools ${input} + span`).backgroundColor);
      const swatches = [...document.querySelectorAll('#greys .swatch')].map((swatch) => getComputedStyle(swatch).backgroundColor);
      return {
        chosen: chosen !== other,
        bar: style('#bars .best .track').backgroundImage !== 'none' && style('#bars .best .track').boxShadow !== 'none',
        progress: style('.bar-training progress').forcedColorAdjust,
        swatches: new Set(swatches).size === swatches.length,
        easel: style('#easel').outlineStyle,
        chapter: style('.chapters a[aria-current]').borderBottomColor !== style('.chapters a:not([aria-current])').borderBottomColor,
      };
    });
    assert.deepEqual(seen, { chosen: true, bar: true, progress: 'none', swatches: true, easel: 'solid', chapter: true });
  }, { forcedColors: 'active', colorScheme });
}

/** The spaces of WCAG 1.4.12. */
const SPACES = '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-bottom: 2em !important; }';
for (const [name, css, width] of /** @type {const} */ ([
  ['wider spaces', SPACES, 1280],
  ['wider spaces', SPACES, 390],
  ['wider spaces', SPACES, 320],
  ['letters of twice the size', 'html { font-size: 200% !important; }', 1280],
  ['letters of twice the size', 'html { font-size: 200% !important; }', 390],
])) {
  pageTest(`with ${name} nothing is wider than the window and no text lies on another, ${width} pixels wide`, async (page) => {
    await readThrough(page);
    await page.addStyleTag({ content: css });
    await eventually(async () => {
      await assertFits(page, name);
      assert.deepEqual(await overlaps(page), []);
    });
  }, { viewport: { width, height: 900 }, bypassCSP: true });
}

pageTest('every table has a caption and headings, which say which way they point', async (page) => {
  await readThrough(page);
  await page.getByText('The epochs as a table').click();
  const tables = await page.locator('table').evaluateAll((all) => all.map((table) => {
    const { caption } = /** @type {HTMLTableElement} */ (table);
    return { caption: caption?.textContent ?? table.getAttribute('aria-label') ?? '', headings: table.querySelectorAll('th').length, unscoped: table.querySelectorAll('th:not([scope])').length };
  }));
  assert.ok(tables.length > 8, `${tables.length} tables`);
  for (const { caption, headings, unscoped } of tables) {
    assert.notEqual(caption, '');
    assert.ok(headings > 0, caption);
    assert.equal(unscoped, 0, caption);
  }
});
