// The opened training step: what it shows is what the crate's own training does, and every size of a step leads there and back.

import assert from 'node:assert/strict';
import { gunzipSync } from 'node:zlib';
import { Dataset, Trainer, about, fetched, networkOf } from './crate.mjs';
import { eventually, pageTests, parts } from './browser.mjs';
import { assertFits } from './fits.mjs';
import { longestTasks } from './longest-tasks.mjs';
import { DEFAULTS, toldOf } from '../../www/shared/optimizers.js';
import { digits, measure } from '../../www/shared/format.js';
import { words } from '../../www/words/en.js';

/** @typedef {import('playwright-core').Page} Page */

const pageTest = pageTests('#step');
const startTest = pageTests('');
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** The step that the page opens before anything was trained: the crate takes it at once. */
async function taken() {
  const { files } = await about();
  const [images, labels] = await Promise.all([files.train_first_images, files.train_first_labels].map(async ({ path }) => gunzipSync(await fetched(`data/${path}`))));
  const set = new Dataset(/** @type {Uint8Array} */ (images), /** @type {Uint8Array} */ (labels));
  const { metadata } = networkOf(await fetched('weights/cnn.safetensors'));
  const trainer = new Trainer(metadata['config'] ?? '', toldOf(DEFAULTS));
  const before = trainer.parameters();
  const report = trainer.step(set);
  const gradients = new Float32Array(trainer.parameterCount);
  trainer.copyGradients(gradients);
  return { report, before, after: trainer.parameters(), gradients };
}

/** @param {Page} page */
function stepParts(page) {
  const step = page.locator('#step');
  return {
    step,
    about: step.locator('.step-about'),
    mean: step.locator('.step-mean'),
    batch: step.getByRole('list', { name: words.step.batch.label }).getByRole('button'),
    title: step.locator('.step-where'),
    result: step.locator('.step-result'),
    soFar: step.locator('.step-so-far'),
    moved: step.locator('.step-moved'),
    terms: step.locator('.step-terms'),
    ...parts(page),
    radio: (/** @type {string} */ name) => step.getByRole('radio', { name, exact: true }),
  };
}

/** Waits until the step lies open. @param {Page} page */
async function open(page) {
  const all = stepParts(page);
  await eventually(async () => assert.match(await all.moved.innerText(), /becomes/));
  await eventually(async () => assert.notEqual(await all.title.innerText(), ''));
  return all;
}

/** The numbers in a text, with the true minus. @param {string} text */
const numbersIn = (text) => [...text.replaceAll('−', '-').matchAll(/-?\d+(?:\.\d+)?/g)].map(([number]) => Number(number));

pageTest('the batch is the one that the training takes next, and its losses are the crate’s', async (page) => {
  const { about: line, mean, batch } = await open(page);
  const { report } = await taken();
  assert.equal(await line.innerText(), words.step.about({ step: 1, epoch: 1, count: 32 }, true));
  const [sum = NaN, count, shown] = numbersIn(await mean.innerText());
  assert.equal(count, report.count);
  assert.equal(shown, Number(digits(report.loss)));
  assert.ok(Math.abs(sum / report.count - report.loss) < 1e-3);
  assert.ok((await mean.innerText()).includes(`${report.correct} of ${report.count} were right`));
  const losses = (await batch.allInnerTexts()).map(Number);
  assert.equal(losses.length, 32);
  assert.deepEqual(losses, [...losses].sort((a, b) => b - a));
});

pageTest('one weight: its gradient, its update and its check are those of the crate’s own step', async (page) => {
  const { step, moved, terms, button } = await open(page);
  const { before, after, gradients } = await taken();
  const filter = Number(await step.getByLabel('Filter', { exact: true }).inputValue());
  const pressed = await step.getByRole('group', { name: words.step.weight.cells }).getByRole('button').evaluateAll((cells) => cells.findIndex((cell) => cell.getAttribute('aria-pressed') === 'true'));
  const at = pressed * 64 + filter;
  const steepest = Math.max(...gradients.subarray(0, 9 * 64).map(Math.abs));
  assert.equal(Math.abs(gradients[at] ?? NaN), steepest, 'it begins with the steepest');
  const exactly = (/** @type {number | undefined} */ value) => new Intl.NumberFormat('en', { maximumSignificantDigits: 9, useGrouping: false }).format(value ?? NaN).replace('-', '−');
  assert.equal(await moved.innerText(), `The weight was ${exactly(before[at])} and becomes ${exactly(after[at])}.`);
  assert.equal(await terms.locator('tfoot .best td').innerText(), digits(gradients[at] ?? NaN));
  await button('Check it').click();
  const verdict = step.locator('.step-checked .finding');
  await verdict.waitFor();
  const [difference = NaN] = numbersIn(await verdict.innerText());
  assert.ok(difference < 0.01, `the gradient and the losses differ by ${difference}`);
  const lines = await step.locator('.step-line').allInnerTexts();
  assert.deepEqual(numbersIn(lines[3] ?? ''), numbersIn(digits(gradients[at] ?? NaN)));
});

pageTest('a term leads to its place, on the way back of its garment', async (page) => {
  const { step, title, terms } = await open(page);
  const link = terms.getByRole('button').first();
  const name = await link.innerText();
  await link.click();
  await eventually(async () => assert.match(await title.innerText(), /^Gradient of row/));
  await eventually(async () => assert.ok((await step.locator('.step-place').innerText()).includes(name.split(',')[0] ?? '')));
});

pageTest('layer by layer the garment goes forward to its loss and back to the first layer', async (page) => {
  const { title, button, result, step } = await open(page);
  assert.match(await title.innerText(), /^Row .* of the first convolution$/);
  /** @type {string[]} */
  const seen = [];
  for (let i = 0; i < 7; i++) {
    const before = await title.innerText();
    await button('One step on').click();
    await eventually(async () => assert.notEqual(await title.innerText(), before));
    seen.push(await title.innerText());
  }
  assert.match(seen[5] ?? '', /of the/);
  assert.match(seen[6] ?? '', /^Gradient of /);
  const [probability = NaN, truth, error] = numbersIn((await result.innerText()).replace('Error = probability − truth =', ''));
  assert.ok(probability > 0 && probability < 1);
  assert.ok(Math.abs(probability - (truth ?? NaN) - (error ?? NaN)) < 1e-3 || /1, as/.test(await result.innerText()));
  await button('Back one step').click();
  await eventually(async () => assert.equal(await title.innerText(), seen[5]));
  await step.getByRole('button', { name: words.step.stop('conv 1', 'first convolution', 'back') }).click();
  await eventually(async () => assert.match(await title.innerText(), /^Gradient of row .* of the first convolution$/));
});

pageTest('by keys alone: product by product, and the arrow keys go on and back', async (page) => {
  const { radio, button, soFar, title } = await open(page);
  await radio('one multiplication').check();
  await button('One step on').focus();
  await page.keyboard.press('ArrowRight');
  await eventually(async () => assert.match(await soFar.innerText(), /^1 of \d+, so far/));
  await page.keyboard.press('ArrowRight');
  await eventually(async () => assert.match(await soFar.innerText(), /^2 of \d+, so far/));
  await page.keyboard.press('ArrowLeft');
  await eventually(async () => assert.match(await soFar.innerText(), /^1 of \d+, so far/));
  const place = await title.innerText();
  await radio('one sum').check();
  await button('One step on').focus();
  await page.keyboard.press('ArrowRight');
  await eventually(async () => assert.notEqual(await title.innerText(), place));
});

pageTest('it plays and pauses, also where no motion is wanted', async (page) => {
  const { radio, button, title } = await open(page);
  await radio('one sum').check();
  const before = await title.innerText();
  await button('Play').click();
  await eventually(async () => assert.notEqual(await title.innerText(), before));
  await button('Pause').click();
  const rested = await title.innerText();
  await page.waitForTimeout(1500);
  assert.equal(await title.innerText(), rested);
}, { reducedMotion: 'reduce' });

pageTest('a batch is trained, and the step after it opens', async (page) => {
  const { radio, button, about: line, moved } = await open(page);
  await radio('one batch').check();
  await button('Train this batch').click();
  await eventually(async () => assert.equal(await line.innerText(), words.step.about({ step: 2, epoch: 1, count: 32 }, false)));
  // From now on all images are there, and the batch that lies open is the one that comes next.
  const foreseen = await eventually(async () => {
    const [, becomes] = /becomes (\S+)\.$/.exec(await moved.innerText()) ?? [];
    assert.ok(becomes);
    return becomes;
  });
  await button('Train this batch').click();
  await eventually(async () => assert.equal(await line.innerText(), words.step.about({ step: 3, epoch: 1, count: 32 }, false)));
  await eventually(async () => assert.ok((await moved.innerText()).startsWith(`The weight was ${foreseen} and`), foreseen));
});

pageTest('a garment of the batch is followed, and its loss is the one below it', async (page) => {
  const { batch, step } = await open(page);
  const third = batch.nth(2);
  const loss = Number(await third.innerText());
  await third.click();
  await eventually(async () => assert.equal(await third.getAttribute('aria-pressed'), 'true'));
  await eventually(async () => assert.ok((await step.locator('.step-place').innerText()).endsWith(`loss ${measure(loss)}.`)));
});

for (const [name, options, most] of /** @type {const} */ ([['a wide window', {}, 2600], ['a phone', phone, 4500]])) {
  pageTest(`the chapter fits ${name}, and is not too long`, async (page) => {
    const { step } = await open(page);
    await assertFits(page, name);
    const height = await step.evaluate((element) => element.getBoundingClientRect().height);
    assert.ok(height > 500 && height <= most, `${height} pixels`);
  }, options);
}

pageTest('no task of the chapter holds up the page', async (page) => {
  const { radio, button, step, batch, moved } = await open(page);
  const tasks = await longestTasks(page, async () => {
    for (const size of ['one layer', 'one sum', 'one multiplication']) {
      await radio(size).check();
      for (let i = 0; i < 8; i++) await button('One step on').click();
    }
    const sixth = batch.nth(5);
    const loss = Number(await sixth.innerText());
    await sixth.click();
    await eventually(async () => assert.ok((await step.locator('.step-place').innerText()).endsWith(`loss ${measure(loss)}.`)));
    const before = await moved.innerText();
    await step.getByLabel('Layer', { exact: true }).selectOption({ index: 1 });
    await eventually(async () => assert.notEqual(await moved.innerText(), before));
  });
  assert.ok((tasks[0] ?? 0) < 50, `the longest tasks took ${tasks.slice(0, 3).map(Math.round).join(', ')} ms`);
});

startTest('a chapter whose module does not come says so, and the rest of the page works', async (page) => {
  const { alert, step } = stepParts(page);
  await page.route('**/patchwork_opened_bg.wasm', (route) => route.fulfill({ status: 200, contentType: 'application/wasm', body: 'no module' }));
  await page.evaluate(() => { location.hash = '#step'; });
  await eventually(async () => assert.match(await alert.innerText(), /takes a training step apart could not be loaded/));
  assert.equal(await step.locator('.step-about').innerText(), words.step.waiting);
});
