// What holds for the page as a whole: how it is loaded, seen, read aloud and reached by the keyboard.

import assert from 'node:assert/strict';
import { CHAPTERS } from '../../www/app/chapters.js';
import { words } from '../../www/words/en.js';
import { address, eventually, pageTests, parts, readThrough, ready } from './browser.mjs';
import { assertAccessible } from './accessible.mjs';
import { assertFits } from './fits.mjs';
import { openOptions, parts as training, press } from './training-parts.mjs';

/** @typedef {import('playwright-core').Page} Page */

const pageTest = pageTests();
const chapterTest = pageTests('');

/**
 * A photo of nothing.
 * @param {Page} page
 */
async function emptyPhoto(page) {
  const url = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 200;
    return canvas.toDataURL('image/png');
  });
  return { name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from(url.replace(/^.*,/, ''), 'base64') };
}

/**
 * Brings the page to each of its states in turn.
 * @param {Page} page
 * @param {(state: string) => Promise<void>} look
 */
async function inEachState(page, look) {
  const { tab, button, radio } = parts(page);
  await readThrough(page);
  await page.getByText('Use your own data').click();
  await page.getByText('The epochs as a table').click();
  await openOptions(page);
  await page.getByText(words.training.bet.title).click();
  await page.getByText(words.training.failures.title).click();
  await page.getByRole('slider', { name: words.training.bet.handle(3) }).waitFor();
  await page.getByRole('radio', { name: words.training.failures.names.few }).waitFor();
  await look('picking');
  await press(page, training(page).step);
  await page.getByText('Look back: before and after').click();
  await page.locator('#look-back .best').nth(1).waitFor();
  await look('looking back on a training');
  await tab('Draw').click();
  await look('the empty canvas');
  await page.getByRole('application', { name: 'Drawing canvas' }).click();
  await look('drawing');
  await tab('Photo').click();
  await page.getByLabel('Choose a photo').setInputFiles({ name: 'three.png', mimeType: 'image/png', buffer: Buffer.from([1, 2, 3]) });
  await button('Dismiss').waitFor();
  await look('an error');
  await button('Dismiss').click();
  await page.getByLabel('Choose a photo').setInputFiles(await emptyPhoto(page));
  await page.getByRole('status').filter({ hasText: 'No garment stands out here' }).waitFor();
  await look('a photo with its frame');
  await radio('Not garment').check();
  await look('a photo with the brush');
  const filters = page.getByRole('region', { name: /nine multiplications/ });
  await filters.getByText('Set the weights yourself').click();
  await filters.getByRole('group', { name: 'Size', exact: true }).getByRole('radio', { name: '5 × 5' }).check();
  await filters.getByRole('textbox', { name: 'Divisor' }).fill('0');
  await filters.getByRole('button', { name: 'One row' }).click();
  await filters.getByRole('radio', { name: 'Rising diagonal' }).first().check();
  await look('a 5 x 5 filter in its sweep, and a faulty divisor');
  await page.getByLabel('Learning rate', { exact: true }).fill('fast');
  await radio('DNN').check();
  await look('the DNN, and a faulty option');
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  for (const width of [1280, 390]) {
    pageTest(`axe finds nothing serious, ${colorScheme}, ${width} pixels wide`, async (page) => {
      await inEachState(page, (state) => assertAccessible(page, state));
    }, { viewport: { width, height: 844 }, colorScheme, reducedMotion: 'reduce' });
  }
}

for (const [width, colorScheme] of /** @type {const} */ ([[1280, 'light'], [390, 'dark']])) {
  chapterTest(`axe finds nothing serious in the guess and in each chapter by itself, ${colorScheme}, ${width} pixels wide`, async (page) => {
    await assertAccessible(page, 'the guess');
    for (const id of CHAPTERS.slice(1)) {
      await page.evaluate((hash) => { location.hash = hash; }, `#${id}`);
      await page.locator(`#${id}-title`).waitFor();
      const figure = page.locator(`#${id}-figure`);
      if ((await figure.count()) > 0) await figure.and(page.locator(':not([aria-busy])')).waitFor();
      await assertAccessible(page, id);
    }
  }, { viewport: { width, height: 844 }, colorScheme, reducedMotion: 'reduce' });
}

chapterTest('while the page comes, next to nothing moves', async (page) => {
  for (const size of [{ width: 1280, height: 900 }, { width: 390, height: 844 }]) {
    await page.setViewportSize(size);
    await page.addInitScript(() => {
      const shifts = /** @type {number[]} */ (Reflect.set(window, 'shifts', []) && Reflect.get(window, 'shifts'));
      new PerformanceObserver((list) => shifts.push(...list.getEntries().map((entry) => Reflect.get(entry, 'value')))).observe({ type: 'layout-shift', buffered: true });
    });
    await page.reload();
    await ready(page);
    await page.locator('#guess').waitFor();
    const sum = await page.evaluate(() => /** @type {number[]} */ (Reflect.get(window, 'shifts')).reduce((total, shift) => total + shift, 0));
    assert.ok(sum < 0.05, `${size.width} pixels wide: ${sum}`);
  }
});

for (const width of [320, 390]) {
  pageTest(`nothing is wider than a phone of ${width} pixels`, async (page) => {
    await inEachState(page, (state) => assertFits(page, state));
  }, { viewport: { width, height: 700 }, hasTouch: true, isMobile: true });
}

pageTest('a window that becomes narrow, as a tablet that is turned, loses nothing at its side', async (page) => {
  await readThrough(page);
  for (const width of [768, 390, 320]) {
    await page.setViewportSize({ width, height: 844 });
    await eventually(() => assertFits(page, `${width} pixels`));
  }
});

pageTest('every file comes from the folder of the page, and none is missing', async (page) => {
  /** @type {{url: string, status: number}[]} */
  const responses = [];
  page.context().on('response', (response) => responses.push({ url: response.url(), status: response.status() }));
  await page.reload();
  await ready(page);
  await page.getByRole('radio', { name: 'DNN', exact: true }).check();
  await page.locator('#summary-total').getByText('101,770').waitFor();
  const fetched = responses.filter(({ url }) => url.startsWith('http'));
  assert.ok(fetched.length > 10, `${fetched.length} files`);
  for (const { url, status } of fetched) {
    assert.ok(url.startsWith(address), `${url} lies outside of ${address}`);
    assert.ok(status === 200 || status === 304, `${url}: ${status}`);
  }
  for (const file of ['pkg/patchwork_bg.wasm', 'weights/dnn.safetensors', 'training-worker.js', 'data/about.json', 'page.css']) {
    assert.ok(fetched.some(({ url }) => url.split('?')[0] === new URL(file, address).href), `${file} was not asked for`);
  }
});

pageTest('the policy allows no code and no style of others', async (page) => {
  const policy = (await page.locator('meta[http-equiv="Content-Security-Policy"]').getAttribute('content')) ?? '';
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
});

pageTest('every control has a name', async (page) => {
  const { tab } = parts(page);
  await readThrough(page);
  await page.getByText('Use your own data').click();
  for (const name of ['Pick', 'Draw', 'Photo']) {
    await tab(name).click();
    const snapshot = await page.locator('body').ariaSnapshot();
    const nameless = snapshot.split('\n').filter((line) => /^\s*- (button|link|radio|slider|spinbutton|textbox|combobox|application|tab|option|progressbar|img|table)\b(?! ")/.test(line));
    assert.deepEqual(nameless, [], name);
    assert.ok(snapshot.split('\n').length > 100);
  }
});

/**
 * The element that has the focus: which it is, and whether one sees that. A transparent input shows its
 * focus on its label or on what stands beside it.
 */
function focused() {
  const element = document.activeElement;
  if (!element || element === document.body) return undefined;
  const ring = (/** @type {Element | null | undefined} */ part) => {
    if (!part) return false;
    const { outlineStyle, outlineWidth, opacity } = getComputedStyle(part);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && opacity !== '0';
  };
  const { top, bottom } = element.getBoundingClientRect();
  const group = element instanceof HTMLInputElement && element.type === 'radio' ? `radio ${element.name}` : '';
  const all = [...document.querySelectorAll('*')];
  return {
    key: group || String(all.indexOf(element)),
    words: `${element.tagName} ${element.id || element.getAttribute('aria-label') || element.textContent?.trim().slice(0, 30)}`,
    ring: ring(element) || ring(element.nextElementSibling) || ring(element.closest('label')),
    inWindow: bottom > 0 && top < innerHeight,
  };
}

/** Everything that the Tab key has to reach, a group of radio buttons once. */
function reachable() {
  const all = [...document.querySelectorAll('*')];
  const stops = document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex]');
  const keys = [...stops]
    .filter((element) => element instanceof HTMLElement && element.tabIndex >= 0 && element.checkVisibility({ visibilityProperty: true }) && !element.matches(':disabled'))
    .map((element) => (element instanceof HTMLInputElement && element.type === 'radio' ? `radio ${element.name}` : String(all.indexOf(element))));
  return [...new Set(keys)];
}

/**
 * What `look` sees once two looks agree: layers come and go a frame after the garment.
 * @param {() => Promise<string[]>} look
 */
async function atRest(look) {
  for (let before = await look(); ; ) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = await look();
    if (now.join() === before.join()) return now;
    before = now;
  }
}

pageTest('Tab reaches every control in the order of the page, and shows where it is', async (page) => {
  await readThrough(page);
  for (const name of ['Pick', 'Draw', 'Photo']) {
    await parts(page).tab(name).click();
    const wanted = await atRest(() => page.evaluate(reachable));
    assert.ok(wanted.length > 20, `${wanted.length} controls`);
    await page.getByRole('link', { name: 'Skip to the chapter' }).focus();
    const start = await page.evaluate(focused);
    const reached = [start?.key ?? ''];
    for (let i = 0; i < 2 * wanted.length && reached.length < wanted.length; i++) {
      await page.keyboard.press('Tab');
      const focus = await page.evaluate(focused);
      if (!focus) continue;
      if (reached.includes(focus.key)) continue;
      assert.ok(focus.ring, `no ring around ${focus.words}`);
      assert.ok(focus.inWindow, `${focus.words} is out of the window`);
      reached.push(focus.key);
    }
    assert.deepEqual(reached, wanted, name);
  }
}, { reducedMotion: 'reduce' });

pageTest('the first stop leads past the head of the page', async (page) => {
  await page.goto(new URL('?exact&first', address).href);
  await ready(page);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the chapter' });
  assert.equal(await skip.evaluate((link) => link === document.activeElement), true);
  await page.keyboard.press('Enter');
  assert.equal(await page.evaluate(() => document.activeElement?.id), 'main');
});

pageTest('the tabs are one stop, and arrows go between them', async (page) => {
  const { tab } = parts(page);
  await tab('Pick').focus();
  for (const [key, name] of [['ArrowRight', 'Draw'], ['ArrowRight', 'Photo'], ['ArrowRight', 'Pick'], ['ArrowLeft', 'Photo'], ['Home', 'Pick'], ['End', 'Photo']]) {
    await page.keyboard.press(key ?? '');
    assert.equal(await page.getByRole('tab', { selected: true }).innerText(), name);
    assert.equal(await page.getByRole('tabpanel', { name }).isVisible(), true);
    assert.equal(await page.locator(':focus').innerText(), name);
  }
});

pageTest('who wants no motion gets none', async (page) => {
  await readThrough(page);
  const moving = await page.evaluate(() => {
    const styles = [...document.querySelectorAll('*')].map((element) => getComputedStyle(element));
    return {
      transitions: styles.filter(({ transitionDuration }) => transitionDuration.split(', ').some((time) => parseFloat(time) > 0)).length,
      animations: styles.filter(({ animationName }) => animationName !== 'none').length,
      smooth: getComputedStyle(document.documentElement).scrollBehavior,
    };
  });
  assert.deepEqual(moving, { transitions: 0, animations: 0, smooth: 'auto' });
}, { reducedMotion: 'reduce' });
