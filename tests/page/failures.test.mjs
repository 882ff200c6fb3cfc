// Trainings that fail on purpose: what is told of them is what the crate computes, and the way back loses nothing.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { lastEpochOf, optionsOf, SIZES } from '../../www/training/failures.js';
import { fromZero } from '../../www/training/from-zero.js';
import { calledOf, firstOf, mistakenOf } from '../../www/shared/material.js';
import { toldOf } from '../../www/shared/optimizers.js';
import { words } from '../../www/words/en.js';
import { eventually, pageTests, PATIENCE, ready } from './browser.mjs';
import { about, Dataset, fetched, Network, networkOf, Trainer } from './crate.mjs';
import { atRest, choose, parts, position, press } from './training-parts.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('../../www/app/shelf.js').FailureId} FailureId */

const pageTest = pageTests('#network');
const { failures } = words.training;
const { files } = await about();
/** @param {'train' | 'test'} part */
const setOf = async (part) => ({
  images: new Uint8Array(gunzipSync(await fetched(`data/${files[`${part}_images`].path}`))),
  labels: new Uint8Array(gunzipSync(await fetched(`data/${files[`${part}_labels`].path}`))),
});
const train = await setOf('train');
const test = await setOf('test');
const CHUNK = 32;

/** @param {Trainer} trainer @param {import('../../www/shared/drawings.js').IdxPair} set */
function evaluated(trainer, set) {
  const images = new Dataset(set.images, set.labels);
  let [loss, correct] = [0, 0];
  for (let from = 0; from < images.length; from += CHUNK) {
    const part = trainer.evaluate(images, from, Math.min(from + CHUNK, images.length));
    loss += part.loss;
    correct += part.correct;
  }
  const { length } = images;
  images.free();
  return { loss: loss / length, accuracy: correct / length, correct, length };
}

/**
 * The whole training, without the page.
 * @param {FailureId} id
 */
function failed(id) {
  const options = optionsOf(id);
  const begun = new Trainer(Network.cnn(...SIZES.filters, SIZES.units, 1).config(), toldOf(options));
  const trainer = options.zeros ? Trainer.restore(fromZero(begun.checkpoint())) : begun;
  const some = options.first ? firstOf(train, options.first) : train;
  const material = options.mistaken ? mistakenOf(some, options.seed) : some;
  const images = new Dataset(material.images, material.labels);
  const batches = trainer.batches(images.length);
  /** @type {{epoch: number, steps: number, loss: number, accuracy: number, testLoss: number, testAccuracy: number}[]} */
  const rows = [];
  for (let epoch = 1; epoch <= lastEpochOf(id, batches); epoch += 1) {
    let [loss, correct] = [0, 0];
    for (let batch = 0; batch < batches; batch += 1) {
      const report = trainer.step(images);
      loss += report.loss * report.count;
      correct += report.correct;
    }
    const means = evaluated(trainer, test);
    rows.push({ epoch, steps: epoch * batches, loss: loss / images.length, accuracy: correct / images.length, testLoss: means.loss, testAccuracy: means.accuracy });
  }
  const [shirts, coats, pullovers] = [6, 4, 2].map((as) => evaluated(trainer, calledOf(test, 6, as)));
  const facts = { shirts: shirts?.length, asShirts: shirts?.correct, asCoats: coats?.correct, asPullovers: pullovers?.correct };
  const last = rows.at(-1) ?? assert.fail('no epoch');
  return { last, best: rows.reduce((low, row) => (row.testLoss < low.testLoss ? row : low)), facts, parameters: trainer.parameters(), images: images.length };
}

/** @param {Page} page */
async function openFailures(page) {
  await page.goto(`${page.url().split('#')[0]}#training`);
  await page.getByText(failures.title).click();
  const fold = page.locator('#failures');
  await fold.getByRole('radio', { name: failures.names.few }).waitFor();
  const button = (/** @type {string} */ name) => fold.getByRole('button', { name, exact: true });
  return {
    fold,
    button,
    verdict: fold.locator('.question:not([hidden]) .verdict'),
    /** @param {FailureId} id @param {number} answer */
    async choose(id, answer) {
      await fold.getByRole('radio', { name: failures.names[id] }).check();
      await fold.getByRole('radio', { name: failures.questions[id].answers[answer] ?? '', exact: true }).check();
    },
  };
}

/** The network that the page has, from the file that it saves. @param {Page} page */
async function saved(page) {
  const waiting = page.waitForEvent('download');
  await page.locator('#save-weights').evaluate((button) => button instanceof HTMLElement && button.click());
  const file = new Uint8Array(await readFile(await (await waiting).path()));
  return { ...networkOf(file), bits: Buffer.from(file.subarray(8 + Number(Buffer.from(file).readBigUInt64LE(0)))).toString('base64') };
}

/** @param {Float32Array} values */
const bitsOf = (values) => Buffer.from(values.buffer, values.byteOffset, values.byteLength).toString('base64');

pageTest('zeros: the answer comes first, all filters stay twins, and the way back leads to the run as it was', async (page) => {
  await choose(page, 'CNN', 5);
  const { fold, button, verdict, choose: answer } = await openFailures(page);
  const { step } = parts(page);
  await press(page, step);
  await press(page, step);
  const [before, place] = [await saved(page), await position(page)];
  const name = await page.locator('#train-network option:checked').innerText();

  await fold.getByRole('radio', { name: failures.names.zeros }).check();
  const go = button(failures.run);
  assert.equal(await go.getAttribute('aria-disabled'), 'true');
  await fold.getByText(failures.answerFirst).waitFor();
  await answer('zeros', 0);
  await verdict.getByText(failures.answered).waitFor();
  assert.equal(await verdict.locator('.icon').count(), 0, 'nothing is judged before the run');
  await go.focus();
  await page.keyboard.press('Enter');
  // The crate trains here while the page does.
  const { last, parameters } = failed('zeros');
  await verdict.locator('.icon').waitFor(PATIENCE);
  await atRest(page);

  const told = failures.results.zeros({ last, best: last, first: NaN, highest: NaN, filters: 16, kinds: 1 });
  assert.equal(await verdict.innerText(), `✗ ${words.shared.question.wrong(failures.questions.zeros.answers[1] ?? '')} ${told}`);
  const after = await saved(page);
  assert.equal(after.bits, bitsOf(parameters));
  assert.ok(parameters.subarray(0, 16 * 9).every((weight) => weight === 0));
  assert.match(await page.locator('#train-notice').innerText(), /^This run fails on purpose: all weights start at zero\./);
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), failures.back);

  await page.keyboard.press('Enter');
  await eventually(async () => assert.equal(await page.locator('#train-network option:checked').innerText(), name));
  await eventually(async () => assert.deepEqual(await position(page), place));
  assert.equal((await saved(page)).bits, before.bits);
  assert.equal(await page.locator('#train-notice').isVisible(), false);
  await press(page, step);
  assert.equal((await position(page)).batch, place.batch + 1, 'the run goes on');
});

pageTest('the learning rates and the wrong labels: what is told is what the crate computes', async (page) => {
  const { button, verdict, choose: answer } = await openFailures(page);
  for (const id of /** @type {const} */ (['tooFast', 'tooSlow', 'mistaken'])) {
    await answer(id, 1);
    await button(failures.run).click();
    const { last, best, facts, parameters } = failed(id);
    await verdict.locator('.icon').waitFor(PATIENCE);
    const text = await verdict.innerText();
    // Of the curve the page alone knows the points.
    const [, first = '', highest = ''] = /its first batches had (\d+\.\d+)|as high as (\d+\.\d+)/.exec(text) ?? [];
    const told = failures.results[id]({ last, best, first: Number(first), highest: Number(highest), ...facts });
    assert.ok(text.endsWith(told), `${text}\n${told}`);
    if (id === 'tooFast') assert.ok(Number(highest) > Math.LN10 && last.testLoss > 0.6, text);
    if (id === 'tooSlow') assert.ok(Math.abs(Number(first) - Math.LN10) < 0.2 && last.testLoss > 1, text);
    if (id === 'mistaken') assert.ok(Number(facts.asCoats) > 2 * Number(facts.asPullovers), text);
    assert.equal((await saved(page)).bits, bitsOf(parameters));
    await button(failures.back).click();
    await eventually(async () => assert.match(await page.locator('#train-network option:checked').innerText(), /^Ready-made CNN/));
  }
  assert.match(await page.locator('#train-data').innerText(), /^It trains on Fashion-MNIST/);
  assert.equal(await page.locator('#train-learningRate').inputValue(), '0.001');
});

pageTest('few images: a reload in the middle goes on with the same bits, says what it learns from, and the way back is still there', async (page) => {
  const { button, choose: answer } = await openFailures(page);
  await answer('few', 0);
  await button(failures.run).click();
  await page.waitForFunction(() => /^Epoch [3-9] of 30/.test(document.getElementById('train-position')?.textContent ?? ''), undefined, PATIENCE);
  await parts(page).pause.click();
  await atRest(page);
  assert.ok((await position(page)).epoch < 30, 'the pause came too late to show anything');
  await page.reload();
  await ready(page);
  const { fold, button: again } = await openFailures(page);
  assert.equal(await fold.getByRole('radio', { name: failures.names.few }).isChecked(), true);
  assert.match(await page.locator('#train-data').innerText(), /^It trains on the first 200 images of /);
  await again(failures.on).click();
  const { last, best, parameters, images } = failed('few');
  assert.equal(images, 200);
  const told = failures.results.few({ last, best, first: NaN, highest: NaN });
  await fold.locator('.finding').getByText(told).waitFor(PATIENCE);
  const { bits, metadata } = await saved(page);
  assert.equal(bits, bitsOf(parameters));
  assert.match(metadata['data'] ?? '', /the first 200 of /);
  assert.ok(last.accuracy - last.testAccuracy > 0.1 && best.testLoss < last.testLoss, told);
  await again(failures.back).click();
  await eventually(async () => assert.match(await page.locator('#train-network option:checked').innerText(), /^Ready-made CNN/));
  assert.deepEqual(await page.locator('#train-network option').allInnerTexts().then((all) => all.filter((text) => text.startsWith('Run 1, 200 images')).length), 1);
});
