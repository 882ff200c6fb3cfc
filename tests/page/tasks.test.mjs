// The tasks and the notebook: what is predicted and found is there after a reload, in the files, and in the crate's numbers.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { assertAccessible } from './accessible.mjs';
import { pageTests, PATIENCE, ready } from './browser.mjs';
import { Network } from './crate.mjs';
import { assertFits } from './fits.mjs';
import { words } from '../../www/words/en.js';

/** @typedef {import('playwright-core').Page} Page */

const pageTest = pageTests('#tasks');
const { tasks } = words;
const { notebook } = tasks;

/** @param {Page} page */
function parts(page) {
  const figure = page.locator('#tasks-figure');
  const notes = figure.locator('.notebook');
  return {
    figure,
    notes,
    task: (/** @type {string} */ id) => figure.locator(`#task-${id}`),
    entry: (/** @type {string} */ title) => notes.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title, exact: true }) }),
    button: (/** @type {string} */ name) => notes.getByRole('button', { name, exact: true }),
    strip: page.locator('.task-strip'),
  };
}

/** @param {Page} page @param {string} id @param {number | string} bet */
async function predict(page, id, bet) {
  const task = parts(page).task(id);
  await task.locator('summary').first().click();
  if (typeof bet === 'number') await task.getByRole('spinbutton').fill(String(bet));
  else await task.getByRole('radio', { name: bet }).check();
  await task.getByRole('button', { name: tasks.lock }).click();
}

/** @param {Page} page @param {() => Promise<void>} save */
async function saved(page, save) {
  const [download] = await Promise.all([page.waitForEvent('download'), save()]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

pageTest('a prediction is locked in, judged by the crate, kept over a reload, saved, removed and put back', async (page) => {
  const { figure, task, entry, button, notes } = parts(page);
  const rows = Network.cnn(64, 64, 128, 1).summary();
  const learned = [0, 2, 5, 6].map((layer) => rows[layer]?.parameters ?? 0);
  const result = tasks.of['largest']?.found(learned, []) ?? '';
  await task('largest').locator('summary').first().click();
  assert.equal(await figure.getByText(result).count(), 0);
  await task('largest').getByRole('button', { name: tasks.lock }).click();
  await task('largest').getByText(tasks.needsBet).waitFor();
  await task('largest').locator('summary').first().click();
  await predict(page, 'largest', 'The hidden Dense layer');
  await task('largest').getByText(`${tasks.right} ${result}`).waitFor();
  await figure.getByText(tasks.progress(1, 26)).waitFor();
  await predict(page, 'border', 26);
  await task('border').getByText(`${tasks.wrong('24')} ${tasks.of['border']?.found([24], [])}`).waitFor();
  await task('border').getByLabel(tasks.own).fill('=two on each side');
  await assertAccessible(page, 'with predictions');
  await assertFits(page, 'tasks');

  await page.reload();
  await ready(page);
  const border = entry('A wider window');
  await border.getByText(tasks.locked('26')).waitFor();
  assert.equal(await border.getByRole('textbox').inputValue(), '=two on each side');

  const json = await saved(page, () => button(notebook.json).click());
  assert.equal(json.name, 'patchwork-notebook.json');
  const { format, notes: all } = JSON.parse(json.text);
  assert.equal(format, 'patchwork-notebook');
  assert.deepEqual(all.map((/** @type {{task: string, bet: number, right: number}} */ { task: id, bet, right }) => [id, bet, right]), [['border', 26, 24], ['largest', 2, 2]]);
  const csv = await saved(page, () => button(notebook.csv).click());
  assert.match(csv.text, /\r\ntask-border,[^\r]*,'=two on each side,/);

  await border.getByRole('button', { name: notebook.removeOf('A wider window') }).click();
  assert.equal(await border.count(), 0);
  await figure.getByText(tasks.progress(1, 26)).waitFor();
  await button(notebook.putBack).press('Enter');
  await border.waitFor();

  for (const title of ['A wider window', 'Where the numbers are']) await entry(title).getByRole('button', { name: notebook.removeOf(title) }).click();
  await notes.getByText(notebook.empty).waitFor();
  await notes.locator('input[type=file]').setInputFiles({ name: 'mine.json', mimeType: 'application/json', buffer: Buffer.from(json.text) });
  await notes.getByText(notebook.opened({ come: 2, there: 0, unread: 0 })).waitFor();
  await border.getByText(tasks.locked('26')).waitFor();
  await notes.locator('input[type=file]').setInputFiles({ name: 'other.json', mimeType: 'application/json', buffer: Buffer.from('{}') });
  await notes.getByText(notebook.notOne).waitFor();
});

pageTest('a sleeve vanishes: the task goes along into the chapter, the page sees it solved, and the filter is in the notebook', async (page) => {
  const { task, strip, entry, notes, button } = parts(page);
  await predict(page, 'sleeve', 'No, it takes numbers of your own');
  await task('sleeve').getByText(tasks.notYet).waitFor();
  await task('sleeve').getByRole('button', { name: tasks.setUp }).click();
  await task('sleeve').getByRole('link', { name: tasks.go(words.filter.nav) }).press('Enter');
  await strip.getByText(tasks.notYet).waitFor();
  const filter = page.locator('#filter');
  await filter.locator('#filter-figure:not([aria-busy])').waitFor();
  await filter.getByText(words.filter.form.summary).click();
  const boxes = filter.locator('.weights-form .number-square input');
  for (const [index, weight] of [0, 1, 0, 0, 0, 0, -1, 0, 0].entries()) await boxes.nth(index).fill(String(weight));
  await strip.getByText(/^As you predicted\. Still lit: 0 of 30 places on the left sleeve, \d\d of 30/).waitFor();
  await strip.getByRole('link', { name: tasks.strip.back }).click();
  await entry('Make a sleeve vanish').getByText(notebook.filter('0 1 0 / 0 0 0 / −1 0 0')).waitFor();

  await button(notebook.garment).click();
  await notes.getByText(notebook.put).waitFor();
  const drawing = entry(notebook.kinds.drawing);
  await drawing.getByRole('img').waitFor();
  await drawing.getByRole('textbox').fill('the pullover');

  // On paper there is the notebook, with the reader's words, and nothing else.
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', document.documentElement.dataset['print'] ?? '');
  });
  await button(notebook.print).click();
  await page.emulateMedia({ media: 'print' });
  await drawing.getByText('the pullover').waitFor();
  assert.equal(await page.evaluate(() => document.body.dataset['printed']), 'notebook');
  for (const place of [page.locator('.masthead'), page.locator('#bar'), page.locator('.task-groups'), button(notebook.print), drawing.getByRole('textbox')]) assert.equal(await place.isVisible(), false);
  await page.evaluate(() => { dispatchEvent(new Event('afterprint')); });
  assert.equal(await page.evaluate(() => document.documentElement.dataset['print']), undefined);
});

pageTest('on a phone another tab’s notes arrive, what is damaged is named, and a browser that keeps nothing says so', async (page) => {
  const { task, notes, entry } = parts(page);
  await notes.getByText(notebook.empty).waitFor();
  const other = await page.context().newPage();
  await other.goto(page.url(), PATIENCE);
  await ready(other);
  await predict(other, 'halved', 6);
  await entry('Half of eleven').getByText(tasks.locked('6')).waitFor();
  await other.evaluate(() => localStorage.setItem('patchwork-note/torn', '{'));
  await notes.getByText(notebook.damaged(1)).waitFor();
  await other.close();
  await page.evaluate(() => {
    Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); };
  });
  await predict(page, 'weights', 320);
  await task('weights').getByText(tasks.right).waitFor();
  await notes.getByText(/^.*does not keep your notebook/).waitFor();
  await assertFits(page, 'tasks');
  await assertAccessible(page, 'on a phone');
}, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, colorScheme: 'dark' });
