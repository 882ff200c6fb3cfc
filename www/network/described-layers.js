/**
 * What there is to say about each layer of a network: what it does, and the sums behind its counts. The
 * counts themselves are the crate's.
 *
 * @import { LayerSummary } from '../pkg/patchwork.js'
 *
 * @typedef {object} LayerConfig of a Keras configuration as the crate writes it
 * @property {number} [filters]
 * @property {[number, number]} [kernel_size]
 * @property {[number, number]} [strides]
 * @property {'valid' | 'same'} [padding]
 * @property {[number, number]} [pool_size]
 * @property {number} [units]
 * @property {'linear' | 'relu' | 'softmax'} [activation]
 *
 * @typedef {object} DescribedLayer
 * @property {string} name
 * @property {string} className 'InputLayer' for the garment itself
 * @property {readonly number[]} inputShape
 * @property {readonly number[]} outputShape
 * @property {number} parameters
 * @property {number} multiplyAdds
 * @property {LayerConfig} config
 */

import { count, dimensions } from '../shared/format.js';

/**
 * @param {string} config of the network
 * @param {readonly LayerSummary[]} summary of the same
 * @returns {DescribedLayer[]} the input first
 */
export function describedLayers(config, summary) {
  const [input, ...layers] = JSON.parse(config).config.layers;
  /** @type {number[]} */
  const pixels = input.config.batch_input_shape.slice(1);
  const first = { name: 'input', className: 'InputLayer', inputShape: pixels, outputShape: pixels, parameters: 0, multiplyAdds: 0, config: {} };
  const shapes = [pixels, ...summary.map(({ outputShape }) => outputShape)];
  return [first, ...summary.map((row, index) => ({ ...row, inputShape: shapes[index] ?? [], config: layers[index].config }))];
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
  const factors = weightFactors(layer);
  return factors.length === 0 ? '' : `${dimensions(factors.map(count))} + ${count(factors.at(-1) ?? 0)}`;
}

/**
 * The product behind the number of multiply-adds, e.g. "26 × 26 × 3 × 3 × 1 × 64".
 *
 * @param {DescribedLayer} layer
 * @returns {string} empty where there are none
 */
export function multiplyAddProduct(layer) {
  const factors = weightFactors(layer);
  const positions = layer.className === 'Conv2D' ? layer.outputShape.slice(0, 2) : [];
  return factors.length === 0 ? '' : dimensions([...positions, ...factors].map(count));
}

/** @param {DescribedLayer} layer @returns {number[]} the sizes of the kernel; the last one is the number of biases */
function weightFactors({ className, inputShape, outputShape, config }) {
  const outputs = outputShape.at(-1) ?? 0;
  if (className === 'Conv2D') return [...(config.kernel_size ?? []), inputShape[2] ?? 0, outputs];
  return className === 'Dense' ? [inputShape[0] ?? 0, outputs] : [];
}

/**
 * What the layer does, in two or three sentences.
 *
 * @param {DescribedLayer} layer
 */
export function whatItDoes(layer) {
  const { className, inputShape, outputShape, config } = layer;
  const [height = 0, width = 0, channels = 1] = inputShape;
  const outputs = count(outputShape.at(-1) ?? 0);
  switch (className) {
    case 'InputLayer':
      return inputWords(inputShape);
    case 'Conv2D':
      return `Slides ${outputs} filters of ${dimensions(config.kernel_size ?? [])} over ${channels > 1 ? `the ${count(channels)} pictures of the layer before; every filter looks at all of them at once` : 'the picture'}${stepWords(config, 1)}. Each filter makes a picture of its own${activationWords(config)}`;
    case 'MaxPooling2D':
      return `Keeps the biggest number of each ${dimensions(config.pool_size ?? [])} square in every one of the ${count(channels)} pictures${stepWords(config, config.pool_size?.[0])}. There is nothing to learn in it, and nothing to multiply.`;
    case 'Flatten':
      return `Lays the ${dimensions(inputShape.map(count))} numbers in one row of ${outputs}. Nothing is computed: ${inputShape.length === 3 ? `the number at a row, a column and a filter, counted from 0, comes to place (row × ${width} + column) × ${channels} + filter` : `the pixel at a row and a column, counted from 0, comes to place row × ${width} + column`}.`;
    default:
      return `Each of its ${outputs} units has a weight for every one of the ${count(height)} numbers before it; it multiplies, adds everything up and adds its bias${activationWords(config)}`;
  }
}

/** @param {readonly number[]} shape */
function inputWords([height = 0, width = 0, channels]) {
  const rows = `The garment: ${height} rows of ${width} pixels`;
  return channels === undefined
    ? `${rows}.`
    : `${rows}, and ${channels} in the shape is the number of channels. A grey picture has one; a colour picture would have three, for red, green and blue.`;
}

/**
 * @param {LayerConfig} config
 * @param {number | undefined} usual stride, which needs no words
 */
function stepWords({ strides = [1, 1], padding }, usual) {
  const [rows, columns] = strides;
  const step = rows === usual && columns === usual ? '' : `, in steps of ${dimensions(strides)}`;
  return padding === 'same' ? `${step}, with zeros laid around the border` : step;
}

/** @param {LayerConfig} config */
function activationWords({ activation }) {
  if (activation === 'relu') return ', and ReLU puts 0 for what is below zero.';
  return activation === 'softmax' ? '. The softmax makes shares of the sums that add up to 100 %.' : '.';
}
