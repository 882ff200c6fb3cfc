/**
 * At the foot of a station: where its values came from, and where they go.
 *
 * @import { Station } from './values.js'
 */

import { make } from '../shared/dom.view.js';
import { SIDE } from '../shared/pixels.js';
import { GARMENT } from './gaze.js';
import { words } from '../words/words.js';

/** @param {(layer: number) => void} onWalk */
export function makeSteps(onWalk) {
  const { back, on, label } = words.journey.steps;
  const backward = makeStep(back, '←', onWalk);
  const forward = makeStep(on, '→', onWalk);
  return {
    element: make('nav', { class: 'steps', attributes: { 'aria-label': label } }, [backward.element, forward.element]),
    /** @param {number} layer @param {readonly Station[]} stations */
    show(layer, stations) {
      const focused = document.activeElement;
      backward.show(layer - 1, stations);
      forward.show(layer + 1, stations);
      // At either end of the way one button goes; the other one takes its focus.
      if (focused === backward.element && backward.element.hidden) forward.element.focus({ preventScroll: true });
      if (focused === forward.element && forward.element.hidden) backward.element.focus({ preventScroll: true });
    },
  };
}

/**
 * @param {string} ask
 * @param {string} arrow
 * @param {(layer: number) => void} onWalk
 */
function makeStep(ask, arrow, onWalk) {
  const name = make('strong');
  const button = make('button', { class: 'step', attributes: { type: 'button' } }, [make('span', { class: 'arrow', text: arrow, attributes: { 'aria-hidden': 'true' } }), make('span', { text: ask }), ' ', name]);
  let to = GARMENT;
  button.addEventListener('click', () => onWalk(to));
  return {
    element: button,
    /** @param {number} layer @param {readonly Station[]} stations */
    show(layer, stations) {
      to = layer;
      button.hidden = layer < GARMENT || layer >= stations.length;
      const { title, shape } = stations[layer] ?? { title: words.journey.way.garment, shape: [SIDE, SIDE] };
      name.textContent = words.journey.steps.to(title, shape);
    },
  };
}
