/**
 * The drawings that a run learns from beside the photographs, so that the network can read what the reader draws. Pure.
 *
 * @import { ImageSet } from '../app/state.js'
 * @import { TrainingOptions } from './optimizers.js'
 *
 * @typedef {{images: Uint8Array, labels: Uint8Array}} IdxPair decompressed IDX files
 */

/** Photographs for each drawing. */
export const PER_DRAWING = 8;

export const IMAGES_HEADER = 16;
export const LABELS_HEADER = 8;
/** Where a header has the number of images. */
const COUNT = 4;

/**
 * How many drawings an epoch has. The reader's own images may be of other things than the page's drawings.
 *
 * @param {Pick<TrainingOptions, 'drawings'>} options
 * @param {Pick<ImageSet, 'kind' | 'count'>} images to train with
 */
export function drawingsAmong({ drawings }, { kind, count }) {
  return drawings && kind !== 'own' ? Math.round(count / PER_DRAWING) : 0;
}

/**
 * The images, and behind them so many drawings; where there are fewer, they come again from the first.
 *
 * @param {IdxPair} images
 * @param {IdxPair} drawings
 * @param {number} count
 * @returns {IdxPair}
 */
export function withDrawings(images, drawings, count) {
  return {
    images: joined(images.images, drawings.images, IMAGES_HEADER, count),
    labels: joined(images.labels, drawings.labels, LABELS_HEADER, count),
  };
}

/**
 * @param {Uint8Array} file
 * @param {Uint8Array} other
 * @param {number} header bytes
 * @param {number} count of the other's items
 */
function joined(file, other, header, count) {
  const held = countOf(other);
  const size = (other.length - header) / held;
  const joint = new Uint8Array(file.length + count * size);
  joint.set(file);
  for (let done = 0; done < count; done += held) {
    const items = other.subarray(header, header + Math.min(held, count - done) * size);
    joint.set(items, file.length + done * size);
  }
  return withCount(joint, countOf(file) + count);
}

/**
 * @param {Uint8Array<ArrayBuffer>} file whose header is set
 * @param {number} count
 */
export function withCount(file, count) {
  new DataView(file.buffer).setUint32(COUNT, count);
  return file;
}

/** @param {Uint8Array} file */
export function countOf(file) {
  return new DataView(file.buffer, file.byteOffset).getUint32(COUNT);
}
