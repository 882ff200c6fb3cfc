// Drawings that people might make, drawn on the page with a real pointer: how many of them the network
// that the page ships understands. `tests/drawings/` says how they came about.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { canvasGreys, eventually, pageTests, parts } from './browser.mjs';
import { assertAnswer, classNames, Preparation, shipped } from './crate.mjs';
import { drag, places, startDrawing } from './easel.mjs';

/**
 * @typedef {import('playwright-core').Page} Page
 * @typedef {import('../../www/draw/drawing.js').Fill | import('../../www/draw/drawing.js').Stroke} Operation
 * @typedef {{name: string, secondHalf?: boolean, operations: Operation[]}} Design
 * @typedef {{drawn: number, first: number, second: number}} Tally drawings, and those right at the first guess and within two
 */

const pageTest = pageTests('#garment');
const { network } = await shipped('cnn');
const SIDE = 336;
const FILES = ['t-shirt', 'trouser', 'pullover', 'dress', 'coat', 'sandal', 'shirt', 'sneaker', 'bag', 'ankle-boot'];
const COUSINS = ['T-shirt/top', 'Pullover', 'Coat', 'Shirt'];

/** The least shares of right answers, in each set. */
const FIRST = 0.85;
const WITHIN_TWO = 0.95;

/** The folders of `tests/drawings/`. */
const FOLDERS = ['', 'fresh', 'last'];

/** @returns {Promise<(Design & {label: number, set: string})[]>} */
async function designs() {
  const lists = FOLDERS.flatMap((folder) =>
    FILES.map(async (file, label) => {
      const text = await readFile(new URL(`../drawings/${folder && `${folder}/`}${file}.json`, import.meta.url), 'utf8');
      const list = /** @type {Design[]} */ (JSON.parse(text));
      return list.map(({ name, secondHalf, operations }) => {
        const set = folder || (secondHalf ? 'second half' : 'first half');
        return { name: `${file}, ${name}`, label, set, operations };
      });
    }),
  );
  return (await Promise.all(lists)).flat();
}

/**
 * What the operation needs in the hand: a deed of the reader for each setting, by its name and value.
 * @param {Page} page
 * @param {Operation} operation
 * @returns {Map<string, () => Promise<void>>}
 */
function needs(page, operation) {
  const tool = operation.kind === 'fill' ? 'Fill' : operation.grey === 0 ? 'Erase' : 'Pen';
  const deeds = new Map([[`tool ${tool}`, () => parts(page).radio(tool).check()]]);
  if (operation.grey > 0) deeds.set(`grey ${operation.grey}`, () => page.locator(`input[name="grey"][value="${operation.grey}"]`).check());
  if (operation.kind === 'stroke') deeds.set(`size ${operation.size}`, () => page.getByRole('slider', { name: 'Size' }).fill(String(operation.size)));
  return deeds;
}

/**
 * @param {Page} page
 * @param {readonly Operation[]} operations
 * @param {Map<string, string>} hand the present value of each setting
 */
async function draw(page, operations, hand) {
  const place = await places(page);
  /** @type {ReturnType<typeof place>[][]} still to be drawn, all with what is in the hand */
  let lines = [];
  for (const operation of operations) {
    for (const [need, deed] of needs(page, operation)) {
      const [setting = '', value = ''] = need.split(' ');
      if (hand.get(setting) === value) continue;
      await drag(page, lines);
      lines = [];
      await deed();
      hand.set(setting, value);
    }
    const points = operation.kind === 'fill' ? [operation.x, operation.y, 1] : operation.points;
    lines.push(points.flatMap((x, i) => (i % 3 === 0 ? [place([x / SIDE, (points[i + 1] ?? 0) / SIDE])] : [])));
  }
  await drag(page, lines);
}

/** @param {Page} page */
async function clear(page) {
  await parts(page).button('Clear').press('Enter');
  await eventually(async () => {
    const empty = await page.locator('#drawing').evaluate((canvas) => {
      const { width, height } = /** @type {HTMLCanvasElement} */ (canvas);
      const pixels = /** @type {HTMLCanvasElement} */ (canvas).getContext('2d')?.getImageData(0, 0, width, height).data;
      return pixels?.every((value, i) => value === 0 || i % 4 === 3);
    });
    assert.ok(empty, 'the canvas is not empty');
  });
}

/**
 * The classes that the page names for what is on its canvas, the most probable first. The page may show no
 * other numbers than the crate computes.
 * @param {Page} page
 */
async function guesses(page) {
  const { grey, width, height } = await canvasGreys(page, '#drawing');
  const prepared = Preparation.drawing(grey, width, height, []).pixels ?? assert.fail('nothing was drawn');
  const shown = await assertAnswer(page, network, prepared);
  return shown.sort((a, b) => b.percent - a.percent).map(({ name }) => name);
}

pageTest('what people draw is understood, in each set', async (page) => {
  /** @type {Map<string, Tally>} */
  const tallies = new Map();
  /** @type {string[]} */
  const misses = [];
  await page.locator('#guess-skip').click();
  await startDrawing(page);
  const names = classNames();
  /** @type {Map<string, string>} */
  const hand = new Map();
  for (const { name, label, set, operations } of await designs()) {
    await draw(page, operations, hand);
    const guessed = await guesses(page);
    const rank = guessed.indexOf(names[label] ?? '');
    const cousins = COUSINS.includes(names[label] ?? '') ? 'close cousins' : 'others';
    for (const key of [set, `${set}, ${cousins}`]) {
      const { drawn, first, second } = tallies.get(key) ?? { drawn: 0, first: 0, second: 0 };
      tallies.set(key, { drawn: drawn + 1, first: first + Number(rank === 0), second: second + Number(rank <= 1) });
    }
    if (rank > 0) misses.push(`${name} (${set}): ${guessed.slice(0, rank).join(', ')}`);
    await clear(page);
  }
  const report = [...tallies].map(([key, { drawn, first, second }]) => `${key}: ${first} of ${drawn}, within two ${second}`);
  console.log([...report, ...misses].join('\n'));
  for (const set of ['first half', 'second half', 'fresh', 'last']) {
    const { drawn, first, second } = tallies.get(set) ?? assert.fail('nothing was drawn');
    assert.ok(drawn >= 30, `${drawn} drawings`);
    assert.ok(first >= FIRST * drawn, `${set}: ${first} of ${drawn} right at the first guess`);
    assert.ok(second >= WITHIN_TWO * drawn, `${set}: ${second} of ${drawn} right within two`);
  }
});
