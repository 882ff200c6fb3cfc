/**
 * How a piece of HTML names its words: `data-words` stands for what is in an element, `data-words-label` and the like
 * for an attribute. The build fills in English; the page, another language. Entries that are named so may hold
 * elements such as `<em>` and `<code>`.
 *
 * @import { Words } from './words.js'
 */

/** The attribute that each name stands for. */
export const ATTRIBUTES = { 'data-words-label': 'aria-label', 'data-words-content': 'content' };

/**
 * @param {Words} words
 * @param {string} key e.g. filter.title
 * @returns {string}
 */
export function entry(words, key) {
  /** @type {unknown} */
  let found = words;
  for (const name of key.split('.')) found = /** @type {Record<string, unknown> | undefined} */ (found)?.[name];
  if (typeof found !== 'string') throw new Error(`The words have no text “${key}”.`);
  return found;
}
