/**
 * Which squares a pooling lays over a map, and what it does in words. Pure; every number comes from the
 * crate.
 *
 * @import { Frame, Place, Size } from '../shared/grid.js'
 *
 * @typedef {'max' | 'average'} Pooling
 */

import { written } from '../shared/typed-numbers.js';

/** Sides of a square that the reader may choose. */
export const SIZES = /** @type {const} */ ([2, 3]);

const COUNTS = /** @type {Record<number, string>} */ ({ 2: 'four', 3: 'nine' });

/** @param {number} size side of a square @returns {string} e.g. "four", as in "the biggest of each four" */
export function countOf(size) {
  return COUNTS[size] ?? String(size * size);
}

/** @param {Pooling} pooling */
export function nameOf(pooling) {
  return pooling === 'max' ? 'the biggest' : 'the average';
}

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
  const left = [counted(rows % size, 'row'), counted(columns % size, 'column')].filter(Boolean);
  const quotients = [...new Set([rows, columns])].map((side) => `${side} ÷ ${size} is ${Math.floor(side / size)}`);
  if (left.length === 0) return `${quotients.join(', ')}: nothing is left over.`;
  const verb = left.length === 1 && !left[0]?.endsWith('s') ? 'is' : 'are';
  return `${quotients.join(', ')}, and ${left.join(' and ')} ${verb} left over: hatched, and dropped.`;
}

/**
 * @param {number} number
 * @param {string} what
 */
function counted(number, what) {
  return number === 0 ? '' : `${number} ${what}${number === 1 ? '' : 's'}`;
}

/** @param {ArrayLike<number>} values e.g. "0, 64, 48 and 192" */
export function listed(values) {
  const words = Array.from(values, written);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/**
 * The average as a sum on paper, e.g. "(0 + 64 + 48 + 192) ÷ 4".
 *
 * @param {ArrayLike<number>} values
 */
export function averageSum(values) {
  return `(${Array.from(values, written).join(' + ')}) ÷ ${values.length}`;
}
