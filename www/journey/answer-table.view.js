/**
 * The last layer: the logit of each class, its power and its share.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { Gaze } from './gaze.js'
 * @import { Station } from './values.js'
 */

import { formatter, measure } from '../shared/format.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { paintWhenNear } from '../shared/near.view.js';
import { words } from '../words/words.js';

const inMillionths = formatter({ minimumFractionDigits: 6, maximumFractionDigits: 6 });

/**
 * @param {Lesson} lesson
 * @param {Gaze} gaze
 * @param {Station} station
 */
export function makeAnswer({ app: { store }, model, names }, gaze, { layer, shape: [classes = 0] }) {
  const rows = Array.from({ length: classes }, (_, index) => {
    const open = makeButton(names[index] ?? words.journey.className(index), () => gaze.pin({ layer, index }), 'link');
    const numbers = Array.from({ length: 3 }, () => make('td', { class: 'number' }));
    return { element: make('tr', {}, [make('th', { attributes: { scope: 'row' } }, [open]), ...numbers]), numbers };
  });
  const sum = make('td', { class: 'number' });
  const table = make('table', { class: 'figures-table answer-table' }, [
    make('caption', { class: 'visually-hidden', text: words.journey.answer.caption }),
    make('thead', {}, [make('tr', {}, words.journey.answer.columns.map((text, i) => make('th', { class: i > 0 ? 'number' : '', text, attributes: { scope: 'col' } })))]),
    make('tbody', {}, rows.map(({ element }) => element)),
    make('tfoot', {}, [make('tr', {}, [make('th', { text: words.journey.answer.sum, attributes: { scope: 'row', colspan: '2' } }), sum, make('td')])]),
  ]);
  const paint = paintWhenNear(table, () => {
    const network = model.network();
    const prediction = store.get().prediction;
    if (!network || !prediction) return;
    const logits = network.logits();
    const { powers, sum: total } = network.powers();
    rows.forEach(({ element, numbers }, index) => {
      const texts = [measure(logits[index] ?? 0), inMillionths(powers[index] ?? 0), words.journey.answer.share(prediction.probabilities[index] ?? 0)];
      texts.forEach((text, i) => setText(/** @type {HTMLElement} */ (numbers[i]), text));
      element.classList.toggle('best', index === prediction.best);
    });
    setText(sum, inMillionths(total));
  });
  return {
    elements: [make('div', { class: 'answer-room' }, [table])],
    paint,
    /** @param {number | undefined} opened */
    mark: (opened) => rows.forEach(({ element }, index) => element.classList.toggle('pinned', opened === index)),
  };
}
