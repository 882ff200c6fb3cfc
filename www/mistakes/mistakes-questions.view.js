/**
 * What the reader expects, before the network has answered for all test images: then the numbers tell.
 *
 * @import { Exam, Found } from './exam.js'
 * @import { Cell } from './ranked.js'
 * @import { Solution } from '../shared/question.view.js'
 */

import { bestKnownOf, confusedOf, countOf } from './ranked.js';
import { listed } from '../shared/format.js';
import { makeQuestion } from '../shared/question.view.js';
import { words } from '../words/words.js';

/** Pairs to choose from, and “another”. @type {readonly Cell[]} */
const PAIRS = [{ label: 0, prediction: 6 }, { label: 2, prediction: 4 }, { label: 4, prediction: 6 }, { label: 7, prediction: 9 }, { label: 1, prediction: 3 }];

/**
 * @param {Exam} exam
 * @param {(label: number) => string} nameOf
 */
export function makeMistakesQuestions(exam, nameOf) {
  const { later, pair, best } = words.mistakes.questions;
  /** What came last. @type {Found | undefined} */
  let last;
  /** Whether each of the two has been judged. */
  const judged = [false, false];
  /** @param {number} place @param {(found: Found, guess: number) => Solution} solve @returns {() => Solution} */
  const whenWhole = (place, solve) => () => {
    if (!exam.found || !exam.isWhole || exam.isStale) return { right: undefined, because: later };
    judged[place] = true;
    return solve(exam.found, guessOf(questions[place]));
  };
  /** @type {readonly HTMLFormElement[]} */
  const questions = [
    makeQuestion({
      ask: pair.ask,
      answers: [...PAIRS.map(({ label, prediction }) => pair.pair(nameOf(label), nameOf(prediction))), pair.another],
      solve: whenWhole(0, (found, guess) => solvePair(found, nameOf, guess)),
    }),
    makeQuestion({
      ask: best.ask,
      answers: words.garment.classes,
      solve: whenWhole(1, (found, guess) => solveBest(found, nameOf, guess)),
    }),
  ];
  return {
    elements: questions,
    /** After other answers have come: an answer that waits is judged, one that was judged by others is asked for anew. */
    solve() {
      if (!exam.isWhole || exam.isStale || exam.found === last) return;
      last = exam.found;
      questions.forEach((question, place) => {
        if (judged[place]) question.reset();
        else question.dispatchEvent(new Event('solved'));
      });
    },
  };
}

/**
 * @param {Found} found
 * @param {(label: number) => string} nameOf
 * @param {number} guess
 * @returns {Solution}
 */
function solveBest(found, nameOf, guess) {
  const { best } = words.mistakes.questions;
  const { share, kinds } = bestKnownOf(found);
  return {
    right: favourOf(kinds, guess),
    because: best.because(listed(kinds.map(nameOf)), share),
    against: (wrong) => best.against(nameOf(wrong), found.report.recall[wrong] ?? NaN),
  };
}

/**
 * @param {Found} found
 * @param {(label: number) => string} nameOf
 * @param {number} guess
 * @returns {Solution}
 */
function solvePair(found, nameOf, guess) {
  const { pair } = words.mistakes.questions;
  const { times, pairs } = confusedOf(found);
  const [first] = pairs;
  if (!first) return { right: undefined, because: pair.none };
  const timesOf = (/** @type {Cell} */ { label, prediction }) => [countOf(found, { label, prediction }), countOf(found, { label: prediction, prediction: label })];
  const places = pairs.map(({ label, prediction }) => PAIRS.findIndex((each) => each.label === label && each.prediction === prediction));
  const right = favourOf(places.map((place) => (place < 0 ? PAIRS.length : place)), guess);
  const shown = pairs.find((_, at) => places[at] === right) ?? first;
  const [there = 0, back = 0] = timesOf(shown);
  const guessed = PAIRS[guess];
  return {
    right,
    because: pair.because(nameOf(shown.label), nameOf(shown.prediction), there, back),
    against: () => (guessed ? pair.against(timesOf(guessed).reduce((sum, each) => sum + each, 0), times) : ''),
  };
}

/** Of several answers that are right the one that was given. @param {readonly number[]} right @param {number} guess */
function favourOf(right, guess) {
  return right.includes(guess) ? guess : right[0];
}

/** @param {HTMLFormElement | undefined} question */
function guessOf(question) {
  return Number(question?.querySelector('input:checked')?.getAttribute('value') ?? NaN);
}
