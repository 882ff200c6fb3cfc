// Three garments under one filter, the reader's own filter beside the learned ones, and networks of
// other kinds on the same journey.

import assert from 'node:assert/strict';
import { measure } from '../../www/shared/format.js';
import { readersNames } from '../../www/shared/layers.js';
import { words } from '../../www/words/words.js';
import { canvasPixels, eventually, goTo, hold, pageTests, parts } from './browser.mjs';
import { classNames, Network, shipped, testSet } from './crate.mjs';
import { assertText, atlasIn, cellText, clickCell, journey, outputOf, painted, stationOf, TITLES } from './stations.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

const bookTest = pageTests();
const pageTest = pageTests('#journey');
const data = await testSet();
const { network } = await shipped('cnn');
const names = classNames();
const SOBEL = [-1, 0, 1, -2, 0, 2, -1, 0, 1];

/** @param {Page} page @param {string} title */
function garment(page, title) {
  const row = page.getByRole('region', { name: title, exact: true });
  return { row, maps: row.locator('figure'), place: row.getByText(/^test image/) };
}

/**
 * Every map of a row is the crate's for this image and these filters: its largest value stands below.
 * @param {Page} page
 * @param {string} title
 * @param {number} image index in the test set
 * @param {[number, number]} filters
 */
async function assertMaps(page, title, image, filters) {
  const { row, maps, place } = garment(page, title);
  // Maps are painted while they are near the screen.
  await row.scrollIntoViewIfNeeded();
  await assertText(place, `test image ${image + 1}`);
  for (const [i, name] of ['conv2d', 'max_pooling2d', 'conv2d_1', 'max_pooling2d_1'].entries()) {
    const filter = filters[i < 2 ? 0 : 1] ?? 0;
    const { values, channels } = outputOf(network, name, data.image(image));
    const map = values.filter((_, index) => index % channels === filter);
    const largest = Math.max(...map);
    await assertText(maps.nth(i + 1).locator('figcaption'), `${i % 2 === 0 ? 'conv' : 'pool'} ${i < 2 ? 1 : 2}\nfilter ${filter + 1}\nup to ${measure(largest)}`);
    const canvas = maps.nth(i + 1).getByRole('img', { name: `${title} in the ${TITLES[name]?.toLowerCase()}, filter ${filter + 1}: up to ${measure(largest)}` });
    // It has its name before it is painted.
    await eventually(async () => {
      const brightest = await canvas.evaluate((element) => {
        const own = /** @type {HTMLCanvasElement} */ (element);
        const { data: rgba } = own.getContext('2d')?.getImageData(0, 0, own.width, own.height) ?? { data: [] };
        const greens = [...rgba].filter((_, at) => at % 4 === 1);
        return greens.indexOf(Math.max(...greens));
      });
      // In viridis green grows with the value.
      if (largest > 0) assert.ok((map[brightest] ?? NaN) > 0.98 * largest, `${name}: ${map[brightest]} of ${largest}`);
    });
  }
}

/** @param {string} name of a convolution @param {number} image */
function strongestFilter(name, image) {
  const { strongest } = outputOf(network, name, data.image(image));
  return strongest.channel;
}

pageTest('three garments stand under the same filter, which the reader chooses', async (page) => {
  await journey(page);
  const field = (/** @type {string} */ name) => page.getByRole('spinbutton', { name: `Filter of the ${TITLES[name]?.toLowerCase()}`, exact: true });
  await field('conv2d').scrollIntoViewIfNeeded();
  /** @type {[number, number]} */
  const filters = [strongestFilter('conv2d', 0), strongestFilter('conv2d_1', 0)];
  assert.deepEqual([await field('conv2d').inputValue(), await field('conv2d_1').inputValue()], filters.map((filter) => String(filter + 1)));
  const label = data.label(0);
  const second = data.indicesOf(label)[1] ?? -1;
  const other = (label + 5) % 10;
  const third = data.indicesOf(other)[0] ?? -1;
  await assertMaps(page, 'The garment', 0, filters);
  await assertMaps(page, 'Garment 2', second, filters);
  await assertMaps(page, 'Garment 3', third, filters);
  assert.equal(await garment(page, 'The garment').row.locator('strong').first().innerText(), names[label]);

  await field('conv2d').fill('8');
  await field('conv2d_1').fill('64');
  await assertMaps(page, 'Garment 3', third, [7, 63]);
  for (const wrong of ['65', '0', '-1', '1.5', '']) {
    await field('conv2d').fill(wrong);
    await page.getByText('A whole number from 1 to 64, please.').waitFor();
    await assertMaps(page, 'The garment', 0, [7, 63]);
  }
  await field('conv2d').fill('1');
  await assertMaps(page, 'Garment 2', second, [0, 63]);
});

pageTest('the other garments can be swapped, and the first is always the present one', async (page) => {
  await journey(page);
  /** @type {[number, number]} */
  const filters = [strongestFilter('conv2d', 0), strongestFilter('conv2d_1', 0)];
  const { row } = garment(page, 'Garment 3');
  await row.scrollIntoViewIfNeeded();
  await row.getByRole('combobox', { name: 'Garment 3: its kind' }).selectOption('Bag');
  const bags = data.indicesOf(8);
  await assertMaps(page, 'Garment 3', bags[0] ?? -1, filters);
  await row.getByRole('button', { name: 'Garment 3: another of this kind' }).press('Enter');
  await assertMaps(page, 'Garment 3', bags[1] ?? -1, filters);

  // What the reader chose stays beside the next garment of the same kind.
  const label = data.label(0);
  await goTo(page, 'garment');
  await parts(page).radio(names[label] ?? '').check();
  await parts(page).button('Next').click();
  await goTo(page, 'journey');
  await assertMaps(page, 'The garment', data.indicesOf(label)[1] ?? -1, filters);
  await assertMaps(page, 'Garment 3', bags[1] ?? -1, filters);

  await goTo(page, 'garment');
  await parts(page).radio('Trouser').check();
  await goTo(page, 'journey');
  await assertMaps(page, 'The garment', data.indicesOf(1)[0] ?? -1, filters);
  await assertMaps(page, 'Garment 3', data.indicesOf(6)[0] ?? -1, filters);
});

bookTest('while a garment is drawn, the page adds and takes away no form controls', async (page) => {
  await journey(page);
  await garment(page, 'Garment 3').row.scrollIntoViewIfNeeded();
  await assertText(garment(page, 'Garment 3').place, `test image ${(data.indicesOf((data.label(0) + 5) % 10)[0] ?? -1) + 1}`);
  await parts(page).tab('Draw').click();
  const easel = page.getByRole('application', { name: 'Drawing canvas' });
  await easel.scrollIntoViewIfNeeded();
  const changes = await page.evaluateHandle(() => {
    const found = { controls: 0, answers: 0 };
    const isControl = (/** @type {Node} */ node) => node instanceof Element && (node.matches('input, select, button') || node.querySelector('input, select, button') !== null);
    new MutationObserver((records) => {
      for (const { addedNodes, removedNodes, target } of records) {
        if ([...addedNodes, ...removedNodes].some(isControl)) found.controls += 1;
        if (target instanceof Element && target.closest('#bars')) found.answers += 1;
      }
    }).observe(document.body, { childList: true, subtree: true });
    return found;
  });
  const box = await easel.boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + 60, box.y + 60);
  await page.mouse.down();
  for (let move = 0; move < 20; move += 1) await page.mouse.move(box.x + 60 + 7 * move, box.y + 60 + 5 * move);
  await page.mouse.up();
  await eventually(async () => assert.ok((await changes.jsonValue()).answers > 0));
  assert.equal((await changes.jsonValue()).controls, 0);
});

pageTest('the learned filters stand beside the reader’s own, the most similar first', async (page) => {
  await journey(page);
  const room = page.locator('#journey-filters');
  const figure = atlasIn(room);
  await painted(figure);
  const cosines = network.similarities(0, Float32Array.from(SOBEL));
  const lengths = (/** @type {ArrayLike<number>} */ values) => Math.sqrt(Array.from(values).reduce((sum, value) => sum + value * value, 0));
  cosines.forEach((cosine, filter) => {
    const weights = network.filter(0, filter, 0);
    const inner = weights.reduce((sum, weight, i) => sum + weight * (SOBEL[i] ?? 0), 0);
    assert.ok(Math.abs(cosine - inner / (lengths(weights) * lengths(SOBEL))) < 1e-6, `filter ${filter}`);
  });
  const order = [...cosines.keys()].sort((a, b) => (cosines[b] ?? 0) - (cosines[a] ?? 0));
  const text = (/** @type {number} */ filter) => `filter ${filter + 1}: ${measure(cosines[filter] ?? NaN)}`;
  const lists = room.getByRole('list');
  await eventually(async () => {
    assert.deepEqual(await lists.nth(0).getByRole('listitem').allInnerTexts(), order.slice(0, 4).map(text));
    assert.deepEqual(await lists.nth(1).getByRole('listitem').allInnerTexts(), order.toReversed().slice(0, 3).map(text));
  });

  await figure.grid.press('Home');
  const { rgba, width, height } = await canvasPixels(page, '#journey-filters .atlas canvas');
  const top = height / Math.ceil(64 / ((width + 1) / 4)) - 3;
  for (const channel of [0, 1, 2]) {
    const weights = network.filter(0, channel, 0);
    for (const [i, weight] of weights.entries()) {
      const [x, y] = [channel * 4 + (i % 3), top + Math.floor(i / 3)];
      const [red = 0, , blue = 0] = rgba.subarray(4 * (y * width + x));
      if (Math.abs(weight) > 0.01) assert.equal(red > blue, weight > 0, `${weight} in ${red}, ${blue}`);
    }
    await assertText(figure.readout, `filter ${channel + 1}, row 1, column 1: ${measure(weights[0] ?? NaN)}; similarity to yours ${measure(cosines[channel] ?? NaN)}`);
    // The weights of the filter under the cursor can be read.
    assert.deepEqual(await room.getByRole('table', { name: `weights of filter ${channel + 1}`, exact: true }).locator('td').allInnerTexts(), [...weights].map(measure));
    await page.keyboard.press('PageDown');
  }
  await assertText(figure.legend, 'below zero\nabove zero, each filter on its own');
  await room.getByRole('radio', { name: 'All on one scale' }).check();
  await eventually(async () => assert.match(await figure.legend.innerText(), /\d/));
  const [low = '', high = ''] = (await figure.legend.innerText()).split(/\s+/);
  assert.equal(low, `\u2212${high}`);
});

pageTest('a DNN is opened too: its pixels, units and weights', async (page) => {
  const { opened } = await journey(page);
  await goTo(page, 'network');
  await parts(page).radio('DNN').check();
  await goTo(page, 'garment');
  await parts(page).provenance.getByText('trained by this project').waitFor();
  await goTo(page, 'journey');
  const { network: dnn } = await shipped('dnn');
  dnn.predict(data.image(0));
  await painted(await stationOf(page, 'Hidden layer'));
  const units = dnn.activation(1);
  const answer = dnn.predict(data.image(0));
  const unit = dnn.openSum(2, answer.indexOf(Math.max(...answer)), 1).channels[0] ?? 0;
  await assertText(opened.locator('.opened-value'), `unit ${unit + 1}: ${measure(units[unit] ?? NaN)}`);
  const weights = opened.getByRole('img', { name: /^Its weights/ });
  const size = await weights.evaluate((element) => [/** @type {HTMLCanvasElement} */ (element).width, /** @type {HTMLCanvasElement} */ (element).height]);
  assert.deepEqual(size, [28, 28]);
  const sum = dnn.openSum(1, unit, 4);
  const input = sum.channels[0] ?? 0;
  await opened.getByRole('button', { name: `row ${Math.floor(input / 28) + 1}, column ${(input % 28) + 1}`, exact: true }).click();
  await opened.getByText(`${Math.floor(input / 28)} × 28 + ${input % 28} = ${input}`, { exact: true }).waitFor();
  await opened.getByText('It saw one pixel in the frame, and nothing else of the garment.').waitFor();

  await page.getByText('The DNN has no filters and makes no maps').scrollIntoViewIfNeeded();
  await page.getByText('The DNN has no filters to compare yours with.').waitFor();
});

/** @param {object[]} layers @param {(number | null)[]} shape */
function config(layers, shape = [null, 28, 28, 1]) {
  const input = { class_name: 'InputLayer', config: { batch_shape: shape, name: 'input_layer' } };
  return JSON.stringify({ class_name: 'Sequential', config: { name: 'odd', layers: [input, ...layers] } });
}

const conv = (/** @type {string} */ name, /** @type {object} */ settings) => ({ class_name: 'Conv2D', config: { name, kernel_size: [3, 3], strides: [1, 1], padding: 'valid', activation: 'relu', ...settings } });
const pool = { class_name: 'MaxPooling2D', config: { name: 'pool', pool_size: [3, 3], strides: [2, 2], padding: 'valid' } };
const averages = { class_name: 'AveragePooling2D', config: { name: 'mean', pool_size: [2, 2], strides: [2, 2], padding: 'valid' } };
const dropout = (/** @type {string} */ name) => ({ class_name: 'Dropout', config: { name, rate: 0.3 } });
const flatten = { class_name: 'Flatten', config: { name: 'flat' } };
const dense = (/** @type {string} */ name, /** @type {number} */ units, activation = 'relu') => ({ class_name: 'Dense', config: { name, units, activation } });

const ODD = {
  'padding, strides, linear sums and 5 x 5 filters': config([conv('one', { filters: 3, kernel_size: [5, 5], padding: 'same', activation: 'linear' }), conv('two', { filters: 2, strides: [2, 2], padding: 'same' }), flatten, dense('last', 10, 'linear')]),
  'a pooling first, three Dense layers of odd sizes': config([pool, conv('one', { filters: 7 }), flatten, dense('a', 97), dense('b', 3, 'linear'), dense('last', 12, 'softmax')]),
  'averages and Dropout': config([conv('one', { filters: 3 }), averages, dropout('drop'), flatten, dropout('drop_flat'), dense('a', 5), dropout('drop_line'), dense('last', 10, 'softmax')]),
  'a single Dense layer on a flat input': config([dense('last', 10, 'softmax')], [null, 784]),
  'a picture of another shape': config([flatten, dense('last', 10, 'softmax')], [null, 14, 56]),
};

for (const [name, json] of Object.entries(ODD)) {
  pageTest(`a network of other layers is shown as far as it goes: ${name}`, async (page) => {
    const { opened, region } = await journey(page);
    const made = Network.fromConfig(json, 5);
    const buffer = Buffer.from(made.weights({ config: made.config() }));
    await page.getByLabel('Open weights').setInputFiles({ name: 'odd.safetensors', mimeType: 'application/octet-stream', buffer });
    const layers = made.summary();
    const titles = readersNames(layers.map(({ className }) => className)).map(({ title }) => words.journey.heading(title));
    await page.getByRole('region', { name: titles.at(-1) ?? '', exact: true }).getByText(`in Keras ${layers.at(-1)?.name}`, { exact: true }).waitFor();
    made.predict(data.image(0));
    for (const [layer, { outputShape }] of layers.entries()) {
      const title = titles[layer] ?? '';
      const figure = await stationOf(page, title);
      if (layer === layers.length - 1) {
        await figure.station.getByRole('button').first().click();
      } else {
        await painted(figure);
        await figure.grid.focus();
        // The last value there is: behind it the keys lead nowhere.
        await page.keyboard.press('End');
        for (const key of ['ArrowDown', 'ArrowRight']) await hold(page, key, 130);
        await page.keyboard.press('Enter');
        const last = made.activation(layer).at(-1) ?? NaN;
        if (outputShape.length === 3) await eventually(async () => assert.ok((await opened.locator('.opened-value').innerText()).endsWith(`: ${measure(last)}`), title));
      }
      await assertText(opened.getByRole('heading'), title);
      await opened.locator('.opened-text:visible').first().waitFor();
    }
    await region.getByRole('heading', { name: 'Your filter and the learned ones' }).scrollIntoViewIfNeeded();
    assert.equal(await page.getByRole('alert').innerText(), '');
  });
}

pageTest('averages are opened as means of their windows, and Dropout passes values on', async (page) => {
  const { opened } = await journey(page);
  const made = Network.fromConfig(ODD['averages and Dropout'], 5);
  const buffer = Buffer.from(made.weights({ config: made.config() }));
  await page.getByLabel('Open weights').setInputFiles({ name: 'means.safetensors', mimeType: 'application/octet-stream', buffer });
  await page.getByRole('region', { name: 'Answer', exact: true }).getByText('in Keras last', { exact: true }).waitFor();
  const mean = outputOf(made, 'mean', data.image(0));
  const figure = await stationOf(page, 'First dropout');
  await painted(figure);
  await clickCell(page, figure.canvas, mean, mean.strongest);
  await assertText(opened.locator('.opened-value'), cellText(mean.strongest, mean.maximum));
  const name = `${cellText(mean.strongest, mean.maximum).split(':')[0]} of the average pooling`;
  await assertText(opened.locator('.opened-text:visible'), `Nothing is computed here. The value is ${name}, passed on unchanged.`);

  await opened.getByRole('button', { name, exact: true }).click();
  await assertText(opened.getByRole('heading'), 'Average pooling');
  const { values, mean: result } = made.openMean(mean.layer, mean.index(mean.strongest));
  assert.equal(measure(result), measure(mean.maximum));
  assert.deepEqual(await opened.getByRole('table', { name: 'The values under the window' }).locator('td').allInnerTexts(), [...values].map(measure));
  await opened.getByText(`Added up and divided by ${values.length}, they give ${measure(result)}.`, { exact: true }).waitFor();
  await assertText(garment(page, 'The garment').maps.nth(2).locator('strong'), 'mean');
  await assertText(garment(page, 'The garment').maps.nth(3).locator('strong'), 'drop 1');
});
