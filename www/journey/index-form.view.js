import { make, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';

let forms = 0;

/**
 * Opens a value of the flattened row by its number.
 *
 * @param {number} length of the row
 * @param {(index: number) => void} onOpen
 */
export function makeIndexForm(length, onOpen) {
  const id = `index-fault-${++forms}`;
  const input = make('input', { attributes: { type: 'number', min: '0', max: String(length - 1), step: '1', value: '0', inputmode: 'numeric', 'aria-describedby': id } });
  const fault = make('span', { class: 'fault', attributes: { id, role: 'status' } });
  const form = make('form', { class: 'index-form' }, [
    make('label', { class: 'field inline' }, [words.journey.indexForm.index, input]),
    make('button', { class: 'button', text: words.journey.indexForm.open, attributes: { type: 'submit' } }),
    fault,
  ]);
  form.noValidate = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const valid = input.value !== '' && input.validity.valid;
    setText(fault, valid ? '' : words.journey.indexForm.refused(length - 1));
    if (valid) onOpen(input.valueAsNumber);
  });
  return form;
}
