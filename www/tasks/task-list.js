/**
 * The tasks, in their order. Each has a prediction; then the crate computes the answer at once (`solve`), or the reader does
 * something, and the state of the page tells whether it is done (`check`). Their sentences are in words.tasks.of.
 *
 * @import { Note } from '../app/notes.js'
 * @import { ChapterId } from '../app/chapters.js'
 * @import { Model } from '../app/model.js'
 * @import { State } from '../app/state.js'
 * @import { Evaluators } from '../shared/evaluators.js'
 * @import { TrainingOptions } from '../shared/optimizers.js'
 *
 * @typedef {object} Found
 * @property {boolean} reached
 * @property {readonly number[]} figures what the sentence about it names
 * @property {number} [right] the number, or the place of the choice, that was to be predicted
 *
 * @typedef {'choice' | 'text' | {from: number, to: number, near: number}} Bet a number may be as far off as `near`
 *
 * @typedef {object} Sight what a check sees
 * @property {Readonly<State>} state
 * @property {readonly Note[]} notes
 * @property {Note} note of this task
 *
 * @typedef {object} Desk what a task may ask of the page
 * @property {() => Readonly<State>} state
 * @property {Pick<Model, 'network'>} model
 * @property {() => Pick<Evaluators, 'answers' | 'report'>} evaluators
 * @property {() => Promise<void>} loadAll brings the whole test set
 * @property {(kind: 'cnn' | 'dnn') => Promise<Uint8Array>} weights a file of those that come with the page
 * @property {(name: string) => void} takeFilter one of the crate's
 * @property {(pixels: Uint8Array) => void} draw a garment of 28 x 28 pixels in place of the drawing
 * @property {(garment: Note['garment']) => void} keep with the note of the task
 * @property {(options: Partial<TrainingOptions>, epochs: number) => Promise<void>} want them for the next training
 * @property {() => Promise<void>} renew begins with a new network
 *
 * @typedef {object} Task
 * @property {ChapterId} chapter where it plays
 * @property {string} [place] in it
 * @property {'easy' | 'middle' | 'hard'} grade
 * @property {true} [article] the article asks for it
 * @property {Bet} bet
 * @property {(desk: Desk) => Found | undefined | Promise<Found | undefined>} [solve] undefined where something is missing
 * @property {(sight: Sight) => Found | undefined} [check] undefined where there is nothing to judge yet
 * @property {'drawing' | 'filter'} [keeps] what the reader made, and belongs into the notebook
 * @property {(desk: Desk) => void | Promise<void>} [setUp]
 *
 * @typedef {keyof typeof TASKS} TaskId
 */

import { Network } from '../pkg/patchwork.js';
import { fewFilters, learnedByHeart, smallEnough, sweeter } from './lab-results.js';
import { blackensCloth, blackest, findsLying, moves, sideAfter, vanishes } from './filter-puzzles.js';
import { asBag, flipped, flips, unlike } from './garment-puzzles.js';
import { learnedBy, mostOf, mostRounds, pooled, shorterThanGarment, withoutSecond } from './network-sums.js';
import { firstToFall, mixedUp } from './network-trials.js';
import { PULLOVER } from './pictures.js';
import { quickRun, stopped } from './training-results.js';

/** @param {number} from @param {number} to @param {number} [near] */
const number = (from, to, near = 0) => ({ from, to, near });

/** @type {(found: number) => Found} */
const exactly = (right) => ({ reached: true, figures: [right], right });

/** Ten times the usual one. */
export const FAST = 0.01;

/** @satisfies {Record<string, Task>} */
export const TASKS = {
  shade: { chapter: 'filter', place: 'filter-garment', grade: 'easy', article: true, bet: 'choice', solve: ({ state }) => onGarment(state(), blackest) },
  still: { chapter: 'filter', place: 'filter-garment', grade: 'easy', keeps: 'filter', bet: 'choice', setUp: ({ takeFilter }) => takeFilter('blur'), check: ({ state }) => ({ ...moves(state.filter, 0), right: 1 }) },
  lying: { chapter: 'filter', place: 'filter-garment', grade: 'easy', article: true, keeps: 'filter', bet: 'choice', setUp: ({ takeFilter }) => takeFilter('vertical'), check: ({ state }) => ({ ...findsLying(state.filter), right: 1 }) },
  move: { chapter: 'filter', place: 'filter-garment', grade: 'middle', keeps: 'filter', bet: 'choice', setUp: ({ takeFilter }) => takeFilter('identity'), check: ({ state }) => ({ ...moves(state.filter, 1), right: 0 }) },
  cloth: { chapter: 'filter', place: 'filter-garment', grade: 'middle', keeps: 'filter', bet: number(-20, 20), setUp: ({ takeFilter, draw }) => (draw(PULLOVER), takeFilter('blur')), check: ({ state }) => blackensCloth(state.filter) },
  sleeve: { chapter: 'filter', place: 'filter-garment', grade: 'hard', keeps: 'filter', bet: 'choice', setUp: ({ takeFilter, draw }) => (draw(PULLOVER), takeFilter('rising')), check: ({ state }) => vanishes(state.filter) },

  border: { chapter: 'filter', grade: 'easy', article: true, bet: number(1, 28), solve: () => exactly(sideAfter({ side: 5, stride: 1, padding: 'valid' })) },
  halved: { chapter: 'pooling', grade: 'easy', article: true, bet: number(1, 28), solve: () => pooled(11) },
  weights: { chapter: 'network', grade: 'easy', article: true, bet: number(1, 100_000), solve: () => learnedBy(32) },
  padded: { chapter: 'filter', grade: 'middle', bet: number(1, 28), solve: () => exactly(sideAfter({ side: 5, stride: 2, padding: 'same' })) },
  largest: { chapter: 'network', grade: 'middle', bet: 'choice', solve: () => mostOf('parameters') },
  busiest: { chapter: 'network', grade: 'middle', bet: 'choice', solve: () => mostOf('multiplyAdds') },
  fewer: { chapter: 'network', grade: 'middle', article: true, bet: 'choice', solve: withoutSecond },
  deeper: { chapter: 'network', grade: 'middle', article: true, bet: number(1, 20), solve: mostRounds },
  shorter: { chapter: 'network', grade: 'hard', article: true, bet: number(1, 128), solve: shorterThanGarment },

  callback: { chapter: 'training', grade: 'easy', article: true, bet: number(1, 50, 1), setUp: ({ renew }) => renew(), check: ({ state }) => stopped(state) },
  rate: { chapter: 'training', grade: 'middle', bet: 'choice', setUp: async ({ renew, want }) => (await renew(), want({ learningRate: FAST }, 1)), check: ({ state }) => quickRun(state, FAST) },
  four: { chapter: 'experiments', grade: 'middle', article: true, bet: number(1, 100, 2), check: ({ notes }) => fewFilters(notes) },
  epochs: { chapter: 'experiments', grade: 'middle', article: true, bet: 'choice', check: ({ notes }) => learnedByHeart(notes) },
  sweet: { chapter: 'experiments', grade: 'hard', article: true, bet: 'text', check: ({ notes }) => sweeter(notes) },
  small: { chapter: 'experiments', grade: 'hard', bet: 'text', check: ({ notes }) => smallEnough(notes) },

  bag: { chapter: 'garment', grade: 'easy', bet: 'text', keeps: 'drawing', check: ({ state }) => asBag(state) },
  odd: { chapter: 'garment', grade: 'middle', bet: number(10, 100, 10), keeps: 'drawing', check: ({ state }) => unlike(state) },
  mixed: { chapter: 'mistakes', grade: 'middle', bet: 'choice', solve: async ({ state, model, evaluators, loadAll }) => (await loadAll(), mixedUp(model, evaluators(), state().data.test)) },
  shifted: { chapter: 'compare', grade: 'middle', article: true, bet: 'choice', solve: ({ state, weights }) => onGarment(state(), (pixels) => firstToFall(Network, weights, pixels)) },
  flip: { chapter: 'garment', grade: 'hard', bet: number(1, 784, 5), keeps: 'drawing', setUp: (desk) => flips(desk), check: flipped },
};

export const TASK_IDS = /** @type {TaskId[]} */ (Object.keys(TASKS));

/** The tasks in the order of the chapter. @type {Record<'filters' | 'sizes' | 'training' | 'answers', readonly TaskId[]>} */
export const GROUPS = {
  filters: ['shade', 'still', 'lying', 'move', 'cloth', 'sleeve'],
  sizes: ['border', 'halved', 'weights', 'padded', 'largest', 'busiest', 'fewer', 'deeper', 'shorter'],
  training: ['callback', 'rate', 'four', 'epochs', 'sweet', 'small'],
  answers: ['bag', 'odd', 'mixed', 'shifted', 'flip'],
};

/** @param {TaskId} id @returns {Task} */
export function taskOf(id) {
  return TASKS[id];
}

/** @param {string | undefined} id @returns {id is TaskId} */
export function isTask(id) {
  return id !== undefined && Object.hasOwn(TASKS, id);
}

/** The id of a task's note. @param {TaskId} id */
export function noteIdOf(id) {
  return `task-${id}`;
}

/**
 * Whether a prediction came true.
 *
 * @param {Task} task
 * @param {Pick<Note, 'bet' | 'right'>} note
 * @returns {boolean | undefined} undefined where there is no right one
 */
export function cameTrue({ bet: kind }, { bet, right }) {
  if (right === undefined || typeof bet !== 'number' || kind === 'text') return undefined;
  return Math.abs(bet - right) <= (kind === 'choice' ? 0 : kind.near);
}

/**
 * @template T
 * @param {Readonly<State>} state
 * @param {(pixels: Uint8Array) => T} look
 * @returns {T | undefined}
 */
function onGarment({ garment }, look) {
  return garment?.pixels && look(garment.pixels);
}
