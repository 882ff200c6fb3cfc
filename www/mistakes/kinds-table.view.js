/** Precision, recall and F1 of each kind. @import { Found } from './exam.js' */

import { supportOf } from './ranked.js';
import { count, percent } from '../shared/format.js';
import { make } from '../shared/dom.view.js';
import { words } from '../words/words.js';

/** @param {(label: number) => string} nameOf */
export function makeKindsTable(nameOf) {
  const { title, note, heads } = words.mistakes.kinds;
  const body = make('tbody');
  const head = make('tr', {}, heads.map((text, at) => make('th', { class: at > 0 ? 'number' : '', text, attributes: { scope: 'col' } })));
  const table = make('table', { class: 'figures-table', attributes: { 'aria-label': title } }, [make('thead', {}, [head]), body]);
  return {
    element: make('div', {}, [make('h3', { text: title }), make('p', { class: 'caption', text: note }), table]),
    /** @param {Found} found */
    show(found) {
      const { precision, recall, f1 } = found.report;
      body.replaceChildren(
        ...Array.from({ length: found.classes }, (_, kind) => {
          const support = supportOf(found, kind);
          const { neverSaid, noneHere } = words.mistakes.kinds;
          const cells = [shareOf(precision[kind], neverSaid), shareOf(recall[kind], noneHere), shareOf(f1[kind], '–'), count(support)];
          return make('tr', {}, [make('th', { text: nameOf(kind), attributes: { scope: 'row' } }), ...cells.map((text) => make('td', { class: 'number', text }))]);
        }),
      );
    },
  };
}

/** @param {number | undefined} share @param {string} undefinedText what is said of a share of nothing */
function shareOf(share = NaN, undefinedText) {
  return Number.isNaN(share) ? undefinedText : percent(share);
}
