/**
 * The fold at the foot of the page: what the browser keeps of it, and how that is let go.
 *
 * @import { App } from '../app/state.js'
 * @import { OfflineKeeper } from './keeper.js'
 *
 * @typedef {object} LargeSets
 * @property {() => Promise<number>} bytes of their files
 * @property {(onProgress: (received: number, total: number) => void, signal: AbortSignal) => Promise<unknown>} fetch all of
 *   them; whoever serves the page keeps what it fetches
 */

import { need, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';

/**
 * @param {Pick<App, 'announce' | 'showError'>} messages
 * @param {OfflineKeeper} keeper
 * @param {LargeSets} sets
 */
export function mountOffline({ announce, showError }, keeper, sets) {
  const state = need('offline-state', HTMLParagraphElement);
  const bar = need('offline-progress', HTMLProgressElement);
  const buttons = { images: button('images'), stop: button('stop'), keep: button('keep'), remove: button('remove') };
  /** @type {AbortController | undefined} */
  let fetching;

  const draw = async () => {
    const kept = await keeper.look();
    setText(state, words.offline.state(kept));
    bar.hidden = !fetching;
    const isKept = kept.complete && kept.wanted;
    buttons.stop.hidden = !fetching;
    buttons.images.hidden = !isKept || kept.images || Boolean(fetching);
    buttons.keep.hidden = !kept.possible || isKept;
    buttons.remove.hidden = !isKept || Boolean(fetching);
    if (!buttons.images.hidden) setText(buttons.images, words.offline.images.keep(await sets.bytes()));
    return words.offline.state(kept);
  };
  /** @param {() => Promise<unknown>} deed */
  const does = async (deed) => {
    try {
      await deed();
    } catch (error) {
      if (!fetching?.signal.aborted) showError(error);
    }
    fetching = undefined;
    try {
      announce(await draw());
    } catch (error) {
      showError(error);
    }
  };

  buttons.images.addEventListener('click', () =>
    does(async () => {
      const control = (fetching = new AbortController());
      await draw();
      buttons.stop.focus();
      await sets.fetch((received, total) => {
        bar.max = total;
        bar.value = received;
      }, control.signal);
    }),
  );
  buttons.stop.addEventListener('click', () => fetching?.abort());
  buttons.keep.addEventListener('click', () => does(keeper.keep));
  buttons.remove.addEventListener('click', () => does(keeper.remove));
  return draw;
}

/** @param {string} name */
function button(name) {
  return need(`offline-${name}`, HTMLButtonElement);
}
