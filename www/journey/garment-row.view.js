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

import { measure } from '../shared/format.js';
import { paintPixels } from '../pkg/patchwork.js';
import { SIDE } from '../shared/pixels.js';
import { make, makeButton, setText } from '../shared/dom.view.js';

/**
 * @param {string} title
 * @param {readonly Station[]} stations the layers of maps
 * @param {Swap} [swap]
 * @returns {GarmentRow}
 */
export function makeGarmentRow(title, stations, swap) {
  const name = make('strong');
  const place = make('span', { class: 'caption' });
  const kinds = swap && makeKinds(`${title}: its kind`, swap);
  const garment = makePicture('', title);
  const maps = stations.map((station, i) => ({ station, ...makePicture(shortName(stations, i), `${title} in ${station.name}`) }));
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
      setText(place, index === undefined ? '' : `test image ${index + 1}`);
      if (kinds && label !== undefined) kinds.show(label);
      paintPixels(garment.canvas, pixels, SIDE);
      garment.canvas.setAttribute('aria-label', `${title}: ${kind}`);
      fit(garment.canvas);
    },
    paint(paintMap, filterOf) {
      for (const { station, canvas, filter, number } of maps) {
        const { maximum } = paintMap(station.layer, canvas);
        setText(filter, `filter ${filterOf(station.layer)}`);
        setText(number, `up to ${measure(maximum)}`);
        canvas.setAttribute('aria-label', `${title} in ${station.name}, filter ${filterOf(station.layer)}: up to ${measure(maximum)}`);
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
 * @param {readonly Station[]} stations
 * @param {number} at
 * @returns {string} e.g. conv 2, for the second convolution; short enough for a phone
 */
function shortName(stations, at) {
  const own = stations[at]?.className;
  const number = stations.slice(0, at + 1).filter(({ className }) => className === own).length;
  return `${own === 'Conv2D' ? 'conv' : 'pool'} ${number}`;
}

/**
 * @param {string} label
 * @param {Swap} swap
 */
function makeKinds(label, { kinds, onKind, onNext }) {
  const select = make('select', { attributes: { 'aria-label': label, autocomplete: 'off' } }, kinds.map((kind, value) => make('option', { text: kind, attributes: { value: String(value) } })));
  const next = makeButton('Another', onNext);
  next.setAttribute('aria-label', `${label.split(':')[0]}: another of this kind`);
  select.addEventListener('change', () => onKind(Number(select.value)));
  return {
    elements: [select, next],
    show: (/** @type {number} */ kind) => {
      select.value = String(kind);
    },
  };
}
