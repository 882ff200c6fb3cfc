/**
 * The filter on the garment: one by name, or the reader's own numbers.
 *
 * @import { FilterChoice } from '../app/state.js'
 * @import { FilterState, Preset } from '../shared/own-filter/filter-choice.js'
 */

import { dimensions } from '../shared/format.js';
import { SIDES, sideOf, titleOf } from '../shared/own-filter/filter-choice.js';
import { make, setText } from '../shared/dom.view.js';
import { makeChoice } from '../shared/choice.view.js';
import { makeNumberBox, makeNumberSquare } from '../shared/number-box.view.js';
import { words } from '../words/words.js';

const OWN = 'own';

/**
 * @param {object} options
 * @param {readonly Preset[]} options.presets
 * @param {(change: Partial<FilterChoice> & {side?: number}) => void} options.onChange
 * @param {() => void} options.onOwn the reader wants the own filter back
 * @returns {{names: HTMLElement, numbers: HTMLDetailsElement, show: (state: FilterState) => void}} `numbers` unfold
 */
export function makeWeightsForm({ presets, onChange, onOwn }) {
  const fault = make('p', { class: 'fault caption', attributes: { role: 'status' } });
  const names = makeChoice({
    legend: words.filter.form.filter,
    name: 'filter-name',
    options: [...presets.map(({ name }) => /** @type {const} */ ([name, titleOf(name)])), [OWN, words.filter.own]],
    onChoose: (name) => {
      const preset = presets.find((each) => each.name === name);
      if (preset) onChange({ weights: preset.weights, divisor: preset.divisor, bias: preset.bias });
      else onOwn();
    },
  });
  const sides = makeChoice({
    legend: words.filter.form.side,
    name: 'filter-side',
    options: SIDES.map((side) => [String(side), dimensions([side, side])]),
    onChoose: (side) => onChange({ side: Number(side) }),
  });
  const weights = makeNumberSquare({
    legend: words.filter.form.weights,
    name: words.filter.form.weight,
    kind: 'weight',
    fault,
    onValues: (values) => onChange({ weights: values }),
  });
  const divisor = makeNumberBox({ label: words.filter.form.divisor, kind: 'divisor', fault, onValue: (value) => onChange({ divisor: value }) });
  const bias = makeNumberBox({ label: words.filter.form.bias, kind: 'bias', fault, onValue: (value) => onChange({ bias: value }) });
  const numbers = make('details', { class: 'weights' }, [
    make('summary', { text: words.filter.form.summary }),
    make('div', { class: 'weights-form' }, [
      weights.element,
      make('div', { class: 'weights-rest' }, [
        sides.element,
        make('div', { class: 'weights-boxes' }, [make('label', { class: 'field' }, [words.filter.form.divisor, divisor.input]), make('label', { class: 'field' }, [words.filter.form.bias, bias.input])]),
        make('p', { class: 'caption', text: words.filter.form.note }),
        fault,
      ]),
    ]),
  ]);

  let isOwn = false;

  return {
    names: names.element,
    numbers,
    show({ filter }) {
      // Who comes to the own filter wants to see its numbers.
      if (filter.name === undefined && !isOwn) numbers.open = true;
      isOwn = filter.name === undefined;
      names.show(filter.name ?? OWN);
      sides.show(String(sideOf(filter)));
      weights.show(filter.weights);
      divisor.show(filter.divisor);
      bias.show(filter.bias);
      if (filter.name !== undefined) setText(fault, '');
    },
  };
}
