// Training in the page, as a reader does it: by the names of buttons and fields.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { words } from '../../www/words/en.js';
import { pageTests, ready } from './browser.mjs';
import { about, Network } from './crate.mjs';
import { longestTasks } from './longest-tasks.mjs';
import { atRest, choose, openOptions, parts, position, press, untilBatch } from './training-parts.mjs';

/** @typedef {import('playwright-core').Page} Page */

const bookTest = pageTests();
const pageTest = pageTests('#training');

/** @param {Page} page */
async function loss(page) {
  return Number(await page.locator('#train-loss').innerText());
}

/**
 * The parameters that the page predicts with, from the file that it saves.
 * @param {Page} page
 */
async function weights(page) {
  const waiting = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save the weights' }).click();
  const file = await readFile(await (await waiting).path());
  const header = Number(file.readBigUInt64LE(0));
  return file.subarray(8 + header).toString('base64');
}

pageTest('thirty steps of the CNN lower the loss', async (page) => {
  const { train, pause, step } = parts(page);
  await press(page, step);
  const first = await loss(page);
  assert.ok(Math.abs(first - Math.LN10) < 0.7, `the first loss is ${first}`);
  await train.click();
  await untilBatch(page, 31);
  await pause.click();
  await atRest(page);
  const later = await loss(page);
  assert.ok(later < 0.9 * first, `from ${first} to ${later}`);
  assert.match(await page.getByText('Paused at').innerText(), /Paused at epoch 1, batch \d+ of \d+\./);
});

pageTest('a step is one batch, and a pause holds its place', async (page) => {
  const { train, pause, step } = parts(page);
  await train.click();
  await untilBatch(page, 3);
  await pause.click();
  await atRest(page);
  const { epoch, batch } = await position(page);
  await page.waitForTimeout(500);
  assert.deepEqual(await position(page), { ...(await position(page)), epoch, batch });
  await step.click();
  await page.getByText(`at epoch ${epoch}, batch ${batch + 1} of`).waitFor({ state: 'attached' });
  await atRest(page);
  assert.equal((await position(page)).batch, batch + 1);
  assert.match(await page.locator('#test-when').innerText(), /present weights/);
});

bookTest('an epoch of the DNN ends with a row of figures and a test on all test images', async (page) => {
  const { epoch, section } = parts(page);
  await choose(page, 'DNN');
  await press(page, epoch);
  const { batch, batches } = await position(page);
  assert.equal(batch, batches);
  await section.getByText('The epochs as a table').click();
  const cells = await section.getByRole('row').nth(1).locator('th, td').allInnerTexts();
  assert.equal(cells[0], '1');
  assert.equal(cells[1]?.replaceAll(',', ''), String(batches));
  const right = Number(cells[5]?.replace(' %', ''));
  assert.ok(right > 50 && right < 100, `${right} % right on the test images`);
  assert.equal(await page.locator('#test-accuracy').innerText(), cells[5]);
});

pageTest('what a class is told of the first two epochs is what it will see', async (page) => {
  const { epoch } = parts(page);
  /** @type {number[]} */
  const right = [];
  for (const _ of [1, 2]) {
    await press(page, epoch);
    right.push(Number((await page.locator('#test-accuracy').innerText()).replace(' %', '')));
  }
  // Drawn garments, which stand in where there is no Fashion-MNIST, are easier.
  if ((await about()).kind !== 'fashion') return;
  const [, from, to, fewest, most] = /it is (\d+) to (\d+), .* after two (\d+) to (\d+) more/.exec(words.classroom.exercises.learn.answer)?.map(Number) ?? assert.fail('the notes tell it otherwise');
  const [first = NaN, second = NaN] = right;
  assert.ok(first >= Number(from) && first <= Number(to), `${first} % after one epoch`);
  assert.ok(second - first >= Number(fewest) && second - first <= Number(most), `${second} % after two`);
});

bookTest('two and four workers that share each batch give the very weights of one', async (page) => {
  // However many cores this machine has, the page shall offer four workers.
  await page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'hardwareConcurrency', { get: () => 4 }));
  await page.reload();
  await ready(page);
  const { step, reset, field } = parts(page);
  await choose(page, 'CNN', 5);
  await openOptions(page);
  /** @type {string[]} */
  const found = [];
  for (const workers of ['1', '2', '4']) {
    await field('Workers').selectOption(workers);
    for (let steps = 0; steps < 3; steps += 1) await press(page, step);
    found.push(await weights(page));
    await reset.click();
    await page.getByText('ready, nothing trained yet').first().waitFor();
  }
  assert.equal(found[1], found[0]);
  assert.equal(found[2], found[0]);
  assert.notEqual(await weights(page), found[0], 'three steps changed nothing');
});

bookTest('going on after a pause and a reload gives the very weights of a straight run', async (page) => {
  const { epoch, train, pause, reset } = parts(page);
  // An epoch has to last long enough to be paused in.
  await choose(page, 'CNN', 48);
  await press(page, epoch);
  const straight = await weights(page);
  const end = await position(page);

  await reset.click();
  await page.getByText('ready, nothing trained yet').first().waitFor();
  await train.click();
  await untilBatch(page, 5);
  await pause.click();
  await atRest(page);
  const paused = await position(page);
  assert.ok(paused.batch < end.batch && paused.epoch === 1, 'the pause came too late to show anything');
  const before = await weights(page);
  assert.notEqual(before, straight);

  await page.reload();
  await ready(page);
  assert.deepEqual(await position(page), paused);
  assert.equal(await weights(page), before);

  await press(page, epoch);
  assert.deepEqual(await position(page), end);
  assert.equal(await weights(page), straight);
});

bookTest('a reset gives the same initial weights, and can be undone', async (page) => {
  const { step, reset, undo } = parts(page);
  // Sizes that the page brings no weights for: those would be shown until training begins.
  await choose(page, 'CNN', 5);
  const initial = await weights(page);
  await press(page, step);
  const trained = await weights(page);
  assert.notEqual(trained, initial);

  await reset.click();
  await page.getByText('ready, nothing trained yet').first().waitFor();
  assert.equal(await weights(page), initial);
  await undo.click();
  await page.getByText('paused', { exact: true }).first().waitFor();
  assert.equal(await weights(page), trained);
  assert.equal((await position(page)).batch, 1);
});

bookTest('a reload in the middle of training loses at most its last seconds', async (page) => {
  const { train, pause, section, field } = parts(page);
  await choose(page, 'DNN');
  await openOptions(page);
  await field('Epochs').fill('500');
  await train.click();
  // The first epoch is some seconds old when the page goes.
  await page.locator('#epoch-rows tr').nth(4).waitFor({ state: 'attached' });
  await page.reload();
  await ready(page);
  const { epoch, batch, batches } = await position(page);
  assert.ok(epoch > 1 || batch === batches, `it came back at epoch ${epoch}, batch ${batch}`);
  assert.equal(await pause.count(), 0);
  assert.equal(await field('Epochs').inputValue(), '500', 'what the reader wanted is forgotten');
  await section.getByText('The epochs as a table').click();
  assert.ok((await section.getByRole('row').count()) >= 2);
});

bookTest('a worker that breaks is told of, and a fresh one goes on from the saved state', async (page) => {
  const { step, section } = parts(page);
  await press(page, step);
  await press(page, step);
  const trained = await weights(page);
  const [worker] = page.workers();
  await worker?.evaluate(() => void setTimeout(() => JSON.parse('broken on purpose')));
  await page.getByRole('alert').getByText('A fresh one has taken up the last saved state').waitFor();
  await ready(page);
  assert.equal((await position(page)).batch, 2);
  assert.equal(await weights(page), trained);
  await press(page, step);
  assert.equal((await position(page)).batch, 3);
  assert.equal(await section.getAttribute('aria-busy'), 'false');
});

pageTest('a faulty option says what is wrong beside its field, and training waits for it', async (page) => {
  const { train, reset, step, field } = parts(page);
  await openOptions(page);
  await field('Learning rate').fill('fast');
  const fault = page.getByText('“fast” is not a number');
  await fault.waitFor();
  assert.equal(await field('Learning rate').getAttribute('aria-invalid'), 'true');
  const described = (await field('Learning rate').getAttribute('aria-describedby')) ?? '';
  assert.ok(described.split(' ').includes((await fault.getAttribute('id')) ?? 'none'));
  // Folded away, it comes back.
  await openOptions(page);
  await fault.waitFor({ state: 'hidden' });
  await train.click();
  assert.equal(await field('Learning rate').evaluate((input) => input === document.activeElement), true);
  assert.equal((await position(page)).batch, 0);

  await field('Learning rate').fill('0.001');
  assert.equal(await fault.count(), 0);
  await press(page, step);
  await field('Batch size').fill('64');
  await page.getByText('These take effect with the next Reset').waitFor();
  const { batches } = await position(page);
  await reset.click();
  await page.waitForFunction((former) => !document.getElementById('train-position')?.textContent?.endsWith(` of ${former}`), String(batches));
  assert.equal((await position(page)).batches, Math.ceil(batches / 2));
});

pageTest('training by the keyboard alone, and by the bar at the foot', async (page) => {
  const { step, pause } = parts(page);
  await step.focus();
  await page.keyboard.press('Enter');
  await atRest(page);
  assert.equal((await position(page)).batch, 1);
  const bar = page.getByRole('contentinfo');
  await bar.getByRole('button', { name: 'Train the network' }).focus();
  await page.keyboard.press('Space');
  await pause.waitFor();
  await untilBatch(page, 3);
  await bar.getByRole('button', { name: 'Pause training' }).click();
  await atRest(page);
  assert.match(await bar.innerText(), /epoch 1 of 5 · batch \d+/);
});

for (const chapter of ['garment', 'network', 'training']) bookTest(`while it trains, no task holds up the page for more than 50 ms: ${chapter}`, async (page) => {
  const { train, pause } = parts(page);
  await page.locator(`#${chapter}`).evaluate((section) => section.scrollIntoView({ behavior: 'instant' }));
  await page.locator(`#${chapter} [aria-busy="true"]`).waitFor({ state: 'detached' });
  const tasks = await longestTasks(page, async () => {
    // Playwright would scroll to it.
    await train.evaluate((button) => button instanceof HTMLElement && button.click());
    await untilBatch(page, 40);
    await pause.evaluate((button) => button instanceof HTMLElement && button.click());
    await atRest(page);
  });
  assert.ok((tasks[0] ?? 0) < 50, `the longest tasks took ${tasks.slice(0, 3).map(Math.round).join(', ')} ms`);
});

bookTest('where the loss is no number, training stops by itself at the last good weights and says what to try', async (page) => {
  const { section, train, field } = parts(page);
  // Without a rectifier between them, layers pass on whatever grows.
  const { config, ...model } = JSON.parse(Network.dnn(64, 1).config());
  const [input, flatten, hidden, last] = config.layers;
  const linear = (/** @type {string} */ name) => ({ ...hidden, config: { ...hidden.config, name, activation: 'linear' } });
  const deep = Network.fromConfig(JSON.stringify({ ...model, config: { ...config, layers: [input, flatten, linear('a'), linear('b'), last] } }), 1);
  const buffer = Buffer.from(deep.weights({ config: deep.config() }));
  await page.getByLabel('Open weights').setInputFiles({ name: 'deep.safetensors', mimeType: '', buffer });
  await page.locator('#bar').getByText('deep').waitFor();
  await openOptions(page);
  await field('Optimiser').selectOption('SGD with momentum');
  await field('Learning rate').fill('1');
  // A trainer is made once the choice has come to rest.
  await page.waitForTimeout(600);
  await train.click();
  await section.getByText('The loss was not a number any more').waitFor();
  await train.waitFor();
  await section.getByText('Try a smaller learning rate.').waitFor();
  assert.doesNotMatch(await section.locator('#train-loss').innerText(), /no number/);
  const { epoch, batch } = await position(page);
  await section.getByText(`epoch ${epoch}, batch ${batch}.`).waitFor();
});
