/**
 * The words of the page in the reader's language. English is at hand; another language is one more file like en.js,
 * fetched only when it is asked for.
 *
 * The build leaves in `en.js` what the page needs when it starts, and puts the words of the chapters into `later.js`.
 *
 * @typedef {typeof english & typeof import('./later.js').words} Words
 */

import { words as english } from './en.js';
import { language, setLanguage } from './language.js';

/** @type {Words} read an entry where it is shown, not when a module is loaded: the language is known a little later */
export let words = /** @type {Words} */ (english);

/**
 * The first language of a reader's list that the site has.
 *
 * @param {readonly string[]} preferred tags, the dearest first
 * @param {readonly string[]} available tags of the site's languages
 * @returns {string | undefined}
 */
export function choose(preferred, available) {
  return preferred.flatMap((each) => {
    const [primary = ''] = each.toLowerCase().split('-');
    return [each.toLowerCase(), primary].filter((candidate) => available.includes(candidate));
  })[0];
}

/**
 * Speaks another language from now on.
 *
 * @param {string} tag
 * @param {(tag: string) => Promise<{words: Words, setLanguage?: (tag: string) => void}>} load where the page is one file, a
 *   language has a copy of its own of what writes numbers, which is told too
 */
export async function speak(tag, load) {
  const loaded = await load(tag);
  ({ words } = loaded);
  setLanguage(tag);
  loaded.setLanguage?.(tag);
}

/** Fetches the words of the chapters; a language other than English has come whole. */
export async function speakOfChapters() {
  if (language() === 'en') Object.assign(words, (await import('./later.js')).words);
}
