// Every language says what English says: the same entries, of the same kind, with the same links and the same code in them.

import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import test from 'node:test';
import { words as de } from '../../../www/words/de.js';
import { words as english } from '../../../www/words/en.js';
import { words as es } from '../../../www/words/es.js';
import { words as fr } from '../../../www/words/fr.js';

/** @typedef {import('../../../www/words/words.js').Words} Words */

/** The type checker compares them with English. @type {Record<string, Words>} */
const TABLES = { de, es, fr };

/** The room that the bar of chapters has. */
const LETTERS = 10;

/** So many words in a row are in no two languages the same. */
const WORDS = 5;

/** @typedef {{path: string, theirs: unknown, own: unknown}} Pair an entry of English and that of the same name in another language */

/**
 * @param {unknown} theirs
 * @param {unknown} own
 * @returns {Pair[]} of all that is not a group of entries, or is one in a single language only
 */
function pairs(theirs, own, path = '') {
  if (kindOf(theirs) !== kindOf(own) || !isGroup(theirs)) return [{ path, theirs, own }];
  const [from, to] = [theirs, own].map((group) => /** @type {Record<string, unknown>} */ (group));
  return [...new Set([...Object.keys(from ?? {}), ...Object.keys(to ?? {})])].flatMap((name) => pairs(from?.[name], to?.[name], path ? `${path}.${name}` : name));
}

/** @param {unknown} entry */
function isGroup(entry) {
  return typeof entry === 'object' && entry !== null;
}

/** @param {unknown} entry */
function kindOf(entry) {
  if (typeof entry === 'function') return `function of ${entry.length}`;
  return Array.isArray(entry) ? `list of ${entry.length}` : typeof entry;
}

/** @param {unknown} entry @returns {string[]} its elements, and all of those that are code, whatever their order */
function marks(entry) {
  const text = String(entry);
  return [...(text.match(/<\/?[a-z][^<>]*>/g) ?? []), ...(text.match(/<code>.*?<\/code>/g) ?? []), ...(text.match(/\b(?:cargo xtask|keras\.|model\.)[\w.]*/g) ?? [])].map((mark) => mark.replace(/\.$/, '')).sort();
}

/**
 * @param {readonly Pair[]} found
 * @param {(pair: Pair) => boolean} isWrong
 */
function pathsOf(found, isWrong) {
  return found.filter(isWrong).map(({ path }) => path);
}

test('every language is looked at', () => {
  const files = readdirSync(new URL('../../../www/words/', import.meta.url)).filter((file) => /^[a-z]{2}(-[a-z]+)?\.js$/.test(file));
  assert.deepEqual(files.sort(), ['en', ...Object.keys(TABLES)].map((tag) => `${tag}.js`).sort());
});

for (const [tag, words] of Object.entries(TABLES)) {
  const all = pairs(english, words);

  test(`${tag} has the same entries as English, of the same kinds`, () => {
    assert.deepEqual(
      all.filter(({ theirs, own }) => kindOf(theirs) !== kindOf(own)).map(({ path, theirs, own }) => `${path}: ${kindOf(own)} instead of ${kindOf(theirs)}`),
      [],
    );
  });

  test(`${tag} has the links, the elements and the code of English`, () => {
    assert.deepEqual(pathsOf(all, ({ theirs, own }) => marks(theirs).join() !== marks(own).join()), []);
  });

  test(`${tag} leaves no sentence in English, and none out`, () => {
    assert.deepEqual(
      pathsOf(all, ({ theirs, own }) => typeof theirs === 'string' && ((theirs === own && theirs.split(' ').length >= WORDS) || (own === '' && theirs !== ''))),
      [],
    );
  });

  test(`${tag} names its chapters in few letters`, () => {
    assert.deepEqual(pathsOf(all, ({ path, own }) => path.endsWith('.nav') && String(own).length > LETTERS), []);
  });
}
