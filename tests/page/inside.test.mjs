// Looking inside: every number that the page shows is the crate's.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { canvasPixels, eventually, PATIENCE, pageTests, parts } from './browser.mjs';
import { networkOf, shipped, testSet } from './crate.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */
/** @typedef {import('./crate.mjs').Network} Network */
/** @typedef {{channel: number, row: number, column: number}} Cell */

const pageTest = pageTests();
const data = await testSet();
const { network } = await shipped('cnn');
const LAYERS = ['conv2d', 'max_pooling2d', 'conv2d_1', 'max_pooling2d_1'];

/**
 * One picture of a layer, with its words.
 * @param {Page} page
 * @param {string} name of the layer
 * @param {'Outputs' | 'Filters'} what
 */
function figureOf(page, name, what) {
  const layer = page.getByRole('region', { name, exact: true });
  const grid = page.getByRole('application', { name: `${what} of ${name}:` });
  const figure = layer.locator('.atlas-figure', { has: grid });
  return { layer, grid, figure, canvas: grid.locator('canvas'), legend: figure.locator('.legend'), readout: figure.getByRole('status') };
}

/**
 * Waits until the picture is painted, which it is when it comes near.
 * @param {ReturnType<typeof figureOf>} figure
 */
async function painted({ grid, canvas }) {
  await grid.scrollIntoViewIfNeeded();
  await eventually(async () => assert.ok((await canvas.evaluate((element) => /** @type {HTMLCanvasElement} */ (element).width)) > 1, 'nothing painted'));
}

/**
 * @param {string} text of the page, with a true minus
 * @param {number} value
 */
function assertShows(text, value) {
  const shown = Number(text.replace('\u2212', '-'));
  const size = Math.abs(value);
  const step = size >= 100 ? 1 : size >= 10 ? 0.1 : size >= 0.1 ? 0.01 : 0.001;
  assert.ok(Math.abs(shown - value) <= step / 2 + 1e-6, `“${text}” for ${value}`);
}

/**
 * @param {Locator} readout
 * @param {Cell} cell
 * @param {number} value
 */
async function assertReads(readout, { channel, row, column }, value) {
  const start = `filter ${channel + 1}, row ${row + 1}, column ${column + 1}: `;
  await eventually(async () => {
    const text = await readout.innerText();
    assert.ok(text.startsWith(start), `“${text}” for ${start}`);
    assertShows(text.slice(start.length), value);
  });
}

/** @param {Network} of @param {string} name */
function layerIndex(of, name) {
  return of.summary().findIndex((layer) => layer.name === name);
}

/**
 * The output of a layer of the shipped network for a garment of the test set.
 * @param {string} name
 * @param {number} garment
 * @param {Network} [of]
 */
function outputOf(name, garment, of = network) {
  of.predict(data.image(garment));
  const index = layerIndex(of, name);
  const [height = 0, width = 0, channels = 0] = of.activationShape(index);
  const values = of.activation(index);
  const at = (/** @type {Cell} */ { channel, row, column }) => values[(row * width + column) * channels + channel] ?? NaN;
  const maximum = values.reduce((most, value) => Math.max(most, value), 0);
  const place = values.indexOf(maximum);
  const strongest = { channel: place % channels, row: Math.floor(place / channels / width), column: Math.floor(place / channels) % width };
  return { height, width, channels, at, maximum, strongest };
}

/**
 * Where a cell lies in the window.
 * @param {Locator} canvas
 * @param {{width: number, height: number}} shape
 * @param {Cell} cell
 */
async function placeOf(canvas, { width, height }, { channel, row, column }) {
  const across = await canvas.evaluate((element) => /** @type {HTMLCanvasElement} */ (element).width);
  const box = (await canvas.boundingBox()) ?? assert.fail('no canvas');
  const columns = (across + 1) / (width + 1);
  assert.ok(Number.isInteger(columns), `${across} cells across`);
  const x = (channel % columns) * (width + 1) + column;
  const y = Math.floor(channel / columns) * (height + 1) + row;
  const scale = box.width / across;
  return { x: box.x + (x + 0.5) * scale, y: box.y + (y + 0.5) * scale, cell: { x, y } };
}

/** @param {Locator} canvas */
function picture(canvas) {
  return canvas.evaluate((element) => /** @type {HTMLCanvasElement} */ (element).toDataURL());
}

pageTest('every convolution and pooling layer is there with its shape, its pictures and their legend', async (page) => {
  const headings = await page.getByRole('region', { name: 'What each layer sees' }).getByRole('heading', { level: 3 }).allInnerTexts();
  assert.deepEqual(headings, LAYERS.map((name) => {
    const { height, width, channels } = outputOf(name, 0);
    return `${name}: ${height} × ${width} × ${channels}`;
  }));
  for (const name of LAYERS) {
    const figure = figureOf(page, name, 'Outputs');
    await painted(figure);
    const { width, height, channels, maximum } = outputOf(name, 0);
    const size = await figure.canvas.evaluate((element) => ({ width: /** @type {HTMLCanvasElement} */ (element).width, height: /** @type {HTMLCanvasElement} */ (element).height }));
    const columns = (size.width + 1) / (width + 1);
    assert.equal(size.height, Math.ceil(channels / columns) * (height + 1) - 1, `${name}: not every channel has its tile`);
    const [low = '', high = ''] = (await figure.legend.innerText()).split(/\s+/);
    assert.equal(low, '0');
    assertShows(high, maximum);
  }
});

pageTest('the value under the pointer is the crate’s, and its colour the legend’s', async (page) => {
  for (const name of LAYERS) {
    const figure = figureOf(page, name, 'Outputs');
    await painted(figure);
    const output = outputOf(name, 0);
    const corner = { channel: output.channels - 1, row: output.height - 1, column: 0 };
    for (const cell of [output.strongest, { channel: 1, row: 2, column: 3 }, corner]) {
      // Only what is in the window can be pointed at.
      const top = (await placeOf(figure.canvas, output, cell)).y;
      await page.evaluate((y) => scrollBy({ top: y - innerHeight / 2, behavior: 'instant' }), top);
      const { x, y } = await placeOf(figure.canvas, output, cell);
      await page.mouse.move(x + 1, y);
      await page.mouse.move(x, y);
      await assertReads(figure.readout, cell, output.at(cell));
    }
    const { cell } = await placeOf(figure.canvas, output, output.strongest);
    const colours = await figure.canvas.evaluate((element, { x, y }) => {
      const context = /** @type {HTMLCanvasElement} */ (element).getContext('2d');
      const strip = /** @type {HTMLCanvasElement | null} */ (element.closest('.atlas-figure')?.querySelector('.legend canvas'));
      return {
        strongest: [...(context?.getImageData(x, y, 1, 1).data ?? [])],
        end: [...(strip?.getContext('2d')?.getImageData(255, 0, 1, 1).data ?? [])],
      };
    }, cell);
    assert.deepEqual(colours.strongest, colours.end, name);
  }
});

pageTest('the keyboard moves through the tiles and reads the same values', async (page) => {
  const name = 'conv2d_1';
  const figure = figureOf(page, name, 'Outputs');
  await painted(figure);
  const { at, channels } = outputOf(name, 0);
  const cell = { channel: 0, row: 0, column: 0 };
  await figureOf(page, name, 'Filters').grid.focus();
  await page.keyboard.press('Tab');
  assert.equal(await figure.grid.evaluate((element) => element === document.activeElement), true);
  await assertReads(figure.readout, cell, at(cell));
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'PageDown', 'PageDown', 'ArrowLeft', 'ArrowUp', 'PageUp', 'End', 'ArrowDown', 'Home']) {
    await page.keyboard.press(key);
    if (key === 'ArrowRight') cell.column++;
    if (key === 'ArrowLeft') cell.column--;
    if (key === 'ArrowDown') cell.row++;
    if (key === 'ArrowUp') cell.row--;
    if (key === 'PageDown') cell.channel++;
    if (key === 'PageUp') cell.channel--;
    if (key === 'Home') cell.channel = 0;
    if (key === 'End') cell.channel = channels - 1;
    await assertReads(figure.readout, cell, at(cell));
  }
  await page.keyboard.press('Tab');
  assert.equal(await figure.readout.innerText(), '');
});

pageTest('the learned filters show their weights, blue below nothing and orange above', async (page) => {
  for (const name of ['conv2d', 'conv2d_1']) {
    const figure = figureOf(page, name, 'Filters');
    await painted(figure);
    const index = layerIndex(network, name);
    const shape = { width: 3, height: 3 };
    await figure.grid.focus();
    const { rgba, width } = await canvasPixels(page, `section[aria-label="${name}"] [aria-label^="Filters"] canvas`);
    for (const channel of [0, 1, 2]) {
      const weights = network.filter(index, channel, 0);
      for (const [i, weight] of weights.entries()) {
        const cell = { channel, row: Math.floor(i / 3), column: i % 3 };
        const { x, y } = (await placeOf(figure.canvas, shape, cell)).cell;
        const [red = 0, , blue = 0] = rgba.subarray(4 * (y * width + x));
        if (Math.abs(weight) > 0.01) assert.equal(red > blue, weight > 0, `${name}: ${weight} in ${red}, ${blue}`);
      }
      const cell = { channel, row: 0, column: 0 };
      await assertReads(figure.readout, cell, weights[0] ?? NaN);
      await page.keyboard.press('PageDown');
    }
    const [low = '', high = ''] = (await figure.legend.innerText()).split(/\s+/);
    assert.equal(low, `\u2212${high}`);
  }
});

pageTest('another garment gives other pictures and other values', async (page) => {
  const name = 'max_pooling2d';
  const figure = figureOf(page, name, 'Outputs');
  await painted(figure);
  const before = await picture(figure.canvas);
  const filters = figureOf(page, 'conv2d', 'Filters');
  const learned = await picture(filters.canvas);
  await parts(page).radio('Trouser').check();
  const garment = data.indicesOf(1)[0] ?? 0;
  const output = outputOf(name, garment);
  await figure.grid.focus();
  await page.keyboard.press('PageDown');
  await assertReads(figure.readout, { channel: 1, row: 0, column: 0 }, output.at({ channel: 1, row: 0, column: 0 }));
  await eventually(async () => {
    assert.notEqual(await picture(figure.canvas), before);
    assertShows((await figure.legend.innerText()).split(/\s+/)[1] ?? '', output.maximum);
  });
  await painted(filters);
  assert.equal(await picture(filters.canvas), learned, 'the filters are the network’s, not the garment’s');
});

pageTest('an empty canvas shows nothing inside', async (page) => {
  await parts(page).tab('Draw').click();
  await page.getByText('The canvas is empty, so there is nothing to see inside either.').waitFor();
  assert.equal(await page.getByRole('region', { name: 'conv2d', exact: true }).isVisible(), false);
  await parts(page).tab('Pick').click();
  await painted(figureOf(page, 'conv2d', 'Outputs'));
});

pageTest('pictures and values follow the training, and end at the weights that it made', async (page) => {
  const { button } = parts(page);
  const figure = figureOf(page, 'conv2d', 'Outputs');
  await painted(figure);
  await button('Train').click();
  await figure.grid.focus();
  await page.keyboard.press('ArrowDown');
  await painted(figure);
  const seen = new Set();
  await eventually(async () => {
    seen.add(await picture(figure.canvas));
    assert.ok(seen.size >= 4, `${seen.size} pictures`);
  });
  await button('Pause').click();
  await page.waitForFunction(() => /^(paused|epoch finished)$/.test(document.getElementById('train-activity')?.textContent ?? ''), undefined, PATIENCE);
  const waiting = page.waitForEvent('download');
  await button('Save the weights').click();
  const trained = networkOf(new Uint8Array(await readFile(await (await waiting).path()))).network;
  const output = outputOf('conv2d', 0, trained);
  const cell = { channel: 0, row: 0, column: 0 };
  await figure.grid.focus();
  await page.keyboard.press('Home');
  await assertReads(figure.readout, cell, output.at(cell));
  await page.keyboard.press('PageDown');
  await assertReads(figure.readout, { ...cell, channel: 1 }, output.at({ ...cell, channel: 1 }));
  assertShows((await figure.legend.innerText()).split(/\s+/)[1] ?? '', output.maximum);
  await parts(page).provenance.getByText('from your training').waitFor();
});

pageTest('on a phone a finger reads the values', async (page) => {
  const name = 'conv2d';
  const figure = figureOf(page, name, 'Outputs');
  await painted(figure);
  const output = outputOf(name, 0);
  const cell = { channel: 0, row: 20, column: 12 };
  const { x, y } = await placeOf(figure.canvas, output, cell);
  await page.touchscreen.tap(x, y);
  await assertReads(figure.readout, cell, output.at(cell));
}, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
