/**
 * @typedef {object} Single what a page that comes in one file brings along (`single/boot.view.js`)
 * @property {string} base the address below which its files seem to lie
 * @property {Record<string, Uint8Array<ArrayBuffer>>} files by their places
 * @property {Record<string, string>} scripts of the workers, by their names
 */

/** Where the page came in one file, from no site. */
export const single = /** @type {{SINGLE?: Single}} */ (/** @type {unknown} */ (globalThis)).SINGLE;

/** The folder of the site, for the page and for its workers: all of them lie at its top. */
export const base = new URL('.', single?.base ?? location.href);

/** Whether the page's address asks for the same bits on every machine, as a link to an exact repeat does. One file has no other build. */
export const exact = single !== undefined || new URLSearchParams(location.search).has('exact');

/**
 * Where a module of the site lies.
 * @param {string} place
 */
export function address(place) {
  const file = single?.files[place];
  return file ? URL.createObjectURL(new Blob([file], { type: 'text/javascript' })) : new URL(place, base).href;
}
