// Choosing a network, its summary, and its way to files and back.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { goTo, pageTests, parts } from './browser.mjs';
import { assertAnswer, fetched, Network, networkOf, shipped, testSet } from './crate.mjs';
import { assertSummary, FIRST, SECOND, table, type, UNITS } from './network-parts.mjs';
import { stationOf } from './stations.mjs';
import { fixture } from '../lib/network/foreign.mjs';
import { converted } from '../../www/network/formats/network-files.js';
import { kerasScript } from '../../www/network/keras-script.js';

/** @typedef {import('playwright-core').Page} Page */

const bookTest = pageTests();
const pageTest = pageTests('#network');
const data = await testSet();

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
  assert.deepEqual(await table(page).locator('tfoot td').allInnerTexts(), ['243,786', '5,056,000']);
  await table(page).getByText('= 3 × 3 × 1 × 64 + 64').waitFor();
  await table(page).getByText('= 1,600 × 128 + 128').waitFor();
  await radio('DNN').check();
  await assertSummary(page, Network.dnn(128, 1));
  assert.deepEqual(await table(page).locator('tfoot td').allInnerTexts(), ['101,770', '101,632']);
  assert.equal(await page.getByLabel(FIRST, { exact: true }).isVisible(), false);
  await radio('CNN').check();
  await assertSummary(page, Network.cnn(64, 64, 128, 1));
  assert.equal(await page.getByLabel(FIRST, { exact: true }).isVisible(), true);
});

bookTest('a new network has random weights, says so, and answers by them', async (page) => {
  const { radio, provenance } = parts(page);
  await radio('DNN').check();
  await type(page, UNITS, '100');
  await provenance.getByText('Weights: random.').waitFor();
  const { bytes } = await saved(page, 'Save the weights');
  const { network, metadata } = networkOf(bytes);
  assert.deepEqual(Object.keys(metadata), ['config'], 'random weights were trained on nothing');
  await assertAnswer(page, network, data.image(0));
});

pageTest('one filter and 128 filters make a network', async (page) => {
  for (const [first, second, units] of /** @type {const} */ ([[1, 128, 1], [128, 1, 512]])) {
    await goTo(page, 'network');
    await type(page, FIRST, String(first));
    await type(page, SECOND, String(second));
    await type(page, UNITS, String(units));
    await assertSummary(page, Network.cnn(first, second, units, 1));
    await goTo(page, 'journey');
    const { station } = await stationOf(page, 'conv2d');
    await station.getByRole('heading', { name: `First convolution: 26 × 26 × ${first}` }).waitFor();
  }
  assert.equal(await parts(page).alert.innerText(), '');
});

bookTest('a number out of its range is refused in words, and the network stays', async (page) => {
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
  await page.getByLabel(FIRST, { exact: true }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('abc');
  await page.keyboard.press('Tab');
  assert.equal(await page.getByLabel(FIRST, { exact: true }).inputValue(), '64');
  await assertSummary(page, network);
  await assertAnswer(page, network, data.image(0));
  await parts(page).provenance.getByText('trained by this project').waitFor();
});

bookTest('weights that were saved can be opened again', async (page) => {
  const { radio, provenance } = parts(page);
  const cnn = await saved(page, 'Save the weights');
  assert.equal(cnn.name, 'patchwork-cnn.safetensors');
  const original = await shipped('cnn');
  const { network, metadata } = networkOf(cnn.bytes);
  assert.deepEqual(network.parameters(), original.network.parameters());
  assert.deepEqual(metadata, { ...original.metadata, config: network.config() });

  await radio('DNN').check();
  await type(page, UNITS, '100');
  await provenance.getByText('Weights: random.').waitFor();
  await page.getByLabel('Open weights').setInputFiles({ name: cnn.name, mimeType: '', buffer: Buffer.from(cnn.bytes) });
  await provenance.getByText('Weights: from your file').waitFor();
  assert.equal(await radio('CNN').isChecked(), true);
  await assertSummary(page, network);
  await assertAnswer(page, network, data.image(0));
});

bookTest('weights of another shape bring their network with them', async (page) => {
  const small = Network.cnn(5, 7, 11, 3);
  const buffer = Buffer.from(small.weights({ config: small.config() }));
  await page.getByLabel('Open weights').setInputFiles({ name: 'small.safetensors', mimeType: '', buffer });
  await assertSummary(page, small);
  for (const [field, value] of [[FIRST, '5'], [SECOND, '7'], [UNITS, '11']]) {
    assert.equal(await page.getByLabel(field ?? '').inputValue(), value);
  }
  await assertAnswer(page, small, data.image(0));
});

bookTest('networks go to TensorFlow.js and to half the bytes, and come from there and from Keras', async (page) => {
  const { provenance, button } = parts(page);
  const { network } = await shipped('cnn');
  const input = page.getByLabel('Open weights');
  const answers = async (/** @type {Network} */ expected) => {
    await provenance.getByText('from your file').waitFor();
    await assertAnswer(page, expected, data.image(0));
  };
  await page.locator('#weights-format').selectOption('TensorFlow.js');
  const zip = await saved(page, 'Save the weights');
  assert.equal(zip.name, 'patchwork-cnn-tfjs.zip');
  await page.locator('#weights-format').selectOption('safetensors, BF16');
  const short = await saved(page, 'Save the weights');
  assert.deepEqual(short.bytes, network.weightsAs('BF16', networkOf(short.bytes).metadata));
  await input.setInputFiles({ name: short.name, mimeType: '', buffer: Buffer.from(short.bytes) });
  await answers(networkOf(short.bytes).network);
  await input.setInputFiles({ name: zip.name, mimeType: '', buffer: Buffer.from(zip.bytes) });
  await page.locator('#shelf-list, #shelf').getByText('patchwork-cnn-tfjs').first().waitFor({ state: 'attached' });
  await answers(network);
  for (const names of [['small.keras'], ['small.weights.h5', 'small.json'], ['sharded.json', 'sharded-shard3of3.bin', 'sharded-shard1of3.bin', 'sharded-shard2of3.bin']]) {
    const files = names.map(fixture);
    await input.setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: '', buffer: Buffer.from(bytes) })));
    await answers(networkOf(await converted(files, undefined, 1e6)).network);
  }
  await input.setInputFiles({ name: 'model.json', mimeType: '', buffer: Buffer.from(fixture('tfjs.json').bytes) });
  await page.getByRole('alert').getByText('model.json needs tfjs.bin beside it.').waitFor();
  await button('Dismiss').click();
  await page.locator('details.keras summary').click();
  const script = await saved(page, 'Save a test for Keras (Python)');
  assert.equal(script.name, 'patchwork_in_keras.py');
  assert.equal(new TextDecoder().decode(script.bytes), kerasScript());
});

pageTest('the configuration that is saved is the network’s, for Keras', async (page) => {
  await type(page, FIRST, '8');
  await assertSummary(page, Network.cnn(8, 64, 128, 1));
  await page.locator('details.keras summary').click();
  const { name, bytes } = await saved(page, 'Save the Keras configuration');
  assert.equal(name, 'patchwork-cnn.json');
  const text = new TextDecoder().decode(bytes);
  assert.equal(JSON.parse(text).class_name, 'Sequential');
  assert.deepEqual(Network.fromConfig(text, 1).summary(), Network.cnn(8, 64, 128, 1).summary());
});

bookTest('the page’s own weights come back for both networks', async (page) => {
  const { radio, button, provenance } = parts(page);
  const back = button('Back to the page’s weights');
  assert.equal(await back.isVisible(), false);
  for (const kind of /** @type {const} */ (['dnn', 'cnn'])) {
    await radio(kind.toUpperCase()).check();
    await type(page, UNITS, '100');
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

bookTest('from the CNN to the DNN and back, each answers with the weights that come with the page', async (page) => {
  const { radio, provenance } = parts(page);
  for (const kind of /** @type {const} */ (['dnn', 'cnn'])) {
    await radio(kind.toUpperCase()).check();
    const { network } = await shipped(kind);
    await assertSummary(page, network);
    await assertAnswer(page, network, data.image(0));
    await provenance.getByText('trained by this project').waitFor();
  }
});

pageTest('weights that come late do not undo what is being typed', async (page) => {
  /** @type {() => void} */
  let send = () => {};
  const held = new Promise((/** @type {(value: void) => void} */ resolve) => (send = resolve));
  await page.route('**/weights/dnn.safetensors', async (route) => {
    await held;
    await route.continue();
  });
  await parts(page).radio('DNN').check();
  await page.getByLabel(UNITS).fill('100');
  send();
  await assertSummary(page, (await shipped('dnn')).network);
  assert.equal(await page.getByLabel(UNITS).inputValue(), '100');
  await page.getByLabel(UNITS).press('Tab');
  await assertSummary(page, Network.dnn(100, 1));
});

test('the shipped files are what the page says they are', async () => {
  for (const kind of /** @type {const} */ (['cnn', 'dnn'])) {
    const { network, metadata } = networkOf(await fetched(`weights/${kind}.safetensors`));
    const total = Number(metadata['test_images']);
    const claimed = Number(metadata['test_accuracy']);
    assert.ok(claimed > 0.8 && claimed < 1, `${kind}: ${claimed}`);
    assert.match(metadata['test_id'] ?? '', /^[0-9a-f]{16}$/, `${kind} does not say which images it was tested on`);
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
