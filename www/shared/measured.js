/**
 * What the notes tell of the network that comes with the page, as its training measured it.
 *
 * @typedef {object} Measured in images of the test
 * @property {number} images
 * @property {number} right
 * @property {{of: number, right: number, asTShirts: number}} shirts
 * @property {number} tShirtsAsShirts
 * @property {{of: number, right: number}} trousers
 */

import { Fault } from './fault.js';

const CLASSES = 10;
const [T_SHIRT, TROUSER, SHIRT] = [0, 1, 6];

/**
 * @param {Readonly<Record<string, string>>} metadata of its weights
 * @returns {Measured}
 */
export function measuredOf({ test_confusion: confusion = '' }) {
  const counts = confusion.split(' ').map(Number);
  if (counts.length !== CLASSES ** 2) throw new Fault('weightsBroken', 'cnn');
  const sum = (/** @type {readonly number[]} */ values) => values.reduce((all, value) => all + value, 0);
  const took = (/** @type {number} */ label, /** @type {number} */ as) => counts[label * CLASSES + as] ?? 0;
  const kind = (/** @type {number} */ label) => ({ of: sum(counts.slice(label * CLASSES, (label + 1) * CLASSES)), right: took(label, label) });
  return {
    images: sum(counts),
    right: sum(counts.filter((_, place) => place % (CLASSES + 1) === 0)),
    shirts: { ...kind(SHIRT), asTShirts: took(SHIRT, T_SHIRT) },
    tShirtsAsShirts: took(T_SHIRT, SHIRT),
    trousers: kind(TROUSER),
  };
}
