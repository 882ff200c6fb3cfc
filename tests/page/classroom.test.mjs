// For a class: a teacher's question becomes a link; whoever opens it sees the question, and of the page what belongs to it.

import assert from 'node:assert/strict';
import { measuredOf } from '../../www/shared/measured.js';
import { decode, encode } from '../../www/links/codec.js';
import { words } from '../../www/words/en.js';
import { assertAccessible } from './accessible.mjs';
import { address, eventually, pageTests, ready } from './browser.mjs';
import { shipped } from './crate.mjs';
import { PHONE } from './easel.mjs';
import { assertFits } from './fits.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('../../www/app/for-class.js').ForClass} ForClass */

const pageTest = pageTests('#end');
const { banner, exercises, form, notes, routes } = words.classroom;

/** @param {Page} page */
const asked = (page) => page.getByRole('complementary', { name: banner.label });
/** @param {Page} page @param {string} name */
const button = (page, name) => asked(page).getByRole('button', { name, exact: true });
/** @param {Page} page @returns {Promise<string[]>} chapters in sight */
const inSight = (page) => page.evaluate(() => [...document.querySelectorAll('main > section')].filter((section) => section.checkVisibility()).map(({ id }) => id));
/** @param {Page} page @returns {Promise<string[]>} places that the list leads to */
const listed = (page) => page.evaluate(() => [...document.querySelectorAll('#nav li a')].filter((link) => link.checkVisibility()).map((link) => link.getAttribute('href') ?? ''));
/** @param {Page} page */
const room = (page) => page.locator('#classroom');

/** @param {Page} page */
async function openRoom(page) {
  await room(page).locator('> summary').focus();
  await page.keyboard.press('Enter');
  await room(page).getByLabel(form.question).waitFor();
}

/** @param {Page} page @param {ForClass} given @param {string} place */
async function openLink(page, given, place) {
  await page.goto(new URL(`?exact&s=${await encode({ class: given })}${place}`, address).href);
  await ready(page);
  await asked(page).waitFor();
}

pageTest('a question made by keyboard is a link that shows it, and what belongs to it alone', async (page) => {
  await openRoom(page);
  const question = 'Which filter makes the sleeve vanish? <b>Write</b> it down.';
  await room(page).getByLabel(form.question).focus();
  await page.keyboard.type(question);
  await page.keyboard.press('Tab');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('4');
  const keep = ['filter', 'network', 'end'];
  for (const tick of await room(page).getByRole('group', { name: form.chapters }).getByRole('checkbox').all()) {
    if (keep.includes(await tick.inputValue())) continue;
    await tick.focus();
    await page.keyboard.press('Space');
  }
  await room(page).getByRole('checkbox', { name: form.controls.networks }).focus();
  await page.keyboard.press('Space');
  const field = room(page).locator('.class-form').getByLabel(words.links.address);
  const url = await eventually(async () => {
    const value = await field.inputValue();
    assert.match(value, /\?lang=en&exact&s=1\.[\w-]+#filter$/);
    assert.ok(value.length < 500, value);
    const { sent } = await decode(new URL(value).searchParams.get('s') ?? '');
    assert.deepEqual(sent, { class: { question, minutes: 4, chapters: keep, hidden: ['networks'] } });
    return value;
  });

  await page.goto('about:blank');
  await page.goto(url);
  await ready(page);
  await asked(page).getByText(question, { exact: true }).waitFor();
  assert.deepEqual(await inSight(page), ['filter']);
  assert.deepEqual(await listed(page), ['#filter', '#network', '#end']);
  assert.equal(await room(page).isVisible(), false, 'the answers are not in sight');
  const ways = page.locator('.chapter:not([hidden]) .ways a:visible');
  assert.deepEqual(await ways.evaluateAll((links) => links.map((link) => link.getAttribute('href'))), ['#network']);
  await ways.click();
  await eventually(async () => assert.deepEqual(await inSight(page), ['network']));
  assert.equal(await page.locator('#network-form').isVisible(), false, 'what was ticked is hidden');
  assert.match(await ways.last().innerText(), new RegExp(words.end.title));
  await ways.last().click();
  await eventually(async () => assert.deepEqual(await inSight(page), ['end']));

  // The keyboard comes to no link that leads elsewhere.
  await page.locator('#end-title').focus();
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), '#filter');
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement?.getAttribute('href')), '#network');

  await page.evaluate(() => { location.hash = '#training'; });
  await page.getByRole('alert').getByText('does not belong to your question').waitFor();
  assert.deepEqual(await inSight(page), ['filter']);
  await page.evaluate(() => { location.hash = '#book'; });
  await eventually(async () => assert.deepEqual(await inSight(page), keep));

  await button(page, banner.whole).click();
  await eventually(async () => assert.ok((await inSight(page)).includes('training')));
  assert.equal((await listed(page)).length, (await page.locator('main > section').count()));
  assert.equal(await page.locator('#network-form').isVisible(), true);
  await button(page, banner.back).click();
  await eventually(async () => assert.deepEqual(await inSight(page), keep));
  await button(page, banner.whole).click();
  await button(page, banner.aside).click();
  await asked(page).waitFor({ state: 'detached' });
  assert.equal(new URL(page.url()).searchParams.has('s'), false);
});

pageTest('the clock waits for a press, speaks at half and at the end, and takes nothing away', async (page) => {
  await openLink(page, { question: 'Why?', minutes: 4, chapters: [], hidden: [] }, '#filter');
  const spoken = page.locator('#announcements');
  await asked(page).getByText('Time: 4 minutes').waitFor();
  const start = Date.now();
  await page.clock.setFixedTime(start);
  await button(page, banner.start).click();
  await asked(page).getByText('4 minutes left').waitFor();
  assert.equal(await button(page, banner.start).isVisible(), false);
  await page.clock.setFixedTime(start + 130_000);
  await spoken.getByText(banner.half).waitFor();
  await asked(page).getByText('2 minutes left').waitFor();
  await page.reload();
  await ready(page);
  await asked(page).getByText('2 minutes left').waitFor();
  await page.clock.setFixedTime(start + 240_000);
  await spoken.getByText(banner.time.over()).waitFor();
  await asked(page).getByText(banner.time.over()).waitFor();
  assert.deepEqual(await inSight(page), ['filter']);
  assert.equal((await listed(page)).length, (await page.locator('main > section').count()));
});

pageTest('the route of 20 minutes leads from one exercise to the next, and a reload goes on there', async (page) => {
  await openRoom(page);
  await room(page).getByRole('region', { name: routes.short.title(20) }).getByRole('button', { name: routes.begin }).click();
  const steps = /** @type {const} */ (['guess', 'numbers', 'sum', 'biggest', 'odd', 'sentence']);
  const chapters = ['garment', 'pixels', 'filter', 'pooling', 'garment', 'end'];
  const sum = page.locator('#filter-figure .sum');
  for (const [index, id] of steps.entries()) {
    const { question, title } = exercises[id];
    await asked(page).getByText(question, { exact: true }).waitFor();
    await asked(page).getByText(banner.place({ title, step: index, steps: steps.length })).waitFor();
    await eventually(async () => assert.deepEqual(await inSight(page), [chapters[index]]));
    if (id === 'sum') {
      await page.reload();
      await ready(page);
      await asked(page).getByText(question, { exact: true }).waitFor();
      await sum.waitFor({ state: 'hidden' });
      await button(page, banner.result).click();
      await sum.getByText('577').waitFor();
    }
    if (index < steps.length - 1) await button(page, banner.next).click();
  }
  assert.equal(await button(page, banner.next).isVisible(), false);
  await button(page, banner.previous).click();
  await asked(page).getByText(exercises.odd.question, { exact: true }).waitFor();
});

pageTest('on a projector, keys lead through the exercises, and Escape leaves', async (page) => {
  await openLink(page, { route: 'long', step: 0 }, '#garment');
  await button(page, banner.projector.enter).click();
  await button(page, banner.projector.leave).waitFor();
  for (const [key, id] of /** @type {const} */ ([['PageDown', 'numbers'], ['PageDown', 'sum'], ['ArrowRight', 'edge'], ['PageUp', 'sum']])) {
    await page.keyboard.press(key);
    await asked(page).getByText(exercises[id].question, { exact: true }).waitFor();
  }
  const figure = page.locator('#filter-figure');
  await figure.and(page.locator(':not([aria-busy])')).waitFor();
  assert.equal(await page.locator('#filter-garment-figure').isVisible(), false, 'that is for another exercise');
  assert.equal(await page.locator('#bar').isVisible(), false);
  await assertFits(page, 'the projector');
  // In a field the arrows are the field's own.
  await figure.getByRole('textbox').first().focus();
  await page.keyboard.press('ArrowRight');
  await asked(page).getByText(exercises.sum.question, { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await button(page, banner.projector.enter).waitFor();
  assert.equal(await page.locator('#bar').isVisible(), true);
}, { viewport: { width: 1280, height: 720 } });

pageTest('the notes tell what the network that comes with the page got right', async (page) => {
  await openRoom(page);
  const { metadata } = await shipped('cnn');
  const measured = measuredOf(metadata);
  for (const title of [routes.short.title(20), routes.long.title(45)]) {
    const route = room(page).getByRole('region', { name: title });
    await route.getByText(notes.title).click();
    await route.getByText(exercises.guess.answer(measured), { exact: true }).waitFor();
  }
  await room(page).getByText(exercises.confused.answer(measured), { exact: true }).waitFor();
});

for (const colorScheme of /** @type {const} */ (['light', 'dark'])) {
  pageTest(`axe finds nothing serious in what is for a class, ${colorScheme}`, async (page) => {
    await openRoom(page);
    await room(page).getByText(notes.title).first().click();
    await room(page).getByText(routes.link).first().click();
    await assertAccessible(page, 'the room for teachers');
    await assertFits(page, 'the room for teachers');
    await room(page).getByRole('button', { name: notes.take }).first().click();
    await eventually(async () => assert.equal(await room(page).getByLabel(form.question).inputValue(), exercises.guess.question));
    await room(page).locator('.class-form').getByRole('button', { name: form.open }).click();
    await asked(page).getByText(exercises.guess.question, { exact: true }).waitFor();
    await assertAccessible(page, 'a question');
    await assertFits(page, 'a question');
    const low = await asked(page).getByRole('button').evaluateAll((buttons) => buttons.filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 44).length);
    assert.equal(low, 0, 'a finger hits every button');
  }, { ...PHONE, colorScheme });
}
