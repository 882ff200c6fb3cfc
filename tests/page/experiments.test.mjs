// The reader's experiments: what cannot be is explained, and what is trained, plotted and taken into the page is what the
// crate computes.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { articlePlan } from '../../www/shared/layer-plan.js';
import { lookAt } from '../../www/experiments/look-at-plan.js';
import { READY_SETS } from '../../www/experiments/ready-sets.js';
import { count, percent } from '../../www/shared/format.js';
import { firstOf } from '../../www/shared/material.js';
import { DEFAULTS, toldOf } from '../../www/shared/optimizers.js';
import { words } from '../../www/words/en.js';
import { eventually, pageTests, PATIENCE, ready, shownGarment } from './browser.mjs';
import { assertAccessible } from './accessible.mjs';
import { about, assertAnswer, Dataset, fetched, Network, Trainer } from './crate.mjs';
import { assertFits } from './fits.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('../../www/shared/layer-plan.js').PlanLayer} PlanLayer */

const pageTest = pageTests('#experiments');
const { experiments } = words;
const { editor } = experiments;
const { files } = await about();
/** @param {'train' | 'test'} part */
const setOf = async (part) => ({
  images: new Uint8Array(gunzipSync(await fetched(`data/${files[`${part}_images`].path}`))),
  labels: new Uint8Array(gunzipSync(await fetched(`data/${files[`${part}_labels`].path}`))),
});
const train = await setOf('train');
const test = await setOf('test');
const CHUNK = 32;
/** What the form offers as a quick look. */
const IMAGES = 2000;

/** @param {Trainer} trainer @param {Dataset} set */
function accuracyOn(trainer, set) {
  let correct = 0;
  for (let from = 0; from < set.length; from += CHUNK) correct += trainer.evaluate(set, from, Math.min(from + CHUNK, set.length)).correct;
  return correct / set.length;
}

/**
 * The same training, without the page.
 * @param {readonly PlanLayer[]} layers
 * @param {number} epochs
 * @param {number} [seed]
 */
function trained(layers, epochs, seed = 1) {
  const { config, parameters, multiplyAdds } = lookAt(Network, layers);
  const trainer = new Trainer(config, toldOf({ ...DEFAULTS, drawings: false, seed }));
  const some = firstOf(train, IMAGES);
  const [images, tests] = [new Dataset(some.images, some.labels), new Dataset(test.images, test.labels)];
  for (let step = epochs * trainer.batches(images.length); step > 0; step -= 1) trainer.step(images);
  const result = { config, parameters, multiplyAdds, test: accuracyOn(trainer, tests), train: accuracyOn(trainer, images), weights: trainer.parameters() };
  for (const each of [trainer, images, tests]) each.free();
  return result;
}

/** @param {Page} page */
function parts(page) {
  const figure = page.locator('#experiments-figure');
  const plan = figure.locator('section.plan');
  const queue = figure.locator('section.queue');
  const results = figure.locator('section.results');
  return {
    figure,
    plan,
    layer: (/** @type {number} */ place) => plan.locator('.plan-layer').nth(place),
    problem: plan.locator('.plan-problem:not([hidden])'),
    queue,
    entry: (/** @type {number} */ place) => queue.locator('.queue-entry').nth(place),
    button: (/** @type {string} */ name) => figure.getByRole('button', { name, exact: true }),
    results,
    rows: results.locator('.results-table tbody tr'),
    plot: results.getByRole('slider', { name: experiments.results.plot }),
    set: (/** @type {keyof typeof READY_SETS} */ id) => figure.getByRole('button', { name: experiments.sets.putSet(READY_SETS[id].length, experiments.sets.of[id].ask) }),
  };
}

/** @param {Page} page @param {number} epochs @param {number} [seeds] */
async function terms(page, epochs, seeds = 1) {
  const { queue } = parts(page);
  await queue.getByLabel(experiments.terms.epochs, { exact: true }).fill(String(epochs));
  await queue.getByLabel(experiments.terms.seeds, { exact: true }).fill(String(seeds));
}

/** @param {Page} page */
async function untilDone(page) {
  await parts(page).queue.getByText(experiments.queue.empty).waitFor(PATIENCE);
}

/** @param {Page} page @returns {Promise<string>} the name of what has the focus */
const focused = (page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');

pageTest('the editor shows the crate’s sizes, and explains three networks that cannot be, with remedies that help', async (page) => {
  const { plan, layer, problem, button } = parts(page);
  const sizes = lookAt(Network, articlePlan({ filters: 16 }));
  for (const [place, row] of sizes.rows.entries()) assert.ok((await layer(place).innerText()).includes(editor.shape(row.outputShape)), `layer ${place}`);
  await plan.getByText(editor.total(sizes)).waitFor();

  // Pictures get too small.
  for (let time = 0; time < 3; time += 1) await button(`${editor.add} ${editor.kinds.MaxPooling2D}`).click();
  await problem.getByText('The fifth pooling gets 1 × 1 × 16, and its window of 2 × 2 does not fit in.'.replaceAll(' × ', '\u00a0×\u00a0').replace('2\u00a0×\u00a02', '2 × 2')).waitFor();
  assert.equal(await button(editor.queue).getAttribute('aria-disabled'), 'true');
  await problem.getByRole('button', { name: 'Remove the fifth pooling' }).click();
  await plan.getByText(editor.total(lookAt(Network, [...articlePlan({ filters: 16 }).slice(0, 4), { kind: 'MaxPooling2D', size: 2 }, { kind: 'MaxPooling2D', size: 2 }, ...articlePlan({ filters: 16 }).slice(4)]))).waitFor();
  assert.equal(await problem.count(), 0);

  // A picture is no row.
  await button(editor.remove('flattened row')).click();
  await problem.getByText(/^✗ The hidden layer needs one row of numbers, and gets 1.×.1.×.16\./).waitFor();
  assert.equal(await focused(page), editor.putBack);
  await problem.getByRole('button', { name: 'Put Flatten before the hidden layer' }).click();
  assert.equal(await problem.count(), 0);

  // A row is no picture.
  await button(editor.down('second convolution')).click();
  await button(editor.up('flattened row')).click();
  await button(editor.up('flattened row')).click();
  await button(editor.up('flattened row')).click();
  await problem.getByText(/needs a picture with rows and columns, and gets a row of .* values/).waitFor();
  const [remedy] = await problem.getByRole('button').allInnerTexts();
  assert.match(remedy ?? '', /^Move the second convolution before the flattened row$/);
  await problem.getByRole('button').first().click();
  await eventually(async () => assert.doesNotMatch(await problem.innerText().catch(() => ''), /second convolution needs/));
});

pageTest('numbers out of range are refused in words and the last good ones stay, layers move by keyboard, and what is removed comes back', async (page) => {
  const { plan, layer, button } = parts(page);
  const filters = layer(0).getByLabel(editor.field(editor.fields.filters, 'first convolution'));
  await filters.fill('500');
  await layer(0).getByText(/a number from 1 to 128, please/).waitFor();
  await filters.press('Tab');
  assert.equal(await filters.inputValue(), '16');
  await filters.fill('8');
  await plan.getByText(editor.total(lookAt(Network, articlePlan({ filters: 16 }).with(0, { kind: 'Conv2D', filters: 8, size: 3, padding: 'valid', activation: 'relu' })))).waitFor();
  await button(editor.down('first pooling')).focus();
  await page.keyboard.press('Enter');
  assert.equal(await focused(page), editor.down('first pooling'));
  assert.match(await layer(2).innerText(), /^First pooling/i);
  await button(editor.remove('first pooling')).focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  assert.match(await layer(2).innerText(), /^First pooling/i);
  assert.equal(await focused(page), editor.remove('first pooling'));
});

pageTest('a ready question runs through: guess, table, plot and file have the crate’s numbers, and a row’s network answers in the page', async (page) => {
  const { queue, entry, set, button, rows, plot, results } = parts(page);
  await terms(page, 1);
  await set('convolutions').click();
  assert.equal(await focused(page), experiments.queue.guessOf(experiments.name(1)));
  assert.equal(await queue.locator('.queue-entry').count(), 3);
  await button(experiments.queue.noGuess).waitFor();
  await page.keyboard.type('70');
  await entry(0).getByLabel(experiments.queue.expectOf(experiments.name(1))).fill('no filters, "no" luck');
  await button(experiments.queue.train).click();
  await untilDone(page);

  const expected = READY_SETS.convolutions.map((layers) => trained(layers, 1));
  assert.equal(await rows.count(), 3);
  for (const [place, { test: right, train: known, parameters, multiplyAdds }] of expected.entries()) {
    const cells = await rows.nth(place).locator('th, td').allInnerTexts();
    assert.deepEqual([cells[2], cells[3], cells[6], cells[7]], [`${percent(right)} %`, `${percent(known)} %`, count(parameters), count(multiplyAdds)]);
    assert.ok(Number(cells[4]) > 0 && Number(cells[5]) > 0, cells.join(' | '));
  }
  assert.ok((await rows.first().innerText()).includes(`${experiments.results.guess(70, Math.round(10 * (70 - 100 * (expected[0]?.test ?? 0))) / 10)} · no filters, "no" luck`));

  // By a column, both ways.
  const head = results.getByRole('button', { name: experiments.results.columns.test, exact: true });
  await head.click();
  const best = expected.indexOf(expected.reduce((most, each) => (each.test > most.test ? each : most)));
  assert.equal(await head.locator('..').getAttribute('aria-sort'), 'descending');
  assert.equal((await rows.first().locator('td').first().innerText()).trim(), String(best + 1));
  await head.click();
  assert.equal(await head.locator('..').getAttribute('aria-sort'), 'ascending');

  // The plot by keyboard: from the cheapest to the dearest.
  const order = expected.map(({ multiplyAdds }, place) => ({ multiplyAdds, place })).sort((a, b) => a.multiplyAdds - b.multiplyAdds);
  await plot.focus();
  await page.keyboard.press('Home');
  for (const { place, multiplyAdds } of order) {
    const text = await plot.getAttribute('aria-valuetext');
    assert.ok(text?.startsWith(`${experiments.name(place + 1)}: ${percent(expected[place]?.test ?? NaN)} %, ${count(multiplyAdds)} multiply-adds.`), `${text}`);
    assert.equal(text?.includes('On the front'), expected.every((other) => other.multiplyAdds >= multiplyAdds || other.test < (expected[place]?.test ?? 0)), `${text}`);
    await page.keyboard.press('ArrowRight');
  }

  const waiting = page.waitForEvent('download');
  await button(experiments.results.csv).click();
  const lines = (await readFile(await (await waiting).path(), 'utf8')).split('\r\n');
  assert.equal(lines.length, 5);
  assert.ok(lines[1]?.includes(`,${expected[0]?.test},${expected[0]?.train},`) && lines[1].includes('"no filters, ""no"" luck"'), lines[1]);

  // Into the page's notebook, and the network into the page.
  await results.getByRole('button', { name: experiments.results.show(experiments.name(3)) }).click();
  await button(experiments.card.note).click();
  await results.getByText(experiments.card.noted(experiments.name(3))).waitFor();
  const note = await page.evaluate(() => JSON.parse(Object.entries(localStorage).find(([key]) => key.startsWith('patchwork-note/'))?.[1] ?? '{}'));
  const { test: right, train: known, parameters, multiplyAdds } = expected[2] ?? trained([], 1);
  assert.deepEqual({ ...note.experiment, group: '' }, { number: 3, layers: READY_SETS.convolutions[2], parameters, multiplyAdds, images: IMAGES, epochs: 1, group: '', runs: 1, test: right, train: known });
  const code = await results.locator('.experiment-card code').textContent();
  assert.match(code ?? '', /layers\.Conv2D\(16, 3, activation="relu"\)/);
  await button(experiments.card.take).click();
  await eventually(async () => assert.match(await page.locator('#train-network option:checked').innerText(), /^Experiment 3, seed 1 \(/));
  const network = Network.fromConfig(expected[2]?.config ?? '', 1);
  network.setParameters(expected[2]?.weights ?? new Float32Array());
  await page.evaluate(() => { location.hash = '#garment'; });
  const skip = page.getByRole('button', { name: words.answer.guess.skip, exact: true });
  await eventually(async () => {
    if (await skip.isVisible()) await skip.click();
    await assertAnswer(page, network, await shownGarment(page));
  });
});

pageTest('repeats have their spread; a queue that is stopped goes on after a reload, with the same bits', async (page) => {
  const layers = articlePlan({ filters: 32 });
  const { queue, entry, button, set, rows } = parts(page);
  await terms(page, 8, 2);
  await set('filters').click();
  // Only the one with 32 filters.
  for (let place = 0; place < 3; place += 1) await entry(0).getByRole('button', { name: /^Remove/ }).click();
  await entry(1).getByRole('button', { name: /^Remove/ }).click();
  assert.equal(await queue.locator('.queue-entry').count(), 1);
  // What was removed comes back, and goes again.
  await button(experiments.card.putBack).click();
  assert.match(await entry(1).innerText(), /conv 64/);
  await entry(1).getByRole('button', { name: /^Remove/ }).click();
  await button(experiments.queue.noGuess).click();
  await entry(0).getByText(/^Seed 1: epoch [2-6] of 8/).waitFor(PATIENCE);
  await button(experiments.queue.stop).click();
  await button(experiments.queue.on).waitFor(PATIENCE);
  assert.equal(await entry(0).locator('.caption', { hasText: experiments.queue.activity.begun(1) }).count(), 1);

  await page.reload();
  await ready(page);
  await button(experiments.queue.on).click();
  await untilDone(page);
  const runs = [1, 2].map((seed) => trained(layers, 8, seed));
  const [low, high] = runs.map(({ test: right }) => right).sort((a, b) => a - b);
  const mean = runs.reduce((sum, { test: right }) => sum + right, 0) / 2;
  const cells = await rows.first().locator('th, td').allInnerTexts();
  assert.equal(cells[2], experiments.results.accuracy({ mean, lowest: low ?? NaN, highest: high ?? NaN, count: 2 }));
  assert.equal(cells[8], '1, 2');
  assert.equal(await page.getByText(experiments.card.anew).count(), 0);
});

pageTest('the queue makes room for the training chapter, and goes on by itself', async (page) => {
  const { entry, button, set } = parts(page);
  await terms(page, 30);
  await set('units').click();
  await button(experiments.queue.noGuess).click();
  await entry(0).getByText(/^Seed 1: epoch \d/).waitFor(PATIENCE);
  await page.locator('#bar-training').getByRole('button').click();
  await entry(0).getByText(experiments.queue.activity.waiting).waitFor(PATIENCE);
  await page.getByRole('button', { name: words.training.bar.pause }).click();
  await entry(0).getByText(/^Seed 1: epoch \d/).waitFor(PATIENCE);
  await entry(0).getByRole('button', { name: /^Remove/ }).click();
  await entry(0).getByText(/^Seed 1: epoch \d/).waitFor(PATIENCE);
  await button(experiments.queue.stop).click();
  await button(experiments.queue.on).waitFor(PATIENCE);
});

pageTest('one tab at a time has the notebook; the other one takes it up when that is closed', async (page) => {
  await parts(page).set('convolutions').click();
  const second = await page.context().newPage();
  await second.goto(page.url(), PATIENCE);
  const { queue, button } = parts(second);
  await queue.getByText(experiments.queue.elsewhere).waitFor(PATIENCE);
  assert.equal(await button(experiments.queue.noGuess).getAttribute('aria-disabled'), 'true');
  assert.equal(await queue.locator('.queue-entry').count(), 3);
  await parts(page).entry(2).getByRole('button', { name: /^Remove/ }).click();
  await page.close();
  await queue.getByText(experiments.queue.elsewhere).waitFor({ state: 'hidden', ...PATIENCE });
  await eventually(async () => assert.equal(await queue.locator('.queue-entry').count(), 2));
  assert.equal(await button(experiments.queue.noGuess).getAttribute('aria-disabled'), 'false');
});

for (const [width, colorScheme] of /** @type {const} */ ([[320, 'dark'], [1280, 'light']])) {
  pageTest(`the chapter fits a window of ${width} pixels, and axe finds nothing serious in it, ${colorScheme}`, async (page) => {
    const { button, set, results } = parts(page);
    await terms(page, 1);
    await set('dropout').click();
    for (let time = 0; time < 3; time += 1) await button(`${editor.add} ${editor.kinds.MaxPooling2D}`).click();
    await assertFits(page, 'with a queue');
    await assertAccessible(page, 'with a queue, and a network that cannot be');
    await button(experiments.queue.noGuess).click();
    await results.locator('.results-table').waitFor(PATIENCE);
    await button(experiments.queue.stop).click();
    await assertFits(page, 'with results');
    await assertAccessible(page, 'with results');
  }, { viewport: { width, height: 844 }, hasTouch: width < 500, isMobile: width < 500, colorScheme });
}
