/**
 * The filter on the garment: one by name, or the reader's own numbers.
 *
 * @import { FilterChoice } from '../app/state.js'
 * @import { FilterState, Preset } from '../shared/own-filter/filter-choice.js'
 */

import { dimensions } from '../shared/format.js';
import { SIDES, sideOf } from '../shared/own-filter/filter-choice.js';
import { make, setText } from '../shared/dom.view.js';
import { makeChoice } from '../shared/choice.view.js';
import { makeNumberBox, makeNumberSquare } from '../shared/number-box.view.js';

const OWN = 'own';

/** What a filter does, in a few words; a name that is missing here stands as it is. */
const TITLES = /** @type {Record<string, string>} */ ({
  vertical: 'Vertical lines',
  horizontal: 'Horizontal lines',
  falling: 'Falling diagonal',
  rising: 'Rising diagonal',
  outline: 'Outline',
  sharpen: 'Sharpen',
  blur: 'Blur',
  emboss: 'Emboss',
  identity: 'Identity',
  article: 'The article’s',
});

/** @param {string} name of a filter of the crate */
export function titleOf(name) {
  return TITLES[name] ?? name;
}

/**
 * @param {object} options
 * @param {readonly Preset[]} options.presets
 * @param {(change: Partial<FilterChoice> & {side?: number}) => void} options.onChange
 * @param {() => void} options.onOwn the reader wants the own filter back
 * @returns {{names: HTMLElement, numbers: HTMLElement, show: (state: FilterState) => void}}
 */
export function makeWeightsForm({ presets, onChange, onOwn }) {
  const fault = make('p', { class: 'fault caption', attributes: { role: 'status' } });
  const names = makeChoice({
    legend: 'Filter',
    name: 'filter-name',
    options: [...presets.map(({ name }) => /** @type {const} */ ([name, titleOf(name)])), [OWN, 'Your own']],
    onChoose: (name) => {
      const preset = presets.find((each) => each.name === name);
      if (preset) onChange({ weights: preset.weights, divisor: preset.divisor, bias: preset.bias });
      else onOwn();
    },
  });
  const sides = makeChoice({
    legend: 'Size',
    name: 'filter-side',
    options: SIDES.map((side) => [String(side), dimensions([side, side])]),
    onChoose: (side) => onChange({ side: Number(side) }),
  });
  const weights = makeNumberSquare({
    legend: 'Its weights: type your own',
    name: 'Weight',
    kind: 'weight',
    fault,
    onValues: (values) => onChange({ weights: values }),
  });
  const divisor = makeNumberBox({ label: 'Divisor', kind: 'divisor', fault, onValue: (value) => onChange({ divisor: value }) });
  const bias = makeNumberBox({ label: 'Bias', kind: 'bias', fault, onValue: (value) => onChange({ bias: value }) });

  return {
    names: names.element,
    numbers: make('div', { class: 'weights-form' }, [
      weights.element,
      make('div', { class: 'weights-rest' }, [
        sides.element,
        make('div', { class: 'weights-boxes' }, [make('label', { class: 'field' }, ['Divisor', divisor.input]), make('label', { class: 'field' }, ['Bias', bias.input])]),
        make('p', { class: 'caption', text: 'The sum is divided by the divisor; then the bias is added.' }),
        fault,
      ]),
    ]),
    show({ filter }) {
      names.show(filter.name ?? OWN);
      sides.show(String(sideOf(filter)));
      weights.show(filter.weights);
      divisor.show(filter.divisor);
      bias.show(filter.bias);
      if (filter.name !== undefined) setText(fault, '');
    },
  };
}
