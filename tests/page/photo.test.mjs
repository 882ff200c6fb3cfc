// The reader's photo: cut out at once, put right by frame and brush, turned, and taken apart; by pointer and by keys.

import assert from 'node:assert/strict';
import { canvasPixels, eventually, pageTests, parts, shownGarment } from './browser.mjs';
import { assertFits } from './fits.mjs';

/** @typedef {import('playwright-core').Page} Page */

const pageTest = pageTests('');

const SIZE = { width: 120, height: 160 };

/** Fills of a picture: left, top, width, height and colour. @typedef {readonly [number, number, number, number, string]} Fill */

/** A garment on boards of two browns. @type {readonly Fill[]} */
const BOARDS = Array.from({ length: 6 }, (_, at) => [at * 20, 0, 20, 160, at % 2 === 0 ? '#c89a60' : '#b88850']);
/** @type {readonly Fill[]} */
const TROUSERS = [[35, 20, 50, 30, '#234'], [35, 20, 20, 120, '#234'], [65, 20, 20, 120, '#234']];
/** @type {readonly Fill[]} */
const PAIR = [[15, 50, 40, 70, '#234'], [62, 50, 42, 80, '#234']];

/**
 * Chooses a picture that the browser itself makes.
 * @param {Page} page
 * @param {readonly Fill[]} fills
 */
async function choose(page, fills) {
  const url = await page.evaluate(({ shapes, width, height }) => {
    const canvas = Object.assign(document.createElement('canvas'), { width, height });
    const context = canvas.getContext('2d');
    for (const [x, y, w, h, color] of shapes) {
      if (context) context.fillStyle = color;
      context?.fillRect(x, y, w, h);
    }
    return canvas.toDataURL('image/png');
  }, { shapes: fills, ...SIZE });
  await parts(page).tab('Photo').click();
  await page.getByLabel('Choose a photo', { exact: true }).setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from(url.replace(/^.*,/, ''), 'base64') });
}

/**
 * Opens such a picture, and waits for its first cut.
 * @param {Page} page
 * @param {readonly Fill[]} fills
 */
async function open(page, fills) {
  await choose(page, fills);
  await parts(page).caption.getByText('your photo').waitFor();
}

/**
 * Which pixels of the photo are in the cut-out.
 * @param {Page} page
 */
async function cutOut(page) {
  const { rgba, width, height } = await canvasPixels(page, '#cut-out');
  const has = (/** @type {number} */ x, /** @type {number} */ y) => (rgba[4 * (y * width + x) + 3] ?? 0) > 127;
  const area = rgba.filter((value, at) => at % 4 === 3 && value > 127).length;
  return { has, area, width, height };
}

/**
 * Drags over the photo, from one place of it to another.
 * @param {Page} page
 * @param {readonly [number, number]} from in pixels of the photo
 * @param {readonly [number, number]} to
 */
async function drag(page, from, to) {
  const sheet = page.locator('#photo-sheet');
  await sheet.scrollIntoViewIfNeeded();
  const box = (await sheet.boundingBox()) ?? assert.fail('no photo is to be seen');
  const { width } = await canvasPixels(page, '#photo');
  const scale = box.width / width;
  await page.mouse.move(box.x + from[0] * scale, box.y + from[1] * scale);
  await page.mouse.down();
  await page.mouse.move(box.x + ((from[0] + to[0]) / 2) * scale, box.y + ((from[1] + to[1]) / 2) * scale);
  await page.mouse.move(box.x + to[0] * scale, box.y + to[1] * scale);
  await page.mouse.up();
}

pageTest('a garment on boards is cut out at once, and the photo stays as it was', async (page) => {
  await open(page, [...BOARDS, ...TROUSERS]);
  const found = await cutOut(page);
  assert.deepEqual([found.width, found.height], [SIZE.width, SIZE.height]);
  assert.ok(found.has(45, 100) && found.has(75, 130) && found.has(60, 35), 'a part of the garment is missing');
  assert.ok(!found.has(60, 100) && !found.has(10, 10) && !found.has(110, 150), 'boards were taken for the garment');
  const { rgba } = await canvasPixels(page, '#photo');
  assert.deepEqual([...rgba.subarray(0, 4)], [0xc8, 0x9a, 0x60, 255]);
  assert.equal(await page.getByRole('status').filter({ hasText: 'guess' }).count(), 0);
});

pageTest('what cuts photos out comes with the first photo; one that takes long says so, and the next takes its place', async (page) => {
  let asked = 0;
  /** @type {() => void} */
  let release = () => {};
  await page.route('**/patchwork_cut_bg.wasm', async (route) => {
    asked += 1;
    if (asked === 1) await new Promise((resolve) => { release = () => resolve(undefined); });
    // The worker that asked may be gone.
    await route.continue().catch(() => {});
  });
  const sign = page.getByRole('progressbar', { name: 'Opening your photo' });
  await parts(page).tab('Photo').click();
  assert.equal(asked, 0);
  await choose(page, [...BOARDS, ...PAIR]);
  await sign.waitFor();
  await parts(page).tab('Draw').click();
  assert.ok(await page.locator('#easel').isVisible(), 'the page can be used meanwhile');
  await open(page, [...BOARDS, ...TROUSERS]);
  await sign.waitFor({ state: 'hidden' });
  const garment = await shownGarment(page);
  release();
  await new Promise((resolve) => setTimeout(resolve, 500));
  assert.deepEqual(await shownGarment(page), garment);
  assert.ok((await cutOut(page)).has(60, 35), 'the later photo stays');
});

pageTest('the edge of the frame is dragged, a frame is drawn anew, and undo brings the first cut back', async (page) => {
  const { button } = parts(page);
  await open(page, [...BOARDS, ...TROUSERS]);
  const first = await cutOut(page);
  const garment = await shownGarment(page);
  await drag(page, [60, 140], [60, 90]);
  await eventually(async () => assert.ok(!(await cutOut(page)).has(45, 100), 'the legs go on below the frame'));
  assert.ok((await cutOut(page)).has(45, 60));
  await drag(page, [5, 60], [58, 158]);
  await eventually(async () => {
    const { has } = await cutOut(page);
    assert.ok(has(45, 130) && !has(75, 130), 'the new frame holds the left leg only');
  });
  await button('Undo').click();
  await button('Undo').click();
  await eventually(async () => assert.equal((await cutOut(page)).area, first.area));
  await eventually(async () => assert.deepEqual(await shownGarment(page), garment));
  assert.ok(await button('Undo').isDisabled());
});

pageTest('the brush takes a place away and gives it back', async (page) => {
  const { radio, button } = parts(page);
  await open(page, [...BOARDS, ...TROUSERS]);
  await radio('Not garment').check();
  await drag(page, [75, 60], [75, 138]);
  await eventually(async () => {
    const { has } = await cutOut(page);
    assert.ok(!has(75, 100) && has(45, 100), 'a leg that is marked stays away');
  });
  await radio('Garment').check();
  await drag(page, [75, 60], [75, 138]);
  await eventually(async () => assert.ok((await cutOut(page)).has(75, 100)));
  await button('Start again').click();
  await eventually(async () => assert.ok((await cutOut(page)).has(75, 130)));
  assert.match(await page.locator('#photo-help').innerText(), /^Brush over a place/);
  await radio('Frame').check();
  assert.match(await page.locator('#photo-help').innerText(), /^Is something missing/);
});

pageTest('everything works by keyboard', async (page) => {
  const { radio, button } = parts(page);
  await open(page, [...BOARDS, ...TROUSERS]);
  const bottom = page.getByRole('slider', { name: 'Bottom edge of the frame' });
  const before = Number(await bottom.getAttribute('aria-valuenow'));
  assert.ok(Math.abs(before - 87.5) < 3, `${before} %`);
  await bottom.focus();
  for (let press = 0; press < 6; press += 1) await page.keyboard.press('Shift+ArrowUp');
  const after = Number(await bottom.getAttribute('aria-valuenow'));
  assert.ok(Math.abs(before - 30 - after) <= 1, `${after} %`);
  await eventually(async () => assert.ok(!(await cutOut(page)).has(45, 120)));
  await page.keyboard.press('Control+z');
  await radio('Not garment').check();
  const brush = page.getByRole('application', { name: 'Brush on your photo' });
  await brush.focus();
  // From the middle between the legs to the right one, and along it.
  for (let press = 0; press < 4; press += 1) await page.keyboard.press('ArrowRight');
  for (let press = 0; press < 8; press += 1) await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Space');
  await eventually(async () => assert.ok(!(await cutOut(page)).has(77, 100), 'what was marked stays away'));
  await button('Start again').focus();
  await page.keyboard.press('Enter');
  await eventually(async () => assert.ok((await cutOut(page)).has(77, 100)));
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('name')), 'photo-tool', 'the focus is not lost');
});

pageTest('a photo is turned and mirrored, and corrections go with it', async (page) => {
  const { button } = parts(page);
  await open(page, [...BOARDS, ...TROUSERS]);
  await button('Turn right').click();
  await eventually(async () => {
    const { has, width, height } = await cutOut(page);
    assert.deepEqual([width, height], [SIZE.height, SIZE.width]);
    assert.ok(has(130, 60) && has(40, 75) && !has(60, 60), 'the waist lies to the right');
  });
  await button('Flip').click();
  await eventually(async () => assert.ok((await cutOut(page)).has(29, 60), 'the waist lies to the left'));
  // The frame is where it is seen: without the left part there is no waist.
  await drag(page, [20, 60], [60, 60]);
  await eventually(async () => {
    const { has } = await cutOut(page);
    assert.ok(!has(45, 45) && has(100, 45));
  });
  await button('Turn left').click();
  await eventually(async () => {
    const { has, width } = await cutOut(page);
    assert.equal(width, SIZE.width);
    assert.ok(has(45, 40) || has(75, 40), 'turned with what was cut out');
  });
});

pageTest('one of two shoes is taken, and the other', async (page) => {
  const { radio } = parts(page);
  await open(page, [...BOARDS, ...PAIR]);
  const both = await cutOut(page);
  assert.ok(both.has(35, 80) && both.has(80, 80));
  await radio('One of two').check();
  await eventually(async () => {
    const { has } = await cutOut(page);
    assert.ok(!has(35, 80) && has(80, 80), 'the larger one alone');
  });
  await radio('The other one').check();
  await eventually(async () => {
    const { has } = await cutOut(page);
    assert.ok(has(35, 80) && !has(80, 80), 'the smaller one alone');
  });
});

pageTest('a photo without anything on it is told, and taken all the same', async (page) => {
  await open(page, [[0, 0, 120, 160, '#888']]);
  await page.getByRole('status').filter({ hasText: 'No garment stands out here' }).waitFor();
  assert.equal((await cutOut(page)).area, SIZE.width * SIZE.height);
  assert.equal(await parts(page).alert.innerText(), '');
});

pageTest('white clothes on transparent ground are found', async (page) => {
  await open(page, TROUSERS.map(([x, y, w, h]) => [x, y, w, h, '#fff']));
  const { has } = await cutOut(page);
  assert.ok(has(45, 100) && has(75, 130) && !has(60, 100) && !has(10, 10));
});

pageTest('on a phone all controls are large enough, and nothing is wider than the window', async (page) => {
  await open(page, [...BOARDS, ...TROUSERS]);
  await assertFits(page, 'a photo is open');
  const small = await page.locator('#retouch :is(button, [role=slider], label)').evaluateAll((elements) => elements
    .map((element) => ({ name: element.textContent || element.getAttribute('aria-label'), ...element.getBoundingClientRect().toJSON() }))
    .filter(({ width, height }) => width < 44 || height < 37.9)
    .map(({ name, width, height }) => `${name}: ${width} x ${height}`));
  assert.deepEqual(small, []);
}, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
