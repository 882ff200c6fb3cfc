/**
 * The words of the page in the reader's language. English is at hand; another language is one more file like en.js,
 * fetched only when it is asked for.
 *
 * @typedef {typeof english} Words
 */

import { words as english } from './en.js';
import { setLanguage } from './language.js';

/** @type {Words} read an entry where it is shown, not when a module is loaded: the language is known a little later */
export let words = english;

/**
 * Which language to speak: that of the address, else the first one of the browser's list that the site has.
 *
 * @param {string | null} asked `?lang=` of the address
 * @param {readonly string[]} preferred tags, the dearest first
 * @param {readonly string[]} available tags of the site's languages
 */
export function choose(asked, preferred, available) {
  if (asked && /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(asked)) return asked.toLowerCase();
  const [found = 'en'] = preferred.flatMap((each) => {
    const [primary = ''] = each.toLowerCase().split('-');
    return [each.toLowerCase(), primary].filter((candidate) => available.includes(candidate));
  });
  return found;
}

/**
 * Speaks another language from now on.
 *
 * @param {string} tag
 * @param {(tag: string) => Promise<{words: Words}>} load
 */
export async function speak(tag, load) {
  if (tag === 'en') return;
  ({ words } = await load(tag));
  setLanguage(tag);
}
