/**
 * Garments in the order in which they are worth a look. Pure.
 *
 * @import { Found } from './exam.js'
 *
 * @typedef {{label: number, prediction: number}} Cell of the confusion matrix
 * @typedef {'hardest' | 'easiest' | 'undecided'} Order
 * @typedef {Cell | Order} Choice
 */

/** So many garments an order has; who looks at more looks at all. */
export const MOST = 100;

/** @type {readonly Order[]} */
export const ORDERS = ['hardest', 'easiest', 'undecided'];

/**
 * @param {Found} found
 * @param {number} index
 * @returns {number} what the network gives to its own answer
 */
export function surenessOf({ report, probabilities, classes }, index) {
  return probabilities[index * classes + (report.predictions[index] ?? 0)] ?? 0;
}

/**
 * The places of garments in the test set.
 *
 * @param {Found} found
 * @param {Choice} choice
 * @returns {number[]} of a cell the surest answers first
 */
export function rankedOf(found, choice) {
  const { images: { labels }, report: { predictions, margins }, losses } = found;
  const all = Array.from(labels.keys());
  if (typeof choice === 'object') {
    const within = all.filter((index) => labels[index] === choice.label && predictions[index] === choice.prediction);
    return within.sort((a, b) => surenessOf(found, b) - surenessOf(found, a));
  }
  const values = choice === 'undecided' ? margins : losses;
  const sign = choice === 'hardest' ? -1 : 1;
  return all.sort((a, b) => sign * ((values[a] ?? 0) - (values[b] ?? 0))).slice(0, MOST);
}

/**
 * @param {Found} found
 * @param {Cell} cell
 */
export function countOf({ report, classes }, { label, prediction }) {
  return report.counts[label * classes + prediction] ?? 0;
}

/**
 * How many garments have a label.
 *
 * @param {Found} found
 * @param {number} label
 */
export function supportOf({ report, classes }, label) {
  return report.counts.subarray(label * classes, (label + 1) * classes).reduce((sum, count) => sum + count, 0);
}

/**
 * @param {Found} found
 * @returns {{right: number, images: number, total: number}}
 */
export function countedOf({ report: { counts }, images: { labels }, classes, total }) {
  const right = counts.reduce((sum, count, at) => (at % (classes + 1) === 0 ? sum + count : sum), 0);
  return { right, images: labels.length, total };
}

/**
 * The cell of the most mistakes.
 *
 * @param {Found} found
 * @returns {Cell | undefined} undefined where there is none
 */
export function worstOf(found) {
  const cells = cellsOf(found.classes).filter(({ label, prediction }) => label !== prediction);
  return cells.reduce((/** @type {Cell | undefined} */ most, cell) => (countOf(found, cell) > (most ? countOf(found, most) : 0) ? cell : most), undefined);
}

/**
 * The pairs of kinds that are taken for each other most often, whichever way round; several where they are as many.
 *
 * @param {Found} found
 * @returns {{times: number, pairs: Cell[]}}
 */
export function confusedOf(found) {
  const pairs = cellsOf(found.classes).filter(({ label, prediction }) => label < prediction);
  const timesOf = (/** @type {Cell} */ { label, prediction }) => countOf(found, { label, prediction }) + countOf(found, { label: prediction, prediction: label });
  const times = Math.max(0, ...pairs.map(timesOf));
  return { times, pairs: times > 0 ? pairs.filter((pair) => timesOf(pair) === times) : [] };
}

/**
 * The kinds that it knows best: of which it finds the largest share.
 *
 * @param {Found} found
 * @returns {{share: number, kinds: number[]}}
 */
export function bestKnownOf({ report: { recall } }) {
  const known = Array.from(recall).filter((share) => !Number.isNaN(share));
  const share = Math.max(...known);
  return { share, kinds: [...recall.keys()].filter((kind) => recall[kind] === share) };
}

/** @param {number} classes @returns {Cell[]} */
function cellsOf(classes) {
  return Array.from({ length: classes * classes }, (_, at) => ({ label: Math.floor(at / classes), prediction: at % classes }));
}
