/**
 * The garment, the window that lies on it, and the new picture, side by side.
 *
 * @import { Place } from '../shared/grid.js'
 * @import { Pointing, View } from './filter-chapter.view.js'
 * @import { Scene } from '../shared/own-filter/scene.js'
 */

import { paintPixels } from '../pkg/patchwork.js';
import { dimensions } from '../shared/format.js';
import { centreAt, isCentre, windowAt } from '../shared/own-filter/filter-geometry.js';
import { finish, signOf, written } from '../shared/typed-numbers.js';
import { SIDE } from '../shared/pixels.js';
import { make, setText } from '../shared/dom.view.js';
import { makeLegend } from '../shared/legend.view.js';
import { makePixelGrid } from '../shared/pixel-grid.view.js';
import { termsAt } from '../shared/own-filter/scene.js';
import { makeTerms } from './terms.view.js';

const COLOURS = { positive: 'orange', negative: 'blue', zero: 'white' };

/**
 * @param {Pointing} pointing
 * @returns {View & {element: HTMLElement, reveal: (done: number | undefined) => void}} reveal empties the
 *   cells that the sweep has not reached; undefined shows all
 */
export function makeSlide({ onPixel, onStop, onPin }) {
  /** @type {Scene} */
  let scene;
  /** @type {number | undefined} */
  let done;

  const garment = makePixelGrid({
    label: `The garment, ${SIDE} by ${SIDE} pixels, with the window of the filter`,
    cell: 12,
    read: (pixel) => readPixel(scene, pixel),
    onPoint: (pixel) => pixel && onPixel(pixel),
    onPin,
  });
  const picture = makePixelGrid({
    label: 'The new picture',
    cell: 12,
    read: (stop) => (isReached(stop) ? readStop(scene, stop) : `row ${stop.row + 1}, column ${stop.column + 1}: not reached yet`),
    onPoint: (stop) => stop && onStop(stop),
    onPin,
  });
  picture.canvas.classList.add('filling');
  const isReached = (/** @type {Place} */ { row, column }) => done === undefined || row * scene.course.size.columns + column < done;
  const terms = makeTerms('The pixels under the window, times the weights');
  const result = make('p', { class: 'sum' });
  const words = make('p', { class: 'finding' });
  const legend = makeLegend('signed');
  const pictureTitle = make('h4');

  const paint = () => {
    scene.output.paint(picture.canvas, 'signed', scene.output.largest);
    if (done !== undefined) emptyFrom(picture.canvas, done);
  };

  return {
    element: make('div', { class: 'slide' }, [
      make('div', {}, [make('h4', { text: `The garment, ${dimensions([SIDE, SIDE])}` }), garment.element]),
      make('div', {}, [make('h4', { text: 'The window, worked out' }), terms.element, result, words]),
      make('div', {}, [pictureTitle, picture.element, legend.element, make('p', { class: 'caption', text: 'Blue is below zero, white is zero, orange is above.' })]),
    ]),
    grids: [garment, picture],
    show(next, bytes) {
      scene = next;
      const { size } = scene.course;
      garment.resize({ rows: SIDE, columns: SIDE });
      paintPixels(garment.canvas, bytes, SIDE);
      picture.resize(size);
      picture.name(`The new picture, ${size.rows} by ${size.columns} cells`);
      setText(pictureTitle, `What the filter sees, ${dimensions([size.rows, size.columns])}`);
      legend.draw({ minimum: -scene.output.largest, maximum: scene.output.largest });
      paint();
    },
    point(stop, pixel) {
      const { course, choice } = scene;
      const worked = termsAt(scene, stop);
      const window = windowAt(course, stop);
      const isOutside = (/** @type {number} */ row, /** @type {number} */ column) => !isInside(window.row + row, window.column + column);
      garment.frame([window]);
      garment.point(pixel ?? centreAt(course, stop));
      picture.point(stop);
      terms.show(worked, choice.weights, isOutside);
      result.replaceChildren('sum = ', make('strong', { text: written(worked.sum) }));
      setText(words, inWords(scene, stop, worked));
    },
    reveal(next) {
      done = next;
      paint();
      if (done === undefined) picture.refresh();
    },
  };
}

/**
 * @param {number} row
 * @param {number} column
 */
function isInside(row, column) {
  return row >= 0 && row < SIDE && column >= 0 && column < SIDE;
}

/**
 * @param {Scene} scene
 * @param {Place} pixel
 */
function readPixel({ pixels, course, choice }, pixel) {
  const here = `row ${pixel.row + 1}, column ${pixel.column + 1}: ${pixels[pixel.row * SIDE + pixel.column] ?? 0}`;
  if (isCentre(course, pixel)) return here;
  const why = choice.stride > 1 ? 'the filter leaps over it' : 'neighbours are missing';
  return `${here} · no window has its middle here: ${why}`;
}

/**
 * @param {Scene} scene
 * @param {Place} stop
 */
export function readStop({ values, course }, { row, column }) {
  const value = values[row * course.size.columns + column] ?? 0;
  return `row ${row + 1}, column ${column + 1}: ${written(value)}`;
}

/**
 * @param {Scene} scene
 * @param {Place} stop
 * @param {{sum: number, value: number}} worked
 */
function inWords({ choice }, { row, column }, worked) {
  const { divisor, bias } = choice;
  const steps = divisor === 1 && bias === 0 ? '' : `Then ${[divisor === 1 ? '' : 'the divisor', bias === 0 ? '' : 'the bias'].filter(Boolean).join(' and ')}: ${finish(worked, choice)}. `;
  const sign = signOf(worked.value);
  return `${steps}So the new picture has ${written(worked.value)} in row ${row + 1}, column ${column + 1}: ${sign}, ${COLOURS[sign]}.`;
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {number} done cells that stay, row by row
 */
function emptyFrom(canvas, done) {
  const { width, height } = canvas;
  const row = Math.floor(done / width);
  const context = canvas.getContext('2d');
  context?.clearRect(done % width, row, width, 1);
  context?.clearRect(0, row + 1, width, height);
}
