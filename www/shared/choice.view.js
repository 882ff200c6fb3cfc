/**
 * One of a few: radio buttons as chips.
 *
 * @typedef {object} Choice
 * @property {HTMLFieldSetElement} element
 * @property {(value: string) => void} show
 * @property {(value: string, label: string) => void} rename
 */

import { make, setText } from './dom.view.js';

/**
 * @param {object} options
 * @param {string} options.legend
 * @param {string} options.name of the group, unique in the page
 * @param {readonly (readonly [value: string, label: string])[]} options.options
 * @param {(value: string) => void} options.onChoose
 * @returns {Choice}
 */
export function makeChoice({ legend, name, options, onChoose }) {
  const inputs = options.map(([value]) => make('input', { attributes: { type: 'radio', name, value } }));
  const names = options.map(([, label]) => make('span', { text: label }));
  const labels = names.map((label, index) => make('label', {}, [inputs[index] ?? '', label]));
  const element = make('fieldset', { class: 'chips' }, [make('legend', { class: 'caption', text: legend }), ...labels]);
  element.addEventListener('change', (event) => onChoose(/** @type {HTMLInputElement} */ (event.target).value));
  return {
    element,
    show(value) {
      for (const input of inputs) input.checked = input.value === value;
    },
    rename(value, label) {
      const name = names[options.findIndex(([each]) => each === value)];
      if (name) setText(name, label);
    },
  };
}
