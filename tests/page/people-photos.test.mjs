// Photos of clothes as people take them, opened on the page by its file input: none may be refused, and a table says
// how many the network that the page ships understands. The environment variable PEOPLE_DIR names a folder with
// photos/SOURCES.csv (file, label, source) and the photos beside it; nothing else needs them.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import test from 'node:test';
import { eventually, pageTests, parts, shownAnswer, shownGarment } from './browser.mjs';
import { assertAnswer, shipped } from './crate.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{file: string, label: string}} Photo */
/** @typedef {{opened: number, first: number, second: number, said: Map<string, number>}} Tally photos, and those right at the first guess and within two */

/** The kinds that are right for each label; a label without any has no kind of its own, and is not counted. */
const KINDS = /** @type {Record<string, readonly string[]>} */ ({
  't-shirt': ['T-shirt/top'],
  polo: ['T-shirt/top'],
  top: ['T-shirt/top'],
  undershirt: ['T-shirt/top'],
  longsleeve: ['Pullover', 'T-shirt/top'],
  shirt: ['Shirt'],
  blouse: ['Shirt'],
  outwear: ['Coat', 'Pullover'],
  blazer: ['Coat', 'Pullover'],
  hoodie: ['Coat', 'Pullover'],
  pants: ['Trouser'],
  shorts: ['Trouser'],
  dress: ['Dress'],
  shoes: ['Sandal', 'Sneaker', 'Ankle boot'],
  hat: [],
  skirt: [],
});

/** The least shares of right answers: far below what the network reaches, and far above what it does with uncut photos. */
const FIRST = 0.4;
const WITHIN_TWO = 0.6;

/** One in so many photos is opened: all of them would take minutes. */
const ONE_IN = 2;

const folder = process.env['PEOPLE_DIR'] ?? '';
const NAME = 'photos as people take them are cut out and read';

/** @returns {Promise<Photo[]>} */
async function photos() {
  const text = await readFile(path.join(folder, 'photos', 'SOURCES.csv'), 'utf8');
  const rows = text.trim().split(/\r?\n/).slice(1).map((row) => row.split(','));
  const all = rows.map(([file = '', label = '']) => ({ file, label })).sort((a, b) => (a.file < b.file ? -1 : 1));
  return all.filter((_, at) => at % ONE_IN === 0);
}

/**
 * Opens a photo, and waits until the page shows another garment and the answer to it.
 * @param {Page} page
 * @param {import('../../www/pkg/patchwork.js').Network} network
 * @param {string} file
 * @returns {Promise<string[]>} the kinds, the most probable first
 */
async function guesses(page, network, file) {
  const before = await shownGarment(page);
  await page.locator('#photo-file').setInputFiles(path.join(folder, 'photos', file));
  const garment = await eventually(async () => {
    const message = await parts(page).alert.innerText();
    if (message) throw new Error(`a photo was refused: ${message}`);
    const shown = await shownGarment(page);
    assert.notDeepEqual(shown, before, `${file} does not come`);
    return shown;
  });
  await assertAnswer(page, network, garment);
  const answer = await shownAnswer(page);
  return answer.sort((a, b) => b.percent - a.percent).map(({ name }) => name);
}

/** @param {Page} page */
async function measure(page) {
  const { network } = await shipped('cnn');
  /** @type {Map<string, Tally>} */
  const tallies = new Map();
  await parts(page).tab('Photo').click();
  for (const { file, label } of await photos()) {
    const kinds = KINDS[label] ?? assert.fail(`no kind is known for ${label}`);
    const guessed = await guesses(page, network, file);
    for (const key of kinds.length > 0 ? [label, 'all of these'] : [label]) {
      const { opened, first, second, said } = tallies.get(key) ?? { opened: 0, first: 0, second: 0, said: new Map() };
      const rank = guessed.findIndex((name) => kinds.includes(name));
      const name = guessed[0] ?? '';
      said.set(name, (said.get(name) ?? 0) + 1);
      tallies.set(key, { opened: opened + 1, first: first + Number(rank === 0), second: second + Number(rank === 0 || rank === 1), said });
    }
  }
  return tallies;
}

/** @param {[string, Tally]} row */
function line([label, { opened, first, second, said }]) {
  const names = [...said].sort(([, a], [, b]) => b - a).map(([name, count]) => `${name} ${count}`);
  return `${label}: ${first} of ${opened}, within two ${second}; the first guess was ${names.join(', ')}`;
}

if (folder) {
  pageTests('')(NAME, async (page) => {
    const tallies = await measure(page);
    console.log([...tallies].map(line).join('\n'));
    const { opened, first, second } = tallies.get('all of these') ?? assert.fail('nothing was opened');
    assert.ok(first >= FIRST * opened, `${first} of ${opened} right at the first guess`);
    assert.ok(second >= WITHIN_TWO * opened, `${second} of ${opened} right within two`);
  });
} else {
  test(NAME, { skip: 'PEOPLE_DIR names no folder with photos' }, () => {});
}
