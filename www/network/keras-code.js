/**
 * The Python code that builds and trains the same network with Keras.
 *
 * @import { TrainingOptions } from '../training/protocol.js'
 * @import { LayerConfig } from './described-layers.js'
 */

/** What Keras calls the first layer of a class; the later ones get a number too. */
const NAMES = /** @type {Record<string, string>} */ ({ Conv2D: 'conv2d', MaxPooling2D: 'max_pooling2d', Flatten: 'flatten', Dense: 'dense' });
const MODEL_NAME = 'sequential';
/** The images of the data set as Keras loads them, rows and columns. */
const LOADED = '28, 28';

/**
 * @param {string} config of the network, as the crate writes it
 * @param {TrainingOptions} options
 * @param {number} epochs
 */
export function kerasCode(config, options, epochs) {
  const model = JSON.parse(config).config;
  const [input, ...layers] = model.layers;
  const shape = input.config.batch_input_shape.slice(1).join(', ');
  const name = model.name === MODEL_NAME ? '' : `, name=${text(model.name)}`;
  return [
    'import keras',
    'from keras import layers, optimizers',
    '',
    'data = keras.datasets.fashion_mnist.load_data()',
    '(images, labels), (test_images, test_labels) = data',
    ...(shape === LOADED ? [] : [`images = images.reshape(-1, ${shape})`, `test_images = test_images.reshape(-1, ${shape})`]),
    '',
    'model = keras.Sequential([',
    `    keras.Input((${shape}${shape.includes(',') ? '' : ','})),`,
    ...layerLines(layers),
    `]${name})`,
    'model.summary()',
    '',
    'model.compile(',
    `    optimizer=${optimizerCall(options)},`,
    `    loss=${loss(layers.at(-1)?.config.activation)},`,
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

/**
 * @param {readonly {class_name: string, config: LayerConfig & {name: string}}[]} layers
 * @returns {string[]}
 */
function layerLines(layers) {
  /** @type {Record<string, number>} how many of a class came before */
  const before = {};
  return layers.map(({ class_name: className, config }) => {
    const number = before[className] ?? 0;
    before[className] = number + 1;
    const usual = `${NAMES[className]}${number === 0 ? '' : `_${number}`}`;
    const given = [...argumentsOf(className, config), ...(config.name === usual ? [] : [`name=${text(config.name)}`])];
    return `    layers.${className}(${given.join(', ')}),`;
  });
}

/**
 * What Keras has to be told, beyond its defaults.
 *
 * @param {string} className
 * @param {LayerConfig} config
 * @returns {string[]}
 */
function argumentsOf(className, config) {
  const activation = config.activation && config.activation !== 'linear' ? [`activation="${config.activation}"`] : [];
  switch (className) {
    case 'Conv2D':
      return [String(config.filters), sides(config.kernel_size), ...unless('strides', config.strides, '1'), ...(config.padding === 'same' ? ['padding="same"'] : []), ...activation];
    case 'MaxPooling2D':
      return [sides(config.pool_size), ...unless('strides', config.strides, sides(config.pool_size))];
    case 'Dense':
      return [String(config.units), ...activation];
    default:
      return [];
  }
}

/** @param {readonly number[]} [pair] @returns {string} one number where both are the same */
function sides([rows, columns] = []) {
  return rows === columns ? String(rows) : `(${rows}, ${columns})`;
}

/**
 * @param {string} key
 * @param {readonly number[] | undefined} pair
 * @param {string} usual
 */
function unless(key, pair, usual) {
  return sides(pair) === usual ? [] : [`${key}=${sides(pair)}`];
}

/** @param {TrainingOptions} options */
function optimizerCall({ optimizer, learningRate, momentum }) {
  return optimizer === 'adam' ? `optimizers.Adam(${learningRate})` : `optimizers.SGD(${learningRate}, momentum=${momentum})`;
}

/** @param {string | undefined} activation of the last layer: without a softmax its outputs are logits */
function loss(activation) {
  return activation === 'softmax'
    ? '"sparse_categorical_crossentropy"'
    : 'keras.losses.SparseCategoricalCrossentropy(from_logits=True)';
}

/** @param {string} value as a literal, whose form JSON and Python share */
function text(value) {
  return JSON.stringify(value);
}
