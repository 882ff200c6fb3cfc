/** @import { App } from '../app/state.js' */
/** @import { Collection } from './collection.js' */

import { explained } from '../app/explained.js';
import { need } from '../shared/dom.view.js';

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
      await collection.open(files.map((file) => ({ name: file.name, blob: file })));
      goToTab();
      announce(`Your files are open: ${store.get().data.about?.test} images.`);
    } catch (error) {
      const names = files.map(({ name }) => name).join(', ');
      showError(explained(error, names, 'Open whole files of images of 28 × 28 and of their labels.'));
    }
  };
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    input.value = '';
    if (files.length > 0) open(files);
  });
  back.addEventListener('click', () => {
    collection.back();
    announce(`Back to ${store.get().data.about?.name}.`);
    input.focus();
  });
  store.subscribe(({ data }) => {
    back.hidden = !data.own;
  });
  return { open };
}
