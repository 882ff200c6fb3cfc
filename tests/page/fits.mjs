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

/**
 * Texts that lie on one another, two and two.
 *
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
export function overlaps(page) {
  return page.evaluate(() => {
    const shown = (/** @type {Element} */ element) =>
      element.checkVisibility({ opacityProperty: true, visibilityProperty: true }) && !element.closest('.visually-hidden, select') && getComputedStyle(element).clipPath === 'none';
    /** @type {{text: Text, box: DOMRect}[]} */
    const lines = [];
    const walker = document.createTreeWalker(document.querySelector('main') ?? document.body, NodeFilter.SHOW_TEXT);
    for (let text = /** @type {Text | null} */ (walker.nextNode()); text; text = /** @type {Text | null} */ (walker.nextNode())) {
      if (!text.data.trim() || !text.parentElement || !shown(text.parentElement)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      for (const box of range.getClientRects()) lines.push({ text, box });
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    // Some pixels of a line are room above and below its letters.
    const below = lines.flatMap((upper, at) => {
      const end = lines.findIndex(({ box }, index) => index > at && box.top >= upper.box.bottom - 4);
      return lines.slice(at + 1, end < 0 ? undefined : end).map((lower) => ({ upper, lower }));
    });
    return below
      .filter(({ upper, lower }) => upper.text !== lower.text && Math.min(upper.box.right, lower.box.right) - Math.max(upper.box.left, lower.box.left) > 3)
      .map(({ upper, lower }) => `“${upper.text.data.trim()}” and “${lower.text.data.trim()}”`);
  });
}
