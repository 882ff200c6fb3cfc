/**
 * What there is to say about each layer of a network: what it does, and the sums behind its counts. The
 * counts themselves are the crate's.
 *
 * @import { LayerSummary } from '../pkg/patchwork.js'
 * @import { LayerClass, LayerConfigs } from '../shared/keras-config.js'
 * @import { LayerInPlace } from '../shared/layers.js'
 *
 * @typedef {object} DescribedLayer
 * @property {string} name
 * @property {LayerClass} className 'InputLayer' for the garment itself
 * @property {readonly number[]} inputShape
 * @property {readonly number[]} outputShape
 * @property {number} parameters
 * @property {number} multiplyAdds
 * @property {LayerConfigs[LayerClass]} config of this class
 */

import { count, dimensions } from '../shared/format.js';
import { readConfig } from '../shared/keras-config.js';
import { layerClass, layerKind } from '../shared/layers.js';
import { words } from '../words/words.js';

/**
 * @param {string} config of the network
 * @param {readonly LayerSummary[]} summary of the same
 * @returns {DescribedLayer[]} the input first
 */
export function describedLayers(config, summary) {
  const { input, inputShape, layers } = readConfig(config);
  const shapes = [inputShape, ...summary.map(({ outputShape }) => outputShape)];
  const first = { ...input, name: words.network.diagram.input, inputShape, outputShape: inputShape, parameters: 0, multiplyAdds: 0 };
  return [first, ...summary.map((row, index) => ({ ...row, className: layerClass(row.className), inputShape: shapes[index] ?? [], config: layers[index]?.config ?? {} }))];
}

/** @param {readonly number[]} shape @returns {string} as Keras prints it, e.g. (None, 26, 26, 64) */
export function kerasShape(shape) {
  return `(None, ${shape.join(', ')})`;
}

/**
 * The sum behind the number of parameters, e.g. "3 × 3 × 1 × 64 + 64".
 *
 * @param {DescribedLayer} layer
 * @returns {string} empty where there are none
 */
export function parameterSum(layer) {
  const factors = layerKind(layer.className).kernel(layer);
  return factors.length === 0 ? '' : `${dimensions(factors.map(count))} + ${count(factors.at(-1) ?? 0)}`;
}

/**
 * The product behind the number of multiply-adds, e.g. "26 × 26 × 3 × 3 × 1 × 64".
 *
 * @param {DescribedLayer} layer
 * @returns {string} empty where there are none
 */
export function multiplyAddProduct(layer) {
  const { kernel, uses } = layerKind(layer.className);
  return dimensions([...uses(layer), ...kernel(layer)].map(count));
}

/**
 * What the layer does, in two or three sentences.
 *
 * @param {DescribedLayer} layer
 */
export function whatItDoes(layer) {
  /** @type {{does: (layer: LayerInPlace<any>) => string}} */
  const { does } = words.layers[layer.className];
  return does(layer);
}
