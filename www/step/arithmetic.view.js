/**
 * The sum at the cursor, as on paper: a few of its products, the sum so far, and what the rectifier leaves of it.
 *
 * @import { Book, Page } from './book.js'
 */

import { digits, signedDigits } from '../shared/format.js';
import { indexOfCell } from './book.js';
import { make, setText } from '../shared/dom.view.js';
import { nameOf } from './names.js';
import { words } from '../words/words.js';

/** Products that are shown at once: those of a 3 x 3 window. */
const LINES = 9;

/** @param {Book} book */
export function makeArithmetic(book) {
  const title = make('h4', { class: 'step-where' });
  const how = make('p', { class: 'caption step-how' });
  const lines = Array.from({ length: LINES }, () => makeLine());
  const rows = make('tbody', { attributes: { role: 'rowgroup' } }, lines.map(({ element }) => element));
  const headings = words.step.sum.columns.map((text) => make('th', { text, attributes: { scope: 'col', role: 'columnheader' } }));
  const head = make('thead', { class: 'visually-hidden', attributes: { role: 'rowgroup' } }, [make('tr', { attributes: { role: 'row' } }, headings)]);
  const table = make('table', { class: 'step-products', attributes: { role: 'table' } }, [make('caption', { class: 'visually-hidden', text: words.step.sum.caption }), head, rows]);
  const soFar = make('p', { class: 'step-so-far' });
  const result = make('p', { class: 'step-result' });
  const element = make('div', { class: 'step-arithmetic' }, [title, how, table, soFar, result]);

  return {
    element,
    draw() {
      const page = book.get();
      const { sum, cursor } = page;
      element.hidden = !sum;
      if (!sum) return;
      const done = Math.min(cursor.term, sum.products.length);
      const isWhole = done === sum.products.length;
      const order = linesOf(page, done);
      setText(title, words.step.sum.title(nameOf(page), cursor.way));
      setText(how, howText(page));
      lines.forEach((line, at) => line.draw(page, order[at], isWhole ? undefined : done - 1));
      table.hidden = order.length === 0;
      setText(soFar, sum.products.length < 2 ? '' : words.step.sum.soFar(done, sum.products.length, sum.partial[done - 1] ?? sum.start));
      setText(result, isWhole ? resultText(page) : '');
    },
  };
}

/**
 * Which products are shown: those around the one in hand, or of a whole sum the largest.
 *
 * @param {Page} page
 * @param {number} done
 * @returns {number[]}
 */
function linesOf({ sum, size }, done) {
  if (!sum) return [];
  const count = sum.products.length;
  if (size === 'product') {
    const first = Math.floor(Math.max(0, done - 1) / LINES) * LINES;
    return Array.from({ length: Math.min(LINES, count - first) }, (_, at) => first + at);
  }
  const order = [...sum.products.keys()].sort((a, b) => Math.abs(sum.products[b] ?? 0) - Math.abs(sum.products[a] ?? 0));
  return order.slice(0, LINES).sort((a, b) => a - b);
}

/** @param {Page} page */
function howText({ layers, cursor: { way, layer }, sum, size }) {
  if (!sum) return '';
  const { className = 'Dense' } = layers[way === 'there' ? layer : layer + 1] ?? {};
  const isLast = way === 'back' && layer === layers.length - 1;
  if (isLast) return words.step.sum.error;
  const how = words.step.sum.how[way][/** @type {keyof typeof words.step.sum.how.there} */ (className)];
  return size === 'product' || sum.products.length <= LINES ? how : `${how} ${words.step.sum.largest(LINES, sum.products.length)}`;
}

/** @param {Page} page */
function resultText({ sum, garment, cursor: { way, layer, cell }, layers, channels }) {
  if (!sum || !garment) return '';
  const here = layers[layer];
  if (here && way === 'back' && layer === layers.length - 1) {
    const index = indexOfCell(here, channels[layer] ?? 0, cell);
    return words.step.sum.isError(garment.probabilities[index] ?? 0, index === garment.label, sum.result);
  }
  if (way === 'there') return sum.open === undefined ? words.step.sum.gives(sum.start, sum.total) : words.step.sum.rectified(sum.start, sum.total, sum.open, sum.result);
  return sum.open === undefined ? words.step.sum.gradient(sum.total) : words.step.sum.gate(sum.total, sum.open, sum.result);
}

/**
 * A cell that stays one for the ear, where a narrow screen lays the table out as lines.
 *
 * @param {string} name of its class
 * @param {string} [text]
 */
function cellOf(name, text = '') {
  return make('td', { class: name, text, attributes: { role: 'cell' } });
}

function makeLine() {
  const [value, weight, product] = [cellOf('number factor'), cellOf('number factor'), cellOf('number')];
  const element = make('tr', { attributes: { role: 'row' } }, [value, cellOf('operator', '×'), weight, cellOf('operator', '='), product]);
  return {
    element,
    /** @param {Page} page @param {number | undefined} at its place in the sum @param {number | undefined} inHand */
    draw({ sum }, at, inHand) {
      element.hidden = at === undefined;
      if (at === undefined || !sum) return;
      const result = sum.products[at] ?? 0;
      const isDone = inHand === undefined || at <= inHand;
      setText(value, digits(sum.values[at] ?? 0));
      setText(weight, digits(sum.weights[at] ?? 0));
      setText(product, isDone ? signedDigits(result) : '');
      product.className = `number ${result < 0 ? 'negative' : result > 0 ? 'positive' : ''}`;
      element.className = at === inHand ? 'in-hand' : '';
    },
  };
}
