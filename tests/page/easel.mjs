// The canvas to draw on, as the tests of drawing use it.

import assert from 'node:assert/strict';
import { canvasGreys, eventually, parts, shownAnswer, shownGarment } from './browser.mjs';
import { assertAnswer, Preparation, shipped } from './crate.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {[x: number, y: number]} Point a place on the canvas, each from 0 to 1 */

const { network } = await shipped('cnn');

export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** @param {Page} page */
export function easelOf(page) {
  return page.getByRole('application', { name: 'Drawing canvas' });
}

/** @param {Page} page */
export async function startDrawing(page) {
  await parts(page).tab('Draw').click();
  await easelOf(page).scrollIntoViewIfNeeded();
}

/**
 * Draws, and takes all of it away.
 * @param {Page} page
 */
export async function emptyTheCanvas(page) {
  await startDrawing(page);
  await stroke(page, [[0.3, 0.3], [0.7, 0.3]]);
  await parts(page).button('Clear').click();
}

/** @param {Page} page */
export async function drawing(page) {
  const { width, height, grey } = await canvasGreys(page, '#drawing');
  return {
    width,
    height,
    grey,
    painted: grey.filter((value) => value > 0).length,
    at: (/** @type {Point} */ [x, y]) => grey[Math.floor(y * height) * width + Math.floor(x * width)] ?? NaN,
  };
}

/**
 * @param {Page} page
 * @param {Uint8Array} expected
 */
export async function assertDrawing(page, expected) {
  const { grey } = await drawing(page);
  const other = grey.filter((value, i) => value !== expected[i]).length;
  assert.equal(other, 0, `${other} pixels of the drawing differ`);
}

/**
 * @param {Page} page
 * @returns {Promise<(point: Point) => {x: number, y: number}>} places in the window
 */
export async function places(page) {
  const box = (await easelOf(page).boundingBox()) ?? assert.fail('no canvas to draw on');
  return ([x, y]) => ({ x: box.x + x * box.width, y: box.y + y * box.height });
}

/** Places on the way from a point of a line to the next one. */
const STEPS = 6;

/** @type {WeakMap<Page, Promise<import('playwright-core').CDPSession>>} */
const mice = new WeakMap();

/**
 * Lines by mouse, each from the press of its button to its release, without waiting for any place: the browser hands some
 * of them on together, as it does with a quick hand.
 * @param {Page} page
 * @param {readonly (readonly {x: number, y: number}[])[]} lines in the window
 */
export async function drag(page, lines) {
  const mouse = mice.get(page) ?? page.context().newCDPSession(page);
  mice.set(page, mouse);
  const client = await mouse;
  /** @typedef {{x: number, y: number}} Place */
  const hover = (/** @type {Place} */ at) => client.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at });
  const press = (/** @type {Place} */ at) => client.send('Input.dispatchMouseEvent', { type: 'mousePressed', ...at, button: 'left', buttons: 1, clickCount: 1 });
  const move = (/** @type {Place} */ at) => client.send('Input.dispatchMouseEvent', { type: 'mouseMoved', ...at, button: 'left', buttons: 1 });
  const release = (/** @type {Place} */ at) => client.send('Input.dispatchMouseEvent', { type: 'mouseReleased', ...at, button: 'left', buttons: 0, clickCount: 1 });
  await Promise.all(
    lines.flatMap(([from, ...rest]) => (from ? [hover(from), press(from), ...rest.map(move), release(rest.at(-1) ?? from)] : [])),
  );
}

/**
 * @param {Page} page
 * @param {Point[]} points
 */
export async function stroke(page, points) {
  const corners = points.map(await places(page));
  const line = corners.flatMap((to, i) => {
    const from = corners[i - 1];
    if (!from) return [to];
    return Array.from({ length: STEPS }, (_, step) => {
      const share = (step + 1) / STEPS;
      return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
    });
  });
  await drag(page, [line]);
}

/** @param {Page} page */
export async function drawTrousers(page) {
  await stroke(page, [[0.35, 0.15], [0.65, 0.15]]);
  await stroke(page, [[0.4, 0.15], [0.36, 0.9]]);
  await stroke(page, [[0.6, 0.15], [0.64, 0.9]]);
}

/**
 * The page shows the drawing as the crate prepares it, and the network's answer to that.
 * @param {Page} page
 */
export async function assertLookedAt(page) {
  const { grey, width, height } = await drawing(page);
  const prepared = Preparation.drawing(grey, width, height, []).pixels ?? assert.fail('the canvas is empty');
  await eventually(async () => assert.deepEqual(await shownGarment(page), prepared));
  const shown = await assertAnswer(page, network, prepared);
  assert.match(await parts(page).caption.innerText(), /your drawing, as the network gets it/);
  return shown;
}

/** @param {Page} page */
export async function assertEmpty(page) {
  await eventually(async () => {
    assert.equal((await drawing(page)).painted, 0);
    assert.equal(await parts(page).verdict.innerText(), 'No answer: the canvas is empty. Draw a garment on it.');
    assert.ok((await shownAnswer(page)).every(({ percent }) => Number.isNaN(percent)), 'an answer to nothing');
  });
  assert.equal(await parts(page).caption.innerText(), 'Nothing drawn yet.');
}
