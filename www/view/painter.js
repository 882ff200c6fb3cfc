/**
 * Puts a list of operations on a canvas. The picture depends on the list alone: undo, redo and a
 * reload show exactly what was there.
 *
 * @import { Operation, Stroke } from '../lib/drawing.js'
 *
 * @typedef {object} Painter
 * @property {(operations: readonly Operation[], onDone: () => void) => void} show makes the canvas show these; calls back when all are painted
 * @property {(stroke: Stroke, from: number) => void} extend paints a stroke that still grows, from its point number `from` on
 * @property {() => Uint8Array} pixels RGBA
 */

import { lineWidth, SIDE } from '../lib/drawing.js';
import { floodFill } from '../lib/flood-fill.js';

/** Operations between two kept pictures, from which undo starts. */
const SPACING = 16;
const MOST_KEPT = 12;
/** Milliseconds of painting in one go; a long drawing goes on in the next frame. */
const SLICE = 12;

/**
 * @param {HTMLCanvasElement} canvas
 * @returns {Painter}
 */
export function createPainter(canvas) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { willReadFrequently: true }));
  context.lineCap = 'round';
  context.lineJoin = 'round';
  /** @type {readonly Operation[]} */
  let painted = [];
  /** @type {{operations: readonly Operation[], image: ImageData}[]} the longest last */
  let kept = [];
  /** @type {{operations: readonly Operation[], image: ImageData} | undefined} before the stroke that grows */
  let base;
  let frame = 0;

  const image = () => context.getImageData(0, 0, SIDE, SIDE);
  const wipe = () => {
    context.fillStyle = '#000';
    context.fillRect(0, 0, SIDE, SIDE);
  };
  wipe();

  /** @param {readonly Operation[]} operations goes back to a picture that the operations begin with */
  const rewind = (operations) => {
    if (base) {
      context.putImageData(base.image, 0, 0);
      painted = base.operations;
      base = undefined;
    }
    if (beginsWith(operations, painted)) return;
    kept = kept.filter((picture) => beginsWith(operations, picture.operations));
    const last = kept.at(-1);
    if (last) context.putImageData(last.image, 0, 0);
    else wipe();
    painted = last?.operations ?? [];
  };
  const keep = () => {
    kept.push({ operations: painted, image: image() });
    if (kept.length > MOST_KEPT) kept.shift();
  };
  /** @param {readonly Operation[]} operations @param {() => void} onDone */
  const paintOn = (operations, onDone) => {
    const end = performance.now() + SLICE;
    while (painted.length < operations.length && performance.now() < end) {
      const operation = operations[painted.length];
      if (operation) paint(context, operation);
      painted = operations.slice(0, painted.length + 1);
      if (painted.length % SPACING === 0) keep();
    }
    if (painted.length === operations.length) onDone();
    else frame = requestAnimationFrame(() => paintOn(operations, onDone));
  };

  return {
    show(operations, onDone) {
      cancelAnimationFrame(frame);
      rewind(operations);
      paintOn(operations, onDone);
    },
    extend(stroke, from) {
      base ??= { operations: painted, image: image() };
      paintStroke(context, stroke, from);
    },
    pixels: () => new Uint8Array(image().data.buffer),
  };
}

/**
 * @param {readonly Operation[]} operations
 * @param {readonly Operation[]} start
 */
function beginsWith(operations, start) {
  return start.length <= operations.length && start.every((operation, i) => operation === operations[i]);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Operation} operation
 */
function paint(context, operation) {
  if (operation.kind === 'stroke') paintStroke(context, operation, 0);
  if (operation.kind === 'fill') {
    const picture = context.getImageData(0, 0, SIDE, SIDE);
    if (floodFill(picture.data, SIDE, operation, operation.grey)) context.putImageData(picture, 0, 0);
  }
  if (operation.kind === 'clear') {
    context.fillStyle = '#000';
    context.fillRect(0, 0, SIDE, SIDE);
  }
}

/**
 * A round spot as wide as the line.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {number} x
 * @param {number} y
 */
function dot(context, x, y) {
  context.beginPath();
  context.arc(x, y, context.lineWidth / 2, 0, 2 * Math.PI);
  context.fill();
}

/**
 * A dot at the first point, and a piece of line from each point to the next, as wide as the pressure there.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Stroke} stroke
 * @param {number} from
 */
function paintStroke(context, { points, grey, size }, from) {
  context.strokeStyle = context.fillStyle = `rgb(${grey} ${grey} ${grey})`;
  /** @param {number} i */
  const at = (i) => [points[i * 3] ?? 0, points[i * 3 + 1] ?? 0, points[i * 3 + 2] ?? 1];
  for (let i = from; i < points.length / 3; i++) {
    const [x, y, pressure] = /** @type {[number, number, number]} */ (at(i));
    const [formerX, formerY] = /** @type {[number, number, number]} */ (at(Math.max(0, i - 1)));
    context.lineWidth = lineWidth(size, pressure);
    context.beginPath();
    context.moveTo(formerX, formerY);
    context.lineTo(x, y);
    context.stroke();
    // A line of no length leaves no trace on a canvas.
    if (x === formerX && y === formerY) dot(context, x, y);
  }
}
