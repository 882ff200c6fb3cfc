/** @import { App, State } from '../app/state.js' */

import { coming } from './coming.view.js';
import { makeBars } from '../shared/class-bars.view.js';
import { originOf } from '../app/origin.js';
import { need, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';
import { hidesAnswer } from '../app/state.js';
import { isUnlike, novelty } from './nearest.view.js';
import { taughtWith } from './taught-with.js';

/** Milliseconds without a change after which the answer is spoken. */
const QUIET = 900;
/** What the answer depends on. */
const ANSWERED_BY = /** @type {const} */ (['prediction', 'garment', 'overflowed', 'stopped', 'weights', 'config']);

/**
 * The ten probabilities, the answer in words, and what the weights are.
 *
 * @param {App} app
 */
export function mountPrediction({ store, announce }) {
  const list = need('bars', HTMLOListElement);
  const verdict = need('verdict', HTMLParagraphElement);
  const provenance = need('provenance', HTMLParagraphElement);
  const drawBars = makeBars(list);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let speaking;

  const draw = () => {
    const state = store.get();
    drawBars(state);
    setText(verdict, answer(state));
    verdict.dataset['outcome'] = outcome(state);
  };
  const drawProvenance = () => setText(provenance, origin(store.get()));
  draw();
  drawProvenance();
  store.subscribe((state, previous) => {
    if (originOf(state) !== originOf(previous) || state.metadata !== previous.metadata || state.config !== previous.config) drawProvenance();
    if (ANSWERED_BY.some((key) => state[key] !== previous[key])) draw();
    // The word that nothing is alike may come a while after the answer.
    const word = isUnlike(state) && !isUnlike(previous);
    // With the first garment the page has only just come.
    if ((state.garment === previous.garment || !previous.garment) && !word) return;
    clearTimeout(speaking);
    if (hidesAnswer(state)) return;
    speaking = setTimeout(() => announce(`${answer(store.get())} ${novelty(store.get())}`), QUIET);
  });
}

/** @param {Readonly<State>} state */
function outcome({ prediction, garment }) {
  if (!prediction || garment?.label === undefined) return '';
  return prediction.best === garment.label ? 'right' : 'wrong';
}

/**
 * @param {Readonly<State>} state
 * @returns {string} one sentence, or two when the truth is known
 */
export function answer(state) {
  const { prediction, garment } = state;
  const { empty, says, right, wrong } = words.answer.verdict;
  if (garment && !garment.pixels) return empty;
  if (!prediction) return whyNone(state);
  const { inSentence } = words.garment;
  const said = inSentence[prediction.best] ?? '';
  if (garment?.label === undefined) return says(said);
  return prediction.best === garment.label ? right(said) : wrong(said, inSentence[garment.label] ?? '');
}

/** @param {Readonly<State>} state */
function whyNone(state) {
  const { none, overflow, stopped } = words.answer.verdict;
  if (state.stopped) return stopped;
  return state.overflowed ? overflow : coming(state) || none;
}

/** @param {Readonly<State>} state */
function origin(state) {
  if (state.config === undefined) return '';
  const parametersFrom = originOf(state);
  const { weights } = words.answer;
  if (parametersFrom === 'random' || parametersFrom === 'training') return weights[parametersFrom];
  return weights[parametersFrom](trainingOf(state.metadata ?? {}));
}

/** @param {Record<string, string>} metadata of a weights file, which may lack anything */
function trainingOf({ data, epochs, steps, test_images: images, test_accuracy: accuracy }) {
  return { data: taughtWith(data), epochs: numberOf(epochs), steps: numberOf(steps), images: numberOf(images), accuracy: numberOf(accuracy) };
}

/** @param {string | undefined} text */
function numberOf(text) {
  const number = text ? Number(text) : NaN;
  return Number.isFinite(number) ? number : undefined;
}
