/**
 * What a run learns from: the images at hand, or some of them; their labels, or some that are wrong on purpose; and drawings
 * behind them. Pure.
 *
 * @import { ImageSet } from '../app/state.js'
 * @import { IdxPair } from './drawings.js'
 * @import { TrainingOptions } from './optimizers.js'
 *
 * @typedef {object} Material
 * @property {number} images that are taken, from the first on
 * @property {boolean} mistaken one shirt in three is labelled a coat
 * @property {number} drawings
 * @property {boolean} plain all images as they are, and nothing else
 */

import { IMAGES_HEADER, LABELS_HEADER, countOf, drawingsAmong, withCount } from './drawings.js';

/** The labels of the mistake: what is shown, what it is called, and what looks as much like it. */
export const SHIRT = 6;
export const COAT = 4;
export const PULLOVER = 2;
/** One in so many shirts. */
const IN = 3;

/**
 * @param {Pick<TrainingOptions, 'drawings' | 'first' | 'mistaken'>} options
 * @param {Pick<ImageSet, 'kind' | 'count'>} set of images to train with
 * @returns {Material}
 */
export function materialOf({ drawings: wanted, first, mistaken = false }, { kind, count }) {
  const images = Math.min(first ?? count, count);
  const drawings = drawingsAmong({ drawings: wanted }, { kind, count: images });
  return { images, mistaken, drawings, plain: images === count && !mistaken && drawings === 0 };
}

/**
 * @param {IdxPair} files
 * @param {number} count
 * @returns {IdxPair} the first so many
 */
export function firstOf({ images, labels }, count) {
  const size = (images.length - IMAGES_HEADER) / countOf(images);
  return {
    images: withCount(images.slice(0, IMAGES_HEADER + count * size), count),
    labels: withCount(labels.slice(0, LABELS_HEADER + count), count),
  };
}

/**
 * Of each three shirts one is called a coat; which of them, the seed decides.
 *
 * @param {IdxPair} files
 * @param {number} seed
 * @returns {IdxPair}
 */
export function mistakenOf({ images, labels }, seed) {
  const changed = labels.slice();
  let shirts = 0;
  for (let at = LABELS_HEADER; at < changed.length; at += 1) {
    if (labels[at] !== SHIRT) continue;
    if (shirts % IN === mixed(seed, Math.floor(shirts / IN)) % IN) changed[at] = COAT;
    shirts += 1;
  }
  return { images, labels: changed };
}

/**
 * The images of one label, called another: how many of them a network gets right is how many it takes for that.
 *
 * @param {IdxPair} files
 * @param {number} of
 * @param {number} as
 * @returns {IdxPair}
 */
export function calledOf({ images, labels }, of, as) {
  const size = (images.length - IMAGES_HEADER) / countOf(images);
  const places = Array.from(labels.subarray(LABELS_HEADER).keys()).filter((place) => labels[LABELS_HEADER + place] === of);
  const picked = new Uint8Array(IMAGES_HEADER + places.length * size);
  picked.set(images.subarray(0, IMAGES_HEADER));
  places.forEach((place, to) => picked.set(images.subarray(IMAGES_HEADER + place * size, IMAGES_HEADER + (place + 1) * size), IMAGES_HEADER + to * size));
  const names = new Uint8Array(LABELS_HEADER + places.length).fill(as);
  names.set(labels.subarray(0, LABELS_HEADER));
  return { images: withCount(picked, places.length), labels: withCount(names, places.length) };
}

/**
 * A whole number that depends on every bit of two others: the last turns of MurmurHash3, by Austin Appleby.
 *
 * @param {number} seed
 * @param {number} place
 */
function mixed(seed, place) {
  let state = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ place;
  state = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  state = Math.imul(state ^ (state >>> 13), 0xc2b2ae35);
  return (state ^ (state >>> 16)) >>> 0;
}
