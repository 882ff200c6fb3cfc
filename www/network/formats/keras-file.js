/**
 * Networks as Keras saves them: a .keras file, which is a zip of the configuration and of the weights, an HDF5 file of both,
 * or one of weights alone.
 *
 * @import { ForeignNetwork, Tensor } from './tensors.js'
 *
 * @typedef {{shape: number[], dtype: string, value: number[]}} Dataset
 * @typedef {{keys: string[], attrs: Record<string, unknown>, get: (path: string) => any}} Group of groups and datasets
 */

// @ts-expect-error: it comes without types.
import { File } from 'jsfive';
import { asNetworkConfig, parseJson } from './json.js';
import { shortName } from './tensors.js';
import { Fault } from '../../shared/fault.js';
import { layerKind } from '../../shared/layers.js';

/** Where the layers' weights lie in a file of Keras 3, and of the last Keras 2. */
const PLACES = ['layers', '_layer_checkpoint_dependencies'];
/** What a layer calls its weights, in Keras's order. */
const PARAMETERS = ['kernel', 'bias'];

/**
 * @param {Readonly<Record<string, Uint8Array<ArrayBuffer>>>} parts of a .keras file, by name
 * @param {string} name of the file
 * @returns {ForeignNetwork}
 */
export function readKeras(parts, name) {
  const [description, weights] = [parts['config.json'], parts['model.weights.h5']];
  const config = description && asNetworkConfig(parseJson({ name, bytes: description }));
  if (!config || !weights) throw new Fault('networkDamaged', name);
  return readHdf5(weights, name, config);
}

/**
 * @param {Uint8Array<ArrayBuffer>} bytes
 * @param {string} name of the file
 * @param {string | undefined} given the configuration that belongs to weights alone
 * @returns {ForeignNetwork}
 */
export function readHdf5(bytes, name, given) {
  try {
    /** @type {Group} */
    const file = new File(bytes.slice().buffer);
    const own = file.attrs['model_config'];
    const config = typeof own === 'string' ? asNetworkConfig(JSON.parse(own)) : given;
    if (!config) throw new Fault('weightsAlone', name);
    const place = PLACES.find((key) => file.keys.includes(key));
    const tensors = place ? byOrder(file.get(place), config) : byName(file.get('model_weights') ?? file);
    return { config, tensors };
  } catch (error) {
    throw error instanceof Fault ? error : new Fault('networkDamaged', name);
  }
}

/**
 * Keras 3 names the layers' places by their classes, and numbers them.
 *
 * @param {Group} group
 * @param {string} config
 * @returns {Tensor[]}
 */
function byOrder(group, config) {
  /** @type {Map<string, number>} how many of a class came before */
  const before = new Map();
  return JSON.parse(config).config.layers.flatMap((/** @type {any} */ { class_name: className, config: { name } }) => {
    const { kerasName } = layerKind(className);
    const number = before.get(kerasName) ?? 0;
    before.set(kerasName, number + 1);
    const key = number === 0 ? kerasName : `${kerasName}_${number}`;
    // The input has no place.
    if (!group.keys.includes(key)) return [];
    /** @type {Group} */
    const variables = group.get(`${key}/vars`);
    const known = PARAMETERS.filter((_, place) => variables.keys.includes(String(place)));
    return known.map((parameter, place) => tensorOf(variables.get(String(place)), `${name}/${parameter}`));
  });
}

/**
 * Before that a file said the names of its layers and of their weights.
 *
 * @param {Group} group
 * @returns {Tensor[]}
 */
function byName(group) {
  return textsOf(group.attrs['layer_names']).flatMap((layer) => {
    /** @type {Group} */
    const own = group.get(layer);
    return textsOf(own.attrs['weight_names']).map((name) => tensorOf(own.get(name), `${layer}/${shortName(name).split('/').pop()}`));
  });
}

/** @param {unknown} list */
function textsOf(list) {
  // An empty list comes as a number.
  return Array.isArray(list) ? list.map(String) : [];
}

/**
 * @param {Dataset} dataset
 * @param {string} name
 * @returns {Tensor}
 */
function tensorOf(dataset, name) {
  if (!/^[<>]f[248]$/.test(dataset.dtype)) throw new TypeError('these are no numbers');
  return { name, shape: dataset.shape, values: Float32Array.from(dataset.value) };
}
