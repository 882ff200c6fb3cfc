/**
 * How each operation is painted on a canvas whose context measures in steps.
 *
 * @import { Fill, Operation, Picture, Stamp, Stroke } from './drawing.js'
 */

import { SIDE } from '../shared/pixels.js';
import { CANVAS_SIDE, CELL, DENSITY, lineWidth, MIRROR, PIXEL_SIDE } from './drawing.js';
import { floodFill } from './flood-fill.js';
import { TEMPLATES } from './template-shapes.js';

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Operation} operation
 */
export function paint(context, operation) {
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
export function wipe(context) {
  context.fillStyle = '#000';
  context.fillRect(0, 0, CANVAS_SIDE, CANVAS_SIDE);
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Fill} fill
 */
function paintFill(context, { x, y, grey, mirrored }) {
  const picture = context.getImageData(0, 0, PIXEL_SIDE, PIXEL_SIDE);
  const column = x * DENSITY;
  const columns = mirrored ? [column, PIXEL_SIDE - 1 - column] : [column];
  const changes = columns.map((each) => floodFill(picture.data, PIXEL_SIDE, { x: each, y: y * DENSITY }, grey));
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
export function paintStroke(context, { points, grey, size, mirrored }, from) {
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
  context.save();
  context.transform(...MIRROR);
  paintOnce();
  context.restore();
}
