/**
 * The reader's own filter beside those that the first convolution has learned.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { Cell } from './atlas-layout.js'
 * @import { Station } from './values.js'
 * @import { AtlasFigure } from './atlas-figure.view.js'
 * @import { Scale } from './scale.view.js'
 */

import { stationsOf } from './values.js';
import { FeatureMap, Filter, paintWeights } from '../pkg/patchwork.js';
import { SIDE } from '../shared/pixels.js';
import { make, setText } from '../shared/dom.view.js';
import { paintWhenNear } from '../shared/near.view.js';
import { makeAtlasFigure } from './atlas-figure.view.js';
import { makeScaleChoice } from './scale.view.js';
import { makeNumbers } from './sum.view.js';
import { throttled } from './throttled.view.js';
import { titleOf } from '../shared/own-filter/filter-choice.js';
import { words } from '../words/words.js';

const TILE = 33;
/** From here on there is room for all filters below those. */
const WIDE = matchMedia('(min-width: 720px)');
/** Most similar filters shown, and most opposite ones. */
const ALIKE = 4;
const OPPOSITE = 3;

/**
 * @param {HTMLElement} room
 * @param {Lesson} lesson
 * @param {Scale} scale
 */
export function mountOwnFilter(room, { app: { store }, model }, scale) {
  const note = make('p', { class: 'notice' });
  const own = makeTile(words.journey.learned.own);
  const alike = make('ol', { class: 'filter-list' });
  const opposite = make('ol', { class: 'filter-list' });
  const found = make('div', { class: 'likeness' }, [
    make('div', {}, [make('h4', { text: words.journey.learned.yours }), own.element]),
    make('div', {}, [make('h4', { text: words.journey.learned.similar }), alike]),
    make('div', {}, [make('h4', { text: words.journey.learned.opposite }), opposite]),
  ]);
  const weights = makeWeights(model);
  const allOf = make('h4');
  const all = make('div');
  const learned = make('details', { class: 'fold learned' }, [make('summary', {}, [allOf]), all]);
  learned.open = WIDE.matches;
  const card = make('div', { class: 'card own-filter' }, [note, found, learned]);
  const lists = [
    { list: alike, tiles: fill(alike, ALIKE) },
    { list: opposite, tiles: fill(opposite, OPPOSITE) },
  ];
  /** @type {Station | undefined} */
  let station;
  /** @type {AtlasFigure | undefined} */
  let figure;
  /** @type {Float32Array | undefined} */
  let cosines;

  const build = () => {
    station = firstConvolution(model);
    figure = station && makeLearned(model, station, {
      scale,
      likeness: () => cosines,
      onPoint: (cell) => weights.show(cell?.channel),
      onPin(cell) {
        figure?.mark(cell);
        weights.keep(cell.channel);
      },
    });
    weights.of(station);
    learned.hidden = !station;
    setText(allOf, station ? words.journey.learned.all(station.title) : '');
    all.replaceChildren(...(figure ? [makeScaleChoice(scale), make('div', { class: 'learned-sides' }, [figure.element, weights.element])] : []));
  };
  const compare = () => {
    const network = model.network();
    const { weights } = store.get().filter;
    const reason = !network || !station ? words.journey.learned.noFilters : obstacle([...network.filterSize(station.layer)], weights);
    note.hidden = reason === '';
    found.hidden = reason !== '';
    setText(note, reason);
    cosines = network && station && reason === '' ? network.similarities(station.layer, Float32Array.from(weights)) : undefined;
    return cosines;
  };
  const repaint = paintWhenNear(card, () => {
    const network = model.network();
    const likeness = compare();
    figure?.paint();
    weights.show();
    if (!network || !station || !likeness) return;
    const { weights: typed, name } = store.get().filter;
    const pixels = store.get().garment?.pixels;
    const garment = pixels && FeatureMap.fromPixels(pixels, SIDE);
    own.draw(Float32Array.from(typed), name ? words.journey.learned.named(titleOf(name)) : words.journey.learned.typed, garment);
    const order = [...likeness.keys()].sort((a, b) => (likeness[b] ?? 0) - (likeness[a] ?? 0));
    for (const [i, chosen] of [order, order.toReversed()].entries()) {
      lists[i]?.tiles.forEach(({ element, draw }, place) => {
        const filter = chosen[place];
        element.hidden = filter === undefined;
        if (filter === undefined || !station) return;
        draw(network.filter(station.layer, filter, 0), words.journey.learned.likeness(filter, likeness[filter] ?? 0), garment);
      });
    }
    garment?.free();
  });

  room.append(card);
  build();
  repaint();
  learned.addEventListener('toggle', repaint);
  store.subscribe((state, previous) => {
    if (state.config !== previous.config) build();
    if (state.filter !== previous.filter || state.config !== previous.config || state.garment !== previous.garment) repaint();
  });
  scale.subscribe(repaint);
  throttled(store, repaint);
}

/**
 * The weights of one learned filter as numbers: of that under the cursor, else of the one that was opened last.
 *
 * @param {Lesson['model']} model
 */
function makeWeights(model) {
  const element = make('div', { class: 'one-filter' });
  /** @type {Station | undefined} */
  let station;
  let kept = 0;
  const show = (filter = kept) => {
    const network = model.network();
    if (!station || !network) return;
    const width = network.filterSize(station.layer)[1] ?? 1;
    const { weightsOf, weightsLabel } = words.journey.learned;
    element.replaceChildren(make('h4', { text: weightsOf(filter) }), makeNumbers(weightsLabel(filter), [...network.filter(station.layer, filter, 0)], width, true));
  };
  return {
    element,
    show,
    /** @param {number} filter */
    keep(filter) {
      kept = filter;
      show();
    },
    /** @param {Station | undefined} next a convolution of another network */
    of(next) {
      station = next;
      kept = 0;
      show();
    },
  };
}

/**
 * @param {number[]} size of the learned filters
 * @param {readonly number[]} weights
 * @returns {string} why they cannot be compared; empty if they can
 */
function obstacle(size, weights) {
  const side = Math.sqrt(weights.length);
  if (size.some((length) => length !== side)) return words.journey.learned.otherSize(size, side);
  if (weights.every((weight) => weight === 0)) return words.journey.learned.zeros;
  return '';
}

/** @param {Lesson['model']} model */
function firstConvolution(model) {
  const network = model.network();
  const [first] = network ? stationsOf(network.summary(), network.config()) : [];
  return first?.kind === 'pictures' && first.opens === 'sum' && network?.inputPicture()?.[2] === 1 ? first : undefined;
}

/**
 * @param {Lesson['model']} model
 * @param {Station} station
 * @param {{scale: Scale, likeness: () => Float32Array | undefined, onPoint: (cell: Cell | undefined) => void, onPin: (cell: Cell) => void}} options
 */
function makeLearned(model, { layer, title, shape }, { scale, likeness, onPoint, onPin }) {
  const channels = shape[2] ?? 1;
  const [height = 1, width = 1] = model.network()?.filterSize(layer) ?? [];
  return makeAtlasFigure({
    label: words.journey.learned.label(title, channels, height, width),
    shape: { width, height, channels },
    tile: TILE,
    colors: 'signed',
    each: () => scale.get().each,
    onPoint,
    onPin,
    paint: (canvas, columns) => model.network()?.paintFilters(layer, canvas, columns, scale.get().each) ?? { minimum: 0, maximum: 0 },
    read: (/** @type {Cell} */ cell) => {
      const { channel, row, column } = cell;
      const weight = model.network()?.filter(layer, channel, 0)[row * width + column] ?? 0;
      return words.journey.learned.weight(cell, weight, likeness()?.[channel]);
    },
  });
}

/**
 * @param {HTMLElement} list
 * @param {number} length
 */
function fill(list, length) {
  const tiles = Array.from({ length }, () => makeTile(words.journey.learned.one));
  list.append(...tiles.map(({ element }) => make('li', {}, [element])));
  return tiles;
}

/** @param {string} text */
function makeTile(text) {
  const canvas = make('canvas', { class: 'pixels', attributes: { role: 'img', 'aria-label': text, width: '1', height: '1' } });
  const response = make('canvas', { class: 'pixels response', attributes: { 'aria-hidden': 'true', width: '1', height: '1' } });
  const caption = make('figcaption', { class: 'caption figures', text });
  return {
    element: make('figure', { class: 'filter-tile' }, [canvas, caption, response]),
    /**
     * @param {Float32Array} weights
     * @param {string} name
     * @param {FeatureMap | undefined} garment
     */
    draw(weights, name, garment) {
      paintWeights(canvas, weights, Math.sqrt(weights.length));
      canvas.setAttribute('aria-label', words.journey.learned.weights(name, [...weights]));
      setText(caption, name);
      response.hidden = !garment;
      if (garment) paintResponse(response, weights, garment);
    },
  };
}

/**
 * What the filter alone finds on the garment, without bias and ReLU.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {Float32Array} weights
 * @param {FeatureMap} garment
 */
function paintResponse(canvas, weights, garment) {
  const filter = new Filter(weights, 1, 0);
  const map = filter.apply(garment);
  map.paint(canvas, 'signed', map.largest);
  map.free();
  filter.free();
}
