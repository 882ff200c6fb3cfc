// Help for who draws: shapes, the mirror, outlines to trace, garments to draw on, and each stage of the way.

import assert from 'node:assert/strict';
import { eventually, hold, pageTests, parts, shownGarment } from './browser.mjs';
import { Preparation, assertAnswer, classNames, shipped, testSet } from './crate.mjs';
import { PHONE, assertDrawing, assertEmpty, assertLookedAt, drag, drawTrousers, drawing, easelOf, places, startDrawing, stroke } from './easel.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./easel.mjs').Point} Point */

const pageTest = pageTests('#garment');
const { network } = await shipped('cnn');

/** @param {Page} page */
function mirror(page) {
  return page.getByRole('checkbox', { name: 'Mirror' });
}

/** @param {Page} page @param {Point} point */
async function click(page, point) {
  const { x, y } = (await places(page))(point);
  await page.mouse.click(x, y);
}

/** @param {Page} page @param {string} title */
function stage(page, title) {
  return page.getByRole('region', { name: 'From your strokes to 28 × 28' }).getByRole('checkbox', { name: title });
}

/**
 * The page shows the drawing as the crate prepares it without some stages, and the answer to that.
 * @param {Page} page
 * @param {string[]} skipped
 */
async function assertPrepared(page, skipped) {
  const { grey, width, height } = await drawing(page);
  const { pixels } = Preparation.drawing(grey, width, height, skipped);
  assert.ok(pixels);
  await eventually(async () => assert.deepEqual(await shownGarment(page), pixels));
  await assertAnswer(page, network, pixels);
}

pageTest('what is mirrored is drawn on both sides, and undone on both', async (page) => {
  await startDrawing(page);
  await mirror(page).check();
  await stroke(page, [[0.2, 0.2], [0.4, 0.2], [0.4, 0.6], [0.2, 0.6], [0.2, 0.2]]);
  const both = await drawing(page);
  for (const x of [0.2, 0.8, 0.6]) assert.equal(both.at([x, 0.4]), 255, `nothing at ${x}`);
  const other = (/** @type {number} */ i) => both.grey[i - 2 * (i % both.width) + both.width - 1] ?? NaN;
  const apart = both.grey.reduce((most, value, i) => Math.max(most, Math.abs(value - other(i))), 0);
  // Soft edges come in eighths of a pixel, rounded to one side.
  assert.ok(apart <= 255 / 8, `the sides are ${apart} apart`);
  await assertLookedAt(page);

  await parts(page).radio('Fill').check();
  await parts(page).radio('Middle grey').check();
  await click(page, [0.3, 0.4]);
  for (const x of [0.3, 0.7]) assert.equal((await drawing(page)).at([x, 0.4]), 160);
  await parts(page).button('Undo').click();
  await eventually(() => assertDrawing(page, both.grey));

  await mirror(page).uncheck();
  await parts(page).radio('Erase').check();
  await stroke(page, [[0.2, 0.1], [0.2, 0.9]]);
  assert.equal((await drawing(page)).at([0.2, 0.4]), 0);
  assert.equal((await drawing(page)).at([0.8, 0.4]), 255);
  await parts(page).button('Undo').click();
  await parts(page).button('Undo').click();
  await assertEmpty(page);
});

pageTest('a line, a box and an oval go between two places, dragged or clicked', async (page) => {
  const { radio, button } = parts(page);
  await startDrawing(page);
  await page.getByRole('slider', { name: 'Size' }).fill('12');
  await radio('Line').check();
  await stroke(page, [[0.1, 0.1], [0.5, 0.5], [0.9, 0.1]]);
  const line = await drawing(page);
  assert.equal(line.at([0.5, 0.1]), 255);
  assert.equal(line.at([0.5, 0.5]), 0);
  await button('Undo').click();
  await assertEmpty(page);

  await radio('Box').check();
  await stroke(page, [[0.2, 0.2], [0.8, 0.7]]);
  const box = await drawing(page);
  await assertLookedAt(page);
  for (const place of /** @type {Point[]} */ ([[0.2, 0.5], [0.8, 0.5], [0.5, 0.2], [0.5, 0.7]])) assert.equal(box.at(place), 255, String(place));
  assert.equal(box.at([0.5, 0.5]), 0);
  await button('Undo').click();
  await click(page, [0.2, 0.2]);
  await click(page, [0.8, 0.7]);
  await eventually(() => assertDrawing(page, box.grey));

  await radio('Oval').check();
  await click(page, [0.3, 0.3]);
  const place = await places(page);
  const end = place([0.7, 0.6]);
  await page.mouse.move(end.x, end.y);
  assert.equal((await drawing(page)).at([0.7, 0.45]), 255, 'the oval does not follow the mouse');
  await assertLookedAt(page);
  await page.keyboard.press('Escape');
  await eventually(() => assertDrawing(page, box.grey));
  await click(page, [0.3, 0.3]);
  await radio('Pen').check();
  await eventually(() => assertDrawing(page, box.grey));
});

pageTest('two taps make a shape', async (page) => {
  await startDrawing(page);
  await parts(page).radio('Box').tap();
  const place = await places(page);
  for (const corner of /** @type {Point[]} */ ([[0.2, 0.3], [0.7, 0.8]])) {
    const { x, y } = place(corner);
    await page.touchscreen.tap(x, y);
  }
  const { at } = await drawing(page);
  for (const side of /** @type {Point[]} */ ([[0.2, 0.5], [0.7, 0.5], [0.5, 0.3], [0.5, 0.8]])) assert.equal(at(side), 255, String(side));
  await assertLookedAt(page);
}, PHONE);

pageTest('the keyboard draws a shape from place to place', async (page) => {
  await startDrawing(page);
  await parts(page).radio('Box').check();
  await easelOf(page).focus();
  await page.keyboard.press('Space');
  await page.locator('#announcements').getByText('row 15, column 15, the shape begins here').waitFor({ state: 'attached' });
  for (let i = 0; i < 8; i++) {
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
  }
  await page.keyboard.press('Escape');
  await assertEmpty(page);
  await page.keyboard.press('Enter');
  for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowLeft');
  for (let i = 0; i < 6; i++) await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  const { at } = await drawing(page);
  for (const side of /** @type {Point[]} */ ([[14.5 / 28, 0.7], [22.5 / 28, 0.7], [0.65, 16.5 / 28], [0.65, 22.5 / 28]])) assert.equal(at(side), 255, String(side));
  assert.equal(at([18.5 / 28, 19.5 / 28]), 0);
  await assertLookedAt(page);
});

pageTest('outlines of all kinds are there to trace, and the network knows each', async (page) => {
  const { button, radio, verdict } = parts(page);
  await startDrawing(page);
  for (const name of classNames()) {
    await radio(name).check();
    assert.ok((await page.locator('#guides path').count()) > 0, name);
    assert.equal((await drawing(page)).painted, 0, `the outline of ${name} is part of the drawing`);
    await button('Draw it for me').click();
    await assertLookedAt(page);
    assert.ok((await verdict.innerText()).toLowerCase().includes(name.toLowerCase()), `${name}: ${await verdict.innerText()}`);
    await button('Clear').click();
    await assertEmpty(page);
  }
  await parts(page).radio('None').check();
  assert.equal(await page.locator('#guides path').count(), 0);
  assert.equal(await parts(page).button('Draw it for me').isDisabled(), true);
});

pageTest('the keyboard alone puts a whole garment on the canvas', async (page) => {
  const { button, radio } = parts(page);
  await startDrawing(page);
  await radio('None').focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await radio('T-shirt/top').isChecked(), true);
  await page.keyboard.press('Tab');
  assert.equal(await button('Draw it for me').evaluate((element) => element === document.activeElement), true);
  await page.keyboard.press('Enter');
  await assertLookedAt(page);
  assert.ok((await drawing(page)).painted > 5000);
  await button('Undo').press('Enter');
  await assertEmpty(page);
});

pageTest('the picked garment comes on to the canvas with its very pixels, and can be drawn on', async (page) => {
  const { button, radio, tab, caption } = parts(page);
  const test = await testSet();
  const bag = test.indicesOf(8)[0] ?? assert.fail('no bag');
  const image = test.image(bag);
  await startDrawing(page);
  await drawTrousers(page);
  const { grey: trousers } = await drawing(page);
  await tab('Pick').click();
  await radio('Bag').check();
  await caption.getByText('labelled Bag').waitFor();
  await tab('Draw').click();
  await button('Draw on this the picked garment').click();
  await eventually(async () => assert.deepEqual(await shownGarment(page), image));
  await assertAnswer(page, network, image);
  for (const title of ['Cut out', 'Filled', 'Shaded', 'Softened']) {
    assert.equal(await stage(page, title).isDisabled(), true, title);
    assert.equal(await stage(page, title).isChecked(), false, title);
  }

  await page.getByRole('slider', { name: 'Size' }).fill('12');
  await radio('Very dark grey').check();
  await easelOf(page).focus();
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Space');
  const changed = async () => {
    const shown = await shownGarment(page);
    return [...shown.keys()].filter((i) => shown[i] !== image[i]);
  };
  await eventually(async () => assert.deepEqual(await changed(), [13 * 28 + 14]));
  await page.reload();
  await tab('Draw').click();
  await eventually(async () => assert.deepEqual(await changed(), [13 * 28 + 14]));
  await button('Undo').click();
  await eventually(async () => assert.deepEqual(await shownGarment(page), image));
  await button('Undo').click();
  await eventually(() => assertDrawing(page, trousers));
  await assertLookedAt(page);
  assert.equal(await stage(page, 'Filled').isChecked(), true);
});

pageTest('each stage has its picture and its switch, and the network gets what the last one leaves', async (page) => {
  await startDrawing(page);
  await drawTrousers(page);
  const stages = page.getByRole('region', { name: 'From your strokes to 28 × 28' }).getByRole('listitem');
  const { grey, width, height } = await drawing(page);
  const { stages: names } = Preparation.drawing(grey, width, height, []);
  assert.equal(await stages.count(), names.length);
  for (const [i, title] of ['Cut out', 'Filled', 'Shaded', 'Scaled', 'Centred', 'Softened'].entries()) {
    await stage(page, title).uncheck();
    await assertPrepared(page, [names[i] ?? assert.fail('a stage of no name')]);
    await stage(page, title).check();
    await assertLookedAt(page);
  }
  await stage(page, 'Filled').uncheck();
  await stage(page, 'Cut out').uncheck();
  await assertPrepared(page, ['fill', 'crop']);
  await parts(page).button('Clear').click();
  await assertEmpty(page);
});

pageTest('a dot, a full canvas and a stroke from edge to edge each get an answer', async (page) => {
  const { button, radio } = parts(page);
  await startDrawing(page);
  await page.getByRole('slider', { name: 'Size' }).fill('4');
  await click(page, [0.5, 0.5]);
  assert.ok((await drawing(page)).painted > 0);
  await assertLookedAt(page);
  await button('Undo').click();
  await radio('Fill').check();
  await click(page, [0.5, 0.5]);
  const { painted, width, height } = await drawing(page);
  assert.equal(painted, width * height);
  await assertLookedAt(page);
  await button('Undo').click();
  await radio('Pen').check();
  await stroke(page, [[0.01, 0.5], [-0.5, 0.5], [-0.5, 1.4], [1.4, 1.4], [0.99, 0.99]]);
  await assertLookedAt(page);
});

pageTest('a thousand strokes can be undone, kept and drawn on', async (page) => {
  const { button, tab } = parts(page);
  await startDrawing(page);
  await page.getByRole('slider', { name: 'Size' }).fill('8');
  const place = await places(page);
  const dots = Array.from({ length: 1000 }, (_, i) => place([0.1 + 0.8 * ((i % 40) / 40), 0.1 + 0.8 * (Math.floor(i / 40) / 25)]));
  await drag(page, dots.map((dot) => [dot]));
  const { grey } = await drawing(page);
  await assertLookedAt(page);
  await page.keyboard.down('Control');
  for (const key of ['z', 'y']) await hold(page, key, 300);
  await page.keyboard.up('Control');
  await eventually(() => assertDrawing(page, grey));
  await page.reload();
  await tab('Draw').click();
  await eventually(() => assertDrawing(page, grey));
  await assertLookedAt(page);
  await button('Clear').click();
  await assertEmpty(page);
});

pageTest('a phone that is turned, and a stroke whose canvas goes away, lose nothing', async (page) => {
  await startDrawing(page);
  await drawTrousers(page);
  const { grey } = await drawing(page);
  await page.setViewportSize({ width: 844, height: 390 });
  await easelOf(page).scrollIntoViewIfNeeded();
  await assertDrawing(page, grey);
  const place = await places(page);
  const from = place([0.5, 0.2]);
  const to = place([0.5, 0.3]);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 3 });
  await parts(page).tab('Draw').focus();
  await page.keyboard.press('ArrowLeft');
  await page.mouse.up();
  await page.keyboard.press('ArrowRight');
  await easelOf(page).scrollIntoViewIfNeeded();
  assert.equal((await drawing(page)).at([0.5, 0.25]), 255);
  await assertLookedAt(page);
  await stroke(page, [[0.2, 0.5], [0.3, 0.5]]);
  assert.equal((await drawing(page)).at([0.25, 0.5]), 255);
  await assertLookedAt(page);
}, PHONE);
