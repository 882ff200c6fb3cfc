/**
 * A drawing as the list of what the reader did. Pictures are made from the list, so undo, redo and a
 * reload are the same thing: draw it again.
 *
 * @typedef {object} Stroke
 * @property {'stroke'} kind
 * @property {number} grey 0 (background, the eraser) to 255
 * @property {number} size width of the line in canvas pixels at full pressure
 * @property {number[]} points x, y, pressure (0-1), one triple a point, in canvas pixels
 *
 * @typedef {object} Fill
 * @property {'fill'} kind
 * @property {number} grey
 * @property {number} x
 * @property {number} y
 *
 * @typedef {{kind: 'clear'}} Clear
 * @typedef {Stroke | Fill | Clear} Operation
 *
 * @typedef {object} Drawing
 * @property {readonly Operation[]} done
 * @property {readonly Operation[]} undone what redo brings back, the last first
 */

/** Side of the canvas in its own pixels: twelve for each pixel of the garment. */
export const SIDE = 336;

/** Cells a side of the garment. */
export const CELLS = 28;

/** Canvas pixels a cell. */
export const CELL = SIDE / CELLS;

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
 * The operations that can still be seen: those after the last clear.
 *
 * @param {Drawing} drawing
 * @returns {readonly Operation[]}
 */
export function visible({ done }) {
  const clear = done.findLastIndex((operation) => operation.kind === 'clear');
  return done.slice(clear + 1);
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
 * A tenth of a canvas pixel is far below what shows, and keeps the stored text short.
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
      return isGrey(operation.grey) && isOnCanvas(operation.x) && isOnCanvas(operation.y);
    case 'stroke':
      return isGrey(operation.grey) && operation.size > 0 && operation.size <= SIDE && arePoints(operation.points);
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

/** @param {any} value */
function isOnCanvas(value) {
  return Number.isInteger(value) && value >= 0 && value < SIDE;
}
