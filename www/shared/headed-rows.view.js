/** The rows of numbers that have a place in a picture. */

import { make } from './dom.view.js';
import { words } from '../words/words.js';

/**
 * A table's head and body, with headings for the ear: which row and which column, counted from 1. For the eye they would
 * only say what is in sight. Out of the layout they have no role by themselves.
 *
 * @param {readonly (readonly HTMLTableCellElement[])[]} rows
 * @returns {HTMLTableSectionElement[]}
 */
export function headedRows(rows) {
  const { row, column } = words.shared.headings;
  const heading = (/** @type {'row' | 'column'} */ what, /** @type {string} */ text) =>
    make('th', { class: 'visually-hidden', text, attributes: { scope: what === 'row' ? 'row' : 'col', role: `${what}header` } });
  const columns = Array.from(rows[0] ?? [], (_, at) => heading('column', column(at + 1)));
  return [
    make('thead', { class: 'visually-hidden', attributes: { role: 'rowgroup' } }, [make('tr', { attributes: { role: 'row' } }, columns)]),
    make('tbody', {}, rows.map((cells, at) => make('tr', {}, [heading('row', row(at + 1)), ...cells]))),
  ];
}
