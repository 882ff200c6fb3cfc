/**
 * Which language the page speaks: the one that its address names, else the one that the reader chose, else the first of the
 * browser's list that the site has. The page speaks another one when it is loaded anew.
 */

import { address } from './base.js';
import { need, setText } from '../shared/dom.view.js';
import { Fault } from '../shared/fault.js';
import { language } from '../words/language.js';
import { choose, speak, words } from '../words/words.js';
import { translate } from './translate.view.js';

const STORED = 'patchwork-language';

/**
 * Finds the reader's language; without it the page stays English.
 *
 * @param {(error: unknown) => void} showError
 * @param {() => Promise<unknown>} keep what is on the page, before another language is loaded
 */
export async function speakAsAsked(showError, keep) {
  const list = need('languages', HTMLElement);
  const links = [...list.querySelectorAll('a')];
  const available = links.map(({ hreflang }) => hreflang);
  const asked = new URLSearchParams(location.search).get('lang');
  const tag = choose(asked ? [asked] : [...chosen(), ...navigator.languages], available) ?? 'en';
  try {
    if (asked && choose([asked], available) === undefined) throw new Fault('noLanguage', asked);
    if (tag !== 'en') {
      await speak(tag, (name) => import(address(`words/${name}.js`)));
      translate(words);
    }
  } catch (error) {
    showError(error instanceof Fault ? error : new Fault('languageLost', tag));
  }
  for (const link of links) {
    if (link.hreflang !== language()) continue;
    link.setAttribute('aria-current', 'true');
    setText(need('language-name', HTMLElement), link.text);
    setText(need('language-tag', HTMLElement), link.hreflang);
  }
  list.addEventListener('click', async (event) => {
    const link = event.target instanceof Element && event.target.closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    // What cannot be kept is told of where it happens.
    await keep().catch(() => {});
    loadIn(link.hreflang);
  });
}

/** The language that the reader chose, where the browser has kept it. */
function chosen() {
  try {
    const tag = localStorage.getItem(STORED);
    return tag ? [tag] : [];
  } catch {
    return [];
  }
}

/**
 * Loads the page anew at the same place, in a language that is kept for next visits.
 *
 * @param {string} tag
 */
function loadIn(tag) {
  try {
    localStorage.setItem(STORED, tag);
  } catch {
    // Then the address alone names it.
  }
  const url = new URL(location.href);
  const others = url.search.slice(1).split('&').filter((parameter) => parameter && !parameter.startsWith('lang='));
  url.search = [...others, `lang=${tag}`].join('&');
  // To the same address with a place in it the browser would only scroll.
  if (url.href === location.href) location.reload();
  else location.replace(url);
}
