/**
 * On how many images, how long and how often experiments are trained.
 *
 * @import { Terms } from './notebook.js'
 */

import { FEW_IMAGES, MANY_IMAGES, MOST_EPOCHS, MOST_SEEDS } from './notebook.js';
import { makeChoice } from '../shared/choice.view.js';
import { make } from '../shared/dom.view.js';
import { words } from '../words/words.js';

/**
 * @param {Terms} terms
 * @param {(terms: Terms) => void} onTerms
 */
export function makeTermsForm(terms, onTerms) {
  const { terms: own } = words.experiments;
  let present = terms;
  /** @param {Partial<Terms>} patch */
  const set = (patch) => {
    present = { ...present, ...patch };
    onTerms(present);
  };
  const images = makeChoice({
    legend: own.images,
    name: 'experiment-images',
    options: [FEW_IMAGES, MANY_IMAGES, 0].map((count) => [String(count), count === 0 ? own.all(0) : own.first(count)]),
    onChoose: (value) => set({ images: Number(value) }),
  });
  images.show(String(terms.images));
  const epochs = makeWhole(own.epochs, MOST_EPOCHS, terms.epochs, (value) => set({ epochs: value }));
  const seeds = makeWhole(own.seeds, MOST_SEEDS, terms.seeds, (value) => set({ seeds: value }));
  const element = make('div', { class: 'lab-terms' }, [images.element, epochs, seeds, make('p', { class: 'caption', text: own.note })]);
  return {
    element,
    /** @param {number} all training images there are */
    showImages(all) {
      images.rename('0', own.all(all));
      const [, many] = images.element.querySelectorAll('label');
      // As many as there are, or more, is all of them.
      if (many) many.hidden = all > 0 && all <= MANY_IMAGES && present.images !== MANY_IMAGES;
    },
  };
}

/**
 * @param {string} label
 * @param {number} most
 * @param {number} value
 * @param {(value: number) => void} onValue
 */
function makeWhole(label, most, value, onValue) {
  const input = make('input', { attributes: { type: 'number', min: '1', max: String(most), step: '1', inputmode: 'numeric', autocomplete: 'off' } });
  const fault = make('span', { class: 'fault', attributes: { 'aria-live': 'polite' } });
  input.value = String(value);
  let good = input.value;
  input.addEventListener('input', () => {
    const next = Number(input.value);
    const isGood = input.value !== '' && Number.isInteger(next) && next >= 1 && next <= most;
    input.setAttribute('aria-invalid', String(!isGood));
    fault.textContent = isGood ? '' : words.experiments.editor.outside(label, 1, most);
    if (!isGood) return;
    good = input.value;
    onValue(next);
  });
  input.addEventListener('change', () => {
    input.value = good;
    input.setAttribute('aria-invalid', 'false');
  });
  return make('label', { class: 'field' }, [make('span', { text: label }), input, fault]);
}
