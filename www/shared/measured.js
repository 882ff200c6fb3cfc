/**
 * What the notes tell of the network that comes with the page, as its training measured it.
 *
 * @typedef {object} Measured in images of the test
 * @property {number} images
 * @property {number} right
 * @property {{of: number, right: number, asTShirts: number, asPullovers: number, asCoats: number}} shirts
 * @property {number} tShirtsAsShirts
 * @property {{of: number, right: number}} trousers
 */

import { Fault } from './fault.js';

const CLASSES = 10;
const [T_SHIRT, TROUSER, PULLOVER, COAT, SHIRT] = [0, 1, 2, 4, 6];

/**
 * @param {Readonly<Record<string, string>>} metadata of its weights
 * @returns {Measured}
 */
export function measuredOf({ test_confusion: confusion = '' }) {
  const counts = confusion.split(' ').map(Number);
  if (counts.length !== CLASSES ** 2) throw new Fault('weightsBroken', 'cnn');
  const of = (/** @type {number} */ label) => counts.slice(label * CLASSES, (label + 1) * CLASSES);
  const took = (/** @type {number} */ label, /** @type {number} */ as) => of(label)[as] ?? 0;
  const sum = (/** @type {readonly number[]} */ values) => values.reduce((all, value) => all + value, 0);
  return {
    images: sum(counts),
    right: sum(Array.from({ length: CLASSES }, (_, label) => took(label, label))),
    shirts: { of: sum(of(SHIRT)), right: took(SHIRT, SHIRT), asTShirts: took(SHIRT, T_SHIRT), asPullovers: took(SHIRT, PULLOVER), asCoats: took(SHIRT, COAT) },
    tShirtsAsShirts: took(T_SHIRT, SHIRT),
    trousers: { of: sum(of(TROUSER)), right: took(TROUSER, TROUSER) },
  };
}
