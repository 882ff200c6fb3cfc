/**
 * The way of the garment through the network, a small picture for each station: where the reader is, and where one can go.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { Station } from './values.js'
 */

import { paintPixels } from '../pkg/patchwork.js';
import { make } from '../shared/dom.view.js';
import { SIDE } from '../shared/pixels.js';
import { GARMENT } from './gaze.js';
import { lineWidth } from './values.js';
import { words } from '../words/words.js';

/** Maps side by side in a small picture. */
const COLUMNS = 8;

/**
 * @param {Lesson} lesson
 * @param {readonly Station[]} stations
 * @param {(layer: number) => void} onWalk
 */
export function makeWay({ app: { store }, model }, stations, onWalk) {
  const { garment, label, stop } = words.journey.way;
  const stops = [{ layer: GARMENT, title: garment, short: garment }, ...stations].map(({ layer, title, short }) => {
    // Many maps are drawn smaller than they are, and smoothly; single numbers keep their edges.
    const canvas = make('canvas', { class: stations[layer]?.kind === 'pictures' ? '' : 'pixels', attributes: { 'aria-hidden': 'true', width: '1', height: '1' } });
    const button = make('button', { class: 'stop', attributes: { type: 'button', 'aria-label': stop(short, title) } }, [
      make('span', { class: 'stop-picture' }, [canvas]),
      make('span', { class: 'stop-name', text: short }),
    ]);
    button.addEventListener('click', () => onWalk(layer));
    return { layer, canvas, button };
  });
  return {
    element: make('nav', { class: 'journey-way', attributes: { 'aria-label': label } }, [make('ol', {}, stops.map(({ button }) => make('li', {}, [button])))]),
    paint() {
      const network = model.network();
      const pixels = store.get().garment?.pixels;
      if (!network || !pixels) return;
      for (const { layer, canvas } of stops) {
        const station = stations[layer];
        if (!station) paintPixels(canvas, pixels, SIDE);
        else if (station.kind === 'pictures') network.paintActivation(layer, canvas, COLUMNS, true);
        else network.paintLine(layer, canvas, station.kind === 'answer' ? 1 : lineOf(station.shape[0] ?? 1));
      }
    },
    /** @param {number} layer whose station is in sight */
    mark(layer) {
      for (const { layer: own, button } of stops) {
        if (own === layer) button.setAttribute('aria-current', 'step');
        else button.removeAttribute('aria-current');
      }
    },
  };
}

/** A long row of numbers is folded into a square, a short one as at its station. @param {number} length */
function lineOf(length) {
  const side = Math.ceil(Math.sqrt(length));
  return Math.max(side, lineWidth([], length));
}
