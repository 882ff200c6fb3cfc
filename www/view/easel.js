/**
 * The canvas that the reader draws on: pointer and keyboard become operations.
 *
 * @import { Operation, Stroke } from '../lib/drawing.js'
 *
 * @typedef {object} Tool
 * @property {'pen' | 'fill' | 'eraser'} kind
 * @property {number} grey
 * @property {number} size
 *
 * @typedef {object} EaselOptions
 * @property {() => Tool} tool the one in hand
 * @property {(operation: Operation) => void} onOperation a finished one
 * @property {() => void} onLive the stroke under way grew
 * @property {(text: string) => void} announce
 */

import { CELL, CELLS, rounded, SIDE } from '../lib/drawing.js';
import { need } from './dom.js';
import { createPainter } from './painter.js';

/**
 * @param {EaselOptions} options
 * @returns {Pick<import('./painter.js').Painter, 'show' | 'pixels'>}
 */
export function mountEasel(options) {
  const easel = need('easel', HTMLDivElement);
  const painter = createPainter(need('drawing', HTMLCanvasElement));
  listenToPointers(easel, painter, options);
  listenToKeys(easel, options);
  return painter;
}

/**
 * @param {HTMLElement} easel
 * @param {import('./painter.js').Painter} painter
 * @param {EaselOptions} options
 */
function listenToPointers(easel, painter, { tool, onOperation, onLive }) {
  /** @type {{id: number, stroke: Stroke} | undefined} */
  let drawing;

  /** @param {PointerEvent} event */
  const place = (event) => {
    const { left, top, width, height } = easel.getBoundingClientRect();
    return { x: ((event.clientX - left - easel.clientLeft) / (width - 2 * easel.clientLeft)) * SIDE, y: ((event.clientY - top - easel.clientTop) / (height - 2 * easel.clientTop)) * SIDE };
  };
  /** @param {Stroke} stroke @param {PointerEvent[]} events */
  const extend = (stroke, events) => {
    const from = stroke.points.length / 3;
    for (const event of events) {
      const { x, y } = place(event);
      // Only a pen measures its pressure; a mouse reports one half, a finger anything.
      const pressure = event.pointerType === 'pen' ? event.pressure : 1;
      stroke.points.push(rounded(x), rounded(y), rounded(pressure));
    }
    painter.extend(stroke, from);
    onLive();
  };

  easel.addEventListener('pointerdown', (event) => {
    if (drawing || event.button !== 0) return;
    const { kind, grey, size } = tool();
    if (kind === 'fill') {
      const { x, y } = place(event);
      onOperation({ kind: 'fill', grey, x: whole(x), y: whole(y) });
      return;
    }
    easel.setPointerCapture(event.pointerId);
    drawing = { id: event.pointerId, stroke: { kind: 'stroke', grey: kind === 'eraser' ? 0 : grey, size, points: [] } };
    extend(drawing.stroke, [event]);
  });
  easel.addEventListener('pointermove', (event) => {
    if (drawing?.id !== event.pointerId) return;
    const events = event.getCoalescedEvents?.() ?? [];
    extend(drawing.stroke, events.length > 0 ? events : [event]);
  });
  const finish = (/** @type {PointerEvent} */ event) => {
    if (drawing?.id !== event.pointerId) return;
    const { stroke } = drawing;
    drawing = undefined;
    onOperation(stroke);
  };
  easel.addEventListener('pointerup', finish);
  easel.addEventListener('pointercancel', finish);
}

/**
 * A cursor of one cell of the garment, so that no action needs dragging.
 *
 * @param {HTMLElement} easel
 * @param {EaselOptions} options
 */
function listenToKeys(easel, { tool, onOperation, announce }) {
  const cursor = need('drawing-cursor', HTMLDivElement);
  const middle = (/** @type {number} */ cell) => (cell + 0.5) * CELL;
  let row = CELLS / 2;
  let column = CELLS / 2;

  const draw = () => {
    cursor.style.left = `${(column / CELLS) * 100}%`;
    cursor.style.top = `${(row / CELLS) * 100}%`;
  };
  /** @param {number} fromRow @param {number} fromColumn */
  const line = (fromRow, fromColumn) => {
    const { kind, grey, size } = tool();
    if (kind === 'fill') {
      onOperation({ kind: 'fill', grey, x: whole(middle(column)), y: whole(middle(row)) });
      return;
    }
    const points = [middle(column), middle(row), 1];
    if (fromRow !== row || fromColumn !== column) points.unshift(middle(fromColumn), middle(fromRow), 1);
    onOperation({ kind: 'stroke', grey: kind === 'eraser' ? 0 : grey, size, points });
  };

  easel.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const [fromRow, fromColumn] = [row, column];
    if (event.key === 'ArrowUp') row = Math.max(0, row - 1);
    else if (event.key === 'ArrowDown') row = Math.min(CELLS - 1, row + 1);
    else if (event.key === 'ArrowLeft') column = Math.max(0, column - 1);
    else if (event.key === 'ArrowRight') column = Math.min(CELLS - 1, column + 1);
    else if (event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    cursor.hidden = false;
    draw();
    const arrow = event.key.startsWith('Arrow');
    if (!arrow || event.shiftKey) line(fromRow, fromColumn);
    announce(`row ${row + 1}, column ${column + 1}${arrow && !event.shiftKey ? '' : ', painted'}`);
  });
  easel.addEventListener('focus', () => {
    cursor.hidden = !easel.matches(':focus-visible');
    draw();
  });
  easel.addEventListener('pointerdown', () => {
    cursor.hidden = true;
  });
  easel.addEventListener('blur', () => {
    cursor.hidden = true;
  });
}

/** @param {number} value */
function whole(value) {
  return Math.max(0, Math.min(SIDE - 1, Math.floor(value)));
}
