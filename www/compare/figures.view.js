/**
 * Both networks as a table: what they are, and what was measured.
 *
 * @import { Known } from './known.js'
 * @import { Kind, Sides } from './race.js'
 */

import { resultOf, secondsAnEpoch } from './measures.js';
import { make, setText } from '../shared/dom.view.js';
import { count, measure, percent } from '../shared/format.js';
import { words } from '../words/words.js';

const ROWS = /** @type {const} */ (['parameters', 'multiplyAdds', 'answer', 'epoch', 'right']);

/** @returns {{element: HTMLElement, show: (known: Record<Kind, Known>, sides: Sides | undefined) => void}} */
export function makeFigures() {
  const said = words.compare.figures;
  const heads = [make('th', { attributes: { scope: 'col' } }, [make('span', { class: 'visually-hidden', text: said.what })]), ...[said.cnn, said.dnn, said.times].map((text) => make('th', { class: 'number', text, attributes: { scope: 'col' } }))];
  const rows = ROWS.map((name) => ({
    name,
    head: make('th', { attributes: { scope: 'row' } }),
    cells: [0, 1, 2].map(() => make('td', { class: 'number' })),
  }));
  const table = make('table', { class: 'figures-table' }, [
    make('caption', { class: 'caption', text: said.title }),
    make('thead', {}, [make('tr', {}, heads)]),
    make('tbody', {}, rows.map(({ head, cells }) => make('tr', {}, [head, ...cells]))),
  ]);
  return {
    element: make('div', { class: 'compare-figures' }, [table]),
    show(known, sides) {
      const result = sides && resultOf(sides);
      for (const { name, head, cells } of rows) {
        const row = ofRow(name, known, sides);
        setText(head, name === 'right' && result ? said.rightAfter(result.epoch) : said.rows[name]);
        const texts = [...row.values.map((value) => (value === undefined ? '–' : row.text(value))), timesOf(name, row.values, result?.points)];
        for (const [place, cell] of cells.entries()) setText(cell, texts[place] ?? '');
      }
    },
  };
}

/**
 * @param {typeof ROWS[number]} name
 * @param {Record<Kind, Known>} known
 * @param {Sides | undefined} sides
 * @returns {{values: (number | undefined)[], text: (value: number) => string}} of the CNN and the DNN
 */
function ofRow(name, { cnn, dnn }, sides) {
  if (name === 'epoch') return { values: [sides && secondsAnEpoch(sides.cnn), sides && secondsAnEpoch(sides.dnn)], text: measure };
  if (name === 'right') {
    const epoch = sides && resultOf(sides)?.epoch;
    const right = (/** @type {Kind} */ kind) => sides?.[kind].epochs.find((row) => row.epoch === epoch)?.testAccuracy;
    return { values: [right('cnn'), right('dnn')], text: (value) => words.training.percent(percent(value)) };
  }
  return { values: [cnn[name], dnn[name]], text: name === 'answer' ? measure : count };
}

/**
 * @param {typeof ROWS[number]} name
 * @param {readonly (number | undefined)[]} values
 * @param {number | undefined} points
 */
function timesOf(name, [cnn, dnn], points) {
  if (name === 'right') return points === undefined ? '–' : words.compare.figures.points(points);
  return cnn === undefined || !dnn ? '–' : words.compare.figures.timesOf(cnn / dnn);
}
