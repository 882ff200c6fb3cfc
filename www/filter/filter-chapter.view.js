/**
 * Chapter: a filter is nine multiplications and a sum.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { FilterChoice } from '../app/state.js'
 * @import { Place } from '../shared/grid.js'
 * @import { PixelGrid } from '../shared/pixel-grid.view.js'
 * @import { Scene } from '../shared/own-filter/scene.js'
 *
 * @typedef {object} Pointing what the reader's hand does on one of the pictures
 * @property {(pixel: Place) => void} onPixel points at a pixel of the garment
 * @property {(stop: Place) => void} onStop points at a cell of the new picture
 * @property {(pinned: boolean) => void} onPin
 *
 * @typedef {object} View a part of the chapter that shows the scene
 * @property {readonly PixelGrid[]} grids
 * @property {(scene: Scene, pixels: Uint8Array) => void} show
 * @property {(stop: Place, pixel?: Place) => void} point at a stop of the filter, or at a pixel near it
 */

import { chosen, resized } from '../shared/own-filter/filter-choice.js';
import { nearestStop } from '../shared/own-filter/filter-geometry.js';
import { clampPlace } from '../shared/grid.js';
import { SIDE } from '../shared/pixels.js';
import { placeOfLast } from './sweep.js';
import { linkWords } from '../shared/lights.view.js';
import { make, need } from '../shared/dom.view.js';
import { makeBorder } from './border.view.js';
import { makeEdgeQuestion } from './edge-question.view.js';
import { makePlayer } from './player.view.js';
import { makeRectifier } from './rectifier.view.js';
import { freeScene, makeScene } from '../shared/own-filter/scene.js';
import { makeSlide, readStop } from './slide.view.js';
import { makeWeightsForm } from './weights-form.view.js';
import { makeWorkedExample } from './nine-products.view.js';
import { paintWhenNear } from '../shared/near.view.js';
import { namedFilters } from '../shared/own-filter/named-filters.js';

const EMPTY = new Uint8Array(SIDE * SIDE);
/** Where the window stands before a reader moves it. */
const MIDDLE = { row: SIDE / 2, column: SIDE / 2 };

/**
 * @param {HTMLElement} figure
 * @param {Lesson} lesson
 */
export function mount(figure, { app: { store, announce } }) {
  const presets = namedFilters();
  const pixels = () => store.get().garment?.pixels ?? EMPTY;
  /** @type {Scene} */
  let scene = makeScene(pixels(), SIDE, store.get().filter);
  /** @type {Place} */
  let stop = store.get().cells.filter ?? MIDDLE;

  /** @param {Partial<FilterChoice> & {side?: number}} change */
  const change = ({ side, ...numbers }) => {
    const state = store.get();
    const weights = numbers.weights ?? (side ? resized(state.filter.weights, side) : state.filter.weights);
    store.set(chosen(presets, state, { ...numbers, weights }));
  };
  const form = makeWeightsForm({
    presets,
    onChange: change,
    onOwn: () => {
      const { typedFilter, filter } = store.get();
      if (typedFilter) change({ weights: typedFilter.weights, divisor: typedFilter.divisor, bias: typedFilter.bias });
      else form.show({ filter, typedFilter });
    },
  });
  const hand = {
    onPixel: (/** @type {Place} */ pixel) => {
      player.pause();
      point(nearestStop(scene.course, pixel), pixel);
      choose();
    },
    onStop: (/** @type {Place} */ next) => {
      player.pause();
      point(next);
      choose();
    },
    onPin: (/** @type {boolean} */ pinned) => {
      for (const { grids } of views) for (const grid of grids) grid.pin(pinned);
    },
  };
  const slide = makeSlide(hand);
  const rectifier = makeRectifier(hand);
  const views = [slide, rectifier];
  const border = makeBorder(change);
  const question = makeEdgeQuestion(pixels);
  const player = makePlayer({
    stage: slide.element,
    size: () => scene.course.size,
    onMove: (done) => {
      slide.reveal(done);
      hand.onPin(false);
      if (done) point(placeOfLast(done, scene.course.size));
    },
    onRest: () => {
      announce(readStop(scene, stop));
      choose();
    },
  });

  /**
   * @param {Place} next
   * @param {Place} [pixel]
   */
  const point = (next, pixel) => {
    stop = next;
    for (const view of views) view.point(next, pixel);
  };
  const choose = () => store.set({ cells: { ...store.get().cells, filter: stop } });
  const show = () => {
    for (const view of views) view.show(scene, pixels());
    border.show(scene.choice);
    form.show(store.get());
    point(clampPlace(scene.course.size, stop));
  };
  const repaint = paintWhenNear(figure.closest('section') ?? figure, () => {
    const { rows, columns } = scene.course.size;
    freeScene(scene);
    scene = makeScene(pixels(), SIDE, store.get().filter);
    show();
    // A sweep of another shape is another sweep.
    if (scene.course.size.rows !== rows || scene.course.size.columns !== columns) player.end();
  });

  const article = presets.find(({ name }) => name === 'article');
  if (!article) throw new Error('The crate has no filter of the article.');
  figure.append(
    makeWorkedExample({
      article,
      onTake: (weights) => {
        change({ weights, divisor: 1, bias: 0 });
        need('filter-garment-figure', HTMLElement).scrollIntoView();
        need('filter-garment', HTMLElement).focus({ preventScroll: true });
      },
    }),
  );
  need('filter-question', HTMLElement).append(question);
  need('filter-garment-figure', HTMLElement).append(form.names, make('div', { class: 'card sweep' }, [slide.element, player.element, form.numbers]));
  need('filter-relu-figure', HTMLElement).append(rectifier.element);
  need('filter-border-figure', HTMLElement).append(border.element);
  listenForSpace([...slide.grids], player.toggle);
  linkWords(need('filter', HTMLElement));
  show();
  store.subscribe((state, previous) => {
    if (state.garment !== previous.garment) question.reset();
    const chosenElsewhere = state.cells.filter !== previous.cells.filter && state.cells.filter !== stop;
    if (chosenElsewhere) stop = state.cells.filter ?? MIDDLE;
    if (chosenElsewhere || state.garment !== previous.garment || state.filter !== previous.filter) repaint();
  });
}

/**
 * On a picture the space bar plays and pauses, instead of scrolling the page.
 *
 * @param {readonly PixelGrid[]} grids
 * @param {() => void} toggle
 */
function listenForSpace(grids, toggle) {
  for (const { element } of grids) {
    element.addEventListener('keydown', (event) => {
      if (event.key !== ' ') return;
      event.preventDefault();
      toggle();
    });
  }
}
