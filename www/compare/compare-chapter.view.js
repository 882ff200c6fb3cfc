/** @import { Lesson } from '../app/lesson.view.js' */

/**
 * @param {HTMLElement} figure
 * @param {Lesson} lesson
 */
export function mount(figure, lesson) {
  void figure;
  void lesson;
}
