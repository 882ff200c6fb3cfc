/** @import { App, State } from '../lib/state.js' */

import { count, inSentence, percent } from '../lib/format.js';
import { originOf } from '../lib/origin.js';
import { make, need, setText } from './dom.js';
import { isUnlike, novelty } from './likeness.js';

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
    rows.forEach(({ item, track, number }, i) => {
      const probability = prediction?.probabilities[i];
      const text = probability === undefined ? '–' : percent(probability);
      // Most bars stay as they are while a line is drawn.
      if (text !== number.textContent) {
        number.textContent = text;
        track.style.setProperty('background-size', `${100 * (probability ?? 0)}% 100%`);
      }
      item.classList.toggle('best', prediction?.best === i);
      item.classList.toggle('true', prediction !== undefined && garment?.label === i);
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
 * @param {HTMLElement} list
 * @param {string} name
 */
function makeRow(list, name) {
  const track = make('span', { class: 'track', attributes: { 'aria-hidden': 'true' } });
  const number = make('span', { class: 'value figures', text: '–' });
  const item = make('li', {}, [
    make('span', { class: 'name', text: name }),
    track,
    number,
  ]);
  list.append(item);
  return { item, track, number };
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
