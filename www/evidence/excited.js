/**
 * What excites the filters of a layer, and the garments that do it most.
 *
 * @import { Excitement } from '../pkg/patchwork_evaluation.js'
 * @import { ExcitementTask } from '../shared/evaluators.js'
 *
 * @typedef {object} Looking a layer whose filters or units wait for something
 * @property {number} layer
 * @property {string} title
 * @property {readonly number[]} shape of its output
 * @property {boolean} maps its values have places: they are those of filters
 * @property {boolean} last they are the sums for the classes
 * @property {boolean} rectified none of them is below zero
 *
 * @typedef {{image: number, value: number, place: number}} Exciting an image, how much it excites a filter, and where
 */

import { joined } from '../shared/evaluators.js';
import { activationOf, readConfig } from '../shared/keras-config.js';
import { layerKind, readersNames } from '../shared/layers.js';
import { PIXELS } from '../shared/pixels.js';

/** Images of a task. */
const SLICE = 50;

/**
 * The layers that learn.
 *
 * @param {readonly Pick<import('../pkg/patchwork.js').LayerSummary, 'className' | 'outputShape'>[]} summary
 * @param {string} config the network as Keras's configuration
 * @returns {Looking[]}
 */
export function lookingLayers(summary, config) {
  const names = readersNames(summary.map(({ className }) => className));
  const network = readConfig(config);
  return summary.flatMap(({ className, outputShape }, layer) => {
    if (!layerKind(className).chosen) return [];
    const rectified = activationOf(network, layer) === 'relu';
    return [{ layer, title: names[layer]?.title ?? '', shape: outputShape, maps: outputShape.length === 3, last: layer === summary.length - 1, rectified }];
  });
}

/** @param {Looking} looking how many filters or units it has */
export function countOf({ shape }) {
  return shape.at(-1) ?? 0;
}

/**
 * The index of a filter's value in its layer: at a place, or in the middle of its map.
 *
 * @param {Looking} looking
 * @param {number} filter
 * @param {number} [place]
 */
export function valueOf({ shape, maps }, filter, place) {
  if (!maps) return filter;
  const [height = 1, width = 1, filters = 1] = shape;
  return (place ?? (height >> 1) * width + (width >> 1)) * filters + filter;
}

/**
 * @param {number} layer
 * @param {Uint8Array} pixels of all images
 * @returns {ExcitementTask[]}
 */
export function excitementTasks(layer, pixels) {
  const size = SLICE * PIXELS;
  return Array.from({ length: Math.ceil(pixels.length / size) }, (_, at) => ({ type: 'excitement', layer, pixels: pixels.slice(at * size, (at + 1) * size) }));
}

/** How much a number of images excite all filters of a layer. */
export class Excited {
  #values;
  #places;
  #filters;

  /** @param {Looking} looking @param {readonly Excitement[]} parts in the order of the images */
  constructor(looking, parts) {
    this.looking = looking;
    this.#filters = countOf(looking);
    this.#values = joined(parts.map(({ values }) => values));
    this.#places = parts.flatMap(({ places }) => [...places]);
    this.count = this.#values.length / this.#filters;
  }

  /**
   * The images that excite a filter, the strongest first.
   *
   * @param {number} filter
   * @param {number} most
   * @returns {Exciting[]}
   */
  strongest(filter, most) {
    const all = Array.from({ length: this.count }, (_, image) => {
      const index = image * this.#filters + filter;
      return { image, value: this.#values[index] ?? NaN, place: this.#places[index] ?? 0 };
    });
    const heard = this.looking.rectified ? all.filter(({ value }) => value > 0) : all;
    return heard.sort((a, b) => b.value - a.value || a.image - b.image).slice(0, most);
  }

  /** The filters that no image excites. */
  silent() {
    if (!this.looking.rectified) return [];
    const heard = new Set();
    this.#values.forEach((value, index) => {
      if (value > 0) heard.add(index % this.#filters);
    });
    return Array.from({ length: this.#filters }, (_, filter) => filter).filter((filter) => !heard.has(filter));
  }

  /** The filter with the largest value of all. */
  loudest() {
    let best = 0;
    this.#values.forEach((value, index) => {
      if (value > (this.#values[best] ?? NaN)) best = index;
    });
    return best % this.#filters;
  }
}
