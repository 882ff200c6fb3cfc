/**
 * The first station: the garment itself, with a frame around what the opened value saw.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { ValueAddress } from './gaze.js'
 */

import { make } from '../shared/dom.view.js';
import { SIDE } from '../shared/pixels.js';
import { areaSeen, makeFramed } from './framed.view.js';
import { words } from '../words/words.js';

const SCALE = 5;

/** @param {Lesson} lesson */
export function makeStart({ app: { store }, model }) {
  const garment = makeFramed(SCALE);
  return {
    element: make('section', { class: 'station', attributes: { 'aria-label': words.journey.start.label } }, [
      make('h3', { text: words.journey.start.title(SIDE) }),
      make('p', { class: 'caption', text: words.journey.start.about(SIDE * SIDE) }),
      garment.element,
    ]),
    /** @param {ValueAddress | undefined} address */
    draw(address) {
      const network = model.network();
      const pixels = store.get().garment?.pixels;
      if (pixels) garment.draw(pixels, network && address && areaSeen(network, address));
    },
  };
}
