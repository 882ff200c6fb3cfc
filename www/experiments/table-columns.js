/**
 * The columns of the table: what they say of an experiment, to readers and in a file, and how they sort.
 *
 * @import { Experiment } from './notebook.js'
 *
 * @typedef {typeof COLUMNS[number]} Column
 */

import { csvOf } from '../shared/csv.js';
import { plain } from '../shared/format.js';
import { MEASURES } from './statistics.js';
import { words } from '../words/words.js';

/** In the order of the table. */
export const COLUMNS = /** @type {const} */ (['number', 'network', 'test', 'train', 'epochSeconds', 'answerMs', 'parameters', 'multiplyAdds', 'seeds', 'guess']);

/** Where there is nothing to say. */
const NOTHING = '\u2013';

/** @param {Experiment} experiment */
function seedsThatRan({ runs }) {
  return runs.filter(({ fault }) => fault === undefined).map(({ seed }) => seed);
}

/**
 * @param {Experiment} experiment
 * @param {Column} column
 * @returns {string}
 */
export function textOf(experiment, column) {
  const { results, network } = words.experiments;
  switch (column) {
    case 'number':
      return String(experiment.number);
    case 'network':
      return network(experiment.layers);
    case 'seeds':
      return results.seeds(seedsThatRan(experiment)) || NOTHING;
    case 'guess':
      return guessText(experiment);
    case 'test':
    case 'train': {
      const spread = MEASURES[column](experiment);
      return spread ? results.accuracy(spread) : column === 'test' ? results.failed : NOTHING;
    }
    default: {
      const cost = MEASURES[column](experiment);
      return cost ? results.number(column, cost.mean) : NOTHING;
    }
  }
}

/** @param {Experiment} experiment */
function guessText(experiment) {
  const { guess, note } = experiment;
  const found = MEASURES.test(experiment)?.mean;
  const { results } = words.experiments;
  const number = guess === undefined ? '' : found === undefined ? words.experiments.percent(plain(guess)) : results.guess(guess, Math.round(10 * (guess - 100 * found)) / 10);
  return [number, note].filter(Boolean).join(' · ') || NOTHING;
}

/**
 * @param {Experiment} experiment
 * @param {Column} column
 * @returns {number | string | undefined}
 */
function keyOf(experiment, column) {
  if (column === 'number' || column === 'guess') return experiment[column];
  if (column === 'network') return textOf(experiment, column);
  return column === 'seeds' ? seedsThatRan(experiment).length : MEASURES[column](experiment)?.mean;
}

/**
 * What has no such value comes last, whichever way it is sorted.
 *
 * @param {readonly Experiment[]} experiments
 * @param {{by: Column, descending: boolean}} order
 */
export function sortedBy(experiments, { by, descending }) {
  const way = descending ? -1 : 1;
  return [...experiments].sort((a, b) => {
    const [one, other] = [keyOf(a, by), keyOf(b, by)];
    if (one === undefined || other === undefined) return Number(one === undefined) - Number(other === undefined) || a.number - b.number;
    const apart = typeof one === 'string' || typeof other === 'string' ? String(one).localeCompare(String(other), undefined, { numeric: true }) : one - other;
    return way * apart || a.number - b.number;
  });
}

/** The head of the file; names that programs can use in any language. */
const HEAD = ['experiment', 'network', 'config', 'train_images', 'epochs', 'seed', 'test_images', 'test_accuracy', 'train_accuracy', 'seconds_per_epoch', 'ms_per_answer', 'parameters', 'multiply_adds', 'guess_percent', 'note', 'fault'];

/**
 * A line for each run.
 *
 * @param {readonly Experiment[]} experiments
 */
export function tableFile(experiments) {
  const lines = experiments.flatMap(({ number, layers, config, epochs, material, runs, parameters, multiplyAdds, guess, note }) =>
    runs.map(({ seed, test, train, epochSeconds, answerMs, fault }) => [
      number, words.experiments.network(layers), config, material?.count, epochs, seed, material?.test.count, test, train, epochSeconds, answerMs,
      parameters, multiplyAdds, guess, note, fault?.code ?? fault?.name,
    ]),
  );
  return csvOf([HEAD, ...lines]);
}

