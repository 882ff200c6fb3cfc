// Pooling by hand and on the garment: every number that the page shows is the crate's.

import assert from 'node:assert/strict';
import { eventually, pageTests, parts } from './browser.mjs';
import { FeatureMap, Filter, testSet } from './crate.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Locator} Locator */
/** @typedef {{down: number, right: number}} Shift */

/** For what needs the other chapters beside this one. */
const bookTest = pageTests();
const pageTest = pageTests('#pooling');
const data = await testSet();
const SIDE = 28;
const HERE = { down: 0, right: 0 };
const ARTICLE = [0, 64, 128, 128, 48, 192, 144, 144, 142, 226, 168, 0, 255, 0, 0, 64];

const count = (/** @type {number} */ value) => new Intl.NumberFormat('en').format(value);
const percent = (/** @type {number} */ share) => `${(100 * share).toFixed(1)} %`;

/**
 * A number as the page writes it.
 * @param {string | undefined} text
 */
function number(text) {
  return Number((text ?? '').replaceAll(',', '').replace('\u2212', '-'));
}

/**
 * The map that the chapter starts from.
 * @param {Uint8Array} pixels
 * @param {'filtered' | 'pooled' | 'again'} start
 * @param {Filter} filter
 * @param {Shift} [shift]
 */
function mapOf(pixels, start, filter, { down, right } = HERE) {
  const found = filter.apply(FeatureMap.fromPixels(pixels, SIDE).shifted(down, right)).relu();
  if (start === 'filtered') return found;
  const pooled = found.pool('max', 2);
  return start === 'pooled' ? pooled : filter.apply(pooled).relu();
}

const vertical = Filter.named('vertical');

/** @param {Page} page */
async function chapter(page) {
  const region = page.getByRole('region', { name: 'Pooling keeps the biggest of four' });
  await region.scrollIntoViewIfNeeded();
  // The names of the grids are unique in the page, and a part of a filter must not begin with the region.
  const before = page.getByRole('slider', { name: /^Before pooling/ });
  const after = page.getByRole('slider', { name: /^After pooling/ });
  await before.scrollIntoViewIfNeeded();
  const figure = (/** @type {Locator} */ grid) => region.locator('.pixel-figure', { has: grid }).getByRole('status');
  return {
    region,
    before,
    after,
    readBefore: figure(before),
    readAfter: figure(after),
    radio: (/** @type {string | RegExp} */ name) => region.getByRole('radio', { name }),
  };
}

/**
 * Both readouts, the square and its results say what the crate says of this cell of the pooled map.
 * @param {Awaited<ReturnType<typeof chapter>>} shown
 * @param {FeatureMap} map
 * @param {{row: number, column: number}} cell
 * @param {{size?: number, pooling?: 'max' | 'average'}} [setting]
 */
async function assertSquare({ region, readAfter }, map, { row, column }, { size = 2, pooling = 'max' } = {}) {
  const window = map.poolWindow(size, row, column);
  const [max, average] = /** @type {const} */ (['max', 'average']).map((kind) => {
    const pooled = map.pool(kind, size);
    return pooled.values()[row * pooled.width + column] ?? NaN;
  });
  const table = region.getByRole('table', { name: size === 2 ? 'The four numbers of the square' : 'The nine numbers of the square' });
  await eventually(async () => {
    const value = pooling === 'max' ? max : average;
    const text = await readAfter.innerText();
    assert.ok(text.startsWith(`row ${row + 1}, column ${column + 1}: `), text);
    assert.ok(Math.abs(number(/: ([^ ]*), the (biggest|average) of /.exec(text)?.[1]) - (value ?? NaN)) < 0.01, `${text}, not ${value}`);
    assert.ok(text.includes(pooling === 'max' ? 'the biggest of' : 'the average of'), text);
    const cells = await table.getByRole('cell').allInnerTexts();
    assert.equal(cells.length, size * size);
    cells.forEach((cell, index) => assert.ok(Math.abs(number(cell) - (window.values[index] ?? NaN)) < 0.01, `${cells} for ${window.values}`));
    const marked = await table.getByRole('cell').evaluateAll((all) => all.flatMap((each, index) => (each.classList.contains('marked') ? [index] : [])));
    assert.deepEqual(marked, pooling === 'max' ? [window.winner] : []);
    const results = await region.locator('.pool-results .result').allInnerTexts();
    [max, average].forEach((result, index) => assert.ok(Math.abs(number(results[index]) - (result ?? NaN)) < 0.01, `${results} for ${max}, ${average}`));
  });
}

pageTest('sixteen numbers by hand: the article’s, others, wrong ones, and the way back', async (page) => {
  const { region } = await chapter(page);
  const box = (/** @type {number} */ index) => region.getByLabel(`Pixel, row ${Math.floor(index / 4) + 1}, column ${(index % 4) + 1}`);
  const assertExample = async (/** @type {number[]} */ pixels) => {
    const map = FeatureMap.fromPixels(Uint8Array.from(pixels), 4);
    const winners = [0, 1, 2, 3].map((cell) => {
      const { row, column, winner } = map.poolWindow(2, Math.floor(cell / 2), cell % 2);
      return (row + Math.floor(winner / 2)) * 4 + column + (winner % 2);
    });
    await eventually(async () => {
      const cells = await region.getByRole('table', { name: 'The biggest of each four' }).getByRole('cell').allInnerTexts();
      assert.deepEqual(cells.map(Number), [...map.pool('max', 2).values()]);
      const marked = await region.locator('.number-box').evaluateAll((all) => all.flatMap((each, index) => (each.classList.contains('winner') ? [index] : [])));
      assert.deepEqual(marked, winners.sort((a, b) => a - b));
      assert.equal(await box(0).inputValue(), String(pixels[0]));
    });
  };
  await assertExample(ARTICLE);
  await region.getByText('Top left: 192 is the biggest of 0, 64, 48 and 192.').waitFor();

  const changed = ARTICLE.with(0, 250).with(15, 169);
  await box(0).fill('250');
  await box(15).fill('169');
  await assertExample(changed);
  await region.getByText('Top left: 250 is the biggest of 250, 64, 48 and 192.').waitFor();

  await box(5).fill('256');
  await region.getByText('Pixel, row 2, column 2: 256 is too large').waitFor();
  await page.keyboard.press('Tab');
  await assertExample(changed);
  await parts(page).button('Back to the example’s picture').click();
  await assertExample(ARTICLE);
  assert.equal(await region.getByText('is too large').count(), 0);
});

pageTest('before and after are linked, by pointer and by keyboard', async (page) => {
  const shown = await chapter(page);
  const map = mapOf(data.image(0), 'filtered', vertical);
  const box = (await shown.before.boundingBox()) ?? assert.fail('no picture');
  const cell = box.width / map.width;
  await page.mouse.move(box.x + 1, box.y + 1);
  await page.mouse.move(box.x + 5.5 * cell, box.y + 20.5 * cell);
  await eventually(async () => assert.match(await shown.readBefore.innerText(), /^row 21, column 6: /));
  await assertSquare(shown, map, { row: 10, column: 2 });

  await shown.after.focus();
  for (const key of ['ArrowRight', 'ArrowDown']) await page.keyboard.press(key);
  await assertSquare(shown, map, { row: 11, column: 3 });
  const { row, column, winner } = map.poolWindow(2, 11, 3);
  await eventually(async () => assert.match(await shown.readBefore.innerText(), new RegExp(`^row ${row + Math.floor(winner / 2) + 1}, column ${column + (winner % 2) + 1}: `)));

  await shown.before.focus();
  await page.keyboard.press('Control+End');
  await assertSquare(shown, map, { row: 12, column: 12 });
  await page.keyboard.press('Enter');
  await eventually(async () => {
    assert.match(await shown.readBefore.innerText(), /pinned/);
    assert.match(await shown.readAfter.innerText(), /pinned/);
  });
  await page.mouse.move(box.x + 30, box.y + 30);
  await page.mouse.move(box.x + 60, box.y + 60);
  await assertSquare(shown, map, { row: 12, column: 12 });
  await page.keyboard.press('Escape');
  await eventually(async () => assert.doesNotMatch(await shown.readAfter.innerText(), /pinned/));
});

pageTest('the biggest or the average, of four or of nine', async (page) => {
  const shown = await chapter(page);
  const map = mapOf(data.image(0), 'filtered', vertical);
  for (const size of [2, 3]) {
    await shown.radio(`${size} × ${size}`).check();
    for (const pooling of /** @type {const} */ (['average', 'max'])) {
      await shown.radio(pooling === 'max' ? 'the biggest' : 'the average').check();
      const side = Math.floor(26 / size);
      await shown.region.getByRole('heading', { name: `After: ${side} × ${side} = ${side * side} numbers` }).waitFor();
      await shown.after.focus();
      await page.keyboard.press('Control+Home');
      for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
      await assertSquare(shown, map, { row: 2, column: 2 }, { size, pooling });
    }
  }
  await shown.region.getByText('26 ÷ 3 is 8, and 2 rows and 2 columns are left over').waitFor();
});

pageTest('13 becomes 6 and 11 becomes 5: the last row and column are shown as dropped', async (page) => {
  const shown = await chapter(page);
  for (const { start, title, from, to } of /** @type {const} */ ([
    { start: 'pooled', title: 'filter and pooling: 13 × 13', from: 13, to: 6 },
    { start: 'again', title: 'filter, pooling, filter: 11 × 11', from: 11, to: 5 },
  ])) {
    await shown.radio(title).check();
    const map = mapOf(data.image(0), start, vertical);
    assert.deepEqual([map.width, map.pool('max', 2).width], [from, to]);
    await shown.region.getByText(`${from} ÷ 2 is ${to}, and 1 row and 1 column are left over: hatched, and dropped.`).waitFor();
    assert.equal(await shown.before.locator('.dropped').count(), 2);
    await shown.before.focus();
    await page.keyboard.press('Control+End');
    await eventually(async () => {
      const text = await shown.readBefore.innerText();
      assert.match(text, new RegExp(`^row ${from}, column ${from}: .* · left over`));
      assert.ok(Math.abs(number(/: ([^ ]*) /.exec(text)?.[1]) - (map.values().at(-1) ?? NaN)) < 0.01, text);
    });
    await shown.after.focus();
    await page.keyboard.press('Control+Home');
    await assertSquare(shown, map, { row: 0, column: 0 });
  }
});

pageTest('what is kept is counted by the crate', async (page) => {
  const shown = await chapter(page);
  for (const size of [2, 3]) {
    await shown.radio(`${size} × ${size}`).check();
    const map = mapOf(data.image(0), 'filtered', vertical);
    const maps = [map, map.pool('max', size), map.pool('average', size)];
    const expected = maps.map((each) => {
      const [numbers, strong] = [each.width * each.height, each.countFrom(map.largest / 2)];
      return [count(numbers), count(strong), percent(strong / numbers)];
    });
    await eventually(async () => {
      const rows = await shown.region.getByRole('table', { name: /^Strong answers/ }).locator('tbody tr').all();
      const cells = await Promise.all(rows.map((row) => row.getByRole('cell').allInnerTexts()));
      assert.deepEqual(cells, expected);
    });
    const [before = NaN, kept = NaN] = maps.map((each) => each.countFrom(map.largest / 2));
    await shown.region.getByText(`keeps ${percent(kept / before)} of the strong answers`).waitFor();
  }
});

pageTest('the question is answered by a step to the right, which is shown then', async (page) => {
  const shown = await chapter(page);
  const [map, later] = [HERE, { down: 0, right: 1 }].map((shift) => mapOf(data.image(0), 'filtered', vertical, shift));
  if (!map || !later) assert.fail('no maps');
  const [before, after] = [map.shareOfChange(later), map.pool('max', 2).shareOfChange(later.pool('max', 2))];
  assert.equal(await shown.region.getByText(percent(before)).count(), 0, 'the answer is told too early');
  const wrong = before > after ? 'the pooled map' : 'the map before pooling';
  await shown.radio(wrong).check();
  await shown.region.getByText(/Not this one\. .+ Try once more\./).waitFor();
  assert.equal(await shown.region.getByText(percent(before)).count(), 0, 'the answer is told before the second try');
  assert.equal(await shown.radio('→ right').isChecked(), false);
  await shown.radio('both the same').check();
  await shown.region.getByText(`Before pooling, ${percent(before)} of the map is no longer where it was; after pooling, ${percent(after)}.`).waitFor();
  await shown.region.getByText('No: ').waitFor();
  assert.equal(await shown.radio('→ right').isChecked(), true);
  await shown.region.getByRole('slider', { name: 'What changes before pooling, 26 by 26 cells' }).waitFor();
});

pageTest('a step in each direction changes what the crate says', async (page) => {
  const shown = await chapter(page);
  const steps = /** @type {const} */ ([
    ['← left', { down: 0, right: -1 }],
    ['→ right', { down: 0, right: 1 }],
    ['↑ up', { down: -1, right: 0 }],
    ['↓ down', { down: 1, right: 0 }],
  ]);
  const map = mapOf(data.image(0), 'filtered', vertical);
  for (const [name, shift] of steps) {
    await shown.radio(name).check();
    const later = mapOf(data.image(0), 'filtered', vertical, shift);
    for (const [when, from, to] of /** @type {const} */ ([['before', map, later], ['after', map.pool('max', 2), later.pool('max', 2)]])) {
      const [former, present] = [from.values(), to.values()];
      const cells = former.filter((value, index) => value !== present[index]).length;
      const grid = page.getByRole('slider', { name: `What changes ${when} pooling` });
      const figure = shown.region.locator('.pool-shift > div', { has: grid });
      await figure.getByText(`${cells} of ${count(former.length)} numbers change. ${percent(from.shareOfChange(to))} of the map is no longer where it was.`).waitFor();
      await grid.focus();
      await page.keyboard.press('Control+Home');
      const place = former.findIndex((value, index) => value !== present[index]);
      for (let row = 0; row < Math.floor(place / from.width); row++) await page.keyboard.press('ArrowDown');
      for (let column = 0; column < place % from.width; column++) await page.keyboard.press('ArrowRight');
      await eventually(async () => {
        const [, was, is] = /: (\S+) becomes (\S+)$/.exec(await figure.getByRole('status').innerText()) ?? [];
        assert.ok(Math.abs(number(was) - (former[place] ?? NaN)) < 0.01 && Math.abs(number(is) - (present[place] ?? NaN)) < 0.01, `${was} to ${is}`);
      });
    }
  }
  await shown.radio('not at all').check();
  await shown.region.getByRole('slider', { name: 'What changes before pooling' }).waitFor({ state: 'hidden' });
});

bookTest('the chapter follows the reader’s filter and garment, and says when a map is too small', async (page) => {
  const shown = await chapter(page);
  const filters = page.getByRole('region', { name: 'A filter is nine multiplications and a sum' });
  await filters.getByRole('group', { name: 'Filter', exact: true }).getByRole('radio', { name: 'Horizontal lines' }).check();
  await parts(page).radio('Bag').check();
  await shown.before.scrollIntoViewIfNeeded();
  await shown.region.getByText('Your filter: Horizontal lines, 3 × 3, after ReLU.').waitFor();
  const map = mapOf(data.image(data.indicesOf(8)[0] ?? 0), 'filtered', Filter.named('horizontal'));
  await shown.after.focus();
  await page.keyboard.press('Control+Home');
  await assertSquare(shown, map, { row: 0, column: 0 });

  await filters.getByText('Try other sizes, steps and borders').click();
  await filters.getByLabel('Stride').fill('28');
  await shown.region.scrollIntoViewIfNeeded();
  await shown.region.getByText('This map is too small for such squares.').waitFor();
  await shown.region.getByRole('radio', { name: 'filter, pooling, filter: too small' }).waitFor();
  assert.equal(await shown.before.isVisible(), false);
  await filters.getByLabel('Stride').fill('1');
  await shown.before.waitFor();
  await assertSquare(shown, map, { row: 0, column: 0 });
});

pageTest('on a phone a finger points on both sides', async (page) => {
  const shown = await chapter(page);
  const map = mapOf(data.image(0), 'filtered', vertical);
  for (const [grid, side, scale] of /** @type {const} */ ([[shown.before, 26, 2], [shown.after, 13, 1]])) {
    await grid.scrollIntoViewIfNeeded();
    const box = (await grid.boundingBox()) ?? assert.fail('no picture');
    const cell = box.width / side;
    for (const place of [{ row: 7, column: 4 }, { row: 2, column: 3 }]) {
      await page.touchscreen.tap(box.x + (place.column * scale + 0.5) * cell, box.y + (place.row * scale + 0.5) * cell);
      await assertSquare(shown, map, place);
      // What comes later above it is scrolled away by whole pixels.
      const now = (await grid.boundingBox()) ?? assert.fail('no picture');
      assert.ok(Math.max(Math.abs(now.x - box.x), Math.abs(now.y - box.y), Math.abs(now.width - box.width)) < 1, `the picture moves under the finger, from ${box.y} to ${now.y}`);
    }
  }
}, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
