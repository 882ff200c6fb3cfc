/**
 * What the reader said, beside what was measured.
 *
 * @import { Guess } from './kept-race.js'
 * @import { RaceState } from './race.js'
 */

import { make, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';
import { resultOf } from './measures.js';

export function makeVerdict() {
  const said = words.compare.verdict;
  const rows = [said.ahead, said.slower].map((text) => ({ head: make('th', { text, attributes: { scope: 'row' } }), cells: [make('td'), make('td')] }));
  const element = make('table', { class: 'figures-table compare-verdict', attributes: { 'aria-label': said.title } }, [
    make('thead', {}, [make('tr', {}, [make('th', { attributes: { scope: 'col' } }, [make('span', { class: 'visually-hidden', text: said.what })]), make('th', { text: said.yours, attributes: { scope: 'col' } }), make('th', { text: said.real, attributes: { scope: 'col' } })])]),
    make('tbody', {}, rows.map(({ head, cells }) => make('tr', {}, [head, ...cells]))),
  ]);
  return {
    element,
    /** @param {RaceState} state @param {Guess} guess */
    show({ sides, status }, { winner, points, times }) {
      const result = sides && resultOf(sides);
      element.hidden = !result || !winner || status === 'running';
      if (!result || !winner) return;
      const texts = [[said.winner(winner, points), said.winner(result.winner, Math.abs(result.points))], [said.times(times), result.times === undefined ? '–' : said.times(result.times)]];
      for (const [row, { cells }] of rows.entries()) for (const [place, cell] of cells.entries()) setText(cell, texts[row]?.[place] ?? '');
    },
  };
}
