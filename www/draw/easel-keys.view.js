/**
 * The keyboard on the easel: a cursor of one cell of the garment, so that no action needs dragging.
 *
 * @import { Place } from '../shared/grid.js'
 * @import { Point } from './shapes.js'
 * @import { EaselOptions, Shaping } from './easel.view.js'
 */

import { SIDE } from '../shared/pixels.js';
import { CELL } from './drawing.js';
import { isShape } from './shapes.js';
import { fillOf, strokeOf } from './tool.js';
import { need } from '../shared/dom.view.js';
import { words } from '../words/words.js';

/**
 * @param {Place} cell
 * @param {string} key
 * @returns {Place | undefined} undefined if the key does not move
 */
function moved({ row, column }, key) {
  const last = SIDE - 1;
  switch (key) {
    case 'ArrowUp':
      return { row: Math.max(0, row - 1), column };
    case 'ArrowDown':
      return { row: Math.min(last, row + 1), column };
    case 'ArrowLeft':
      return { row, column: Math.max(0, column - 1) };
    case 'ArrowRight':
      return { row, column: Math.min(last, column + 1) };
    default:
      return undefined;
  }
}

/**
 * @param {Place} cell
 * @returns {Point} its middle
 */
function middle({ row, column }) {
  return { x: (column + 0.5) * CELL, y: (row + 0.5) * CELL };
}

/**
 * @param {HTMLElement} easel
 * @param {Omit<EaselOptions, 'onLive'> & {shaping: Shaping}} options
 */
export function listenToKeys(easel, { tool, onOperation, announce, shaping }) {
  const cursor = need('drawing-cursor', HTMLDivElement);
  /** @type {Place} */
  let cell = { row: SIDE / 2, column: SIDE / 2 };

  const draw = () => {
    cursor.style.left = `${(cell.column / SIDE) * 100}%`;
    cursor.style.top = `${(cell.row / SIDE) * 100}%`;
  };
  /** @param {keyof typeof words.draw.cursor} what */
  const tell = (what) => announce(words.draw.cursor[what](cell));
  /** @param {Place} former the other end of a line, or the cell itself */
  const paint = (former) => {
    const inHand = tool();
    if (inHand.kind === 'fill') onOperation(fillOf(inHand, middle(cell)));
    else {
      const cells = former === cell ? [cell] : [former, cell];
      onOperation(strokeOf(inHand, cells.map(middle).flatMap(({ x, y }) => [x, y, 1])));
    }
    tell('painted');
  };
  const act = () => {
    if (!isShape(tool().kind)) return paint(cell);
    if (shaping.begun()) {
      shaping.end(middle(cell));
      tell('ended');
    } else {
      shaping.begin(middle(cell));
      tell('begun');
    }
  };
  /** @param {Place} to @param {boolean} drawing */
  const move = (to, drawing) => {
    const former = cell;
    cell = to;
    if (shaping.begun()) shaping.move(middle(cell));
    if (drawing && !isShape(tool().kind)) paint(former);
    else tell('at');
  };

  easel.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = moved(cell, event.key);
    if (event.key === 'Escape') return shaping.cancel();
    if (!to && event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    cursor.hidden = false;
    if (to) move(to, event.shiftKey);
    else act();
    draw();
  });
  easel.addEventListener('focus', () => {
    cursor.hidden = !easel.matches(':focus-visible');
    draw();
  });
  for (const away of ['pointerdown', 'blur']) {
    easel.addEventListener(away, () => {
      cursor.hidden = true;
    });
  }
}
