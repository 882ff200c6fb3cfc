/**
 * One layer in the editor: its numbers, what the crate says of its size, and what can be done with it.
 *
 * @import { FieldName, PlanLayer } from '../shared/layer-plan.js'
 * @import { LayerSizes } from './look-at-plan.js'
 *
 * @typedef {object} RowDeeds
 * @property {(field: FieldName, value: number | string) => void} change
 * @property {(by: -1 | 1) => void} move
 * @property {() => void} remove
 *
 * @typedef {object} Shown
 * @property {string} title what readers call the layer
 * @property {LayerSizes | undefined} sizes undefined where it cannot be, or comes after such a one
 * @property {{parameters: number, multiplyAdds: number}} total of the network
 *
 * @typedef {object} PlanRow
 * @property {HTMLLIElement} element
 * @property {(shown: Shown) => void} show
 * @property {(which: 'up' | 'down' | 'remove') => void} focus
 * @property {HTMLElement} room for what is wrong with it
 */

import { CHOICES, fieldsOf, isChoice, isValue, rangeOf } from '../shared/layer-plan.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';

/**
 * @param {PlanLayer} layer
 * @param {{first: boolean, last: boolean}} place among those that can be moved
 * @param {RowDeeds} deeds
 * @returns {PlanRow}
 */
export function makePlanRow(layer, { first, last }, { change, move, remove }) {
  const { editor } = words.experiments;
  const parts = makeParts();
  const fault = make('p', { class: 'caption fault', attributes: { 'aria-live': 'polite' } });
  const fields = fieldsOf(layer.kind).map((name) => makeField(name, layer, fault, (value) => change(name, value)));
  const buttons = {
    up: makeButton('↑', () => move(-1), 'button square'),
    down: makeButton('↓', () => move(1), 'button square'),
    remove: makeButton('×', remove, 'button square'),
  };
  buttons.up.disabled = first;
  buttons.down.disabled = last;
  const element = make('li', { class: 'plan-layer' }, [
    parts.name,
    make('div', { class: 'plan-fields' }, fields.map((field) => field.element)),
    make('div', { class: 'plan-buttons' }, Object.values(buttons)),
    parts.numbers,
    fault,
    parts.room,
  ]);
  return {
    element,
    room: parts.room,
    show(shown) {
      parts.show(shown);
      for (const field of fields) field.rename(shown.title);
      for (const which of /** @type {const} */ (['up', 'down', 'remove'])) buttons[which].setAttribute('aria-label', editor[which](shown.title));
    },
    focus(which) {
      const wanted = buttons[which];
      (wanted.disabled ? (wanted === buttons.up ? buttons.down : buttons.up) : wanted).focus();
    },
  };
}

/** The last layer, which stays as it is. */
export function makeAnswerRow() {
  const parts = makeParts();
  const what = make('p', { class: 'caption plan-fields', text: words.experiments.editor.answer });
  return { element: make('li', { class: 'plan-layer' }, [parts.name, what, parts.numbers, parts.room]), room: parts.room, show: parts.show };
}

function makeParts() {
  const { editor } = words.experiments;
  const name = make('strong', { class: 'plan-name' });
  const shape = make('span', { class: 'plan-shape' });
  const sizes = make('span');
  const bars = [make('i'), make('i')];
  const numbers = make('div', { class: 'plan-numbers caption' }, [shape, sizes, make('span', { class: 'plan-bars', attributes: { 'aria-hidden': 'true' } }, bars)]);
  return {
    name,
    numbers,
    room: make('div', { class: 'plan-problem', attributes: { hidden: '' } }),
    /** @param {Shown} shown */
    show({ title, sizes: own, total }) {
      setText(name, title);
      numbers.hidden = own === undefined;
      if (!own) return;
      setText(shape, editor.shape(own.outputShape));
      setText(sizes, editor.sizes(own));
      for (const [at, what] of /** @type {const} */ (['parameters', 'multiplyAdds']).entries()) {
        const bar = bars[at];
        if (bar) bar.style.width = `${(100 * own[what]) / (total[what] || 1)}%`;
      }
    },
  };
}

/**
 * @param {FieldName} name
 * @param {PlanLayer} layer
 * @param {HTMLElement} fault takes the sentence about a wrong number
 * @param {(value: number | string) => void} onValue
 */
function makeField(name, layer, fault, onValue) {
  const { fields, field } = words.experiments.editor;
  const input = isChoice(name) ? makeSelect(name) : makeNumber(name);
  input.value = String(layer[name]);
  let good = input.value;
  const label = () => input.getAttribute('aria-label') ?? '';
  input.addEventListener('input', () => {
    const value = isChoice(name) ? input.value : Number(input.value);
    const isGood = input.value !== '' && isValue(name, value);
    input.setAttribute('aria-invalid', String(!isGood));
    const range = rangeOf(name);
    setText(fault, isGood || !range ? '' : words.experiments.editor.outside(label(), range.from, range.to));
    if (!isGood) return;
    good = input.value;
    onValue(value);
  });
  input.addEventListener('change', () => {
    if (input.getAttribute('aria-invalid') !== 'true') return;
    input.value = good;
    input.setAttribute('aria-invalid', 'false');
  });
  return {
    element: make('label', { class: `field plan-field ${name}` }, [make('span', { text: fields[name], attributes: { 'aria-hidden': 'true' } }), input]),
    /** @param {string} title of the layer */
    rename: (title) => input.setAttribute('aria-label', field(fields[name], title)),
  };
}

/** @param {keyof typeof CHOICES} name */
function makeSelect(name) {
  const select = make('select');
  select.append(...CHOICES[name].map((value) => new Option(words.experiments.editor.options[value], value)));
  return select;
}

/** @param {FieldName} name */
function makeNumber(name) {
  const { from, to, step } = rangeOf(name) ?? { from: 0, to: 0, step: 1 };
  const attributes = { type: 'number', min: `${from}`, max: `${to}`, step: `${step}`, inputmode: step < 1 ? 'decimal' : 'numeric', autocomplete: 'off' };
  return make('input', { attributes });
}
