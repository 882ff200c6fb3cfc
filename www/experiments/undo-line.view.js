/**
 * What was removed last, and the button that brings it back: below the queue or above the results, where it was.
 *
 * @import { Lab } from './lab.js'
 */

import { make, makeButton, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';

/**
 * @param {Lab} lab
 * @param {'queue' | 'results'} place
 * @param {() => void} onBack
 */
export function makeUndoLine({ store, putBack }, place, onBack) {
  const text = make('span');
  const button = makeButton(words.experiments.card.putBack, () => {
    putBack();
    onBack();
  });
  const element = make('p', { class: 'plan-undo' }, [text, ' ', button]);
  const draw = () => {
    const { removed } = store.get();
    const isHere = removed !== undefined && removed.place >= 0 === (place === 'queue');
    element.hidden = !isHere;
    if (isHere) setText(text, words.experiments.queue.removed(words.experiments.name(removed.experiment.number)));
  };
  store.subscribe(draw);
  draw();
  return { element, focus: () => button.focus() };
}
