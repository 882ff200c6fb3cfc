/**
 * Whether each tile of an atlas has a scale of its own, so that a faint one is seen as well as a strong one, or all
 * share one, so that they can be compared.
 *
 * @import { Store } from '../app/store.js'
 *
 * @typedef {Store<{each: boolean}>} Scale
 */

import { createStore } from '../app/store.js';
import { makeChoice } from '../shared/choice.view.js';
import { words } from '../words/words.js';

let choices = 0;

/** @returns {Scale} */
export function createScale() {
  return createStore(/** @type {{each: boolean}} */ ({ each: true }));
}

/** @param {Scale} scale */
export function makeScaleChoice(scale) {
  const { legend, each, common } = words.journey.scale.choice;
  const choice = makeChoice({
    legend,
    name: `scale-${++choices}`,
    options: [['each', each], ['common', common]],
    onChoose: (value) => scale.set({ each: value === 'each' }),
  });
  const show = () => choice.show(scale.get().each ? 'each' : 'common');
  show();
  scale.subscribe(show);
  return choice.element;
}
