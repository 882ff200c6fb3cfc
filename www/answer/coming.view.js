/** @import { App, State } from '../app/state.js' */

import { need, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';

/**
 * Shows how much of the first network has come, until it answers.
 *
 * @param {Pick<App, 'store'>} app
 */
export function mountComing({ store }) {
  const bar = need('network-progress', HTMLProgressElement);
  const how = need('guess-how', HTMLParagraphElement);
  const draw = () => {
    const state = store.get();
    const text = coming(state);
    bar.hidden = text === '';
    bar.max = state.weights.total || 1;
    bar.value = state.weights.received;
    setText(how, text ? `${text} ${words.answer.guess.soon}` : words.answer.guess.how);
  };
  draw();
  store.subscribe((state, previous) => {
    if (state.weights !== previous.weights || state.config !== previous.config) draw();
  });
}

/**
 * @param {Pick<State, 'config' | 'weights'>} state
 * @returns {string} empty when a network is there
 */
export function coming({ config, weights: { received, total } }) {
  if (config !== undefined) return '';
  return words.answer.coming(received, total);
}
