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
import { makeLayerPicture } from '../shared/layer-picture.view.js';
import { words } from '../words/words.js';

/**
 * @param {Lesson} lesson
 * @param {readonly Station[]} stations
 * @param {(layer: number) => void} onWalk
 */
export function makeWay({ app: { store }, model }, stations, onWalk) {
  const { garment, label, stop } = words.journey.way;
  const stops = [{ layer: GARMENT, title: garment, short: garment }, ...stations].map(({ layer, title, short }) => {
    const station = stations[layer];
    const picture = station ? makeLayerPicture(layer, station.shape) : makeGarmentPicture(store);
    const button = make('button', { class: 'stop', attributes: { type: 'button', 'aria-label': stop(short, title) } }, [
      make('span', { class: 'stop-picture' }, [picture.element]),
      make('span', { class: 'stop-name', text: short }),
    ]);
    button.addEventListener('click', () => onWalk(layer));
    return { layer, picture, button };
  });
  return {
    element: make('nav', { class: 'journey-way', attributes: { 'aria-label': label } }, [make('ol', {}, stops.map(({ button }) => make('li', {}, [button])))]),
    paint() {
      const network = model.network();
      if (network) for (const { picture } of stops) picture.paint(network);
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

/** @param {Lesson['app']['store']} store */
function makeGarmentPicture(store) {
  const element = make('canvas', { class: 'pixels', attributes: { 'aria-hidden': 'true', width: '1', height: '1' } });
  return {
    element,
    paint() {
      const pixels = store.get().garment?.pixels;
      if (pixels) paintPixels(element, pixels, SIDE);
    },
  };
}
