// How long a chapter is at most: one that does not end is not read to its end.

import assert from 'node:assert/strict';
import { eventually, pageTests } from './browser.mjs';

const pageTest = pageTests('');

/** CSS pixels in a window of 1280 and of 390. @type {Record<string, readonly [number, number]>} */
const LIMITS = {
  network: [2600, 4500],
  training: [2600, 4500],
  step: [2600, 4500],
  evidence: [2600, 4500],
  mistakes: [2600, 4500],
  compare: [2600, 4500],
  experiments: [2600, 4500],
  tasks: [2600, 4500],
};

for (const [place, width] of [1280, 390].entries()) {
  pageTest(`no chapter is longer than it may be in a window of ${width} pixels`, async (page) => {
    for (const [id, limits] of Object.entries(LIMITS)) {
      await page.evaluate((hash) => { location.hash = hash; }, `#${id}`);
      const section = page.locator(`#${id}`);
      await section.waitFor();
      await section.locator('.lesson-figure[aria-busy]').waitFor({ state: 'detached' });
      // The network answers for some garments first.
      if (id === 'mistakes') await section.getByRole('grid').waitFor();
      await eventually(async () => {
        const height = await section.evaluate((element) => element.getBoundingClientRect().height);
        const most = limits[place] ?? 0;
        assert.ok(height > 500 && height <= most, `${id} is ${height} pixels high, more than ${most}`);
      });
    }
  }, { viewport: { width, height: 844 }, hasTouch: width < 500, isMobile: width < 500 });
}
