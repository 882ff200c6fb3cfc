// Picking a garment, and what the network makes of it.

import assert from 'node:assert/strict';
import { eventually, pageTests, parts, shownGarment } from './browser.mjs';
import { parseAbout } from '../../www/garment/data-set.js';
import { words } from '../../www/words/en.js';
import { about, assertAnswer, best, classNames, shipped, testSet } from './crate.mjs';

/** @typedef {import('playwright-core').Page} Page */

const bookTest = pageTests();
const garmentTest = pageTests('#garment');

/**
 * Who does not guess sees the answer.
 * @param {string} name
 * @param {(page: Page) => Promise<void>} body
 */
const pageTest = (name, body) => garmentTest(name, async (page) => {
  await page.locator('#guess-skip').click();
  await body(page);
});

const data = await testSet();
const { network, metadata } = await shipped('cnn');
const names = classNames();
const count = (/** @type {number} */ value) => new Intl.NumberFormat('en').format(value);

/**
 * All of the page agrees that this is the garment.
 * @param {Page} page
 * @param {number} index in the test set
 */
async function assertShown(page, index) {
  const { caption } = parts(page);
  const name = names[data.label(index)];
  await eventually(async () => {
    assert.equal(await caption.innerText(), `28 × 28 pixels. Test image ${count(index + 1)}, labelled ${name}.`);
  });
  assert.deepEqual(await shownGarment(page), data.image(index));
  assert.equal(await page.getByRole('img', { name: `Test image ${count(index + 1)}, labelled ${name}` }).count(), 1);
  await assertAnswer(page, network, data.image(index));
}

/**
 * @param {Page} page
 * @param {number} position from 1
 * @param {number} total
 */
async function assertPlace(page, position, total) {
  await eventually(async () => assert.equal(await page.locator('#place').innerText(), `${count(position)} of ${count(total)}`));
}

pageTest('the page opens with a garment, an answer, and the sources of both', async (page) => {
  const { provenance } = parts(page);
  await assertShown(page, 0);
  const shown = await page.getByText('Shown:').innerText();
  assert.equal(shown, words.data.shown(parseAbout(await about())));
  for (const part of ['Source: ', 'Licence: ', `${count(data.length)} test images`]) assert.ok(shown.includes(part), `“${shown}” without ${part}`);
  const origin = await provenance.innerText();
  const percent = (100 * Number(metadata['test_accuracy'])).toFixed(1);
  for (const part of ['trained by this project', metadata['data'] ?? '?', `${percent}\u00a0% right`]) {
    assert.ok(origin.includes(part), `“${origin}” without ${part}`);
  }
});

pageTest('a kind is picked by its name, and next and previous stay within it', async (page) => {
  const { radio, button } = parts(page);
  const trousers = data.indicesOf(1);
  await radio('Trouser').check();
  await assertShown(page, trousers[0] ?? 0);
  await assertPlace(page, 1, trousers.length);
  await button('Next').click();
  await assertShown(page, trousers[1] ?? 0);
  await button('Previous').click();
  await button('Previous').click();
  await assertPlace(page, trousers.length, trousers.length);
  await assertShown(page, trousers.at(-1) ?? 0);
  await button('Next').click();
  await assertShown(page, trousers[0] ?? 0);
  await radio('All kinds').check();
  await assertPlace(page, 1, data.length);
});

pageTest('every kind of garment can be picked', async (page) => {
  for (const [kind, name] of names.entries()) {
    await parts(page).radio(name).check();
    await assertShown(page, data.indicesOf(kind)[0] ?? NaN);
  }
});

pageTest('chance picks another garment of the kind', async (page) => {
  const { radio, button, caption } = parts(page);
  await radio('Bag').check();
  await assertShown(page, data.indicesOf(8)[0] ?? 0);
  const seen = new Set();
  for (let i = 0; i < 8; i++) {
    await button('At random').click();
    const text = await caption.innerText();
    assert.match(text, /labelled Bag\.$/);
    seen.add(text);
  }
  assert.ok(seen.size > 1, 'eight times the same garment');
});

pageTest('the gallery needs no mouse', async (page) => {
  const { radio, button } = parts(page);
  await radio('All kinds').focus();
  await page.keyboard.press('ArrowRight');
  assert.equal(await radio('T-shirt/top').isChecked(), true);
  await page.keyboard.press('ArrowRight');
  const trousers = data.indicesOf(1);
  await assertShown(page, trousers[0] ?? 0);

  await button('Next').focus();
  await page.keyboard.press('Enter');
  await assertShown(page, trousers[1] ?? 0);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Space');
  await assertShown(page, trousers[0] ?? 0);

  const strip = page.getByRole('listbox', { name: 'Garments of this kind' });
  await strip.getByRole('option', { selected: true }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await assertShown(page, trousers[2] ?? 0);
  await page.keyboard.press('End');
  await assertShown(page, trousers.at(-1) ?? 0);
  await page.keyboard.press('Home');
  await assertShown(page, trousers[0] ?? 0);
  const focused = page.locator(':focus');
  assert.equal(await focused.getAttribute('aria-label'), `Trouser, test image ${(trousers[0] ?? 0) + 1}`);
  assert.equal(await focused.getAttribute('aria-selected'), 'true');
});

pageTest('a neighbour is picked by a click', async (page) => {
  const option = page.getByRole('option').nth(3);
  const label = (await option.getAttribute('aria-label')) ?? '';
  await option.click();
  await assertShown(page, Number(label.replace(/\D+/, '')) - 1);
});

pageTest('the verdict says right and wrong, and the truth', async (page) => {
  const { radio, button, verdict } = parts(page);
  const shirts = data.indicesOf(6);
  const answers = Array.from(shirts.subarray(0, 30), (index) => best(network.predict(data.image(index))));
  const right = answers.indexOf(6);
  const wrong = answers.findIndex((answer) => answer !== 6);
  assert.ok(right >= 0 && wrong >= 0, 'the first thirty shirts show only one outcome');
  await radio('Shirt').check();
  for (let at = 0; at <= Math.max(right, wrong); at++) {
    if (at > 0) await button('Next').click();
    await assertPlace(page, at + 1, shirts.length);
    if (at === right) await verdict.getByText('✓ Right. The network says a shirt.').waitFor();
    if (at === wrong) {
      await verdict.getByText('✗ Wrong. The network says').waitFor();
      assert.match(await verdict.innerText(), /It is a shirt\.$/);
    }
    if (at === right || at === wrong) await assertShown(page, shirts[at] ?? 0);
  }
});

bookTest('the bar at the foot has the same answer, and leads back to the garment', async (page) => {
  const bar = page.getByRole('contentinfo');
  await page.getByRole('link', { name: 'Journey', exact: true }).click();
  const probabilities = network.predict(data.image(0));
  const text = await bar.getByRole('link').innerText();
  assert.ok(text.includes(names[best(probabilities)] ?? '?'), text);
  assert.ok(text.includes((100 * Math.max(...probabilities)).toFixed(1)), text);
  await bar.getByRole('link').click();
  await eventually(async () => {
    const top = await page.locator('#garment').evaluate((element) => element.getBoundingClientRect().top);
    assert.ok(top >= -1 && top < 200, `the garment lies at ${top}`);
  });
});
