// What the tests of the network share: its form and its summary.

import assert from 'node:assert/strict';
import { eventually } from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('./crate.mjs').Network} Network */

export const FIRST = 'Filters of the first convolution';
export const SECOND = 'Filters of the second';
export const UNITS = 'Units of the hidden Dense layer';

/** @param {number} value */
export function count(value) {
  return new Intl.NumberFormat('en').format(value);
}

/** @param {Page} page */
export function table(page) {
  return page.getByRole('table', { name: 'What model.summary() prints' });
}

/**
 * The table says of the network what the crate says.
 * @param {Page} page
 * @param {Network} network
 */
export async function assertSummary(page, network) {
  const expected = network.summary().map(({ name, className, outputShape, parameters, multiplyAdds }) =>
    [`${name} (${className})`, `(None, ${outputShape.join(', ')})`, count(parameters), count(multiplyAdds)]);
  await eventually(async () => {
    const rows = await table(page).locator('tbody tr').all();
    const cells = await Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
    const numbers = cells.map(([name, shape, parameters = '', work]) => [name, shape, parameters.split('\n')[0], work]);
    assert.deepEqual(numbers, expected);
    assert.deepEqual(await table(page).locator('tfoot td').allInnerTexts(), [count(network.parameterCount), count(network.multiplyAdds)]);
    network.summary().forEach(({ name, parameters }, index) => {
      const [, sum] = (cells[index]?.[2] ?? '').split('\n= ');
      assert.equal(sum === undefined ? 0 : worth(sum), parameters, `${name}: ${sum}`);
    });
  });
}

/**
 * What a sum of products as written on the page comes to.
 * @param {string} text
 */
export function worth(text) {
  const product = (/** @type {string} */ factors) => factors.split(' × ').reduce((all, factor) => all * Number(factor), 1);
  return text.replaceAll(',', '').split(' + ').reduce((sum, factors) => sum + product(factors), 0);
}

/**
 * @param {Page} page
 * @param {string} field
 * @param {string} value
 */
export async function type(page, field, value) {
  await page.locator('#network').getByLabel(field).fill(value);
  await page.locator('#network').getByLabel(field).press('Tab');
}
