/** @import { App } from '../app/state.js' */

import { need, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';

/**
 * Says which data these are, and shows their loading.
 *
 * @param {Pick<App, 'store'>} app
 */
export function mountDataShown({ store }) {
  const loading = need('data-loading', HTMLDivElement);
  const bar = need('data-progress', HTMLProgressElement);
  const text = need('data-progress-text', HTMLLabelElement);
  const shown = need('data-shown', HTMLParagraphElement);

  /** @param {import('../app/state.js').DataState} data */
  const draw = ({ status, extent, about, progress, opening }) => {
    loading.classList.toggle('over', status !== 'loading' && extent !== 'coming' && !opening);
    const { read, total } = opening ?? { read: progress.received, total: progress.total };
    bar.max = total || 1;
    bar.value = read;
    if (opening) setText(text, words.data.own.reading(read, total));
    else if (total > 0) setText(text, words.garment.data.received(read, total));
    if (status === 'failed') setText(shown, words.garment.data.failed);
    else if (about) setText(shown, words.data.shown(about));
  };
  draw(store.get().data);
  store.subscribe(({ data }, previous) => {
    if (data !== previous.data) draw(data);
  });
}
