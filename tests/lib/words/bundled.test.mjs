// The bundle has English without the texts that only the HTML names: the build leaves them out.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { words } from '../../../www/words/en.js';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * @param {string} command
 * @param {readonly string[]} options
 */
function run(command, ...options) {
  const { status, stdout, stderr } = spawnSync(command, options, { encoding: 'utf8' });
  assert.equal(status, 0, `${command}: ${stdout}${stderr}`);
}

/** @param {import('node:test').TestContext} context @returns {string} a folder of sources as the bundler gets them */
function bundled(context) {
  const folder = mkdtempSync(join(tmpdir(), 'patchwork-'));
  context.after(() => rmSync(folder, { recursive: true }));
  for (const name of ['www', 'tsconfig.json']) cpSync(join(root, name), join(folder, name), { recursive: true });
  for (const name of ['node_modules', 'pkg']) symlinkSync(join(root, name), join(folder, name));
  run('node', join(root, 'xtask/page/render.mjs'), join(folder, 'www'));
  return folder;
}

/**
 * @param {unknown} all
 * @param {unknown} some
 * @returns {string[]} paths of what is in the former and not in the latter
 */
function missing(all, some, path = '') {
  if (some === undefined) return [path.slice(1)];
  if (typeof all !== 'object' || all === null) {
    assert.equal(String(some), String(all), path);
    return [];
  }
  return Object.entries(all).flatMap(([name, entry]) => missing(entry, /** @type {Record<string, unknown>} */ (some)[name], `${path}.${name}`));
}

test('what is left out of the words is named by the HTML, and all else is there', async (context) => {
  const folder = bundled(context);
  const [start, later] = await Promise.all(['en', 'later'].map(async (name) => (await import(join(folder, `www/words/${name}.js`))).words));
  assert.ok(later.journey && !start.journey && start.faults && !later.faults, 'the words of the chapters come later');
  const left = missing(words, { ...start, ...later });
  const html = readFileSync(join(folder, 'www/index.html'), 'utf8');
  assert.deepEqual(left.filter((key) => !html.includes(`="${key}"`)), []);
  assert.ok(left.length > 100, `only ${left.length} are left out`);
});

test('no script reads words that are left out', (context) => {
  // What only one of the two files needs stands in both.
  run(join(root, 'node_modules/.bin/tsc'), '--noUnusedLocals', 'false', '--project', bundled(context));
});
