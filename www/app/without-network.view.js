// Has the page kept for visits without a network, and builds the fold that tells of it.

import { base, single } from './base.js';
import { createOfflineKeeper } from '../offline/keeper.js';
import { mountOffline } from '../offline/offline.view.js';
import { bytesOf, loadAbout, loadSet } from '../garment/data-set.js';
import { need, setText } from '../shared/dom.view.js';
import { whenOpened } from '../shared/fold.view.js';
import { words } from '../words/words.js';

/** @typedef {Pick<import('./state.js').App, 'announce' | 'showError'>} Messages */

const LARGE = /** @type {const} */ (['test', 'train']);

const keeper = createOfflineKeeper({
  // It is missing where the address is not secure, and of no use where the page is one file.
  container: 'serviceWorker' in navigator && !single ? navigator.serviceWorker : undefined,
  caches: globalThis.caches,
  storage: () => localStorage,
  script: new URL('service-worker.js', base),
  isSparing: () => 'connection' in navigator && Boolean(/** @type {{saveData?: boolean}} */ (navigator.connection).saveData),
});

/** Takes up the newer page that waits, if this one is the only one that is open. */
export async function renew() {
  if (await keeper.renew()) location.reload();
}

/** @param {Messages} messages */
export function mountWithoutNetwork(messages) {
  const url = new URL('data/', base);
  const sets = {
    async bytes() {
      const about = await loadAbout(url);
      return LARGE.reduce((sum, name) => sum + bytesOf(about, name), 0);
    },
    /** @param {(received: number, total: number) => void} onProgress @param {AbortSignal} signal */
    async fetch(onProgress, signal) {
      const about = await loadAbout(url);
      const total = await sets.bytes();
      let before = 0;
      for (const name of LARGE) {
        await loadSet(url, about, name, { onProgress: (received) => onProgress(before + received, total), signal });
        before += bytesOf(about, name);
      }
    },
  };
  whenOpened('offline', messages.showError, async () => {
    if (single) setText(need('offline-state', HTMLParagraphElement), words.offline.single);
    else await mountOffline(messages, keeper, sets)();
  });
  // A browser that refuses says so in the fold: nothing is lost by it.
  keeper.begin().catch(() => {});
}
