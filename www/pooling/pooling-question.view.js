/** The question of the chapter: what a step to the right disturbs more. */

import { percent } from '../shared/format.js';
import { makeQuestion } from '../shared/question.view.js';

/**
 * @param {object} options
 * @param {() => {before: number, after: number} | undefined} options.shares of the change in all that was there, when the
 *   garment moves one pixel to the right; undefined when there are no such maps
 * @param {() => void} options.onGuess
 * @returns {HTMLElement}
 */
export function makeShiftQuestion({ shares, onGuess }) {
  return makeQuestion({
    ask: 'the garment moves one pixel to the right. Which of the two maps changes more, beside all that was in it?',
    answers: ['the map before pooling', 'the pooled map', 'both the same'],
    solve: () => {
      const found = shares();
      const nothing = { right: undefined, because: 'In this map nothing changes: there is nothing in it. Try another filter, or another garment.' };
      return found && found.before > 0 ? solved(found.before, found.after) : nothing;
    },
    onGuess,
  });
}

/**
 * @param {number} before
 * @param {number} after
 */
function solved(before, after) {
  const [first, second] = [percent(before), percent(after)];
  const measured = `The changes add up to ${first} % of all that was there before pooling, and to ${second} % after it.`;
  if (first === second) return { right: 2, because: measured };
  return before > after
    ? { right: 0, because: `${measured} A square does not mind where in it the biggest number lies. But many squares get another number all the same: pooling softens a step, it does not undo it.` }
    : { right: 1, because: `${measured} Here the step brought much into squares that had been empty.` };
}
