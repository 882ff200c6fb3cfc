/**
 * What several runs say together, and which networks are worth their price. Arithmetic only.
 *
 * @import { Experiment } from './notebook.js'
 *
 * @typedef {{mean: number, lowest: number, highest: number, count: number}} Spread
 * @typedef {keyof typeof MEASURES} Measure
 * @typedef {'parameters' | 'multiplyAdds' | 'epochSeconds' | 'answerMs'} Price what a network costs
 */

/**
 * @param {readonly (number | undefined)[]} values those that are no numbers are left out
 * @returns {Spread | undefined} undefined where there is none
 */
export function spreadOf(values) {
  const numbers = values.filter((value) => value !== undefined && Number.isFinite(value)).map(Number);
  if (numbers.length === 0) return undefined;
  const mean = numbers.reduce((sum, value) => sum + value, 0) / numbers.length;
  return { mean, lowest: Math.min(...numbers), highest: Math.max(...numbers), count: numbers.length };
}

/** What is known of an experiment as a number, by name. */
export const MEASURES = {
  test: (/** @type {Experiment} */ { runs }) => spreadOf(runs.map((run) => run.test)),
  train: (/** @type {Experiment} */ { runs }) => spreadOf(runs.map((run) => run.train)),
  epochSeconds: (/** @type {Experiment} */ { runs }) => spreadOf(runs.map((run) => run.epochSeconds)),
  answerMs: (/** @type {Experiment} */ { runs }) => spreadOf(runs.map((run) => run.answerMs)),
  parameters: (/** @type {Experiment} */ { parameters }) => spreadOf([parameters]),
  multiplyAdds: (/** @type {Experiment} */ { multiplyAdds }) => spreadOf([multiplyAdds]),
};

/** @type {readonly Price[]} */
export const PRICES = ['multiplyAdds', 'parameters', 'epochSeconds', 'answerMs'];

/**
 * Those to which no other is both cheaper (or as cheap) and better (or as good).
 *
 * @template {{price: number, value: number}} T
 * @param {readonly T[]} points
 * @returns {T[]} the cheapest first
 */
export function frontOf(points) {
  const beats = (/** @type {T} */ a, /** @type {T} */ b) => a.price <= b.price && a.value >= b.value && (a.price < b.price || a.value > b.value);
  return points.filter((point) => !points.some((other) => beats(other, point))).sort((a, b) => a.price - b.price);
}

/** So much below the best one is hardly worse: about what another seed makes of the same network. */
export const NEARLY = 0.01;

/**
 * The cheapest that is hardly worse than the best.
 *
 * @template {{price: number, value: number}} T
 * @param {readonly T[]} points
 * @returns {{best: T, sweet: T} | undefined} undefined where there is nothing to compare
 */
export function sweetSpot(points) {
  const front = frontOf(points);
  const best = front.at(-1);
  if (!best || points.length < 2) return undefined;
  return { best, sweet: front.find(({ value }) => value >= best.value - NEARLY) ?? best };
}
