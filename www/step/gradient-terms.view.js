/**
 * The terms that add up to a weight's gradient, the largest first; each leads to its place.
 *
 * @import { Store } from '../app/store.js'
 * @import { OpenedWeight } from '../pkg/patchwork_opened.js'
 * @import { Book } from './book.js'
 * @import { Choice } from './weights.js'
 */

import { digits, signedDigits } from '../shared/format.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { valueName } from './names.js';
import { words } from '../words/words.js';

/**
 * @param {Book} book
 * @param {Store<Choice>} choice
 */
export function makeTerms(book, choice) {
  const body = make('tbody');
  const foot = make('tfoot');
  const { columns, caption } = words.step.terms;
  const about = make('p', { class: 'caption' });
  const element = make('div', {}, [
    make('h4', { text: words.step.terms.title }),
    about,
    make('div', { class: 'step-table-room' }, [
      make('table', { class: 'figures-table step-terms' }, [
        make('caption', { class: 'visually-hidden', text: caption }),
        make('thead', {}, [make('tr', {}, columns.map((text, at) => make('th', { class: at > 0 ? 'number' : '', text, attributes: { scope: 'col' } })))]),
        body,
        foot,
      ]),
    ]),
  ]);

  return {
    element,
    /** @param {OpenedWeight} weight */
    draw(weight) {
      setText(about, words.step.terms.about(weight.products.length + weight.others + weight.zeros, weight.zeros));
      body.replaceChildren(...[...weight.products.keys()].map((at) => makeRow(book, choice.get().layer, weight, at)));
      const { others, sum, mean } = words.step.terms;
      const count = book.get().batch?.count ?? 1;
      foot.replaceChildren(
        ...(weight.others > 0 ? [line(others(weight.others), signedDigits(weight.rest))] : []),
        line(sum, signedDigits(weight.sum)),
        line(mean(count), digits(weight.gradient), 'best'),
      );
    },
  };
}

/**
 * @param {string} name
 * @param {string} text
 * @param {string} [kind]
 */
function line(name, text, kind = '') {
  return make('tr', { class: kind }, [make('th', { text: name, attributes: { scope: 'row', colspan: '3' } }), make('td', { class: 'number', text })]);
}

/**
 * @param {Book} book
 * @param {number} layer
 * @param {OpenedWeight} weight
 * @param {number} at its place in the order
 */
function makeRow(book, layer, { garments, inputs, outputs, values, errors, products }, at) {
  const page = book.get();
  const [garment = 0, input = -1, output = 0, product = 0] = [garments[at], inputs[at], outputs[at], products[at]];
  const kind = words.garment.classes[page.batch?.labels[garment] ?? 0] ?? '';
  const place = input < 0 ? valueName(page, layer, output) : valueName(page, layer - 1, input);
  const open = makeButton(words.step.terms.place(kind, place), async () => {
    await book.look(garment);
    await book.goTo(layer, output, 'back');
  }, 'link');
  return make('tr', {}, [
    make('th', { attributes: { scope: 'row' } }, [open]),
    make('td', { class: 'number factor', text: digits(values[at] ?? 0) }),
    make('td', { class: 'number factor', text: digits(errors[at] ?? 0) }),
    make('td', { class: `number ${product < 0 ? 'negative' : 'positive'}`, text: signedDigits(product) }),
  ]);
}
