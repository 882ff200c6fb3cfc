// Drawing with mouse, finger, pen and keyboard, and what the network makes of it at once.

import assert from 'node:assert/strict';
import { eventually, pageTests, parts, ready, shownAnswer } from './browser.mjs';
import { PHONE, assertDrawing, assertEmpty, assertLookedAt, drawTrousers, drawing, easelOf, emptyTheCanvas, places, startDrawing, stroke } from './easel.mjs';

/** @typedef {import('playwright-core').Page} Page */

const pageTest = pageTests('#garment');

pageTest('an emptied canvas gives no prediction', async (page) => {
  await startDrawing(page);
  for (const name of ['Undo', 'Redo', 'Clear']) assert.equal(await parts(page).button(name).isDisabled(), true, name);
  await emptyTheCanvas(page);
  await assertEmpty(page);
  for (const name of ['Redo', 'Clear']) assert.equal(await parts(page).button(name).isDisabled(), true, name);
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
  // The answer that comes next takes its place.
  await page.locator('#announcements').getByText('row 21, column 14, painted').waitFor({ state: 'attached' });
  const line = await drawing(page);
  assert.equal(line.at([13.5 / 28, 20.5 / 28]), 255);
  assert.ok(line.painted > dot.painted);
  await assertLookedAt(page);
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

/**
 * Pointers that the test leads itself: several at a time, and with the ends of a pen.
 * @param {Page} page
 */
async function hands(page) {
  await startDrawing(page);
  const place = await places(page);
  // What has no real pointer behind it cannot be captured.
  await page.evaluate(() => { Element.prototype.setPointerCapture = () => {}; });
  return (/** @type {string} */ type, /** @type {{id: number, kind: 'touch' | 'pen', at: [number, number], button?: number}} */ { id, kind, at, button = 0 }) =>
    easelOf(page).evaluate((easel, { name, ...init }) => easel.dispatchEvent(new PointerEvent(name, { bubbles: true, cancelable: true, pressure: 0.5, ...init })), {
      name: type, pointerId: id, pointerType: kind, button, buttons: button === 5 ? 32 : 1, clientX: place(at).x, clientY: place(at).y,
    });
}

/**
 * One line from left to right.
 * @param {Awaited<ReturnType<typeof hands>>} hand
 * @param {{id: number, kind: 'touch' | 'pen', y: number, button?: number, end?: string}} line
 */
async function line(hand, { y, end = 'pointerup', ...pointer }) {
  await hand('pointerdown', { ...pointer, at: [0.2, y] });
  for (const x of [0.4, 0.6, 0.8]) await hand('pointermove', { ...pointer, at: [x, y] });
  await hand(end, { ...pointer, at: [0.8, y] });
}

pageTest('a palm that lay down first does not keep the pen from drawing, and leaves no blot', async (page) => {
  const hand = await hands(page);
  await hand('pointerdown', { id: 1, kind: 'touch', at: [0.5, 0.9] });
  await line(hand, { id: 2, kind: 'pen', y: 0.3 });
  await hand('pointermove', { id: 1, kind: 'touch', at: [0.55, 0.9] });
  await hand('pointerup', { id: 1, kind: 'touch', at: [0.55, 0.9] });
  const { at } = await drawing(page);
  assert.ok(at([0.5, 0.3]) > 0, 'the pen drew nothing');
  assert.equal(at([0.5, 0.9]), 0, 'a blot stays');
  await parts(page).button('Undo').click();
  await eventually(async () => assert.equal((await drawing(page)).painted, 0));
});

pageTest('a palm beside the pen draws nothing', async (page) => {
  const hand = await hands(page);
  await hand('pointerdown', { id: 2, kind: 'pen', at: [0.2, 0.3] });
  await hand('pointerdown', { id: 1, kind: 'touch', at: [0.5, 0.9] });
  await hand('pointermove', { id: 2, kind: 'pen', at: [0.8, 0.3] });
  await hand('pointerup', { id: 1, kind: 'touch', at: [0.5, 0.9] });
  await hand('pointerup', { id: 2, kind: 'pen', at: [0.8, 0.3] });
  const { at } = await drawing(page);
  assert.ok(at([0.5, 0.3]) > 0);
  assert.equal(at([0.5, 0.9]), 0);
});

pageTest('a second finger soon after the first is a pinch: its stroke goes, and later ones come', async (page) => {
  const hand = await hands(page);
  const { x, y, width, height } = (await easelOf(page).boundingBox()) ?? assert.fail('no canvas to draw on');
  // At once: a busy machine must not come between the two.
  await easelOf(page).evaluate((easel, { middle, left, wide }) => {
    const give = (/** @type {string} */ type, /** @type {number} */ pointerId, /** @type {number} */ at) =>
      easel.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerId, pointerType: 'touch', buttons: 1, clientX: left + at * wide, clientY: middle }));
    give('pointerdown', 1, 0.3);
    give('pointermove', 1, 0.35);
    give('pointerdown', 2, 0.7);
    for (const at of [0.3, 0.2]) {
      give('pointermove', 1, at);
      give('pointermove', 2, 1 - at);
    }
    give('pointerup', 2, 0.8);
    give('pointerup', 1, 0.2);
  }, { middle: y + height / 2, left: x, wide: width });
  assert.equal((await drawing(page)).painted, 0);
  assert.ok(await page.locator('#undo').isDisabled());
  await line(hand, { id: 3, kind: 'touch', y: 0.5 });
  assert.ok((await drawing(page)).at([0.5, 0.5]) > 0);
  // The browser itself zooms, and a single finger draws instead of scrolling.
  assert.equal(await easelOf(page).evaluate((easel) => getComputedStyle(easel).touchAction), 'pinch-zoom');
});

pageTest('a pointer that the browser takes away takes its stroke with it', async (page) => {
  const hand = await hands(page);
  await line(hand, { id: 1, kind: 'touch', y: 0.3 });
  const before = await drawing(page);
  await line(hand, { id: 2, kind: 'touch', y: 0.7, end: 'pointercancel' });
  await assertDrawing(page, before.grey);
  await parts(page).button('Undo').click();
  await eventually(async () => assert.equal((await drawing(page)).painted, 0));
});

pageTest('the other end of a pen erases', async (page) => {
  const hand = await hands(page);
  await line(hand, { id: 1, kind: 'pen', y: 0.5 });
  assert.ok((await drawing(page)).at([0.5, 0.5]) > 0);
  await page.locator('#pen-size').fill('60');
  await line(hand, { id: 1, kind: 'pen', y: 0.5, button: 5 });
  await eventually(async () => assert.equal((await drawing(page)).at([0.5, 0.5]), 0));
});

pageTest('Ctrl+Z in the middle of a stroke waits for its end', async (page) => {
  await startDrawing(page);
  await stroke(page, [[0.2, 0.2], [0.8, 0.2]]);
  const before = await drawing(page);
  const place = await places(page);
  const [from, to] = [place([0.2, 0.6]), place([0.8, 0.6])];
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(to.x, to.y, { steps: 6 });
  await easelOf(page).focus();
  await page.keyboard.press('Control+z');
  const during = await drawing(page);
  assert.ok(during.at([0.5, 0.2]) > 0 && during.at([0.5, 0.6]) > 0, 'it did not wait');
  await page.mouse.up();
  await eventually(() => assertDrawing(page, before.grey));
  await page.keyboard.press('Control+Shift+z');
  await eventually(async () => assert.ok((await drawing(page)).at([0.5, 0.6]) > 0));
});
