/**
 * A question that the reader answers before looking: first a guess, then the numbers decide.
 *
 * @typedef {object} QuestionOptions
 * @property {string} ask
 * @property {readonly string[]} answers
 * @property {() => {right: number | undefined, because: string}} solve index of the right answer, if there is one, and the
 *   reason, from the present numbers
 * @property {() => void} [onGuess] shows in the figure what the answer is about
 */

import { make } from './dom.view.js';
import { words } from '../words/words.js';

let questions = 0;

/**
 * @param {QuestionOptions} options
 * @returns {HTMLElement}
 */
export function makeQuestion({ ask, answers, solve, onGuess }) {
  const name = `question-${++questions}`;
  const verdict = make('p', { class: 'verdict', attributes: { 'aria-live': 'polite' } });
  const choices = answers.map((answer, index) => {
    const input = make('input', { attributes: { type: 'radio', name, value: String(index) } });
    return make('label', {}, [input, make('span', { text: answer })]);
  });
  const fieldset = make('fieldset', { class: 'question' }, [
    make('legend', {}, [make('strong', { text: `${words.shared.question.before} ` }), ask]),
    make('div', { class: 'choices' }, choices),
    verdict,
  ]);
  fieldset.addEventListener('change', (event) => {
    onGuess?.();
    const { right, because } = solve();
    if (right === undefined) {
      verdict.textContent = because;
      return;
    }
    const guess = Number(/** @type {HTMLInputElement} */ (event.target).value);
    const [icon, judged] = guess === right ? ['✓', words.shared.question.right] : ['✗', words.shared.question.wrong(answers[right] ?? '')];
    verdict.replaceChildren(make('span', { class: 'icon', text: icon, attributes: { 'aria-hidden': 'true' } }), ` ${judged} ${because}`);
  });
  return fieldset;
}
