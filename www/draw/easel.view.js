/**
 * The canvas that the reader draws on: pointer and keyboard become operations.
 *
 * @import { Operation } from './drawing.js'
 * @import { Point } from './shapes.js'
 * @import { Tool } from './tool.js'
 * @import { Painter } from './painter.view.js'
 *
 * @typedef {object} EaselOptions
 * @property {() => Tool} tool the one in hand
 * @property {(operation: Operation) => void} onOperation a finished one
 * @property {() => void} onLive what is under way grew, or was given up
 * @property {(text: string) => void} announce
 *
 * @typedef {object} Shaping a shape between two points, of which the second is still to come
 * @property {() => boolean} begun
 * @property {(from: Point) => void} begin
 * @property {(to: Point) => void} move
 * @property {(to: Point) => void} end
 * @property {() => void} cancel
 */

import { isShape, shapePoints } from './shapes.js';
import { strokeOf } from './tool.js';
import { need } from '../shared/dom.view.js';
import { listenToKeys } from './easel-keys.view.js';
import { listenToPointers } from './easel-pointers.view.js';
import { createPainter } from './painter.view.js';

/**
 * @param {EaselOptions} options
 * @returns {Pick<Painter, 'show' | 'pixels'> & {cancel: () => void, whenFree: (task: () => void) => void}} cancel gives up a
 *   shape under way; whenFree waits for the end of a stroke
 */
export function mountEasel(options) {
  const easel = need('easel', HTMLDivElement);
  const painter = createPainter(need('drawing', HTMLCanvasElement));
  const shaping = createShaping(painter, options);
  const { whenFree } = listenToPointers(easel, { ...options, painter, shaping });
  listenToKeys(easel, { ...options, shaping });
  return { show: painter.show, pixels: painter.pixels, cancel: shaping.cancel, whenFree };
}

/**
 * @param {Painter} painter
 * @param {EaselOptions} options
 * @returns {Shaping}
 */
function createShaping(painter, { tool, onOperation, onLive }) {
  /** @type {Point | undefined} */
  let from;
  /** @param {Point} start @param {Point} to */
  const between = (start, to) => {
    const held = tool();
    return strokeOf(held, isShape(held.kind) ? shapePoints(held.kind, start, to) : []);
  };
  return {
    begun: () => from !== undefined,
    begin(start) {
      from = start;
      this.move(start);
    },
    move(to) {
      if (!from) return;
      painter.preview(between(from, to));
      onLive();
    },
    end(to) {
      if (!from) return;
      const stroke = between(from, to);
      from = undefined;
      onOperation(stroke);
    },
    cancel() {
      if (!from) return;
      from = undefined;
      painter.cancel();
      onLive();
    },
  };
}
