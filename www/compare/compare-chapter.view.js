/** @import { Lesson } from '../app/lesson.view.js' */

import { makeRaceCard } from './race-card.view.js';
import { makeShiftCard } from './shift-card.view.js';

/**
 * Chapter: the DNN and the CNN side by side, in training and on garments that are not where they should be.
 *
 * @param {HTMLElement} figure
 * @param {Lesson} lesson
 */
export function mount(figure, lesson) {
  /** @type {ReturnType<typeof makeShiftCard> | undefined} */
  let shift;
  const { element, race } = makeRaceCard(lesson, () => shift?.follow());
  shift = makeShiftCard(lesson, race);
  figure.append(element, shift.element);
}
