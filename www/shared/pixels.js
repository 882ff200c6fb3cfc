/**
 * The pixels of a garment as a grid and as one row, and of how many kinds there are.
 *
 * @import { Place } from './grid.js'
 */

/** Pixels a side. */
export const SIDE = 28;

/** Pixels in all. */
export const PIXELS = SIDE * SIDE;

/** Kinds of garments. */
export const CLASSES = 10;

/** Rows of the picture that may stand beside each other when all pixels are laid in one row. */
const ROWS_A_LINE = [7, 4, 2];
/** CSS pixels a cell that are still good to point at, where the room has them. */
const SMALLEST_CELL = 8;

/**
 * How many pixels stand in a line when the one row of 784 is cut to fit the room.
 *
 * @param {number} available width of the room in CSS pixels
 */
export function unrolledColumns(available) {
  const rows = ROWS_A_LINE.find((number) => number * SIDE * SMALLEST_CELL <= available) ?? 2;
  return rows * SIDE;
}

/**
 * @param {number} index among all pixels, row by row
 * @returns {Place}
 */
export function placeOfPixel(index) {
  return { row: Math.floor(index / SIDE), column: index % SIDE };
}

/**
 * @param {Place} place in the picture
 * @param {number} columns of the row of all pixels, cut
 * @returns {Place} in the cut row
 */
export function positionOf({ row, column }, columns) {
  const index = row * SIDE + column;
  return { row: Math.floor(index / columns), column: index % columns };
}

/** Darker pixels are cloth in shadow or noise, and no edge. */
const CLOTH = 64;

/**
 * The lowest row with cloth in it.
 *
 * @param {Uint8Array} pixels
 * @returns {number | undefined} undefined for an empty picture
 */
export function lowestRow(pixels) {
  const last = pixels.findLastIndex((value) => value >= CLOTH);
  return last < 0 ? undefined : Math.floor(last / SIDE);
}
