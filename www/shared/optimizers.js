/**
 * The rules by which training moves the parameters, and the options that it begins with.
 *
 * @typedef {keyof typeof OPTIMIZERS} OptimizerId
 *
 * @typedef {object} TrainingOptions
 * @property {OptimizerId} optimizer
 * @property {number} learningRate
 * @property {number} momentum of the rules that have one; the others ignore it
 * @property {number} batchSize
 * @property {number} seed
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
};

/**
 * @param {string} name
 * @returns {OptimizerId}
 */
export function optimizerNamed(name) {
  if (!Object.hasOwn(OPTIMIZERS, name)) throw new Fault('noOptimizer', name);
  return /** @type {OptimizerId} */ (name);
}

/** @type {Readonly<TrainingOptions>} */
export const DEFAULTS = { optimizer: 'adam', learningRate: OPTIMIZERS.adam.learningRate, momentum: 0.9, batchSize: 32, seed: 1 };
export const DEFAULT_EPOCHS = 5;
