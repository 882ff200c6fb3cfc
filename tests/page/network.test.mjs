// Choosing a network, its summary, and its way to files and back.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { eventually, pageTests, parts } from './browser.mjs';
import { assertAnswer, fetched, Network, networkOf, shipped, testSet } from './crate.mjs';

/** @typedef {import('playwright-core').Page} Page */

const pageTest = pageTests();
const data = await testSet();
const count = (/** @type {number} */ value) => new Intl.NumberFormat('en').format(value);
const FIRST = 'Filters of the first convolution';
const SECOND = 'Filters of the second';
const UNITS = 'Units of the hidden Dense layer';

/** @param {Page} page */
function table(page) {
  return page.getByRole('table', { name: 'What model.summary() prints' });
}

/**
 * The table says of the network what the crate says.
 * @param {Page} page
 * @param {Network} network
 */
async function assertSummary(page, network) {
  const expected = network.summary().map(({ name, className, outputShape, parameters }) =>
    [`${name} (${className})`, outputShape.join(' × '), count(parameters)]);
  await eventually(async () => {
    const rows = await table(page).locator('tbody tr').all();
    const cells = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
    assert.deepEqual(cells, expected);
    assert.equal(await table(page).locator('tfoot td').innerText(), count(network.parameterCount));
  });
}

/**
 * @param {Page} page
 * @param {string} field
 * @param {string} value
 */
async function type(page, field, value) {
  await page.getByLabel(field).fill(value);
  await page.getByLabel(field).press('Tab');
}

/**
 * Waits for what a button gives the reader to save.
 * @param {Page} page
 * @param {string} button
 */
async function saved(page, button) {
  const waiting = page.waitForEvent('download');
  await parts(page).button(button).click();
  const download = await waiting;
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

pageTest('the CNN and the DNN have the parameters of the article', async (page) => {
  const { radio } = parts(page);
  await assertSummary(page, (await shipped('cnn')).network);
  assert.equal(await table(page).locator('tfoot td').innerText(), '243,786');
  await radio('DNN').check();
  await assertSummary(page, Network.dnn(128, 1));
  assert.equal(await table(page).locator('tfoot td').innerText(), '101,770');
  assert.equal(await page.getByLabel(FIRST).isVisible(), false);
  await page.getByText('The DNN has no filters').waitFor();
  await radio('CNN').check();
  await assertSummary(page, Network.cnn(64, 64, 128, 1));
  assert.equal(await page.getByLabel(FIRST).isVisible(), true);
});

pageTest('a new network has random weights, says so, and answers by them', async (page) => {
  const { radio, provenance } = parts(page);
  await radio('DNN').check();
  await provenance.getByText('Weights: random.').waitFor();
  const { bytes } = await saved(page, 'Save the weights');
  const { network, metadata } = networkOf(bytes);
  assert.deepEqual(Object.keys(metadata), ['config'], 'random weights were trained on nothing');
  await assertAnswer(page, network, data.image(0));
});

pageTest('one filter and 128 filters make a network', async (page) => {
  for (const [first, second, units] of /** @type {const} */ ([[1, 128, 1], [128, 1, 512]])) {
    await type(page, FIRST, String(first));
    await type(page, SECOND, String(second));
    await type(page, UNITS, String(units));
    await assertSummary(page, Network.cnn(first, second, units, 1));
    const layer = page.getByRole('region', { name: 'conv2d', exact: true });
    await layer.getByRole('heading', { name: `conv2d: 26 × 26 × ${first}` }).waitFor();
  }
  assert.equal(await parts(page).alert.innerText(), '');
});

pageTest('a number out of its range is refused in words, and the network stays', async (page) => {
  const { alert, button } = parts(page);
  const { network } = await shipped('cnn');
  /** @type {[string, string, string, string][]} */
  const faults = [
    [FIRST, '0', '64', '1 to 128'],
    [FIRST, '129', '64', '1 to 128'],
    [FIRST, '2.5', '64', '1 to 128'],
    [SECOND, '-3', '64', '1 to 128'],
    [SECOND, '', '64', '1 to 128'],
    [UNITS, '0', '128', '1 to 512'],
    [UNITS, '513', '128', '1 to 512'],
  ];
  for (const [field, value, former, range] of faults) {
    await type(page, field, value);
    await alert.getByText(`${field}: a whole number from ${range}, please.`).waitFor();
    assert.equal(await page.getByLabel(field).inputValue(), former);
    await button('Dismiss').click();
  }
  await page.getByLabel(FIRST).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('abc');
  await page.keyboard.press('Tab');
  assert.equal(await page.getByLabel(FIRST).inputValue(), '64');
  await assertSummary(page, network);
  await assertAnswer(page, network, data.image(0));
  await parts(page).provenance.getByText('trained by this project').waitFor();
});

pageTest('weights that were saved can be opened again', async (page) => {
  const { radio, provenance } = parts(page);
  const cnn = await saved(page, 'Save the weights');
  assert.equal(cnn.name, 'patchwork-cnn.safetensors');
  const original = await shipped('cnn');
  const { network, metadata } = networkOf(cnn.bytes);
  assert.deepEqual(network.parameters(), original.network.parameters());
  assert.deepEqual(metadata, { ...original.metadata, config: network.config() });

  await radio('DNN').check();
  await provenance.getByText('Weights: random.').waitFor();
  await page.getByLabel('Open weights').setInputFiles({ name: cnn.name, mimeType: '', buffer: Buffer.from(cnn.bytes) });
  await provenance.getByText('Weights: from your file').waitFor();
  assert.equal(await radio('CNN').isChecked(), true);
  await assertSummary(page, network);
  await assertAnswer(page, network, data.image(0));
});

pageTest('weights of another shape bring their network with them', async (page) => {
  const small = Network.cnn(5, 7, 11, 3);
  const buffer = Buffer.from(small.weights({ config: small.config() }));
  await page.getByLabel('Open weights').setInputFiles({ name: 'small.safetensors', mimeType: '', buffer });
  await assertSummary(page, small);
  for (const [field, value] of [[FIRST, '5'], [SECOND, '7'], [UNITS, '11']]) {
    assert.equal(await page.getByLabel(field ?? '').inputValue(), value);
  }
  await assertAnswer(page, small, data.image(0));
});

pageTest('the configuration that is saved is the network’s, for Keras', async (page) => {
  await type(page, FIRST, '8');
  await assertSummary(page, Network.cnn(8, 64, 128, 1));
  const { name, bytes } = await saved(page, 'Save the Keras configuration');
  assert.equal(name, 'patchwork-cnn.json');
  const text = new TextDecoder().decode(bytes);
  assert.equal(JSON.parse(text).class_name, 'Sequential');
  assert.deepEqual(Network.fromConfig(text, 1).summary(), Network.cnn(8, 64, 128, 1).summary());
});

pageTest('the page’s own weights come back for both networks', async (page) => {
  const { radio, button, provenance } = parts(page);
  const back = button('Back to the page’s weights');
  assert.equal(await back.isVisible(), false);
  for (const kind of /** @type {const} */ (['dnn', 'cnn'])) {
    await radio(kind.toUpperCase()).check();
    await provenance.getByText('Weights: random.').waitFor();
    await back.click();
    await provenance.getByText('trained by this project').waitFor();
    const { network, metadata } = await shipped(kind);
    await assertSummary(page, network);
    await assertAnswer(page, network, data.image(0));
    const origin = await provenance.innerText();
    assert.ok(origin.includes((100 * Number(metadata['test_accuracy'])).toFixed(1)), origin);
    assert.equal(await back.isVisible(), false);
  }
});

pageTest('the shipped files are what the page says they are', async () => {
  for (const kind of /** @type {const} */ (['cnn', 'dnn'])) {
    const { network, metadata } = networkOf(await fetched(`weights/${kind}.safetensors`));
    const total = Number(metadata['test_images']);
    const claimed = Number(metadata['test_accuracy']);
    assert.ok(claimed > 0.8 && claimed < 1, `${kind}: ${claimed}`);
    // The site may have other data than the weights were trained on; then this proves nothing.
    if (data.length !== total) continue;
    let right = 0;
    for (let i = 0; i < total; i++) {
      const answer = network.predict(data.image(i));
      if (answer.indexOf(Math.max(...answer)) === data.label(i)) right++;
    }
    assert.ok(Math.abs(right / total - claimed) < 1e-3, `${kind}: ${right / total}, not ${claimed}`);
  }
});
