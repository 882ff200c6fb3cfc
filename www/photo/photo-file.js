/** What can be said of a photo file before it is decoded. */

import { Fault } from '../shared/fault.js';
import { kindOf } from '../shared/file-kind.js';

/** Larger files are no photos of a garment, and decoding them would take the tab's memory. */
export const LARGEST_PHOTO = 60 * 1024 * 1024;

/** A phone's best camera makes 200 million pixels; a picture is scaled while it is decoded. */
export const MOST_PIXELS = 210_000_000;

/** The longest side that is worth having for a garment of 28 pixels. */
const LONGEST_SIDE = 256;

/**
 * @param {Uint8Array} head the first 12 bytes
 * @returns {'PNG' | 'JPEG' | 'WebP' | undefined}
 */
export function photoKind(head) {
  const kind = kindOf(head);
  return kind === 'PNG' || kind === 'JPEG' || kind === 'WebP' ? kind : undefined;
}

/**
 * @param {string} name
 * @param {number} bytes
 * @param {Uint8Array} head
 */
export function checkPhoto(name, bytes, head) {
  if (bytes > LARGEST_PHOTO) throw new Fault('photoTooLarge', name, bytes, LARGEST_PHOTO);
  if (!photoKind(head)) throw new Fault('photoUnknown', name);
}

/**
 * The size to decode to: never larger than the picture, the longest side limited.
 *
 * @param {number} width
 * @param {number} height
 */
export function decodedSize(width, height) {
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
  };
}
