/**
 * Where a prediction is made: one of a few, a number, or a sentence.
 *
 * @import { Bet, TaskId } from './task-list.js'
 */

import { LONGEST_BET } from '../app/kept-note.js';
import { taskOf } from './task-list.js';
import { make, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';

/**
 * @param {TaskId} id
 * @param {(bet: number | string) => string | undefined} onLock gives why it could not be noted
 * @returns {HTMLFormElement}
 */
export function makePredictionForm(id, onLock) {
  const { of, predictThis, lock } = words.tasks;
  const { ask = '', answers = [], unit } = of[id] ?? {};
  const fault = make('p', { class: 'fault caption', attributes: { role: 'status' } });
  const field = fieldOf(taskOf(id).bet, { name: `task-${id}`, answers, unit });
  const button = make('button', { class: 'button', text: lock, attributes: { type: 'submit' } });
  const form = make('form', { class: taskOf(id).bet === 'choice' ? 'question' : 'prediction', attributes: { novalidate: '' } }, [
    make('fieldset', {}, [make('legend', {}, [make('strong', { text: `${predictThis} ` }), ask]), field.element, make('div', { class: 'controls' }, [button]), fault]),
  ]);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const read = field.read();
    setText(fault, 'why' in read ? read.why : (onLock(read.bet) ?? ''));
    if ('why' in read) field.focus();
  });
  return form;
}

/**
 * @param {Bet} bet
 * @param {{name: string, answers: readonly string[], unit: string | undefined}} options
 * @returns {{element: HTMLElement, read: () => {bet: number | string} | {why: string}, focus: () => void}}
 */
function fieldOf(bet, { name, answers, unit }) {
  const { number, sentence, between, needsBet } = words.tasks;
  if (bet === 'choice') {
    const inputs = answers.map((_, index) => make('input', { attributes: { type: 'radio', name, value: String(index) } }));
    return {
      element: make('div', { class: 'choices' }, answers.map((answer, index) => make('label', {}, [inputs[index] ?? '', make('span', { text: answer })]))),
      read: () => {
        const at = inputs.findIndex(({ checked }) => checked);
        return at < 0 ? { why: needsBet } : { bet: at };
      },
      focus: () => inputs[0]?.focus(),
    };
  }
  const label = bet === 'text' ? sentence : unit ? `${number} (${unit})` : number;
  /** @type {Record<string, string>} */
  const kind = bet === 'text' ? { type: 'text', maxlength: String(LONGEST_BET) } : { type: 'number', min: String(bet.from), max: String(bet.to), step: '1', inputmode: bet.from < 0 ? 'text' : 'numeric' };
  const input = make('input', { class: bet === 'text' ? 'task-sentence' : 'task-number', attributes: { ...kind, autocomplete: 'off' } });
  return {
    element: make('label', { class: 'field' }, [label, input]),
    read: () => {
      const text = input.value.trim();
      if (bet === 'text') return text ? { bet: text } : { why: needsBet };
      const value = Number(text);
      const isGood = text !== '' && Number.isInteger(value) && value >= bet.from && value <= bet.to;
      input.setAttribute('aria-invalid', String(!isGood));
      return isGood ? { bet: value } : { why: between(bet.from, bet.to) };
    },
    focus: () => input.focus(),
  };
}
