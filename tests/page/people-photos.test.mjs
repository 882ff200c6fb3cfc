// Photos of clothes as people take them, opened on the page by its file input: none may be refused, and a table says
// how many the network that the page ships understands. They are read from the folder that PEOPLE_DIR names:
// photos/SOURCES.csv (file, label, source) and the photos beside it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { eventually, parts, shownAnswer, shownGarment } from './browser.mjs';
import { assertAnswer, shipped } from './crate.mjs';
import { peoplesFile, peopleTest, Tallies } from './people.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {{file: string, label: string}} Photo */

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

/** @returns {Promise<Photo[]>} */
async function photos() {
  const text = await readFile(peoplesFile('photos', 'SOURCES.csv'), 'utf8');
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
  await page.locator('#photo-file').setInputFiles(peoplesFile('photos', file));
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

peopleTest('photos as people take them are cut out and read', async (page) => {
  const { network } = await shipped('cnn');
  const tallies = new Tallies();
  await parts(page).tab('Photo').click();
  for (const { file, label } of await photos()) {
    const kinds = KINDS[label] ?? assert.fail(`no kind is known for ${label}`);
    const guessed = await guesses(page, network, file);
    tallies.add(kinds.length > 0 ? [label, 'all of these'] : [label], kinds, guessed);
  }
  console.log(`${tallies}`);
  const { count, first, second } = tallies.row('all of these');
  assert.ok(count > 0, 'nothing was opened');
  assert.ok(first >= FIRST * count, `${first} of ${count} right at the first guess`);
  assert.ok(second >= WITHIN_TWO * count, `${second} of ${count} right within two`);
});
