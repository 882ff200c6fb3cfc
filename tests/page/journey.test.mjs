// The journey of a garment: its maps, any value opened, and the way back; every number is the crate's.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { count, measure, percent, signedMeasure } from '../../www/shared/format.js';
import { words } from '../../www/words/words.js';
import { eventually, goTo, PATIENCE, pageTests, parts } from './browser.mjs';
import { classNames, networkOf, shipped, testSet } from './crate.mjs';
import { emptyTheCanvas } from './easel.mjs';
import { assertText, cellName, cellOf, cellText, clickCell, journey, outputOf, painted, picture, placeOf, rowsOf, stationOf, TITLES, wayOf } from './stations.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

/** For what needs the other chapters beside this one. */
const bookTest = pageTests();
const pageTest = pageTests('#journey');
const data = await testSet();
const image = data.image(0);
const { network } = await shipped('cnn');
const MAPS = ['conv2d', 'max_pooling2d', 'conv2d_1', 'max_pooling2d_1'];
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

pageTest('every layer is there with its shape, its picture and its legend', async (page) => {
  await journey(page);
  network.predict(image);
  for (const [layer, { name, outputShape }] of network.summary().entries()) {
    const { station, canvas, grid, legend } = await stationOf(page, name);
    const shape = outputShape.length > 1 ? outputShape.join(' × ') : `${count(outputShape[0] ?? NaN)} values`;
    await assertText(station.getByRole('heading').first(), `${TITLES[name]}: ${shape} in Keras ${name}`);
    if (name === 'dense_1') continue;
    await painted({ grid, canvas });
    const size = await canvas.evaluate((element) => ({ width: /** @type {HTMLCanvasElement} */ (element).width, height: /** @type {HTMLCanvasElement} */ (element).height }));
    const [height = 1, width = 1, channels = 1] = outputShape;
    const columns = (size.width + 1) / (width + 1);
    const complete = outputShape.length === 3 ? size.height % Math.ceil(channels / columns) === 0 && size.height > Math.ceil(channels / columns) * height : size.width * size.height === height;
    assert.ok(complete, `${name}: ${size.width} by ${size.height} has no room for every value`);
    if (outputShape.length === 3) {
      await assertText(legend, '0\nthe largest of each tile');
      await station.getByRole('radio', { name: 'All on one scale' }).check();
    }
    await assertText(legend, `0\n${measure(Math.max(...network.activation(layer)))}`);
    if (outputShape.length === 3) await station.getByRole('radio', { name: 'Each tile on its own' }).check();
  }
});

pageTest('the chapter begins at the answer, and every step says where it leads', async (page) => {
  const { opened, region } = await journey(page);
  const probabilities = network.predict(image);
  const best = probabilities.indexOf(Math.max(...probabilities));
  await region.getByRole('heading', { name: `Why “${classNames()[best]}”?` }).waitFor();
  const layers = network.summary();
  const shapeOf = (/** @type {number[]} */ shape) => (shape.length > 1 ? shape.join(' × ') : `${count(shape[0] ?? NaN)} values`);
  const steps = region.getByRole('navigation', { name: 'One step back, one step on' }).getByRole('button');
  const back = steps.and(page.getByRole('button', { name: /^It comes from/ }));
  const on = steps.and(page.getByRole('button', { name: /^It goes on to/ }));
  assert.equal(await on.isVisible(), false, 'behind the answer is nothing');
  const unit = network.openSum(6, best, 1).channels[0] ?? NaN;
  const index = network.openSum(5, unit, 1).channels[0] ?? NaN;
  const { winnerIndex } = network.openChoice(3, index);
  /** What is opened from the third layer on: each made what the next shows. */
  const known = new Map([
    [5, `unit ${unit + 1}: ${measure(network.activation(5)[unit] ?? NaN)}`],
    [4, `index ${count(index)}: ${measure(network.activation(4)[index] ?? NaN)}`],
    [3, cellText(cellOf([5, 5, 64], index), network.activation(3)[index] ?? NaN)],
    [2, cellText(cellOf([11, 11, 64], winnerIndex), network.activation(2)[winnerIndex] ?? NaN)],
  ]);
  const value = opened.locator('.opened-value');
  /** What was opened at each layer. */
  const thread = [];
  for (let layer = layers.length - 1; layer >= 0; layer--) {
    const title = TITLES[layers[layer]?.name ?? ''] ?? '';
    await page.getByRole('region', { name: title, exact: true }).waitFor();
    await assertText(opened.getByRole('heading'), title);
    const expected = known.get(layer);
    if (expected) await assertText(value, expected);
    thread[layer] = await value.innerText();
    const before = layers[layer - 1];
    await assertText(back.locator('strong'), before ? `the ${TITLES[before.name]?.toLowerCase()}, ${shapeOf(before.outputShape)}` : 'the garment, 28 × 28');
    await back.click();
  }
  await page.getByRole('region', { name: 'The start', exact: true }).waitFor();
  assert.equal(await back.isVisible(), false, 'before the garment is nothing');

  for (const { name } of layers) {
    await on.click();
    await page.getByRole('region', { name: TITLES[name] ?? '', exact: true }).waitFor();
    await assertText(opened.locator('.opened-value'), thread[layers.findIndex((layer) => layer.name === name)] ?? '');
  }
});

pageTest('the way shows every station and where the reader is', async (page) => {
  await journey(page);
  const stops = wayOf(page);
  assert.deepEqual(await stops.allInnerTexts(), ['garment', 'conv 1', 'pool 1', 'conv 2', 'pool 2', 'row', 'hidden', 'answer']);
  for (const [place, title] of ['Garment', ...Object.values(TITLES)].entries()) {
    await stops.nth(place).click();
    assert.equal(await stops.nth(place).getAttribute('aria-current'), 'step');
    assert.ok((await stops.nth(place).getAttribute('aria-label'))?.endsWith(title.toLowerCase()), title);
    assert.equal(await page.locator('.journey-way [aria-current]').count(), 1);
    assert.equal(await page.locator('.station:visible').count(), 1);
  }
});

pageTest('tiles are numbered, and each has a scale of its own until the reader asks for a common one', async (page) => {
  await journey(page);
  const figure = await stationOf(page, 'max_pooling2d_1');
  await painted(figure);
  const { values, channels, ...output } = outputOf(network, 'max_pooling2d_1', image);
  assert.deepEqual(await figure.station.locator('.atlas-numbers span').allInnerTexts(), Array.from({ length: channels }, (_, channel) => String(channel + 1)));
  /** The green of a tile's largest value: 231 at the end of viridis. */
  const brightest = async (/** @type {number} */ channel) => {
    const map = values.filter((_, index) => index % channels === channel);
    const place = map.indexOf(Math.max(...map));
    const { cell } = await placeOf(figure.canvas, { ...output, channels }, { channel, row: Math.floor(place / 5), column: place % 5 });
    return figure.canvas.evaluate((element, { x, y }) => /** @type {HTMLCanvasElement} */ (element).getContext('2d')?.getImageData(x, y, 1, 1).data[1], cell);
  };
  const largest = Array.from({ length: channels }, (_, channel) => Math.max(...values.filter((_value, index) => index % channels === channel)));
  const faint = largest.findIndex((value) => value > 0 && value < output.maximum / 3);
  assert.ok(faint >= 0, 'a map fainter than the strongest');
  await eventually(async () => assert.deepEqual([await brightest(faint), await brightest(output.strongest.channel)], [231, 231]));
  await figure.station.getByRole('radio', { name: 'All on one scale' }).check();
  await eventually(async () => assert.ok(((await brightest(faint)) ?? NaN) < 170));
  assert.equal(await brightest(output.strongest.channel), 231);
});

for (const [width, most] of /** @type {const} */ ([[1280, 3500], [390, 5500]])) {
  pageTest(`the chapter is no longer than a chapter may be, ${width} wide`, async (page) => {
    const { region, opened } = await journey(page);
    await page.locator('#journey-filters').scrollIntoViewIfNeeded();
    for (const [name, title] of Object.entries(TITLES)) {
      await stationOf(page, name);
      await assertText(opened.getByRole('heading'), title);
      const { height = NaN } = (await region.boundingBox()) ?? {};
      assert.ok(height > 0 && height <= most, `${name}: ${height} of ${most}`);
    }
  }, { viewport: { width, height: 844 } });
}

pageTest('the value under the pointer is the crate’s, and its colour the legend’s', async (page) => {
  await journey(page);
  for (const name of MAPS) {
    const figure = await stationOf(page, name);
    await painted(figure);
    const output = outputOf(network, name, image);
    const corner = { channel: output.channels - 1, row: output.height - 1, column: 0 };
    for (const cell of [output.strongest, { channel: 1, row: 2, column: 3 }, corner]) {
      await clickCell(page, figure.canvas, output, cell);
      await assertText(figure.readout, cellText(cell, output.at(cell)));
    }
    const { cell } = await placeOf(figure.canvas, output, output.strongest);
    const colours = await figure.canvas.evaluate((element, { x, y }) => {
      const context = /** @type {HTMLCanvasElement} */ (element).getContext('2d');
      const strip = /** @type {HTMLCanvasElement | null} */ (element.closest('.atlas-figure')?.querySelector('.legend canvas'));
      return {
        strongest: [...(context?.getImageData(x, y, 1, 1).data ?? [])],
        end: [...(strip?.getContext('2d')?.getImageData(255, 0, 1, 1).data ?? [])],
      };
    }, cell);
    assert.deepEqual(colours.strongest, colours.end, name);
  }
});

pageTest('the keyboard moves through the tiles, one stop a picture, and opens what it reads', async (page) => {
  const { opened } = await journey(page);
  const figure = await stationOf(page, 'conv2d_1');
  await painted(figure);
  const { at, channels, strongest } = outputOf(network, 'conv2d_1', image);
  await figure.station.getByRole('radio', { name: 'Each tile on its own' }).focus();
  await page.keyboard.press('Tab');
  assert.equal(await figure.grid.evaluate((element) => element === document.activeElement), true);
  // It begins at what is open.
  await assertText(figure.readout, await opened.locator('.opened-value').innerText());
  await clickCell(page, figure.canvas, outputOf(network, 'conv2d_1', image), strongest);
  await page.keyboard.press('Home');
  for (let i = 0; i < 11; i++) for (const key of ['ArrowLeft', 'ArrowUp']) await page.keyboard.press(key);
  const cell = { channel: 0, row: 0, column: 0 };
    await assertText(figure.readout, cellText(cell, at(cell)));
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'PageDown', 'PageDown', 'ArrowLeft', 'ArrowUp', 'PageUp', 'End', 'ArrowDown', 'Home']) {
    await page.keyboard.press(key);
    if (key === 'ArrowRight') cell.column++;
    if (key === 'ArrowLeft') cell.column--;
    if (key === 'ArrowDown') cell.row++;
    if (key === 'ArrowUp') cell.row--;
    if (key === 'PageDown') cell.channel++;
    if (key === 'PageUp') cell.channel--;
    if (key === 'Home') cell.channel = 0;
    if (key === 'End') cell.channel = channels - 1;
    await assertText(figure.readout, cellText(cell, at(cell)));
    // What the cursor is on is shown at once.
    await opened.getByText(cellText(cell, at(cell)), { exact: true }).waitFor();
  }
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await opened.getByText(cellText({ ...cell, column: cell.column + 1 }, at({ ...cell, column: cell.column + 1 })), { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  assert.equal(await figure.readout.innerText(), '');
  await opened.getByText(cellText(cell, at(cell)), { exact: true }).waitFor();
});

pageTest('an opened value shows what it saw of the garment: 3, 4, 8 and 10 pixels', async (page) => {
  const { opened } = await journey(page);
  const widths = [];
  for (const name of MAPS) {
    const figure = await stationOf(page, name);
    await painted(figure);
    const output = outputOf(network, name, image);
    await clickCell(page, figure.canvas, output, output.strongest);
    const area = network.receptiveField(output.layer, output.index(output.strongest)) ?? assert.fail('the input is no picture');
    const [top = 0, left = 0, height = 0, width = 0] = area;
    widths.push(width);
    await assertText(opened.locator('.field-of-view .caption'), `It saw the ${height} × ${width} pixels in the frame, and nothing else of the garment.`);
    const seen = await opened.locator('.field-pictures > canvas').evaluate((element) => {
      const canvas = /** @type {HTMLCanvasElement} */ (element);
      return [...(canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [])].filter((_, i) => i % 4 === 0);
    });
    await opened.getByRole('img', { name: `Garment, framed: ${words.journey.area([...area])}`, exact: true }).waitFor();
    const frame = await opened.locator('.field-pictures .frame').evaluate(({ style }) => [style.top, style.left, style.height, style.width].map((side) => (Number.parseFloat(side) * 28) / 100));
    frame.forEach((side, i) => assert.ok(Math.abs(side - (area[i] ?? NaN)) < 1e-3, `${name}: ${frame}`));
    const expected = Array.from({ length: height * width }, (_, i) => image[(top + Math.floor(i / width)) * 28 + left + (i % width)]);
    assert.deepEqual(seen, expected, name);
  }
  assert.deepEqual(widths, [3, 4, 8, 10]);
});

/**
 * The nine products of one of the maps of a sum are the crate's.
 * @param {Locator} part
 * @param {import('./crate.mjs').OpenedSum} sum
 * @param {number} at its place in the sum
 * @param {string} name
 */
async function assertWindow(part, sum, at, name) {
  await assertText(part.locator('figcaption'), `${name}\n${signedMeasure(sum.sums[at] ?? NaN)}`);
  for (const [what, values] of /** @type {const} */ ([['values', sum.values], ['weights', sum.weights], ['products', sum.products]])) {
    const shown = await part.getByRole('table', { name: what }).locator('td').allInnerTexts();
    assert.deepEqual(shown, [...values.subarray(9 * at, 9 * at + 9)].map(measure), `${name}: ${what}`);
  }
}

/**
 * The panel shows the sum of a convolution's value as the crate gives it: all of its maps, the largest part first.
 * @param {Locator} opened
 * @param {number} layer
 * @param {number} index
 */
async function assertConvolution(opened, layer, index) {
  network.predict(image);
  const sum = network.openSum(layer, index, 64);
  const order = [...sum.sums.keys()].sort((a, b) => Math.abs(sum.sums[b] ?? 0) - Math.abs(sum.sums[a] ?? 0));
  const windows = opened.getByRole('figure');
  const maps = opened.getByRole('option');
  const nameOf = (/** @type {number} */ at) => (layer > 0 ? `filter ${(sum.channels[at] ?? NaN) + 1}` : 'garment');
  if (layer > 0) {
    assert.equal(order.length, 64);
    const expected = order.map((at) => `${nameOf(at)}: ${signedMeasure(sum.sums[at] ?? NaN)}`);
    await eventually(async () => assert.deepEqual(await maps.evaluateAll((all) => all.map((map) => map.getAttribute('aria-label'))), expected));
    await assertWindow(windows, sum, order[0] ?? 0, nameOf(order[0] ?? 0));
    await opened.getByRole('listbox').focus();
    for (const [key, place] of /** @type {const} */ ([['ArrowRight', 1], ['End', 63], ['Home', 0]])) {
      await opened.page().keyboard.press(key);
      await assertWindow(windows, sum, order[place] ?? 0, nameOf(order[place] ?? 0));
    }
  } else {
    await assertWindow(windows, sum, 0, 'the garment');
  }
  const expected = [['bias', signedMeasure(sum.bias)], ['sum', measure(sum.total)], [sum.total < 0 ? 'after ReLU: below zero, so 0' : 'after ReLU: stays', measure(sum.value)]];
  const together = [['64 maps together', signedMeasure(network.openSum(layer, index, 0).rest)]];
  await eventually(async () => assert.deepEqual(await rowsOf(opened.getByRole('table', { name: 'The sum' })), layer > 0 ? [...together, ...expected] : expected));
}

pageTest('a convolution’s value is opened into its windows, products and sum', async (page) => {
  const { opened } = await journey(page);
  for (const name of ['conv2d', 'conv2d_1']) {
    const figure = await stationOf(page, name);
    await painted(figure);
    const output = outputOf(network, name, image);
    const dark = { ...output.strongest, channel: (output.strongest.channel + 1) % output.channels };
    for (const cell of [output.strongest, dark]) {
      await clickCell(page, figure.canvas, output, cell);
      await opened.getByText(cellText(cell, output.at(cell)), { exact: true }).waitFor();
      await assertConvolution(opened, output.layer, output.index(cell));
    }
  }
});

pageTest('a pooled value shows the four and the winner, and leads back to the pixels step by step', async (page) => {
  const { opened } = await journey(page);
  const output = outputOf(network, 'max_pooling2d_1', image);
  const figure = await stationOf(page, 'max_pooling2d_1');
  await painted(figure);
  await clickCell(page, figure.canvas, output, output.strongest);
  await assertText(opened.locator('.opened-value'), cellText(output.strongest, output.maximum));
  const { values, winner, winnerIndex } = network.openChoice(output.layer, output.index(output.strongest));
  const cells = opened.getByRole('table', { name: 'The values under the window' }).locator('td');
  const shown = (await cells.allTextContents()).map((text, i) => (i === winner ? text.replace(', the biggest', '') : text));
  assert.deepEqual(shown, [...values].map(measure));
  // The window is framed on the map itself, and not named by its numbers.
  const area = network.windowArea(output.layer, output.index(output.strongest));
  const frame = await opened.locator('.under-window .frame').evaluate(({ style }) => [style.top, style.left, style.height, style.width].map((side) => Math.round((Number.parseFloat(side) * 11) / 100)));
  assert.deepEqual(frame, [...area]);

  const before = outputOf(network, 'conv2d_1', image);
  const cell = cellOf([11, 11, 64], winnerIndex);
  await opened.getByRole('button', { name: `${cellName(cell)} of the second convolution`, exact: true }).click();
  await assertText(opened.locator('.opened-value'), cellText(cell, before.at(cell)));
  assert.equal(before.at(cell), output.maximum);
  await assertConvolution(opened, before.layer, winnerIndex);

  // The picture comes along: what is open is framed in it.
  const titles = [['Second convolution', 'First pooling'], ['First pooling', 'First convolution']];
  for (const [from = '', to = ''] of titles) {
    await page.getByRole('region', { name: from, exact: true }).waitFor();
    await opened.getByRole('button', { name: from === 'Second convolution' ? /^filter/ : /^row/ }).press('Enter');
    await assertText(opened.getByRole('heading'), to);
    await page.getByRole('region', { name: to, exact: true }).locator('.pin').waitFor();
  }
  for (const name of ['First pooling', 'Second convolution', 'Second pooling']) {
    await parts(page).button('Back').click();
    await assertText(opened.getByRole('heading'), name);
  }
});

pageTest('an index of the flattened row is named, by number and by click', async (page) => {
  const { opened } = await journey(page);
  const { values } = outputOf(network, 'max_pooling2d_1', image);
  const figure = await stationOf(page, 'flatten');
  const field = figure.station.getByRole('spinbutton', { name: 'Index' });
  await field.fill('1425');
  await field.press('Enter');
  await assertText(opened.locator('.opened-value'), `index 1,425: ${measure(values[1425] ?? NaN)}`);
  await opened.getByText('(4 × 5 + 2) × 64 + 17 = 1,425', { exact: true }).waitFor();
  for (const wrong of ['1600', '-1', '2.5', '']) {
    await field.fill(wrong);
    await field.press('Enter');
    await figure.station.getByText('The row has the indices 0 to 1,599.').waitFor();
    await assertText(opened.locator('.opened-value'), `index 1,425: ${measure(values[1425] ?? NaN)}`);
  }
  await opened.getByRole('button', { name: 'row 5, column 3, filter 18 of the second pooling' }).click();
  await assertText(opened.locator('.opened-value'), `row 5, column 3, filter 18: ${measure(values[1425] ?? NaN)}`);

  await painted(await stationOf(page, 'flatten'));
  // A line for each position, a column for each filter.
  await clickCell(page, figure.canvas, { width: 64, height: 25 }, { channel: 0, row: 7, column: 30 });
  await assertText(opened.locator('.opened-value'), `index 478: ${measure(values[478] ?? NaN)}`);
  await assertText(figure.readout, `index 478, which is row 2, column 3, filter 31: ${measure(values[478] ?? NaN)}`);
});

/**
 * The panel shows the sum of a Dense value as the crate gives it.
 * @param {Locator} opened
 * @param {number} layer
 * @param {number} index
 * @param {(input: number) => string} nameOf
 */
async function assertUnit(opened, layer, index, nameOf) {
  network.predict(image);
  const sum = network.openSum(layer, index, 4);
  const parts = [...sum.channels].map((input, i) => [nameOf(input), measure(sum.values[i] ?? NaN), measure(sum.weights[i] ?? NaN), signedMeasure(sum.products[i] ?? NaN)]);
  const last = sum.activation === 'softmax' ? ['share after the softmax', `${percent(sum.value)} %`] : [sum.total < 0 ? 'after ReLU: below zero, so 0' : 'after ReLU: stays', measure(sum.value)];
  await eventually(async () => {
    const rows = await rowsOf(opened.getByRole('table', { name: 'The sum' }));
    assert.deepEqual(rows, [
      ['Input', 'value', 'weight', 'product'],
      ...parts,
      [`${count(sum.others)} others together`, signedMeasure(sum.rest)],
      ['bias', signedMeasure(sum.bias)],
      ['sum', measure(sum.total)],
      last,
    ]);
  });
}

pageTest('the answer is opened: logits, powers, shares, and what made them', async (page) => {
  const { opened } = await journey(page);
  const probabilities = network.predict(image);
  const logits = network.logits();
  const { powers, sum } = network.powers();
  const table = page.getByRole('table', { name: 'Logits and softmax' });
  await table.scrollIntoViewIfNeeded();
  await eventually(async () => {
    assert.deepEqual((await rowsOf(table)).slice(1), [
      ...classNames().map((name, i) => [name, measure(logits[i] ?? NaN), (powers[i] ?? NaN).toFixed(6), `${percent(probabilities[i] ?? NaN)} %`]),
      ['sum of the powers', sum.toFixed(6), ''],
    ]);
  });
  await table.getByRole('button', { name: 'Trouser' }).click();
  await assertText(opened.locator('.opened-value'), `Trouser: ${measure(logits[1] ?? NaN)}`);
  await assertUnit(opened, 6, 1, (input) => `unit ${input + 1}`);

  const unit = network.openSum(6, 1, 4).channels[0] ?? 0;
  await opened.getByRole('button', { name: `unit ${unit + 1}`, exact: true }).click();
  await assertText(opened.locator('.opened-value'), `unit ${unit + 1}: ${measure(network.activation(5)[unit] ?? NaN)}`);
  const nameOf = (/** @type {number} */ input) => {
    return cellName(cellOf([5, 5, 64], input));
  };
  await assertUnit(opened, 5, unit, (input) => `filter ${cellOf([5, 5, 64], input).channel + 1}`);
  await opened.getByRole('img', { name: /^Its weights, from/ }).waitFor();

  const input = network.openSum(5, unit, 4).channels[0] ?? 0;
  await opened.getByRole('button', { name: nameOf(input), exact: true }).click();
  await assertText(opened.locator('.opened-value'), `index ${count(input)}: ${measure(network.activation(4)[input] ?? NaN)}`);
});

bookTest('another garment gives other pictures and other values', async (page) => {
  const { opened } = await journey(page);
  const figure = await stationOf(page, 'max_pooling2d');
  await painted(figure);
  await figure.station.getByRole('radio', { name: 'All on one scale' }).check();
  const before = await picture(figure.canvas);
  const other = data.label(0) === 1 ? 8 : 1;
  await parts(page).radio(classNames()[other] ?? '').check();
  const output = outputOf(network, 'max_pooling2d', data.image(data.indicesOf(other)[0] ?? 0));
  await figure.grid.focus();
  for (const key of ['Home', ...Array(13).fill('ArrowLeft'), ...Array(13).fill('ArrowUp'), 'PageDown']) await page.keyboard.press(key);
  const cell = { channel: 1, row: 0, column: 0 };
  await assertText(figure.readout, cellText(cell, output.at(cell)));
  await assertText(figure.legend, `0\n${measure(output.maximum)}`);
  assert.notEqual(await picture(figure.canvas), before);
  await opened.getByText(cellText(cell, output.at(cell)), { exact: true }).waitFor();
});

pageTest('an emptied canvas shows nothing on the way', async (page) => {
  await journey(page);
  await goTo(page, 'garment');
  await emptyTheCanvas(page);
  await goTo(page, 'journey');
  await page.getByText('The canvas is empty, so nothing travels.').waitFor();
  assert.equal(await page.getByRole('region', { name: 'Answer', exact: true }).isVisible(), false);
  await goTo(page, 'garment');
  await parts(page).tab('Pick').click();
  await goTo(page, 'journey');
  await painted(await stationOf(page, 'conv2d'));
});

bookTest('pictures and values follow the training, and end at the weights that it made', async (page) => {
  const { opened } = await journey(page);
  const { button } = parts(page);
  const figure = await stationOf(page, 'conv2d');
  await painted(figure);
  await button('Train').click();
  await figure.grid.focus();
  await page.keyboard.press('ArrowDown');
  await painted(figure);
  const seen = new Set();
  await eventually(async () => {
    seen.add(await picture(figure.canvas));
    assert.ok(seen.size >= 4, `${seen.size} pictures`);
  });
  await button('Pause').click();
  await page.waitForFunction(() => /^(paused|epoch finished)$/.test(document.getElementById('train-activity')?.textContent ?? ''), undefined, PATIENCE);
  const waiting = page.waitForEvent('download');
  await button('Save the weights').click();
  const trained = networkOf(new Uint8Array(await readFile(await (await waiting).path()))).network;
  const output = outputOf(trained, 'conv2d', image);
  // Far from the window nothing is painted.
  await figure.grid.scrollIntoViewIfNeeded();
  await figure.station.getByRole('radio', { name: 'All on one scale' }).check();
  await assertText(figure.legend, `0\n${measure(output.maximum)}`);
  await figure.grid.focus();
  for (const key of ['Home', 'PageDown', 'ArrowRight']) {
    await page.keyboard.press(key);
    const text = await figure.readout.innerText();
    const [, row = NaN, column = NaN, channel = NaN] = (/^row (\d+), column (\d+), filter (\d+): /.exec(text) ?? []).map(Number);
    const cell = { row: row - 1, column: column - 1, channel: channel - 1 };
    assert.equal(text, cellText(cell, output.at(cell)));
    await assertText(opened.locator('.opened-value'), text);
  }
  await parts(page).provenance.getByText('from your training').waitFor();
});

pageTest('the question is answered by the present network', async (page) => {
  const { region } = await journey(page);
  const question = region.getByRole('group', { name: /how much of the garment does a single value of the second pooling see/ });
  await question.getByRole('radio', { name: '28 × 28' }).check({ force: true });
  await question.getByText('They add up from layer to layer, but not to that much. Try once more.').waitFor();
  await question.getByRole('radio', { name: '2 × 2' }).check({ force: true });
  await question.getByText('No: 10 × 10. A value of the first convolution sees 3 × 3 pixels already, and no layer after it sees less.').waitFor();
  await question.getByRole('radio', { name: '10 × 10' }).check({ force: true });
  await question.getByText('Right. Every layer before it widens the view: a value of the first convolution sees 3 × 3, a value of the first pooling sees 4 × 4, a value of the second convolution sees 8 × 8 and a value of the second pooling sees 10 × 10.').waitFor();
});

bookTest('the question is answered after other weights have taken the place of those that asked it', async (page) => {
  const { region } = await journey(page);
  await parts(page).button('Step: one batch').click();
  await page.getByText('from your training, here in this tab').waitFor();
  await page.locator('#shipped').click();
  await page.getByText('trained by this project').waitFor();
  const question = region.getByRole('group', { name: /how much of the garment does a single value of the second pooling see/ });
  await question.getByRole('radio', { name: '10 × 10' }).check({ force: true });
  await question.getByText('Right. Every layer before it widens the view').waitFor();
});

pageTest('on a phone a finger opens a value in a sheet above the bar', async (page) => {
  const { opened } = await journey(page);
  for (const name of ['conv2d', 'conv2d_1']) {
    const figure = await stationOf(page, name);
    await painted(figure);
    const output = outputOf(network, name, image);
    const cell = { channel: 0, row: 5, column: 5 };
    await page.evaluate((y) => scrollBy({ top: y - innerHeight / 3, behavior: 'instant' }), (await placeOf(figure.canvas, output, cell)).y);
    const { x, y } = await placeOf(figure.canvas, output, cell);
    await page.touchscreen.tap(x, y);
    await assertText(figure.readout, cellText(cell, output.at(cell)));
    await assertText(opened.locator('.opened-value'), cellText(cell, output.at(cell)));
    // It lies in sight, above the bar.
    const sheet = (await opened.boundingBox()) ?? assert.fail('nothing opened');
    const bar = (await page.locator('#bar').boundingBox()) ?? assert.fail('no bar');
    assert.ok(sheet.y > 0 && sheet.y + sheet.height <= bar.y + 1, `${sheet.y} + ${sheet.height}, the bar at ${bar.y}`);
    await opened.getByRole('button', { name: 'Close' }).click();
  }
}, PHONE);
