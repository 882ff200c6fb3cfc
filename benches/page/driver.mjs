// Chromium without a window: takes one JSON request a line, has the page answer it, prints one JSON
// answer a line.
//
//     node benches/page/driver.mjs http://127.0.0.1:8080/page/

import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { chromium } from 'playwright-core';

const address = process.argv[2] ?? '';
const executablePath = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (path) => path && existsSync(path),
);
if (!executablePath) throw new Error('No Chromium: install it (apt-get install chromium) or name it in CHROMIUM.');

// Software rendering stands in for a graphics card where there is none.
const args = ['--use-angle=swiftshader', '--enable-unsafe-swiftshader'];
if (process.getuid?.() === 0) args.push('--no-sandbox');
const browser = await chromium.launch({ executablePath, args });
const page = await browser.newPage();
page.on('console', (message) => {
  if (message.type() === 'error') console.error(`page: ${message.text()}`);
});
await page.goto(address);
await page.waitForFunction(() => 'answer' in window);
print({ version: `Chromium ${browser.version()}` });

for await (const line of createInterface({ input: process.stdin })) {
  try {
    const request = JSON.parse(line);
    print(await page.evaluate((sent) => window.answer(sent), request));
  } catch (error) {
    print({ error: error instanceof Error ? error.message : String(error) });
  }
}
await browser.close();

/** @param {unknown} value */
function print(value) {
  console.log(JSON.stringify(value));
}
