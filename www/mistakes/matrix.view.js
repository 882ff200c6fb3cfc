/**
 * The confusion matrix: a grid of numbers with one tab stop. Arrow keys move, Enter, a click or a tap opens a cell.
 *
 * @import { Cell } from './ranked.js'
 * @import { Found } from './exam.js'
 *
 * @typedef {object} Matrix
 * @property {HTMLElement} element
 * @property {(found: Found) => void} show
 * @property {(cell: Cell | undefined) => void} mark shows which cell is open
 */

import { countOf, supportOf } from './ranked.js';
import { plain } from '../shared/format.js';
import { stepBy } from '../shared/grid.js';
import { make, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';

/** From here on a number has four digits. */
const LONG = 1000;

/**
 * @param {(label: number) => string} nameOf
 * @param {(cell: Cell) => void} onOpen
 * @returns {Matrix}
 */
export function makeMatrix(nameOf, onOpen) {
  const table = make('table', { class: 'matrix', attributes: { role: 'grid', 'aria-label': words.mistakes.matrix.label } });
  const readout = make('output', { class: 'caption readout', attributes: { 'aria-live': 'off' } });
  /** @type {HTMLTableCellElement[][]} */
  let cells = [];
  /** Where the tab stop is. @type {Cell} */
  let at = { label: 0, prediction: 0 };

  const boxOf = (/** @type {Cell} */ { label, prediction }) => cells[label]?.[prediction];
  /** @param {Cell} next */
  const stop = (next) => {
    boxOf(at)?.setAttribute('tabindex', '-1');
    at = next;
    boxOf(at)?.setAttribute('tabindex', '0');
  };
  /** @param {EventTarget | null} target @returns {Cell | undefined} */
  const cellAt = (target) => {
    const box = target instanceof Element ? target.closest('td') : null;
    const label = cells.findIndex((row) => row.some((each) => each === box));
    return label < 0 ? undefined : { label, prediction: cells[label]?.findIndex((each) => each === box) ?? 0 };
  };
  const say = (/** @type {Event} */ { target }) => {
    const cell = cellAt(target);
    if (cell) setText(readout, boxOf(cell)?.getAttribute('aria-label') ?? '');
  };

  table.addEventListener('focusin', say);
  table.addEventListener('pointerover', say);
  table.addEventListener('click', ({ target }) => {
    const cell = cellAt(target);
    if (!cell) return;
    stop(cell);
    onOpen(cell);
  });
  table.addEventListener('keydown', (event) => {
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') onOpen(at);
    else {
      const size = { rows: cells.length, columns: cells.length };
      const next = stepBy(size, { row: at.label, column: at.prediction }, event.key, event.ctrlKey);
      if (!next) return;
      stop({ label: next.row, prediction: next.column });
      boxOf(at)?.focus();
    }
    event.preventDefault();
  });

  return {
    element: make('div', {}, [make('div', { class: 'matrix-room' }, [table]), readout]),
    show(found) {
      if (cells.length !== found.classes) {
        cells = makeCells(table, found.classes, nameOf);
        stop({ label: 0, prediction: 0 });
      }
      table.classList.toggle('long', found.report.counts.some((times) => times >= LONG));
      cells.forEach((row, label) => {
        const of = supportOf(found, label);
        row.forEach((box, prediction) => {
          const times = countOf(found, { label, prediction });
          setText(box, plain(times));
          box.setAttribute('aria-label', words.mistakes.matrix.cell(nameOf(label), nameOf(prediction), times, of));
          // The root, so that rare mistakes are seen beside what is right.
          box.style.setProperty('--share', `${100 * Math.sqrt(of > 0 ? times / of : 0)}%`);
          box.classList.toggle('none', times === 0);
        });
      });
      const shown = cellAt(document.activeElement);
      setText(readout, shown ? (boxOf(shown)?.getAttribute('aria-label') ?? '') : '');
    },
    mark(cell) {
      for (const box of cells.flat()) box.setAttribute('aria-selected', String(cell !== undefined && box === boxOf(cell)));
      if (cell) stop(cell);
    },
  };
}

/**
 * @param {HTMLTableElement} table that is filled
 * @param {number} classes
 * @param {(label: number) => string} nameOf
 */
function makeCells(table, classes, nameOf) {
  const kinds = Array.from({ length: classes }, (_, kind) => kind);
  const cells = kinds.map((label) => kinds.map((prediction) => make('td', { class: label === prediction ? 'right' : '', attributes: { role: 'gridcell', tabindex: '-1' } })));
  const { rows, columns } = words.mistakes.matrix;
  const corner = make('td', { class: 'corner', attributes: { 'aria-hidden': 'true' } }, [make('span', { text: columns }), make('span', { text: rows })]);
  const heads = kinds.map((kind) => make('th', { attributes: { scope: 'col' } }, [make('span', { text: nameOf(kind) })]));
  table.replaceChildren(
    make('thead', {}, [make('tr', {}, [corner, ...heads])]),
    make('tbody', {}, cells.map((row, label) => make('tr', {}, [make('th', { text: nameOf(label), attributes: { scope: 'row' } }), ...row]))),
  );
  return cells;
}
