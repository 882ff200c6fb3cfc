/** @import { App } from '../app/state.js' */
/** @import { Model } from '../app/model.js' */

import { explained } from '../app/explained.js';
import { part } from '../app/part.js';
import { weightsMetadata } from './weights-metadata.js';
import { download, need } from '../shared/dom.view.js';
import { Fault } from '../shared/fault.js';
import { expectKind, lookAt, sorted } from '../shared/file-kind.js';
import { words } from '../words/words.js';

/** Far beyond the largest network of this page. */
const LARGEST = 128 * 1024 * 1024;

/** What the names of networks end with. */
const ENDINGS = /\.(safetensors|keras|(weights\.)?h5|json|zip)$/i;

const foreign = () => part(import('./formats/network-files.js'));

/**
 * Saves and opens networks in the formats of the page, of Keras and of TensorFlow.js, and saves what Keras needs for them.
 *
 * @param {App} app
 * @param {Model} model
 * @returns {{open: (files: File[]) => Promise<void>}} opens a network of one file or several, the first of which tells what it is
 */
export function mountWeightsFiles({ store, keeper, announce, showError }, model) {
  const input = need('open-weights', HTMLInputElement);

  const format = need('weights-format', HTMLSelectElement);

  need('save-weights', HTMLButtonElement).addEventListener('click', async () => {
    const network = model.network();
    if (!network) return;
    const [facts, config, name] = [weightsMetadata(store.get()), network.config(), `patchwork-${store.get().network.kind}`];
    const { value } = format;
    if (value !== 'tfjs') {
      const file = network.weightsAs(/** @type {'F32' | 'F16' | 'BF16'} */ (value), { ...facts, config });
      download(file, `${name}.safetensors`, 'application/octet-stream');
      return;
    }
    const weights = /** @type {Uint8Array<ArrayBuffer>} */ (network.weights({}));
    try {
      const { zipForTfjs } = await foreign();
      download(zipForTfjs(config, weights, facts), `${name}-tfjs.zip`, 'application/zip');
    } catch (error) {
      showError(error);
    }
  });
  need('save-config', HTMLButtonElement).addEventListener('click', () => {
    const network = model.network();
    if (!network) return;
    const { kind } = store.get().network;
    download(new TextEncoder().encode(network.config()), `patchwork-${kind}.json`, 'application/json');
  });

  need('save-script', HTMLButtonElement).addEventListener('click', async () => {
    try {
      const { kerasScript, SCRIPT } = await part(import('./keras-script.js'));
      download(new TextEncoder().encode(kerasScript()), SCRIPT, 'text/x-python');
    } catch (error) {
      showError(error);
    }
  });

  /** @param {File[]} files */
  const open = async (files) => {
    const [file] = files;
    if (!file) return;
    try {
      for (const { name, size } of files) if (size > LARGEST) throw new Fault('weightsTooLarge', name);
      const bytes = await Promise.all(files.map(async (one) => ({ name: one.name, bytes: new Uint8Array(await one.arrayBuffer()) })));
      const isOurs = (await lookAt(file)).kind === 'safetensors';
      const network = isOurs ? bytes[0]?.bytes : await (await foreign()).converted(bytes, model.network()?.config(), LARGEST);
      keeper.open(network ?? new Uint8Array(), file.name.replace(ENDINGS, ''));
      announce(words.network.files.opened(file.name));
    } catch (error) {
      showError(explained(error, file.name, words.network.files.advice));
    }
  };
  /** @param {File[]} files */
  const openChosen = async (files) => {
    try {
      const { networks, photo, data, faults } = await sorted(files);
      for (const stray of [...photo, ...data]) await expectKind(stray, 'weights');
      if (faults[0]) throw faults[0];
      const [first, ...more] = networks;
      if (more.length > 0) showError(new Fault('oneAtATime', networks.flatMap(([file]) => file?.name ?? [])));
      if (first) await open(first);
    } catch (error) {
      showError(error);
    }
  };
  input.addEventListener('change', () => {
    const files = [...(input.files ?? [])];
    input.value = '';
    openChosen(files);
  });
  return { open };
}
