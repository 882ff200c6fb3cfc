// Drawing with mouse, finger, pen and keyboard, and what the network makes of it at once.

import assert from 'node:assert/strict';
import { canvasPixels, eventually, greyOf, pageTests, parts, ready, shownAnswer, shownGarment } from './browser.mjs';
import { assertAnswer, prepareDrawing, shipped } from './crate.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {[x: number, y: number]} Point a place on the canvas, each from 0 to 1 */

const pageTest = pageTests();
const { network } = await shipped('cnn');
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** @param {Page} page */
function easelOf(page) {
  return page.getByRole('application', { name: 'Drawing canvas' });
}

/** @param {Page} page */
async function startDrawing(page) {
  await parts(page).tab('Draw').click();
  await easelOf(page).scrollIntoViewIfNeeded();
}

/** @param {Page} page */
async function drawing(page) {
  const { width, height, rgba } = await canvasPixels(page, '#drawing');
  const grey = greyOf(rgba);
  return {
    width,
    height,
    rgba,
    grey,
    painted: grey.filter((value) => value > 0).length,
    at: (/** @type {Point} */ [x, y]) => grey[Math.floor(y * height) * width + Math.floor(x * width)] ?? NaN,
  };
}

/**
 * @param {Page} page
 * @param {Uint8Array} expected
 */
async function assertDrawing(page, expected) {
  const { grey } = await drawing(page);
  const other = grey.filter((value, i) => value !== expected[i]).length;
  assert.equal(other, 0, `${other} pixels of the drawing differ`);
}

/**
 * @param {Page} page
 * @returns {Promise<(point: Point) => {x: number, y: number}>} places in the window
 */
async function places(page) {
  const box = (await easelOf(page).boundingBox()) ?? assert.fail('no canvas to draw on');
  return ([x, y]) => ({ x: box.x + x * box.width, y: box.y + y * box.height });
}

/**
 * @param {Page} page
 * @param {Point[]} points
 */
async function stroke(page, points) {
  const place = await places(page);
  const [first = [0, 0], ...rest] = points;
  const from = place(first);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  for (const point of rest) {
    const { x, y } = place(point);
    await page.mouse.move(x, y, { steps: 6 });
  }
  await page.mouse.up();
}

/** @param {Page} page */
async function drawTrousers(page) {
  await stroke(page, [[0.35, 0.15], [0.65, 0.15]]);
  await stroke(page, [[0.4, 0.15], [0.36, 0.9]]);
  await stroke(page, [[0.6, 0.15], [0.64, 0.9]]);
}

/**
 * The page shows the drawing as the crate prepares it, and the network's answer to that.
 * @param {Page} page
 */
async function assertLookedAt(page) {
  const { rgba, width, height } = await drawing(page);
  const prepared = prepareDrawing(rgba, width, height) ?? assert.fail('the canvas is empty');
  await eventually(async () => assert.deepEqual(await shownGarment(page), prepared));
  await assertAnswer(page, network, prepared);
  assert.match(await parts(page).caption.innerText(), /your drawing, cropped, scaled and centred/);
}

/** @param {Page} page */
async function assertEmpty(page) {
  await eventually(async () => {
    assert.equal((await drawing(page)).painted, 0);
    assert.equal(await parts(page).verdict.innerText(), 'No answer: the canvas is empty. Draw a garment on it.');
    assert.ok((await shownAnswer(page)).every(({ percent }) => Number.isNaN(percent)), 'an answer to nothing');
  });
  assert.equal(await parts(page).caption.innerText(), 'Nothing drawn yet.');
}

pageTest('an empty canvas gives no prediction', async (page) => {
  await startDrawing(page);
  await assertEmpty(page);
  for (const name of ['Undo', 'Redo', 'Clear']) assert.equal(await parts(page).button(name).isDisabled(), true, name);
});

pageTest('a drawing by mouse is prepared as the data are, and answered', async (page) => {
  await startDrawing(page);
  await drawTrousers(page);
  await assertLookedAt(page);
  assert.equal((await drawing(page)).at([0.5, 0.15]), 255);
});

pageTest('the answer comes while the line is still being drawn', async (page) => {
  await startDrawing(page);
  const place = await places(page);
  const from = place([0.3, 0.3]);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await assertLookedAt(page);
  const first = await shownAnswer(page);
  const to = place([0.7, 0.8]);
  await page.mouse.move(to.x, to.y, { steps: 5 });
  await assertLookedAt(page);
  assert.notDeepEqual(await shownAnswer(page), first);
  await page.mouse.up();
});

pageTest('a finger draws, and a vertical stroke does not scroll the page', async (page) => {
  await startDrawing(page);
  const scroll = () => page.evaluate(() => scrollY);
  const before = await scroll();
  const place = await places(page);
  const client = await page.context().newCDPSession(page);
  await client.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [place([0.5, 0.9])] });
  for (let i = 1; i <= 10; i++) {
    await client.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [place([0.5, 0.9 - 0.08 * i])] });
  }
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  await assertLookedAt(page);
  const { at } = await drawing(page);
  for (const y of [0.15, 0.5, 0.88]) assert.equal(at([0.5, y]), 255, `nothing drawn at ${y}`);
  assert.equal(await scroll(), before);
}, PHONE);

pageTest('a pen draws as wide as it is pressed', async (page) => {
  await startDrawing(page);
  const place = await places(page);
  const client = await page.context().newCDPSession(page);
  /** @param {number} y @param {number} force */
  const line = async (y, force) => {
    const pen = /** @type {const} */ ({ button: 'left', pointerType: 'pen', force, clickCount: 1 });
    await client.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...place([0.2, y]), ...pen, buttons: 1 });
    for (const x of [0.4, 0.6, 0.8]) {
      await client.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...place([x, y]), ...pen, buttons: 1 });
    }
    await client.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...place([0.8, y]), ...pen, buttons: 0 });
  };
  await line(0.25, 0.1);
  await line(0.75, 1);
  await assertLookedAt(page);
  const { grey, width, height } = await drawing(page);
  const wide = (/** @type {number} */ from, /** @type {number} */ to) =>
    Array.from({ length: height }, (_, y) => y).filter((y) => y >= from * height && y < to * height && grey[y * width + width / 2] === 255).length;
  const light = wide(0, 0.5);
  const firm = wide(0.5, 1);
  assert.ok(light > 0 && firm > 1.5 * light, `${light} pixels wide lightly, ${firm} firmly`);
});

pageTest('size and grey of the pen count', async (page) => {
  const { radio } = parts(page);
  await startDrawing(page);
  const size = page.getByRole('slider', { name: 'Size' });
  await size.fill('8');
  await stroke(page, [[0.2, 0.3], [0.8, 0.3]]);
  const thin = (await drawing(page)).painted;
  await size.fill('48');
  await radio('Dark grey').check();
  await stroke(page, [[0.2, 0.7], [0.8, 0.7]]);
  const both = await drawing(page);
  assert.ok(both.painted - thin > 4 * thin, `${thin} pixels thin, ${both.painted - thin} thick`);
  assert.equal(both.at([0.5, 0.3]), 255);
  assert.equal(both.at([0.5, 0.7]), 112);
  await assertLookedAt(page);
});

pageTest('the eraser takes away, and the fill keeps within the line', async (page) => {
  const { radio } = parts(page);
  await startDrawing(page);
  await stroke(page, [[0.2, 0.2], [0.8, 0.2], [0.8, 0.8], [0.2, 0.8], [0.2, 0.2]]);
  await radio('Fill').check();
  await radio('Middle grey').check();
  const place = await places(page);
  const middle = place([0.5, 0.5]);
  await page.mouse.click(middle.x, middle.y);
  const filled = await drawing(page);
  assert.equal(filled.at([0.5, 0.5]), 160);
  assert.equal(filled.at([0.3, 0.7]), 160);
  assert.equal(filled.at([0.05, 0.05]), 0);
  assert.equal(filled.at([0.5, 0.2]), 255);
  await assertLookedAt(page);

  await radio('Erase').check();
  await stroke(page, [[0.1, 0.5], [0.9, 0.5]]);
  assert.equal((await drawing(page)).at([0.5, 0.5]), 0);
  assert.equal((await drawing(page)).at([0.3, 0.7]), 160);
  await assertLookedAt(page);
});

pageTest('undo, redo and clear give back exactly what was there', async (page) => {
  const { button } = parts(page);
  await startDrawing(page);
  await stroke(page, [[0.3, 0.2], [0.3, 0.8]]);
  const one = (await drawing(page)).grey;
  await stroke(page, [[0.7, 0.2], [0.7, 0.8]]);
  const two = (await drawing(page)).grey;
  const becomes = (/** @type {Uint8Array} */ grey) => eventually(() => assertDrawing(page, grey));

  await button('Undo').click();
  await becomes(one);
  await assertLookedAt(page);
  await button('Redo').click();
  await becomes(two);
  await button('Clear').click();
  await assertEmpty(page);
  await page.keyboard.press('Control+z');
  await becomes(two);
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await assertEmpty(page);
  await page.keyboard.press('Control+y');
  await becomes(one);
  await page.keyboard.press('Control+Shift+z');
  await becomes(two);
  await assertLookedAt(page);
});

pageTest('the keyboard draws with a cursor of one pixel of the garment', async (page) => {
  await startDrawing(page);
  await easelOf(page).focus();
  await page.keyboard.press('ArrowLeft');
  await page.locator('#drawing-cursor').waitFor();
  assert.equal((await drawing(page)).painted, 0);
  await page.keyboard.press('Space');
  const dot = await drawing(page);
  assert.equal(dot.at([13.5 / 28, 14.5 / 28]), 255);
  for (let i = 0; i < 6; i++) await page.keyboard.press('Shift+ArrowDown');
  const line = await drawing(page);
  assert.equal(line.at([13.5 / 28, 20.5 / 28]), 255);
  assert.ok(line.painted > dot.painted);
  await assertLookedAt(page);
  await page.locator('#announcements').getByText('row 21, column 14, painted').waitFor({ state: 'attached' });
});

pageTest('a drawing survives a reload, another window and a look at other garments', async (page) => {
  const { tab, radio, caption } = parts(page);
  await startDrawing(page);
  await drawTrousers(page);
  const { grey } = await drawing(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await assertDrawing(page, grey);
  await stroke(page, [[0.5, 0.15], [0.5, 0.3]]);
  const more = (await drawing(page)).grey;
  await tab('Pick').click();
  await radio('Bag').check();
  await caption.getByText('labelled Bag').waitFor();
  await tab('Draw').click();
  await eventually(() => assertDrawing(page, more));
  await assertLookedAt(page);

  await page.reload();
  await ready(page);
  await tab('Draw').click();
  await eventually(() => assertDrawing(page, more));
  await assertLookedAt(page);
  await parts(page).button('Undo').click();
  await eventually(() => assertDrawing(page, grey));
});

pageTest('a stroke that leaves the canvas ends with the button, not at the edge', async (page) => {
  await startDrawing(page);
  await stroke(page, [[0.5, 0.5], [1.3, 0.5], [1.3, 0.8], [0.5, 0.8]]);
  const { at } = await drawing(page);
  assert.equal(at([0.95, 0.5]), 255);
  assert.equal(at([0.6, 0.8]), 255);
  await page.mouse.move(10, 10);
  assert.equal((await drawing(page)).at([0.1, 0.1]), 0);
  await assertLookedAt(page);
});
