// What the tests of the journey share: the chapter's parts, and the crate's own journey to compare with.

import assert from 'node:assert/strict';
import { measure } from '../../www/shared/format.js';
import { readThrough, eventually } from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */
/** @typedef {import('./crate.mjs').Network} Network */
/** @typedef {{channel: number, row: number, column: number}} Cell */

/**
 * The chapter, built; in the whole book all of them are.
 * @param {Page} page
 */
export async function journey(page) {
  if (new URL(page.url()).hash === '#book') await readThrough(page);
  const region = page.getByRole('region', { name: 'The journey of one garment' });
  await region.locator('.lesson-figure:not([aria-busy])').first().waitFor();
  await region.scrollIntoViewIfNeeded();
  return { region, opened: page.getByRole('region', { name: 'The opened value' }) };
}

/** What the page calls the layers of the CNN. @type {Record<string, string>} */
export const TITLES = {
  conv2d: 'First convolution',
  max_pooling2d: 'First pooling',
  conv2d_1: 'Second convolution',
  max_pooling2d_1: 'Second pooling',
  flatten: 'Flattened row',
  dense: 'Hidden layer',
  dense_1: 'Answer',
};

/**
 * The small pictures of all stations.
 * @param {Page} page
 */
export function wayOf(page) {
  return page.getByRole('navigation', { name: 'From the garment to the answer' }).getByRole('button');
}

/**
 * Goes to the station of a layer: its picture, with its words.
 * @param {Page} page
 * @param {string} name of the layer in Keras, if it is one of the CNN’s, else what the page calls it
 */
export async function stationOf(page, name) {
  const title = TITLES[name] ?? name;
  const stop = wayOf(page).and(page.getByRole('button', { name: new RegExp(`(^|, the )${title}$`, 'i') }));
  await stop.click();
  const station = page.getByRole('region', { name: title, exact: true });
  await station.waitFor();
  return { station, ...atlasIn(station) };
}

/** @param {Locator} room of one picture */
export function atlasIn(room) {
  const grid = room.getByRole('slider');
  const figure = room.locator('.atlas-figure');
  return { grid, canvas: grid.locator('canvas'), legend: figure.locator('.legend'), readout: figure.getByRole('status') };
}

/**
 * Waits until the picture is painted, which it is when it comes near.
 * @param {{grid: Locator, canvas: Locator}} figure
 */
export async function painted({ grid, canvas }) {
  await grid.scrollIntoViewIfNeeded();
  await eventually(async () => assert.ok((await canvas.evaluate((element) => /** @type {HTMLCanvasElement} */ (element).width)) > 1, 'nothing painted'));
}

/** @param {Locator} canvas */
export function picture(canvas) {
  return canvas.evaluate((element) => /** @type {HTMLCanvasElement} */ (element).toDataURL());
}

/**
 * @param {Locator} locator
 * @param {string} expected
 */
export async function assertText(locator, expected) {
  await eventually(async () => assert.equal((await locator.innerText()).replaceAll('\u00a0', ' '), expected));
}

/** As the page counts: from 1. @param {Cell} cell */
export function cellName({ channel, row, column }) {
  return `row ${row + 1}, column ${column + 1}, filter ${channel + 1}`;
}

/** @param {Cell} cell @param {number} value */
export function cellText({ channel, row, column }, value) {
  return `${cellName({ channel, row, column })}: ${measure(value)}`;
}

/** @param {Network} of @param {string} name */
export function layerIndex(of, name) {
  return of.summary().findIndex((layer) => layer.name === name);
}

/**
 * The output of a layer of maps for an image.
 * @param {Network} of
 * @param {string} name
 * @param {Uint8Array} image
 */
export function outputOf(of, name, image) {
  of.predict(image);
  const layer = layerIndex(of, name);
  const [height = 0, width = 0, channels = 0] = of.activationShape(layer);
  const values = of.activation(layer);
  const index = (/** @type {Cell} */ { channel, row, column }) => (row * width + column) * channels + channel;
  const at = (/** @type {Cell} */ cell) => values[index(cell)] ?? NaN;
  const maximum = values.reduce((most, value) => Math.max(most, value), 0);
  const strongest = cellOf([height, width, channels], values.indexOf(maximum));
  return { layer, height, width, channels, values, index, at, maximum, strongest };
}

/** @param {number[]} shape @param {number} index */
export function cellOf([, width = 1, channels = 1], index) {
  return { channel: index % channels, row: Math.floor(index / channels / width), column: Math.floor(index / channels) % width };
}

/**
 * Where a cell lies in the window.
 * @param {Locator} canvas
 * @param {{width: number, height: number, channels?: number}} shape
 * @param {Cell} cell
 */
export async function placeOf(canvas, { width, height, channels = 1 }, { channel, row, column }) {
  const [across, down] = await canvas.evaluate((element) => [/** @type {HTMLCanvasElement} */ (element).width, /** @type {HTMLCanvasElement} */ (element).height]);
  const box = (await canvas.boundingBox()) ?? assert.fail('no canvas');
  const columns = (across + 1) / (width + 1);
  assert.ok(Number.isInteger(columns), `${across} cells across`);
  // Above each row of several tiles stand their numbers.
  const pitch = down / Math.ceil(channels / columns);
  assert.ok(Number.isInteger(pitch), `${down} cells down`);
  const x = (channel % columns) * (width + 1) + column;
  const y = pitch - height + Math.floor(channel / columns) * pitch + row;
  const scale = box.width / across;
  return { x: box.x + (x + 0.5) * scale, y: box.y + (y + 0.5) * scale, cell: { x, y } };
}

/**
 * Clicks on a cell, which opens it.
 * @param {Page} page
 * @param {Locator} canvas
 * @param {{width: number, height: number, channels?: number}} shape
 * @param {Cell} cell
 */
export async function clickCell(page, canvas, shape, cell) {
  // Only what is in the window can be clicked.
  const { y: top } = await placeOf(canvas, shape, cell);
  await page.evaluate((y) => scrollBy({ top: y - innerHeight / 2, behavior: 'instant' }), top);
  const { x, y } = await placeOf(canvas, shape, cell);
  await page.mouse.click(x, y);
}

/**
 * The rows of a table, each as its texts.
 * @param {Locator} table
 */
export async function rowsOf(table) {
  const rows = await table.getByRole('row').all();
  return Promise.all(rows.map(async (row) => (await row.locator('th, td').allInnerTexts()).map((text) => text.trim())));
}
