/**
 * The stations of a garment's journey through the network, and the names of the values on the way.
 * Rows, columns and filters are counted from 0, as in Keras: then an index is one multiplication.
 * Pure: no DOM, no arithmetic of the network.
 *
 * @import { Cell } from './atlas-layout.js'
 * @import { LayerSummary, Network } from '../pkg/patchwork.js'
 *
 * @typedef {'pictures' | 'line' | 'answer'} StationKind maps with rows and columns, a line of numbers, or the last line
 *
 * @typedef {object} Station
 * @property {number} layer
 * @property {string} name
 * @property {string} className
 * @property {number[]} shape of the output
 * @property {StationKind} kind
 * @property {string | undefined} activation Keras's name; undefined where a layer has none
 *
 * @typedef {readonly number[]} Picture height, width and channels; empty where values have no places
 * @typedef {readonly number[]} Area top, left, height and width
 */

import { count } from '../shared/format.js';

/** The units of a line without rows and columns stand in lines of so many. */
const UNITS = 16;

/**
 * @param {readonly LayerSummary[]} summary
 * @param {string} config the network as Keras's configuration
 * @returns {Station[]}
 */
export function stationsOf(summary, config) {
  /** @type {{config: {name: string, activation?: string}}[]} */
  const layers = JSON.parse(config).config.layers;
  const activations = new Map(layers.map(({ config: { name, activation } }) => [name, activation]));
  return summary.map(({ name, className, outputShape }, layer) => ({
    layer,
    name,
    className,
    shape: outputShape,
    kind: layer === summary.length - 1 ? 'answer' : outputShape.length === 3 ? 'pictures' : 'line',
    activation: activations.get(name),
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
 * @returns {string} e.g. row 4, column 2, filter 17
 */
export function placeName(picture, index) {
  const { row, column, channel } = cellOf(picture, index);
  const filter = (picture[2] ?? 1) > 1 ? `, filter ${channel}` : '';
  return `row ${row}, column ${column}${filter}`;
}

/**
 * @param {Picture} picture
 * @param {number} index
 * @returns {string} how the index comes about, e.g. (4 × 5 + 2) × 64 + 17 = 1,425
 */
export function indexSum(picture, index) {
  const [, width = 1, channels = 1] = picture;
  const { row, column, channel } = cellOf(picture, index);
  const position = `${row} × ${width} + ${column}`;
  return `${channels > 1 ? `(${position}) × ${channels} + ${channel}` : position} = ${count(index)}`;
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
 * @param {Area} area
 * @returns {string} e.g. rows 9 to 18, columns 5 to 14
 */
export function areaName([top = 0, left = 0, height = 0, width = 0]) {
  return `${span('row', top, height)}, ${span('column', left, width)}`;
}

/**
 * @param {string} what
 * @param {number} first
 * @param {number} length
 */
function span(what, first, length) {
  return length === 1 ? `${what} ${first}` : `${what}s ${first} to ${first + length - 1}`;
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
