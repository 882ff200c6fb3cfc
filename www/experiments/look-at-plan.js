/**
 * What the crate says of a network that the reader builds: its sizes, or why it cannot be, and what would help. Every remedy
 * has been tried: with it the crate builds the network, or comes further than before.
 *
 * @import { CrateError, Network } from '../pkg/patchwork.js'
 * @import { PlanLayer } from '../shared/layer-plan.js'
 *
 * @typedef {Pick<typeof Network, 'fromConfig'>} NetworkMaker
 *
 * @typedef {{outputShape: readonly number[], parameters: number, multiplyAdds: number}} LayerSizes
 *
 * @typedef {object} Sizes of a network
 * @property {readonly LayerSizes[]} rows the answer last; of an impossible network those before the layer that cannot be
 * @property {number} parameters
 * @property {number} multiplyAdds
 *
 * @typedef {'window' | 'row' | 'image' | 'parameters' | 'values'} ProblemCode its window is larger than what arrives; it needs a
 *   row, or a picture; there are too many parameters, or too many values
 *
 * @typedef {{deed: 'remove' | 'flatten' | 'pool' | 'same', at: number} | {deed: 'move', at: number, to: number} | {deed: 'shrink', at: number, size: number}} Remedy
 *
 * @typedef {object} Problem
 * @property {number} at the layer that cannot be; the answer comes after the last one
 * @property {ProblemCode} code
 * @property {readonly number[] | undefined} arrives the shape that it gets
 * @property {number | undefined} found how many there would be of what is too many
 * @property {number | undefined} most
 * @property {readonly Remedy[]} remedies
 *
 * @typedef {Sizes & {config: string, problem: Problem | undefined}} Look with the configuration as the crate writes it
 */

import { isCrateError } from '../shared/fault.js';
import { configOf, configOfStart, inserted, moved, namesOf, planLayer, withAnswer } from '../shared/layer-plan.js';

/** Sizes do not depend on the seed. */
const SEED = 1;
const GARMENT = [28, 28, 1];

/** By the codes of the crate. @type {Readonly<Record<string, ProblemCode>>} */
const CODES = {
  'window-within': 'window',
  'flat-input': 'row',
  'image-input': 'image',
  'at-most-parameters': 'parameters',
  'at-most-values': 'values',
  'sizes-up-to': 'values',
};

/**
 * @param {NetworkMaker} maker
 * @param {readonly PlanLayer[]} layers without the answer
 * @returns {Look}
 */
export function lookAt(maker, layers) {
  const found = tried(maker, configOf(layers));
  if ('rows' in found) return { ...found, problem: undefined };
  const { at, ...fault } = placed(found.error, layers);
  const start = tried(maker, configOfStart(layers.slice(0, at)));
  const rows = 'rows' in start ? start.rows.slice(0, at) : [];
  const arrives = at === 0 ? GARMENT : rows.at(-1)?.outputShape;
  const remedies = remediesFor(layers, at, fault.code).filter((remedy) => helps(maker, layers, at, remedy));
  const sum = (/** @type {'parameters' | 'multiplyAdds'} */ what) => rows.reduce((total, row) => total + row[what], 0);
  return { config: '', rows, parameters: sum('parameters'), multiplyAdds: sum('multiplyAdds'), problem: { at, ...fault, arrives, remedies } };
}

/**
 * @param {NetworkMaker} maker
 * @param {string} config
 * @returns {Sizes & {config: string} | {error: CrateError}}
 */
function tried(maker, config) {
  let network;
  try {
    network = maker.fromConfig(config, SEED);
  } catch (error) {
    if (isCrateError(error)) return { error };
    throw error;
  }
  const { parameterCount: parameters, multiplyAdds } = network;
  const rows = network.summary();
  const written = network.config();
  network.free();
  return { config: written, rows, parameters, multiplyAdds };
}

/**
 * Which layer an error is of, and of which sort it is.
 *
 * @param {CrateError} error
 * @param {readonly PlanLayer[]} layers
 * @returns {Pick<Problem, 'at' | 'code' | 'found' | 'most'>}
 */
function placed(error, layers) {
  const { argument, expected, found } = error;
  const code = CODES[expected.code];
  const [name] = typeof argument === 'string' ? argument.split('.') : [];
  const at = namesOf(withAnswer(layers)).indexOf(name ?? '');
  if (code === undefined || at < 0) throw error;
  const isTooMany = code === 'parameters' || code === 'values';
  const number = (/** @type {CrateError['found']} */ { code: which, args }) => (isTooMany && (which === 'number' || which === 'at-most-parameters' || which === 'at-most-values') ? args[0] : undefined);
  return { at, code, found: number(found), most: number(expected) };
}

/**
 * @param {readonly PlanLayer[]} layers
 * @param {number} at
 * @param {ProblemCode} code
 * @returns {Remedy[]} what might help
 */
function remediesFor(layers, at, code) {
  const before = layers.slice(0, at);
  const lastOf = (/** @type {(layer: PlanLayer) => boolean} */ fits) => before.findLastIndex(fits);
  /** @type {Remedy[]} */
  const removal = at < layers.length ? [{ deed: 'remove', at }] : [];
  if (code === 'row') return [{ deed: 'flatten', at }, ...removal];
  if (code === 'image') {
    const row = before.findIndex(({ kind }) => kind === 'Flatten' || kind === 'Dense');
    return [{ deed: 'move', at, to: row }, ...removal];
  }
  const flatten = lastOf(({ kind }) => kind === 'Flatten');
  if (code !== 'window') return [...(flatten < 0 ? [] : [/** @type {Remedy} */ ({ deed: 'pool', at: flatten })]), ...removal];
  const pooling = lastOf(({ kind }) => kind === 'MaxPooling2D' || kind === 'AveragePooling2D');
  const edge = lastOf(({ kind, padding, size = 1 }) => kind === 'Conv2D' && padding === 'valid' && size > 1);
  return [
    ...removal,
    ...(layers[at]?.kind === 'Conv2D' ? [/** @type {Remedy} */ ({ deed: 'same', at })] : []),
    ...(pooling < 0 ? [] : [/** @type {Remedy} */ ({ deed: 'remove', at: pooling })]),
    ...(edge < 0 ? [] : [/** @type {Remedy} */ ({ deed: 'same', at: edge })]),
    ...((layers[at]?.size ?? 0) > 2 ? [/** @type {Remedy} */ ({ deed: 'shrink', at, size: 2 })] : []),
  ];
}

/**
 * @param {readonly PlanLayer[]} layers
 * @param {Remedy} remedy
 * @returns {PlanLayer[]}
 */
export function remedied(layers, remedy) {
  const { deed, at } = remedy;
  const layer = layers[at];
  switch (deed) {
    case 'remove':
      return layers.filter((_, place) => place !== at);
    case 'flatten':
      return inserted(layers, at, planLayer('Flatten'));
    case 'pool':
      return inserted(layers, at, planLayer('MaxPooling2D'));
    case 'move':
      return moved(layers, at, remedy.to);
    case 'same':
      return layer ? layers.with(at, { ...layer, padding: 'same' }) : [...layers];
    case 'shrink':
      return layer ? layers.with(at, { ...layer, size: remedy.size }) : [...layers];
  }
}

/**
 * Whether the crate comes further: to the end, or beyond the layer that could not be.
 *
 * @param {NetworkMaker} maker
 * @param {readonly PlanLayer[]} layers
 * @param {number} at
 * @param {Remedy} remedy
 */
function helps(maker, layers, at, remedy) {
  const next = remedied(layers, remedy);
  const result = tried(maker, configOf(next));
  if ('rows' in result) return true;
  // The layers from there on have one more before them, or one fewer.
  const shift = remedy.deed === 'flatten' || remedy.deed === 'pool' ? 1 : remedy.deed === 'remove' ? -1 : 0;
  return placed(result.error, next).at > at + shift;
}
