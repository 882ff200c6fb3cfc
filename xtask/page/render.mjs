// Puts index.html and page.css together: the chapters of www/app/chapters.js, each with its piece of HTML and its style
// sheet, and the English words; and makes words/en.js, with the words that the scripts of the start read, and
// words/later.js and later.css, with what only chapters need. Writes them into the folder that it is told.

import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CHAPTERS, STYLED_LATER } from '../../www/app/chapters.js';
import { words } from '../../www/words/en.js';
import { ATTRIBUTES, entry } from '../../www/words/markup.js';

const www = new URL('../../www/', import.meta.url);
const [, , folder] = process.argv;
if (!folder) throw new Error('Expected the folder to write into.');

/** @param {string} file */
function read(file) {
  return readFileSync(new URL(file, www), 'utf8');
}

/**
 * @param {string} html where `<!-- include FILE -->` stands for a file
 * @returns {string}
 */
function withPieces(html) {
  return html.replaceAll(/<!-- include (\S+) -->/g, (_, file) => withPieces(read(file).trimEnd()));
}

/** @param {typeof CHAPTERS[number]} id @param {number} index */
function section(id, index) {
  // The garment comes before the first numbered chapter.
  const number = index === 0 ? '' : ` data-number="${index}"`;
  return [
    `<section class="chapter page" id="${id}" aria-labelledby="${id}-title"${index === 0 ? '' : ' hidden'}>`,
    `  <h2 id="${id}-title" tabindex="-1"${number} data-words="${id}.title"></h2>`,
    `  <!-- include ${id}/${id}.html -->`,
    '  <nav class="ways" data-words-label="page.ways">',
    ...way(CHAPTERS[index - 1], 'prev', 'back'),
    ...way(CHAPTERS[index + 1], 'next', 'on'),
    '  </nav>',
    '</section>',
  ].join('\n');
}

/** @param {typeof CHAPTERS[number] | undefined} id @param {'prev' | 'next'} rel @param {'back' | 'on'} word */
function way(id, rel, word) {
  return id ? [`    <a href="#${id}" rel="${rel}"><span class="caption" data-words="page.${word}"></span> <span data-words="${id}.title"></span></a>`] : [];
}

/** Tags of the languages, English first. */
const languages = ['en', ...readdirSync(new URL('words/', www)).map((file) => /^([a-z]{2}(?:-[a-z]+)?)\.js$/.exec(file)?.[1] ?? 'en').filter((tag) => tag !== 'en').sort()];

/** @param {string} tag of a language, which goes by the name that it has in itself */
function languageLink(tag) {
  const name = new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
  return `<a href="?lang=${tag}" hreflang="${tag}" lang="${tag}">${name.charAt(0).toLocaleUpperCase(tag)}${name.slice(1)}</a>`;
}

/** The text of all scripts. */
const scripts = readdirSync(www, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.js')).map(read).join('\n');

/** @param {string} html */
function assembled(html) {
  return html
    .replace('<!-- links to the chapters -->', CHAPTERS.map((id) => `<li><a href="#${id}"><span data-words="${id}.nav"></span><span class="read" hidden><span class="visually-hidden" data-words="page.read"></span></span></a></li>`).join('\n'))
    .replace('<!-- chapters -->', CHAPTERS.map(section).join('\n'))
    .replace('<!-- languages -->', languages.map(languageLink).join('\n'));
}

/** @param {string} html */
function worded(html) {
  let text = html.replaceAll(/<(\w+)([^<>]*) data-words="([\w.]+)"([^<>]*)>/g, (tag, _name, _before, key) => tag + entry(words, key));
  for (const [name, attribute] of Object.entries(ATTRIBUTES)) {
    text = text.replaceAll(new RegExp(` ${name}="([\\w.]+)"`, 'g'), (all, key) => `${all} ${attribute}="${entry(words, key).replaceAll('"', '&quot;')}"`);
  }
  return text;
}

/** @param {string} html @returns {Set<string>} the entries that it names */
function named(html) {
  const names = ['data-words', ...Object.keys(ATTRIBUTES)].join('|');
  return new Set([...html.matchAll(new RegExp(` (?:${names})="([\\w.]+)"`, 'g'))].map(([, key = '']) => key));
}

/** @param {string} key of an entry; in a script an index may stand for each of its names */
function isRead(key) {
  const path = key.split('.').map((name) => `(?:\\.${name}|\\[\\w+\\])`);
  return new RegExp(`words${path.join('')}(?!\\w)`).test(scripts);
}

/**
 * English without the texts that only the HTML names: it has them already, and the scripts have no use for them. An
 * entry that is left out though a script reads it is found by the type checker, in tests/lib/words/bundled.test.mjs.
 *
 * @param {string} source an entry a line, two spaces further in than its group
 * @param {ReadonlySet<string>} keys that the HTML names
 */
function forScripts(source, keys) {
  /** @type {string[]} */
  const path = [];
  const isNeeded = (/** @type {string} */ line) => {
    const [, indent, name, text] = /^((?: {2})+)(\w+): ('[^']*',)?/.exec(line) ?? [];
    if (!indent || !name) return true;
    path.splice(indent.length / 2 - 1, Infinity, name);
    const key = path.join('.');
    return !text || !keys.has(key) || isRead(key);
  };
  return source.split('\n').filter(isNeeded).join('\n');
}

/**
 * The groups of words that scripts may read before a chapter is opened: those that are reached by imports whose path is
 * written out, as that of a chapter is not.
 *
 * @returns {Set<string>}
 */
function groupsOfTheStart() {
  const files = new Set(['app/main.view.js']);
  for (const file of files) {
    for (const [, path = ''] of read(file).matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g)) {
      const { pathname } = new URL(path, new URL(file, 'www:///'));
      if (existsSync(new URL(pathname.slice(1), www))) files.add(pathname.slice(1));
    }
  }
  const texts = [...files].filter((file) => !file.startsWith('words/en')).map(read);
  return new Set(texts.flatMap((text) => [...text.matchAll(/\bwords\.(\w+)/g)].map(([, group = '']) => group)));
}

/**
 * @param {string} source of the words
 * @param {(group: string) => boolean} isWanted
 */
function ofGroups(source, isWanted) {
  let isInside = false;
  let isKept = true;
  return source
    .split('\n')
    .filter((line) => {
      if (/^\S/.test(line)) isInside = isKept = line === 'export const words = {';
      const group = /^ {2}(\w+): /.exec(line)?.[1];
      if (isInside && group) isKept = isWanted(group);
      return !isInside || isKept;
    })
    .join('\n');
}

/** @param {readonly string[]} chapters */
function stylesOf(chapters) {
  const sheets = chapters.flatMap((id) => readdirSync(new URL(`${id}/`, www)).filter((file) => file.endsWith('.css')).sort().map((file) => `${id}/${file}`));
  return sheets.map((sheet) => `@import "../${sheet}";\n`).join('');
}

/**
 * Writes the file unless it is like that already.
 *
 * @param {string} name
 * @param {string} text
 */
function write(name, text) {
  const file = join(/** @type {string} */ (folder), name);
  mkdirSync(dirname(file), { recursive: true });
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text) writeFileSync(file, text);
}

const html = withPieces(assembled(read('index.html'))).replaceAll(/\n\s+/g, '\n');
write('index.html', worded(html));
const start = groupsOfTheStart();
const english = forScripts(read('words/en.js'), named(html));
write('words/en.js', ofGroups(english, (group) => start.has(group)));
write('words/later.js', ofGroups(english, (group) => !start.has(group)));
write('page.css', read('app/page.css') + stylesOf(CHAPTERS.filter((id) => !STYLED_LATER.includes(id))));
write('later.css', stylesOf(STYLED_LATER));
