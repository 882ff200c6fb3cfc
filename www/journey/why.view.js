/**
 * The question that the chapter answers: why the network says what it says of the present garment.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 */

import { make, setText } from '../shared/dom.view.js';
import { className } from './values.js';
import { words } from '../words/words.js';

/** @param {Lesson} lesson */
export function makeWhy({ app: { store }, names }) {
  const title = make('h3');
  const lead = make('p');
  return {
    element: make('div', { class: 'journey-why' }, [title, lead]),
    draw() {
      const { prediction } = store.get();
      if (!prediction) return;
      const { best, probabilities } = prediction;
      const name = className(names, best);
      setText(title, words.journey.why.title(name));
      setText(lead, words.journey.why.lead(name, probabilities[best] ?? 0));
    },
  };
}
