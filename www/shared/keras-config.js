/**
 * A network as Keras's configuration, in the form that the crate writes. Nothing else on the page reads that text.
 *
 * @typedef {[number, number]} Pair rows and columns
 * @typedef {'valid' | 'same'} Padding
 * @typedef {'linear' | 'relu' | 'softmax'} Activation
 * @typedef {{pool_size: Pair, strides: Pair, padding: Padding}} PoolingConfig
 *
 * @typedef {object} LayerConfigs what a configuration says of a layer beside its name, by class and under Keras's keys
 * @property {{batch_input_shape: [null, ...number[]]}} InputLayer
 * @property {{filters: number, kernel_size: Pair, strides: Pair, padding: Padding, activation: Activation}} Conv2D
 * @property {PoolingConfig} MaxPooling2D
 * @property {PoolingConfig} AveragePooling2D
 * @property {{}} Flatten
 * @property {{rate: number}} Dropout
 * @property {{units: number, activation: Activation}} Dense
 *
 * @typedef {keyof LayerConfigs} LayerClass Keras's name of it
 *
 * @typedef {{[C in LayerClass]: {className: C, config: LayerConfigs[C] & {name: string}}}[LayerClass]} LayerOfConfig
 *
 * @typedef {object} NetworkConfig
 * @property {string} name
 * @property {{className: 'InputLayer', config: LayerConfigs['InputLayer']}} input
 * @property {readonly number[]} inputShape of one sample
 * @property {readonly LayerOfConfig[]} layers after the input
 */

import { layerClass } from './layers.js';

/**
 * @param {string} text
 * @returns {NetworkConfig}
 */
export function readConfig(text) {
  /** @type {{name: string, layers: [Pick<NetworkConfig['input'], 'config'>, ...{class_name: string, config: LayerOfConfig['config']}[]]}} */
  const { name, layers: [input, ...layers] } = JSON.parse(text).config;
  const [, ...inputShape] = input.config.batch_input_shape;
  const named = layers.map(({ class_name: className, config }) => /** @type {LayerOfConfig} */ ({ className: layerClass(className), config }));
  return { name, input: { className: 'InputLayer', config: input.config }, inputShape, layers: named };
}

/**
 * @param {NetworkConfig} network
 * @param {number} layer
 * @returns {Activation | undefined} undefined where the layer has none
 */
export function activationOf({ layers }, layer) {
  const config = layers[layer]?.config;
  return config && 'activation' in config ? config.activation : undefined;
}
