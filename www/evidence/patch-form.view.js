/**
 * How large the patch is, of which grey, and which class is asked for.
 *
 * @import { Patch } from './patch.js'
 */

import { makeChoice } from '../shared/choice.view.js';
import { make, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';
import { SIDES } from './patch.js';

const GREYS = /** @type {const} */ (['0', '128', '255']);
/** Instead of a class the network's answer. */
const ANSWER = '';

/**
 * @param {readonly string[]} names of the classes
 * @param {Patch} patch at first
 * @param {{onPatch: (patch: Patch) => void, onClass: (label: number | undefined) => void}} told
 */
export function makePatchForm(names, patch, { onPatch, onClass }) {
  const { form } = words.evidence;
  const answer = make('option', { attributes: { value: ANSWER } });
  const select = make('select', { attributes: { autocomplete: 'off' } }, [answer, ...names.map((name, label) => make('option', { text: name, attributes: { value: String(label) } }))]);
  const range = make('input', { attributes: { type: 'range', min: String(SIDES.from), max: String(SIDES.to), autocomplete: 'off' } });
  const side = make('span', { class: 'figures' });
  const grey = makeChoice({
    legend: form.grey,
    name: 'patch-grey',
    options: GREYS.map((value) => [value, form.greys[value]]),
    onChoose: (value) => change({ grey: Number(value) }),
  });
  /** @param {Partial<Patch>} next */
  const change = (next) => {
    patch = { ...patch, ...next };
    show();
    onPatch(patch);
  };
  const show = () => {
    range.value = String(patch.side);
    const text = form.pixels(patch.side);
    setText(side, text);
    range.setAttribute('aria-valuetext', text);
    grey.show(String(patch.grey));
  };
  select.addEventListener('change', () => onClass(select.value === ANSWER ? undefined : Number(select.value)));
  range.addEventListener('input', () => change({ side: range.valueAsNumber }));
  show();
  return {
    element: make('div', { class: 'patch-form' }, [
      make('label', { class: 'field' }, [form.class, select]),
      make('label', { class: 'field' }, [make('span', {}, [`${form.side} `, side]), range]),
      grey.element,
      make('p', { class: 'caption', text: form.note }),
    ]),
    /** @param {number | undefined} label that is asked for @param {string} best the network's answer */
    show(label, best) {
      setText(answer, form.answer(best));
      select.value = label === undefined ? ANSWER : String(label);
    },
  };
}
