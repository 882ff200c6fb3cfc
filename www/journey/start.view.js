/**
 * The first station: the garment itself, with a frame around what the opened value saw.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { ValueAddress } from './gaze.js'
 */

import { SIDE } from '../shared/pixels.js';
import { make } from '../shared/dom.view.js';
import { areaSeen, makeFramed } from './framed.view.js';
import { makeStationHead } from './stations.view.js';
import { words } from '../words/words.js';

/** CSS pixels a pixel of the garment. */
const SCALE = 10;

/** @param {Lesson} lesson */
export function makeStart({ app: { store }, model }) {
  const garment = makeFramed(SCALE);
  const { label, title, does } = words.journey.start;
  return {
    element: make('section', { class: 'station', attributes: { 'aria-label': label } }, [
      ...makeStationHead({ title, shape: [SIDE, SIDE], does: does(SIDE * SIDE) }),
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
