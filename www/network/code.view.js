/**
 * The same network as Keras code, to be copied.
 *
 * @import { App, State } from '../app/state.js'
 */

import { kerasCode } from '../shared/keras-code.js';
import { DEFAULT_EPOCHS, DEFAULTS } from '../shared/optimizers.js';
import { need, setText } from '../shared/dom.view.js';
import { Fault } from '../shared/fault.js';
import { words } from '../words/words.js';

/** @param {App} app */
export function mountCode({ store, announce, showError }) {
  const code = need('keras-code', HTMLElement);
  const draw = () => setText(code, codeOf(store.get()));

  need('copy-code', HTMLButtonElement).addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(code.textContent ?? '');
      announce(words.network.code.copied);
    } catch {
      getSelection()?.selectAllChildren(code);
      showError(new Fault('notCopied'));
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
