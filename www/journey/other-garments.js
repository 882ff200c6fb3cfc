/**
 * Which garments stand beside the present one. Pure: no DOM.
 *
 * @import { Dataset } from '../pkg/patchwork.js'
 *
 * @typedef {Pick<Dataset, 'indicesOf'>} Kinds
 * @typedef {{label: number, index: number}} Other
 */

/** From a kind to one that looks quite different. */
const FAR = 5;
const CLASSES = 10;

/**
 * Another garment of the same kind, and one of a kind that looks quite different.
 *
 * @param {Kinds} data
 * @param {number} label of the present garment, or what the network takes it for
 * @param {number | undefined} index of the present garment in the data
 * @returns {Other[]}
 */
export function chooseOthers(data, label, index) {
  const others = [label, (label + FAR) % CLASSES].map((kind) => nextOfKind(data, kind, index ?? -1, index));
  return others.filter((other) => other !== undefined);
}

/**
 * The same garment, or the next of its kind where it would be the present one.
 *
 * @param {Kinds} data
 * @param {Other} other
 * @param {number | undefined} index of the present garment in the data
 * @returns {Other}
 */
export function otherThan(data, other, index) {
  return other.index === index ? (nextOfKind(data, other.label, other.index, index) ?? other) : other;
}

/**
 * @param {Kinds} data
 * @param {number} label
 * @param {number} after an index in the data; begins anew at the end
 * @param {number} [avoid] the index of the present garment
 * @returns {Other | undefined} undefined if there is no such garment
 */
export function nextOfKind(data, label, after, avoid) {
  const indices = [...data.indicesOf(label)].filter((index) => index !== avoid);
  const index = indices.find((candidate) => candidate > after) ?? indices[0];
  return index === undefined ? undefined : { label, index };
}
