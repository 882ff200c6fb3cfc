/**
 * A network as the reader builds it: layers with the numbers that may be chosen. Between them and Keras's configuration,
 * which the crate reads. Pure.
 *
 * @import { Activation, Padding } from './keras-config.js'
 *
 * @typedef {'Conv2D' | 'MaxPooling2D' | 'AveragePooling2D' | 'Dropout' | 'Flatten' | 'Dense'} PlanKind
 *
 * @typedef {object} Values what may be chosen of a layer
 * @property {number} filters
 * @property {number} size of its window, which is a square
 * @property {Padding} padding
 * @property {Activation} activation
 * @property {number} rate
 * @property {number} units
 *
 * @typedef {keyof Values} FieldName
 * @typedef {{kind: PlanKind} & Partial<Values>} PlanLayer with the values of its kind, and no others
 * @typedef {{from: number, to: number, step: number}} Range
 */

import { layerKind } from './layers.js';
import { CLASSES } from './pixels.js';

/** More would be slow to look through; the crate reads more. */
export const MOST_LAYERS = 16;
/** Rows, columns and channels of a garment. */
const GARMENT = [28, 28, 1];

/** Each kind in the order of the editor, with its values as a fresh one has them. @type {Readonly<Record<PlanKind, Partial<Values>>>} */
export const PLAN_KINDS = {
  Conv2D: { filters: 16, size: 3, padding: 'valid', activation: 'relu' },
  MaxPooling2D: { size: 2 },
  AveragePooling2D: { size: 2 },
  Dropout: { rate: 0.25 },
  Flatten: {},
  Dense: { units: 128, activation: 'relu' },
};

export const PLAN_KIND_NAMES = /** @type {PlanKind[]} */ (Object.keys(PLAN_KINDS));

/** Of a choice its options, of a number its range. */
export const CHOICES = {
  padding: /** @type {const} */ (['valid', 'same']),
  activation: /** @type {const} */ (['relu', 'linear']),
};

/** @type {Readonly<Record<Exclude<FieldName, keyof typeof CHOICES>, Range>>} */
const RANGES = {
  filters: { from: 1, to: 128, step: 1 },
  size: { from: 1, to: 9, step: 1 },
  rate: { from: 0, to: 0.9, step: 0.05 },
  units: { from: 1, to: 512, step: 1 },
};

/** The last layer, which stays: one output for each kind of garment. */
const ANSWER = { kind: /** @type {const} */ ('Dense'), units: CLASSES, activation: /** @type {const} */ ('softmax') };

/** @param {FieldName} field @returns {Range | undefined} undefined for a choice */
export function rangeOf(field) {
  return isChoice(field) ? undefined : RANGES[field];
}

/** @param {FieldName} field @returns {field is keyof typeof CHOICES} */
export function isChoice(field) {
  return Object.hasOwn(CHOICES, field);
}

/** @param {PlanKind} kind */
export function fieldsOf(kind) {
  return /** @type {FieldName[]} */ (Object.keys(PLAN_KINDS[kind]));
}

/** @param {PlanKind} kind @param {Partial<Values>} [values] other than the usual ones @returns {PlanLayer} */
export function planLayer(kind, values = {}) {
  return { kind, ...PLAN_KINDS[kind], ...values };
}

/**
 * The layers of the article's convolutional network, with other numbers.
 *
 * @param {object} [numbers]
 * @param {number} [numbers.filters] of each convolution
 * @param {number} [numbers.convolutions]
 * @param {number} [numbers.pool] side of the poolings; 0 for none
 * @param {number} [numbers.units] of the hidden layer
 * @param {number} [numbers.rate] of a dropout before the hidden layer; 0 for none
 * @returns {PlanLayer[]}
 */
export function articlePlan({ filters = 64, convolutions = 2, pool = 2, units = 128, rate = 0 } = {}) {
  const looks = Array.from({ length: convolutions }, () => [
    planLayer('Conv2D', { filters }),
    ...(pool > 0 ? [planLayer('MaxPooling2D', { size: pool })] : []),
  ]);
  return [...looks.flat(), planLayer('Flatten'), ...(rate > 0 ? [planLayer('Dropout', { rate })] : []), planLayer('Dense', { units })];
}

/**
 * @param {readonly PlanLayer[]} layers without the answer
 * @returns {string} Keras's configuration of the whole network
 */
export function configOf(layers) {
  return configWith([...layers, ANSWER]);
}

/**
 * The first layers and a cheap end, so that the crate can tell how far they lead.
 *
 * @param {readonly PlanLayer[]} layers
 */
export function configOfStart(layers) {
  return configWith([...layers, planLayer('Flatten'), { kind: 'Dense', units: 1, activation: 'linear' }]);
}

/** @param {readonly PlanLayer[]} layers */
function configWith(layers) {
  const names = namesOf(layers);
  const input = { class_name: 'InputLayer', config: { batch_input_shape: [null, ...GARMENT], dtype: 'float32', name: 'input_layer' } };
  const all = layers.map((layer, at) => ({ class_name: layer.kind, config: { name: names[at], ...kerasValues(layer) } }));
  return JSON.stringify({ class_name: 'Sequential', config: { name: 'sequential', layers: [input, ...all] } });
}

/**
 * What Keras calls the layers of a network: they are numbered by kind.
 *
 * @param {readonly Pick<PlanLayer, 'kind'>[]} layers
 */
export function namesOf(layers) {
  return layers.map(({ kind }, at) => {
    const before = layers.slice(0, at).filter((layer) => layer.kind === kind).length;
    const { kerasName } = layerKind(kind);
    return before === 0 ? kerasName : `${kerasName}_${before}`;
  });
}

/** The same with the answer at their end. @param {readonly PlanLayer[]} layers */
export function withAnswer(layers) {
  return [...layers, ANSWER];
}

/** @param {PlanLayer} layer */
function kerasValues({ kind, size, ...values }) {
  if (size === undefined) return values;
  return kind === 'Conv2D' ? { ...values, kernel_size: [size, size] } : { ...values, pool_size: [size, size] };
}

/**
 * @param {readonly PlanLayer[]} layers
 * @param {number} from
 * @param {number} to
 * @returns {PlanLayer[]} with one of them in another place
 */
export function moved(layers, from, to) {
  const others = layers.filter((_, at) => at !== from);
  const layer = layers[from];
  return layer ? [...others.slice(0, to), layer, ...others.slice(to)] : others;
}

/**
 * @param {readonly PlanLayer[]} layers
 * @param {number} at
 * @param {PlanLayer} layer
 * @returns {PlanLayer[]}
 */
export function inserted(layers, at, layer) {
  return [...layers.slice(0, at), layer, ...layers.slice(at)];
}

/**
 * Whether a browser's storage gave back layers that could have been built here.
 *
 * @param {unknown} value
 * @returns {value is PlanLayer[]}
 */
export function arePlanLayers(value) {
  return Array.isArray(value) && value.length <= MOST_LAYERS && value.every(isPlanLayer);
}

/** @param {any} layer */
function isPlanLayer(layer) {
  if (typeof layer !== 'object' || layer === null || !Object.hasOwn(PLAN_KINDS, String(layer.kind))) return false;
  const fields = fieldsOf(layer.kind);
  return Object.keys(layer).length === fields.length + 1 && fields.every((field) => Object.hasOwn(layer, field) && isValue(field, layer[field]));
}

/**
 * @param {FieldName} field
 * @param {unknown} value
 */
export function isValue(field, value) {
  if (isChoice(field)) return /** @type {readonly unknown[]} */ (CHOICES[field]).includes(value);
  const { from, to, step } = RANGES[field];
  return typeof value === 'number' && value >= from && value <= to && (step < 1 || Number.isInteger(value));
}
