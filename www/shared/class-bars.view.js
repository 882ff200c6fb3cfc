/**
 * The ten probabilities as bars: the largest stands out, the true one is underlined.
 *
 * @import { State } from '../app/state.js'
 */

import { percent } from './format.js';
import { make } from './dom.view.js';
import { words } from '../words/words.js';

/**
 * @param {HTMLElement} list that is filled
 * @returns {(state: Pick<State, 'prediction' | 'garment'>) => void} draws them
 */
export function makeBars(list) {
  const rows = words.garment.classes.map((name) => makeRow(list, name));
  return ({ prediction, garment }) => {
    rows.forEach((drawRow, i) => {
      drawRow(prediction?.probabilities[i], prediction?.best === i, prediction !== undefined && garment?.label === i);
    });
  };
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
