/** @import { App, State } from '../app/state.js' */

import { makeButton, need, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';
import { hidesAnswer } from '../app/state.js';
import { afterChange, outcome } from './guessing.js';

/**
 * Before the first answer the reader guesses it; then the answer, who was right, and another one if they like, which the
 * gallery picks.
 *
 * @param {App} app
 */
export function mountGuess({ store, announce }) {
  const guess = need('guess', HTMLElement);
  const bars = need('bars', HTMLElement);
  const verdict = need('verdict', HTMLElement);
  const guessed = need('guessed', HTMLElement);
  const why = need('why', HTMLAnchorElement);
  const again = need('guess-again', HTMLButtonElement);

  const draw = () => {
    const state = store.get();
    const hidden = hidesAnswer(state);
    guess.hidden = !hidden;
    bars.hidden = verdict.hidden = hidden;
    again.hidden = hidden || !state.garment || state.garment.kind !== 'data';
    why.hidden = hidden || !state.prediction;
    if (state.prediction) setText(why, words.answer.why(words.garment.classes[state.prediction.best] ?? ''));
    const said = sentence(state);
    guessed.hidden = !said;
    setText(guessed, said);
  };
  /** @param {number | undefined} choice */
  const settle = (choice) => {
    store.set({ guess: choice });
    announce([sentence(store.get()), verdict.textContent].filter(Boolean).join(' '));
    again.focus({ preventScroll: true });
  };

  need('guess-names', HTMLElement).prepend(...words.garment.classes.map((name, label) => makeButton(name, () => settle(label))));
  need('guess-skip', HTMLButtonElement).addEventListener('click', () => settle(undefined));
  need('guess-draw', HTMLButtonElement).addEventListener('click', () => settle(undefined));
  draw();
  store.subscribe((state, previous) => {
    const next = afterChange(state, previous);
    if (next !== state.guess) store.set({ guess: next });
    const asked = document.activeElement === again && hidesAnswer(state);
    if (state.guess !== previous.guess || state.prediction !== previous.prediction || state.garment !== previous.garment) draw();
    if (asked) guess.querySelector('button')?.focus({ preventScroll: true });
  });
}

/**
 * @param {Readonly<State>} state
 * @returns {string} what came of the guess; empty where there was none
 */
function sentence({ guess, prediction, garment }) {
  if (typeof guess !== 'number' || !prediction) return '';
  const { inSentence } = words.garment;
  return words.answer.guess.outcome[outcome(guess, prediction, garment)](inSentence[guess] ?? '', inSentence[prediction.best] ?? '');
}
