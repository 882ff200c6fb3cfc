/**
 * The stations of the journey: the outputs of every layer for the present garment, one below the other.
 *
 * @import { Lesson } from '../app/chapters.view.js'
 * @import { Cell } from './atlas-layout.js'
 * @import { Gaze, ValueAddress } from './gaze.js'
 * @import { Station } from './values.js'
 *
 * @typedef {object} StationView
 * @property {HTMLElement} element
 * @property {() => void} paint
 * @property {(address: ValueAddress | undefined) => void} mark shows which of its values is pinned
 */

import { count, dimensions, measure } from '../shared/format.js';
import { cellOf, indexOf, lineWidth, pictureBefore, pictureOf, placeName } from './values.js';
import { make } from '../shared/dom.view.js';
import { makeAnswer } from './answer-table.view.js';
import { makeAtlasFigure } from './atlas-figure.view.js';
import { makeIndexForm } from './index-form.view.js';

/** Wished sides in CSS pixels: of a tile, of a flattened picture, of a block of units. */
const TILE = 40;
const ROW = 440;
const UNITS = 256;

/**
 * @param {Lesson} lesson
 * @param {Gaze} gaze
 * @param {readonly Station[]} stations
 * @returns {StationView[]}
 */
export function makeStations(lesson, gaze, stations) {
  return stations.map((station) => {
    const parts = makeParts(lesson, gaze, station);
    const element = make('section', { class: 'station', attributes: { 'aria-label': station.name } }, [
      make('h3', { text: `${station.name}: ${dimensions(station.shape)}` }),
      make('p', { class: 'caption', text: sentence(lesson, station) }),
      ...parts.elements,
    ]);
    return { element, paint: parts.paint, mark: parts.mark };
  });
}

/**
 * @param {Lesson} lesson
 * @param {Gaze} gaze
 * @param {Station} station
 */
function makeParts(lesson, gaze, station) {
  if (station.kind === 'answer') return makeAnswer(lesson, gaze, station);
  const { layer, className } = station;
  const figure = station.kind === 'pictures' ? makePictures(lesson, gaze, station) : makeLine(lesson, gaze, station);
  const elements = [figure.element];
  if (className === 'Flatten') {
    elements.push(makeIndexForm(station.shape[0] ?? 1, (index) => gaze.pin({ layer, index })));
  }
  return { ...figure, elements };
}

/**
 * @param {Lesson} lesson
 * @param {Gaze} gaze
 * @param {Station} station
 */
function makePictures({ model }, gaze, { layer, name, shape }) {
  const [height = 1, width = 1, channels = 1] = shape;
  return placed(
    {
      label: `Outputs of ${name}: ${channels} tiles of ${height} by ${width}; arrow keys move, Page keys change the filter, Enter opens`,
      shape: { width, height, channels },
      tile: TILE,
      paint: (canvas, columns) => model.network()?.paintActivation(layer, canvas, columns) ?? NOTHING,
    },
    { model, gaze, layer, picture: shape, nameOf: (index) => placeName(shape, index) },
  );
}

/**
 * @param {Lesson} lesson
 * @param {Gaze} gaze
 * @param {Station} station
 */
function makeLine({ model }, gaze, { layer, name, shape: [length = 1] }) {
  const network = model.network();
  const flattened = network && pictureOf(network, layer);
  const width = lineWidth(flattened ?? [], length);
  const height = Math.ceil(length / width);
  return placed(
    {
      label: `The ${count(length)} values of ${name} in lines of ${width}; arrow keys move, Enter opens`,
      shape: { width, height, channels: 1 },
      tile: flattened ? ROW : UNITS,
      paint: (canvas, columns) => model.network()?.paintLine(layer, canvas, columns * width) ?? NOTHING,
      exists: ({ row, column }) => row * width + column < length,
    },
    {
      model,
      gaze,
      layer,
      picture: [height, width, 1],
      nameOf: (index) => (flattened ? `index ${count(index)}, which is ${placeName(flattened, index)}` : `unit ${index}`),
    },
  );
}

const NOTHING = { minimum: 0, maximum: 0 };

/**
 * A figure whose cells are values of a layer.
 *
 * @param {Omit<import('./atlas-figure.view.js').AtlasOptions, 'colors' | 'read' | 'onPoint' | 'onPin'>} options
 * @param {{model: Lesson['model'], gaze: Gaze, layer: number, picture: readonly number[], nameOf: (index: number) => string}} values
 * @returns {{element: HTMLElement, paint: () => void, mark: (address: ValueAddress | undefined) => void}}
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
      return `${nameOf(index)}: ${measure(numbers?.[index] ?? 0)}`;
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
    mark: (pinned) => figure.mark(pinned && cellOf(picture, pinned.index)),
  };
}

/**
 * @param {Lesson} lesson
 * @param {Station} station
 */
function sentence({ model }, { layer, className, shape, kind, activation }) {
  const network = model.network();
  const before = network && pictureBefore(network, layer);
  const [from = 0, fromWidth = 0, channels = 1] = before ?? [];
  const [height = 1, width = 1, filters = 1] = shape;
  const sizes = `${unbroken([from, fromWidth])} ${from === height && fromWidth === width ? 'stays' : 'becomes'} ${unbroken([height, width])}`;
  const inputs = count(layer > 0 && network ? network.activationShape(layer - 1).reduce((product, size) => product * size, 1) : from * fromWidth * channels);
  const relu = activation === 'relu' ? '; ReLU keeps what is above zero' : '';
  switch (className) {
    case 'Conv2D':
      return `${count(filters)} filters, a tile for what each of them finds${relu}. ${sizes}.`;
    case 'MaxPooling2D':
      return `Of every window only the biggest value goes on. ${sizes}.`;
    case 'Flatten':
      return channels > 1
        ? `The ${count(height)} values one after the other, in one row. Cut here into lines: a line for each position, a column for each of the ${count(channels)} filters.`
        : 'The pixels one after the other, in one row. Cut here into their own lines.';
    default:
      return kind === 'answer'
        ? `One sum of all ${inputs} inputs for each class: its logit. The softmax makes shares of them: e to the power of each logit, less the largest one, divided by the sum of these powers.`
        : `${count(height)} units. Each weighs all ${inputs} inputs with weights of its own and adds them up${relu}.`;
  }
}

/** @param {number[]} shape that stays on one line */
function unbroken(shape) {
  return dimensions(shape).replaceAll(' ', '\u00a0');
}
