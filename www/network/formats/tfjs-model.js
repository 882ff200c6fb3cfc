/**
 * Networks as TensorFlow.js saves and loads them: model.json, which describes the layers and the weights, and the numbers
 * in one file or several.
 *
 * @import { ForeignNetwork, Tensor } from './tensors.js'
 *
 * @typedef {{name: string, bytes: Uint8Array<ArrayBuffer>}} NamedBytes
 * @typedef {{paths: string[], weights: Weight[]}} Group of weights, whose numbers lie one after the other in its files
 *
 * @typedef {object} Weight
 * @property {string} name
 * @property {number[]} shape
 * @property {string} dtype
 * @property {{dtype: string, scale?: number, min?: number}} [quantization] how its numbers were made smaller
 */

import { asNetworkConfig, parseJson } from './json.js';
import { partsOf, shortName } from './tensors.js';
import { Fault } from '../../shared/fault.js';

const MODEL = 'model.json';
const WEIGHTS = 'weights.bin';

/** How a number lies in the file, by its type. @type {Readonly<Record<string, {size: number, read: (view: DataView, at: number) => number}>>} */
const TYPES = {
  float32: { size: 4, read: (view, at) => view.getFloat32(at, true) },
  float16: { size: 2, read: (view, at) => half(view.getUint16(at, true)) },
  uint8: { size: 1, read: (view, at) => view.getUint8(at) },
  uint16: { size: 2, read: (view, at) => view.getUint16(at, true) },
};

/**
 * @param {NamedBytes} model
 * @param {readonly NamedBytes[]} others the files beside it
 * @returns {ForeignNetwork}
 */
export function readTfjs(model, others) {
  const damaged = () => new Fault('networkDamaged', model.name);
  const { format, modelTopology, weightsManifest, userDefinedMetadata } = parseJson(model);
  if (format === 'graph-model') throw new Fault('graphModel', model.name);
  const config = asNetworkConfig(modelTopology?.model_config ?? modelTopology);
  if (!config || !Array.isArray(weightsManifest) || !weightsManifest.every(isGroup)) throw damaged();
  const paths = weightsManifest.flatMap((group) => group.paths);
  const missing = paths.filter((path) => !fileOf(path, paths, others));
  if (missing.length > 0) throw new Fault('shardsMissing', model.name, missing);
  const tensors = weightsManifest.flatMap((group) => {
    const bytes = joined(group.paths.map((path) => fileOf(path, paths, others)?.bytes ?? new Uint8Array()));
    return tensorsOf(group.weights, bytes, model.name);
  });
  return { config, tensors, facts: factsOf(userDefinedMetadata) };
}

/**
 * @param {string} config of a network, as the crate writes it
 * @param {Uint8Array<ArrayBuffer>} file its weights, as the crate writes them
 * @param {Readonly<Record<string, string>>} facts about them
 * @returns {Record<string, Uint8Array>} files by name
 */
export function writeTfjs(config, file, facts) {
  const { tensors, numbers } = partsOf(file);
  const model = {
    format: 'layers-model',
    generatedBy: 'Patchwork',
    convertedBy: null,
    modelTopology: JSON.parse(config),
    weightsManifest: [{ paths: [WEIGHTS], weights: tensors.map((tensor) => ({ ...tensor, dtype: 'float32' })) }],
    userDefinedMetadata: facts,
  };
  return { [MODEL]: new TextEncoder().encode(JSON.stringify(model)), [WEIGHTS]: numbers };
}

/**
 * @param {any} group
 * @returns {group is Group}
 */
function isGroup(group) {
  return isTexts(group?.paths) && Array.isArray(group.weights) && group.weights.every(isWeight);
}

/** @param {any} weight */
function isWeight(weight) {
  const isShape = Array.isArray(weight?.shape) && weight.shape.every((/** @type {unknown} */ size) => Number.isSafeInteger(size) && Number(size) >= 0);
  return isShape && typeof weight.name === 'string' && typeof weight.dtype === 'string';
}

/** @param {unknown} list */
function isTexts(list) {
  return Array.isArray(list) && list.every((text) => typeof text === 'string');
}

/**
 * The file that a path means. A browser may have renamed it when it was saved, which does no harm where there is one.
 *
 * @param {string} path
 * @param {readonly string[]} paths all that are asked for
 * @param {readonly NamedBytes[]} files
 */
function fileOf(path, paths, files) {
  const name = path.split('/').pop();
  return files.find((file) => file.name === name) ?? (paths.length === 1 && files.length === 1 ? files[0] : undefined);
}

/** @param {readonly Uint8Array[]} pieces */
function joined(pieces) {
  const all = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}

/**
 * @param {readonly Weight[]} weights
 * @param {Uint8Array<ArrayBuffer>} bytes of all of them
 * @param {string} file for the errors
 * @returns {Tensor[]}
 */
function tensorsOf(weights, bytes, file) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let at = 0;
  const placed = weights.map((weight) => {
    const stored = weight.quantization?.dtype ?? weight.dtype;
    const type = Object.hasOwn(TYPES, stored) ? TYPES[stored] : undefined;
    const isKnown = weight.dtype === 'float32' && (weight.quantization ? stored !== 'float32' : stored === 'float32');
    if (!type || !isKnown) throw new Fault('weightType', file, weight.name, stored);
    const count = weight.shape.reduce((product, size) => product * size, 1);
    const start = at;
    at += count * type.size;
    return { ...weight, type, count, start };
  });
  if (at !== bytes.length) throw new Fault('shardLength', file, at, bytes.length);
  return placed.map(({ name, shape, quantization, type: { size, read }, count, start }) => {
    const isWhole = quantization && quantization.dtype !== 'float16';
    const { scale = 1, min = 0 } = isWhole ? quantization : {};
    const values = Float32Array.from({ length: count }, (_, index) => read(view, start + index * size) * scale + min);
    return { name: shortName(name), shape, values };
  });
}

/** @param {unknown} data @returns {Record<string, string>} those that are texts */
function factsOf(data) {
  if (typeof data !== 'object' || data === null) return {};
  return Object.fromEntries(Object.entries(data).filter(([, value]) => typeof value === 'string'));
}

/** The number of a half: a sign, 5 bits of the exponent and 10 of the fraction. @param {number} bits */
function half(bits) {
  const sign = bits & 0x8000 ? -1 : 1;
  const [exponent, fraction] = [(bits >> 10) & 31, bits & 1023];
  if (exponent === 31) return fraction ? NaN : sign * Infinity;
  return sign * (exponent === 0 ? fraction * 2 ** -24 : (1 + fraction / 1024) * 2 ** (exponent - 15));
}
