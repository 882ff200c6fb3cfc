/**
 * What training changes, beside its buttons: the filters of the first convolution or, in a network without one, the
 * weights of the first units; and the answer for the present garment.
 *
 * @import { App, State } from '../app/state.js'
 * @import { Model } from '../app/model.js'
 * @import { Network } from '../pkg/patchwork.js'
 *
 * @typedef {object} Weights of the first layer that learns
 * @property {string} title
 * @property {string} note
 * @property {HTMLElement[]} elements
 * @property {boolean} ofSight a network that has seen no garment yet cannot tell them
 * @property {(network: Network) => void} paint
 */

import { makeBars } from '../shared/class-bars.view.js';
import { make, need, setText } from '../shared/dom.view.js';
import { paintWhenNear } from '../shared/near.view.js';
import { nowAndThen } from '../shared/now-and-then.js';
import { words } from '../words/words.js';

/** Milliseconds between two paintings. */
const REST = 100;
/** Units whose weights are shown. */
const UNITS = 16;

/**
 * @param {App} app
 * @param {Model} model
 */
export function mountLearnedWeights({ store }, model) {
  const title = need('learned-title', HTMLHeadingElement);
  const note = need('learned-note', HTMLParagraphElement);
  const room = need('learned-weights', HTMLDivElement);
  const drawBars = makeBars(need('training-bars', HTMLOListElement));
  /** @type {Weights | undefined} */
  let weights;
  let version = NaN;
  /** It has seen a garment. @type {Network | undefined} */
  let seen;

  const build = () => {
    const network = model.network();
    weights = network && weightsOf(network);
    room.replaceChildren(...(weights?.elements ?? []));
    room.setAttribute('aria-label', weights?.title ?? '');
    room.hidden = !weights;
    setText(title, weights?.title ?? words.training.learned.none);
    setText(note, weights?.note ?? '');
  };
  const paint = nowAndThen(REST, paintWhenNear(room, () => {
    const network = model.network();
    if (network && (!weights?.ofSight || network === seen)) weights?.paint(network);
  }));
  const drawAnswer = nowAndThen(REST, () => drawBars(store.get()));
  /** @param {Readonly<State>} state */
  const look = ({ prediction, overflowed }) => {
    const network = model.network();
    if (network === seen || !(prediction || overflowed)) return;
    seen = network;
    paint();
  };
  build();
  paint();
  drawAnswer();
  look(store.get());
  store.subscribe((state, previous) => {
    look(state);
    if (state.config !== previous.config) build();
    if (state.prediction !== previous.prediction || state.garment !== previous.garment) drawAnswer();
    if (model.version() === version) return;
    version = model.version();
    paint();
  });
}

/**
 * @param {Network} network
 * @returns {Weights | undefined} undefined where they are no pictures
 */
export function weightsOf(network) {
  const summary = network.summary();
  const layer = summary.findIndex(({ parameters }) => parameters > 0);
  const first = summary[layer];
  if (!first) return undefined;
  const { name, className, outputShape } = first;
  if (className === 'Conv2D') return filtersOf(network, layer, name, outputShape[2] ?? 1);
  const hasPlaces = layer > 0 ? network.pictureShape(layer - 1) : network.inputPicture();
  return hasPlaces && unitsOf(layer, name, Math.min(UNITS, outputShape[0] ?? 0));
}

/**
 * @param {Network} network
 * @param {number} layer
 * @param {string} name
 * @param {number} filters
 * @returns {Weights}
 */
function filtersOf(network, layer, name, filters) {
  const canvas = makeCanvas();
  const columns = Math.ceil(Math.sqrt(filters));
  return {
    title: words.training.learned.filters(filters, name),
    note: words.training.learned.filtersNote([...network.filterSize(layer)]),
    elements: [canvas],
    ofSight: false,
    paint: (present) => present.paintFilters(layer, canvas, columns, true),
  };
}

/**
 * @param {number} layer
 * @param {string} name
 * @param {number} units
 * @returns {Weights}
 */
function unitsOf(layer, name, units) {
  const canvases = Array.from({ length: units }, makeCanvas);
  return {
    title: words.training.learned.units(units, name),
    note: words.training.learned.unitsNote,
    elements: canvases,
    ofSight: true,
    paint: (network) => canvases.forEach((canvas, unit) => network.paintUnit(layer, unit, false, canvas, 1)),
  };
}

function makeCanvas() {
  return make('canvas', { class: 'pixels', attributes: { width: '1', height: '1', 'aria-hidden': 'true' } });
}
