/**
 * The same network as Keras code, to be copied.
 *
 * @import { App, State } from '../app/state.js'
 */

import { kerasCode } from './keras-code.js';
import { DEFAULT_EPOCHS, DEFAULTS } from '../training/training-options.js';
import { need, setText } from '../shared/dom.view.js';

/** @param {App} app */
export function mountCode({ store, announce, showError }) {
  const code = need('keras-code', HTMLElement);
  const draw = () => setText(code, codeOf(store.get()));

  need('copy-code', HTMLButtonElement).addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent ?? '');
      announce('The Keras code is copied.');
    } catch {
      getSelection()?.selectAllChildren(code);
      showError('The browser does not let the page copy. The code is selected now: copy it with Ctrl+C, or ⌘C on a Mac.');
    }
  });
  draw();
  store.subscribe((state, previous) => {
    if (state.config !== previous.config || state.training?.wanted !== previous.training?.wanted || state.training?.epochs !== previous.training?.epochs) draw();
  });
}

/** @param {State} state */
function codeOf({ config, training }) {
  return config ? kerasCode(config, training?.wanted ?? DEFAULTS, training?.epochs ?? DEFAULT_EPOCHS) : '';
}
