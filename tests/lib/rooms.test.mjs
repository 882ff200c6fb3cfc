// The rooms of www: who may import whom. ARCHITECTURE.md draws the arrows.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import test from 'node:test';

const www = new URL('../../www/', import.meta.url);
const files = readdirSync(www, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/')).filter((file) => file.endsWith('.js'));
const IMPORTS = /\b(?:from|import)\s*\(?\s*(['"`])(\.[^'"`]+)\1/g;

/** @typedef {{from: string, to: string, type: boolean}} Arrow a type is imported in a comment */

/**
 * @param {string} file
 * @returns {Arrow[]}
 */
function arrowsOf(file) {
  const text = readFileSync(new URL(file, www), 'utf8');
  return [...text.matchAll(IMPORTS)].map(({ index, 2: target = '' }) => ({
    from: file,
    to: new URL(target, new URL(file, 'www:///')).pathname.slice(1),
    type: text.lastIndexOf('/*', index) > text.lastIndexOf('*/', index),
  }));
}

const arrows = files.flatMap(arrowsOf);

/** @param {string} file */
const roomOf = (file) => file.split('/')[0] ?? '';
/** @param {string} file */
const isView = (file) => file.endsWith('.view.js');

/** What no feature owns; pkg is what the build makes of the crate. */
const COMMON = ['shared', 'words', 'pkg'];

/**
 * Whether an arrow points the right way between rooms.
 *
 * @param {Arrow} arrow
 */
function isAllowed({ from, to, type }) {
  const [room, target] = [roomOf(from), roomOf(to)];
  if (COMMON.includes(target)) return true;
  switch (room) {
    case 'shared':
    case 'words':
      return type && target === 'app';
    case 'app':
      return true;
    case 'workers':
      return !isView(to);
    default:
      return target === room || target === 'app';
  }
}

/** @param {readonly Arrow[]} wrong */
function named(wrong) {
  return wrong.map(({ from, to }) => `${from} -> ${to}`);
}

test('there are files with imports to look at', () => {
  assert.ok(files.length > 100, `${files.length} files`);
  assert.ok(arrows.length > 400, `${arrows.length} imports`);
  for (const kind of [true, false]) assert.ok(arrows.some(({ type }) => type === kind), kind ? 'no type' : 'no value');
});

test('every import names a file of the page', () => {
  const known = new Set(files);
  assert.deepEqual(named(arrows.filter(({ to }) => !to.includes('$') && roomOf(to) !== 'pkg' && !known.has(to))), []);
});

test('words and shared know no feature, and features know each other only through the state', () => {
  assert.deepEqual(named(arrows.filter((arrow) => !isAllowed(arrow))), []);
});

test('a file without the document imports none with it', () => {
  assert.deepEqual(named(arrows.filter(({ from, to }) => isView(to) && !isView(from))), []);
});

test('no two files can be taken for each other', () => {
  const stems = files.map((file) => basename(file).replace(/(\.view)?\.js$/, ''));
  assert.deepEqual(stems.filter((stem, index) => stems.indexOf(stem) < index), []);
});
