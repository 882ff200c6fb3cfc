// Drawings by strangers, drawn again on the page with its own pen: a table says how many the network that the page ships
// understands, and how many it calls none of the ten kinds. They are read from the file drawings.json of the folder that
// PEOPLE_DIR names: {word, strokes: [[[x, y], ...], ...]}, with places from 0 to 255.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { parts } from './browser.mjs';
import { assertLookedAt, drag, places, startDrawing } from './easel.mjs';
import { peoplesFile, peopleTest, Tallies } from './people.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{word: string, strokes: [x: number, y: number][][]}} Drawing */

/** The kind of each word; shoes have one by their height, all other words none. */
const KINDS = /** @type {Record<string, string>} */ ({
  't-shirt': 'T-shirt/top',
  pants: 'Trouser',
  sweater: 'Pullover',
  jacket: 'Coat',
  'flip flops': 'Sandal',
  purse: 'Bag',
});
const LOW = ['Sneaker', 'Sandal'];
const TALL = ['Ankle boot'];

/** The least shares of right answers and the most of doubted ones, well away from those that were measured. */
const FIRST = 0.8;
const WITHIN_TWO = 0.9;
const DOUBTED = 0.12;

/** One in so many drawings is drawn: all of them would take minutes. */
const ONE_IN = 2;
/** Of the canvas, the part that a drawing fills. */
const FILLED = 0.8;

/**
 * @param {Drawing} drawing
 * @returns {readonly string[]}
 */
function kindsOf({ word, strokes }) {
  const kind = KINDS[word];
  if (word !== 'shoe') return kind ? [kind] : [];
  const [width = 1, height = 0] = [0, 1].map((axis) => {
    const all = strokes.flat().map((point) => point[axis] ?? 0);
    return Math.max(...all) - Math.min(...all);
  });
  const share = height / width;
  return share < 0.6 ? LOW : share > 0.9 ? TALL : [...LOW, ...TALL];
}

/** @param {number} value */
function onCanvas(value) {
  return 0.5 + FILLED * (value / 255 - 0.5);
}

/** @param {Page} page @param {Drawing} drawing */
async function draw(page, { strokes }) {
  const place = await places(page);
  await drag(page, strokes.map((points) => points.map(([x, y]) => place([onCanvas(x), onCanvas(y)]))));
}

peopleTest('drawings by strangers are read', async (page) => {
  /** @type {Drawing[]} */
  const all = JSON.parse(await readFile(peoplesFile('drawings.json'), 'utf8'));
  const tallies = new Tallies();
  const compared = page.getByRole('group', { name: 'The most alike of' });
  await startDrawing(page);
  for (const drawing of all.filter((_, at) => at % ONE_IN === 0)) {
    await draw(page, drawing);
    const shown = await assertLookedAt(page);
    await compared.waitFor();
    const guessed = shown.sort((a, b) => b.percent - a.percent).map(({ name }) => name);
    const kinds = kindsOf(drawing);
    const doubted = await parts(page).answer.getByText('none of the ten kinds').isVisible();
    tallies.add([drawing.word, kinds.length > 0 ? 'all of these' : 'without a kind'], kinds, guessed, doubted);
    await parts(page).button('Clear').click();
  }
  console.log(`${tallies}`);
  const { count, first, second, doubted } = tallies.row('all of these');
  assert.ok(count > 0, 'nothing was drawn');
  assert.ok(first >= FIRST * count, `${first} of ${count} right at the first guess`);
  assert.ok(second >= WITHIN_TWO * count, `${second} of ${count} right within two`);
  assert.ok(doubted <= DOUBTED * count, `${doubted} of ${count} called none of the ten kinds`);
});
