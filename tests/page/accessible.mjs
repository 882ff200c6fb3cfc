// Whether everybody can use what the page shows, as far as axe can tell.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';

/** @typedef {import('playwright-core').Page} Page */

const axe = await readFile(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');

/** @param {Page} page @param {string} state */
export async function assertAccessible(page, state) {
  await page.evaluate(axe);
  const violations = await page.evaluate(async () => {
    const { axe: checker } = /** @type {any} */ (globalThis);
    const { violations: found, passes } = await checker.run(document);
    if (passes.length < 20) throw new Error(`axe looked at ${passes.length} rules only`);
    return found
      .filter((/** @type {any} */ { impact }) => impact === 'serious' || impact === 'critical')
      .map((/** @type {any} */ { id, nodes }) => `${id}: ${nodes.map((/** @type {any} */ { target }) => target.join(' ')).join(', ')}`);
  });
  assert.deepEqual(violations, [], state);
}
