/** @import { App } from '../lib/state.js' */
/** @import { Model } from '../lib/model.js' */
/** @import { Cell } from '../lib/atlas.js' */
/** @import { AtlasFigure } from './atlas-figure.js' */

import { count, dimensions, measure } from '../lib/format.js';
import { makeAtlasFigure } from './atlas-figure.js';
import { make, need, setText } from './dom.js';

/** Milliseconds between two repaintings while training goes on. */
const REST = 100;
const TILE = { activation: 54, filter: 40 };

/** @typedef {{name: string, className: string, outputShape: number[]}} Layer */

/**
 * Looking inside: the outputs of every convolution and pooling layer for the present garment, and the
 * learned filters.
 *
 * @param {App} app
 * @param {Model} model
 */
export function mountInside({ store }, model) {
  const layers = need('layers', HTMLDivElement);
  const empty = need('inside-empty', HTMLParagraphElement);
  /** @type {AtlasFigure[]} */
  let figures = [];
  /** @type {Map<number, Float32Array>} the numbers behind the pictures, fetched when somebody asks */
  const values = new Map();
  let waiting = false;

  const paint = () => {
    waiting = false;
    values.clear();
    const { prediction, garment } = store.get();
    const blank = !prediction && garment !== undefined;
    const flat = figures.length === 0;
    empty.hidden = !blank && !flat;
    layers.hidden = blank;
    setText(empty, flat
      ? 'The DNN has no filters and makes no pictures on its way: all 784 pixels go straight into the hidden units. Choose the CNN above to look inside.'
      : 'The canvas is empty, so there is nothing to see inside either. Draw a garment, or pick one.');
    if (prediction) for (const figure of figures) figure.paint();
  };
  const paintSoon = () => {
    if (waiting) return;
    waiting = true;
    setTimeout(paint, REST);
  };
  const build = () => {
    const { elements, figures: made } = makeLayers(model, values);
    layers.replaceChildren(...elements);
    figures = made;
  };

  build();
  paint();
  store.subscribe((state, previous) => {
    if (state.config !== previous.config) build();
    if (state.prediction === previous.prediction) return;
    if (state.parametersFrom === 'training' && state.garment === previous.garment) paintSoon();
    else paint();
  });
}

/**
 * @param {Model} model
 * @param {Map<number, Float32Array>} values
 */
function makeLayers(model, values) {
  /** @type {AtlasFigure[]} */
  const figures = [];
  /** @type {HTMLElement[]} */
  const elements = [];
  (model.network()?.summary() ?? []).forEach((layer, index) => {
    if (layer.outputShape.length !== 3) return;
    const outputs = makeOutputs(model, layer, index, values);
    const parts = [make('h3', { text: `${layer.name}: ${dimensions(layer.outputShape)}` }), make('p', { class: 'caption', text: sentence(layer) }), outputs.element];
    figures.push(outputs);
    if (layer.className === 'Conv2D') {
      const filters = makeFilters(model, layer, index);
      figures.push(filters);
      parts.splice(1, 0, ...filterParts(layer, index, filters));
    }
    elements.push(make('section', { class: 'card layer', attributes: { 'aria-label': layer.name } }, parts));
  });
  return { elements, figures };
}

/**
 * @param {Layer} layer
 * @param {number} index
 * @param {AtlasFigure} filters
 */
function filterParts({ outputShape }, index, filters) {
  const number = count(outputShape[2] ?? 0);
  const text = index === 0
    ? `The ${number} filters, nine weights each: orange adds, blue takes away.`
    : `The ${number} filters; each has one slice for every channel of the layer before, and this is the slice for the first.`;
  return [make('p', { class: 'caption', text }), filters.element];
}

/** @param {Layer} layer */
function sentence({ className, outputShape }) {
  const [height, width, channels] = outputShape;
  return className === 'Conv2D'
    ? `What they find, after ReLU: ${count(channels ?? 0)} pictures of ${height} × ${width}.`
    : `The biggest of each four is kept: ${count(channels ?? 0)} pictures of ${height} × ${width}.`;
}

/**
 * @param {Model} model
 * @param {Layer} layer
 * @param {number} index
 * @param {Map<number, Float32Array>} values
 */
function makeOutputs(model, { name, outputShape }, index, values) {
  const [height = 0, width = 0, channels = 0] = outputShape;
  /** @param {Cell} cell */
  const read = ({ channel, row, column }) => {
    let all = values.get(index);
    if (!all) values.set(index, (all = model.network()?.activation(index) ?? new Float32Array()));
    const value = all[(row * width + column) * channels + channel] ?? 0;
    return `filter ${channel + 1}, row ${row + 1}, column ${column + 1}: ${measure(value)}`;
  };
  return makeAtlasFigure({
    label: `Outputs of ${name}: ${channels} tiles of ${height} by ${width}; arrow keys move`,
    shape: { width, height, channels },
    tile: TILE.activation,
    colors: 'viridis',
    paint: (canvas, columns) => model.network()?.paintActivation(index, canvas, columns) ?? { minimum: 0, maximum: 0 },
    read,
  });
}

/**
 * @param {Model} model
 * @param {Layer} layer
 * @param {number} index
 */
function makeFilters(model, { name, outputShape }, index) {
  const channels = outputShape[2] ?? 0;
  const side = Math.sqrt(model.network()?.filter(index, 0, 0).length ?? 9);
  /** @param {Cell} cell */
  const read = ({ channel, row, column }) => {
    const weight = model.network()?.filter(index, channel, 0)[row * side + column] ?? 0;
    return `filter ${channel + 1}, row ${row + 1}, column ${column + 1}: ${measure(weight)}`;
  };
  return makeAtlasFigure({
    label: `Filters of ${name}: ${channels} tiles of ${side} by ${side}; arrow keys move`,
    shape: { width: side, height: side, channels },
    tile: TILE.filter,
    colors: 'signed',
    paint: (canvas, columns) => model.network()?.paintFilters(index, canvas, columns) ?? { minimum: 0, maximum: 0 },
    read,
  });
}
