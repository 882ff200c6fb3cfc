/**
 * What the reader expects of the two networks, before they start: which one wins, by how much, and how much slower it is.
 *
 * @import { Guess } from './kept-race.js'
 * @import { Winner } from './measures.js'
 */

import { make, setText } from '../shared/dom.view.js';
import { makeChoice } from '../shared/choice.view.js';
import { words } from '../words/words.js';

const WINNERS = /** @type {const} */ (['cnn', 'dnn', 'same']);
const MOST_POINTS = 15;
/** How much slower it may be. */
const TIMES = [1, 2, 3, 5, 7, 10, 15, 20, 30, 50, 70, 100];
/** @type {Guess} */
const NONE = { winner: undefined, points: 5, times: 5 };

/** @param {() => void} onChange */
export function makeGuess(onChange) {
  let guess = NONE;
  const said = words.compare.guess;
  const winner = makeChoice({
    legend: said.winner,
    name: 'compare-winner',
    options: WINNERS.map((each) => [each, said.winners[each]]),
    onChoose: (value) => change({ winner: /** @type {Winner} */ (value) }),
  });
  const points = makeSlider(said.points, { max: MOST_POINTS, text: said.pointsOf, onMove: (value) => change({ points: value }) });
  const times = makeSlider(said.times, { max: TIMES.length - 1, text: (place) => said.timesOf(TIMES[place] ?? 1), onMove: (place) => change({ times: TIMES[place] ?? 1 }) });
  const element = make('fieldset', { class: 'compare-guess' }, [make('legend', {}, [make('strong', { text: said.title })]), winner.element, points.element, times.element]);

  /** @param {Partial<Guess>} patch */
  const change = (patch) => {
    guess = { ...guess, ...patch };
    draw();
    onChange();
  };
  const draw = () => {
    winner.show(guess.winner ?? '');
    points.show(guess.points);
    points.element.hidden = guess.winner === 'same';
    times.show(Math.max(0, TIMES.indexOf(guess.times)));
  };
  draw();
  return {
    element,
    get: () => guess,
    /** @param {Guess} [next] none yet, where it is left out */
    set(next = NONE) {
      guess = next;
      draw();
    },
    /** @param {boolean} isLocked what was said stands */
    lock(isLocked) {
      element.disabled = isLocked;
    },
  };
}

/**
 * @param {string} label
 * @param {{max: number, text: (value: number) => string, onMove: (value: number) => void}} options
 */
function makeSlider(label, { max, text, onMove }) {
  const input = make('input', { attributes: { type: 'range', min: '0', max: `${max}`, step: '1', autocomplete: 'off' } });
  const value = make('output', { class: 'figures' });
  input.addEventListener('input', () => onMove(Number(input.value)));
  return {
    element: make('label', { class: 'compare-slider' }, [make('span', { text: label }), input, value]),
    /** @param {number} next */
    show(next) {
      input.value = String(next);
      input.setAttribute('aria-valuetext', text(next));
      setText(value, text(next));
    },
  };
}
