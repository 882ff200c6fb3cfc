/** @import { App } from '../app/state.js' */
/** @import { Collection } from './collection.js' */

import { explained } from '../app/explained.js';
import { need } from '../shared/dom.view.js';
import { isCrateError } from '../shared/fault.js';
import { expectKind } from '../shared/file-kind.js';
import { words } from '../words/words.js';

/**
 * Opens the reader's own IDX files in place of the page's data.
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
      await collection.open(files.map((file) => ({ name: file.name, blob: file })));
      goToTab();
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
