// Links: what one reader shares is there for another, in a browser that has never seen the page.

import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import decodeQR from 'qr/decode.js';
import { decode, encode } from '../../www/links/codec.js';
import { assertAccessible } from './accessible.mjs';
import { address, eventually, pageTests, parts, ready, shownAnswer, shownGarment } from './browser.mjs';
import { about, fetched, Preparation } from './crate.mjs';
import { drawing, drawTrousers, PHONE, startDrawing, stroke } from './easel.mjs';
import { stationOf } from './stations.mjs';
import { choose, openOptions, parts as trainingParts, press } from './training-parts.mjs';

/** @typedef {import('playwright-core').Page} Page */

const pageTest = pageTests('#garment');

/**
 * The link that the page makes.
 * @param {Page} page
 * @param {RegExp} [holds] in its place
 */
async function sharedLink(page, holds = /./) {
  const fold = page.locator('#share');
  if (!(await fold.evaluate((element) => /** @type {HTMLDetailsElement} */ (element).open))) await fold.locator('> summary').click();
  const field = fold.getByLabel('Address');
  return eventually(async () => {
    const url = await field.inputValue();
    assert.match(url, holds);
    return url;
  });
}

/**
 * Another reader opens the link: in a context of its own, with nothing kept.
 * @param {Page} page of the first one
 * @param {string} url
 * @param {(page: Page) => Promise<void>} look
 */
async function elsewhere(page, url, look) {
  const browser = page.context().browser() ?? assert.fail();
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  try {
    const other = await context.newPage();
    /** @type {string[]} */
    const faults = [];
    other.on('pageerror', (error) => faults.push(error.message));
    other.on('request', (request) => {
      if (new URL(request.url()).origin !== new URL(address).origin) faults.push(request.url());
    });
    await other.goto(url);
    await ready(other);
    await look(other);
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

/** @param {Page} page */
const note = (page) => page.getByRole('complementary', { name: 'From a link' });
/** @param {Page} page */
const dismiss = (page) => page.getByRole('button', { name: 'All right', exact: true }).click();

pageTest('garment, filter, network and options of one reader are there for another', async (page) => {
  await page.goto(new URL('?exact#network', address).href);
  await ready(page);
  await choose(page, 'CNN', 8);
  await page.evaluate(() => { location.hash = '#training'; });
  await openOptions(page);
  const { field } = trainingParts(page);
  await field('Seed').fill('77');
  await field('Epochs').fill('3');
  await page.locator('#train-optimizer').selectOption('sgd');
  await page.evaluate(() => { location.hash = '#garment'; });
  for (let i = 0; i < 3; i++) await page.locator('#next').click();
  const garment = await shownGarment(page);
  const caption = await parts(page).caption.innerText();
  const url = await sharedLink(page, /s=1\./);
  assert.ok(url.length < 500, url);
  assert.match(url, /\?lang=en&exact&s=1\.[\w-]+#garment$/);

  await elsewhere(page, url, async (other) => {
    await note(other).getByText('A link has brought a garment, a filter, a network and choices for training.').waitFor();
    assert.deepEqual(await shownGarment(other), garment);
    // The garment may be guessed first.
    await other.locator('#guess-skip').click();
    assert.equal(await parts(other).caption.innerText(), caption);
    assert.equal(new URL(other.url()).search, '?lang=en&exact', 'what was taken has left the address');
    await dismiss(other);
    await other.evaluate(() => { location.hash = '#training'; });
    await openOptions(other);
    for (const [name, value] of [['seed', '77'], ['epochs', '3'], ['optimizer', 'sgd'], ['learningRate', '0.01']]) {
      await eventually(async () => assert.equal(await other.locator(`#train-${name}`).inputValue(), value, name));
    }
    await other.evaluate(() => { location.hash = '#network'; });
    for (const name of ['filters1', 'filters2']) assert.equal(await other.locator(`[name="${name}"]`).inputValue(), '8');
    // The same seed gives both the same random weights, and so the same answer.
    await other.evaluate(() => { location.hash = '#garment'; });
    await eventually(async () => assert.deepEqual(await shownAnswer(other), await shownAnswer(page)));
    await sharedLink(other, new RegExp(`^${url.replace(/[.?]/g, '\\$&')}$`));
  });
});

/**
 * The pictures of the chapters that a reader points at, and what is said of the cell there.
 * @param {Page} page
 */
function pointed(page) {
  const picture = (/** @type {string} */ chapter, /** @type {string} */ name) => page.locator(`#${chapter} [data-part="${name}"] [role="slider"]`);
  return { pixels: picture('pixels', 'picture'), filter: picture('filter', 'picture'), pooling: picture('pooling', 'biggest') };
}

/** @param {Page} page @param {import('../../www/app/chapters.js').ChapterId} chapter */
async function openChapter(page, chapter) {
  await page.evaluate((id) => { location.hash = `#${id}`; }, chapter);
  await page.locator(`#${chapter} .lesson-figure:not([aria-busy])`).first().waitFor();
}

pageTest('the cells that one reader chose are chosen for another, and there is a way back', async (page) => {
  const chapters = /** @type {const} */ (['pixels', 'filter', 'pooling']);
  const ways = { pixels: ['ArrowDown', 'ArrowRight'], filter: ['ArrowUp', 'ArrowUp'], pooling: ['Home', 'ArrowDown'] };
  for (const chapter of chapters) {
    await openChapter(page, chapter);
    if (chapter === 'pooling') await page.locator('#pooling').getByRole('radio', { name: '3 × 3' }).check();
    for (const key of ways[chapter]) await pointed(page)[chapter].press(key);
  }
  await openChapter(page, 'journey');
  const { grid } = await stationOf(page, 'conv2d_1');
  for (const key of ['Home', 'ArrowDown', 'Enter']) await grid.press(key);
  const value = (/** @type {Page} */ reader) => reader.locator('#journey .opened-value');
  const opened = await value(page).innerText();
  const url = await sharedLink(page, /s=1\./);
  /** @type {Map<string, string | null>} */
  const said = new Map();
  for (const chapter of chapters) {
    await openChapter(page, chapter);
    said.set(chapter, await pointed(page)[chapter].getAttribute('aria-valuetext'));
  }
  /** @param {Page} reader */
  const assertChosen = async (reader) => {
    for (const chapter of chapters) {
      await openChapter(reader, chapter);
      await eventually(async () => assert.equal(await pointed(reader)[chapter].getAttribute('aria-valuetext'), said.get(chapter), chapter));
    }
    assert.equal(await reader.locator('#pooling').getByRole('radio', { name: '3 × 3' }).isChecked(), true);
    await openChapter(reader, 'journey');
    await eventually(async () => assert.equal(await value(reader).innerText(), opened));
  };
  await elsewhere(page, url, async (other) => {
    await note(other).getByText('chosen cells').waitFor();
    await assertChosen(other);
  });
  await elsewhere(page, new URL('?exact&lang=en#book', address).href, async (other) => {
    await other.goto(url.replace(/#.*/, '#book'));
    await ready(other);
    await note(other).getByText('chosen cells').waitFor();
    await parts(other).button('Back to what I had').click();
    await openChapter(other, 'pixels');
    await eventually(async () => assert.notEqual(await pointed(other).pixels.getAttribute('aria-valuetext'), said.get('pixels')));
  });
});

/**
 * The garment that the page makes of the drawing, once it shows it.
 * @param {Page} page
 */
async function drawnGarment(page) {
  const { grey, width, height } = await drawing(page);
  const prepared = Preparation.drawing(grey, width, height, []);
  const pixels = prepared.pixels ?? assert.fail('nothing is drawn');
  prepared.free();
  await eventually(async () => assert.deepEqual(await shownGarment(page), pixels));
  return pixels;
}

pageTest('a drawing comes over pixel by pixel, and takes nothing away', async (page) => {
  await startDrawing(page);
  await drawTrousers(page);
  const garment = await drawnGarment(page);
  const url = await sharedLink(page, /s=1\./);
  assert.ok(url.length < 2000, `${url.length} characters`);
  await elsewhere(page, address, async (other) => {
    await startDrawing(other);
    await stroke(other, [[0.3, 0.2], [0.6, 0.7]]);
    const own = await drawnGarment(other);
    assert.notDeepEqual(own, garment);
    await other.goto(url);
    await ready(other);
    await note(other).getByText('A link has brought a garment').waitFor();
    await eventually(async () => assert.deepEqual(await shownGarment(other), garment));
    await parts(other).button('Back to what I had').click();
    await other.getByRole('tab', { name: 'Draw' }).click();
    await eventually(async () => assert.deepEqual(await shownGarment(other), own));
  });
});

pageTest('a link that is not whole says so, and the page opens', async (page) => {
  await page.goto(new URL('?s=1.eJwtjDsKgDAUBO#garment', address).href);
  await ready(page);
  await parts(page).alert.getByText('The link to this page is not whole').waitFor();
  assert.equal(new URL(page.url()).search, '');
  await page.goto(new URL('?s=9.abc#filter', address).href);
  await ready(page);
  await parts(page).alert.getByText('made by a newer version').waitFor();
});

pageTest('what a link holds of other data is told, and the rest comes', async (page) => {
  const text = await encode({ garment: { index: 3, set: '0123456789abcdef' }, station: { layer: 2, choice: undefined } });
  await page.goto(new URL(`?s=${text}#journey`, address).href);
  await note(page).getByText('The garment is not among those of this page, which has other data.').waitFor();
  await note(page).getByText('A link has brought a place in the journey.').waitFor();
});

pageTest('a garment that is not there yet comes with the rest of the data', async (page) => {
  const { test, files } = await about();
  const index = test.count - 1;
  await page.goto(new URL(`?s=${await encode({ garment: { index, set: test.id } })}`, address).href);
  const images = gunzipSync(await fetched(`data/${files.test_images.path}`));
  await eventually(async () => assert.deepEqual(await shownGarment(page), new Uint8Array(images.subarray(16 + 784 * index, 16 + 784 * (index + 1)))));
});

pageTest('the link is copied; where the browser forbids that, it is selected', async (page) => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const url = await sharedLink(page, /s=1\./);
  const copy = page.locator('#share').getByRole('button', { name: 'Copy the link' });
  assert.ok(((await copy.boundingBox())?.height ?? 0) >= 44, 'a finger hits the button');
  await copy.click();
  await page.getByText('The link is copied.').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), url);
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await copy.click();
  await page.getByText('The address is selected').waitFor();
  assert.equal(await page.evaluate(() => getSelection()?.toString()), url);
}, PHONE);

/** @param {Page} page @param {string} url @param {RegExp} says */
async function repeated(page, url, says) {
  await page.goto(url);
  const asked = page.locator('#repeat .recipe').getByText('a CNN of 8 and 8 filters and 128 units');
  await asked.waitFor();
  await page.waitForFunction(() => document.activeElement?.classList.contains('recipe'));
  await page.locator('#repeat').getByRole('button', { name: 'Train the same' }).click();
  await page.locator('#repeat .recipe').getByText(says).waitFor();
}

pageTest('a recipe trained elsewhere gives the same bits, and says so; another checksum is told', async (page) => {
  await page.goto(new URL('?exact#network', address).href);
  await ready(page);
  await choose(page, 'CNN', 8);
  await page.evaluate(() => { location.hash = '#training'; });
  await page.locator('#repeat > summary').click();
  await page.locator('#repeat').getByText('Train a network first').waitFor();
  const { step } = trainingParts(page);
  await press(page, step);
  await press(page, step);
  const field = page.locator('#repeat').getByLabel('Address');
  await page.locator('#repeat').getByText('up to where it stands now: 2 batches.').waitFor();
  const url = await eventually(async () => {
    const value = await field.inputValue();
    assert.match(value, /\?lang=en&exact&s=1\.[\w-]+#training$/);
    return value;
  });

  const { sent } = await decode(new URL(url).searchParams.get('s') ?? '');
  const recipe = sent.recipe ?? assert.fail();
  await elsewhere(page, address, async (other) => {
    // Whoever has the faster build is led to the exact one.
    await repeated(other, url.replace('&exact', ''), /The same bits as the sender’s/);
    assert.ok(new URL(other.url()).searchParams.has('exact'));
    assert.ok(new URL(other.url()).searchParams.has('s'), 'a recipe stays until it is put away');
    await other.getByRole('button', { name: 'Put the recipe away' }).click();
    assert.equal(new URL(other.url()).searchParams.has('s'), false);

    const wrong = await encode({ recipe: { ...recipe, checksum: 'f'.repeat(32) } });
    await repeated(other, new URL(`?exact&s=${wrong}#training`, address).href, /Other bits than the sender’s/);
    const foreign = await encode({ recipe: { ...recipe, set: '0123456789abcdef' } });
    await other.goto(new URL(`?exact&s=${foreign}#training`, address).href);
    await other.locator('#repeat').getByText('It was trained on other images than this page has').waitFor();
    assert.equal(await other.getByRole('button', { name: 'Train the same' }).getAttribute('aria-disabled'), 'true');
  });

  await openOptions(page);
  await page.locator('#train-learningRate').fill('0.5');
  await page.locator('#repeat').getByText('The learning rate of this run was changed on its way').waitFor();
});

pageTest('the QR code is the link, and has a name', async (page) => {
  const url = await sharedLink(page, /s=1\./);
  await page.locator('#share details > summary').click();
  const code = page.getByRole('img', { name: 'QR code of the link' });
  await code.waitFor();
  const { size, squares } = await code.evaluate((svg) => ({
    size: Number(svg.getAttribute('viewBox')?.split(' ')[2]),
    squares: [...(svg.firstElementChild?.getAttribute('d') ?? '').matchAll(/M(\d+) (\d+)/g)].map(([, x, y]) => [Number(x), Number(y)]),
  }));
  const data = new Uint8ClampedArray(4 * size * size).fill(255);
  for (const [x = 0, y = 0] of squares) data.fill(0, 4 * (y * size + x), 4 * (y * size + x) + 3);
  assert.equal(decodeQR(enlarged({ data, width: size, height: size }, 4)), url);
});

/**
 * A camera sees more than a pixel a square.
 * @param {{data: Uint8ClampedArray, width: number, height: number}} image
 * @param {number} times
 */
function enlarged({ data, width, height }, times) {
  const large = new Uint8ClampedArray(4 * width * height * times * times);
  for (let y = 0; y < height * times; y += 1) {
    for (let x = 0; x < width * times; x += 1) {
      const from = 4 * (Math.floor(y / times) * width + Math.floor(x / times));
      large.set(data.subarray(from, from + 4), 4 * (y * width * times + x));
    }
  }
  return { data: large, width: width * times, height: height * times };
}

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  pageTest(`axe finds nothing serious in what links show, ${colorScheme}`, async (page) => {
    const { train } = await about();
    const options = { optimizer: /** @type {const} */ ('adam'), learningRate: 0.001, momentum: 0.9, batchSize: 32, seed: 1, drawings: true };
    const recipe = { network: { kind: /** @type {const} */ ('cnn'), filters: /** @type {[number, number]} */ ([8, 8]), units: 32 }, options, set: train.id, steps: 5, checksum: 'f'.repeat(32) };
    await page.goto(new URL(`?exact&s=${await encode({ recipe, station: { layer: 1, choice: undefined } })}#training`, address).href);
    await note(page).waitFor();
    await page.locator('.recipe').waitFor();
    await sharedLink(page, /s=1\./);
    await page.locator('#share details > summary').click();
    await page.locator('.qr').waitFor();
    await assertAccessible(page, 'a recipe, a note and the fold that makes links');
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  }, { ...PHONE, colorScheme });
}
