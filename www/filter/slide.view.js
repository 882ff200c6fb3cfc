/**
 * The garment, the window that lies on it, and the new picture, side by side.
 *
 * @import { Place } from '../shared/grid.js'
 * @import { Pointing, View } from './filter-chapter.view.js'
 * @import { Scene } from '../shared/own-filter/scene.js'
 */

import { paintPixels } from '../pkg/patchwork.js';
import { centreAt, isCentre, windowAt } from '../shared/own-filter/filter-geometry.js';
import { written } from '../shared/typed-numbers.js';
import { SIDE } from '../shared/pixels.js';
import { make, setText } from '../shared/dom.view.js';
import { makeLegend } from '../shared/legend.view.js';
import { makePixelGrid } from '../shared/pixel-grid.view.js';
import { termsAt } from '../shared/own-filter/scene.js';
import { words } from '../words/words.js';
import { makeTerms } from './terms.view.js';

/** Wished CSS pixels a cell: more than there is room for, so that the room decides. */
const WISH = 64;

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
    label: words.filter.slide.garment(SIDE),
    cell: WISH,
    read: (pixel) => readPixel(scene, pixel),
    onPoint: (pixel) => pixel && onPixel(pixel),
    onPin,
  });
  const picture = makePixelGrid({
    cell: WISH,
    read: (stop) => (isReached(stop) ? readStop(scene, stop) : words.filter.slide.notReached(stop)),
    onPoint: (stop) => stop && onStop(stop),
    onPin,
  });
  picture.canvas.classList.add('filling');
  const isReached = (/** @type {Place} */ { row, column }) => done === undefined || row * scene.course.size.columns + column < done;
  const terms = makeTerms(words.filter.slide.terms);
  const result = make('p', { class: 'sum' });
  const finding = make('p', { class: 'finding' });
  const legend = makeLegend('signed');
  const pictureTitle = make('h4');

  const paint = () => {
    scene.output.paint(picture.canvas, 'signed', scene.output.largest);
    if (done !== undefined) emptyFrom(picture.canvas, done);
  };

  return {
    element: make('div', { class: 'slide' }, [
      make('div', { attributes: { 'data-part': 'garment' } }, [make('h4', { text: words.filter.slide.garmentTitle(SIDE) }), garment.element]),
      make('div', { class: 'window', attributes: { 'data-part': 'window' } }, [make('h4', { text: words.filter.slide.window }), terms.element, result]),
      make('div', { attributes: { 'data-part': 'picture' } }, [pictureTitle, picture.element, legend.element]),
      finding,
    ]),
    grids: [garment, picture],
    show(next, bytes) {
      scene = next;
      const { size } = scene.course;
      garment.resize({ rows: SIDE, columns: SIDE });
      paintPixels(garment.canvas, bytes, SIDE);
      picture.resize(size);
      picture.name(words.filter.slide.picture(size.rows, size.columns));
      setText(pictureTitle, words.filter.slide.pictureTitle(size.rows, size.columns));
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
      result.replaceChildren(`${words.filter.slide.sum} `, make('strong', { text: written(worked.sum) }));
      setText(finding, words.filter.slide.found(worked, choice, stop));
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
  const value = pixels[pixel.row * SIDE + pixel.column] ?? 0;
  return isCentre(course, pixel) ? words.filter.slide.pixel(pixel, value) : words.filter.slide.noMiddle(pixel, value, choice.stride > 1 ? 'leapt' : 'border');
}

/**
 * @param {Scene} scene
 * @param {Place} stop
 */
export function readStop({ values, course }, stop) {
  return words.filter.cell(stop, values[stop.row * course.size.columns + stop.column] ?? 0);
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
