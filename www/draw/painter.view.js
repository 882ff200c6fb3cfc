/**
 * Puts a list of operations on a canvas. The picture depends on the list alone: undo, redo and a
 * reload show exactly what was there.
 *
 * @import { Operation, Stroke } from './drawing.js'
 *
 * @typedef {object} Painter
 * @property {(operations: readonly Operation[], onDone: () => void) => void} show makes the canvas show these; calls back when all are painted
 * @property {(stroke: Stroke, from: number) => void} extend paints a stroke that still grows, from its point number `from` on
 * @property {(stroke: Stroke) => void} preview shows a stroke that is not done yet, in place of the one before
 * @property {() => void} cancel takes away what grows or is previewed
 * @property {() => Uint8Array} pixels the greys of all pixels, row by row, to be read before the next change
 */

import { CANVAS_SIDE, DENSITY, PIXEL_SIDE, reach } from './drawing.js';
import { greysOf, spread } from './greys.js';
import { paint, paintStroke, wipe } from './paint.view.js';

/** Operations between two kept pictures, from which undo starts. */
const SPACING = 16;
const MOST_KEPT = 12;
/** Milliseconds of painting in one go; a long drawing goes on in the next frame. */
const SLICE = 12;

/**
 * @param {HTMLCanvasElement} canvas of PIXEL_SIDE pixels
 * @returns {Painter}
 */
export function createPainter(canvas) {
  const context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext('2d', { alpha: false, willReadFrequently: true }));
  context.scale(DENSITY, DENSITY);
  context.lineCap = 'round';
  context.lineJoin = 'round';
  /** @type {readonly Operation[]} */
  let painted = [];
  /** @type {{operations: readonly Operation[], greys: Uint8Array}[]} the longest last */
  let kept = [];
  /** @type {{operations: readonly Operation[], image: ImageData} | undefined} before what is not done yet */
  let base;
  /** @type {Stroke | undefined} what is previewed on the base */
  let previewed;
  /** @type {Uint8Array | undefined} the greys of the canvas, once somebody has asked and as long as they are known */
  let copy;
  let frame = 0;

  const image = () => context.getImageData(0, 0, PIXEL_SIDE, PIXEL_SIDE);
  /** @param {Stroke} stroke @param {number} from reads again only what the stroke may have changed */
  const readAgain = (stroke, from) => {
    for (const { left, top, width, height } of copy ? partsOf(stroke, from) : []) {
      const greys = greysOf(context.getImageData(left, top, width, height).data);
      for (let y = 0; y < height; y++) copy?.set(greys.subarray(y * width, (y + 1) * width), (top + y) * PIXEL_SIDE + left);
    }
  };
  wipe(context);

  /** Takes away what is painted but not done yet. */
  const takeBack = () => {
    if (!base) return;
    context.putImageData(base.image, 0, 0);
    painted = base.operations;
    base = copy = previewed = undefined;
  };
  /** @param {readonly Operation[]} operations goes back to a picture that the operations begin with */
  const rewind = (operations) => {
    takeBack();
    if (beginsWith(operations, painted)) return;
    kept = kept.filter((picture) => beginsWith(operations, picture.operations));
    const last = kept.at(-1);
    if (last) context.putImageData(imageOf(last.greys), 0, 0);
    else wipe(context);
    painted = last?.operations ?? [];
  };
  const keep = () => {
    kept.push({ operations: painted, greys: greysOf(image().data) });
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
      base ??= { operations: painted, image: image() };
      const former = previewed;
      previewed = stroke;
      for (const { left, top, width, height } of former ? partsOf(former, 0) : []) context.putImageData(base.image, 0, 0, left, top, width, height);
      paintStroke(context, stroke, 0);
      if (former) readAgain(former, 0);
      readAgain(stroke, 0);
    },
    cancel: takeBack,
    pixels: () => (copy ??= greysOf(image().data)),
  };
}

/**
 * Where a stroke may change pixels, from its point number `from` on.
 *
 * @param {Stroke} stroke
 * @param {number} from
 */
function partsOf(stroke, from) {
  const part = reach(stroke, from);
  if (!part) return [];
  const { left, ...rest } = part;
  const sides = stroke.mirrored ? [left, CANVAS_SIDE - left - rest.width] : [left];
  return sides.map((side) => ({
    left: side * DENSITY,
    top: rest.top * DENSITY,
    width: rest.width * DENSITY,
    height: rest.height * DENSITY,
  }));
}

/** @param {Uint8Array} greys of the whole canvas */
function imageOf(greys) {
  const image = new ImageData(PIXEL_SIDE, PIXEL_SIDE);
  spread(greys, image.data);
  return image;
}

/**
 * @param {readonly Operation[]} operations
 * @param {readonly Operation[]} start
 */
function beginsWith(operations, start) {
  return start.length <= operations.length && start.every((operation, i) => operation === operations[i]);
}
