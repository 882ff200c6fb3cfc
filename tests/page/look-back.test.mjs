// Looking back on a training: what each moment shows is what the crate computes with the weights of that moment.

import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import { DEFAULTS, toldOf } from '../../www/shared/optimizers.js';
import { canvasPixels, eventually, pageTests, ready, shownGarment } from './browser.mjs';
import { about, Dataset, fetched, Network, Trainer } from './crate.mjs';
import { choose, openOptions, parts, press } from './training-parts.mjs';

/** @typedef {import('playwright-core').Page} Page */

const pageTest = pageTests();
const STEPS = 4;
const FILTERS = 4;
/** Viridis at 0. */
const DARKEST = [68, 1, 84];

/**
 * @param {Page} page
 * @param {'Before' | 'After'} name
 */
function sideOf(page, name) {
  const side = page.locator('#look-back').getByRole('group', { name, exact: true });
  return {
    side,
    slider: side.getByRole('slider', { name, exact: true }),
    said: () => side.getByRole('slider').getAttribute('aria-valuetext'),
    bars: () => side.getByRole('list').locator('.value').allInnerTexts(),
    canvas: (/** @type {'.learned-weights' | '.past-maps'} */ room) => `.past-side:has(h4:text-is("${name}")) ${room} canvas`,
  };
}

/** @param {Page} page */
async function lookBack(page) {
  await page.getByText('Look back: before and after').click();
}

/**
 * The same training in the crate.
 * @param {number} steps
 * @returns {Promise<Network[]>} as it was before the first step, after it, and so on
 */
async function twins(steps) {
  const { files } = await about();
  const [images, labels] = await Promise.all([files.train_images, files.train_labels].map(async ({ path }) => gunzipSync(await fetched(`data/${path}`))));
  assert.ok(images && labels);
  const train = new Dataset(images, labels);
  const trainer = new Trainer(Network.cnn(FILTERS, FILTERS, 128, 1).config(), toldOf(DEFAULTS));
  return Array.from({ length: steps + 1 }, (_, step) => {
    if (step > 0) trainer.step(train);
    const network = Network.fromConfig(trainer.config(), 1);
    network.setParameters(trainer.parameters());
    return network;
  });
}

/**
 * @param {Page} page
 * @param {'Before' | 'After'} name
 * @param {Network} network that it was
 */
async function assertSide(page, name, network) {
  const side = sideOf(page, name);
  const probabilities = network.predict(await shownGarment(page));
  const [height = 0, width = 0] = network.activationShape(0);
  const maps = network.activation(0);
  await eventually(async () => {
    for (const [i, shown] of (await side.bars()).entries()) {
      assert.ok(Math.abs(Number(shown) - 100 * (probabilities[i] ?? NaN)) <= 0.0501, `${name}, class ${i}: ${shown} shown, ${probabilities[i]} computed`);
    }
    const weights = await canvasPixels(page, side.canvas('.learned-weights'));
    const painted = await canvasPixels(page, side.canvas('.past-maps'));
    for (let filter = 0; filter < FILTERS; filter += 1) {
      const [left, top] = [filter % 2, filter >> 1];
      for (const [i, weight] of network.filter(0, filter, 0).entries()) {
        const [red = 0, , blue = 0] = weights.rgba.subarray(4 * ((4 * top + Math.floor(i / 3)) * weights.width + 4 * left + (i % 3)));
        if (Math.abs(weight) > 0.01) assert.equal(red > blue, weight > 0, `${name}, filter ${filter}: ${weight} in ${red}, ${blue}`);
      }
      const values = maps.filter((_, i) => i % FILTERS === filter);
      const largest = Math.max(...values);
      for (const [i, value] of values.entries()) {
        const [x, y] = [left * (width + 1) + (i % width), top * (height + 1) + Math.floor(i / width)];
        const pixel = [...painted.rgba.subarray(4 * (y * painted.width + x), 4 * (y * painted.width + x) + 3)];
        if (value === 0 || value > 0.1 * largest) assert.equal(pixel.join() === DARKEST.join(), value === 0, `${name}, map ${filter}: ${value} in ${pixel}`);
      }
    }
  });
}

/** @param {Page} page */
async function train(page) {
  const { step, field } = parts(page);
  await choose(page, 'CNN', FILTERS);
  await openOptions(page);
  await field('Learn from drawings too').uncheck();
  // A trainer is made once the choice has come to rest.
  await page.waitForTimeout(600);
  await ready(page);
  for (let steps = 0; steps < STEPS; steps += 1) await press(page, step);
}

pageTest('before and after stand side by side, go to any moment by keyboard, and come back after a reload', async (page) => {
  const networks = await twins(STEPS);
  const [before, after] = [sideOf(page, 'Before'), sideOf(page, 'After')];
  await lookBack(page);
  await page.getByText('There is nothing to look back on yet').waitFor();
  await train(page);
  /** @param {number} one @param {number} other */
  const assertSides = async (one, other) => {
    await after.side.scrollIntoViewIfNeeded();
    const saying = (/** @type {number} */ steps) => (steps === 0 ? 'before training' : `batch ${steps}, epoch 1`);
    await eventually(async () => assert.deepEqual([await before.said(), await after.said()], [one, other].map(saying)));
    for (const [name, steps] of /** @type {const} */ ([['Before', one], ['After', other]])) await assertSide(page, name, networks[steps] ?? assert.fail());
  };
  await assertSides(0, STEPS);
  await before.side.getByText('Nothing is learned yet: these are the numbers that it began with.').waitFor();
  const loss = await page.locator('#curve-loss .chart-legend b').nth(1).innerText();
  await after.side.getByText(`Loss ${loss}, `).waitFor();

  await after.slider.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await assertSides(0, 2);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('End');
  await assertSides(STEPS, STEPS);

  await page.reload();
  await ready(page);
  await lookBack(page);
  await assertSides(0, STEPS);
  await before.slider.focus();
  await page.keyboard.press('ArrowRight');
  await assertSides(1, STEPS);
});

pageTest('a reset begins another history, and the run that it left has its own again', async (page) => {
  const { reset, undo, step } = parts(page);
  const after = sideOf(page, 'After');
  await choose(page, 'CNN', FILTERS);
  await lookBack(page);
  for (const batch of [1, 2]) {
    await press(page, step);
    await eventually(async () => assert.equal(await after.said(), `batch ${batch}, epoch 1`));
  }
  await reset.click();
  await page.getByText('There is nothing to look back on yet').waitFor();
  await undo.click();
  await eventually(async () => assert.equal(await after.said(), 'batch 2, epoch 1'));
  assert.equal(await after.slider.getAttribute('max'), '2');
});

pageTest('where only the first layer is kept it shows that much, and says so', async (page) => {
  const { step } = parts(page);
  await choose(page, 'CNN', FILTERS);
  // Many weights in the last layers: few of its moments are kept whole.
  for (const [name, value] of [['Filters of the second', 128], ['Units of the hidden Dense layer', 512]]) {
    await page.locator('#network').getByLabel(String(name)).fill(String(value));
    await page.locator('#network').getByLabel(String(name)).press('Tab');
  }
  await page.waitForTimeout(600);
  await ready(page);
  for (let steps = 0; steps < 6; steps += 1) await press(page, step);
  await lookBack(page);
  const before = sideOf(page, 'Before');
  const filters = () => before.side.locator('.learned-weights canvas').evaluate((canvas) => /** @type {HTMLCanvasElement} */ (canvas).toDataURL());
  await eventually(async () => assert.ok((await before.bars()).every((bar) => bar !== '–')));
  const [first, bars] = [await filters(), await before.bars()];
  await before.slider.focus();
  for (let moments = 0; moments < 3; moments += 1) await page.keyboard.press('ArrowRight');
  await before.side.getByText('Only the first layer is kept of this moment, so there is no answer.').waitFor();
  assert.ok((await before.bars()).every((bar) => bar === '–'));
  assert.notEqual(await filters(), first);
  await before.side.getByText('Your garment in conv2d').waitFor();
  await page.locator('#look-back').getByRole('radio', { name: 'conv2d_1', exact: true }).check();
  await before.side.getByText('No maps of conv2d_1: only the first layer is kept of this moment.').waitFor();
  await sideOf(page, 'After').side.getByText('Your garment in conv2d_1').waitFor();
  await before.slider.focus();
  await page.keyboard.press('Home');
  await before.side.getByText('Your garment in conv2d_1').waitFor();
  assert.deepEqual(await before.bars(), bars);
});

pageTest('a DNN shows the weights of its first units, and no maps', async (page) => {
  await choose(page, 'DNN');
  await press(page, parts(page).step);
  await lookBack(page);
  const { side, bars } = sideOf(page, 'After');
  await side.getByText('What 16 units of dense look for').waitFor();
  await eventually(async () => assert.ok((await bars()).every((bar) => bar !== '–')));
  assert.equal(await side.locator('.learned-weights canvas').count(), 16);
  assert.equal(await side.locator('.past-maps').isVisible(), false);
});
