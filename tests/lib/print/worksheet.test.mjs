import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import init, { FeatureMap, Filter } from '../../../pkg/patchwork.js';
import { ASKED, FILTER, isForPencil, makeWorksheet, PATCH, smallMap, SQUARE, STOPS } from '../../../www/print/worksheet.js';
import { CNN } from '../networks.mjs';

await init({ module_or_path: await readFile(new URL('../../../pkg/patchwork_bg.wasm', import.meta.url)) });

const SIDE = 28;
const MAP = SIDE - FILTER + 1;
const crate = { FeatureMap, Filter };
/** @type {import('../../../www/app/state.js').FilterChoice} */
const vertical = { name: 'vertical', weights: [-1, 0, 1, -2, 0, 2, -1, 0, 1], divisor: 1, bias: 0, stride: 1, padding: 'valid' };
const probabilities = Float32Array.from({ length: 10 }, (_, label) => (label === 7 ? 0.55 : 0.05));

/**
 * A bright block on black.
 * @param {{row: number, column: number, height: number, width: number}} block
 */
function garment({ row, column, height, width }) {
  return Uint8Array.from({ length: SIDE * SIDE }, (_, at) => {
    const [y, x] = [Math.floor(at / SIDE), at % SIDE];
    return y >= row && y < row + height && x >= column && x < column + width ? 40 + ((7 * y + 13 * x) % 200) : 0;
  });
}

const others = [garment({ row: 2, column: 2, height: 20, width: 6 }), garment({ row: 12, column: 4, height: 8, width: 22 })];

/** @param {Partial<import('../../../www/print/worksheet.js').Given>} [given] */
function sheetOf(given) {
  const pixels = garment({ row: 5, column: 9, height: 15, width: 11 });
  return makeWorksheet(crate, { pixels, index: 3, filter: vertical, presets: [vertical.weights], config: CNN.config, summary: CNN.summary, probabilities, others, ...given });
}

/** The filter laid on by hand. @param {ArrayLike<number>} pixels @param {number} side @param {readonly number[]} weights */
function filteredByHand(pixels, side, weights) {
  const stops = side - FILTER + 1;
  return Array.from({ length: stops * stops }, (_, at) =>
    weights.reduce((sum, weight, tap) => sum + weight * (pixels[(Math.floor(at / stops) + Math.floor(tap / FILTER)) * side + (at % stops) + (tap % FILTER)] ?? NaN), 0));
}

const CORNERS = [0, SIDE - 9].flatMap((row) => [0, SIDE - 9].map((column) => garment({ row, column, height: 9, width: 9 })));

test('the answers are what comes out by hand, wherever the garment lies', () => {
  for (const pixels of [sheetOf().pixels, ...CORNERS]) {
    const { patch, weights, products, sums, filtered, pooled } = sheetOf({ pixels });
    const { row, column } = patch.place;
    assert.ok(row >= 0 && row + PATCH <= SIDE && column >= 0 && column + PATCH <= SIDE, `${row}, ${column}`);
    assert.deepEqual(patch.values, Array.from({ length: PATCH * PATCH }, (_, at) => pixels[(row + Math.floor(at / PATCH)) * SIDE + column + (at % PATCH)]));
    assert.deepEqual(sums, filteredByHand(patch.values, PATCH, weights));
    assert.equal(products.reduce((sum, product) => sum + product, 0), sums[0]);
    const map = filteredByHand(pixels, SIDE, weights);
    const strongest = Math.max(...map.map(Math.abs));
    assert.ok(sums.some((sum) => Math.abs(sum) === strongest), 'the patch has what the filter finds most');
    const squares = map.flatMap((_, at) => {
      const [y, x] = [Math.floor(at / MAP), at % MAP];
      const isSquare = y % 2 === 0 && x % 2 === 0 && y + SQUARE <= MAP && x + SQUARE <= MAP;
      return isSquare ? [Array.from({ length: SQUARE * SQUARE }, (__, i) => map[(y + Math.floor(i / SQUARE)) * MAP + x + (i % SQUARE)])] : [];
    });
    assert.ok(squares.some((square) => square.join() === filtered.join()), 'pooling begins anew at every second row and column');
    assert.ok(filtered.includes(Math.max(...map)));
    const kept = [0, 2, 8, 10].map((at) => Math.max(0, ...[0, 1, SQUARE, SQUARE + 1].map((step) => filtered[at + step] ?? NaN)));
    assert.deepEqual(pooled, kept);
  }
});

test('the same garment gives the same sheet, another one another', () => {
  const sheet = sheetOf();
  assert.deepEqual(sheetOf(), sheet);
  assert.match(sheet.number, /^[0-9A-F]{4}$/);
  const numbers = [sheet, ...CORNERS.map((pixels) => sheetOf({ pixels })), sheetOf({ filter: { ...vertical, weights: [1, 1, 1, 0, 0, 0, -1, -1, -1] } })].map(({ number }) => number);
  assert.equal(new Set(numbers).size, numbers.length, numbers.join(' '));
  assert.equal(sheetOf({ filter: { ...vertical, name: undefined } }).number, sheet.number, 'a name changes no number');
});

test('a filter that is none for a pencil makes way for a named one', () => {
  assert.equal(isForPencil(vertical), true);
  for (const odd of [{ divisor: 2 }, { bias: 1 }, { stride: 2 }, { padding: /** @type {const} */ ('same') }, { weights: [0.5, ...vertical.weights.slice(1)] }, { weights: [10, ...vertical.weights.slice(1)] }, { weights: Array(25).fill(1) }, { weights: Array(9).fill(0) }]) {
    assert.equal(isForPencil({ ...vertical, ...odd }), false, JSON.stringify(odd));
    assert.deepEqual(sheetOf({ filter: { ...vertical, ...odd } }).weights, vertical.weights);
  }
});

test('what is asked for lies among the stops, and each map is of one garment', () => {
  const sheet = sheetOf();
  assert.ok(ASKED.every((at) => at > 0 && at < STOPS * STOPS), 'the first stop is worked out');
  for (const pixels of [sheet.pixels, ...CORNERS]) {
    const { order, garments } = sheetOf({ pixels });
    assert.deepEqual([...order].sort(), garments.map((_, at) => at));
    assert.notDeepEqual(order, garments.map((_, at) => at));
  }
  const map = smallMap(crate, sheet.pixels, sheet.weights);
  assert.deepEqual([map.height, map.width], [6, 6]);
  map.free();
});

test('the layers have their sizes, and the sums of their weights', () => {
  const { layers, best, shares } = sheetOf();
  assert.deepEqual(layers.map(({ shape }) => shape), CNN.summary.map(({ outputShape }) => outputShape));
  for (const { title, kernel, parameters } of layers) {
    const sum = kernel.length === 0 ? 0 : kernel.reduce((product, side) => product * side, 1) + (kernel.at(-1) ?? 0);
    assert.equal(sum, parameters, title);
  }
  assert.equal(layers[0]?.keras, 'Conv2D(64, 3, activation="relu")');
  assert.equal(best, 7);
  assert.equal(shares[7], 0.55);
});
