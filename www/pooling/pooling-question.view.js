/** The question of the chapter: what a step to the right disturbs more. */

import { percent } from '../shared/format.js';
import { makeQuestion } from '../shared/question.view.js';
import { words } from '../words/words.js';

const ANSWERS = /** @type {const} */ (['before', 'after', 'same']);

/**
 * @param {object} options
 * @param {() => {before: number, after: number} | undefined} options.shares of the maps that are no longer where they were,
 *   when the garment moves one pixel to the right; undefined when there are no such maps
 * @param {() => void} options.show shows that step
 */
export function makeShiftQuestion({ shares, show }) {
  return makeQuestion({
    ask: words.pooling.question.ask,
    answers: ANSWERS.map((answer) => words.pooling.question.answers[answer]),
    solve: () => {
      const found = shares();
      const nothing = { right: undefined, because: words.pooling.question.nothing };
      return found && found.before > 0 ? { ...solved(found.before, found.after), show } : nothing;
    },
  });
}

/**
 * @param {number} before
 * @param {number} after
 */
function solved(before, after) {
  // What the reader sees as the same is the same.
  const right = percent(before) === percent(after) ? 'same' : before > after ? 'before' : 'after';
  return {
    right: ANSWERS.indexOf(right),
    because: words.pooling.question.because(before, after, right),
    against: (/** @type {number} */ guess) => words.pooling.question.against[ANSWERS[guess] ?? 'same'],
  };
}
