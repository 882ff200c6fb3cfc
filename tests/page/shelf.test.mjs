// The networks at hand: none is lost by a tap, by training, by the form or by a reload.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { eventually, exactAddress, pageTests, parts, ready } from './browser.mjs';
import { assertAnswer, Network, networkOf, shipped, testSet } from './crate.mjs';
import { assertFits } from './fits.mjs';
import { atRest, choose, openOptions, parts as training, position, press } from './training-parts.mjs';

/** @typedef {import('playwright-core').Page} Page */

const pageTest = pageTests();
const data = await testSet();
const PHONE = { viewport: { width: 390, height: 844 } };

/** @param {Page} page */
function shelf(page) {
  const list = page.getByRole('group', { name: 'The shelf: networks at hand' });
  return {
    list,
    entry: (/** @type {string} */ name) => list.getByRole('radio', { name, exact: true }),
    choice: page.getByRole('combobox', { name: 'Network in use' }),
    names: () => list.locator('.shelf-name').allInnerTexts(),
    button: (/** @type {string} */ name) => list.getByRole('button', { name, exact: true }),
    bar: page.locator('#bar-network'),
  };
}

/**
 * The weights in use, and what their file says of them.
 * @param {Page} page
 */
async function inUse(page) {
  const waiting = page.waitForEvent('download');
  await parts(page).button('Save the weights').click();
  const { network, metadata } = networkOf(new Uint8Array(await readFile(await (await waiting).path())));
  return { parameters: [...network.parameters()].join(), network, metadata };
}

/**
 * A network is in use, wherever the page says which one.
 * @param {Page} page
 * @param {string} name
 */
async function assertInUse(page, name) {
  const { entry, choice, bar } = shelf(page);
  await eventually(async () => {
    assert.equal(await entry(name).isChecked(), true, `${name} is not chosen`);
    assert.equal(await bar.innerText(), name);
    assert.ok((await choice.locator('option:checked').innerText()).startsWith(name));
  });
}

pageTest('a run begins beside the ready-made network, which is taken again by one tap, and then the run', async (page) => {
  const { step } = training(page);
  const { entry, names } = shelf(page);
  await assertInUse(page, 'Ready-made CNN');
  await page.getByText('Train begins “Run 1, CNN”, with random weights. “Ready-made CNN” stays on the shelf.').waitFor();
  const good = await inUse(page);
  await press(page, step);
  await assertInUse(page, 'Run 1, CNN');
  assert.deepEqual(await names(), ['Ready-made CNN', 'Ready-made DNN', 'Run 1, CNN']);
  const trained = await inUse(page);
  assert.notEqual(trained.parameters, good.parameters);

  await entry('Ready-made CNN').check();
  await assertInUse(page, 'Ready-made CNN');
  assert.equal((await inUse(page)).parameters, good.parameters);
  await assertAnswer(page, (await shipped('cnn')).network, data.image(0));

  await entry('Run 1, CNN').check();
  await assertInUse(page, 'Run 1, CNN');
  assert.equal((await inUse(page)).parameters, trained.parameters);
  await press(page, step);
  assert.equal((await position(page)).batch, 2, 'Train goes on with the run in use');
});

pageTest('runs of two tabs have names of their own', async (page) => {
  const other = await page.context().newPage();
  await other.goto(exactAddress + '#book');
  await ready(other);
  await press(page, training(page).step);
  await assertInUse(page, 'Run 1, CNN');
  await other.getByText('Train begins “Run 2, CNN”').first().waitFor();
  await press(other, training(other).step);
  await assertInUse(other, 'Run 2, CNN');
  await page.reload();
  await ready(page);
  await eventually(async () => assert.deepEqual((await shelf(page).names()).filter((name) => name.startsWith('Run')), ['Run 1, CNN', 'Run 2, CNN']));
  await assertInUse(page, 'Run 1, CNN');
});

pageTest('each Train beside the ready-made network is a run of its own', async (page) => {
  const { step } = training(page);
  const { choice, names } = shelf(page);
  await press(page, step);
  const { metadata } = await shipped('cnn');
  const accuracy = (100 * Number(metadata['test_accuracy'])).toFixed(1);
  await choice.selectOption({ label: `Ready-made CNN (${accuracy} %)` });
  await assertInUse(page, 'Ready-made CNN');
  // At once: the fresh run need not stand ready yet.
  await step.click();
  await assertInUse(page, 'Run 2, CNN');
  await atRest(page);
  assert.equal((await position(page)).batch, 1);
  assert.deepEqual(await names(), ['Ready-made CNN', 'Ready-made DNN', 'Run 1, CNN', 'Run 2, CNN']);
});

pageTest('CNN, DNN, CNN: both keep their weights, trained or not', async (page) => {
  const { step } = training(page);
  const { radio } = parts(page);
  await press(page, step);
  const cnn = await inUse(page);
  await radio('DNN').check();
  await assertInUse(page, 'Ready-made DNN');
  await page.getByText('ready to begin “Run 2, DNN”').waitFor();
  await press(page, step);
  await assertInUse(page, 'Run 2, DNN');
  const dnn = await inUse(page);
  await radio('CNN').check();
  await assertInUse(page, 'Run 1, CNN');
  assert.equal((await inUse(page)).parameters, cnn.parameters);
  await radio('DNN').check();
  await assertInUse(page, 'Run 2, DNN');
  assert.equal((await inUse(page)).parameters, dnn.parameters);
});

pageTest('runs, files and names are there again after a reload, and so is what was in use', async (page) => {
  const { step, reset, undo } = training(page);
  const { entry, names, button, list } = shelf(page);
  await choose(page, 'CNN', 5);
  await press(page, step);
  const run = await inUse(page);
  const file = Network.dnn(9, 4);
  await page.getByLabel('Open weights').setInputFiles({ name: 'mine.safetensors', mimeType: '', buffer: Buffer.from(file.weights({ config: file.config() })) });
  await assertInUse(page, 'mine');
  await button('Rename Run 1, CNN').click();
  await page.getByRole('textbox', { name: 'New name of Run 1, CNN' }).fill('Five and five');
  await page.keyboard.press('Enter');
  await entry('Five and five').waitFor();
  await page.waitForTimeout(300);

  await page.reload();
  await ready(page);
  await assertInUse(page, 'mine');
  assert.deepEqual(await names(), ['Ready-made CNN', 'Ready-made DNN', 'Five and five', 'mine']);
  assert.deepEqual([...(await inUse(page)).network.parameters()], [...file.parameters()]);
  await list.getByText('its file does not say how it was trained').waitFor();
  await entry('Five and five').check();
  await assertInUse(page, 'Five and five');
  assert.equal((await inUse(page)).parameters, run.parameters);
  await list.getByText(/1 batch · .* right on [\d,]+ test images/).waitFor();

  await reset.click();
  await page.getByText('ready, nothing trained yet').first().waitFor();
  await assertInUse(page, 'New CNN');
  const fresh = await inUse(page);
  await page.waitForTimeout(500);
  await page.reload();
  await ready(page);
  await assertInUse(page, 'New CNN');
  assert.equal((await inUse(page)).parameters, fresh.parameters);
  await undo.click();
  await assertInUse(page, 'Five and five');
  assert.deepEqual(await names(), ['Ready-made CNN', 'Ready-made DNN', 'Five and five', 'mine']);
});

pageTest('what is removed can be put back, and leaves the page with it', async (page) => {
  const { step } = training(page);
  const { names, button, list } = shelf(page);
  await press(page, step);
  const run = await inUse(page);
  assert.equal(await list.getByRole('button', { name: /Remove Ready-made/ }).count(), 0);
  await button('Remove Run 1, CNN').click();
  await assertInUse(page, 'Ready-made CNN');
  await list.getByText('“Run 1, CNN” is removed.').waitFor();
  assert.equal(await button('Put it back').evaluate((element) => element === document.activeElement), true);
  await page.keyboard.press('Enter');
  await assertInUse(page, 'Run 1, CNN');
  assert.equal((await inUse(page)).parameters, run.parameters);
  await button('Remove Run 1, CNN').click();
  await assertInUse(page, 'Ready-made CNN');
  await page.waitForTimeout(500);
  await page.reload();
  await ready(page);
  assert.deepEqual(await names(), ['Ready-made CNN', 'Ready-made DNN']);
});

pageTest('a full shelf asks the reader, and drops nothing', async (page) => {
  const { train, step } = training(page);
  const { button, names } = shelf(page);
  const small = Network.dnn(1, 1);
  const buffer = Buffer.from(small.weights({ config: small.config() }));
  for (let i = 1; i <= 12; i += 1) {
    await page.getByLabel('Open weights').setInputFiles({ name: `file ${i}.safetensors`, mimeType: '', buffer });
    await assertInUse(page, `file ${i}`);
  }
  await page.getByLabel('Open weights').setInputFiles({ name: 'one more.safetensors', mimeType: '', buffer });
  await parts(page).alert.getByText('The shelf is full: it holds 12 networks of yours. Remove one').waitFor();
  await page.getByText('The shelf is full: remove one of your 12 networks first.').first().waitFor();
  assert.equal(await train.getAttribute('aria-disabled'), 'true');
  assert.equal((await names()).length, 14);
  await button('Remove file 7').click();
  await page.locator('#train-step[aria-disabled="false"]').waitFor();
  await press(page, step);
  await assertInUse(page, 'Run 1, DNN');
});

pageTest('a changed learning rate can be taken back, and taken again', async (page) => {
  const { step, field } = training(page);
  await choose(page, 'CNN', 5);
  await press(page, step);
  const before = await inUse(page);
  await openOptions(page);
  await field('Learning rate').fill('0.5');
  await press(page, step);
  const after = await inUse(page);
  await page.getByRole('button', { name: 'Back to learning rate 0.001, epoch 1, batch 1' }).click();
  await eventually(async () => assert.equal((await position(page)).batch, 1));
  assert.equal((await inUse(page)).parameters, before.parameters);
  assert.equal(await field('Learning rate').inputValue(), '0.001');
  await page.getByRole('button', { name: 'On to learning rate 0.5, epoch 1, batch 2' }).click();
  await eventually(async () => assert.equal((await position(page)).batch, 2));
  assert.equal((await inUse(page)).parameters, after.parameters);
});

pageTest('the figures of a saved network keep the count and the id of their images', async (page) => {
  const { step } = training(page);
  await choose(page, 'CNN', 5);
  await press(page, step);
  const { metadata } = await inUse(page);
  assert.equal(metadata['test_images'], String(data.length));
  assert.equal(metadata['test_id'], data.id());
});

pageTest('the shelf is worked by the keyboard and fits a phone', async (page) => {
  const { step } = training(page);
  const { entry, names, button, list } = shelf(page);
  await press(page, step);
  await entry('Run 1, CNN').focus();
  await page.keyboard.press('ArrowUp');
  await assertInUse(page, 'Ready-made DNN');
  await button('Rename Run 1, CNN').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('a name that is as long as a name on the shelf may be, or longer');
  await assertFits(page, 'while an entry is renamed');
  await page.keyboard.press('Escape');
  assert.deepEqual(await names(), ['Ready-made CNN', 'Ready-made DNN', 'Run 1, CNN']);
  assert.equal(await button('Rename Run 1, CNN').evaluate((element) => element === document.activeElement), true);
  const heights = await list.locator('label, button:visible').evaluateAll((all) => all.map((each) => each.getBoundingClientRect().height));
  assert.ok(heights.length > 3 && heights.every((height) => height >= 36), `targets of ${heights.join(', ')} pixels`);
}, PHONE);
