/**
 * One garment and what one filter of each layer makes of it.
 *
 * @import { Station } from './values.js'
 *
 * @typedef {object} Swap how the reader takes another garment
 * @property {readonly string[]} kinds
 * @property {(label: number) => void} onKind
 * @property {() => void} onNext
 *
 * @typedef {object} GarmentRow
 * @property {HTMLElement} element
 * @property {(garment: {pixels: Uint8Array, label: number | undefined, name: string, index: number | undefined}) => void} draw
 * @property {(paintMap: (layer: number, canvas: HTMLCanvasElement) => {maximum: number}, filterOf: (layer: number) => number) => void} paint
 */

import { paintPixels } from '../pkg/patchwork.js';
import { SIDE } from '../shared/pixels.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';

/**
 * @param {string} title
 * @param {readonly Station[]} stations the layers of maps
 * @param {Swap} [swap]
 * @returns {GarmentRow}
 */
export function makeGarmentRow(title, stations, swap) {
  const name = make('strong');
  const place = make('span', { class: 'caption' });
  const kinds = swap && makeKinds(title, swap);
  const garment = makePicture('', title);
  const maps = stations.map((station) => ({ station, ...makePicture(station.short, words.journey.compared.map(title, station.title)) }));
  const pictures = make('div', { class: 'map-row' }, [garment.element, ...maps.map(({ element }) => element)]);
  const element = make('section', { class: 'garment-row', attributes: { 'aria-label': title } }, [
    make('div', { class: 'garment-head' }, kinds ? [...kinds.elements, place] : [name, place]),
    pictures,
  ]);
  const fit = (/** @type {HTMLCanvasElement} */ canvas) => {
    const scale = Math.max(1, Math.floor(garment.element.clientWidth / Math.max(canvas.width, canvas.height)));
    canvas.style.width = `${canvas.width * scale}px`;
  };
  return {
    element,
    draw({ pixels, label, name: kind, index }) {
      setText(name, kind);
      setText(place, index === undefined ? '' : words.journey.compared.testImage(index + 1));
      if (kinds && label !== undefined) kinds.show(label);
      paintPixels(garment.canvas, pixels, SIDE);
      garment.canvas.setAttribute('aria-label', words.journey.compared.picture(title, kind));
      fit(garment.canvas);
    },
    paint(paintMap, filterOf) {
      for (const { station, canvas, filter, number } of maps) {
        const { maximum } = paintMap(station.layer, canvas);
        setText(filter, words.journey.filter(filterOf(station.layer)));
        setText(number, words.journey.compared.upTo(maximum));
        canvas.setAttribute('aria-label', words.journey.compared.painted(title, station.title, filterOf(station.layer), maximum));
        fit(canvas);
      }
    },
  };
}

/**
 * @param {string} text below it
 * @param {string} label what it is, before it is painted
 */
function makePicture(text, label) {
  const canvas = make('canvas', { class: 'pixels', attributes: { role: 'img', 'aria-label': label, width: '1', height: '1' } });
  const filter = make('span', { class: 'figures' });
  const number = make('span', { class: 'figures' });
  const element = make('figure', {}, [make('div', { class: 'map-picture' }, [canvas]), make('figcaption', { class: 'caption' }, [make('strong', { text }), filter, number])]);
  return { canvas, filter, number, element };
}

/**
 * @param {string} title of the garment
 * @param {Swap} swap
 */
function makeKinds(title, { kinds, onKind, onNext }) {
  const select = make('select', { attributes: { 'aria-label': words.journey.compared.kind(title), autocomplete: 'off' } }, kinds.map((kind, value) => make('option', { text: kind, attributes: { value: String(value) } })));
  const next = makeButton(words.journey.compared.next, onNext);
  next.setAttribute('aria-label', words.journey.compared.nextOfKind(title));
  select.addEventListener('change', () => onKind(Number(select.value)));
  return {
    elements: [select, next],
    show: (/** @type {number} */ kind) => {
      select.value = String(kind);
    },
  };
}
