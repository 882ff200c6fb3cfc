// The page as one file, opened from the disk in each of the three engines: it answers, trains and speaks, without any site.

import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import test from 'node:test';
import { pathToFileURL } from 'node:url';
import { By } from 'selenium-webdriver';
import { ENGINES, open } from './engines.mjs';

/** A busy machine is slow. */
const PATIENCE = 120_000;
const MOST_BYTES = 10_000_000;

const file = process.env['PATCHWORK_SINGLE'] ?? assert.fail('PATCHWORK_SINGLE is not set: `cargo xtask test --only engines` sets it');

test('one file has at most 10 MB', async () => {
  const { size } = await stat(file);
  assert.ok(size <= MOST_BYTES, `${size} bytes`);
});

for (const engine of ENGINES) {
  test(`the page as one file in ${engine.name}`, async () => {
    const { driver, close } = await open(engine);
    const whenever = (/** @type {string} */ what, /** @type {() => unknown} */ script) => driver.wait(() => driver.executeScript(script), PATIENCE, what, 50);
    try {
      await driver.get(pathToFileURL(file).href);
      await whenever('the page is ready', () => document.querySelector('#train-toggle[aria-disabled="false"]') && document.querySelector('#next:enabled'));
      await driver.executeScript(() => { location.hash = '#training'; });
      await whenever('the chapter is open', () => !document.querySelector('#training')?.hasAttribute('hidden'));
      await driver.findElement(By.css('#train-step')).click();
      await whenever('a step is trained', () => /batch 1 /.test(document.querySelector('#train-position')?.textContent ?? ''));
      await driver.executeScript(() => { location.hash = '#step'; });
      await whenever('the next step is opened', () => /^Step 2 /.test(document.querySelector('.step-about')?.textContent ?? ''));
      const asked = await driver.executeScript(() => performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => !/^(blob|data):/.test(name)));
      assert.deepEqual(asked, []);
      // WebKit lets no worker of a file start others; the page says so, and goes on.
      const told = await driver.executeScript(() => document.querySelector('#messages')?.textContent);
      assert.match(String(told), engine.name === 'WebKit' ? /^(A helper .* goes on with one worker.*)?$/ : /^$/);
      await driver.get(`${pathToFileURL(file).href}?lang=de#network`);
      await whenever('it speaks German, and writes numbers as Germans do', () => document.querySelector('#network-title')?.textContent === 'Zwei Netze' && /243\.786/.test(document.querySelector('#summary-total')?.textContent ?? ''));
    } finally {
      await close();
    }
  });
}
