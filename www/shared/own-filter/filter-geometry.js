/**
 * Where a filter stops on its way over a picture. Sizes come from the crate; here is only what lies
 * under which stop.
 *
 * @import { Frame, Place, Size } from '../grid.js'
 *
 * @typedef {object} Course
 * @property {number} side of the filter
 * @property {number} stride
 * @property {Place} first top left corner of the first window; negative in the padding
 * @property {Size} size rows and columns of stops: those of the new picture
 */

import { count } from '../format.js';
import { clampPlace } from '../grid.js';
import { words } from '../../words/words.js';

/**
 * The pixels under the filter at a stop.
 *
 * @param {Course} course
 * @param {Place} stop
 * @returns {Frame}
 */
export function windowAt({ side, stride, first }, { row, column }) {
  return { row: first.row + row * stride, column: first.column + column * stride, rows: side, columns: side };
}

/**
 * The pixel in the middle of a stop's window.
 *
 * @param {Course} course
 * @param {Place} stop
 * @returns {Place}
 */
export function centreAt(course, stop) {
  const { row, column, rows, columns } = windowAt(course, stop);
  return { row: row + (rows - 1) / 2, column: column + (columns - 1) / 2 };
}

/**
 * The stop whose window has its middle nearest to a pixel.
 *
 * @param {Course} course
 * @param {Place} pixel
 * @returns {Place}
 */
export function nearestStop(course, pixel) {
  const origin = centreAt(course, { row: 0, column: 0 });
  return clampPlace(course.size, {
    row: Math.round((pixel.row - origin.row) / course.stride),
    column: Math.round((pixel.column - origin.column) / course.stride),
  });
}

/**
 * @param {Course} course
 * @param {Place} pixel
 */
export function isCentre(course, pixel) {
  const { row, column } = centreAt(course, nearestStop(course, pixel));
  return row === pixel.row && column === pixel.column;
}

/**
 * The middle pixels of all windows as an SVG path, one unit a pixel.
 *
 * @param {Course} course
 */
export function centresPath(course) {
  const { rows, columns } = course.size;
  return Array.from({ length: rows * columns }, (_, index) => {
    const { row, column } = centreAt(course, { row: Math.floor(index / columns), column: index % columns });
    return `M${column} ${row}h1v1h-1z`;
  }).join('');
}

/**
 * How a side of the new picture follows from a side of the old one, up to the equals sign.
 *
 * @param {{picture: number, side: number, stride: number, padding: 'valid' | 'same'}} setting
 */
export function sizeFormula({ picture, side, stride, padding }) {
  const { roundedUp, roundedDown } = words.shared.sizes;
  if (padding === 'same') return `${count(picture)} ÷ ${count(stride)}${picture % stride === 0 ? '' : roundedUp} = `;
  return `(${count(picture)} − ${count(side)}) ÷ ${count(stride)}${(picture - side) % stride === 0 ? '' : roundedDown} + ${count(1)} = `;
}
