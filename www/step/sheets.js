/**
 * Where the values of a layer stand in a picture: maps have rows and columns; units stand in lines.
 *
 * @import { Place } from '../shared/grid.js'
 *
 * @typedef {{height: number, width: number, channels: number}} Sheet
 */

/** Units in a line, up to how many. */
const LINES = [
  { upTo: 16, width: 16 },
  { upTo: 256, width: 16 },
  { upTo: Infinity, width: 40 },
];

/**
 * @param {readonly number[]} shape of one sample: height, width and channels, or a number of units
 * @returns {Sheet}
 */
export function sheetOf([first = 1, second, channels = 1]) {
  if (second !== undefined) return { height: first, width: second, channels };
  const width = Math.min(first, LINES.find(({ upTo }) => first <= upTo)?.width ?? first);
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
