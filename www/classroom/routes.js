/**
 * Exercises for a class, and two routes of them. What they ask, and what there is to understand, is in the words.
 *
 * @import { ChapterId } from '../app/chapters.js'
 * @import { ForClass, Hideable, RouteId } from '../app/for-class.js'
 * @import { Words } from '../words/words.js'
 *
 * @typedef {object} Exercise
 * @property {ChapterId} chapter
 * @property {readonly string[]} reads entries of the words that it cannot do without, besides its question
 * @property {number} [seconds] that the page computes meanwhile, on two cores and with all of Fashion-MNIST
 * @property {boolean} [covered] its result is covered at first; `classroom.css` says what that is
 * @property {string} [place] where in the chapter it begins, as an id
 * @property {readonly string[]} [figures] ids of what a projector shows of the chapter; all where that is not said
 *
 * @typedef {object} Route
 * @property {readonly (readonly [exercise: ExerciseId, minutes: number])[]} exercises
 * @property {readonly Hideable[]} hidden what none of them needs
 *
 * @typedef {object} Task what a class sees of an exercise or of a teacher's own question
 * @property {string} question
 * @property {number} minutes
 * @property {readonly ChapterId[]} chapters that are shown; none named: all of them
 * @property {readonly Hideable[]} hidden
 * @property {{id: ExerciseId, title: string, step: number, steps: number}} [place] in its route; the step from 0
 */

import { CHAPTERS } from '../app/chapters.js';

/** @typedef {'guess' | 'numbers' | 'sum' | 'edge' | 'biggest' | 'sizes' | 'learn' | 'confused' | 'odd' | 'sentence'} ExerciseId */

/** @type {Record<ExerciseId, Exercise>} */
export const EXERCISES = {
  guess: { chapter: 'garment', reads: ['garment.tagline', 'answer.guess.how'] },
  numbers: { chapter: 'pixels', reads: ['pixels.intro', 'pixels.question.ask'] },
  sum: { chapter: 'filter', reads: ['filter.intro', 'filter.article'], covered: true, figures: ['filter-figure'] },
  edge: {
    chapter: 'filter',
    place: 'filter-garment',
    reads: ['filter.slide.how', 'filter.slide.point', 'filter.edge.ask', 'filter.relu.why'],
    figures: ['filter-garment', 'filter-garment-figure', 'filter-relu-figure'],
  },
  biggest: { chapter: 'pooling', reads: ['pooling.intro', 'pooling.example.try', 'pooling.garment.twice'], covered: true, figures: ['pooling-figure'] },
  sizes: { chapter: 'network', reads: ['network.plain', 'network.choose', 'network.numbers.why'], figures: ['network-figure', 'network-summary'] },
  learn: { chapter: 'training', reads: ['training.intro', 'training.here', 'training.controls.what'], seconds: 60 },
  confused: { chapter: 'mistakes', reads: ['mistakes.intro', 'mistakes.point'], seconds: 13 },
  odd: { chapter: 'garment', reads: ['draw.stays'] },
  sentence: { chapter: 'end', reads: ['end.intro'], figures: [] },
};

/** @type {Record<RouteId, Route>} */
export const ROUTE_OF = {
  short: {
    exercises: [['guess', 3], ['numbers', 3], ['sum', 6], ['biggest', 3], ['odd', 3], ['sentence', 2]],
    hidden: ['photo', 'networks', 'files', 'foot'],
  },
  long: {
    exercises: [['guess', 3], ['numbers', 3], ['sum', 7], ['edge', 5], ['biggest', 4], ['sizes', 5], ['learn', 8], ['confused', 5], ['odd', 3], ['sentence', 2]],
    hidden: ['photo', 'networks', 'options', 'folds', 'files', 'foot'],
  },
};

/** Words a minute: adults read 238 (Brysbaert, How many words do we read per minute?, 2019), pupils in a new field fewer. */
export const READ_A_MINUTE = 150;

/** @param {Route} route */
export function minutesOf({ exercises }) {
  return exercises.reduce((sum, [, minutes]) => sum + minutes, 0);
}

/**
 * How long an exercise takes without any thought.
 *
 * @param {ExerciseId} id
 * @param {string} question
 * @param {(key: string) => string} textOf an entry of the words, without elements
 * @returns {{reading: number, computing: number}} in seconds
 */
export function leastOf(id, question, textOf) {
  const { reads, seconds = 0 } = EXERCISES[id];
  const read = [question, ...reads.map(textOf)].flatMap((text) => text.match(/\S+/g) ?? []).length;
  return { reading: (60 * read) / READ_A_MINUTE, computing: seconds };
}

/**
 * @param {ForClass} given
 * @param {Words} words
 * @returns {Task}
 */
export function taskOf(given, words) {
  if (!('route' in given)) return given;
  const { exercises, hidden } = ROUTE_OF[given.route];
  // A newer page may have more of them.
  const step = Math.min(given.step, exercises.length - 1);
  const [id, minutes] = exercises[step] ?? /** @type {const} */ (['guess', 0]);
  const { question, title } = words.classroom.exercises[id];
  const chapters = CHAPTERS.filter((chapter) => exercises.some(([each]) => EXERCISES[each].chapter === chapter));
  return { question, minutes, chapters, hidden, place: { id, title, step, steps: exercises.length } };
}
