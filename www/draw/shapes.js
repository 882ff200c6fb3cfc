/**
 * Ready-made shapes between two points, as the points of a stroke.
 *
 * @typedef {'line' | 'rectangle' | 'ellipse'} Shape
 * @typedef {{x: number, y: number}} Point in steps of the canvas
 */

import { rounded } from './drawing.js';

/** Straight pieces that look like an ellipse, the canvas being no larger than it is. */
const PIECES = 48;

/**
 * @param {Shape} shape
 * @param {Point} from one end of the line, or a corner of the box that holds the shape
 * @param {Point} to the other
 * @returns {number[]} x, y, pressure, as a stroke has them
 */
export function shapePoints(shape, from, to) {
  const corners = shape === 'line' ? [from, to] : shape === 'rectangle' ? rectangle(from, to) : ellipse(from, to);
  return corners.flatMap(({ x, y }) => [rounded(x), rounded(y), 1]);
}

/** @param {string} kind @returns {kind is Shape} */
export function isShape(kind) {
  return kind === 'line' || kind === 'rectangle' || kind === 'ellipse';
}

/** @param {Point} from @param {Point} to */
function rectangle(from, to) {
  return [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }, from];
}

/** @param {Point} from @param {Point} to */
function ellipse(from, to) {
  const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
  return Array.from({ length: PIECES + 1 }, (_, i) => {
    const angle = (2 * Math.PI * (i % PIECES)) / PIECES;
    return { x: middle.x + ((to.x - from.x) / 2) * Math.cos(angle), y: middle.y + ((to.y - from.y) / 2) * Math.sin(angle) };
  });
}
