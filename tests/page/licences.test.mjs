// The licences that the site ships, of everything in it.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';

const root = new URL('../../', import.meta.url);
const site = new URL('dist/', root);
const text = await readFile(new URL('licences.txt', site), 'utf8');
/** Each part: a line a work, and their licence. */
const parts = text.split(`\n${'-'.repeat(80)}\n`).slice(1);

/** Cargo's own answer to what is in the modules. */
function cratesInside() {
  const ours = ['patchwork', 'patchwork-cut'].flatMap((name) => ['--package', name]);
  const words = ['tree', ...ours, '--edges', 'normal,no-proc-macro', '--prefix', 'none', '--target', 'wasm32-unknown-unknown'];
  const lines = execFileSync('cargo', words, { cwd: root, encoding: 'utf8' }).split('\n');
  // Those of this project have a path behind their version.
  const crates = lines.map((line) => /^(\S+) v(\S+)( \(\*\))?$/.exec(line)).filter((match) => match !== null);
  return [...new Set(crates.map(([, name, version]) => `${name} ${version}`))];
}

test('every crate inside of the modules is named, with a licence', () => {
  const crates = cratesInside();
  assert.ok(crates.length > 10, crates.join());
  for (const one of crates) {
    const part = parts.find((each) => each.split('\n').some((line) => line.startsWith(`${one} (`)));
    assert.ok(part, `${one} is missing`);
    assert.match(part, /Permission is hereby granted|Apache License|BSD|Redistribution/, one);
  }
});

test('so are the packages in the scripts, the language, the images and the page itself', () => {
  for (const [work, licence] of /** @type {const} */ ([
    [/^idb-keyval [\d.]+ \(/m, /Apache License/],
    [/^fflate [\d.]+ \(/m, /Permission is hereby granted/],
    [/^jsfive [\d.]+ \(/m, /public domain/],
    [/^pako 2[\d.]+ \(/m, /Permission is hereby granted/],
    [/^qr [\d.]+ \(/m, /Permission is hereby granted/],
    [/^@noble\/hashes [\d.]+ \(/m, /Permission is hereby granted/],
    [/^Rust: core, alloc/m, /Permission is hereby granted/],
    [/^Fashion-MNIST/m, /Copyright \(c\) 2017 Zalando SE/],
  ])) {
    const part = parts.find((each) => work.test(each));
    assert.ok(part, `${work} is missing`);
    assert.match(part, licence);
  }
  assert.match(text.split('-'.repeat(80))[0] ?? '', /Patchwork is licensed under[^]*Permission is hereby granted/);
});

test('the page leads to them', async () => {
  assert.match(await readFile(new URL('index.html', site), 'utf8'), /<a href="licences\.txt"/);
});
