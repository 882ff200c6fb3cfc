/** @import { Words } from '../words/words.js' */

import { ATTRIBUTES, entry } from '../words/markup.js';
import { language } from '../words/language.js';

/**
 * Puts the words of the present language where the document has English ones.
 *
 * @param {Words} words
 */
export function translate(words) {
  document.documentElement.lang = language();
  for (const element of document.querySelectorAll('[data-words]')) {
    element.innerHTML = entry(words, element.getAttribute('data-words') ?? '');
  }
  for (const [name, attribute] of Object.entries(ATTRIBUTES)) {
    for (const element of document.querySelectorAll(`[${name}]`)) element.setAttribute(attribute, entry(words, element.getAttribute(name) ?? ''));
  }
}
