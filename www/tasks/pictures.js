/** Pictures of 28 x 28 pixels that puzzles are about. Pure. */

import { PIXELS, SIDE } from '../shared/pixels.js';

const CLOTH = 200;

/**
 * @param {(row: number, column: number) => number} grey
 * @returns {Uint8Array}
 */
function picture(grey) {
  return Uint8Array.from({ length: PIXELS }, (_, index) => grey(Math.floor(index / SIDE), index % SIDE));
}

/** Black above, light below: one lying edge. */
export const LYING = picture((row) => (row < SIDE / 2 ? 0 : CLOTH));

/** Black on the left, light on the right: one upright edge. */
export const UPRIGHT = picture((_, column) => (column < SIDE / 2 ? 0 : CLOTH));

/** Nothing but cloth. */
export const CLOTH_ONLY = picture(() => CLOTH);

/** No two places of it that lie near each other are alike. */
export const SPECKLED = picture((row, column) => (row * 37 + column * 91 + row * column * 13) % 251);

/** The pullover: where its body and its sleeves lie. A sleeve goes one column outwards every two rows. */
const BODY = { top: 5, bottom: 24, left: 9 };
const SLEEVE = { bottom: 18, left: 6, width: 3 };

/** The first column of the left sleeve. @param {number} row */
const startOfSleeve = (row) => SLEEVE.left - Math.floor((row - BODY.top) / 2);

/** @param {number} row @param {number} column in the left half */
function isPullover(row, column) {
  if (row < BODY.top || row > BODY.bottom) return false;
  if (column >= BODY.left) return true;
  const start = startOfSleeve(row);
  return row <= SLEEVE.bottom && column >= start && column < start + SLEEVE.width;
}

export const PULLOVER = picture((row, column) => (isPullover(row, Math.min(column, SIDE - 1 - column)) ? CLOTH : 0));

/** The rows of a sleeve whose neighbours belong to it too: neither shoulder nor cuff. */
const MIDDLE = { top: 9, bottom: 14 };

/** The places of the left sleeve and along its edges; those of the right one lie as in a mirror. */
export const LEFT_SLEEVE = Array.from({ length: MIDDLE.bottom - MIDDLE.top + 1 }, (_, at) => {
  const row = MIDDLE.top + at;
  return Array.from({ length: SLEEVE.width + 2 }, (_, side) => row * SIDE + startOfSleeve(row) - 1 + side);
}).flat();

export const RIGHT_SLEEVE = LEFT_SLEEVE.map((index) => index - (index % SIDE) + SIDE - 1 - (index % SIDE));
