/**
 * The kinds of layers: all of the page that depends on the kind, by Keras's names of the classes. Their words are in
 * words.layers, under the same names.
 *
 * @import { ChapterId } from '../app/chapters.js'
 * @import { LayerClass, LayerConfigs, Pair } from './keras-config.js'
 *
 * @typedef {'sum' | 'choice' | 'mean' | 'passed' | 'place'} Origin how one of its values came about: a sum of weighted
 *   inputs, one chosen of several, the mean of several, one that only moved on, or one that moved to another place
 */

/**
 * @template {LayerClass} [C=LayerClass]
 * @typedef {object} LayerInPlace a layer with the shapes of one sample before and after it
 * @property {readonly number[]} inputShape
 * @property {readonly number[]} outputShape
 * @property {LayerConfigs[C]} config
 */

/**
 * @template {LayerClass} [C=LayerClass]
 * @typedef {object} LayerKind
 * @property {string} kerasName what Keras calls the first layer of the class
 * @property {(config: LayerConfigs[C]) => string[]} kerasArguments what Keras has to be told, beyond its defaults
 * @property {'filters' | 'units' | undefined} chosen which number of the form is how many of its outputs there are
 * @property {(layer: LayerInPlace<C>) => number[]} kernel the sizes of its weights, the last of which is the number of
 *   biases too; empty where there are none
 * @property {(layer: LayerInPlace<C>) => readonly number[]} uses at how many places it uses the kernel, in each direction
 * @property {Origin} opens
 * @property {ChapterId} chapter that explains it
 */

import { Fault } from './fault.js';
import { words } from '../words/words.js';

const none = () => [];

/** @type {{readonly [C in LayerClass]: LayerKind<C>}} */
const LAYERS = {
  InputLayer: {
    kerasName: 'input_layer',
    kerasArguments: ({ batch_input_shape: [, ...shape] }) => [`(${shape.join(', ')}${shape.length === 1 ? ',' : ''})`],
    chosen: undefined,
    kernel: none,
    uses: none,
    opens: 'passed',
    chapter: 'pixels',
  },
  Conv2D: {
    kerasName: 'conv2d',
    kerasArguments: ({ filters, kernel_size, strides, padding, activation }) => [
      String(filters),
      sides(kernel_size),
      ...unless('strides', sides(strides), '1'),
      ...unless('padding', literal(padding), literal('valid')),
      ...unless('activation', literal(activation), literal('linear')),
    ],
    chosen: 'filters',
    kernel: ({ inputShape, outputShape, config }) => [...config.kernel_size, inputShape[2] ?? 0, outputShape[2] ?? 0],
    uses: ({ outputShape }) => outputShape.slice(0, 2),
    opens: 'sum',
    chapter: 'filter',
  },
  MaxPooling2D: {
    kerasName: 'max_pooling2d',
    kerasArguments: poolingArguments,
    chosen: undefined,
    kernel: none,
    uses: none,
    opens: 'choice',
    chapter: 'pooling',
  },
  AveragePooling2D: {
    kerasName: 'average_pooling2d',
    kerasArguments: poolingArguments,
    chosen: undefined,
    kernel: none,
    uses: none,
    opens: 'mean',
    chapter: 'pooling',
  },
  Flatten: {
    kerasName: 'flatten',
    kerasArguments: none,
    chosen: undefined,
    kernel: none,
    uses: none,
    opens: 'place',
    chapter: 'network',
  },
  Dropout: {
    kerasName: 'dropout',
    kerasArguments: ({ rate }) => [String(rate)],
    chosen: undefined,
    kernel: none,
    uses: none,
    opens: 'passed',
    chapter: 'network',
  },
  Dense: {
    kerasName: 'dense',
    kerasArguments: ({ units, activation }) => [String(units), ...unless('activation', literal(activation), literal('linear'))],
    chosen: 'units',
    kernel: ({ inputShape, outputShape }) => [inputShape[0] ?? 0, outputShape[0] ?? 0],
    uses: none,
    opens: 'sum',
    chapter: 'network',
  },
};

/**
 * @param {string} name
 * @returns {LayerClass}
 */
export function layerClass(name) {
  if (!Object.hasOwn(LAYERS, name)) throw new Fault('unknownLayer', name);
  return /** @type {LayerClass} */ (name);
}

/**
 * @param {string} className
 * @returns {LayerKind} whose functions take layers of this class only
 */
export function layerKind(className) {
  return /** @type {LayerKind<any>} */ (LAYERS[layerClass(className)]);
}

/**
 * What readers call the layers of a network: by kind, and numbered where there are several of a kind.
 *
 * @param {readonly string[]} classNames of its layers, in order
 * @returns {{title: string, short: string}[]} e.g. second pooling, and pool 2 where there is little room
 */
export function readersNames(classNames) {
  const own = classNames.map((name, at) => words.layers[layerClass(name)].called(at === classNames.length - 1));
  return own.map(({ title, short }, at) => {
    const places = own.flatMap((other, place) => (other.title === title ? [place] : []));
    if (places.length === 1) return { title, short };
    const number = places.indexOf(at) + 1;
    return { title: words.shared.layerNames.title(title, number), short: words.shared.layerNames.short(short, number) };
  });
}

/** @param {LayerConfigs['MaxPooling2D'] | LayerConfigs['AveragePooling2D']} config */
function poolingArguments({ pool_size, strides, padding }) {
  return [sides(pool_size), ...unless('strides', sides(strides), sides(pool_size)), ...unless('padding', literal(padding), literal('valid'))];
}

/** @param {Pair} pair @returns {string} one number where both are the same */
function sides([rows, columns]) {
  return rows === columns ? String(rows) : `(${rows}, ${columns})`;
}

/**
 * @param {string} key
 * @param {string} value
 * @param {string} usual Keras's default
 * @returns {string[]} an argument, where one is due
 */
function unless(key, value, usual) {
  return value === usual ? [] : [`${key}=${value}`];
}

/**
 * @param {string} value
 * @returns {string} in quotes, in the form that JSON and Python share
 */
export function literal(value) {
  return JSON.stringify(value);
}
