/** @import { App, State } from '../app/state.js' */

import { count, inSentence, percent } from '../shared/format.js';
import { originOf } from '../app/origin.js';
import { make, need, setText } from '../shared/dom.view.js';
import { isUnlike, novelty } from './nearest.view.js';

/** Milliseconds without a change after which the answer is spoken. */
const QUIET = 900;

/**
 * The ten probabilities, the answer in words, and what the weights are.
 *
 * @param {App} app
 * @param {readonly string[]} names
 */
export function mountPrediction({ store, announce }, names) {
  const list = need('bars', HTMLOListElement);
  const verdict = need('verdict', HTMLParagraphElement);
  const provenance = need('provenance', HTMLParagraphElement);
  const rows = names.map((name) => makeRow(list, name));
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let speaking;

  const draw = () => {
    const state = store.get();
    const { prediction, garment } = state;
    rows.forEach((drawRow, i) => {
      drawRow(prediction?.probabilities[i], prediction?.best === i, prediction !== undefined && garment?.label === i);
    });
    const text = answer(state, names);
    setText(verdict, text);
    verdict.dataset['outcome'] = outcome(state);
  };
  const drawProvenance = () => setText(provenance, origin(store.get()));
  draw();
  drawProvenance();
  store.subscribe((state, previous) => {
    if (originOf(state) !== originOf(previous) || state.metadata !== previous.metadata) drawProvenance();
    if (state.prediction !== previous.prediction || state.garment !== previous.garment) draw();
    // The word that nothing is alike may come a while after the answer.
    const word = isUnlike(state) && !isUnlike(previous);
    if (state.garment === previous.garment && !word) return;
    clearTimeout(speaking);
    speaking = setTimeout(() => announce(`${answer(store.get(), names)} ${novelty(store.get())}`), QUIET);
  });
}

/**
 * The row of one class. While a line is drawn most rows stay as they are, so what a row shows is remembered rather
 * than asked of the document.
 *
 * @param {HTMLElement} list
 * @param {string} name
 * @returns {(probability: number | undefined, isBest: boolean, isTrue: boolean) => void} draws it
 */
function makeRow(list, name) {
  const track = make('span', { class: 'track', attributes: { 'aria-hidden': 'true' } });
  const number = make('span', { class: 'value figures', text: '–' });
  const item = make('li', {}, [make('span', { class: 'name', text: name }), track, number]);
  list.append(item);
  /** @type {number | undefined} */
  let shown;
  const marked = { best: false, true: false };
  /** @param {keyof typeof marked} mark @param {boolean} is */
  const setMark = (mark, is) => {
    if (marked[mark] !== is) item.classList.toggle(mark, (marked[mark] = is));
  };

  return (probability, isBest, isTrue) => {
    if (probability !== shown) {
      shown = probability;
      const text = probability === undefined ? '–' : percent(probability);
      if (text !== number.textContent) {
        number.textContent = text;
        track.style.setProperty('background-size', `${100 * (probability ?? 0)}% 100%`);
      }
    }
    setMark('best', isBest);
    setMark('true', isTrue);
  };
}

/** @param {Readonly<State>} state */
function outcome({ prediction, garment }) {
  if (!prediction || garment?.label === undefined) return '';
  return prediction.best === garment.label ? 'right' : 'wrong';
}

/**
 * @param {Readonly<State>} state
 * @param {readonly string[]} names
 * @returns {string} one sentence, or two when the truth is known
 */
export function answer(state, names) {
  const { prediction, garment } = state;
  if (garment && !garment.pixels) return 'No answer: the canvas is empty. Draw a garment on it.';
  if (!prediction) return 'No answer yet.';
  const said = `The network says ${inSentence(names[prediction.best] ?? '')}.`;
  if (garment?.label === undefined) return said;
  return prediction.best === garment.label
    ? `✓ Right. ${said}`
    : `✗ Wrong. ${said} It is ${inSentence(names[garment.label] ?? '')}.`;
}

/** @param {Readonly<State>} state */
function origin(state) {
  const parametersFrom = originOf(state);
  if (parametersFrom === 'random') return 'Weights: random. This network has never been trained, so its answer is a guess.';
  if (parametersFrom === 'training') return 'Weights: from your training, here in this tab.';
  const from = parametersFrom === 'shipped' ? 'Weights: trained by this project' : 'Weights: from your file, trained';
  return `${from}${trainedOn(state.metadata ?? {})}`;
}

/** @param {Record<string, string>} metadata */
function trainedOn({ data, epochs, test_images: images, test_accuracy: accuracy }) {
  const on = data ? ` on ${data}` : '';
  const long = epochs ? `, ${epochs} ${epochs === '1' ? 'epoch' : 'epochs'}` : '';
  const well =
    accuracy && images ? `; ${percent(Number(accuracy))}\u00a0% right on its ${count(Number(images))} test images` : '';
  return `${on}${long}${well}.`;
}
