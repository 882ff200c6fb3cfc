/**
 * What a link may hold, as short lists of numbers and names. A list that is not as it should be is no part: it is named, and
 * the others count all the same.
 *
 * @import { ForClass, RouteId } from '../app/for-class.js'
 * @import { Cells, FilterChoice, NetworkChoice, State } from '../app/state.js'
 * @import { Place } from '../shared/grid.js'
 * @import { OptimizerId, Range } from '../shared/optimizers.js'
 *
 * @typedef {{index: number, set: string} | {pixels: Uint8Array}} SentGarment an image of the test set with this id, or 784 bytes
 * @typedef {NetworkChoice & {ready: boolean}} SentNetwork ready: with the weights that come with the page
 * @typedef {{optimizer: OptimizerId, learningRate: number, momentum: number, batchSize: number, seed: number, drawings: boolean}} SentOptions
 * @typedef {{options: SentOptions, epochs: number}} SentTraining
 *
 * @typedef {object} Recipe of a training that can be repeated to the bit
 * @property {NetworkChoice} network
 * @property {SentOptions} options
 * @property {string} set the id of its training images
 * @property {number} steps
 * @property {string} checksum of the weights that came of it
 *
 * @typedef {object} Sent
 * @property {SentGarment} [garment]
 * @property {Omit<FilterChoice, 'name'>} [filter]
 * @property {SentNetwork} [network]
 * @property {SentTraining} [training]
 * @property {NonNullable<State['station']>} [station] of the journey, and the value that its thread leads through
 * @property {Cells} [cells] of the chapters
 * @property {Recipe} [recipe]
 * @property {ForClass} [class]
 *
 * @typedef {keyof Sent} PartName
 */

import { CHAPTERS } from '../app/chapters.js';
import { HIDEABLE, LONGEST_QUESTION, MOST_MINUTES, ROUTES } from '../app/for-class.js';
import { isChoice } from '../shared/own-filter/filter-choice.js';
import { OPTIMIZERS, RANGES } from '../shared/optimizers.js';
import { PIXELS, SIDE } from '../shared/pixels.js';
import { POOLINGS, SIZES, STARTS } from '../shared/poolings.js';

/** As in the form of the network. */
const FILTERS = { from: 1, to: 128, whole: true };
const UNITS = { from: 1, to: 512, whole: true };
const PLACES = { from: 0, to: 999_999, whole: true };
const STEPS = { from: 1, to: 100_000_000, whole: true };
const LAYERS = { from: -1, to: 99, whole: true };
const CELLS = { from: 0, to: SIDE - 1, whole: true };
const MINUTES = { from: 0, to: MOST_MINUTES, whole: true };
const EXERCISES = { from: 0, to: 99, whole: true };
/** What no text for a reader has: it would break lines or turn the writing round. */
const CONTROLS = /[\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const KINDS = /** @type {const} */ (['cnn', 'dnn']);
const PADDINGS = /** @type {const} */ (['valid', 'same']);
/** In place of an image of the set: its pixels come along. */
const ITS_PIXELS = 0;

/**
 * @param {unknown} value
 * @param {Range} range
 * @returns {value is number}
 */
function isIn(value, { from, to, whole }) {
  return typeof value === 'number' && value >= from && value <= to && (!whole || Number.isInteger(value));
}

/** @param {unknown} value @param {number} digits to base 16 @returns {value is string} */
function isHex(value, digits) {
  return typeof value === 'string' && value.length === digits && /^[0-9a-f]+$/.test(value);
}

/** @template T @param {readonly T[]} list @param {unknown} at @returns {T | undefined} */
const inPlace = (list, at) => (typeof at === 'number' ? list[at] : undefined);

/** @param {unknown} value @param {number} length @returns {value is unknown[]} */
function isList(value, length) {
  return Array.isArray(value) && value.length === length;
}

/**
 * @template {string} T
 * @param {unknown} value
 * @param {readonly T[]} known
 * @returns {value is T[]} names of these, each once
 */
function areSome(value, known) {
  return Array.isArray(value) && value.every((each, index) => known.includes(each) && value.indexOf(each) === index);
}

/** @param {unknown} value @returns {value is string} a text in lines */
function isQuestion(value) {
  return typeof value === 'string' && value.length <= LONGEST_QUESTION && !CONTROLS.test(value.replaceAll('\n', ''));
}

/** @param {unknown} value @returns {ForClass | undefined} */
function readForClass(value) {
  if (isList(value, 2)) {
    const [route, step] = value;
    return areSome([route], ROUTES) && isIn(step, EXERCISES) ? { route: /** @type {RouteId} */ (route), step } : undefined;
  }
  if (!isList(value, 4)) return undefined;
  const [minutes, question, chapters, hidden] = value;
  if (!isIn(minutes, MINUTES) || !isQuestion(question) || !areSome(chapters, CHAPTERS) || !areSome(hidden, HIDEABLE)) return undefined;
  return { question, minutes, chapters, hidden };
}

/** @param {NetworkChoice} choice */
const writtenChoice = ({ kind, filters, units }) => [KINDS.indexOf(kind), ...filters, units];

/** @param {unknown} value @returns {NetworkChoice | undefined} */
function readChoice(value) {
  if (!isList(value, 4)) return undefined;
  const [kind, first, second, units] = value;
  const known = inPlace(KINDS, kind);
  if (!known || !isIn(first, FILTERS) || !isIn(second, FILTERS) || !isIn(units, UNITS)) return undefined;
  return { kind: known, filters: [first, second], units };
}

/** @param {SentOptions} options */
const writtenOptions = ({ optimizer, learningRate, momentum, batchSize, seed, drawings }) => [optimizer, learningRate, momentum, batchSize, seed, Number(drawings)];

/** @param {unknown} value @returns {SentOptions | undefined} */
function readOptions(value) {
  if (!isList(value, 6)) return undefined;
  const [optimizer, learningRate, momentum, batchSize, seed, drawings] = value;
  if (typeof optimizer !== 'string' || !Object.hasOwn(OPTIMIZERS, optimizer) || (drawings !== 0 && drawings !== 1)) return undefined;
  if (!isIn(learningRate, RANGES.learningRate) || !isIn(momentum, RANGES.momentum) || !isIn(batchSize, RANGES.batchSize) || !isIn(seed, RANGES.seed)) return undefined;
  return { optimizer: /** @type {OptimizerId} */ (optimizer), learningRate, momentum, batchSize, seed, drawings: drawings === 1 };
}

/** @param {Place | undefined} place */
const writtenPlace = (place) => (place ? [place.row, place.column] : 0);

/**
 * @param {unknown} value
 * @returns {{is: Place | undefined} | undefined} undefined where it is neither a place nor none
 */
function readPlace(value) {
  if (value === 0) return { is: undefined };
  if (!isList(value, 2)) return undefined;
  const [row, column] = value;
  return isIn(row, CELLS) && isIn(column, CELLS) ? { is: { row, column } } : undefined;
}

/** @param {Cells['pooling']} pooling */
const writtenPooling = (pooling) => (pooling ? [STARTS.indexOf(pooling.start), POOLINGS.indexOf(pooling.pooling), pooling.size, writtenPlace(pooling.cell)] : 0);

/**
 * @param {unknown} value
 * @returns {{is: Cells['pooling']} | undefined} as above
 */
function readPooling(value) {
  if (value === 0) return { is: undefined };
  if (!isList(value, 4)) return undefined;
  const [start, pooling] = [inPlace(STARTS, value[0]), inPlace(POOLINGS, value[1])];
  const [size, cell] = [SIZES.find((side) => side === value[2]), readPlace(value[3])];
  return start && pooling && size && cell ? { is: { start, pooling, size, cell: cell.is } } : undefined;
}

/**
 * @template T
 * @typedef {object} Part
 * @property {string} key its name in the link
 * @property {(value: T) => unknown} write
 * @property {(value: unknown, pixels: Uint8Array) => T | undefined} read undefined where it is none
 */

/** @type {{[K in PartName]-?: Part<NonNullable<Sent[K]>>}} */
export const PARTS = {
  garment: {
    key: 'g',
    write: (garment) => ('pixels' in garment ? ITS_PIXELS : [garment.index, garment.set]),
    read(value, pixels) {
      if (value === ITS_PIXELS) return pixels.length === PIXELS ? { pixels } : undefined;
      if (!isList(value, 2)) return undefined;
      const [index, set] = value;
      return isIn(index, PLACES) && isHex(set, 16) ? { index, set } : undefined;
    },
  },
  filter: {
    key: 'f',
    write: ({ padding, stride, divisor, bias, weights }) => [PADDINGS.indexOf(padding), stride, divisor, bias, ...weights],
    read(value) {
      if (!Array.isArray(value)) return undefined;
      const [padding, stride, divisor, bias, ...weights] = value;
      const known = inPlace(PADDINGS, padding);
      const filter = { weights, divisor, bias, stride, padding: known ?? 'same' };
      return known && isChoice(filter) ? filter : undefined;
    },
  },
  network: {
    key: 'n',
    write: ({ ready, ...choice }) => [Number(ready), ...writtenChoice(choice)],
    read(value) {
      if (!isList(value, 5)) return undefined;
      const [ready, ...rest] = value;
      const choice = readChoice(rest);
      return choice && (ready === 0 || ready === 1) ? { ...choice, ready: ready === 1 } : undefined;
    },
  },
  training: {
    key: 't',
    write: ({ options, epochs }) => [epochs, ...writtenOptions(options)],
    read(value) {
      if (!Array.isArray(value)) return undefined;
      const [epochs, ...rest] = value;
      const options = readOptions(rest);
      return options && isIn(epochs, RANGES.epochs) ? { options, epochs } : undefined;
    },
  },
  station: {
    key: 'l',
    write: ({ layer, choice }) => (choice ? [layer, choice.layer, choice.index] : layer),
    read(value) {
      if (isIn(value, LAYERS)) return { layer: value, choice: undefined };
      if (!isList(value, 3)) return undefined;
      const [layer, of, index] = value;
      return isIn(layer, LAYERS) && isIn(of, LAYERS) && of >= 0 && isIn(index, PLACES) ? { layer, choice: { layer: of, index } } : undefined;
    },
  },
  cells: {
    key: 'p',
    write: ({ pixels, filter, pooling }) => [writtenPlace(pixels), writtenPlace(filter), writtenPooling(pooling)],
    read(value) {
      if (!isList(value, 3)) return undefined;
      const [pixels, filter, pooling] = [readPlace(value[0]), readPlace(value[1]), readPooling(value[2])];
      return pixels && filter && pooling ? { pixels: pixels.is, filter: filter.is, pooling: pooling.is } : undefined;
    },
  },
  recipe: {
    key: 'r',
    write: ({ network, options, set, steps, checksum }) => [writtenChoice(network), writtenOptions(options), set, steps, checksum],
    read(value) {
      if (!isList(value, 5)) return undefined;
      const [first, second, set, steps, checksum] = value;
      const [network, options] = [readChoice(first), readOptions(second)];
      return network && options && isHex(set, 16) && isIn(steps, STEPS) && isHex(checksum, 32) ? { network, options, set, steps, checksum } : undefined;
    },
  },
  class: {
    key: 'c',
    write: (given) => ('route' in given ? [given.route, given.step] : [given.minutes, given.question, given.chapters, given.hidden]),
    read: readForClass,
  },
};
