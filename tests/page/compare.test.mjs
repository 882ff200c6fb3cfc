// The DNN and the CNN side by side, beside the crate's numbers; and both on garments that are not where they should be.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { assertFits } from './fits.mjs';
import { eventually, pageTests, PATIENCE, ready } from './browser.mjs';
import { about, best, Dataset, fetched, Network, shipped, testSet, Trainer } from './crate.mjs';
import { count } from './network-parts.mjs';
import { choose, parts as training, press } from './training-parts.mjs';

/** @typedef {import('playwright-core').Page} Page */

const bookTest = pageTests();
const pageTest = pageTests('#compare');
const { files } = await about();
const data = await testSet();
const SIDE = 28;
const OPTIONS = /** @type {const} */ ({ optimizer: 'adam', learningRate: 0.001, batchSize: 32, seed: 1 });

/** @param {Page} page */
function parts(page) {
  const race = page.locator('.compare-race');
  const shift = page.locator('.compare-shift');
  return {
    race,
    shift,
    start: race.getByRole('button', { name: 'Start both' }),
    pause: race.getByRole('button', { name: 'Pause both' }),
    on: race.getByRole('button', { name: 'Go on with both' }),
    done: race.getByRole('button', { name: 'Done', exact: true }),
    anew: race.getByRole('button', { name: 'Begin anew' }),
    /** @param {string} name */
    chip: (name) => race.getByRole('radio', { name, exact: true }),
    finding: race.locator('.compare-finding'),
    figures: race.locator('.compare-figures'),
    position: race.locator('.training-position label'),
  };
}

/** Without the drawings, so that the crate learns from the same. @param {Page} page */
async function withoutDrawings(page) {
  await page.locator('#train-fold > summary').click();
  await page.getByLabel('Learn from drawings too').uncheck();
}

/** @param {Page} page */
async function openChapter(page) {
  const figure = page.locator('#compare-figure');
  await figure.scrollIntoViewIfNeeded();
  await figure.and(page.locator(':not([aria-busy])')).waitFor({ state: 'attached' });
}

/** The cells of a row of the figures, as the page writes them. @param {Page} page @param {string | RegExp} name */
async function row(page, name) {
  return parts(page).figures.getByRole('row', { name }).getByRole('cell').allInnerTexts();
}

/** What the crate makes of a network after so many epochs. @param {string} config @param {number} epochs */
async function learned(config, epochs) {
  const [images, labels] = await Promise.all([files.train_images, files.train_labels].map(async ({ path }) => gunzipSync(await fetched(`data/${path}`))));
  const set = new Dataset(images ?? new Uint8Array(), labels ?? new Uint8Array());
  const trainer = new Trainer(config, OPTIONS);
  const steps = epochs * trainer.batches(set.length);
  for (let step = 0; step < steps; step += 1) trainer.step(set);
  const { correct, count: all } = trainer.evaluate(data, 0, data.length);
  return { parameters: trainer.parameters(), right: correct / all, images: set.length };
}

/** @param {Page} page @returns {Promise<string>} the parameters that the page predicts with */
async function weights(page) {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the weights' }).click();
  const file = await readFile(await (await waiting).path());
  return file.subarray(8 + Number(file.readBigUInt64LE(0))).toString('base64');
}

/** @param {Float32Array} values */
const bytes = (values) => Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');

bookTest('both learn from the same batches, and each has the very weights of a run by itself', async (page) => {
  await withoutDrawings(page);
  await choose(page, 'CNN', 4);
  await openChapter(page);
  const { race, start, chip, done, finding } = parts(page);
  await chip('with 4 and 4 filters and 128 units, as in your form').check();
  const networks = { cnn: Network.cnn(4, 4, 128, 1), dnn: Network.dnn(128, 1) };
  const both = (/** @type {'parameterCount' | 'multiplyAdds'} */ what) => [count(networks.cnn[what]), count(networks.dnn[what])];
  assert.deepEqual((await row(page, 'Parameters')).slice(0, 2), both('parameterCount'));
  assert.deepEqual((await row(page, 'Multiply-adds')).slice(0, 2), both('multiplyAdds'));
  await eventually(async () => assert.match((await row(page, 'Milliseconds')).join(' '), /^[\d.]+ [\d.]+ [\d.]+ ×$/));

  assert.equal(await start.getAttribute('aria-disabled'), 'true');
  await race.getByText('First say what you expect.').waitFor();
  await chip('the CNN').check();
  await chip('1 epoch').check();
  await start.click();
  // The crate trains here while the page does.
  const found = { cnn: await learned(networks.cnn.config(), 1), dnn: await learned(networks.dnn.config(), 1) };
  await done.waitFor(PATIENCE);
  const inPercent = (/** @type {number} */ share) => `${(100 * share).toFixed(1)} %`;
  assert.deepEqual((await row(page, 'Right on the test images')).slice(0, 2), [inPercent(found.cnn.right), inPercent(found.dnn.right)]);
  assert.ok((await finding.innerText()).startsWith(`After 1 epoch on ${count(found.cnn.images)} images (seed 1) the CNN is right in ${inPercent(found.cnn.right)} of the test images, the DNN in ${inPercent(found.dnn.right)}.`));
  assert.match((await row(page, /^Seconds/)).join(' '), /^[\d.]+ [\d.]+ [\d.]+ ×$/);
  const said = race.locator('.compare-verdict tbody tr');
  assert.match(await said.first().innerText(), /the CNN, by 5 of 100/);

  for (const kind of /** @type {const} */ (['cnn', 'dnn'])) {
    await race.getByRole('button', { name: `Take the ${kind.toUpperCase()} into the page` }).click();
    const name = { cnn: 'Run 1, CNN', dnn: 'Run 2, DNN' }[kind];
    await page.locator('#network-note').getByText(`${name}`).or(page.locator('#announcements').getByText(`“${name}” is in use.`)).first().waitFor();
    await eventually(async () => assert.equal(await weights(page), bytes(found[kind].parameters)));
  }
  // What is on the shelf is there after a reload, and the comparison can go on.
  await page.reload();
  await ready(page);
  await openChapter(page);
  assert.deepEqual((await row(page, 'Right on the test images')).slice(0, 2), [inPercent(found.cnn.right), inPercent(found.dnn.right)]);
  await chip('3 epochs').check();
  await parts(page).on.click();
  const later = await learned(networks.dnn.config(), 3);
  await done.waitFor(PATIENCE);
  assert.equal((await row(page, 'Right on the test images, epoch 3'))[1], inPercent(later.right));
});

pageTest('a pause stops both at the same batch, the axis can change, and a reload keeps the figures', async (page) => {
  await openChapter(page);
  const { race, start, pause, on, chip, position, anew } = parts(page);
  await chip('hardly a difference').check();
  await chip('10 epochs').check();
  await start.click();
  const batch = async () => Number(/^Batch ([\d,]+) of/.exec(await position.innerText())?.[1]?.replaceAll(',', '') ?? 0);
  await eventually(async () => assert.ok((await batch()) >= 60));
  await pause.click();
  await on.waitFor();
  // The turn under way comes to its end.
  const place = await eventually(async () => {
    const [before, steps] = [await batch(), await race.locator('.compare-charts').innerText()];
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
    assert.deepEqual([await batch(), await race.locator('.compare-charts').innerText()], [before, steps]);
    return before;
  });
  const last = async () => {
    const texts = await race.locator('.chart-legend').first().innerText();
    return texts.replaceAll(/\s+/g, ' ');
  };
  for (const axis of ['seconds', 'billions of multiply-adds', 'epochs']) {
    await chip(axis).check();
    assert.ok((await last()).startsWith(axis), axis);
    assert.ok((await race.locator('path.race-cnn.light').first().getAttribute('d'))?.includes('L'), axis);
  }
  await on.click();
  await eventually(async () => assert.ok((await batch()) > place + 40));
  await pause.click();
  await on.waitFor();

  await page.reload();
  await ready(page);
  await openChapter(page);
  await race.getByText('the networks themselves were not kept').waitFor();
  assert.ok((await batch()) >= place);
  assert.equal(await on.getAttribute('aria-disabled'), 'true');
  await anew.click();
  await start.waitFor();
  await race.getByText('First say what you expect.').waitFor();
  await page.reload();
  await ready(page);
  await openChapter(page);
  await start.waitFor();
});

bookTest('a run of the chapter on training is taken up, and stays as it was', async (page) => {
  await choose(page, 'DNN');
  await press(page, training(page).epoch);
  const before = await weights(page);
  await openChapter(page);
  const { race, start, chip, done } = parts(page);
  await chip('the CNN').check();
  await race.getByLabel('Begin with').selectOption('Run 1, DNN, which has learned for 1 epoch');
  await chip('1 epoch').check();
  await start.click();
  await done.waitFor(PATIENCE);
  await race.getByText('What was taken from the shelf was timed when it was trained').waitFor();
  const right = (await row(page, 'Right on the test images'))[1];
  assert.equal(await page.locator('#test-accuracy').innerText(), right);
  await chip('3 epochs').check();
  await parts(page).on.click();
  await eventually(async () => assert.equal((await row(page, 'Right on the test images, epoch 3')).length, 3));
  assert.equal(await weights(page), before);
});

/** The garment moved as the page says. @param {Uint8Array} image @param {number} by @param {number} place */
function moved(image, by, place) {
  const [down = 0, right = 0] = [[0, by], [by, 0], [0, -by], [-by, 0]][place % 4] ?? [];
  return image.map((_, at) => {
    const [row, column] = [Math.floor(at / SIDE) - down, (at % SIDE) - right];
    return row >= 0 && row < SIDE && column >= 0 && column < SIDE ? (image[row * SIDE + column] ?? 0) : 0;
  });
}

pageTest('the shift test counts what the crate makes of the moved garments', async (page) => {
  await openChapter(page);
  const { shift } = parts(page);
  await shift.getByRole('button', { name: `Test all ${count(data.length)} garments` }).click();
  await shift.getByRole('button', { name: 'Test again' }).waitFor(PATIENCE);
  const networks = { cnn: (await shipped('cnn')).network, dnn: (await shipped('dnn')).network };
  /** @type {Map<string, string>} */
  const counted = new Map();
  const right = (/** @type {'cnn' | 'dnn'} */ kind, /** @type {number} */ by) => {
    const known = counted.get(`${kind} ${by}`);
    if (known) return known;
    let sum = 0;
    for (let at = 0; at < data.length; at += 1) sum += Number(best(networks[kind].predict(moved(data.image(at), by, at))) === data.label(at));
    const share = `${((100 * sum) / data.length).toFixed(1)} %`;
    counted.set(`${kind} ${by}`, share);
    return share;
  };
  const finding = `${count(data.length)} test garments, moved by 4 pixels: the CNN is right in ${right('cnn', 4)}, before in ${right('cnn', 0)}; the DNN in ${right('dnn', 4)}, before in ${right('dnn', 0)}.`;
  assert.equal(await shift.locator('#compare-shift-finding').innerText(), finding);
  const chart = shift.getByRole('slider', { name: 'Right answers by how much the garments are changed' });
  await chart.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('ArrowRight');
  await eventually(async () => assert.equal((await chart.getAttribute('aria-valuetext'))?.replaceAll(/\s+/g, ' '), `pixels 1 CNN ${right('cnn', 1)} DNN ${right('dnn', 1)}`));

  // The question is judged by the numbers.
  const loss = (/** @type {'cnn' | 'dnn'} */ kind) => Number.parseFloat(right(kind, 0)) - Number.parseFloat(right(kind, 4));
  const loser = Math.abs(loss('cnn') - loss('dnn')) < 1 ? 'both about the same' : loss('cnn') > loss('dnn') ? 'the CNN' : 'the DNN';
  await shift.locator('.question').getByRole('radio', { name: loser }).check();
  await shift.locator('.verdict').getByText('Right.').waitFor();
});

pageTest('the garment in hand is moved by a slider, and both networks answer as in the crate', async (page) => {
  await openChapter(page);
  const { shift } = parts(page);
  const networks = { cnn: (await shipped('cnn')).network, dnn: (await shipped('dnn')).network };
  const slider = shift.getByRole('slider', { name: 'How much', exact: true });
  for (const by of [2, 3, 0]) {
    await slider.fill(String(by));
    await eventually(async () => {
      for (const kind of /** @type {const} */ (['cnn', 'dnn'])) {
        const shown = await shift.getByRole('list', { name: `What the ${kind.toUpperCase()} makes of it` }).locator('.value').allInnerTexts();
        const expected = [...networks[kind].predict(moved(data.image(0), by, 0))].map((share) => (100 * share).toFixed(1));
        assert.deepEqual(shown, expected);
      }
    });
  }
  assert.equal(await slider.getAttribute('aria-valuetext'), 'as it is');
  for (const change of ['turned', 'smaller', 'noise']) {
    await shift.getByRole('radio', { name: change, exact: true }).check();
    await shift.getByText(new RegExp(`^Your garment, ${change}.*: the CNN says`)).waitFor();
  }
});

pageTest('a test that takes long can be stopped, and leaves nothing half done', async (page) => {
  await openChapter(page);
  const { shift } = parts(page);
  await shift.getByRole('radio', { name: 'noise', exact: true }).check();
  const test = shift.getByRole('button', { name: /^Test all/ });
  await test.click();
  await shift.getByRole('button', { name: 'Stop' }).click();
  await test.waitFor();
  assert.equal(await shift.locator('#compare-shift-finding').innerText(), '');
});

bookTest('the chapter fits a phone, before and after', async (page) => {
  await openChapter(page);
  await assertFits(page, 'compare');
  const { start, chip, done } = parts(page);
  await chip('the DNN').check();
  await chip('1 epoch').check();
  await start.click();
  await done.waitFor(PATIENCE);
  await assertFits(page, 'compare');
}, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
