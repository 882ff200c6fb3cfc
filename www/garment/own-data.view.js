/** @import { App } from '../app/state.js' */
/** @import { Collection } from './collection.js' */

import { explained } from '../app/explained.js';
import { need } from '../shared/dom.view.js';
import { isCrateError } from '../shared/fault.js';
import { expectKind } from '../shared/file-kind.js';
import { words } from '../words/words.js';

/** Milliseconds after which a reader wonders. */
const LONG = 400;

/**
 * Opens the reader's own files in place of the page's data.
 *
 * @param {App} app
 * @param {Collection} collection
 * @param {() => void} goToTab shows the gallery
 * @returns {{open: (files: File[]) => Promise<void>}}
 */
export function mountOwnData({ store, announce, showError }, collection, goToTab) {
  const input = need('own-data', HTMLInputElement);
  const back = need('own-data-back', HTMLButtonElement);

  /** @param {File[]} files */
  const open = async (files) => {
    try {
      for (const file of files) await expectKind(file, 'data');
      const opening = collection.open(files.map((file) => ({ name: file.name, blob: file })));
      // The bar of what takes long stands there.
      const isLong = await Promise.race([opening.then(() => false), new Promise((resolve) => setTimeout(resolve, LONG, true))]);
      if (isLong) {
        goToTab();
        announce(words.data.own.long);
      }
      if (!(await opening)) return;
      if (!isLong) goToTab();
      const { about } = store.get().data;
      if (about) announce(words.data.own.opened(about.test.count));
    } catch (error) {
      const names = files.map(({ name }) => name).join(', ');
      const { advice, classes } = words.data.own;
      showError(explained(error, names, isCrateError(error) && error.name === 'LabelError' ? classes : advice));
    }
  };
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length > 0) open(files);
  });
  back.addEventListener('click', () => {
    collection.back();
    const { about } = store.get().data;
    if (about) announce(words.data.own.leftFor(about.test));
    input.focus();
  });
  store.subscribe(({ data }) => {
    back.hidden = !data.own;
  });
  return { open };
}
