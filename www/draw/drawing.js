/**
 * A drawing as the list of what the reader did. Pictures are made from the list, so undo, redo and a
 * reload are the same thing: draw it again.
 *
 * @typedef {object} Stroke
 * @property {'stroke'} kind
 * @property {number} grey 0 (background, the eraser) to 255
 * @property {number} size width of the line in steps of the canvas at full pressure
 * @property {number[]} points x, y, pressure (0-1), one triple a point, in steps of the canvas
 * @property {true} [mirrored] done on both sides of the vertical middle line
 *
 * @typedef {object} Fill
 * @property {'fill'} kind
 * @property {number} grey
 * @property {number} x
 * @property {number} y
 * @property {true} [mirrored]
 *
 * @typedef {object} Stamp the outline of a whole garment
 * @property {'stamp'} kind
 * @property {number} template its number in TEMPLATES
 * @property {number} grey
 * @property {number} size
 *
 * @typedef {object} Picture a garment of 28 x 28 pixels in place of all that was there
 * @property {'picture'} kind
 * @property {number[]} pixels
 *
 * @typedef {{kind: 'clear'}} Clear
 * @typedef {Stroke | Fill | Stamp | Picture | Clear} Operation
 *
 * @typedef {object} Drawing
 * @property {readonly Operation[]} done
 * @property {readonly Operation[]} undone what redo brings back, the last first
 */

import { PIXELS, SIDE } from '../shared/pixels.js';
import { TEMPLATES } from './template-shapes.js';

/** Steps of the canvas along a cell, which is a pixel of the garment. */
export const CELL = 12;

/** Side of the canvas in the steps that all operations are measured in. */
export const CANVAS_SIDE = SIDE * CELL;

/**
 * Pixels of the canvas along a step: sharp on a screen that has as many, and the same on every other, as the network gets
 * these pixels.
 */
export const DENSITY = 2;

/** Side of the canvas in its pixels. */
export const PIXEL_SIDE = CANVAS_SIDE * DENSITY;

/** Brings the left half of the canvas to the right one and the other way round: a transform as a matrix. */
export const MIRROR = /** @type {const} */ ([-1, 0, 0, 1, CANVAS_SIDE, 0]);

/** @returns {Drawing} */
export function emptyDrawing() {
  return { done: [], undone: [] };
}

/**
 * @param {Drawing} drawing
 * @param {Operation} operation
 * @returns {Drawing}
 */
export function add(drawing, operation) {
  return { done: [...drawing.done, operation], undone: [] };
}

/**
 * @param {Drawing} drawing
 * @returns {Drawing}
 */
export function undo({ done, undone }) {
  const last = done.at(-1);
  return last ? { done: done.slice(0, -1), undone: [...undone, last] } : { done, undone };
}

/**
 * @param {Drawing} drawing
 * @returns {Drawing}
 */
export function redo({ done, undone }) {
  const next = undone.at(-1);
  return next ? { done: [...done, next], undone: undone.slice(0, -1) } : { done, undone };
}

/**
 * The operations that can still be seen: those after the last clear, or from the last picture on.
 *
 * @param {Drawing} drawing
 * @returns {readonly Operation[]}
 */
export function visible({ done }) {
  const start = done.findLastIndex(({ kind }) => kind === 'clear' || kind === 'picture');
  return done.slice(done[start]?.kind === 'picture' ? start : start + 1);
}

/**
 * Whether the drawing goes on from a garment that is 28 x 28 pixels already.
 *
 * @param {Drawing} drawing
 */
export function isOnPicture(drawing) {
  return visible(drawing)[0]?.kind === 'picture';
}

/**
 * @param {number} size width at full pressure
 * @param {number} pressure 0-1
 * @returns {number} width of the line: a light touch is still a line
 */
export function lineWidth(size, pressure) {
  return size * (0.35 + 0.65 * pressure);
}

/**
 * The part of the canvas that a stroke may change from its point number `from` on; nothing if it lies
 * outside.
 *
 * @param {Stroke} stroke
 * @param {number} from
 * @returns {{left: number, top: number, width: number, height: number} | undefined} in whole steps
 */
export function reach({ points, size }, from) {
  // The line begins at the point before, and its soft edge reaches a little further than its width.
  const changed = points.slice(Math.max(0, from - 1) * 3);
  const margin = size / 2 + 1;
  /** @param {number} offset of the coordinate in a point */
  const range = (offset) => {
    const values = changed.filter((_, i) => i % 3 === offset);
    return { low: Math.max(0, Math.floor(Math.min(...values) - margin)), high: Math.min(CANVAS_SIDE, Math.ceil(Math.max(...values) + margin)) };
  };
  const [x, y] = [range(0), range(1)];
  if (x.low >= x.high || y.low >= y.high) return undefined;
  return { left: x.low, top: y.low, width: x.high - x.low, height: y.high - y.low };
}

/**
 * A tenth of a step is far below what shows, and keeps the stored text short.
 *
 * @param {number} value
 */
export function rounded(value) {
  return Math.round(value * 10) / 10;
}

/**
 * @param {Drawing} drawing
 * @returns {string}
 */
export function serialize(drawing) {
  return JSON.stringify({ version: 1, done: drawing.done, undone: drawing.undone });
}

/**
 * Reads what serialize wrote. Storage can hold anything, so anything else is no drawing.
 *
 * @param {string | null} text
 * @returns {Drawing | undefined}
 */
export function parse(text) {
  if (!text) return undefined;
  let value;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (value?.version !== 1 || !isOperations(value.done) || !isOperations(value.undone)) return undefined;
  return { done: value.done, undone: value.undone };
}

/**
 * @param {unknown} list
 * @returns {list is Operation[]}
 */
function isOperations(list) {
  return Array.isArray(list) && list.every(isOperation);
}

/** @param {any} operation */
function isOperation(operation) {
  switch (operation?.kind) {
    case 'clear':
      return true;
    case 'fill':
      return isGrey(operation.grey) && isOnCanvas(operation.x) && isOnCanvas(operation.y) && isMirrored(operation.mirrored);
    case 'stroke':
      return isGrey(operation.grey) && isSize(operation.size) && arePoints(operation.points) && isMirrored(operation.mirrored);
    case 'stamp':
      return isGrey(operation.grey) && isSize(operation.size) && Number.isInteger(operation.template) && TEMPLATES[operation.template] !== undefined;
    case 'picture':
      return Array.isArray(operation.pixels) && operation.pixels.length === PIXELS && operation.pixels.every(isGrey);
    default:
      return false;
  }
}

/** @param {unknown} points */
function arePoints(points) {
  return Array.isArray(points) && points.length >= 3 && points.length % 3 === 0 && points.every(Number.isFinite);
}

/** @param {any} grey */
function isGrey(grey) {
  return Number.isInteger(grey) && grey >= 0 && grey <= 255;
}

/** @param {any} value absent where nothing is mirrored */
function isMirrored(value) {
  return value === undefined || value === true;
}

/** @param {any} size */
function isSize(size) {
  return size > 0 && size <= CANVAS_SIDE;
}

/** @param {any} value */
function isOnCanvas(value) {
  return Number.isInteger(value) && value >= 0 && value < CANVAS_SIDE;
}
