/** @import { ChapterId } from '../app/chapters.js' */

/**
 * The chapters before and after one, where some are left out.
 *
 * @param {readonly ChapterId[]} chapters
 * @param {readonly ChapterId[]} left
 * @param {ChapterId} id
 * @returns {{prev: ChapterId | undefined, next: ChapterId | undefined}}
 */
export function neighboursOf(chapters, left, id) {
  const place = chapters.indexOf(id);
  const isThere = (/** @type {ChapterId} */ each) => !left.includes(each);
  return { prev: chapters.slice(0, place).findLast(isThere), next: chapters.slice(place + 1).find(isThere) };
}
