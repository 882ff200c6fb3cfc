/** @import { App } from '../app/state.js' */
/** @import { Model } from '../app/model.js' */

import { explained } from '../app/explained.js';
import { weightsMetadata } from './weights-metadata.js';
import { download, need } from '../shared/dom.view.js';
import { Fault } from '../shared/fault.js';
import { expectKind } from '../shared/file-kind.js';
import { words } from '../words/words.js';

/** Far beyond the largest network of this page. */
const LARGEST = 128 * 1024 * 1024;

/**
 * Saves and opens weights, and saves the configuration for Keras.
 *
 * @param {App} app
 * @param {Model} model
 * @returns {{open: (file: File) => Promise<void>}}
 */
export function mountWeightsFiles({ store, keeper, announce, showError }, model) {
  const input = need('open-weights', HTMLInputElement);

  need('save-weights', HTMLButtonElement).addEventListener('click', () => {
    const network = model.network();
    if (!network) return;
    const metadata = { ...weightsMetadata(store.get()), config: network.config() };
    download(network.weights(metadata), `patchwork-${store.get().network.kind}.safetensors`, 'application/octet-stream');
  });
  need('save-config', HTMLButtonElement).addEventListener('click', () => {
    const network = model.network();
    if (!network) return;
    const { kind } = store.get().network;
    download(new TextEncoder().encode(network.config()), `patchwork-${kind}.json`, 'application/json');
  });

  /** @param {File} file */
  const open = async (file) => {
    try {
      await expectKind(file, 'weights');
      if (file.size > LARGEST) throw new Fault('weightsTooLarge', file.name);
      const bytes = new Uint8Array(await file.arrayBuffer());
      keeper.open(bytes, file.name.replace(/\.safetensors$/, ''));
      announce(words.network.files.opened(file.name));
    } catch (error) {
      showError(explained(error, file.name, words.network.files.advice));
    }
  };
  input.addEventListener('change', () => {
    const [file] = input.files ?? [];
    input.value = '';
    if (file) open(file);
  });
  return { open };
}
