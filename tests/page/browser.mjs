// What every page test needs: the page in Chromium, and a watch on what must never happen.

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Browser} Browser */

const address = process.env['PATCHWORK_URL'] ?? 'http://127.0.0.1:8080/';
const executable = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);

/** @returns {Promise<Browser>} */
export function launch() {
  assert.ok(executable, 'No Chromium: install it (apt-get install chromium) or name it in CHROMIUM.');
  return chromium.launch({ executablePath: executable, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
}

/**
 * Opens the page in a context of its own, with a watch on errors and on requests to other hosts.
 * @param {Browser} browser
 * @param {import('playwright-core').BrowserContextOptions} [options]
 * @returns {Promise<{page: Page, faults: string[]}>} `faults` must be empty at the end
 */
export async function openPage(browser, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  /** @type {string[]} */
  const faults = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(address).origin) faults.push(`foreign: ${request.url()}`);
  });
  await page.goto(address);
  return { page, faults };
}
