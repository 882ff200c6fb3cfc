// How much a visit downloads, compressed as web servers do it: all files of the site but the data and the
// weights, and one of the two builds of the crate; and how much of it the first answer needs. What cuts photos out comes
// with the first photo, what opens a step with its chapter, what reads networks of others with the first one, a language to who
// reads it.

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { address, pageTests, ready } from './browser.mjs';

/** The finished site. */
const site = new URL('../../dist/', import.meta.url);
/** A browser fetches one of them, and never the other. */
const BUILDS = ['pkg/patchwork_bg.wasm', 'pkg/patchwork_relaxed.wasm'];
/** Comes with the first photo. */
const CUT = ['pkg/patchwork_cut_bg.wasm', 'photo-worker.js'];
/** Comes to who asks for it. */
const LICENCES = 'licences.txt';
/** Comes with the chapter that opens a training step. */
const OPENED = ['pkg/patchwork_opened_bg.wasm', 'step-worker.js'];
const EVALUATION = ['pkg/patchwork_evaluation_bg.wasm', 'evaluation-worker.js'];
/** What stands in the parts that come with the first network in a file of Keras or TensorFlow.js, or for it. */
const FOREIGN = /_layer_checkpoint_dependencies|layers-model/;
/** Each comes to who reads it; English is in the scripts. */
const LANGUAGES = /^words\//;
/** Bytes, compressed. */
const LIMITS = { wasm: 100_000, first: 224_000, all: 416_000, language: 61_000, foreign: 36_000, cut: 28_000, opened: 94_000, evaluation: 60_000 };

/** Every file of the page, by its place in the site. */
async function files() {
  const places = await readdir(site, { recursive: true, withFileTypes: true });
  const pairs = places
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replace(/\/+/g, '/').slice(site.pathname.length))
    .filter((place) => !/^(data|weights)\//.test(place))
    .map(async (place) => /** @type {const} */ ([place, await readFile(new URL(place, site))]));
  return new Map(await Promise.all(pairs));
}

test('the download keeps to its limits', async (t) => {
  const contents = await files();
  const sizes = [...contents].map(([place, content]) => /** @type {const} */ ([place, gzipSync(content, { level: 9 }).length]));
  const found = new Map(sizes);
  for (const place of ['index.html', 'main.js', 'training-worker.js', 'team-worker.js', 'page.css', ...BUILDS, ...CUT, ...OPENED, ...EVALUATION, LICENCES]) {
    assert.ok(found.has(place), `${place} was not counted`);
  }
  const builds = BUILDS.map((place) => found.get(place) ?? 0);
  const wasm = Math.max(...builds);
  const sum = (/** @type {number[]} */ numbers) => numbers.reduce((total, number) => total + number, 0);
  const [cut = 0, opened = 0, evaluation = 0] = [CUT, OPENED, EVALUATION].map((places) => sum(places.map((place) => found.get(place) ?? 0)));
  const parts = sizes.filter(([place]) => place.startsWith('parts/') && FOREIGN.test(contents.get(place)?.toString() ?? ''));
  assert.equal(parts.length, 2, 'what reads networks of others was not counted');
  const foreign = sum(parts.map(([, size]) => size));
  assert.ok(foreign <= LIMITS.foreign, `what reads networks of others has ${foreign} bytes, more than ${LIMITS.foreign}`);
  const languages = sizes.filter(([place]) => LANGUAGES.test(place));
  assert.ok(languages.length > 2, 'the languages were not counted');
  for (const [place, size] of languages) assert.ok(size <= LIMITS.language, `${place} has ${size} bytes, more than ${LIMITS.language}`);
  const others = sum([...found.values()]) - sum(builds) - sum(languages.map(([, size]) => size)) - foreign - cut - opened - evaluation - (found.get(LICENCES) ?? 0);
  const all = wasm + others;
  t.diagnostic(`${wasm} bytes of WebAssembly, ${others} of all else`);
  assert.ok(wasm <= LIMITS.wasm, `the WebAssembly has ${wasm} bytes, more than ${LIMITS.wasm}`);
  assert.ok(cut <= LIMITS.cut, `what cuts photos out has ${cut} bytes, more than ${LIMITS.cut}`);
  assert.ok(opened <= LIMITS.opened, `what opens a step has ${opened} bytes, more than ${LIMITS.opened}`);
  assert.ok(evaluation <= LIMITS.evaluation, `what evaluates has ${evaluation} bytes, more than ${LIMITS.evaluation}`);
  const largest = sizes.sort(([, a], [, b]) => b - a).slice(0, 8);
  assert.ok(all <= LIMITS.all, `the page has ${all} bytes, more than ${LIMITS.all}; the largest: ${largest.map(([place, size]) => `${place} ${size}`).join(', ')}`);
});

pageTests('')('a first visit fetches no chapter that nobody has opened', async (page) => {
  /** @type {Set<string>} */
  const fetched = new Set();
  page.context().on('request', (request) => fetched.add(new URL(request.url()).pathname.slice(new URL(address).pathname.length) || 'index.html'));
  await page.reload();
  await ready(page);
  await page.locator('#overview canvas').first().waitFor();
  const all = await files();
  const sizes = [...fetched].filter((place) => all.has(place)).map((place) => gzipSync(all.get(place) ?? '', { level: 9 }).length);
  const first = sizes.reduce((total, size) => total + size, 0);
  assert.ok(sizes.length > 10 && first > LIMITS.first / 2, `only ${sizes.length} files were seen`);
  assert.ok(first <= LIMITS.first, `the first visit fetches ${first} bytes, more than ${LIMITS.first}`);
});

test('the site has nothing that only a developer reads', async () => {
  for (const [place, content] of await files()) {
    assert.match(place, /\.(html|js|css|svg|wasm|webmanifest|txt)$/, `${place} is of no use to a visit`);
    if (/\.(js|css)$/.test(place)) assert.doesNotMatch(content.toString(), /\/\*\*|^\s*\/\/|\n\s*\n/m, `${place} has comments or room between its lines`);
    if (place.endsWith('.html')) assert.doesNotMatch(content.toString(), /<!--|^\s/m, `${place} has comments or room before its lines`);
  }
});
