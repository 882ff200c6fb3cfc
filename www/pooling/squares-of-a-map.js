/**
 * Which squares a pooling lays over a map. Pure; every number comes from the crate.
 *
 * @import { Frame, Place, Size } from '../shared/grid.js'
 */

import { written } from '../shared/typed-numbers.js';
import { words } from '../words/words.js';

/**
 * The square that a cell of the pooled map stands for.
 *
 * @param {Place} cell
 * @param {number} size
 * @returns {Frame}
 */
export function squareOf({ row, column }, size) {
  return { row: row * size, column: column * size, rows: size, columns: size };
}

/**
 * The cell of the pooled map that stands for a place of the map before.
 *
 * @param {Place} place
 * @param {number} size
 * @param {Size} pooled
 * @returns {Place | undefined} undefined where the place is left over
 */
export function cellOver({ row, column }, size, pooled) {
  const cell = { row: Math.floor(row / size), column: Math.floor(column / size) };
  return cell.row < pooled.rows && cell.column < pooled.columns ? cell : undefined;
}

/**
 * The place of the value that a square's cell was taken from.
 *
 * @param {Place} cell
 * @param {number} size
 * @param {number} index of the value in its square, row by row
 * @returns {Place}
 */
export function placeInSquare(cell, size, index) {
  const { row, column } = squareOf(cell, size);
  return { row: row + Math.floor(index / size), column: column + (index % size) };
}

/**
 * What does not fill a square of its own: the columns at the right and the rows below.
 *
 * @param {Size} map
 * @param {number} size
 * @returns {Frame[]}
 */
export function leftOver({ rows, columns }, size) {
  const whole = { rows: rows - (rows % size), columns: columns - (columns % size) };
  return [
    { row: 0, column: whole.columns, rows, columns: columns - whole.columns },
    { row: whole.rows, column: 0, rows: rows - whole.rows, columns: whole.columns },
  ].filter((frame) => frame.rows > 0 && frame.columns > 0);
}

/**
 * Why a side becomes that much smaller, e.g. "13 ÷ 2 is 6, and 1 row and 1 column are left over".
 *
 * @param {Size} map
 * @param {number} size
 */
export function halvedInWords({ rows, columns }, size) {
  const quotients = [...new Set([rows, columns])].map((side) => ({ side, size, whole: Math.floor(side / size) }));
  return words.pooling.garment.halved(quotients, { rows: rows % size, columns: columns % size });
}

/**
 * The average as a sum on paper, e.g. "(0 + 64 + 48 + 192) ÷ 4".
 *
 * @param {ArrayLike<number>} values
 */
export function averageSum(values) {
  return `(${Array.from(values, written).join(' + ')}) ÷ ${written(values.length)}`;
}
