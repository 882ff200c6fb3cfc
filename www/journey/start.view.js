/**
 * The first station: the garment itself, with a frame around what the opened value saw.
 *
 * @import { Lesson } from '../app/chapters.view.js'
 * @import { ValueAddress } from './gaze.js'
 */

import { make } from '../shared/dom.view.js';
import { areaSeen, makeFramed } from './framed.view.js';

const SCALE = 5;

/** @param {Lesson} lesson */
export function makeStart({ app: { store }, model }) {
  const garment = makeFramed(SCALE);
  return {
    element: make('section', { class: 'station', attributes: { 'aria-label': 'The start' } }, [
      make('h3', { text: 'The garment: 28 × 28' }),
      make('p', { class: 'caption', text: '784 pixels, each divided by 255, so that they run from 0 to 1. The frame shows what the opened value saw.' }),
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
