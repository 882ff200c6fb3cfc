/**
 * A question that the reader answers before looking. A first wrong guess is told what speaks against it and may be
 * bettered; then the numbers decide, and only then the figure shows what the answer is about. Where the numbers come later,
 * nothing is judged until the event `solved` tells of them.
 *
 * @typedef {object} Solution from the present numbers
 * @property {number | undefined} right index of the right answer, if there is one
 * @property {string} because
 * @property {(guess: number) => string} [against] what speaks against a wrong answer, without telling the right one
 * @property {() => void} [show] shows in the figure what the answer is about
 *
 * @typedef {object} QuestionOptions
 * @property {string} ask
 * @property {readonly string[]} answers
 * @property {() => Solution} solve
 * @property {HTMLElement} [evidence] stands below the verdict; `show` fills it
 */

import { make } from './dom.view.js';
import { words } from '../words/words.js';

/** Fewer answers leave nothing to guess after the first. */
const SECOND_TRY_FROM = 3;

let questions = 0;

/**
 * @param {QuestionOptions} options
 * @returns {HTMLFormElement} its reset asks anew
 */
export function makeQuestion({ ask, answers, solve, evidence }) {
  const name = `question-${++questions}`;
  const verdict = make('p', { class: 'verdict', attributes: { 'aria-live': 'polite' } });
  const choices = answers.map((answer, index) => {
    const input = make('input', { attributes: { type: 'radio', name, value: String(index) } });
    return make('label', {}, [input, make('span', { text: answer })]);
  });
  /** @type {number | undefined} the first guess, as long as it may be bettered */
  let missed;
  let told = false;

  /** @param {number} index @param {boolean} right */
  const mark = (index, right) => choices[index]?.classList.add(right ? 'right' : 'wrong');
  /** @param {'✓' | '✗'} icon @param {readonly string[]} sentences */
  const say = (icon, sentences) => verdict.replaceChildren(make('span', { class: 'icon', text: icon, attributes: { 'aria-hidden': 'true' } }), ` ${sentences.filter(Boolean).join(' ')}`);
  /** @param {number} guess @param {boolean} [once] there is no second try */
  const judge = (guess, once = false) => {
    const { right, because, against, show } = solve();
    if (right === undefined) {
      verdict.textContent = because;
      return;
    }
    mark(guess, guess === right);
    const { right: yes, wrong, notThis, again } = words.shared.question;
    const objection = guess === right ? '' : (against?.(guess) ?? '');
    const mayTryAgain = answers.length >= SECOND_TRY_FROM && (missed === undefined || missed === guess);
    if (guess !== right && !told && mayTryAgain && !once) {
      missed = guess;
      say('✗', [notThis, objection, again]);
      return;
    }
    told = true;
    mark(right, true);
    if (guess === right) say('✓', [yes, because]);
    else say('✗', [wrong(answers[right] ?? ''), objection, because]);
    show?.();
  };

  const element = make('form', { class: 'question' }, [
    make('fieldset', {}, [
      make('legend', {}, [make('strong', { text: `${words.shared.question.before} ` }), ask]),
      make('div', { class: 'choices' }, choices),
      verdict,
      ...(evidence ? [evidence] : []),
    ]),
  ]);
  element.addEventListener('change', (event) => {
    judge(Number(/** @type {HTMLInputElement} */ (event.target).value));
    (evidence ?? verdict).scrollIntoView({ block: 'nearest' });
  });
  element.addEventListener('solved', () => {
    const guess = choices.findIndex((label) => label.querySelector('input')?.checked);
    if (guess >= 0) judge(guess, true);
  });
  element.addEventListener('submit', (event) => event.preventDefault());
  element.addEventListener('reset', () => {
    missed = undefined;
    told = false;
    for (const choice of choices) choice.classList.remove('right', 'wrong');
    verdict.replaceChildren();
    evidence?.replaceChildren();
  });
  return element;
}
