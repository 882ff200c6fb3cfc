/**
 * The garment under the reader's filter: the maps that the crate makes of it.
 *
 * @import { FilterChoice } from '../../app/state.js'
 * @import { Course } from './filter-geometry.js'
 *
 * @typedef {object} Scene
 * @property {FilterChoice} choice
 * @property {FeatureMap} input
 * @property {Filter} filter
 * @property {FeatureMap} output
 * @property {FeatureMap} positive the output after ReLU
 * @property {Float32Array} pixels values of the input
 * @property {Float32Array} values of the output
 * @property {Float32Array} positives values of positive
 * @property {Course} course
 */

import { FeatureMap, Filter } from '../../pkg/patchwork.js';
import { sideOf } from './filter-choice.js';

/**
 * The crate's filter with these numbers, as it moves.
 *
 * @param {Omit<FilterChoice, 'name'>} choice
 */
export function makeFilter({ weights, divisor, bias, stride, padding }) {
  const resting = new Filter(Float32Array.from(weights), divisor, bias);
  const filter = resting.moved(stride, padding);
  resting.free();
  return filter;
}

/**
 * @param {Filter} filter
 * @param {FeatureMap} input
 * @param {FeatureMap} output
 * @param {Pick<FilterChoice, 'weights' | 'stride'>} choice
 * @returns {Course}
 */
export function courseOf(filter, input, output, choice) {
  const terms = filter.terms(input, 0, 0);
  const first = { row: terms.row, column: terms.column };
  terms.free();
  return { side: sideOf(choice), stride: choice.stride, first, size: { rows: output.height, columns: output.width } };
}

/**
 * @param {Uint8Array} bytes
 * @param {number} width
 * @param {FilterChoice} choice
 * @returns {Scene}
 */
export function makeScene(bytes, width, choice) {
  const input = FeatureMap.fromPixels(bytes, width);
  const filter = makeFilter(choice);
  const output = filter.apply(input);
  const positive = output.relu();
  return {
    choice,
    input,
    filter,
    output,
    positive,
    pixels: input.values(),
    values: output.values(),
    positives: positive.values(),
    course: courseOf(filter, input, output, choice),
  };
}

/** @param {Scene | undefined} scene */
export function freeScene(scene) {
  if (scene) for (const part of [scene.input, scene.filter, scene.output, scene.positive]) part.free();
}

/**
 * @param {Scene} scene
 * @param {import('../grid.js').Place} stop
 */
export function termsAt({ filter, input }, { row, column }) {
  const terms = filter.terms(input, row, column);
  const { inputs, products, sum, value } = terms;
  terms.free();
  return { inputs, products, sum, value };
}
