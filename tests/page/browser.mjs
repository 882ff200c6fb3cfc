// What every page test needs: the page in Chromium, and a watch on what must never happen.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import test, { after, before } from 'node:test';
import { inflateSync } from 'node:zlib';
import { chromium } from 'playwright-core';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Browser} Browser */
/** @typedef {import('playwright-core').BrowserContextOptions} Options */

/** A busy machine is slow; a test that waits longer has found a fault. */
export const PATIENCE = { timeout: 120_000 };

export const address = process.env['PATCHWORK_URL'] ?? 'http://127.0.0.1:8080/';
/** The page that computes as the crate does elsewhere, bit for bit: most tests compare the two. */
export const exactAddress = new URL('?exact', address).href;
const executable = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);

/** @returns {Promise<Browser>} */
export function launch() {
  assert.ok(executable, 'No Chromium: install it (apt-get install chromium) or name it in CHROMIUM.');
  return chromium.launch({ executablePath: executable, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/**
 * Opens the page in a context of its own, with a watch on errors, on the content security policy and
 * on requests to other hosts.
 * @param {Options} options
 * @param {string} place e.g. #filter
 * @returns {Promise<{page: Page, faults: string[]}>} `faults` must be empty at the end
 */
async function openPage(options, place) {
  // A page that is kept for visits without a network is served from there: no test would see what it fetches.
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block', ...options });
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      console.error(`the policy ${violatedDirective} forbids ${blockedURI}`);
    });
    // What moves after it was measured is not where a test points.
    document.addEventListener('DOMContentLoaded', () => {
      document.documentElement.style.scrollBehavior = 'auto';
    });
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE.timeout);
  /** @type {string[]} */
  const faults = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(address).origin) faults.push(`foreign: ${request.url()}`);
  });
  await page.goto(exactAddress + place, PATIENCE);
  return { page, faults };
}

/** @type {Browser} */
let browser;
let isShared = false;

/** One browser for all tests of a file, as long as they last. */
function shareBrowser() {
  if (isShared) return;
  isShared = true;
  before(async () => {
    browser = await launch();
  });
  after(() => browser.close());
}

/**
 * A maker of tests that share a browser; each has a page of its own, all of it loaded.
 * @param {string} [place] where it opens: the whole book, so that a test goes from chapter to chapter as it likes
 * @returns {(name: string, body: (page: Page) => Promise<void>, options?: Options) => void}
 */
export function pageTests(place = '#book') {
  shareBrowser();
  return (name, body, options = {}) => {
    test(name, async () => {
      const { page, faults } = await openPage(options, place);
      try {
        await ready(page);
        await body(page);
      } finally {
        await page.context().close();
      }
      assert.deepEqual(faults, []);
    });
  };
}

/**
 * Waits for the last part of the page to be there.
 * @param {Page} page
 */
export async function ready(page) {
  await page.locator('button#train-toggle[aria-disabled="false"]').waitFor({ state: 'attached', ...PATIENCE });
  await page.locator('button#next:enabled').waitFor({ state: 'attached', ...PATIENCE });
}

/**
 * Builds every chapter of the lesson, as a reader does who scrolls through the page, and goes back to its head.
 * @param {Page} page
 */
export async function readThrough(page) {
  for (const figure of await page.locator('.lesson-figure').all()) {
    await figure.evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
    await figure.and(page.locator(':not([aria-busy])')).waitFor({ state: 'attached', ...PATIENCE });
  }
  await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
}

/**
 * Goes to a chapter by its address.
 * @param {Page} page
 * @param {import('../../www/app/chapters.js').ChapterId} chapter
 */
export async function goTo(page, chapter) {
  await page.evaluate((hash) => { location.hash = hash; }, `#${chapter}`);
  await page.locator(`#${chapter}`).waitFor();
}

/**
 * Holds a key down until it has come so often, without waiting for each time.
 * @param {Page} page
 * @param {string} key
 * @param {number} times
 */
export async function hold(page, key, times) {
  await Promise.all(Array.from({ length: times }, () => page.keyboard.down(key)));
  await page.keyboard.up(key);
}

/**
 * Repeats the assertions until they hold; fails with the last one that did not.
 * @template T
 * @param {() => Promise<T>} assertions
 * @returns {Promise<T>}
 */
export async function eventually(assertions) {
  const end = Date.now() + PATIENCE.timeout;
  for (;;) {
    try {
      return await assertions();
    } catch (error) {
      if (!(error instanceof assert.AssertionError) || Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

/**
 * The parts that many tests look at.
 * @param {Page} page
 */
export function parts(page) {
  const answer = page.getByRole('group', { name: /What the network makes of it/ });
  return {
    answer,
    bars: answer.getByRole('listitem'),
    verdict: page.locator('#verdict'),
    provenance: page.locator('#provenance'),
    caption: page.locator('#garment-caption'),
    alert: page.getByRole('alert'),
    button: (/** @type {string} */ name) => page.getByRole('button', { name, exact: true }),
    tab: (/** @type {string} */ name) => page.getByRole('tab', { name }),
    /** Of the garment and of the network; chapters have radios of the same names. */
    radio: (/** @type {string} */ name) => page.locator('#garment, #network').getByRole('radio', { name, exact: true }),
  };
}

/**
 * The ten answers that the page shows.
 * @param {Page} page
 * @returns {Promise<{name: string, percent: number}[]>} NaN where it shows none
 */
export async function shownAnswer(page) {
  const rows = await parts(page).bars.allInnerTexts();
  return rows.map((row) => {
    const [name = '', number = ''] = row.split('\n').map((text) => text.trim()).filter(Boolean);
    return { name, percent: Number(number) };
  });
}

/**
 * The pixels of a canvas.
 * @param {Page} page
 * @param {string} selector
 * @returns {Promise<{width: number, height: number, rgba: Uint8Array}>}
 */
export async function canvasPixels(page, selector) {
  const { bytes, ...size } = await canvasBytes(page, selector, 1);
  return { ...size, rgba: bytes };
}

/**
 * The first of the four bytes of each pixel of a canvas.
 * @param {Page} page
 * @param {string} selector
 * @returns {Promise<{width: number, height: number, grey: Uint8Array}>}
 */
export async function canvasGreys(page, selector) {
  const { bytes, ...size } = await canvasBytes(page, selector, 4);
  return { ...size, grey: bytes };
}

/**
 * @param {Page} page
 * @param {string} selector
 * @param {number} oneIn of the bytes of its pixels
 */
async function canvasBytes(page, selector, oneIn) {
  const { text, ...size } = await page.locator(selector).evaluate(async (canvas, every) => {
    const { width, height } = /** @type {HTMLCanvasElement} */ (canvas);
    const context = /** @type {HTMLCanvasElement} */ (canvas).getContext('2d');
    const all = context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
    const bytes = new Uint8Array(all.length / every);
    for (let i = 0; i < bytes.length; i++) bytes[i] = all[every * i] ?? 0;
    // Packed and as text: a large array takes long on its way to the test.
    const packing = new Blob([bytes]).stream().pipeThrough(new CompressionStream('deflate'));
    const packed = new Uint8Array(await new Response(packing).arrayBuffer());
    let text = '';
    for (let i = 0; i < packed.length; i += 8192) text += String.fromCharCode(...packed.subarray(i, i + 8192));
    return { width, height, text: btoa(text) };
  }, oneIn);
  return { ...size, bytes: new Uint8Array(inflateSync(Buffer.from(text, 'base64'))) };
}

/**
 * The first of the four bytes of each pixel.
 * @param {Uint8Array} rgba
 */
export function greyOf(rgba) {
  return Uint8Array.from({ length: rgba.length / 4 }, (_, i) => rgba[4 * i] ?? 0);
}

/**
 * The garment that the page shows, 784 bytes.
 * @param {Page} page
 */
export async function shownGarment(page) {
  return (await canvasGreys(page, '#garment-canvas')).grey;
}
