/**
 * What a value saw of the garment: a frame on it, and the framed pixels enlarged.
 *
 * @import { Lesson } from '../chapters.js'
 * @import { Place } from '../../lib/places.js'
 */

import { dimensions } from '../../lib/format.js';
import { areaName } from '../../lib/journey.js';
import { paintPixels } from '../../pkg/patchwork.js';
import { make, setText } from '../dom.js';

const SIDE = 28;
/** CSS pixels of each of the two pictures. */
const ROOM = 140;

/**
 * @param {Lesson} lesson
 */
export function makeField({ app: { store }, model }) {
  const garment = make('canvas', { class: 'pixels', attributes: { 'aria-hidden': 'true', width: '28', height: '28' } });
  const frame = make('div', { class: 'frame' });
  const enlarged = make('canvas', { class: 'pixels', attributes: { 'aria-hidden': 'true', width: '1', height: '1' } });
  const caption = make('p', { class: 'caption' });
  const pictures = make('div', { class: 'field-pictures' }, [make('div', { class: 'framed' }, [garment, frame]), enlarged]);
  const element = make('div', { class: 'field-of-view' }, [pictures, caption]);
  size(garment, SIDE, SIDE);

  return {
    element,
    /** @param {Place} place */
    draw({ layer, index }) {
      const network = model.network();
      const pixels = store.get().garment?.pixels;
      if (!network || !pixels) return;
      const [height, width, channels] = network.inputPicture();
      const seen = height === SIDE && width === SIDE && channels === 1;
      const area = network.receptiveField(layer, index);
      const [top = 0, left = 0, rows = 0, columns = 0] = area;
      pictures.hidden = !seen || (rows === SIDE && columns === SIDE);
      setText(caption, seen ? sawSentence([...area]) : 'This network does not read the garment as 28 × 28 pixels: what a value saw of it cannot be framed.');
      if (pictures.hidden) return;
      paintPixels(garment, pixels, SIDE);
      for (const [name, value] of Object.entries({ top, left, height: rows, width: columns })) {
        frame.style.setProperty(name, `${(100 * value) / SIDE}%`);
      }
      enlarged.width = columns;
      enlarged.height = rows;
      enlarged.getContext('2d')?.drawImage(garment, left, top, columns, rows, 0, 0, columns, rows);
      size(enlarged, columns, rows);
    },
  };
}

/** @param {number[]} area */
function sawSentence(area) {
  const [, , rows = 0, columns = 0] = area;
  if (rows === SIDE && columns === SIDE) return 'It depends on all of the garment, 28 × 28 pixels.';
  const pixels = rows * columns === 1 ? 'one pixel' : `${dimensions([rows, columns])} pixels`;
  return `It saw ${pixels} of the garment: ${areaName(area)}.`;
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {number} columns
 * @param {number} rows
 */
function size(canvas, columns, rows) {
  const scale = Math.max(1, Math.floor(ROOM / Math.max(columns, rows)));
  canvas.style.width = `${columns * scale}px`;
  canvas.style.height = `${rows * scale}px`;
}
