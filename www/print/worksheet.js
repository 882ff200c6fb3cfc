/**
 * What the worksheet asks, and its answers: the garment's own pixels, and what the crate makes of them, which comes as an
 * argument. The same garment, filter and network give the same sheet.
 *
 * @import { FeatureMap, Filter, LayerSummary } from '../pkg/patchwork.js'
 * @import { FilterChoice } from '../app/state.js'
 * @import { Place } from '../shared/grid.js'
 *
 * @typedef {{FeatureMap: Pick<typeof FeatureMap, 'fromPixels'>, Filter: typeof Filter}} Crate
 *
 * @typedef {object} Given what the page has
 * @property {Uint8Array} pixels of the garment
 * @property {number | undefined} index its place in the test set
 * @property {FilterChoice} filter
 * @property {readonly FilterChoice['weights'][]} presets numbers of the named filters, the first of which is taken where the
 *   reader's own is none for a pencil
 * @property {string} config
 * @property {readonly LayerSummary[]} summary
 * @property {Float32Array} probabilities
 * @property {readonly Uint8Array[]} others garments of other kinds
 *
 * @typedef {object} SheetLayer
 * @property {string} title
 * @property {string} keras as its configuration tells it
 * @property {readonly number[]} shape
 * @property {readonly number[]} kernel sizes of its weights, the last of which is the number of biases too
 * @property {number} parameters
 *
 * @typedef {object} Worksheet
 * @property {string} number of the sheet: those with the same have the same tasks
 * @property {Uint8Array} pixels
 * @property {number | undefined} index
 * @property {{place: Place, values: readonly number[]}} patch of the garment
 * @property {readonly number[]} weights of the filter
 * @property {readonly number[]} products at the first stop in the patch
 * @property {readonly number[]} sums at the nine stops
 * @property {readonly number[]} filtered a square of what the filter makes of the garment
 * @property {readonly number[]} pooled the same after ReLU and pooling
 * @property {readonly SheetLayer[]} layers
 * @property {readonly number[]} shares of the ten classes, to the tenth of a percent
 * @property {number} best
 * @property {readonly Uint8Array[]} garments the reader's and others
 * @property {readonly number[]} order which of the garments each of the small maps is of
 */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { indexOfLargest } from '../shared/index-of-largest.js';
import { readConfig } from '../shared/keras-config.js';
import { layerKind, readersNames } from '../shared/layers.js';
import { SIDE } from '../shared/pixels.js';

/** Sides of the patch, of the filter, of what comes of the patch, and of what is pooled. */
export const PATCH = 5;
export const FILTER = 3;
export const STOPS = PATCH - FILTER + 1;
export const SQUARE = 4;
/** The places among the stops that the pupil fills in, the middle one with them. */
export const ASKED = [2, 4, 6, 7];
/** Larger weights are none for a pencil. */
const MOST = 9;
/** Bytes of the sheet's number. */
const BYTES = 2;
/** No map stands where its garment does by chance alone. */
const ORDERS = [[1, 2, 0], [2, 0, 1], [2, 1, 0], [1, 0, 2], [0, 2, 1]];

/**
 * @param {Crate} crate
 * @param {Given} given
 * @returns {Worksheet}
 */
export function makeWorksheet(crate, { pixels, index, filter, presets, config, summary, probabilities, others }) {
  const weights = [...(isForPencil(filter) ? filter.weights : (presets[0] ?? []))];
  const garments = [pixels, ...others];
  const asked = {
    ...filteredParts(crate, pixels, weights),
    weights,
    layers: layersOf(config, summary),
    shares: Array.from(probabilities, (share) => Math.round(1000 * share) / 1000),
    best: indexOfLargest(probabilities),
  };
  // In another language the sheet has the same number.
  const unworded = JSON.stringify([asked, ...garments.map((each) => [...each])], (key, value) => (key === 'title' ? undefined : value));
  const digest = sha256(utf8ToBytes(unworded));
  const order = ORDERS[(digest[BYTES] ?? 0) % ORDERS.length] ?? [];
  return { ...asked, number: bytesToHex(digest.subarray(0, BYTES)).toUpperCase(), pixels, index, garments, order };
}

/**
 * Whether nine products can be worked out by hand.
 *
 * @param {FilterChoice} filter
 */
export function isForPencil({ weights, divisor, bias, stride, padding }) {
  const isPlain = divisor === 1 && bias === 0 && stride === 1 && padding === 'valid';
  return isPlain && weights.length === FILTER * FILTER && weights.some(Boolean) && weights.every((weight) => Number.isInteger(weight) && Math.abs(weight) <= MOST);
}

/**
 * A garment after the filter, ReLU and two poolings.
 *
 * @param {Crate} crate
 * @param {Uint8Array} pixels
 * @param {readonly number[]} weights
 * @returns {FeatureMap} to be freed
 */
export function smallMap({ FeatureMap, Filter }, pixels, weights) {
  const filter = new Filter(Float32Array.from(weights), 1, 0);
  const input = FeatureMap.fromPixels(pixels, SIDE);
  const maps = [input, filter.apply(input)];
  const after = (/** @type {(map: FeatureMap) => FeatureMap} */ step) => maps.push(step(maps.at(-1) ?? input));
  after((map) => map.relu());
  after((map) => map.pool('max', 2));
  const small = (maps.at(-1) ?? input).pool('max', 2);
  for (const each of [filter, ...maps]) each.free();
  return small;
}

/**
 * The parts of the picture where the filter finds most, and what comes of them.
 *
 * @param {Crate} crate
 * @param {Uint8Array} pixels
 * @param {readonly number[]} weights
 */
function filteredParts({ FeatureMap, Filter }, pixels, weights) {
  const filter = new Filter(Float32Array.from(weights), 1, 0);
  const input = FeatureMap.fromPixels(pixels, SIDE);
  const output = filter.apply(input);
  const positive = output.relu();
  const pooled = positive.pool('max', 2);
  const strongest = placeOfLargest(output.values().map(Math.abs), output.width);
  // The strongest answer is the middle one of the patch.
  const place = within(strongest, SIDE - PATCH, (at) => at - 1);
  const values = cut(pixels, SIDE, place, PATCH);
  const patch = FeatureMap.fromPixels(Uint8Array.from(values), PATCH);
  const stops = filter.apply(patch);
  const terms = filter.terms(patch, 0, 0);
  // Where pooling begins anew: at every second row and column.
  const square = within(placeOfLargest(positive.values(), positive.width), output.width - SQUARE, (at) => at - (at % 2));
  const parts = {
    patch: { place, values },
    products: [...terms.products],
    sums: [...stops.values()],
    filtered: cut(output.values(), output.width, square, SQUARE),
    pooled: cut(pooled.values(), pooled.width, { row: square.row / 2, column: square.column / 2 }, SQUARE / 2),
  };
  for (const each of [terms, stops, patch, pooled, positive, output, input, filter]) each.free();
  return parts;
}

/**
 * @param {Float32Array} values
 * @param {number} width
 * @returns {Place}
 */
function placeOfLargest(values, width) {
  const at = indexOfLargest(values);
  return { row: Math.floor(at / width), column: at % width };
}

/**
 * @param {Place} place
 * @param {number} last
 * @param {(at: number) => number} from
 * @returns {Place}
 */
function within({ row, column }, last, from) {
  const clamped = (/** @type {number} */ at) => Math.min(Math.max(from(at), 0), last);
  return { row: clamped(row), column: clamped(column) };
}

/**
 * @param {ArrayLike<number>} values
 * @param {number} width
 * @param {Place} place
 * @param {number} side
 * @returns {number[]} a square of them, row by row
 */
function cut(values, width, { row, column }, side) {
  return Array.from({ length: side * side }, (_, at) => values[(row + Math.floor(at / side)) * width + column + (at % side)] ?? 0);
}

/**
 * @param {string} config
 * @param {readonly LayerSummary[]} summary
 * @returns {SheetLayer[]}
 */
function layersOf(config, summary) {
  const { inputShape, layers } = readConfig(config);
  const names = readersNames(layers.map(({ className }) => className));
  return layers.map(({ className, config: own }, at) => {
    const kind = layerKind(className);
    const { outputShape = [], parameters = 0 } = summary[at] ?? {};
    const before = summary[at - 1]?.outputShape ?? inputShape;
    return {
      title: names[at]?.title ?? '',
      keras: `${className}(${kind.kerasArguments(own).join(', ')})`,
      shape: outputShape,
      kernel: kind.kernel({ inputShape: before, outputShape, config: own }),
      parameters,
    };
  });
}
