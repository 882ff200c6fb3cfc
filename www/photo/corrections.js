/**
 * What the reader says of a photo, and the way back.
 *
 * @import { Orientation, Spot } from './orientation.js'
 *
 * @typedef {readonly [left: number, top: number, right: number, bottom: number]} Frame in pixels of the photo
 *
 * @typedef {'whole' | 'larger' | 'smaller'} Part what of the garment is wanted: all, or one of a pair
 *
 * @typedef {object} Mark a stroke of the brush
 * @property {'garment' | 'ground'} kind
 * @property {readonly Spot[]} spots in pixels of the photo
 *
 * @typedef {object} Corrections
 * @property {Frame | undefined} frame that the garment lies in, where the reader drew one
 * @property {readonly Mark[]} marks the later lie over the earlier
 * @property {Part} part
 * @property {Orientation} orientation
 *
 * @typedef {readonly Corrections[]} History the last one counts
 */

import { UPRIGHT } from './orientation.js';

/** Half the width of the brush, in parts of the longer side. */
export const BRUSH = 1 / 36;

/** How the core knows what is marked. */
const KINDS = { garment: 1, ground: 2 };

/** @type {Corrections} */
export const UNTOUCHED = { frame: undefined, marks: [], part: 'whole', orientation: UPRIGHT };

/**
 * @param {History} history
 * @returns {Corrections}
 */
export function latest(history) {
  return history.at(-1) ?? UNTOUCHED;
}

/**
 * @param {History} history
 * @param {Partial<Corrections>} change
 * @returns {History}
 */
export function corrected(history, change) {
  return [...history, { ...latest(history), ...change }];
}

/**
 * A frame between two spots, of whole pixels inside the photo.
 *
 * @param {Spot} one
 * @param {Spot} other
 * @param {readonly [number, number]} size of the photo
 * @returns {Frame} at least one pixel wide and high
 */
export function frameBetween(one, other, size) {
  const spans = [0, 1].map((axis) => {
    const [a, b, length] = [one[axis] ?? 0, other[axis] ?? 0, size[axis] ?? 1];
    const start = Math.min(Math.max(0, Math.round(Math.min(a, b))), length - 1);
    return [start, Math.max(start + 1, Math.min(length, Math.round(Math.max(a, b))))];
  });
  const [[left = 0, right = 1] = [], [top = 0, bottom = 1] = []] = spans;
  return [left, top, right, bottom];
}

/**
 * The marks as the core reads them: a byte a pixel; none at all without marks.
 *
 * @param {readonly Mark[]} marks
 * @param {readonly [number, number]} size of the photo
 */
export function markedPixels(marks, [width, height]) {
  if (marks.length === 0) return new Uint8Array();
  const pixels = new Uint8Array(width * height);
  const radius = BRUSH * Math.max(width, height);
  for (const { kind, spots } of marks) {
    spots.forEach((spot, index) => {
      const [x, y] = spots[index - 1] ?? spot;
      const steps = Math.max(1, Math.ceil(Math.hypot(spot[0] - x, spot[1] - y) / (radius / 2)));
      for (let step = 1; step <= steps; step += 1) {
        const along = step / steps;
        dab(pixels, [width, height], [x + (spot[0] - x) * along, y + (spot[1] - y) * along], radius, KINDS[kind]);
      }
    });
  }
  return pixels;
}

/**
 * @param {Uint8Array} pixels
 * @param {readonly [number, number]} size
 * @param {Spot} spot
 * @param {number} radius
 * @param {number} value
 */
function dab(pixels, [width, height], [x, y], radius, value) {
  const top = Math.max(0, Math.floor(y - radius));
  for (let row = top; row < Math.min(height, y + radius); row += 1) {
    const half = Math.sqrt(Math.max(0, radius ** 2 - (row + 0.5 - y) ** 2));
    const [start, end] = [Math.round(x - half), Math.round(x + half)].map((place) => Math.min(width, Math.max(0, place)));
    pixels.fill(value, row * width + (start ?? 0), row * width + (end ?? 0));
  }
}
