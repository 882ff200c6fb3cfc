// The first script of a page that comes in one file: unpacks the files that lie in it, for the page and for its workers.

/** @import { Single } from '../app/base.js' */

/** No site has this address; what is asked for below it lies in the file. */
const BASE = 'http://one-file.invalid/';

/** @param {string} selector @returns {HTMLScriptElement[]} */
const all = (selector) => [...document.querySelectorAll(selector)].filter((element) => element instanceof HTMLScriptElement);

/** @param {string} base64 */
const bytes = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** @type {Single} */
const single = { base: BASE, files: {}, scripts: {} };
for (const element of all('script[data-place]')) {
  single.files[element.dataset['place'] ?? ''] = bytes(element.text);
  element.remove();
}

// A worker has none of the files until its first message brings them: it cannot fetch what the page makes addresses of.
const begin = `self.SINGLE=${JSON.stringify({ base: BASE, files: {}, scripts: {} })};`;
const [serve] = all('#single-serve');
for (const element of all('script[data-script]')) {
  single.scripts[element.dataset['script'] ?? ''] = begin + (serve?.text ?? '') + element.text;
}
Object.assign(globalThis, { SINGLE: single });

for (const link of document.querySelectorAll('a')) {
  const file = single.files[link.getAttribute('href') ?? ''];
  if (!file) continue;
  link.href = URL.createObjectURL(new Blob([file], { type: 'text/plain;charset=utf-8' }));
  link.target = '_blank';
}

export {};
