// The curves of training: read by keyboard, mouse and finger, and drawn to the size and colours of the page.

import assert from 'node:assert/strict';
import { eventually, pageTests } from './browser.mjs';
import { atRest, choose, parts, position, press } from './training-parts.mjs';

/** @typedef {import('playwright-core').Page} Page */

const pageTest = pageTests();

/**
 * @param {Page} page
 * @param {'Loss' | 'Right answers'} what
 */
function chartOf(page, what) {
  const plot = page.getByRole('slider', { name: `${what} by batch` });
  const legend = page.locator('.chart', { has: plot }).getByRole('status');
  return {
    plot,
    legend,
    /** The batch of the legend and the figures there. */
    async shown() {
      const [, batch, training, test] = /^batch ([\d,]+)\s+training (\S+)(?: %)?\s+test (\S+)(?: %)?$/.exec(await legend.innerText()) ?? assert.fail(await legend.innerText());
      return { batch: Number(batch?.replaceAll(',', '')), training, test };
    },
    cursor: plot.locator('.chart-cursor:not([d=""])'),
  };
}

/**
 * Trains a network for an epoch.
 * @param {Page} page
 * @returns {Promise<{batches: number, row: string[]}>} and the row of the table that came of it, by its columns
 */
async function anEpoch(page) {
  const { epoch, section } = parts(page);
  await choose(page, 'DNN');
  await press(page, epoch);
  const { batches } = await position(page);
  await section.getByText('The epochs as a table').click();
  const cells = await section.getByRole('row').nth(1).locator('th, td').allInnerTexts();
  return { batches, row: cells.map((cell) => cell.replace(' %', '')) };
}

pageTest('the arrow keys go along the curves, one of the charts speaks, and the table says the same', async (page) => {
  const { batches, row } = await anEpoch(page);
  const loss = chartOf(page, 'Loss');
  const accuracy = chartOf(page, 'Right answers');
  await parts(page).reset.focus();
  await page.keyboard.press('Tab');
  await eventually(async () => assert.equal(await loss.cursor.count(), 1, 'the keyboard came and nothing shows where it is'));
  const last = await loss.shown();
  assert.equal(last.batch, batches);
  assert.equal(last.test, row[3]);
  assert.equal((await accuracy.shown()).test, row[5]);

  await page.keyboard.press('Home');
  const first = await eventually(async () => {
    const shown = await loss.shown();
    assert.equal(shown.test, '–', 'no test came before the first epoch’s end');
    return shown;
  });
  assert.ok(first.batch < batches / 30, `the first point is at batch ${first.batch}`);
  assert.ok(Number(first.training) > Number(last.training), `the loss went from ${first.training} to ${last.training}`);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await eventually(async () => assert.equal((await loss.shown()).batch, 3 * first.batch));
  await page.keyboard.press('ArrowLeft');
  await eventually(async () => {
    assert.equal((await loss.shown()).batch, 2 * first.batch);
    assert.equal((await accuracy.shown()).batch, 2 * first.batch, 'the other chart stayed elsewhere');
  });
  // The value of the chart in hand is what is spoken.
  const spoken = (/** @type {typeof loss} */ { plot }) => plot.getAttribute('aria-valuetext');
  assert.match((await spoken(loss)) ?? '', new RegExp(`^batch ${2 * first.batch}\\b`));
  const silent = await spoken(accuracy);
  assert.doesNotMatch(silent ?? '', new RegExp(`^batch ${2 * first.batch}\\b`));

  await page.keyboard.press('Escape');
  await eventually(async () => assert.deepEqual([await loss.cursor.count(), await accuracy.cursor.count(), (await loss.shown()).batch], [0, 0, batches]));
  assert.deepEqual(await Promise.all([loss, accuracy].map(({ legend }) => legend.getAttribute('aria-live'))), ['off', 'off']);
  assert.equal(await spoken(accuracy), silent);
});

pageTest('mouse and finger read the curves where they are', async (page) => {
  const { batches } = await anEpoch(page);
  const { plot, shown, cursor } = chartOf(page, 'Right answers');
  await plot.scrollIntoViewIfNeeded();
  const { x, y, width } = (await plot.boundingBox()) ?? assert.fail('no chart');
  await page.mouse.move(x + 5, y + 60);
  await eventually(async () => assert.ok((await shown()).batch < batches / 30));
  await page.mouse.move(x + width / 2, y + 60);
  await eventually(async () => assert.ok(Math.abs((await shown()).batch / batches - 0.5) < 0.1, `batch ${(await shown()).batch} of ${batches} in the middle`));
  assert.equal(await cursor.count(), 1);
  await page.mouse.move(x + width / 2, y - 40);
  await eventually(async () => assert.deepEqual([(await shown()).batch, await cursor.count()], [batches, 0]));

  await chartOf(page, 'Loss').plot.focus();
  // The page may have gone there.
  const later = (await plot.boundingBox()) ?? assert.fail('no chart');
  await page.touchscreen.tap(later.x + 5, later.y + 60);
  await eventually(async () => assert.ok((await shown()).batch < batches / 30, 'a finger that was lifted leaves nothing to be read'));
  await page.getByRole('heading', { name: 'Right answers' }).tap();
  await eventually(async () => assert.equal(await cursor.count(), 0));
}, { hasTouch: true });

pageTest('the charts have the width of the window and the colours of the page', async (page) => {
  const { step } = parts(page);
  await press(page, step);
  await atRest(page);
  const { plot } = chartOf(page, 'Loss');
  const look = () =>
    plot.evaluate((element) => {
      const line = element.querySelector('path.curve-train') ?? document.body;
      const grid = element.querySelector('.chart-grid')?.getBoundingClientRect();
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'var(--blue)';
      const blue = getComputedStyle(probe).color;
      probe.remove();
      return { ends: (grid?.right ?? 0) - element.getBoundingClientRect().right, stroke: getComputedStyle(line).stroke, blue, wide: element.clientWidth };
    });
  const light = await look();
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 390, height: 844 });
  const dark = await eventually(async () => {
    const now = await look();
    assert.ok(now.wide < light.wide && now.ends < 0 && now.ends > -32, `the grid ends ${now.ends} pixels from the edge of ${now.wide}`);
    return now;
  });
  assert.equal(light.stroke, light.blue);
  assert.equal(dark.stroke, dark.blue);
  assert.notEqual(dark.stroke, light.stroke);
});
