/**
 * The sweep of a filter over a picture, cell by cell and row by row, as a count of the cells done.
 *
 * @import { Place, Size } from '../shared/grid.js'
 */

/** Cells a second; where the reader wants no motion, whole rows a second instead. */
export const SPEEDS = {
  slow: { cells: 3, rows: 0.5 },
  medium: { cells: 40, rows: 1 },
  fast: { cells: 240, rows: 3 },
};

/** A tab that slept does not leap ahead. */
const LONGEST_FRAME = 0.1;

/** @param {Size} size */
export function cellsOf({ rows, columns }) {
  return rows * columns;
}

/**
 * The place of the cell done last.
 *
 * @param {number} done at least one
 * @param {Size} size
 * @returns {Place}
 */
export function placeOfLast(done, { columns }) {
  return { row: Math.floor((done - 1) / columns), column: (done - 1) % columns };
}

/**
 * @param {number} done
 * @param {Size} size
 * @param {'cell' | 'row'} step
 * @returns {number} done after one more cell, or at the end of the row in hand
 */
export function stepped(done, size, step) {
  const next = step === 'cell' ? done + 1 : (Math.floor(done / size.columns) + 1) * size.columns;
  return Math.min(next, cellsOf(size));
}

/**
 * @param {number} progress in cells, with fractions
 * @param {number} seconds since the last frame
 * @param {Size} size
 * @param {{speed: keyof typeof SPEEDS, calm: boolean}} pace calm for whole rows
 * @returns {number} the progress now
 */
export function flown(progress, seconds, size, { speed, calm }) {
  const cells = calm ? SPEEDS[speed].rows * size.columns : SPEEDS[speed].cells;
  return Math.min(progress + Math.min(Math.max(seconds, 0), LONGEST_FRAME) * cells, cellsOf(size));
}

/**
 * @param {number} progress
 * @param {Size} size
 * @param {boolean} calm
 * @returns {number} how many cells are shown as done
 */
export function shownOf(progress, { columns }, calm) {
  return calm ? Math.floor(progress / columns) * columns : Math.floor(progress);
}
