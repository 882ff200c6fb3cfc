// Where the network fails: what the chapter counts is what the crate predicts, image by image, and every garment of it can
// be reached, judged and followed.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { AT_ONCE } from '../../www/mistakes/exam.js';
import { words } from '../../www/words/en.js';
import { eventually, pageTests, ready, shownGarment } from './browser.mjs';
import { about, best, shipped, testSet } from './crate.mjs';
import { assertFits, overlaps } from './fits.mjs';

/** @typedef {import('playwright-core').Page} Page */

const pageTest = pageTests('#mistakes');
const { mistakes, garment: { classes: NAMES } } = words;
const { files } = await about();
const data = await testSet();
const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
const SHIRT = 6;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** What a shipped network says of every test image. @param {'cnn' | 'dnn'} kind */
async function predictedBy(kind) {
  const { network } = await shipped(kind);
  const answers = Array.from({ length: data.length }, (_, index) => network.predict(data.image(index)));
  network.free();
  return answers.map((probabilities, index) => ({ index, label: data.label(index), answer: best(probabilities), probabilities }));
}

/** @typedef {Awaited<ReturnType<typeof predictedBy>>} Predicted */
const cnn = await predictedBy('cnn');
const dnn = await predictedBy('dnn');

/** @param {Predicted} predicted */
const matrixOf = (predicted) =>
  NAMES.map((_, label) => NAMES.map((__, answer) => predicted.filter((each) => each.label === label && each.answer === answer).length));

/** The garments of a cell, the surest first. @param {Predicted} predicted @param {number} label @param {number} answer */
const cellOf = (predicted, label, answer) =>
  predicted
    .filter((each) => each.label === label && each.answer === answer)
    .sort((a, b) => (b.probabilities[answer] ?? 0) - (a.probabilities[answer] ?? 0));

/** Whatever spaces hold a number and its unit together. @param {string} text */
const spaced = (text) => text.replaceAll('\u00a0', ' ');

/** @param {Page} page */
function chapter(page) {
  const section = page.locator('#mistakes');
  const grid = section.getByRole('grid', { name: mistakes.matrix.label });
  return {
    section,
    grid,
    cell: (/** @type {number} */ label, /** @type {number} */ answer) => grid.locator(`tbody tr:nth-child(${label + 1}) td:nth-of-type(${answer + 1})`),
    result: section.locator('.exam-bar .finding'),
    button: (/** @type {string} */ name) => section.getByRole('button', { name, exact: true }),
    radio: (/** @type {string} */ name) => section.getByRole('radio', { name, exact: true }),
    all: section.getByRole('button', { name: mistakes.all(data.length) }),
    list: section.getByRole('listbox', { name: mistakes.garments.list }),
    options: section.getByRole('option'),
    picked: section.getByRole('region', { name: mistakes.garment.label }),
  };
}

/** @param {Page} page @param {string} network @param {Predicted} predicted */
async function assertResult(page, network, predicted) {
  const right = predicted.filter(({ label, answer }) => label === answer).length;
  const expected = mistakes.result(network, { right, images: predicted.length, total: data.length });
  await eventually(async () => assert.equal(spaced(await chapter(page).result.innerText()), spaced(expected)));
}

/** @param {Page} page @returns {Promise<number[][]>} */
async function shownMatrix(page) {
  const rows = await chapter(page).grid.locator('tbody tr').all();
  return Promise.all(rows.map(async (row) => (await row.getByRole('gridcell').allInnerTexts()).map(Number)));
}

/** @param {Page} page */
async function askAll(page) {
  await chapter(page).all.click();
  await assertResult(page, 'Ready-made CNN', cnn);
}

pageTest('the matrix is what the crate predicts: of the first images at once, of all when asked', async (page) => {
  const { section } = chapter(page);
  await assertResult(page, 'Ready-made CNN', cnn.slice(0, AT_ONCE));
  assert.deepEqual(await shownMatrix(page), matrixOf(cnn.slice(0, AT_ONCE)));
  await askAll(page);
  const matrix = matrixOf(cnn);
  assert.deepEqual(await shownMatrix(page), matrix);

  const rows = await section.locator('.figures-table tbody tr').all();
  assert.equal(rows.length, NAMES.length);
  for (const [kind, row] of rows.entries()) {
    const right = matrix[kind]?.[kind] ?? 0;
    const support = matrix[kind]?.reduce((sum, times) => sum + times, 0) ?? 0;
    const said = matrix.reduce((sum, each) => sum + (each[kind] ?? 0), 0);
    const shares = [right / said, right / support, (2 * right) / (said + support)].map((share) => (100 * share).toFixed(1));
    assert.deepEqual(await row.locator('td').allInnerTexts(), [...shares, String(support)], NAMES[kind]);
  }
});

pageTest('both questions wait for all test images, and then the numbers tell', async (page) => {
  const { section, radio } = chapter(page);
  const { pair, best: known, later } = mistakes.questions;
  const verdicts = section.locator('.verdict');
  await radio(pair.another).check();
  await section.locator('.question').nth(1).getByRole('radio', { name: 'Bag' }).check();
  for (const place of [0, 1]) assert.equal(await verdicts.nth(place).innerText(), later);
  await askAll(page);

  const matrix = matrixOf(cnn);
  const at = (/** @type {number} */ label, /** @type {number} */ answer) => matrix[label]?.[answer] ?? 0;
  const pairs = NAMES.flatMap((_, one) => NAMES.flatMap((__, other) => (one < other ? [{ one, other, times: at(one, other) + at(other, one) }] : [])));
  const most = pairs.reduce((worst, each) => (each.times > worst.times ? each : worst));
  await eventually(async () => {
    const text = spaced(await verdicts.nth(0).innerText());
    assert.ok(text.endsWith(pair.because(NAMES[most.one] ?? '', NAMES[most.other] ?? '', at(most.one, most.other), at(most.other, most.one))), text);
  });
  const recall = matrix.map((row, kind) => (row[kind] ?? 0) / row.reduce((sum, times) => sum + times, 0));
  const highest = Math.max(...recall);
  const text = spaced(await verdicts.nth(1).innerText());
  assert.ok(text.endsWith(spaced(known.because('', highest)).slice('Of '.length)), text);
  assert.equal(/^✓/.test(text), recall[8] === highest, text);
});

pageTest('the grid has one tab stop, arrow keys move, a cell is heard with its names, and Enter opens it', async (page) => {
  const { grid, cell, options, section } = chapter(page);
  await askAll(page);
  assert.equal(await grid.locator('[tabindex="0"]').count(), 1);
  assert.deepEqual(await grid.getByRole('columnheader').allInnerTexts(), [...NAMES]);
  assert.deepEqual(await grid.getByRole('rowheader').allInnerTexts(), [...NAMES]);
  await cell(0, 0).click();
  const heard = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  const of = cnn.filter(({ label }) => label === 0).length;
  for (const [key, label, answer] of /** @type {const} */ ([['ArrowRight', 0, 1], ['End', 0, 9], ['ArrowRight', 0, 9], ['Home', 0, 0], ['ArrowUp', 0, 0]])) {
    await page.keyboard.press(key);
    assert.equal(await heard(), mistakes.matrix.cell(NAMES[label] ?? '', NAMES[answer] ?? '', cellOf(cnn, label, answer).length, of), key);
    assert.equal(await grid.locator('[tabindex="0"]').count(), 1);
  }
  await page.keyboard.press('PageDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Control+Home');
  for (let row = 0; row < SHIRT; row++) await page.keyboard.press('ArrowDown');
  const named = cellOf(cnn, SHIRT, 0);
  assert.equal(await section.locator('.readout').innerText(), mistakes.matrix.cell('Shirt', 'T-shirt/top', named.length, cnn.filter(({ label }) => label === SHIRT).length));
  await page.keyboard.press('Enter');
  assert.equal(await cell(SHIRT, 0).getAttribute('aria-selected'), 'true');
  assert.equal(await heard(), await cell(SHIRT, 0).getAttribute('aria-label'), 'the focus stays');
  const expected = named.slice(0, 12).map(({ probabilities }, place) =>
    mistakes.garments.option(place + 1, named.length, 'Shirt', 'T-shirt/top', probabilities[0] ?? NaN));
  assert.deepEqual(await options.evaluateAll((all) => all.filter((each) => each.checkVisibility()).map((each) => each.getAttribute('aria-label'))), expected);
});

pageTest('the garments of a cell are walked through page by page, and one becomes the garment of the page', async (page) => {
  const { cell, list, options, picked, button, section } = chapter(page);
  await askAll(page);
  await cell(5, 5).click();
  const sandals = cellOf(cnn, 5, 5);
  assert.ok(sandals.length > 24, `${sandals.length} sandals`);
  const title = picked.getByRole('heading');
  const shows = (/** @type {number} */ place) => eventually(async () => assert.equal(await title.innerText(), mistakes.garment.title((sandals[place]?.index ?? 0) + 1)));
  await shows(0);
  await options.first().focus();
  for (let step = 0; step < 13; step++) await page.keyboard.press('ArrowRight');
  await shows(13);
  assert.equal(await list.locator('[tabindex="0"]').count(), 1);
  await section.getByText(mistakes.garments.page(13, 24, sandals.length), { exact: true }).waitFor();
  await button(mistakes.garments.more).click();
  await shows(24);
  await button(mistakes.garments.before).click();
  await options.nth(1).click();
  await shows(13);

  const { index = 0, probabilities } = sandals[13] ?? {};
  const shown = (await picked.getByRole('listitem').allInnerTexts()).map((row) => Number(/[\d.]+$/.exec(row.trim())?.[0]));
  shown.forEach((percent, kind) => assert.ok(Math.abs(percent - 100 * (probabilities?.[kind] ?? NaN)) <= 0.0501, `${NAMES[kind]}: ${percent}`));
  await button(mistakes.garment.take).click();
  await eventually(async () => assert.deepEqual(await shownGarment(page), data.image(index)));
  await options.nth(2).click();
  await picked.getByRole('link', { name: mistakes.garment.follow }).click();
  await page.locator('#journey').getByRole('heading', { name: words.journey.title }).waitFor();
  await eventually(async () => assert.deepEqual(await shownGarment(page), data.image(sandals[14]?.index ?? 0)));
});

pageTest('sorted by loss and by doubt, the first are those of the crate', async (page) => {
  const { radio, picked } = chapter(page);
  await askAll(page);
  const { orders } = mistakes.garments;
  const lossOf = (/** @type {Predicted[number]} */ { probabilities, label }) => -Math.log(probabilities[label] ?? 0);
  const gapOf = (/** @type {Predicted[number]} */ { probabilities }) => {
    const [first = 0, second = 0] = [...probabilities].sort((a, b) => b - a);
    return first - second;
  };
  for (const [order, value] of /** @type {const} */ ([['hardest', (/** @type {Predicted[number]} */ each) => -lossOf(each)], ['undecided', gapOf]])) {
    await radio(orders[order]).check();
    const [first] = [...cnn].sort((a, b) => value(a) - value(b));
    await eventually(async () => assert.equal(await picked.getByRole('heading').innerText(), mistakes.garment.title((first?.index ?? 0) + 1)));
  }
  await radio(orders.easiest).check();
  const number = async () => Number(/[\d,]+$/.exec(await picked.getByRole('heading').innerText())?.[0].replace(',', '')) - 1;
  await eventually(async () => assert.ok(lossOf(cnn[await number()] ?? assert.fail('no such image')) < 1e-6));
});

pageTest('what the reader thinks of labels is counted beside the network, kept over a reload, and forgotten when asked', async (page) => {
  const { radio, button, picked, options, cell } = chapter(page);
  await askAll(page);
  const { judge } = mistakes;
  await cell(SHIRT, SHIRT).click();
  await radio(judge.answers.yes).check();
  await cell(SHIRT, 0).click();
  await radio(judge.answers.no).check();
  await options.nth(1).click();
  assert.equal(await radio(judge.answers.no).isChecked(), false, 'another garment is not judged yet');
  await radio(judge.answers.unsure).check();
  const told = judge.tally({ reader: { yes: 1, no: 1, unsure: 1 }, answered: 3, right: 1 });
  await picked.getByText(told).waitFor();

  await page.reload();
  await ready(page);
  await askAll(page);
  await cell(SHIRT, 0).click();
  await picked.getByText(told).waitFor();
  assert.equal(await radio(judge.answers.no).isChecked(), true);
  await button(judge.forget).click();
  assert.equal(await radio(judge.answers.no).isChecked(), false);
  assert.equal(await button(judge.forget).isVisible(), false);
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('type')), 'radio');
  assert.equal(await page.evaluate(() => localStorage.getItem('patchwork-judged')), '[]');
});

pageTest('it can be stopped, and what was there stays', async (page) => {
  const { all, button } = chapter(page);
  await assertResult(page, 'Ready-made CNN', cnn.slice(0, AT_ONCE));
  /** @type {() => void} */
  let go = () => {};
  const gone = new Promise((resolve) => (go = () => resolve(undefined)));
  await page.context().route(`**/data/${files.test_images.path}`, async (route) => {
    await gone;
    await route.continue();
  });
  await all.focus();
  await page.keyboard.press('Enter');
  const stop = button(mistakes.stop);
  await stop.waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), mistakes.stop);
  await page.keyboard.press('Enter');
  await stop.waitFor({ state: 'hidden' });
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), mistakes.all(data.length));
  go();
  await assertResult(page, 'Ready-made CNN', cnn.slice(0, AT_ONCE));
  assert.deepEqual(await shownMatrix(page), matrixOf(cnn.slice(0, AT_ONCE)));
  await askAll(page);
});

pageTest('answers of another network say that they are old, and are asked for anew', async (page) => {
  const { section, button, result } = chapter(page);
  await askAll(page);
  await page.evaluate(() => { location.hash = '#network'; });
  await page.getByRole('group', { name: words.shelf.title }).getByRole('radio', { name: 'Ready-made DNN', exact: true }).check();
  await page.evaluate(() => { location.hash = '#mistakes'; });
  await section.getByText(mistakes.stale('Ready-made DNN')).waitFor();
  assert.match(await result.innerText(), /^Ready-made CNN/);
  assert.deepEqual(await shownMatrix(page), matrixOf(cnn));
  await button(mistakes.again).click();
  await assertResult(page, 'Ready-made DNN', dnn);
  assert.deepEqual(await shownMatrix(page), matrixOf(dnn));
  assert.equal(await section.getByText(mistakes.stale('Ready-made DNN')).isVisible(), false);
});

/** @param {readonly number[]} indices */
function ownFiles(indices) {
  const header = (/** @type {readonly number[]} */ sizes) => new Uint8Array(new Uint8Array(new Uint32Array(sizes).buffer).map((_, at, bytes) => bytes[at - (at % 4) + 3 - (at % 4)] ?? 0));
  const file = (/** @type {string} */ name, /** @type {readonly Uint8Array[]} */ bytes) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.concat(bytes) });
  return [
    file('mine-images-idx3-ubyte', [header([0x803, indices.length, 28, 28]), ...indices.map((index) => data.image(index))]),
    file('mine-labels-idx1-ubyte', [header([0x801, indices.length]), Uint8Array.from(indices, (index) => data.label(index))]),
  ];
}

pageTest('own images of some kinds only: what is missing is told in words', async (page) => {
  const { section, cell } = chapter(page);
  await assertResult(page, 'Ready-made CNN', cnn.slice(0, AT_ONCE));
  const shoes = cnn.filter(({ label, answer }) => label === answer && [5, 7, 9].includes(label)).slice(0, 20).map(({ index }) => index);
  await page.locator('#own-data').setInputFiles(ownFiles(shoes));
  const result = mistakes.result('Ready-made CNN', { right: 20, images: 20, total: 20 });
  await section.getByText(result).waitFor();
  assert.equal(await chapter(page).all.count(), 0, 'there are no more to ask about');
  assert.equal(await cell(8, 0).getAttribute('aria-label'), mistakes.matrix.cell('Bag', 'T-shirt/top', 0, 0));
  const row = section.locator('.figures-table tbody tr').nth(8);
  assert.deepEqual(await row.locator('td').allInnerTexts(), [mistakes.kinds.neverSaid, mistakes.kinds.noneHere, '–', '0']);
  await section.getByRole('radio', { name: mistakes.questions.pair.another }).check();
  await section.getByText(mistakes.questions.pair.none).waitFor();
});

pageTest('on a phone it fits, a tap opens a cell, and no text lies on another', async (page) => {
  const { cell, options, section } = chapter(page);
  await askAll(page);
  await cell(SHIRT, 0).tap();
  assert.equal(await cell(SHIRT, 0).getAttribute('aria-selected'), 'true');
  await options.nth(1).tap();
  assert.equal(await options.nth(1).getAttribute('aria-selected'), 'true');
  await assertFits(page, 'all answers');
  assert.deepEqual(await overlaps(page), []);
  const cut = await section.locator('.matrix td').evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth + 1).map((each) => each.textContent));
  assert.deepEqual(cut, []);
}, PHONE);

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  pageTest(`the chapter is accessible, ${colorScheme}`, async (page) => {
    await askAll(page);
    await page.evaluate(axe);
    const violations = await page.evaluate(async () => {
      const { axe: checker } = /** @type {any} */ (globalThis);
      const { violations: found } = await checker.run('#mistakes', { runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa', 'best-practice'] });
      return found.map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.map((/** @type {any} */ node) => node.html).slice(0, 3).join(' ')}`);
    });
    assert.deepEqual(violations, []);
  }, { colorScheme, ...(colorScheme === 'dark' ? PHONE : {}) });
}
