/**
 * The weights that an experiment came to, as a file that says how they came about.
 *
 * @import { Network } from '../pkg/patchwork.js'
 * @import { Experiment, Material } from './notebook.js'
 *
 * @typedef {Pick<typeof Network, 'fromConfig'>} NetworkMaker
 */

import { materialOf } from '../shared/material.js';
import { DEFAULTS } from '../shared/optimizers.js';
import { words } from '../words/words.js';

/**
 * @param {NetworkMaker} maker
 * @param {Experiment & {material: Material}} experiment
 * @param {number} seed
 * @param {{weights: Float32Array, steps: number, accuracy: number}} end of its training
 * @returns {Uint8Array}
 */
export function weightsFile(maker, { config, epochs, material }, seed, { weights, steps, accuracy }) {
  const network = maker.fromConfig(config, seed);
  try {
    network.setParameters(weights);
    return network.weights({
      config,
      steps: String(steps),
      epochs: String(epochs),
      seed: String(seed),
      optimizer: DEFAULTS.optimizer,
      learning_rate: String(DEFAULTS.learningRate),
      batch_size: String(DEFAULTS.batchSize),
      data: words.data.learned(material.set, materialOf({ drawings: false, first: material.count }, material.set)),
      test_accuracy: String(accuracy),
      test_images: String(material.test.count),
      test_id: material.test.id,
    });
  } finally {
    network.free();
  }
}
