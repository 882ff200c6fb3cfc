// The journey of a garment: its maps, any value opened, and the way back; every number is the crate's.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { count, measure, percent, signedMeasure } from '../../www/shared/format.js';
import { words } from '../../www/words/words.js';
import { eventually, PATIENCE, pageTests, parts } from './browser.mjs';
import { classNames, networkOf, shipped, testSet } from './crate.mjs';
import { assertText, cellOf, cellText, clickCell, journey, outputOf, painted, picture, placeOf, rowsOf, stationOf } from './stations.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

const pageTest = pageTests();
const data = await testSet();
const image = data.image(0);
const { network } = await shipped('cnn');
const MAPS = ['conv2d', 'max_pooling2d', 'conv2d_1', 'max_pooling2d_1'];
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

pageTest('every layer is there with its shape, its picture and its legend', async (page) => {
  await journey(page);
  network.predict(image);
  for (const [layer, { name, outputShape }] of network.summary().entries()) {
    const { station, canvas, grid, legend } = stationOf(page, name);
    assert.equal(await station.getByRole('heading').first().innerText(), `${name}: ${outputShape.join(' × ')}`);
    if (name === 'dense_1') continue;
    await painted({ grid, canvas });
    const size = await canvas.evaluate((element) => ({ width: /** @type {HTMLCanvasElement} */ (element).width, height: /** @type {HTMLCanvasElement} */ (element).height }));
    const [height = 1, width = 1, channels = 1] = outputShape;
    const columns = (size.width + 1) / (width + 1);
    const complete = outputShape.length === 3 ? size.height === Math.ceil(channels / columns) * (height + 1) - 1 : size.width * size.height === height;
    assert.ok(complete, `${name}: ${size.width} by ${size.height} has no room for every value`);
    await assertText(legend, `0\n${measure(Math.max(...network.activation(layer)))}`);
  }
});

pageTest('the value under the pointer is the crate’s, and its colour the legend’s', async (page) => {
  await journey(page);
  for (const name of MAPS) {
    const figure = stationOf(page, name);
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
  const figure = stationOf(page, 'conv2d_1');
  await painted(figure);
  const { at, channels } = outputOf(network, 'conv2d_1', image);
  const cell = { channel: 0, row: 0, column: 0 };
  await stationOf(page, 'max_pooling2d').grid.focus();
  await page.keyboard.press('Tab');
  assert.equal(await figure.grid.evaluate((element) => element === document.activeElement), true);
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
    const figure = stationOf(page, name);
    await painted(figure);
    const output = outputOf(network, name, image);
    await clickCell(page, figure.canvas, output, output.strongest);
    const area = network.receptiveField(output.layer, output.index(output.strongest)) ?? assert.fail('the input is no picture');
    const [top = 0, left = 0, height = 0, width = 0] = area;
    widths.push(width);
    await assertText(opened.locator('.field-of-view .caption'), `It saw ${height} × ${width} pixels of the garment: ${words.journey.area([...area])}.`);
    const seen = await opened.locator('.field-pictures > canvas').evaluate((element) => {
      const canvas = /** @type {HTMLCanvasElement} */ (element);
      return [...(canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [])].filter((_, i) => i % 4 === 0);
    });
    const expected = Array.from({ length: height * width }, (_, i) => image[(top + Math.floor(i / width)) * 28 + left + (i % width)]);
    assert.deepEqual(seen, expected, name);
  }
  assert.deepEqual(widths, [3, 4, 8, 10]);
});

/**
 * The panel shows the sum of a convolution's value as the crate gives it.
 * @param {Locator} opened
 * @param {number} layer
 * @param {number} index
 * @param {string} others
 */
async function assertConvolution(opened, layer, index, others) {
  network.predict(image);
  const sum = network.openSum(layer, index, 2);
  const windows = opened.getByRole('figure');
  await eventually(async () => assert.equal(await windows.count(), sum.channels.length));
  for (const [i, channel] of sum.channels.entries()) {
    const part = windows.nth(i);
    const name = layer > 0 ? `filter ${channel}` : 'the garment';
    assert.equal((await part.locator('figcaption').innerText()).replaceAll(/\s+/g, ' '), `${name} ${signedMeasure(sum.sums[i] ?? NaN)}`);
    for (const [what, values] of /** @type {const} */ ([['values', sum.values], ['weights', sum.weights], ['products', sum.products]])) {
      const shown = await part.getByRole('table', { name: what }).locator('td').allInnerTexts();
      assert.deepEqual(shown, [...values.subarray(9 * i, 9 * i + 9)].map(measure), `${name}: ${what}`);
    }
  }
  const rows = await rowsOf(opened.getByRole('table', { name: 'The sum' }));
  const expected = [['bias', signedMeasure(sum.bias)], ['sum', measure(sum.total)], [sum.total < 0 ? 'after ReLU: below zero, so 0' : 'after ReLU: stays', measure(sum.value)]];
  assert.deepEqual(rows, sum.others > 0 ? [[`${sum.others} ${others}`, signedMeasure(sum.rest)], ...expected] : expected);
}

pageTest('a convolution’s value is opened into its windows, products and sum', async (page) => {
  const { opened } = await journey(page);
  for (const name of ['conv2d', 'conv2d_1']) {
    const figure = stationOf(page, name);
    await painted(figure);
    const output = outputOf(network, name, image);
    const dark = { ...output.strongest, channel: (output.strongest.channel + 1) % output.channels };
    for (const cell of [output.strongest, dark]) {
      await clickCell(page, figure.canvas, output, cell);
      await opened.getByText(cellText(cell, output.at(cell)), { exact: true }).waitFor();
      await assertConvolution(opened, output.layer, output.index(cell), 'other filters');
    }
  }
});

pageTest('a pooled value shows the four and the winner, and leads back to the pixels step by step', async (page) => {
  const { opened } = await journey(page);
  const output = outputOf(network, 'max_pooling2d_1', image);
  // The strongest of the last maps stands open before anybody asks.
  await assertText(opened.locator('.opened-value'), cellText(output.strongest, output.maximum));
  const { values, winner, winnerIndex } = network.openChoice(output.layer, output.index(output.strongest));
  const cells = opened.getByRole('table', { name: 'The values under the window' }).locator('td');
  const shown = (await cells.allTextContents()).map((text, i) => (i === winner ? text.replace(', the biggest', '') : text));
  assert.deepEqual(shown, [...values].map(measure));

  const before = outputOf(network, 'conv2d_1', image);
  const cell = cellOf([11, 11, 64], winnerIndex);
  await opened.getByRole('button', { name: `row ${cell.row}, column ${cell.column}, filter ${cell.channel}`, exact: true }).click();
  await assertText(opened.locator('.opened-value'), cellText(cell, before.at(cell)));
  assert.equal(before.at(cell), output.maximum);
  await assertConvolution(opened, before.layer, winnerIndex, 'other filters');

  const first = opened.getByRole('figure').first().getByRole('button');
  await first.press('Enter');
  await assertText(opened.getByRole('heading'), 'max_pooling2d');
  await opened.getByRole('button', { name: /^row/ }).click();
  await assertText(opened.getByRole('heading'), 'conv2d');
  for (const name of ['max_pooling2d', 'conv2d_1', 'max_pooling2d_1']) {
    await parts(page).button('Back').click();
    await assertText(opened.getByRole('heading'), name);
  }
  assert.equal(await parts(page).button('Back').isVisible(), false);
});

pageTest('an index of the flattened row is named, by number and by click', async (page) => {
  const { opened } = await journey(page);
  const { values } = outputOf(network, 'max_pooling2d_1', image);
  const figure = stationOf(page, 'flatten');
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
  await opened.getByRole('button', { name: 'row 4, column 2, filter 17 of max_pooling2d_1' }).click();
  await assertText(opened.locator('.opened-value'), `row 4, column 2, filter 17: ${measure(values[1425] ?? NaN)}`);

  await painted(figure);
  // A line for each position, a column for each filter.
  await clickCell(page, figure.canvas, { width: 64, height: 25 }, { channel: 0, row: 7, column: 30 });
  await assertText(opened.locator('.opened-value'), `index 478: ${measure(values[478] ?? NaN)}`);
  await assertText(figure.readout, `index 478, which is row 1, column 2, filter 30: ${measure(values[478] ?? NaN)}`);
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
  await assertUnit(opened, 6, 1, (input) => `unit ${input}`);

  const unit = network.openSum(6, 1, 4).channels[0] ?? 0;
  await opened.getByRole('button', { name: `unit ${unit}`, exact: true }).click();
  await assertText(opened.locator('.opened-value'), `unit ${unit}: ${measure(network.activation(5)[unit] ?? NaN)}`);
  const nameOf = (/** @type {number} */ input) => {
    const { row, column, channel } = cellOf([5, 5, 64], input);
    return `row ${row}, column ${column}, filter ${channel}`;
  };
  await assertUnit(opened, 5, unit, nameOf);
  await opened.getByRole('img', { name: /^Its weights, from/ }).waitFor();

  const input = network.openSum(5, unit, 4).channels[0] ?? 0;
  await opened.getByRole('button', { name: nameOf(input), exact: true }).click();
  await assertText(opened.locator('.opened-value'), `index ${count(input)}: ${measure(network.activation(4)[input] ?? NaN)}`);
});

pageTest('another garment gives other pictures and other values', async (page) => {
  const { opened } = await journey(page);
  const figure = stationOf(page, 'max_pooling2d');
  await painted(figure);
  const before = await picture(figure.canvas);
  const other = data.label(0) === 1 ? 8 : 1;
  await parts(page).radio(classNames()[other] ?? '').check();
  const output = outputOf(network, 'max_pooling2d', data.image(data.indicesOf(other)[0] ?? 0));
  await figure.grid.focus();
  await page.keyboard.press('PageDown');
  const cell = { channel: 1, row: 0, column: 0 };
  await assertText(figure.readout, cellText(cell, output.at(cell)));
  await assertText(figure.legend, `0\n${measure(output.maximum)}`);
  assert.notEqual(await picture(figure.canvas), before);
  await opened.getByText(cellText(cell, output.at(cell)), { exact: true }).waitFor();
});

pageTest('an empty canvas shows nothing on the way', async (page) => {
  await journey(page);
  await parts(page).tab('Draw').click();
  await page.getByText('The canvas is empty, so nothing travels.').waitFor();
  assert.equal(await page.getByRole('region', { name: 'conv2d', exact: true }).isVisible(), false);
  await parts(page).tab('Pick').click();
  await painted(stationOf(page, 'conv2d'));
});

pageTest('pictures and values follow the training, and end at the weights that it made', async (page) => {
  const { opened } = await journey(page);
  const { button } = parts(page);
  const figure = stationOf(page, 'conv2d');
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
  await assertText(figure.legend, `0\n${measure(output.maximum)}`);
  await figure.grid.focus();
  for (const key of ['Home', 'PageDown', 'ArrowRight']) {
    await page.keyboard.press(key);
    const text = await figure.readout.innerText();
    const [, row = NaN, column = NaN, channel = NaN] = (/^row (\d+), column (\d+), filter (\d+): /.exec(text) ?? []).map(Number);
    const cell = { row, column, channel };
    assert.equal(text, cellText(cell, output.at(cell)));
    await assertText(opened.locator('.opened-value'), text);
  }
  await parts(page).provenance.getByText('from your training').waitFor();
});

pageTest('the question is answered by the present network', async (page) => {
  const { region } = await journey(page);
  const question = region.getByRole('group', { name: /how much of the garment does a single value of max_pooling2d_1 see/ });
  await question.getByRole('radio', { name: '28 × 28' }).check({ force: true });
  await question.getByText('Try once more.').waitFor();
  await question.getByRole('radio', { name: '2 × 2' }).check({ force: true });
  await question.getByText('No: 10 × 10.').waitFor();
  await question.getByRole('radio', { name: '10 × 10' }).check({ force: true });
  await question.getByText('Right. Every layer before it widens the view: conv2d sees 3 × 3, max_pooling2d sees 4 × 4, conv2d_1 sees 8 × 8, max_pooling2d_1 sees 10 × 10.').waitFor();
});

pageTest('on a phone a finger opens a value below its picture', async (page) => {
  const { opened } = await journey(page);
  for (const name of ['conv2d', 'conv2d_1']) {
    const figure = stationOf(page, name);
    await painted(figure);
    const output = outputOf(network, name, image);
    const cell = { channel: 0, row: 5, column: 5 };
    await page.evaluate((y) => scrollBy({ top: y - innerHeight / 3, behavior: 'instant' }), (await placeOf(figure.canvas, output, cell)).y);
    const { x, y } = await placeOf(figure.canvas, output, cell);
    await page.touchscreen.tap(x, y);
    await assertText(figure.readout, cellText(cell, output.at(cell)));
    await assertText(figure.station.locator('.opened-value'), cellText(cell, output.at(cell)));
    assert.equal(await opened.count(), 1);
  }
}, PHONE);
