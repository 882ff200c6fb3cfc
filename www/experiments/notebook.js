/**
 * The reader's experiments: what was built and expected, what waits in the queue, and what came of it. What may happen to
 * them, without a document and without a worker. Pure.
 *
 * @import { ImageSet } from '../app/state.js'
 * @import { ErrorRecord } from '../shared/fault.js'
 * @import { PlanLayer } from '../shared/layer-plan.js'
 *
 * @typedef {object} Run what came of one training
 * @property {number} seed
 * @property {number} [test] share of the test images that is right
 * @property {number} [train] the same of the images that it learned from
 * @property {number} [epochSeconds]
 * @property {number} [answerMs]
 * @property {boolean} [anew] it was begun anew after a reload
 * @property {ErrorRecord} [fault] why nothing came of it
 *
 * @typedef {object} Material on what an experiment was trained
 * @property {ImageSet} set
 * @property {number} count of the images that it learned from
 * @property {number} known so many of them it was asked about afterwards
 * @property {{id: string, count: number}} test
 *
 * @typedef {object} Terms
 * @property {number} images to learn from, the first ones; 0 for all
 * @property {number} epochs
 * @property {number} seeds how often it is repeated, each time with another seed
 *
 * @typedef {object} Sized
 * @property {readonly PlanLayer[]} layers without the answer
 * @property {string} config as the crate writes it
 * @property {number} parameters
 * @property {number} multiplyAdds
 *
 * @typedef {object} Expectation
 * @property {number} [guess] accuracy on the test images, in hundredths
 * @property {string} note
 *
 * @typedef {object} Progressing
 * @property {number | undefined} begun the seed whose training has begun
 * @property {readonly Run[]} runs
 * @property {Material} [material] of the runs
 * @property {number | undefined} kept the seed whose weights are kept
 *
 * @typedef {{id: string, number: number} & Sized & Terms & Expectation & Progressing} Experiment
 *
 * @typedef {object} Notebook
 * @property {readonly Experiment[]} experiments in the order in which they were made
 * @property {readonly string[]} queue ids of those that wait, the next one first
 * @property {number} next number of an experiment
 * @property {Terms} terms for the next ones
 * @property {readonly PlanLayer[]} draft what the editor shows
 */

import { articlePlan } from '../shared/layer-plan.js';

/** With the weights of each some 50 MB, if they are as large as the article's network. */
export const MOST_EXPERIMENTS = 48;
export const MOST_SEEDS = 5;
export const MOST_EPOCHS = 50;
export const LONGEST_NOTE = 140;
/** A quick look: the first few thousand. */
export const FEW_IMAGES = 2000;
export const MANY_IMAGES = 10_000;

/** @returns {Notebook} */
export function newNotebook() {
  return { experiments: [], queue: [], next: 1, terms: { images: FEW_IMAGES, epochs: 5, seeds: 1 }, draft: articlePlan({ filters: 16 }) };
}

/** @param {Notebook} notebook @param {string | undefined} id */
export function experimentOf({ experiments }, id) {
  return experiments.find((each) => each.id === id);
}

/** @param {Notebook} notebook @returns {Experiment[]} in their order */
export function waiting(notebook) {
  return notebook.queue.flatMap((id) => experimentOf(notebook, id) ?? []);
}

/** What has left the queue. @param {Notebook} notebook */
export function finished({ experiments, queue }) {
  return experiments.filter(({ id }) => !queue.includes(id));
}

/**
 * @param {Notebook} notebook
 * @param {readonly Sized[]} networks that come to the end of the queue, on the present terms
 * @param {() => string} newId
 * @returns {Notebook} the same one where there is no room
 */
export function added(notebook, networks, newId) {
  if (notebook.experiments.length + networks.length > MOST_EXPERIMENTS) return notebook;
  const { terms, next } = notebook;
  /** @type {Experiment[]} */
  const fresh = networks.map((network, place) => ({ id: newId(), number: next + place, ...network, ...terms, note: '', begun: undefined, runs: [], kept: undefined }));
  return { ...notebook, experiments: [...notebook.experiments, ...fresh], queue: [...notebook.queue, ...fresh.map(({ id }) => id)], next: next + fresh.length };
}

/**
 * The experiment that is the same already: the same network on the same terms would give the same numbers.
 *
 * @param {Notebook} notebook
 * @param {Sized} network
 */
export function sameAs({ experiments, terms }, { config }) {
  return experiments.find((each) => each.config === config && each.images === terms.images && each.epochs === terms.epochs);
}

/**
 * @param {Notebook} notebook
 * @param {string} id
 * @param {Partial<Experiment>} facts
 * @returns {Notebook}
 */
export function noted(notebook, id, facts) {
  return { ...notebook, experiments: notebook.experiments.map((each) => (each.id === id ? { ...each, ...facts } : each)) };
}

/** @param {Notebook} notebook @param {string} id @returns {Notebook} */
export function removed(notebook, id) {
  return { ...notebook, experiments: notebook.experiments.filter((each) => each.id !== id), queue: notebook.queue.filter((each) => each !== id) };
}

/**
 * Puts back what was removed.
 *
 * @param {Notebook} notebook
 * @param {Experiment} experiment
 * @param {number} place in the queue; -1 where it was in none
 * @returns {Notebook}
 */
export function restored(notebook, experiment, place) {
  if (experimentOf(notebook, experiment.id)) return notebook;
  const experiments = [...notebook.experiments, experiment].sort((a, b) => a.number - b.number);
  return { ...notebook, experiments, queue: place < 0 ? notebook.queue : [...notebook.queue.slice(0, place), experiment.id, ...notebook.queue.slice(place)] };
}

/**
 * @param {Notebook} notebook
 * @param {string} id
 * @param {-1 | 1} by places in the queue
 * @returns {Notebook}
 */
export function shifted(notebook, id, by) {
  const from = notebook.queue.indexOf(id);
  const to = from + by;
  const other = notebook.queue[to];
  if (from < 0 || other === undefined) return notebook;
  return { ...notebook, queue: notebook.queue.with(from, other).with(to, id) };
}

/** The seeds of an experiment. @param {Pick<Terms, 'seeds'>} terms */
export function seedsOf({ seeds }) {
  return Array.from({ length: seeds }, (_, place) => place + 1);
}

/**
 * What is to be trained next: of the first in the queue the first seed that has not run.
 *
 * @param {Notebook} notebook
 * @returns {{experiment: Experiment, seed: number} | undefined}
 */
export function nextJob(notebook) {
  const [experiment] = waiting(notebook);
  const seed = experiment && seedsOf(experiment).find((each) => !experiment.runs.some((run) => run.seed === each));
  return experiment && seed !== undefined ? { experiment, seed } : undefined;
}

/**
 * What came of a run; with the last one the experiment leaves the queue.
 *
 * @param {Notebook} notebook
 * @param {string} id
 * @param {Run} run
 * @returns {Notebook}
 */
export function withRun(notebook, id, run) {
  const experiment = experimentOf(notebook, id);
  if (!experiment) return notebook;
  const runs = [...experiment.runs.filter(({ seed }) => seed !== run.seed), run].sort((a, b) => a.seed - b.seed);
  const next = noted(notebook, id, { runs, begun: undefined });
  return runs.length < experiment.seeds ? next : { ...next, queue: next.queue.filter((each) => each !== id) };
}

/**
 * The same experiment again: those of its runs that came to nothing, or with more seeds where all came to something.
 *
 * @param {Notebook} notebook
 * @param {string} id
 * @returns {Notebook}
 */
export function again(notebook, id) {
  const experiment = experimentOf(notebook, id);
  if (!experiment || notebook.queue.includes(id) || !mayRunAgain(experiment)) return notebook;
  const runs = experiment.runs.filter(({ fault }) => fault === undefined);
  const seeds = runs.length < experiment.runs.length ? experiment.seeds : experiment.seeds + 1;
  return { ...noted(notebook, id, { runs, seeds }), queue: [...notebook.queue, id] };
}

/** @param {Pick<Experiment, 'runs' | 'seeds'>} experiment */
export function mayRunAgain({ runs, seeds }) {
  return seeds < MOST_SEEDS || runs.some(({ fault }) => fault !== undefined);
}

/** Whether the reader has said what they expect. @param {Expectation} expectation */
export function isExpected({ guess, note }) {
  return guess !== undefined || note.trim() !== '';
}

/**
 * What two experiments must share to be compared.
 *
 * @param {Experiment} experiment
 */
export function groupOf({ material, images, epochs }) {
  return JSON.stringify([material?.set.id, material?.test.id, material?.count ?? images, epochs]);
}

/** The id under which the training of a seed is kept. @param {Pick<Experiment, 'id'>} experiment @param {number} seed */
export function runId({ id }, seed) {
  return `${id}-${seed}`;
}
