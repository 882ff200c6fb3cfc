/**
 * A small grid of numbers, each in a box of its own: what lies under a window.
 *
 * @typedef {object} NumberCell
 * @property {string} text
 * @property {number} [grey] 0-255, the brightness of the box
 * @property {boolean} [marked]
 *
 * @typedef {object} Numbers
 * @property {HTMLElement} element
 * @property {(cell: (row: number, column: number) => NumberCell | undefined) => void} show undefined for a box outside the picture
 */

import { headedRows } from './headed-rows.view.js';
import { make, setText } from './dom.view.js';

/** Greys from here on have dark ink; so the contrast is at least 4.5 to 1 on all of them. */
const LIGHT = 118;

/**
 * @param {{label: string, rows: number, columns: number}} options
 * @returns {Numbers}
 */
export function makeNumbers({ label, rows, columns }) {
  const boxes = Array.from({ length: rows }, () => Array.from({ length: columns }, () => make('td')));
  const table = make('table', { class: 'numbers' }, [make('caption', { class: 'caption', text: label }), ...headedRows(boxes)]);
  return {
    element: table,
    show(cell) {
      boxes.forEach((line, row) => {
        line.forEach((box, column) => {
          const content = cell(row, column);
          setText(box, content?.text ?? '');
          box.classList.toggle('outside', !content);
          box.classList.toggle('marked', content?.marked ?? false);
          tint(box, content?.grey);
        });
      });
    },
  };
}

/**
 * Gives a box the brightness of its number, and ink that can be read on it.
 *
 * @param {HTMLElement} box
 * @param {number | undefined} grey
 */
export function tint(box, grey) {
  box.style.backgroundColor = grey === undefined ? '' : `rgb(${grey} ${grey} ${grey})`;
  box.style.color = grey === undefined ? '' : grey < LIGHT ? '#fff' : '#000';
}
