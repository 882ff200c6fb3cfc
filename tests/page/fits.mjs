// Whether the page keeps within the window.

import assert from 'node:assert/strict';

/** @typedef {import('playwright-core').Page} Page */

/** @param {Page} page @param {string} state */
export async function assertFits(page, state) {
  const wide = await page.evaluate(() => ({
    page: document.documentElement.scrollWidth,
    window: document.documentElement.clientWidth,
    culprits: [...document.querySelectorAll('main *')]
      .filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
      .map((element) => `${element.tagName}#${element.id}.${element.className}`)
      .slice(0, 5),
  }));
  assert.ok(wide.page <= wide.window, `${state}: ${wide.page} wide in ${wide.window}: ${wide.culprits.join(', ')}`);
}
