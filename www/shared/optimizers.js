/**
 * The rules by which training moves the parameters, and the options that it begins with.
 *
 * @typedef {keyof typeof OPTIMIZERS} OptimizerId
 *
 * @typedef {object} TrainingOptions
 * @property {OptimizerId} optimizer
 * @property {number} learningRate
 * @property {number} momentum of the rules with that setting; the others are not told of it
 * @property {number} batchSize
 * @property {number} seed
 * @property {boolean} [drawings] learn from drawings beside the photographs; the runs of former versions did not
 * @property {number} [first] learn from so many images only, the first ones
 * @property {boolean} [mistaken] one shirt in three is labelled a coat
 * @property {boolean} [zeros] all weights start at zero
 *
 * @typedef {'epochs' | 'learningRate' | 'momentum' | 'batchSize' | 'seed'} NumberName of the numbers that the reader sets
 * @typedef {{from: number, to: number, whole: boolean}} Range of such a number
 *
 * @typedef {object} Optimizer
 * @property {string} keras its name there
 * @property {number} learningRate the usual one
 * @property {readonly 'momentum'[]} settings that it has besides, under Keras's names
 */

import { Fault } from './fault.js';

/** By the crate's names, in the order of the form; their words are in words.training.optimizers. */
export const OPTIMIZERS = {
  adam: /** @type {Optimizer} */ ({ keras: 'Adam', learningRate: 0.001, settings: [] }),
  sgd: /** @type {Optimizer} */ ({ keras: 'SGD', learningRate: 0.01, settings: ['momentum'] }),
  rmsprop: /** @type {Optimizer} */ ({ keras: 'RMSprop', learningRate: 0.001, settings: [] }),
};

/**
 * @param {string} name
 * @returns {OptimizerId}
 */
export function optimizerNamed(name) {
  if (!Object.hasOwn(OPTIMIZERS, name)) throw new Fault('noOptimizer', name);
  return /** @type {OptimizerId} */ (name);
}

/**
 * What the crate is told: of a rule's numbers those that are settings here, so that the others keep Keras's defaults.
 *
 * @param {TrainingOptions} options
 * @returns {Pick<TrainingOptions, 'optimizer' | 'learningRate' | 'batchSize' | 'seed'> & Partial<TrainingOptions>}
 */
export function toldOf({ optimizer, learningRate, batchSize, seed, ...numbers }) {
  const settings = OPTIMIZERS[optimizer].settings.map((name) => [name, numbers[name]]);
  return { optimizer, learningRate, batchSize, seed, ...Object.fromEntries(settings) };
}

/** @type {Readonly<TrainingOptions>} */
export const DEFAULTS = { optimizer: 'adam', learningRate: OPTIMIZERS.adam.learningRate, momentum: 0.9, batchSize: 32, seed: 1, drawings: true };
export const DEFAULT_EPOCHS = 5;

/** What the reader may set. @type {Record<NumberName, Range>} */
export const RANGES = {
  epochs: { from: 1, to: 1000, whole: true },
  learningRate: { from: 0.000001, to: 1, whole: false },
  momentum: { from: 0, to: 0.999, whole: false },
  batchSize: { from: 1, to: 512, whole: true },
  seed: { from: 0, to: 4294967295, whole: true },
};
