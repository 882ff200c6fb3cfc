/**
 * All experiments as a table that each of its columns can sort.
 *
 * @import { Column } from './table-columns.js'
 * @import { Experiment } from './notebook.js'
 */

import { COLUMNS, sortedBy, textOf } from './table-columns.js';
import { make, makeButton } from '../shared/dom.view.js';
import { words } from '../words/words.js';

/** @param {{onChoose: (id: string) => void, announce: (text: string) => void}} deeds */
export function makeResultsTable({ onChoose, announce }) {
  const { results } = words.experiments;
  /** @type {{by: Column, descending: boolean}} */
  let order = { by: 'number', descending: false };
  /** @type {readonly Experiment[]} */
  let experiments = [];
  /** @type {string | undefined} */
  let chosen;
  const heads = COLUMNS.map((column) => {
    const button = makeButton(results.columns[column], () => {
      order = { by: column, descending: order.by === column ? !order.descending : column === 'test' || column === 'train' };
      draw();
      announce(results.sorted(results.columns[column], order.descending ? results.down : results.up));
    }, 'sort');
    return make('th', { class: isText(column) ? '' : 'number', attributes: { scope: 'col' } }, [button]);
  });
  const body = make('tbody');
  const table = make('table', { class: 'figures-table results-table' }, [make('caption', { class: 'visually-hidden', text: results.table }), make('thead', {}, [make('tr', {}, heads)]), body]);
  const element = make('div', { class: 'results-scroll', attributes: { role: 'region', tabindex: '0', 'aria-label': results.scrolls } }, [table]);

  const draw = () => {
    for (const [place, head] of heads.entries()) {
      if (COLUMNS[place] === order.by) head.setAttribute('aria-sort', order.descending ? 'descending' : 'ascending');
      else head.removeAttribute('aria-sort');
    }
    const focused = document.activeElement instanceof HTMLElement && body.contains(document.activeElement) ? document.activeElement.dataset['id'] : undefined;
    body.replaceChildren(...sortedBy(experiments, order).map((each) => rowOf(each, each.id === chosen, onChoose)));
    const back = focused && [...body.querySelectorAll('button')].find((button) => button.dataset['id'] === focused);
    if (back) back.focus({ preventScroll: true });
  };
  return {
    element,
    /**
     * @param {readonly Experiment[]} all
     * @param {string | undefined} id that the reader looks at
     */
    show(all, id) {
      if (all === experiments && id === chosen) return;
      experiments = all;
      chosen = id;
      draw();
    },
  };
}

/** @param {Column} column */
function isText(column) {
  return column === 'network' || column === 'guess';
}

/**
 * @param {Experiment} experiment
 * @param {boolean} isChosen
 * @param {(id: string) => void} onChoose
 */
function rowOf(experiment, isChosen, onChoose) {
  const { id, number } = experiment;
  const show = makeButton(textOf(experiment, 'number'), () => onChoose(id), 'link');
  show.dataset['id'] = id;
  show.setAttribute('aria-label', words.experiments.results.show(words.experiments.name(number)));
  const cells = COLUMNS.map((column) => {
    const kind = isText(column) ? '' : 'number';
    if (column === 'number') return make('td', { class: kind }, [show]);
    const text = textOf(experiment, column);
    return column === 'network' ? make('th', { text, attributes: { scope: 'row' } }) : make('td', { class: kind, text });
  });
  const row = make('tr', {}, cells);
  if (isChosen) row.setAttribute('aria-current', 'true');
  return row;
}
