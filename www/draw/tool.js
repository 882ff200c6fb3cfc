/**
 * The tool in the reader's hand, and what it leaves.
 *
 * @import { Fill, Stroke } from './drawing.js'
 * @import { Point, Shape } from './shapes.js'
 *
 * @typedef {object} Tool
 * @property {'pen' | 'fill' | 'eraser' | Shape} kind
 * @property {number} grey
 * @property {number} size
 * @property {boolean} mirrored
 */

import { CANVAS_SIDE } from './drawing.js';

/**
 * @param {Tool} tool
 * @param {number[]} points
 * @returns {Stroke}
 */
export function strokeOf({ kind, grey, size, mirrored }, points) {
  return { kind: 'stroke', grey: kind === 'eraser' ? 0 : grey, size, points, ...(mirrored && { mirrored }) };
}

/**
 * @param {Tool} tool
 * @param {Point} at
 * @returns {Fill}
 */
export function fillOf({ grey, mirrored }, { x, y }) {
  return { kind: 'fill', grey, x: onCanvas(x), y: onCanvas(y), ...(mirrored && { mirrored }) };
}

/** @param {number} value the step that it lies in, or the nearest one of the canvas */
function onCanvas(value) {
  return Math.max(0, Math.min(CANVAS_SIDE - 1, Math.floor(value)));
}
