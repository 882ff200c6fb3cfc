/** The strip of colours below a picture, with its numbers at the ends. */

import { paintColorMap } from '../pkg/patchwork.js';
import { measure } from './format.js';
import { make, setText } from './dom.view.js';

/** @param {'viridis' | 'signed'} colors */
export function makeLegend(colors) {
  const canvas = make('canvas', { class: 'legend-strip', attributes: { 'aria-hidden': 'true' } });
  const low = make('span');
  const high = make('span');
  const element = make('div', { class: 'legend caption figures' }, [low, canvas, high]);
  paintColorMap(canvas, colors);
  const say = (/** @type {string} */ lowest, /** @type {string} */ highest) => {
    setText(low, lowest);
    setText(high, highest);
  };
  return {
    element,
    /** Words for the ends, where no number fits all. */
    say,
    /** @param {{minimum: number, maximum: number}} range */
    draw({ minimum, maximum }) {
      const size = Math.max(Math.abs(minimum), Math.abs(maximum));
      say(colors === 'signed' ? measure(-size) : measure(0), measure(colors === 'signed' ? size : maximum));
    },
  };
}
