/**
 * Where a weight lies among all parameters. Pure layout, as Keras has it: height, width, channels, filters for a
 * convolution; inputs, units for a dense layer.
 *
 * @import { StepLayer } from './book.js'
 *
 * @typedef {object} Choice
 * @property {number} layer
 * @property {number} unit the filter, or the unit of a dense layer
 * @property {number} input the map that the filter reads, or the input of the unit
 * @property {number | undefined} tap the cell of the filter, row by row; undefined for the bias
 */

/** @param {Pick<StepLayer, 'kernel'>} layer the sizes of its kernel, those of a window of one where it has none */
export function kernelOf({ kernel }) {
  const [height = 1, width = 1, inputs = 1, units = 1] = kernel.length === 2 ? [1, 1, ...kernel] : kernel;
  return { height, width, inputs, units };
}

/**
 * @param {Pick<StepLayer, 'kernel' | 'start' | 'bias'>} layer
 * @param {Choice} choice
 * @returns {number} its index among all parameters
 */
export function parameterOf(layer, { unit, input, tap }) {
  const { inputs, units } = kernelOf(layer);
  return tap === undefined ? layer.bias + unit : layer.start + (tap * inputs + input) * units + unit;
}

/**
 * The same the other way round: which weight of a layer's kernel a parameter is.
 *
 * @param {Pick<StepLayer, 'kernel' | 'start'>} layer
 * @param {number} at its place among the layers
 * @param {number} parameter
 * @returns {Choice}
 */
export function choiceOf(layer, at, parameter) {
  const { inputs, units } = kernelOf(layer);
  const offset = parameter - layer.start;
  const row = Math.floor(offset / units);
  return { layer: at, unit: offset % units, input: row % inputs, tap: Math.floor(row / inputs) };
}

/**
 * The filters that are shown side by side: all of a layer that reads one map, or one filter on all the maps that it reads.
 *
 * @param {Pick<StepLayer, 'kernel' | 'start'>} layer
 * @param {Float32Array} parameters
 * @param {number} filter
 * @returns {{weights: Float32Array, shape: [number, number, number]}}
 */
export function filtersOf(layer, parameters, filter) {
  const { height, width, inputs, units } = kernelOf(layer);
  const kernel = parameters.subarray(layer.start, layer.start + height * width * inputs * units);
  if (inputs === 1) return { weights: kernel.slice(), shape: [height, width, units] };
  return { weights: kernel.filter((_, at) => at % units === filter), shape: [height, width, inputs] };
}
