/**
 * A square of one grey that hides a part of a garment, as `src/evaluation/occlusion.rs` lays it.
 *
 * @import { Frame, Place } from '../shared/grid.js'
 *
 * @typedef {{side: number, grey: number}} Patch
 */

import { SIDE } from '../shared/pixels.js';

/** Pixels a side at least and at most. */
export const SIDES = { from: 2, to: 14 };

/** What it is made of at first: the middle grey of the paper, and large enough to hide a sleeve. @type {Patch} */
export const FIRST = { side: 6, grey: 128 };

/**
 * What it covers, which may reach beyond the garment.
 *
 * @param {Patch} patch
 * @param {Place} middle of an even one half a pixel before
 * @returns {Frame}
 */
export function areaOf({ side }, { row, column }) {
  const half = Math.floor(side / 2);
  return { row: row - half, column: column - half, rows: side, columns: side };
}

/**
 * @param {Uint8Array} pixels
 * @param {Patch} patch
 * @param {Place} middle
 * @returns {Uint8Array} a copy with the patch on it
 */
export function covered(pixels, patch, middle) {
  const { row, column } = areaOf(patch, middle);
  return pixels.map((value, index) => {
    const [down, right] = [Math.floor(index / SIDE) - row, (index % SIDE) - column];
    return down >= 0 && down < patch.side && right >= 0 && right < patch.side ? patch.grey : value;
  });
}
