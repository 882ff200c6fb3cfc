import { make, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';

let inputs = 0;

/**
 * A box for the number of a filter: the reader counts from 1, the page from 0.
 *
 * @param {{label: string, count: number, value: number}} options
 * @param {(filter: number) => void} onChoose
 */
export function makeFilterInput({ label, count, value }, onChoose) {
  const id = `filter-help-${++inputs}`;
  const range = words.journey.compared.range(count);
  const input = make('input', { attributes: { type: 'number', min: '1', max: String(count), step: '1', value: String(value + 1), inputmode: 'numeric', 'aria-describedby': id } });
  const help = make('span', { class: 'help', text: range, attributes: { id, role: 'status' } });
  input.addEventListener('input', () => {
    const valid = input.value !== '' && input.validity.valid;
    setText(help, valid ? range : words.journey.compared.refused(count));
    help.classList.toggle('fault', !valid);
    if (valid) onChoose(input.valueAsNumber - 1);
  });
  return make('div', { class: 'filter-input' }, [make('label', { class: 'field inline' }, [label, input]), help]);
}
