/**
 * Where the values of a layer stand in a picture: maps have rows and columns; units stand in lines.
 *
 * @import { Place } from '../shared/grid.js'
 *
 * @typedef {{height: number, width: number, channels: number}} Sheet
 */

/** Units in a line; a longer row than `FEW` fills a square, where it can. */
const LINE = 16;
const FEW = 256;
const LONG_LINE = 40;

/**
 * @param {readonly number[]} shape of one sample: height, width and channels, or a number of units
 * @returns {Sheet}
 */
export function sheetOf([first = 1, second, channels = 1]) {
  if (second !== undefined) return { height: first, width: second, channels };
  const side = Math.sqrt(first);
  const width = first <= FEW ? Math.min(first, LINE) : Number.isInteger(side) ? side : LONG_LINE;
  return { height: Math.ceil(first / width), width, channels: 1 };
}

/**
 * @param {Sheet} sheet
 * @param {number} index of a value in its layer
 * @returns {Place & {channel: number}}
 */
export function placeOf({ width, channels }, index) {
  const pixel = Math.floor(index / channels);
  return { row: Math.floor(pixel / width), column: pixel % width, channel: index % channels };
}

/**
 * @param {Sheet} sheet
 * @param {Place & {channel: number}} place
 * @returns {number}
 */
export function indexAt({ width, channels }, { row, column, channel }) {
  return (row * width + column) * channels + channel;
}
