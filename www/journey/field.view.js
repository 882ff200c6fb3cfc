/**
 * What a value saw of the garment: a frame on it, and the framed pixels enlarged.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { ValueAddress } from './gaze.js'
 * @import { Area } from './values.js'
 */

import { SIDE } from '../shared/pixels.js';
import { make, setText } from '../shared/dom.view.js';
import { areaSeen, makeFramed } from './framed.view.js';
import { words } from '../words/words.js';

/** CSS pixels a pixel of the garment; the enlarged part is as large as the garment. */
const SCALE = 4;

/** @param {Lesson} lesson */
export function makeField({ app: { store }, model }) {
  const garment = makeFramed(SCALE);
  const enlarged = make('canvas', { class: 'pixels', attributes: { 'aria-hidden': 'true', width: '1', height: '1' } });
  const caption = make('p', { class: 'caption' });
  const pictures = make('div', { class: 'field-pictures', attributes: { role: 'img' } }, [garment.element, enlarged]);

  return {
    element: make('div', { class: 'field-of-view' }, [pictures, caption]),
    /** @param {ValueAddress} address */
    draw(address) {
      const network = model.network();
      const pixels = store.get().garment?.pixels;
      if (!network || !pixels) return;
      const area = areaSeen(network, address);
      const [top = 0, left = 0, rows = SIDE, columns = SIDE] = area ?? [];
      pictures.hidden = rows === SIDE && columns === SIDE;
      setText(caption, area ? sawSentence(area) : words.journey.field.unframed(SIDE));
      if (pictures.hidden) return;
      garment.draw(pixels, area);
      pictures.setAttribute('aria-label', words.journey.framed(words.journey.way.garment, area ?? []));
      enlarged.width = columns;
      enlarged.height = rows;
      enlarged.getContext('2d')?.drawImage(garment.canvas, left, top, columns, rows, 0, 0, columns, rows);
      const scale = Math.max(1, Math.floor((SIDE * SCALE) / Math.max(columns, rows)));
      enlarged.style.width = `${columns * scale}px`;
      enlarged.style.height = `${rows * scale}px`;
    },
  };
}

/** @param {Area} area */
function sawSentence(area) {
  const [, , rows, columns] = area;
  return rows === SIDE && columns === SIDE ? words.journey.field.all(SIDE) : words.journey.field.part(area);
}
