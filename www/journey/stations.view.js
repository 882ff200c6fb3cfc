/**
 * The stations of the journey: the output of every layer for the present garment.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { Cell } from './atlas-layout.js'
 * @import { Gaze } from './gaze.js'
 * @import { Scale } from './scale.view.js'
 * @import { Station } from './values.js'
 *
 * @typedef {object} StationView
 * @property {HTMLElement} element
 * @property {() => void} paint
 * @property {(index: number | undefined) => void} mark shows through which of its values the thread leads
 */

import { cellName, cellOf, indexOf, lineWidth, pictureBefore, pictureOf } from './values.js';
import { make } from '../shared/dom.view.js';
import { makeAnswer } from './answer-table.view.js';
import { makeAtlasFigure } from './atlas-figure.view.js';
import { makeIndexForm } from './index-form.view.js';
import { makeScaleChoice } from './scale.view.js';
import { words } from '../words/words.js';

/** Wished sides in CSS pixels: of a tile, of a flattened picture, of a block of units. */
const TILE = 40;
const ROW = 440;
const UNITS = 256;

/**
 * @param {Lesson} lesson
 * @param {Gaze} gaze
 * @param {readonly Station[]} stations
 * @param {Scale} scale
 * @returns {StationView[]}
 */
export function makeStations(lesson, gaze, stations, scale) {
  return stations.map((station) => {
    const parts = makeParts(lesson, gaze, station, scale);
    const title = words.journey.heading(station.title);
    const head = makeStationHead({ title, keras: station.name, shape: station.shape, does: sentence(lesson, station) });
    const element = make('section', { class: 'station', attributes: { 'aria-label': title } }, [...head, ...parts.elements]);
    return { element, paint: parts.paint, mark: parts.mark };
  });
}

/**
 * What a station is called, Keras's name small beside it, and what happens there.
 *
 * @param {{title: string, keras?: string, shape: readonly number[], does: string}} station
 */
export function makeStationHead({ title, keras, shape, does }) {
  const name = keras === undefined ? [] : [' ', make('span', { class: 'keras', text: words.journey.station.inKeras(keras), attributes: { translate: 'no' } })];
  return [make('h4', { class: 'station-title' }, [make('span', { text: words.journey.station.title(title, shape) }), ...name]), make('p', { class: 'station-does', text: does })];
}

/**
 * @param {Lesson} lesson
 * @param {Gaze} gaze
 * @param {Station} station
 * @param {Scale} scale
 */
function makeParts(lesson, gaze, station, scale) {
  if (station.kind === 'answer') return makeAnswer(lesson, gaze, station);
  const { layer, opens } = station;
  const figure = station.kind === 'pictures' ? makePictures(lesson, gaze, station, scale) : makeLine(lesson, gaze, station);
  const elements = [figure.element];
  if (station.kind === 'pictures') elements.unshift(makeScaleChoice(scale));
  if (opens === 'place') {
    elements.push(makeIndexForm(station.shape[0] ?? 1, (index) => gaze.pin({ layer, index })));
  }
  return { ...figure, elements };
}

/**
 * @param {Lesson} lesson
 * @param {Gaze} gaze
 * @param {Station} station
 * @param {Scale} scale
 */
function makePictures({ model }, gaze, { layer, title, shape }, scale) {
  const [height = 1, width = 1, channels = 1] = shape;
  return placed(
    {
      label: words.journey.station.maps(title, shape),
      shape: { width, height, channels },
      tile: TILE,
      each: () => scale.get().each,
      paint: (canvas, columns) => networkOf(model, layer, shape)?.paintActivation(layer, canvas, columns, scale.get().each) ?? NOTHING,
    },
    { model, gaze, layer, picture: shape, nameOf: (index) => cellName(shape, index) },
  );
}

/**
 * @param {Lesson} lesson
 * @param {Gaze} gaze
 * @param {Station} station
 */
function makeLine({ model }, gaze, { layer, title, shape }) {
  const [length = 1] = shape;
  const network = model.network();
  const flattened = network && pictureOf(network, layer);
  const width = lineWidth(flattened ?? [], length);
  const height = Math.ceil(length / width);
  return placed(
    {
      label: words.journey.station.line(title, length, width),
      shape: { width, height, channels: 1 },
      tile: flattened ? ROW : UNITS,
      paint: (canvas, columns) => networkOf(model, layer, shape)?.paintLine(layer, canvas, columns * width) ?? NOTHING,
      exists: ({ row, column }) => row * width + column < length,
    },
    {
      model,
      gaze,
      layer,
      picture: [height, width, 1],
      nameOf: (index) => (flattened ? words.journey.station.index(index, cellName(flattened, index)) : words.journey.unit(index)),
    },
  );
}

const NOTHING = { minimum: 0, maximum: 0 };

/**
 * The network in use, unless it is another one by now, whose own stations are yet to come.
 *
 * @param {Lesson['model']} model
 * @param {number} layer
 * @param {readonly number[]} shape of its output
 */
function networkOf(model, layer, shape) {
  const network = model.network();
  return String(network?.summary()[layer]?.outputShape) === String(shape) ? network : undefined;
}

/**
 * A figure whose cells are values of a layer.
 *
 * @param {Omit<import('./atlas-figure.view.js').AtlasOptions, 'colors' | 'read' | 'onPoint' | 'onPin'>} options
 * @param {{model: Lesson['model'], gaze: Gaze, layer: number, picture: readonly number[], nameOf: (index: number) => string}} values
 * @returns {{element: HTMLElement, paint: () => void, mark: (index: number | undefined) => void}}
 */
function placed(options, { model, gaze, layer, picture, nameOf }) {
  /** @type {Float32Array | undefined} the numbers behind the picture, fetched when somebody asks */
  let numbers;
  const address = (/** @type {Cell} */ cell) => ({ layer, index: indexOf(picture, cell) });
  const figure = makeAtlasFigure({
    ...options,
    colors: 'viridis',
    read: (cell) => {
      numbers ??= model.network()?.activation(layer);
      const { index } = address(cell);
      return words.journey.reading(nameOf(index), numbers?.[index] ?? 0);
    },
    onPoint: (cell) => gaze.point(cell && address(cell)),
    onPin: (cell) => gaze.pin(address(cell)),
  });
  return {
    element: figure.element,
    paint() {
      numbers = undefined;
      figure.paint();
    },
    mark: (index) => figure.mark(index === undefined ? undefined : cellOf(picture, index)),
  };
}

/**
 * @param {Lesson} lesson
 * @param {Station} station
 */
function sentence({ model }, { layer, className, inputs, shape, kind, activation }) {
  const network = model.network();
  const before = (network && pictureBefore(network, layer)) ?? [];
  return words.journey.station.does[className]({ before, inputs, shape, activation, answer: kind === 'answer' });
}
