// A filter by hand and on the garment, by pointer, keyboard and finger, every number as the crate has it.

import assert from 'node:assert/strict';
import { eventually, pageTests, parts, ready } from './browser.mjs';
import { FeatureMap, Filter, filterNames, testSet } from './crate.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */

/** For what needs the other chapters beside this one. */
const bookTest = pageTests();
const pageTest = pageTests('#filter');
const data = await testSet();
const SIDE = 28;
const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

/** @param {Page} page */
async function chapter(page) {
  const region = page.getByRole('region', { name: 'A filter is nine multiplications and a sum' });
  await region.scrollIntoViewIfNeeded();
  const garment = page.getByRole('slider', { name: /with the window of the filter/ });
  await garment.waitFor();
  // One after the other leaves the list of those that are closed.
  const closed = region.locator('details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
  const picture = page.getByRole('slider', { name: /^The new picture/ });
  const filters = region.getByRole('group', { name: 'Filter', exact: true }).first();
  return {
    region,
    garment,
    picture,
    filters,
    garmentReadout: region.locator('.pixel-figure', { has: garment }).getByRole('status'),
    readout: region.locator('.pixel-figure', { has: picture }).getByRole('status'),
    terms: region.getByRole('table', { name: 'The pixels under the window, times the weights' }),
    box: (/** @type {string} */ name) => region.getByRole('textbox', { name, exact: true }),
    button: (/** @type {string} */ name) => region.getByRole('button', { name, exact: true }),
    filter: (/** @type {string} */ name) => filters.getByRole('radio', { name, exact: true }),
    radio: (/** @type {string} */ name) => region.getByRole('radio', { name, exact: true }),
  };
}

/** @param {string} text as the page writes it */
function numberIn(text) {
  return Number(text.replace('\u2212', '-').replace(/,/g, ''));
}

/** @param {Filter} filter @param {number} [image] */
function applied(filter, image = 0) {
  const map = FeatureMap.fromPixels(data.image(image), SIDE);
  return { map, output: filter.apply(map) };
}

/**
 * The window that the page shows, and the cell, are the crate's.
 * @param {Awaited<ReturnType<typeof chapter>>} shown
 * @param {Filter} filter
 * @param {{row: number, column: number}} stop
 * @param {number} [image]
 */
async function assertWindow(shown, filter, stop, image = 0) {
  const { map } = applied(filter, image);
  const { inputs, products, sum, value } = filter.terms(map, stop.row, stop.column);
  const weights = filter.weights;
  await eventually(async () => {
    const cells = await shown.terms.getByRole('cell').allInnerTexts();
    const numbers = cells.map((cell) => cell.split(/[\s×]+/).filter(Boolean).map(numberIn));
    assert.deepEqual(numbers, [...inputs].map((input, i) => [input, weights[i], (products[i] ?? 0) + 0]));
    assert.equal(await shown.region.getByText(/^sum = /).innerText().then((text) => numberIn(text.slice(6))), round(sum));
    const { row, column, number } = cellOf(await shown.readout.innerText());
    assert.deepEqual({ row, column, number }, { row: stop.row, column: stop.column, number: round(value) });
  });
}

/** @param {number} value as the page rounds it */
function round(value) {
  return Number(Math.abs(value) < 1 ? value.toPrecision(3) : value.toFixed(2)) + 0;
}

/** @param {string} text "row 3, column 4: −5" */
function cellOf(text) {
  const [, row, column, number] = /^row (\d+), column (\d+): (−?[\d,.]+)/.exec(text) ?? assert.fail(text);
  return { row: Number(row) - 1, column: Number(column) - 1, number: numberIn(number ?? '') };
}

/**
 * How many cells of the new picture are painted, and the colours of all.
 * @param {Locator} picture
 */
async function painted(picture) {
  return picture.locator('canvas').evaluate((canvas) => {
    const { width, height } = /** @type {HTMLCanvasElement} */ (canvas);
    const { data: rgba } = /** @type {HTMLCanvasElement} */ (canvas).getContext('2d')?.getImageData(0, 0, width, height) ?? { data: new Uint8ClampedArray() };
    const opaque = Array.from({ length: width * height }, (_, i) => rgba[4 * i + 3] === 255);
    return { width, height, cells: opaque.filter(Boolean).length, inOrder: !opaque.slice(opaque.indexOf(false)).includes(true) || !opaque.includes(false) };
  });
}

/**
 * @param {Locator} grid
 * @param {{row: number, column: number, of: number}} cell
 */
async function middleOf(grid, { row, column, of }) {
  await grid.scrollIntoViewIfNeeded();
  const box = (await grid.boundingBox()) ?? assert.fail('no picture');
  return { x: box.x + ((column + 0.5) * box.width) / of, y: box.y + ((row + 0.5) * box.height) / of };
}

pageTest('the example’s sum is worked out, every number can be changed, and there is a way back', async (page) => {
  const { region, box, button } = await chapter(page);
  const products = region.getByRole('table', { name: 'Nine products' }).getByRole('cell');
  const shown = async () => (await products.allInnerTexts()).map((text) => numberIn(text.split('\n').at(-1) ?? ''));
  const article = Filter.named('article');
  const pixels = Uint8Array.of(0, 64, 128, 48, 192, 144, 142, 226, 168);
  const terms = article.terms(FeatureMap.fromPixels(pixels, 3), 0, 0);
  assert.equal(terms.value, 577);
  assert.deepEqual(await shown(), [...terms.products].map((product) => product + 0));
  const sum = region.getByText('0 + 0 − 256 + 24 + 864 − 216 + 213 + 452 − 504 = 577');
  await sum.waitFor();

  const weights = article.weights;
  weights[1] = -2.5;
  pixels[8] = 9;
  await box('Example weight, row 1, column 2').fill('-2,5');
  await box('Pixel, row 3, column 3').fill('9');
  const changed = new Filter(weights, 1, 0).terms(FeatureMap.fromPixels(pixels, 3), 0, 0);
  await eventually(async () => assert.deepEqual(await shown(), [...changed.products].map((product) => product + 0)));
  await region.getByText(`in the new picture it is ${changed.value}.`).waitFor();

  await button('Back to the example').click();
  await sum.waitFor();
  assert.equal(await box('Example weight, row 1, column 2').inputValue(), '0');
});

pageTest('nonsense in a box is named, and the good number stays', async (page) => {
  const { region, box } = await chapter(page);
  const pixel = box('Pixel, row 2, column 2');
  for (const [text, reason] of [['abc', /“abc” is not a number/], ['300', /300 is too large/], ['1.5', /not a whole number/]]) {
    await pixel.fill(String(text));
    await region.getByText(reason ?? '').waitFor();
    assert.equal(await pixel.getAttribute('aria-invalid'), 'true');
    await region.getByText('= 577').waitFor();
  }
  await pixel.blur();
  assert.equal(await pixel.inputValue(), '192');
  await pixel.focus();
  await page.keyboard.press('ArrowUp');
  assert.equal(await pixel.inputValue(), '193');
  assert.equal(await region.getByText(/is not a whole number/).count(), 0);
});

pageTest('every filter by name shows the crate’s numbers', async (page) => {
  const shown = await chapter(page);
  await shown.picture.focus();
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < 9; i++) await page.keyboard.press('ArrowDown');
  for (let i = 0; i < 12; i++) await page.keyboard.press('ArrowRight');
  const radios = await shown.filters.getByRole('radio').all();
  const names = filterNames();
  assert.equal(radios.length, names.length + 1);
  for (const [index, name] of names.entries()) {
    await radios[index]?.check();
    await assertWindow(shown, Filter.named(name), { row: 9, column: 12 });
  }
});

pageTest('pointing at either picture moves the window on both', async (page) => {
  const shown = await chapter(page);
  const filter = Filter.named('vertical');
  const pixel = await middleOf(shown.garment, { row: 10, column: 20, of: SIDE });
  await page.mouse.move(pixel.x - 30, pixel.y);
  await page.mouse.move(pixel.x, pixel.y);
  await assertWindow(shown, filter, { row: 9, column: 19 });
  const stop = await middleOf(shown.picture, { row: 3, column: 5, of: 26 });
  await page.mouse.move(stop.x - 30, stop.y);
  await page.mouse.move(stop.x, stop.y);
  await assertWindow(shown, filter, { row: 3, column: 5 });
  assert.match(await shown.garmentReadout.innerText(), /^row 5, column 7: /);

  await shown.garment.focus();
  await page.keyboard.press('Control+Home');
  await assertWindow(shown, filter, { row: 0, column: 0 });
  assert.match(await shown.garmentReadout.innerText(), /no window has its middle here: neighbours are missing/);
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await assertWindow(shown, filter, { row: 0, column: 1 });
  assert.doesNotMatch(await shown.garmentReadout.innerText(), /no window/);

  await page.keyboard.press('Enter');
  await page.mouse.move(stop.x, stop.y + 30);
  await page.mouse.move(stop.x, stop.y + 40);
  await assertWindow(shown, filter, { row: 0, column: 1 });
  assert.match(await shown.readout.innerText(), /pinned/);
  await page.keyboard.press('Escape');
  assert.doesNotMatch(await shown.readout.innerText(), /pinned/);
});

pageTest('own weights, a divisor and a bias count, and come back after a reload', async (page) => {
  let shown = await chapter(page);
  await shown.radio('5 × 5').first().check();
  await shown.box('Weight, row 1, column 1').fill('3');
  await shown.box('Weight, row 5, column 4').fill('−0.25');
  await shown.box('Divisor').fill('4');
  await shown.box('Bias').fill('-7');
  assert.equal(await shown.filter('Your own').isChecked(), true);
  const weights = new Float32Array(25);
  [...Filter.named('vertical').weights].forEach((weight, i) => {
    weights[(Math.floor(i / 3) + 1) * 5 + (i % 3) + 1] = weight;
  });
  weights[0] = 3;
  weights[23] = -0.25;
  const filter = new Filter(weights, 4, -7);
  await shown.picture.focus();
  await page.keyboard.press('Control+Home');
  for (const key of ['PageDown', 'ArrowUp', 'ArrowRight']) await page.keyboard.press(key);
  await assertWindow(shown, filter, { row: 22, column: 1 });
  const { output } = applied(filter);
  assert.deepEqual(await painted(shown.picture), { width: output.width, height: output.height, cells: 24 * 24, inOrder: true });

  await shown.filter('Blur').check();
  await shown.filter('Your own').check();
  await eventually(async () => assert.equal(await shown.box('Divisor').inputValue(), '4'));
  await page.reload();
  await ready(page);
  shown = await chapter(page);
  assert.equal(await shown.box('Weight, row 5, column 4').inputValue(), '−0.25');
  await shown.picture.focus();
  await page.keyboard.press('Control+Home');
  await assertWindow(shown, filter, { row: 0, column: 0 });
});

pageTest('nonsense in the storage leaves the filter of the start', async (page) => {
  await page.evaluate(() => localStorage.setItem('patchwork-filter', '{"version":1,"filter":{"weights":[1,2],"divisor":0}}'));
  await page.reload();
  await ready(page);
  const shown = await chapter(page);
  assert.equal(await shown.filter('Vertical lines').isChecked(), true);
});

pageTest('the sweep fills the picture by cell and by row, and the window goes with it', async (page) => {
  const shown = await chapter(page);
  const filter = Filter.named('vertical');
  await shown.button('One pixel').click();
  await shown.button('One pixel').click();
  assert.deepEqual(await painted(shown.picture), { width: 26, height: 26, cells: 2, inOrder: true });
  await assertWindow(shown, filter, { row: 0, column: 1 });
  await shown.button('One row').click();
  await shown.button('One row').click();
  assert.deepEqual(await painted(shown.picture), { width: 26, height: 26, cells: 52, inOrder: true });
  await assertWindow(shown, filter, { row: 1, column: 25 });
  await shown.picture.focus();
  await page.keyboard.press('ArrowDown');
  await eventually(async () => assert.match(await shown.readout.innerText(), /^row 3, column 26: not reached yet/));
  await shown.button('The whole picture').click();
  assert.equal((await painted(shown.picture)).cells, 26 * 26);
  await assertWindow(shown, filter, { row: 2, column: 25 });
});

pageTest('the sweep plays, pauses by the space bar, and stops by itself at the end', async (page) => {
  const shown = await chapter(page);
  await shown.radio('fast').check();
  await shown.picture.focus();
  await page.keyboard.press('Space');
  await shown.button('Pause').waitFor();
  await eventually(async () => assert.ok((await painted(shown.picture)).cells > 30));
  const top = await page.evaluate(() => scrollY);
  await page.keyboard.press('Space');
  await shown.button('Play the sweep').waitFor();
  assert.equal(await page.evaluate(() => scrollY), top, 'the space bar scrolled the page');
  const { cells, inOrder } = await painted(shown.picture);
  assert.ok(inOrder);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  assert.equal((await painted(shown.picture)).cells, cells, 'it went on after the pause');
  await page.keyboard.press('Space');
  await shown.button('Pause').waitFor();
  await shown.button('Play the sweep').waitFor();
  assert.equal((await painted(shown.picture)).cells, 26 * 26);
  await assertWindow(shown, Filter.named('vertical'), { row: 25, column: 25 });
});

pageTest('the sweep stops when it leaves the screen, and a hand takes it over', async (page) => {
  const shown = await chapter(page);
  await shown.radio('slow').check();
  await shown.button('Play the sweep').click();
  await shown.button('Pause').waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  await eventually(async () => assert.equal(await shown.button('Pause').count(), 0));
  await shown.button('Play the sweep').click();
  await shown.garment.focus();
  await page.keyboard.press('ArrowDown');
  await shown.button('Play the sweep').waitFor();
});

pageTest('who wants no motion gets whole rows, and nothing starts by itself', async (page) => {
  const shown = await chapter(page);
  assert.equal(await shown.button('Pause').count(), 0);
  await shown.radio('fast').check();
  await shown.button('Play the sweep').click();
  const seen = new Set();
  await eventually(async () => {
    seen.add((await painted(shown.picture)).cells);
    assert.ok(seen.size > 3);
  });
  for (const cells of seen) assert.equal(cells % 26, 0, `${cells} cells`);
}, { reducedMotion: 'reduce' });

pageTest('ReLU puts zero for everything negative, and says for how many', async (page) => {
  const shown = await chapter(page);
  const { output } = applied(Filter.named('vertical'));
  const values = output.values();
  const negatives = values.filter((value) => value < 0).length;
  await shown.region.getByText(`${negatives} of the 676 numbers are below zero`).waitFor();
  const [before, after] = ['Before ReLU', 'After ReLU'].map((name) => page.getByRole('slider', { name }));
  const lowest = values.indexOf(Math.min(...values));
  const stop = { row: Math.floor(lowest / 26), column: lowest % 26 };
  await before?.focus();
  await page.keyboard.press('Control+Home');
  for (let i = 0; i < stop.row; i++) await page.keyboard.press('ArrowDown');
  for (let i = 0; i < stop.column; i++) await page.keyboard.press('ArrowRight');
  await assertWindow(shown, Filter.named('vertical'), stop);
  const read = (/** @type {Locator | undefined} */ grid) => shown.region.locator('.pixel-figure', { has: grid ?? assert.fail() }).getByRole('status').innerText();
  assert.equal(cellOf(await read(before)).number, values[lowest]);
  assert.equal(cellOf(await read(after)).number, 0);
  const step = await shown.region.getByText(/^max\(0, .+\) = 0$/).innerText();
  assert.equal(numberIn(step.slice('max(0, '.length, step.indexOf(')'))), values[lowest]);
});

pageTest('the border: sizes by the crate, and settings that cannot be are explained', async (page) => {
  const shown = await chapter(page);
  const formula = shown.region.getByRole('status').filter({ hasText: /[=]|does not fit/ }).last();
  const settings = /** @type {const} */ ([[3, 1, 'valid'], [5, 1, 'valid'], [3, 2, 'valid'], [3, 3, 'valid'], [5, 2, 'same'], [3, 3, 'same'], [5, 28, 'valid']]);
  for (const [side, stride, padding] of settings) {
    await shown.radio(`${side} × ${side}`).last().check();
    await shown.box('Stride').fill(String(stride));
    await shown.region.getByRole('radio', { name: new RegExp(`^${padding}:`) }).check();
    const filter = new Filter(new Float32Array(side * side), 1, 0).moved(stride, padding);
    const { width } = filter.apply(FeatureMap.fromPixels(new Uint8Array(SIDE * SIDE), SIDE));
    await eventually(async () => {
      assert.match(await formula.innerText(), new RegExp(`= ${width}$`));
      assert.deepEqual((await painted(shown.picture)).width, width, `${side}, ${stride}, ${padding}`);
    });
  }
  await shown.box('Stride').fill('0');
  await shown.region.getByText(/Stride: 0 is too small: with 0 the filter would never move on.* It stays 28\./).waitFor();
  await shown.box('Stride').fill('1');
  await shown.box('Side of the picture').fill('4');
  await shown.region.getByText(/A 5 × 5 filter does not fit into a picture of 4 × 4/).waitFor();
  assert.equal(await formula.innerText(), 'It does not fit');
  await shown.region.getByRole('radio', { name: /^same:/ }).check();
  await eventually(async () => assert.match(await formula.innerText(), /^4 ÷ 1 = 4$/));
  await shown.box('Divisor').fill('0');
  await shown.region.getByText('Divisor: nothing can be divided by 0. It stays 1.').waitFor();
});

bookTest('the question is decided by the maps, after the guess', async (page) => {
  await parts(page).radio('Sneaker').check();
  const image = data.indicesOf(7)[0] ?? 0;
  const { region } = await chapter(page);
  const pixels = data.image(image);
  const edge = Math.floor(pixels.findLastIndex((value) => value >= 64) / SIDE);
  const sizes = ['vertical', 'horizontal', 'falling', 'rising'].map((name) => Math.round(applied(Filter.named(name).moved(1, 'same'), image).output.meanSize(edge - 1, edge + 2)));
  const best = sizes.indexOf(Math.max(...sizes));
  const answers = ['Vertical lines', 'Horizontal lines', 'Falling diagonal', 'Rising diagonal'];
  const question = region.getByRole('group', { name: /which filter makes the lower edge/ });
  assert.equal(await question.locator('canvas').count(), 0, 'the answer is shown too early');
  await question.getByRole('radio', { name: answers[(best + 1) % 4] ?? '' }).check();
  await question.getByText(/Not this one\. It looks for .+ Try once more\./).waitFor();
  assert.equal(await question.locator('canvas').count(), 0, 'the answer is shown before the second try');
  assert.equal(await question.getByText(String(sizes[best])).count(), 0, 'the answer is told before the second try');
  await question.getByRole('radio', { name: answers[(best + 2) % 4] ?? '' }).check();
  await question.getByText(`No: ${answers[best]}.`).waitFor();
  await question.getByText(`are ${sizes[best]} away from zero on average`).waitFor();
  await question.getByRole('radio', { name: answers[best] ?? '' }).check();
  await question.getByText('Right.').waitFor();
  assert.equal(await question.locator('canvas').count(), 4);
  await parts(page).radio('Bag').check();
  await eventually(async () => assert.equal(await question.getByRole('radio', { checked: true }).count(), 0));
});

bookTest('a finger on a phone points, and garment, window, new picture and Play are in sight together', async (page) => {
  await parts(page).radio('Bag').check();
  const shown = await chapter(page);
  const image = data.indicesOf(8)[0] ?? 0;
  const at = await middleOf(shown.garment, { row: 14, column: 9, of: SIDE });
  await page.touchscreen.tap(at.x, at.y);
  await assertWindow(shown, Filter.named('vertical'), { row: 13, column: 8 }, image);
  const figures = [shown.garment, shown.terms, shown.region.getByText(/^sum = /), shown.picture, shown.button('Play the sweep')];
  const boxes = await Promise.all(figures.map(async (figure) => (await figure.boundingBox()) ?? assert.fail('not in sight')));
  const height = Math.max(...boxes.map(({ y, height: own }) => y + own)) - Math.min(...boxes.map(({ y }) => y));
  assert.ok(height <= 844 - 72, `they are ${height} pixels high`);
}, PHONE);

pageTest('a number is dragged sideways, and a click leads into its box', async (page) => {
  const { region, box } = await chapter(page);
  const pixel = box('Pixel, row 2, column 2');
  const at = await middleOf(pixel, { row: 0, column: 0, of: 1 });
  await page.mouse.move(at.x, at.y);
  assert.equal(await pixel.evaluate((input) => getComputedStyle(input).cursor), 'ew-resize');
  await page.mouse.down();
  await page.mouse.move(at.x + 3, at.y);
  assert.equal(await pixel.inputValue(), '192', 'a hand that trembles drags');
  await page.mouse.move(at.x + 10, at.y);
  await page.mouse.move(at.x + 30, at.y + 40);
  assert.equal(await pixel.inputValue(), '217');
  await region.getByText('217 × 4.5').waitFor();
  await page.mouse.move(at.x + 300, at.y);
  assert.equal(await pixel.inputValue(), '255');
  await page.mouse.up();
  assert.equal(await pixel.evaluate((input) => input === document.activeElement), false);

  await pixel.click();
  await page.keyboard.type('7');
  assert.equal(await pixel.inputValue(), '7');
  const weight = box('Example weight, row 1, column 1');
  const from = await middleOf(weight, { row: 0, column: 0, of: 1 });
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x - 5, from.y);
  await page.mouse.move(from.x - 29, from.y);
  await page.mouse.up();
  assert.equal(await weight.inputValue(), '−2.5');
});

pageTest('a finger drags a number, and scrolls the page across it', async (page) => {
  const { box } = await chapter(page);
  const pixel = box('Pixel, row 2, column 2');
  assert.equal(await pixel.evaluate((input) => getComputedStyle(input).touchAction), 'pan-y');
  const { x, y } = await middleOf(pixel, { row: 0, column: 0, of: 1 });
  const hand = await page.context().newCDPSession(page);
  const touch = (/** @type {'touchStart' | 'touchMove' | 'touchEnd'} */ type, /** @type {number[]} */ ...place) =>
    hand.send('Input.dispatchTouchEvent', { type, touchPoints: place.length > 0 ? [{ x: place[0] ?? 0, y: place[1] ?? 0 }] : [] });
  await touch('touchStart', x, y);
  for (const pixels of [10, 20, 30, 40]) await touch('touchMove', x + pixels, y);
  await touch('touchEnd');
  await eventually(async () => assert.ok(Number(await pixel.inputValue()) > 205, await pixel.inputValue()));
  const value = await pixel.inputValue();
  const top = await page.evaluate(() => scrollY);
  await touch('touchStart', x, y);
  for (const pixels of [10, 30, 60, 90]) await touch('touchMove', x, y - pixels);
  await touch('touchEnd');
  await eventually(async () => assert.ok((await page.evaluate(() => scrollY)) > top + 20));
  assert.equal(await pixel.inputValue(), value);
}, PHONE);

pageTest('a word lights up the part that it names, by pointer and keyboard, and the part its word', async (page) => {
  const { region, box } = await chapter(page);
  const lit = () => region.locator('.lit').evaluateAll((all) => all.map((each) => /** @type {HTMLElement} */ (each).dataset).map(({ lights, part }) => `${lights ?? ''}/${part ?? ''}`));
  const word = region.locator('[data-lights="weights"]');
  await word.hover();
  assert.deepEqual(await lit(), ['weights/', '/weights']);
  const colours = await region.locator('.lit').evaluateAll(([words, part]) => [words && getComputedStyle(words).color, part && getComputedStyle(part).outlineColor]);
  assert.equal(colours[0], colours[1], 'word and part have two colours');
  await region.locator('[data-part="sum"]').hover();
  assert.deepEqual(await lit(), ['sum/', '/sum']);
  await page.mouse.move(0, 0);
  assert.deepEqual(await lit(), []);
  await word.focus();
  assert.deepEqual(await lit(), ['weights/', '/weights']);
  await box('Pixel, row 1, column 1').focus();
  assert.deepEqual(await lit(), ['pixels/', '/pixels']);
});
