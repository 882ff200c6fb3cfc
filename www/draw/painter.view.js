/**
 * Puts a list of operations on a canvas. The picture depends on the list alone: undo, redo and a
 * reload show exactly what was there.
 *
 * @import { Fill, Operation, Picture, Stamp, Stroke } from './drawing.js'
 *
 * @typedef {object} Painter
 * @property {(operations: readonly Operation[], onDone: () => void) => void} show makes the canvas show these; calls back when all are painted
 * @property {(stroke: Stroke, from: number) => void} extend paints a stroke that still grows, from its point number `from` on
 * @property {(stroke: Stroke) => void} preview shows a stroke that is not done yet, in place of the one before
 * @property {() => void} cancel takes away what grows or is previewed
 * @property {() => Uint8Array} pixels their greys, to be read before the next change
 */

import { SIDE } from '../shared/pixels.js';
import { CANVAS_SIDE, CELL, lineWidth, MIRROR, reach } from './drawing.js';
import { floodFill } from './flood-fill.js';
import { TEMPLATES } from './template-shapes.js';

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
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { alpha: false, willReadFrequently: true }));
  context.lineCap = 'round';
  context.lineJoin = 'round';
  /** @type {readonly Operation[]} */
  let painted = [];
  /** @type {{operations: readonly Operation[], image: ImageData}[]} the longest last */
  let kept = [];
  /** @type {{operations: readonly Operation[], image: ImageData} | undefined} before what is not done yet */
  let base;
  /** @type {Uint8Array | undefined} the greys of the canvas, once somebody has asked and as long as they are known */
  let copy;
  let frame = 0;

  const image = () => context.getImageData(0, 0, CANVAS_SIDE, CANVAS_SIDE);
  /** @param {Stroke} stroke @param {number} from reads again only what the stroke may have changed */
  const readAgain = (stroke, from) => {
    const part = reach(stroke, from);
    if (!copy || !part) return;
    const { left, top, width, height } = part;
    for (const x of stroke.mirrored ? [left, CANVAS_SIDE - left - width] : [left]) {
      const greys = greysOf(context.getImageData(x, top, width, height));
      for (let y = 0; y < height; y++) copy.set(greys.subarray(y * width, (y + 1) * width), (top + y) * CANVAS_SIDE + x);
    }
  };
  wipe(context);

  /** Takes away what is painted but not done yet. */
  const takeBack = () => {
    if (!base) return;
    context.putImageData(base.image, 0, 0);
    painted = base.operations;
    base = copy = undefined;
  };
  /** @param {readonly Operation[]} operations goes back to a picture that the operations begin with */
  const rewind = (operations) => {
    takeBack();
    if (beginsWith(operations, painted)) return;
    kept = kept.filter((picture) => beginsWith(operations, picture.operations));
    const last = kept.at(-1);
    if (last) context.putImageData(last.image, 0, 0);
    else wipe(context);
    painted = last?.operations ?? [];
  };
  const keep = () => {
    kept.push({ operations: painted, image: image() });
    if (kept.length > MOST_KEPT) kept.shift();
  };
  /** @param {readonly Operation[]} operations @param {() => void} onDone */
  const paintOn = (operations, onDone) => {
    copy = undefined;
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
      readAgain(stroke, from);
    },
    preview(stroke) {
      if (base) context.putImageData(base.image, 0, 0);
      base ??= { operations: painted, image: image() };
      copy = undefined;
      paintStroke(context, stroke, 0);
    },
    cancel: takeBack,
    pixels: () => (copy ??= greysOf(image())),
  };
}

/** @param {ImageData} image nothing on the canvas has a colour, or lets anything through */
function greysOf({ data }) {
  const greys = new Uint8Array(data.length / 4);
  for (let i = 0; i < greys.length; i++) greys[i] = data[4 * i] ?? 0;
  return greys;
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
  switch (operation.kind) {
    case 'stroke':
      return paintStroke(context, operation, 0);
    case 'fill':
      return paintFill(context, operation);
    case 'stamp':
      return paintStamp(context, operation);
    case 'picture':
      return paintPicture(context, operation);
    case 'clear':
      return wipe(context);
  }
}

/** @param {CanvasRenderingContext2D} context */
function wipe(context) {
  context.fillStyle = '#000';
  context.fillRect(0, 0, CANVAS_SIDE, CANVAS_SIDE);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Fill} fill
 */
function paintFill(context, { x, y, grey, mirrored }) {
  const picture = context.getImageData(0, 0, CANVAS_SIDE, CANVAS_SIDE);
  const columns = mirrored ? [x, CANVAS_SIDE - 1 - x] : [x];
  const changes = columns.map((column) => floodFill(picture.data, CANVAS_SIDE, { x: column, y }, grey));
  if (changes.includes(true)) context.putImageData(picture, 0, 0);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Stamp} stamp
 */
function paintStamp(context, { template, grey, size }) {
  const { path, half } = TEMPLATES[template] ?? { path: '', half: false };
  context.strokeStyle = `rgb(${grey} ${grey} ${grey})`;
  context.lineWidth = size;
  onSides(context, half, () => context.stroke(new Path2D(path)));
}

/**
 * Each pixel of the garment as a square of the canvas.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Picture} picture
 */
function paintPicture(context, { pixels }) {
  pixels.forEach((grey, i) => {
    context.fillStyle = `rgb(${grey} ${grey} ${grey})`;
    context.fillRect((i % SIDE) * CELL, Math.floor(i / SIDE) * CELL, CELL, CELL);
  });
}

/**
 * A dot at the first point, and a piece of line from each point to the next, as wide as the pressure there.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {Stroke} stroke
 * @param {number} from
 */
function paintStroke(context, { points, grey, size, mirrored }, from) {
  context.strokeStyle = context.fillStyle = `rgb(${grey} ${grey} ${grey})`;
  /** @param {number} i */
  const at = (i) => [points[i * 3] ?? 0, points[i * 3 + 1] ?? 0, points[i * 3 + 2] ?? 1];
  onSides(context, mirrored ?? false, () => {
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
  });
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
 * Paints as it is, and mirrored too if so wished.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {boolean} mirrored
 * @param {() => void} paintOnce
 */
function onSides(context, mirrored, paintOnce) {
  paintOnce();
  if (!mirrored) return;
  context.setTransform(...MIRROR);
  paintOnce();
  context.resetTransform();
}
