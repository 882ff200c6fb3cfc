// What the programs share that measure in Chromium: its start, its errors, and the talk with `cargo xtask bench`,
// one line of JSON a request and an answer.

import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

/**
 * Starts Chromium without a window.
 * @param {string[]} [args] flags for it
 */
export function launch(args = []) {
  const executablePath = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (path) => path && existsSync(path),
  );
  if (!executablePath) throw new Error('No Chromium: install it (apt-get install chromium) or name it in CHROMIUM.');
  return chromium.launch({ executablePath, args: process.getuid?.() === 0 ? [...args, '--no-sandbox'] : args });
}

/**
 * Passes on what the page says of its faults.
 * @param {import('playwright-core').Page} page
 */
export function passErrorsOn(page) {
  page.on('console', (message) => {
    if (message.type() === 'error') console.error(`page: ${message.text()}`);
  });
  page.on('pageerror', ({ message }) => console.error(`page: ${message}`));
}

/**
 * Says which browser it is, then answers requests until there are no more.
 * @param {import('playwright-core').Browser} browser
 * @param {(request: any) => Promise<unknown>} answer
 */
export async function answerRequests(browser, answer) {
  print({ version: `Chromium ${browser.version()}` });
  for await (const line of createInterface({ input: process.stdin })) {
    try {
      print(await answer(JSON.parse(line)));
    } catch (error) {
      print({ error: error instanceof Error ? error.message : String(error) });
    }
  }
  await browser.close();
}

/** @param {unknown} value */
function print(value) {
  console.log(JSON.stringify(value));
}
