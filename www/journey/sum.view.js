/**
 * A weighted sum on paper: its largest parts, all others, the bias, the total, and what the activation
 * makes of it.
 *
 * @import { OpenedSum } from '../pkg/patchwork.js'
 *
 * @typedef {object} SumParts
 * @property {(channel: number) => string} name what a part of the sum is called
 * @property {(channel: number) => string} [short] the same where its picture stands beside it
 * @property {(count: number) => string} others so many that are not shown, e.g. 60 other filters
 * @property {string} from what the inputs are values of, e.g. second pooling
 * @property {(input: number) => Node[]} [picture] where an input is seen
 * @property {(input: number) => void} open opens an input of the layer, by its index
 * @property {boolean} links whether the inputs can be opened
 */

import { measure, signedMeasure } from '../shared/format.js';
import { headedRows } from '../shared/headed-rows.view.js';
import { make, makeButton, makeOperator } from '../shared/dom.view.js';
import { strongestInput } from './thread.js';
import { words } from '../words/words.js';

/**
 * The end of a sum; before it a line for each part, where the parts are single inputs.
 *
 * @param {OpenedSum} sum
 * @param {SumParts} parts
 */
export function makeSumTable(sum, parts) {
  const single = sum.values.length === sum.channels.length;
  const inputs = single ? [...sum.channels].map((channel, i) => inputLine(sum, channel, i, parts)) : [];
  const head = make('thead', {}, [make('tr', {}, words.journey.sum.columns.map((text, i) => make('th', { class: i > 0 ? 'number' : '', text, attributes: { scope: 'col' } })))]);
  const table = make('table', { class: 'figures-table sum-table' }, [
    make('caption', { class: 'visually-hidden', text: words.journey.sum.caption }),
    ...(inputs.length > 0 ? [head] : []),
    make('tbody', {}, [
      ...inputs,
      ...(sum.others > 0 ? [line(parts.others(sum.others), signedMeasure(sum.rest), signOf(sum.rest))] : []),
      line(words.journey.sum.bias, signedMeasure(sum.bias), signOf(sum.bias)),
      line(words.journey.sum.total, measure(sum.total), 'total'),
      ...lastLine(sum),
    ]),
  ]);
  return make('div', { class: 'sum-room' }, [table]);
}

/**
 * @param {string} name
 * @param {string} text
 * @param {string} kind
 */
function line(name, text, kind) {
  return make('tr', { class: kind }, [make('th', { text: name, attributes: { scope: 'row', colspan: '3' } }), make('td', { class: 'number', text })]);
}

/**
 * @param {OpenedSum} sum
 * @param {number} input
 * @param {number} i its place in the sum
 * @param {SumParts} parts
 */
function inputLine({ values, weights, products }, input, i, parts) {
  const name = parts.name(input);
  const [value = 0, weight = 0, product = 0] = [values[i], weights[i], products[i]];
  return make('tr', { class: signOf(product) }, [
    make('th', { attributes: { scope: 'row' } }, [parts.links ? link(name, input, parts, parts.short?.(input)) : name]),
    make('td', { class: 'number factor', text: measure(value) }),
    make('td', { class: 'number factor', text: measure(weight) }),
    make('td', { class: 'number', text: signedMeasure(product) }),
  ]);
}

/**
 * @param {OpenedSum} sum
 * @returns {HTMLElement[]}
 */
function lastLine({ activation, total, value }) {
  switch (activation) {
    case 'linear':
      return [];
    case 'relu':
      return [line(total < 0 ? words.journey.sum.zero : words.journey.sum.stays, measure(value), 'value')];
    case 'softmax':
      return [line(words.journey.sum.share, words.journey.sum.percent(value), 'value')];
  }
}

/**
 * The window of a part: values times weights are products.
 *
 * @param {OpenedSum} sum
 * @param {number} at the part's place in the sum
 * @param {number} width of the window
 * @param {SumParts} parts
 */
export function makeWindow(sum, at, width, parts) {
  const taps = sum.channels.length > 0 ? sum.products.length / sum.channels.length : 0;
  const name = parts.name(sum.channels[at] ?? 0);
  /** @param {Float32Array} all */
  const own = (all) => [...all.subarray(at * taps, (at + 1) * taps)];
  const part = sum.sums[at] ?? 0;
  const input = strongestInput(sum, at);
  return make('figure', { class: 'window', attributes: { 'aria-label': name } }, [
    make('figcaption', {}, [
      parts.links && input >= 0 ? link(name, input, parts) : name,
      make('strong', { class: `number ${signOf(part)}`, text: signedMeasure(part) }),
    ]),
    make('div', { class: 'window-grids' }, [
      makeNumbers(words.journey.sum.values, own(sum.values), width),
      makeOperator('×'),
      makeNumbers(words.journey.sum.weights, own(sum.weights), width, true),
      makeOperator('='),
      makeNumbers(words.journey.sum.products, own(sum.products), width, true),
    ]),
  ]);
}

/**
 * Numbers in their rows.
 *
 * @param {string} label
 * @param {number[]} values
 * @param {number} width
 * @param {boolean} signed
 */
export function makeNumbers(label, values, width, signed = false) {
  const rows = Array.from({ length: Math.ceil(values.length / width) }, (_, row) => values.slice(row * width, (row + 1) * width));
  const cells = (/** @type {number[]} */ row) => row.map((value) => make('td', { class: signed ? signOf(value) : '', text: measure(value) }));
  return make('table', { class: 'nine' }, [
    make('caption', { text: label }),
    ...headedRows(rows.map(cells)),
  ]);
}

/**
 * @param {string} name
 * @param {number} input
 * @param {Pick<SumParts, 'open' | 'picture'>} parts
 * @param {string} [text] a shorter name, where a picture shows the place
 */
export function link(name, input, { open, picture }, text = name) {
  const button = makeButton(text, () => open(input), 'link');
  button.dataset['key'] = name;
  if (text !== name) button.setAttribute('aria-label', name);
  button.prepend(...(picture?.(input) ?? []));
  return button;
}

/**
 * @param {string} sentence
 * @param {string} text that stands in it
 * @param {Node | string} element to put in its place
 */
export function withIn(sentence, text, element) {
  const [before = '', ...after] = sentence.split(text);
  return [before, element, after.join(text)];
}

/** @param {number} value */
export function signOf(value) {
  return value < 0 ? 'negative' : value > 0 ? 'positive' : '';
}
