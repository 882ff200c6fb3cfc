// The two networks drawn, told and written out as Keras code: all of it the crate's.

import assert from 'node:assert/strict';
import { eventually, pageTests, parts } from './browser.mjs';
import { Network, shipped } from './crate.mjs';
import { openOptions } from './training-parts.mjs';
import { assertSummary, count, FIRST, SECOND, type, UNITS, worth } from './network-parts.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

const bookTest = pageTests();
const pageTest = pageTests('#network');
const FOLD = 'The same network in Python, as Keras code';

/**
 * The diagram, with what the chosen layer says.
 * @param {Page} page
 */
async function diagram(page) {
  const region = page.getByRole('region', { name: 'Two networks' });
  await region.scrollIntoViewIfNeeded();
  const list = region.getByRole('listbox', { name: 'Layers of the two networks' });
  await list.scrollIntoViewIfNeeded();
  return {
    region,
    list,
    group: (/** @type {string} */ kind) => list.getByRole('group', { name: new RegExp(`^${kind}`) }),
    layer: (/** @type {string} */ kind, /** @type {string} */ name) => list.getByRole('group', { name: new RegExp(`^${kind}`) }).getByRole('option', { name: new RegExp(`^${name} `) }),
    details: region.locator('.net-details'),
  };
}

/**
 * The diagram has a group for this network, with a picture of each layer.
 * @param {Awaited<ReturnType<typeof diagram>>} shown
 * @param {'CNN' | 'DNN'} kind
 * @param {Network} network
 * @param {'in use' | 'for comparison'} use
 */
async function assertDrawn({ list, group }, kind, network, use) {
  const input = kind === 'CNN' ? 'input 28 × 28 × 1' : 'input 28 × 28';
  const layers = network.summary().map(({ name, outputShape }) => `${name} ${outputShape.map(count).join(' × ')}`);
  await list.getByRole('group', { name: `${kind}, ${use}: ${count(network.parameterCount)} parameters, ${count(network.multiplyAdds)} multiply-adds for a garment` }).waitFor();
  await eventually(async () => {
    const options = await group(kind).getByRole('option').allInnerTexts();
    assert.deepEqual(options.map((text) => text.replace(/\s+/g, ' ')), [input, ...layers]);
    const sizes = await group(kind).locator('.net-picture > *').evaluateAll((all) => all.map((picture) => picture.getBoundingClientRect()).map(({ width, height }) => ({ width, height })));
    assert.ok(sizes.every(({ width, height }) => width > 2 && height > 2 && width < 240 && height < 240), JSON.stringify(sizes));
  });
}

/**
 * The chosen layer says of itself what the crate says.
 * @param {Locator} details
 * @param {string} kind
 * @param {{name: string, outputShape: number[], parameters: number, multiplyAdds: number}} layer
 */
async function assertDetails(details, kind, { name, outputShape, parameters, multiplyAdds }) {
  await details.getByRole('heading', { name: `${name}, in the ${kind}`, exact: true }).waitFor();
  const [shape = '', parametersText = '', workText = ''] = await details.getByRole('definition').allInnerTexts();
  assert.ok(shape.endsWith(`in Keras (None, ${outputShape.join(', ')})`), shape);
  for (const [text, number] of /** @type {const} */ ([[parametersText, parameters], [workText, multiplyAdds]])) {
    const [sum = '', result] = text.split(' = ');
    assert.equal(result ?? sum, count(number));
    assert.equal(worth(sum), number, text);
  }
}

/** @param {Page} page */
function code(page) {
  return page.locator('#keras-code');
}

bookTest('both networks are drawn, and every layer tells of itself, by pointer', async (page) => {
  const shown = await diagram(page);
  const { network } = await shipped('cnn');
  const dnn = Network.dnn(128, 1);
  await assertDrawn(shown, 'CNN', network, 'in use');
  await assertDrawn(shown, 'DNN', dnn, 'for comparison');
  for (const [kind, of] of /** @type {const} */ ([['CNN', network], ['DNN', dnn]])) {
    for (const layer of of.summary()) {
      await shown.layer(kind, layer.name).click();
      await assertDetails(shown.details, kind, layer);
      assert.equal(await shown.list.getByRole('option', { selected: true }).count(), 1);
    }
  }
  await shown.details.getByText('Choose the DNN above').waitFor();
  // A layer leads to its station in the journey, again and again.
  for (const [name, title] of /** @type {const} */ ([['conv2d_1', 'Second convolution'], ['input', 'The start'], ['conv2d_1', 'Second convolution']])) {
    await shown.layer('CNN', name).click();
    await shown.details.getByRole('link', { name: 'See what it makes of your garment' }).click();
    await page.getByRole('region', { name: title, exact: true }).waitFor();
  }
  await shown.layer('CNN', 'conv2d').click();
  const link = shown.details.getByRole('link', { name: 'See what it makes of your garment' });
  const target = (await link.getAttribute('href')) ?? '';
  await link.click();
  await eventually(async () => assert.equal(await page.evaluate(() => `#${document.activeElement?.id}`), `${target}-title`));
});

pageTest('the diagram is one tab stop, and arrows go between the layers of both networks', async (page) => {
  const { list, details } = await diagram(page);
  const { network } = await shipped('cnn');
  const chosen = list.getByRole('option', { selected: true });
  await chosen.focus();
  const [conv2d, pooling] = network.summary();
  if (!conv2d || !pooling) assert.fail('no layers');
  await page.keyboard.press('ArrowRight');
  await assertDetails(details, 'CNN', pooling);
  await page.keyboard.press('ArrowLeft');
  await assertDetails(details, 'CNN', conv2d);
  await page.keyboard.press('ArrowLeft');
  await details.getByText('a colour picture would have three').waitFor();
  await page.keyboard.press('ArrowDown');
  await details.getByRole('heading', { name: 'input, in the DNN' }).waitFor();
  await page.keyboard.press('End');
  await details.getByRole('heading', { name: 'dense_1, in the DNN' }).waitFor();
  await page.keyboard.press('ArrowRight');
  await details.getByRole('heading', { name: 'dense_1, in the DNN' }).waitFor();
  await page.keyboard.press('ArrowUp');
  await details.getByRole('heading', { name: 'conv2d_1, in the CNN' }).waitFor();
  assert.equal(await chosen.evaluate((option) => option === document.activeElement), true);
  await page.keyboard.press('Home');
  await details.getByRole('heading', { name: 'input, in the CNN' }).waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await list.evaluate((element) => element.contains(document.activeElement)), false, 'Tab leaves the diagram');
});

pageTest('the diagram follows the network, and the comparison is the crate’s', async (page) => {
  const shown = await diagram(page);
  const times = (/** @type {number} */ a, /** @type {number} */ b) => String(Number((a / b).toPrecision(3)));
  const assertBoth = async (/** @type {Network} */ cnn, /** @type {Network} */ dnn, /** @type {'CNN' | 'DNN'} */ inUse) => {
    await assertDrawn(shown, 'CNN', cnn, inUse === 'CNN' ? 'in use' : 'for comparison');
    await assertDrawn(shown, 'DNN', dnn, inUse === 'DNN' ? 'in use' : 'for comparison');
    await shown.region.getByText(`costs the CNN ${count(cnn.multiplyAdds)} of them and the DNN ${count(dnn.multiplyAdds)}: ${times(cnn.multiplyAdds, dnn.multiplyAdds)} times as many, with ${times(cnn.parameterCount, dnn.parameterCount)} times as many parameters`).waitFor();
  };
  await assertBoth((await shipped('cnn')).network, Network.dnn(128, 1), 'CNN');
  await shown.region.getByText('49.7 times as many').waitFor();
  await type(page, FIRST, '5');
  await type(page, SECOND, '128');
  await type(page, UNITS, '512');
  await assertBoth(Network.cnn(5, 128, 512, 1), Network.dnn(512, 1), 'CNN');
  // The DNN of the shelf, and beside it a CNN with the reader's filters and as many units.
  await parts(page).radio('DNN').check();
  await assertBoth(Network.cnn(5, 128, 128, 1), Network.dnn(128, 1), 'DNN');
  await type(page, UNITS, '512');
  await assertBoth(Network.cnn(5, 128, 512, 1), Network.dnn(512, 1), 'DNN');
});

pageTest('a network from a file, with other layers, is drawn and written out too', async (page) => {
  const article = JSON.parse(Network.cnn(6, 6, 9, 1).config());
  const [input, conv2d, , , , flatten, , last] = article.config.layers;
  conv2d.config = { ...conv2d.config, name: 'edges', kernel_size: [5, 3], strides: [2, 1], padding: 'same' };
  article.config.layers = [input, conv2d, flatten, last];
  const other = Network.fromConfig(JSON.stringify(article), 1);
  const buffer = Buffer.from(other.weights({ config: other.config() }));
  await page.getByLabel('Open weights').setInputFiles({ name: 'other.safetensors', mimeType: '', buffer });
  await assertSummary(page, other);
  const shown = await diagram(page);
  await assertDrawn(shown, 'CNN', other, 'in use');
  for (const layer of other.summary()) {
    await shown.layer('CNN', layer.name).click();
    await assertDetails(shown.details, 'CNN', layer);
  }
  await eventually(async () => assert.match((await code(page).textContent()) ?? '', /layers\.Conv2D\(6, \(5, 3\), strides=\(2, 1\), padding="same", activation="relu", name="edges"\)/));
  await shown.region.getByRole('group', { name: 'where do most of the CNN’s parameters sit?' }).getByRole('radio').first().check();
  await shown.region.getByText('The CNN from your file has other layers').waitFor();
});

pageTest('the two questions are answered from the summary, and show their layer', async (page) => {
  const { region, details } = await diagram(page);
  const { network } = await shipped('cnn');
  const learning = network.summary().filter(({ parameters }) => parameters > 0);
  for (const [ask, what, total, words] of /** @type {const} */ ([
    ['where do most of the CNN’s parameters sit?', 'parameters', network.parameterCount, 'parameters'],
    ['and where does it do most of its multiplications?', 'multiplyAdds', network.multiplyAdds, 'multiplications'],
  ])) {
    const most = learning.reduce((best, layer) => (layer[what] > best[what] ? layer : best));
    const question = region.getByRole('group', { name: ask });
    const right = learning.indexOf(most);
    await question.getByRole('radio').nth((right + 1) % learning.length).check();
    const missed = learning[(right + 1) % learning.length] ?? most;
    await question.getByText(`Not this one. ${missed.name} has ${count(missed[what])} of them, ${((100 * missed[what]) / total).toFixed(1)} %. Try once more.`).waitFor();
    await question.getByRole('radio').nth((right + 2) % learning.length).check();
    await question.getByText(`${most.name} has ${count(most[what])} of the ${count(total)} ${words}: ${((100 * most[what]) / total).toFixed(1)} %.`).waitFor();
    await question.getByText('No: ').waitFor();
    await assertDetails(details, 'CNN', most);
    await question.getByRole('radio').nth(right).check();
    await question.getByText('Right.').waitFor();
  }
});

bookTest('the Keras code follows the network and the options of training, and can be copied', async (page) => {
  const { radio, button } = parts(page);
  const lines = async () => ((await code(page).textContent()) ?? '').split('\n').map((line) => line.trim());
  const assertCode = (/** @type {string[]} */ layers, /** @type {string[]} */ others) => eventually(async () => {
    const all = await lines();
    assert.deepEqual(all.filter((line) => line.startsWith('layers.')), layers);
    for (const line of others) assert.ok(all.includes(line), line);
  });
  const convolutions = (/** @type {number} */ first) => [
    `layers.Conv2D(${first}, 3, activation="relu"),`,
    'layers.MaxPooling2D(2),',
    'layers.Conv2D(64, 3, activation="relu"),',
    'layers.MaxPooling2D(2),',
  ];
  const dense = ['layers.Flatten(),', 'layers.Dense(128, activation="relu"),', 'layers.Dense(10, activation="softmax"),'];
  await assertCode([...convolutions(64), ...dense], ['keras.Input((28, 28, 1)),', 'optimizer=optimizers.Adam(0.001),', 'batch_size=32, epochs=5,']);
  await type(page, FIRST, '7');
  await assertCode([...convolutions(7), ...dense], []);
  await openOptions(page);
  await page.getByLabel('Optimiser').selectOption('sgd');
  await page.getByLabel('Momentum').fill('0.8');
  await page.getByLabel('Batch size').fill('64');
  await page.getByLabel('Epochs', { exact: true }).fill('3');
  await radio('DNN').check();
  await assertCode(dense, ['keras.Input((28, 28)),', 'optimizer=optimizers.SGD(0.01, momentum=0.8),', 'batch_size=64, epochs=3,']);

  await page.getByText(FOLD).click();
  await button('Copy the code').click();
  await page.locator('#announcements').getByText('The Keras code is copied.').waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await code(page).textContent());
}, { permissions: ['clipboard-read', 'clipboard-write'] });

pageTest('a browser that forbids copying leaves the code selected, and says so', async (page) => {
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.getByText(FOLD).click();
  await parts(page).button('Copy the code').click();
  await parts(page).alert.getByText('The code is selected now').waitFor();
  assert.equal(await page.evaluate(() => getSelection()?.toString().trim()), ((await code(page).textContent()) ?? '').trim());
});

for (const width of [320, 390]) {
  pageTest(`on a phone of ${width} pixels every layer is in reach of a finger`, async (page) => {
    const shown = await diagram(page);
    await type(page, FIRST, '128');
    await type(page, SECOND, '1');
    const network = Network.cnn(128, 1, 128, 1);
    await assertDrawn(shown, 'CNN', network, 'in use');
    for (const layer of network.summary()) {
      const option = shown.layer('CNN', layer.name);
      const { x, width: wide, height } = (await option.boundingBox()) ?? assert.fail('no layer');
      assert.ok(x >= 0 && x + wide <= width && wide >= 44 && height >= 44, `${layer.name}: ${wide} x ${height} at ${x}`);
      await option.tap();
      await assertDetails(shown.details, 'CNN', layer);
    }
  }, { viewport: { width, height: 844 }, hasTouch: true, isMobile: true });
}
