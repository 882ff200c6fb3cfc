// The page of another developer, as the project's folder has it.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { address, pageTests } from './browser.mjs';
import { assertText } from './stations.mjs';
import { best, classNames, shipped, testSet } from './crate.mjs';

const pageTest = pageTests();
const project = new URL('../../', import.meta.url);
const place = new URL('the-project/', address);
const TYPES = /** @type {Record<string, string>} */ ({ '.html': 'text/html', '.js': 'text/javascript', '.wasm': 'application/wasm' });

pageTest('the example predicts a garment as the crate does, and its training lowers the loss', async (page) => {
  await page.route(`${place}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const file = new URL(pathname.slice(place.pathname.length), project);
    await route.fulfill({ body: await readFile(file), contentType: TYPES[extname(pathname)] ?? 'application/octet-stream' });
  });
  await page.goto(new URL('examples/page/index.html', place).href);
  const { network } = await shipped('cnn');
  const probabilities = network.predict((await testSet()).image(0));
  const likeliest = best(probabilities);
  await assertText(page.locator('#answer'), `${classNames()[likeliest]}: ${(100 * (probabilities[likeliest] ?? 0)).toFixed(1)} %`);
  await page.locator('#training').getByText('The loss fell').waitFor();
  const [first, last] = ((await page.locator('#training').innerText()).match(/\d\.\d\d/g) ?? []).map(Number);
  assert.ok(first !== undefined && last !== undefined && last < first, `${first} to ${last}`);
});
