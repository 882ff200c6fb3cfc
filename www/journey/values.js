/**
 * The stations of a garment's journey through the network, and the names of the values on the way.
 * Rows, columns and filters are counted from 0 here, as indices are, and from 1 in all words.
 * Pure: no DOM, no arithmetic of the network.
 *
 * @import { Cell } from './atlas-layout.js'
 * @import { LayerSummary, Network } from '../pkg/patchwork.js'
 * @import { Activation, LayerClass } from '../shared/keras-config.js'
 * @import { Origin } from '../shared/layers.js'
 *
 * @typedef {Exclude<LayerClass, 'InputLayer'>} StationClass
 * @typedef {'pictures' | 'line' | 'answer'} StationKind maps with rows and columns, a line of numbers, or the last line
 *
 * @typedef {object} Station
 * @property {number} layer
 * @property {string} name in Keras
 * @property {string} title what readers call it
 * @property {string} short the same where there is little room
 * @property {StationClass} className
 * @property {Origin} opens how its values came about
 * @property {number} inputs how many values it reads
 * @property {number[]} shape of the output
 * @property {StationKind} kind
 * @property {Activation | undefined} activation undefined where a layer has none
 *
 * @typedef {readonly number[]} Picture height, width and channels; empty where values have no places
 * @typedef {readonly number[]} Area top, left, height and width
 */

import { activationOf, readConfig } from '../shared/keras-config.js';
import { layerClass, layerKind, readersNames } from '../shared/layers.js';
import { words } from '../words/words.js';

/** The units of a line without rows and columns stand in lines of so many. */
const UNITS = 16;

/**
 * @param {readonly LayerSummary[]} summary
 * @param {string} config the network as Keras's configuration
 * @returns {Station[]}
 */
export function stationsOf(summary, config) {
  const network = readConfig(config);
  const names = readersNames(summary.map(({ className }) => className));
  return summary.map(({ name, className, outputShape }, layer) => ({
    layer,
    name,
    .../** @type {{title: string, short: string}} */ (names[layer]),
    className: /** @type {StationClass} */ (layerClass(className)),
    opens: layerKind(className).opens,
    inputs: (summary[layer - 1]?.outputShape ?? network.inputShape).reduce((product, size) => product * size, 1),
    shape: outputShape,
    kind: layer === summary.length - 1 ? 'answer' : outputShape.length === 3 ? 'pictures' : 'line',
    activation: activationOf(network, layer),
  }));
}

/**
 * @param {Picture} picture
 * @param {Cell} cell
 * @returns {number} its index in row-major order, channels innermost
 */
export function indexOf([, width = 1, channels = 1], { row, column, channel }) {
  return (row * width + column) * channels + channel;
}

/**
 * @param {Picture} picture
 * @param {number} index
 * @returns {Cell}
 */
export function cellOf([, width = 1, channels = 1], index) {
  const position = Math.floor(index / channels);
  return { row: Math.floor(position / width), column: position % width, channel: index % channels };
}

/**
 * @param {Picture} picture
 * @param {number} index
 * @returns {string} e.g. row 5, column 3, filter 18
 */
export function cellName(picture, index) {
  return words.journey.cell(cellOf(picture, index), picture[2]);
}

/**
 * The same where the place is shown beside it.
 *
 * @param {Picture} picture
 * @param {number} index
 * @returns {string} e.g. filter 18; row 5, column 3 where there is one filter only
 */
export function shortCellName(picture, index) {
  return (picture[2] ?? 1) > 1 ? words.journey.filter(cellOf(picture, index).channel) : cellName(picture, index);
}

/**
 * How wide the lines are in which a row of numbers is laid out: a line for each position of the picture
 * that was flattened, or its own rows where it had one channel.
 *
 * @param {Picture} picture
 * @param {number} length
 */
export function lineWidth([, width = 1, channels = 1], length) {
  return Math.min(length, channels > 1 ? channels : width > 1 ? width : UNITS);
}

/**
 * @param {number} layer
 * @param {readonly Station[]} stations
 * @returns {Station | undefined} the layer before; undefined if that is the garment
 */
export function sourceOf(layer, stations) {
  return layer > 0 ? stations[layer - 1] : undefined;
}

/**
 * @param {Pick<Network, 'pictureShape' | 'inputPicture'>} network
 * @param {number} layer
 * @returns {number[] | undefined} the picture that it reads; undefined if its inputs have no places
 */
export function pictureBefore(network, layer) {
  if (layer > 0) return pictureOf(network, layer - 1);
  const input = network.inputPicture();
  return input && [...input];
}

/**
 * @param {Pick<Network, 'pictureShape'>} network
 * @param {number} layer
 * @returns {number[] | undefined} the picture in which its values have their places; undefined if they have none
 */
export function pictureOf(network, layer) {
  const shape = network.pictureShape(layer);
  return shape && [...shape];
}

/**
 * @param {readonly string[]} names
 * @param {number} label that a network from a file may have more of
 */
export function className(names, label) {
  return names[label] ?? words.journey.className(label);
}
