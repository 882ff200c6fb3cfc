// The canvas before the first stroke, on a phone, and on screens of more pixels.

import assert from 'node:assert/strict';
import { eventually, pageTests, parts, shownAnswer, shownGarment } from './browser.mjs';
import { assertEmpty, assertLookedAt, drawing, drawTrousers, easelOf, places, startDrawing, stroke } from './easel.mjs';

/** @typedef {import('playwright-core').Page} Page */

const bookTest = pageTests();
const pageTest = pageTests('');

/** What the page shows of its garment, outside of the panel to draw in. @param {Page} page */
async function shown(page) {
  const urls = (/** @type {string} */ selector) => page.locator(selector).evaluateAll((canvases) => canvases.map((canvas) => /** @type {HTMLCanvasElement} */ (canvas).toDataURL()));
  return {
    answer: await shownAnswer(page),
    texts: await page.locator('#garment-caption, #verdict, #bar-answer').allInnerTexts(),
    garment: await shownGarment(page),
    pictures: await urls('#overview canvas, #bar-canvas'),
    unseen: await page.locator('#network .unseen').count(),
    wayIsEmpty: await page.getByText('The canvas is empty, so nothing travels.').isVisible(),
  };
}

/** @param {Page} page */
function invitationOf(page) {
  return page.getByText('Draw a shoe here');
}

bookTest('until the first stroke the canvas changes nothing on the page', async (page) => {
  const { tab, radio, caption, button } = parts(page);
  await radio('Bag').check();
  await caption.getByText('labelled Bag').waitFor();
  await page.locator('#overview').scrollIntoViewIfNeeded();
  const picked = await eventually(async () => {
    const now = await shown(page);
    assert.equal(new Set(now.pictures).size, now.pictures.length - 1, 'the overview and the bar show the same garment, and each layer another picture');
    assert.deepEqual(now, await shown(page));
    return now;
  });
  assert.equal(picked.unseen, 0);
  assert.equal(picked.wayIsEmpty, false);

  await tab('Draw').click();
  await invitationOf(page).waitFor();
  // Everything that follows a garment has painted by then.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  assert.deepEqual(await shown(page), picked);

  await stroke(page, [[0.3, 0.4], [0.7, 0.6]]);
  await assertLookedAt(page);
  await button('Clear').click();
  await assertEmpty(page);
  await tab('Pick').click();
  await eventually(async () => assert.deepEqual(await shown(page), picked));
  await tab('Draw').click();
  await invitationOf(page).waitFor();
  assert.match(await caption.innerText(), /labelled Bag/);
  await button('Undo').click();
  await assertLookedAt(page);
});

pageTest('who opens the canvas still guesses, until the first stroke', async (page) => {
  await parts(page).tab('Draw').click();
  await invitationOf(page).waitFor();
  assert.equal(await page.locator('#guess').isVisible(), true);
  await stroke(page, [[0.3, 0.4], [0.7, 0.6]]);
  await page.locator('#guess').waitFor({ state: 'hidden' });
  await assertLookedAt(page);
});

bookTest('an empty canvas invites to draw, in a way that is neither drawn nor read out', async (page) => {
  const { button, radio } = parts(page);
  await startDrawing(page);
  await invitationOf(page).waitFor();
  assert.ok((await page.locator('.invitation path').count()) > 0);
  assert.equal((await drawing(page)).painted, 0);
  assert.doesNotMatch(await easelOf(page).ariaSnapshot(), /shoe/);

  const gone = () => invitationOf(page).waitFor({ state: 'hidden' });
  const from = (await places(page))([0.5, 0.5]);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await gone();
  await page.mouse.up();
  await gone();
  await button('Clear').click();
  await invitationOf(page).waitFor();
  await button('Undo').click();
  await gone();
  await button('Undo').click();
  await invitationOf(page).waitFor();

  // An outline to trace lies where the invitation does.
  await radio('Coat').check();
  await gone();
  await radio('None').check();
  await invitationOf(page).waitFor();
  await radio('Coat').check();
  await button('Draw it for me').click();
  await radio('None').check();
  await assertLookedAt(page);
  assert.equal(await invitationOf(page).isVisible(), false);
});

/** @type {Uint8Array | undefined} */
let former;
for (const deviceScaleFactor of [1, 2, 3]) {
  bookTest(`on a screen with ${deviceScaleFactor} pixels for one the drawing is the same, and sharp`, async (page) => {
    await startDrawing(page);
    await drawTrousers(page);
    await page.getByRole('checkbox', { name: 'Mirror' }).check();
    await stroke(page, [[0.1, 0.2], [0.2, 0.9]]);
    await parts(page).radio('Fill').check();
    await parts(page).radio('Dark grey').check();
    const inside = (await places(page))([0.5, 0.5]);
    await page.mouse.click(inside.x, inside.y);
    const { grey, width, at } = await drawing(page);
    const box = (await easelOf(page).boundingBox()) ?? assert.fail('no canvas');
    assert.ok(width >= 2 * box.width, `${width} pixels on ${box.width}`);
    assert.equal(at([0.5, 0.5]), 112);
    former ??= grey;
    assert.deepEqual(grey, former);
    await assertLookedAt(page);
  }, { deviceScaleFactor });
}

for (const viewport of [{ width: 390, height: 844 }, { width: 360, height: 640 }]) {
  pageTest(`on a phone of ${viewport.width} x ${viewport.height} the whole canvas and what it takes to begin stand above the bar`, async (page) => {
    await parts(page).tab('Draw').tap();
    const bar = (await page.locator('#bar').boundingBox()) ?? assert.fail('no bar');
    assert.ok(bar.y + bar.height <= viewport.height + 1, 'the page is wider than the phone');
    for (const part of [parts(page).tab('Draw'), page.locator('#tools'), easelOf(page), page.locator('#greys')]) {
      await eventually(async () => {
        const box = (await part.boundingBox()) ?? assert.fail('not to be seen');
        assert.ok(box.y >= 0 && box.y + box.height <= bar.y, `${box.y} to ${box.y + box.height}, the bar at ${bar.y}`);
      });
    }
    await parts(page).tab('Pick').tap();
    const kinds = (await page.locator('#kinds').boundingBox()) ?? assert.fail('no kinds to pick');
    assert.ok(kinds.y >= 0 && kinds.y < bar.y - 100, `the kinds are at ${kinds.y}`);
  }, { viewport, hasTouch: true, isMobile: true });
}
