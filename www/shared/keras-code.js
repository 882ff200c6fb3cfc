/**
 * The Python code that builds and trains the same network with Keras.
 *
 * @import { LayerOfConfig } from './keras-config.js'
 * @import { TrainingOptions } from './optimizers.js'
 */

import { activationOf, readConfig } from './keras-config.js';
import { layerKind, literal } from './layers.js';
import { OPTIMIZERS, optimizerNamed } from './optimizers.js';

const MODEL_NAME = 'sequential';
/** The images of the data set as Keras loads them, rows and columns. */
const LOADED = '28, 28';

/**
 * @param {string} config of the network, as the crate writes it
 * @param {TrainingOptions} options
 * @param {number} epochs
 */
export function kerasCode(config, options, epochs) {
  const network = readConfig(config);
  const { input, inputShape, layers } = network;
  const shape = inputShape.join(', ');
  const name = network.name === MODEL_NAME ? '' : `, name=${literal(network.name)}`;
  return [
    'import keras',
    'from keras import layers, optimizers',
    '',
    'data = keras.datasets.fashion_mnist.load_data()',
    '(images, labels), (test_images, test_labels) = data',
    ...(shape === LOADED ? [] : [`images = images.reshape(-1, ${shape})`, `test_images = test_images.reshape(-1, ${shape})`]),
    '',
    'model = keras.Sequential([',
    `    keras.Input(${layerKind(input.className).kerasArguments(input.config).join(', ')}),`,
    ...layerLines(layers),
    `]${name})`,
    'model.summary()',
    '',
    'model.compile(',
    `    optimizer=${optimizerCall(options)},`,
    `    loss=${loss(activationOf(network, layers.length - 1))},`,
    '    metrics=["accuracy"],',
    ')',
    'model.fit(',
    '    images / 255, labels,',
    `    batch_size=${options.batchSize}, epochs=${epochs},`,
    '    validation_data=(test_images / 255, test_labels),',
    ')',
    '',
  ].join('\n');
}

/** @param {readonly LayerOfConfig[]} layers */
function layerLines(layers) {
  /** @type {Map<string, number>} how many of a class came before */
  const before = new Map();
  return layers.map(({ className, config }) => {
    const { kerasName, kerasArguments } = layerKind(className);
    const number = before.get(className) ?? 0;
    before.set(className, number + 1);
    const usual = number === 0 ? kerasName : `${kerasName}_${number}`;
    const given = [...kerasArguments(config), ...(config.name === usual ? [] : [`name=${literal(config.name)}`])];
    return `    layers.${className}(${given.join(', ')}),`;
  });
}

/** @param {TrainingOptions} options */
function optimizerCall(options) {
  const { keras, settings } = OPTIMIZERS[optimizerNamed(options.optimizer)];
  return `optimizers.${keras}(${[options.learningRate, ...settings.map((name) => `${name}=${options[name]}`)].join(', ')})`;
}

/** @param {string | undefined} activation of the last layer: without a softmax its outputs are logits */
function loss(activation) {
  return activation === 'softmax'
    ? '"sparse_categorical_crossentropy"'
    : 'keras.losses.SparseCategoricalCrossentropy(from_logits=True)';
}
