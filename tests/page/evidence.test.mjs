// Which part of a garment the network needs, and what its filters wait for: beside the crate's own answers.

import assert from 'node:assert/strict';
import { covered, FIRST } from '../../www/evidence/patch.js';
import { SEEN } from '../../www/evidence/worth.js';
import { words } from '../../www/words/en.js';
import { eventually, pageTests, parts, shownAnswer } from './browser.mjs';
import { shipped, testSet } from './crate.mjs';
import { emptyTheCanvas, PHONE } from './easel.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

const pageTest = pageTests('#evidence');
const data = await testSet();
const { network } = await shipped('cnn');
const SIDE = 28;
const { map, hide, form, wanted, exciting, growing } = words.evidence;

/** @param {Page} page */
async function chapter(page) {
  const region = page.locator('#evidence');
  await region.locator('.lesson-figure:not([aria-busy])').waitFor();
  const hiding = region.getByRole('slider', { name: hide.label });
  await hiding.waitFor();
  return {
    region,
    hiding,
    map: region.locator('section').filter({ has: page.getByRole('heading', { name: map.title }) }).getByRole('slider'),
    bars: region.locator('.bars li'),
    verdict: region.locator('#evidence-figure .finding'),
    skip: region.getByRole('button', { name: map.skip }),
  };
}

/** What a screen reader hears of a picture. @param {Locator} slider */
const heard = async (slider) => (await slider.getAttribute('aria-valuetext')) ?? '';

const percent = (/** @type {number | undefined} */ share) => ((share ?? NaN) * 100).toFixed(1);

pageTest('what is shown of a hidden garment is what the crate says of it, wherever the patch goes', async (page) => {
  const { hiding, bars } = await chapter(page);
  const pixels = data.image(0);
  const before = network.predict(pixels);
  const best = before.indexOf(Math.max(...before));
  const name = words.garment.classes[best] ?? '';
  let patch = { ...FIRST };
  const assertShown = async (/** @type {{row: number, column: number}} */ place) => {
    const after = network.predict(covered(pixels, patch, place));
    await eventually(async () => {
      assert.equal(await heard(hiding), hide.reading(place, name, before[best] ?? NaN, after[best] ?? NaN));
      const rows = (await bars.allInnerTexts()).map((text) => text.split('\n').at(-1)?.trim());
      assert.deepEqual(rows, [...after].map(percent));
    });
  };
  await assertShown({ row: 14, column: 14 });
  await hiding.focus();
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowUp', 'ArrowUp']) await page.keyboard.press(key);
  await assertShown({ row: 13, column: 16 });
  await page.keyboard.press('Control+Home');
  await assertShown({ row: 0, column: 0 });

  const box = (await hiding.boundingBox()) ?? assert.fail('no picture');
  const at = (/** @type {number} */ row, /** @type {number} */ column) => /** @type {const} */ ([box.x + ((column + 0.5) * box.width) / SIDE, box.y + ((row + 0.5) * box.height) / SIDE]);
  await page.mouse.move(...at(20, 20));
  await page.mouse.down();
  await assertShown({ row: 20, column: 20 });
  await page.mouse.move(...at(18, 12));
  await assertShown({ row: 18, column: 12 });
  await page.mouse.up();
  await page.mouse.move(...at(4, 4));
  await assertShown({ row: 18, column: 12 });

  await page.getByRole('radio', { name: form.greys[255] }).check();
  patch = { ...patch, grey: 255 };
  await assertShown({ row: 18, column: 12 });
  await page.getByRole('slider', { name: form.side }).fill('11');
  patch = { ...patch, side: 11 };
  await assertShown({ row: 18, column: 12 });
});

pageTest('a finger drags the patch by itself, and beside it brings it with a tap', async (page) => {
  const { hiding } = await chapter(page);
  await hiding.evaluate((element) => element.scrollIntoView({ block: 'center', behavior: 'instant' }));
  const hand = await page.context().newCDPSession(page);
  const box = (await hiding.boundingBox()) ?? assert.fail('no picture');
  const at = (/** @type {number} */ row, /** @type {number} */ column) => ({ x: box.x + ((column + 0.5) * box.width) / SIDE, y: box.y + ((row + 0.5) * box.height) / SIDE });
  const assertAt = (/** @type {number} */ row, /** @type {number} */ column) =>
    eventually(async () => assert.ok((await heard(hiding)).startsWith(`${words.evidence.place({ row, column })}:`), await heard(hiding)));
  const touch = async (/** @type {'touchStart' | 'touchMove' | 'touchEnd'} */ type, /** @type {{x: number, y: number}[]} */ touchPoints) => {
    await hand.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
  const top = await page.evaluate(() => scrollY);
  await touch('touchStart', [at(15, 13)]);
  for (const row of [12, 9, 6]) await touch('touchMove', [at(row, 13 - (15 - row) / 3)]);
  await touch('touchEnd', []);
  await assertAt(5, 11);
  assert.equal(await page.evaluate(() => scrollY), top, 'the page stays');
  await page.touchscreen.tap(at(20, 20).x, at(20, 20).y);
  await assertAt(20, 20);
}, PHONE);

pageTest('the map comes after the guess, and says of every place what the crate says', async (page) => {
  const { map: grid, verdict, skip } = await chapter(page);
  const pixels = data.image(0);
  const before = network.predict(pixels);
  const best = before.indexOf(Math.max(...before));
  assert.equal(await grid.getAttribute('aria-label'), map.toMark);
  await grid.focus();
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < 12; step++) await page.keyboard.press('ArrowDown');
  for (let step = 0; step < 9; step++) await page.keyboard.press('ArrowRight');
  assert.equal(await heard(grid), words.evidence.place({ row: 12, column: 9 }));
  await page.keyboard.press('Enter');
  await eventually(async () => assert.equal(await grid.getAttribute('aria-label'), map.label(words.garment.classes[best] ?? '')));
  assert.equal(await skip.isVisible(), false);

  const hiddenAt = (/** @type {{row: number, column: number}} */ place, label = best) => {
    const after = network.predict(covered(pixels, FIRST, place))[label] ?? NaN;
    return { before: before[label] ?? NaN, after, worth: Math.fround((before[label] ?? NaN) - after) };
  };
  const places = Array.from({ length: SIDE * SIDE }, (_, index) => ({ row: Math.floor(index / SIDE), column: index % SIDE }));
  const worths = places.map((place) => hiddenAt(place).worth);
  const dearest = places[worths.indexOf(Math.max(...worths))] ?? assert.fail();
  const guess = hiddenAt({ row: 12, column: 9 });
  const above = worths.filter((worth) => worth > guess.worth + SEEN).length;
  assert.equal(await verdict.innerText(), `${map.guessed({ row: 12, column: 9 }, guess, above)} ${map.dearest(dearest, hiddenAt(dearest))}`);
  assert.equal(await page.locator('#evidence .frame.guess').count(), 1);

  for (const [key, place] of /** @type {const} */ ([['ArrowRight', { row: 12, column: 10 }], ['Home', { row: 12, column: 0 }], ['Control+End', { row: 27, column: 27 }]])) {
    await page.keyboard.press(key);
    await eventually(async () => assert.equal(await heard(grid), map.reading(place, hiddenAt(place))));
  }
  await page.getByLabel(form.class).selectOption(words.garment.classes[0]);
  await eventually(async () => assert.equal(await heard(grid), map.reading({ row: 27, column: 27 }, hiddenAt({ row: 27, column: 27 }, 0))));

  await page.evaluate(() => { location.hash = '#garment'; });
  await parts(page).button('Next').click();
  await page.evaluate(() => { location.hash = '#evidence'; });
  await eventually(async () => assert.equal(await grid.getAttribute('aria-label'), map.toMark, 'another garment asks anew'));
  assert.equal(await skip.isVisible(), true);
});

pageTest('another network answers anew, and without a garment there is nothing to hide', async (page) => {
  const { region, map: grid, hiding, skip, verdict } = await chapter(page);
  await skip.click();
  await eventually(async () => assert.match(await verdict.innerText(), /^Most is/));
  const first = await verdict.innerText();
  await page.evaluate(() => { location.hash = '#network'; });
  await parts(page).radio('DNN').check();
  await page.evaluate(() => { location.hash = '#evidence'; });
  await eventually(async () => {
    const text = await verdict.innerText();
    assert.match(text, /^Most is/);
    assert.notEqual(text, first);
  });
  await region.getByText(wanted.plain).waitFor();
  await page.evaluate(() => { location.hash = '#garment'; });
  await emptyTheCanvas(page);
  await page.evaluate(() => { location.hash = '#evidence'; });
  await region.getByText(words.evidence.empty).waitFor();
  assert.equal(await hiding.isVisible(), false);
  assert.equal(await grid.isVisible(), false);
});

/**
 * Presses a button, and the Stop in its place as soon as that is there: a second click from here may come when all is over.
 * @param {import('playwright-core').Locator} start
 */
async function startAndStop(start) {
  await start.evaluate(async (button, name) => {
    const isStop = (/** @type {HTMLButtonElement} */ each) => each.checkVisibility() && each.textContent === name;
    if (button instanceof HTMLButtonElement) button.click();
    for (;;) {
      const stop = [...(button.closest('.wanted-columns')?.querySelectorAll('button') ?? [])].find(isStop);
      if (stop) return stop.click();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }, map.stop);
}

pageTest('the garments that excite a filter most are those of the crate, and one can be taken', async (page) => {
  const { region } = await chapter(page);
  const items = region.getByRole('button', { name: /Take it$/ });
  await region.getByRole('heading', { name: exciting.title }).scrollIntoViewIfNeeded();
  await eventually(async () => assert.equal(await items.count(), 8));
  await page.getByLabel(wanted.filter).selectOption(words.journey.filter(0));
  const [, , filters = 0] = network.activationShape(2);
  const found = Array.from({ length: 300 }, (_, image) => {
    network.predict(data.image(image));
    const values = network.activation(2).filter((_, index) => index % filters === 0);
    const value = Math.max(...values);
    return { image, value, place: values.indexOf(value) };
  }).sort((a, b) => b.value - a.value).slice(0, 8);
  await eventually(async () => {
    const labels = await items.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
    assert.deepEqual(labels, found.map(({ image, value, place }) => {
      const seen = network.receptiveField(2, place * filters) ?? [];
      return exciting.garment(words.garment.classes[data.label(image)] ?? '', image + 1, value, [...seen]);
    }));
  });
  await startAndStop(region.getByRole('button', { name: exciting.all(data.length) }));
  await region.getByRole('button', { name: exciting.all(data.length) }).waitFor();
  await items.nth(2).click();
  await page.evaluate(() => { location.hash = '#garment'; });
  const expected = network.predict(data.image(found[2]?.image ?? 0));
  await eventually(async () => assert.deepEqual((await shownAnswer(page)).map((row) => row.percent.toFixed(1)), [...expected].map(percent)));
});

pageTest('a picture grows to excite a filter: the same from the same seed, and it can be stopped', async (page) => {
  const { region } = await chapter(page);
  await region.getByRole('heading', { name: growing.title }).scrollIntoViewIfNeeded();
  const finding = region.locator('.wanted-columns .finding').nth(1);
  await eventually(async () => assert.match(await finding.innerText(), /^Noise so far/));
  const grow = region.getByRole('button', { name: growing.grow });
  const picture = region.getByRole('slider', { name: growing.label }).locator('canvas');
  const grown = async () => {
    await grow.click();
    await eventually(async () => assert.match(await finding.innerText(), /^From/));
    const [, before, after] = /From (\S+) to (\S+) in 100 steps/.exec(await finding.innerText()) ?? [];
    assert.ok(Number(after) > Number(before), `${before} became ${after}`);
    return picture.evaluate((canvas) => (canvas instanceof HTMLCanvasElement ? canvas.toDataURL() : ''));
  };
  const first = await grown();
  assert.equal(await grown(), first);
  await region.getByLabel(growing.seed).fill('2');
  await region.getByLabel(growing.seed).press('Tab');
  await eventually(async () => assert.match(await finding.innerText(), /^Noise so far/));
  assert.notEqual(await grown(), first);
  await startAndStop(grow);
  await grow.waitFor();
});
