// A visit in each of the three engines: garment, drawing, both networks trained, a reload, all chapters. And the bits
// of the training are the same in all of them and natively.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test, { after, before } from 'node:test';
import { By, until } from 'selenium-webdriver';
import { CHAPTERS } from '../../www/app/chapters.js';
import { ENGINES, open } from './engines.mjs';
import { serveWatched, watched } from './watched.mjs';

/** @typedef {import('selenium-webdriver').WebDriver} WebDriver */

/** A busy machine is slow. */
const PATIENCE = 120_000;
/** The steps after which a training has to have the bits of the native one. */
const STEPS = 30;

const site = process.env['PATCHWORK_URL'] ?? 'http://127.0.0.1:8080/';
/** The folder with the checkpoints of the native training. */
const native = process.env['PATCHWORK_CHECKPOINTS'] ?? assert.fail('PATCHWORK_CHECKPOINTS is not set: `cargo xtask test --only engines` sets it');

/** @type {Awaited<ReturnType<typeof serveWatched>>} */
let served;
/** The address of the first engine's run. @type {string | undefined} */
let recipe;
before(async () => {
  served = await serveWatched(site);
});
after(() => served.close());

for (const engine of ENGINES) {
  test(`a visit in ${engine.name}`, async (t) => {
    const { driver, close } = await open(engine);
    try {
      await driver.get(`${served.address}?exact`);
      await t.test('the page loads and answers a guess', () => guess(driver));
      await t.test('a drawing is answered', () => draw(driver));
      for (const kind of /** @type {const} */ (['CNN', 'DNN'])) {
        await t.test(`${STEPS} steps of the ${kind} give the native bits, and a reload loses nothing`, () => train(driver, kind));
      }
      await t.test(`the recipe of a run in ${ENGINES[0]?.name} gives the same bits`, () => repeat(driver));
      await t.test('the list leads through all chapters', () => allChapters(driver));
      await t.test('an address leads straight to its chapter', () => straight(driver));
      await t.test('nothing was told to the console', async () => {
        assert.deepEqual(await driver.executeScript(watched), []);
        assert.deepEqual(await texts(driver, '#messages .message'), []);
      });
    } finally {
      await close();
    }
  });
}

/**
 * Waits until a piece of script gives something.
 *
 * @template T
 * @param {WebDriver} driver
 * @param {string} what is waited for
 * @param {(...args: any[]) => T} script that runs in the page
 * @param {unknown[]} args
 * @returns {Promise<NonNullable<T>>}
 */
async function whenever(driver, what, script, ...args) {
  const found = await driver.wait(() => driver.executeScript(script, ...args), PATIENCE, what, 50);
  return /** @type {NonNullable<T>} */ (found);
}

/** @param {WebDriver} driver */
function ready(driver) {
  return whenever(driver, 'the page is ready', () => Boolean(document.querySelector('#train-toggle[aria-disabled="false"]') && document.querySelector('#next:enabled')));
}

/** @param {WebDriver} driver @param {string} selector @returns {Promise<string[]>} */
function texts(driver, selector) {
  return driver.executeScript((/** @type {string} */ each) => [...document.querySelectorAll(each)].map(({ textContent }) => textContent), selector);
}

/** @param {WebDriver} driver @param {string} selector */
async function click(driver, selector) {
  const element = await driver.wait(until.elementLocated(By.css(selector)), PATIENCE, selector);
  await driver.executeScript((/** @type {HTMLElement} */ each) => each.scrollIntoView({ block: 'center', behavior: 'instant' }), element);
  await driver.wait(until.elementIsVisible(element), PATIENCE, selector);
  await element.click();
}

/**
 * The ten percentages add up.
 *
 * @param {WebDriver} driver
 */
async function assertAnswer(driver) {
  await whenever(driver, 'the network answers', () => document.getElementById('verdict')?.textContent?.includes('The network says'));
  const rows = await texts(driver, '#bars li');
  assert.ok(rows.length >= 10, rows.join());
}

/** @param {WebDriver} driver */
async function guess(driver) {
  await ready(driver);
  await click(driver, '#guess-names button');
  await assertAnswer(driver);
}

/** @param {WebDriver} driver */
async function draw(driver) {
  await click(driver, '#tab-draw');
  const easel = await driver.findElement(By.css('#easel'));
  await driver.executeScript((/** @type {HTMLElement} */ each) => each.scrollIntoView({ block: 'center', behavior: 'instant' }), easel);
  const { width, height } = await easel.getRect();
  // The legs of trousers, from the middle of the canvas.
  const strokes = [[[-0.15, -0.35], [0.15, -0.35]], [[-0.1, -0.35], [-0.14, 0.4]], [[0.1, -0.35], [0.14, 0.4]]];
  for (const [from = [], to = []] of strokes) {
    const at = (/** @type {number[]} */ [x = 0, y = 0]) => ({ origin: easel, x: Math.round(x * width), y: Math.round(y * height), duration: 100 });
    await driver.actions().move(at(from)).press().move(at(to)).release().perform();
  }
  await whenever(driver, 'the drawing is taken', () => document.getElementById('garment-caption')?.textContent?.includes('your drawing'));
  await assertAnswer(driver);
}

/** Where training stands: epoch and batch. @param {WebDriver} driver @returns {Promise<number[]>} */
function position(driver) {
  return driver.executeScript(() => (/^Epoch (\d+) of [\d,]+, batch ([\d,]+) of/.exec(document.getElementById('train-position')?.textContent ?? '') ?? []).slice(1).map((digits) => Number(digits.replaceAll(',', ''))));
}

/** @param {WebDriver} driver @param {number} batch */
async function untilBatch(driver, batch) {
  await driver.wait(async () => ((await position(driver))[1] ?? 0) >= batch, PATIENCE, `batch ${batch} is done`, 20);
}

/** @param {WebDriver} driver @param {string} id */
async function go(driver, id) {
  await driver.executeScript((/** @type {string} */ hash) => { location.hash = hash; }, `#${id}`);
  await whenever(driver, `${id} is open`, (/** @type {string} */ chapter) => document.getElementById(chapter)?.checkVisibility() && document.activeElement?.id === `${chapter}-title`, id);
}

/** @param {WebDriver} driver @param {'CNN' | 'DNN'} kind */
async function train(driver, kind) {
  await go(driver, 'network');
  await click(driver, `#network-form label:has([value="${kind.toLowerCase()}"])`);
  await ready(driver);
  await go(driver, 'training');
  await driver.wait(async () => ((await position(driver))[1] ?? 0) === 0, PATIENCE, 'nothing is trained yet', 50);
  // The native training learns from photographs alone.
  await driver.executeScript(() => {
    const drawings = /** @type {HTMLInputElement} */ (document.getElementById('train-drawings'));
    if (drawings.checked) drawings.click();
    // A fast one would be at its end before it is paused.
    const epochs = /** @type {HTMLInputElement} */ (document.getElementById('train-epochs'));
    epochs.value = '100';
    epochs.dispatchEvent(new Event('input', { bubbles: true }));
  });
  for (let step = 1; step <= STEPS; step += 1) {
    await click(driver, '#train-step');
    await untilBatch(driver, step);
  }
  assert.deepEqual(await position(driver), [1, STEPS]);
  const kept = await keptCheckpoint(driver);
  const expected = await readFile(`${native}/${kind.toLowerCase()}.safetensors`);
  assert.equal(kept.compare(expected), 0, `${kept.length} bytes, natively ${expected.length}`);

  await click(driver, '#train-toggle');
  await untilBatch(driver, STEPS + 3);
  await click(driver, '#train-toggle');
  await whenever(driver, 'it pauses', () => document.getElementById('train-activity')?.textContent === 'paused');
  const paused = await position(driver);
  await driver.navigate().refresh();
  await ready(driver);
  await whenever(driver, 'the run is there again', () => document.getElementById('train-position')?.textContent?.startsWith('Epoch'));
  assert.deepEqual(await position(driver), paused);
  await click(driver, '#train-step');
  await untilBatch(driver, (paused[1] ?? 0) + 1);
}

/** Repeats the run of the first engine; there it is the one in use. @param {WebDriver} driver */
async function repeat(driver) {
  recipe ??= await madeRecipe(driver);
  await driver.get(recipe);
  await ready(driver);
  await click(driver, '#repeat .recipe button[aria-disabled="false"]');
  await whenever(driver, 'the bits are compared', () => document.querySelector('#repeat .recipe [role="status"]')?.textContent);
  const [told = ''] = await texts(driver, '#repeat .recipe [role="status"]');
  assert.match(told, /^The same bits as the sender’s/);
}

/** The address that repeats the run in use. @param {WebDriver} driver @returns {Promise<string>} */
async function madeRecipe(driver) {
  await click(driver, '#repeat > summary');
  return whenever(driver, 'the link is there', () => {
    const { value = '' } = /** @type {Partial<HTMLInputElement>} */ (document.querySelector('#repeat input') ?? {});
    return value.includes('s=1.') ? value : '';
  });
}

/**
 * The checkpoint of the run in use after all steps, as the browser keeps it.
 *
 * @param {WebDriver} driver
 */
async function keptCheckpoint(driver) {
  const text = await driver.wait(() => driver.executeAsyncScript((/** @type {number} */ steps, /** @type {(text: string | null) => void} */ done) => {
    const opening = indexedDB.open('keyval-store');
    opening.onsuccess = () => {
      const reading = opening.result.transaction('keyval').objectStore('keyval').getAll(IDBKeyRange.bound('patchwork/weights/', 'patchwork/weights0'));
      reading.onsuccess = () => {
        opening.result.close();
        const run = reading.result.find(({ record }) => record?.steps === steps);
        /** @type {Uint8Array | undefined} */
        const bytes = run?.checkpoint;
        let letters = '';
        for (let i = 0; bytes && i < bytes.length; i += 8192) letters += String.fromCharCode(...bytes.subarray(i, i + 8192));
        done(bytes ? btoa(letters) : null);
      };
    };
  }, STEPS), PATIENCE, 'the state is kept', 200);
  return Buffer.from(/** @type {string} */ (text), 'base64');
}

/** @param {WebDriver} driver @param {string} id */
async function assertOpen(driver, id) {
  await whenever(driver, `${id} is built, with the focus on its heading`, (/** @type {string} */ chapter) => {
    const alone = [...document.querySelectorAll('main > section')].filter((section) => section.checkVisibility()).map((section) => section.id).join() === chapter;
    return alone && document.activeElement?.id === `${chapter}-title` && !document.getElementById(`${chapter}-figure`)?.hasAttribute('aria-busy');
  }, id);
  const top = await driver.executeScript((/** @type {string} */ heading) => document.getElementById(heading)?.getBoundingClientRect().top, `${id}-title`);
  assert.ok(Number(top) >= 0 && Number(top) < 160, `${id}: the heading is at ${top}`);
}

/** @param {WebDriver} driver */
async function allChapters(driver) {
  for (const id of [...CHAPTERS].reverse()) {
    await click(driver, `#nav li a[href="#${id}"]`);
    await assertOpen(driver, id);
    assert.equal(new URL(await driver.getCurrentUrl()).hash, `#${id}`);
    // Down to its end and back, so that what waits to be seen is seen.
    await driver.executeAsyncScript((/** @type {() => void} */ done) => {
      const scroll = () => {
        scrollBy({ top: innerHeight / 2, behavior: 'instant' });
        if (scrollY + innerHeight < document.documentElement.scrollHeight - 1) requestAnimationFrame(scroll);
        else done();
      };
      scroll();
    });
    await driver.executeScript(() => scrollTo({ top: 0, behavior: 'instant' }));
  }
}

/** @param {WebDriver} driver */
async function straight(driver) {
  for (const id of CHAPTERS) {
    await driver.get(`${served.address}?exact&straight=${id}#${id}`);
    await ready(driver);
    if (id === CHAPTERS[0]) continue;
    await assertOpen(driver, id);
  }
}
