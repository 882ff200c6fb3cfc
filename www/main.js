/** @import { App } from './lib/state.js' */

import { classNames, Dataset, Neighbours, Network } from './pkg/patchwork.js';
import { base } from './lib/base.js';
import { createCollection } from './lib/collection.js';
import { loadCore } from './lib/core.js';
import { createLikeness } from './lib/likeness.js';
import { createModel } from './lib/model.js';
import { hasSimd } from './lib/simd.js';
import { initialState } from './lib/state.js';
import { createStore } from './lib/store.js';
import { mountBar } from './view/bar.js';
import { mountChapters } from './view/chapters.js';
import { mountDraw } from './view/draw.js';
import { mountFiles } from './view/files.js';
import { mountGallery } from './view/gallery.js';
import { mountGarment } from './view/garment.js';
import { mountLikeness } from './view/likeness.js';
import { mountMessages } from './view/messages.js';
import { mountNav } from './view/nav.js';
import { mountNetwork } from './view/network.js';
import { mountOwnData } from './view/own-data.js';
import { keepOwnFilter } from './view/own-filter.js';
import { mountPhoto } from './view/photo.js';
import { mountPrediction } from './view/prediction.js';
import { mountSources } from './view/sources.js';
import { mountWeightsFiles } from './view/weights-files.js';
import { need } from './view/dom.js';

const messages = mountMessages();

/** @param {'cnn' | 'dnn'} kind */
async function fetchWeights(kind) {
  const response = await fetch(new URL(`weights/${kind}.safetensors`, base));
  if (!response.ok) throw new Error(`The weights of the ${kind.toUpperCase()} could not be fetched: the server answers ${response.status}. Reload the page, or train a network below.`);
  return new Uint8Array(await response.arrayBuffer());
}

async function start() {
  if (!hasSimd()) {
    throw new Error('This browser has no WebAssembly SIMD, which the network computes with. A current Firefox, Chrome, Edge or Safari has it.');
  }
  const store = createStore(initialState());
  const collection = createCollection(store, Dataset, new URL('data/', base));
  const model = createModel(store, Network, (task) => requestAnimationFrame(task));
  const weights = fetchWeights('cnn');
  const loaded = loadCore();
  const data = loaded.then(() => collection.load());
  // Waited for below; until then a failure must not count as forgotten.
  weights.catch(() => {});
  data.catch(() => {});
  await loaded;

  /** @type {App} */
  const app = {
    store,
    announce: messages.announce,
    showError: messages.showError,
    dataBytes: collection.bytes,
    setParameters: model.setParameters,
  };
  const names = classNames();
  keepOwnFilter(app);
  mountGarment(app, names);
  mountPrediction(app, names);
  mountLikeness(app, names);
  mountBar(app, names);
  await weights.then((file) => model.open(file, 'shipped')).catch((error) => {
    messages.showError(error);
    model.choose(store.get().network);
  });
  // The answer stands; the rest of the page comes piece by piece, so that none holds up the reader.
  await pause();
  mountNav();
  mountGarmentSources(app, names, { collection, model });
  await pause();
  mountNetwork(app, model, async (kind) => {
    const file = await fetchWeights(kind);
    return () => model.open(file, 'shipped');
  });
  mountChapters({ app, model, names });
  const { mountTraining } = await import('./view/training.js');
  mountTraining(need('train', HTMLElement), app);
  await data;
  createLikeness(store, model, { NeighboursClass: Neighbours, load: collection.firstOfTraining, whenIdle, onError: messages.showError });
}

/** Lets the browser paint and answer the reader. */
function pause() {
  return new Promise((resolve) => setTimeout(resolve));
}

/** Lets everything else go first, where the browser can tell. */
function whenIdle() {
  return 'requestIdleCallback' in globalThis ? new Promise((resolve) => requestIdleCallback(() => resolve(undefined))) : pause();
}

/**
 * @param {App} app
 * @param {readonly string[]} names
 * @param {{collection: import('./lib/collection.js').Collection, model: import('./lib/model.js').Model}} parts
 */
function mountGarmentSources(app, names, { collection, model }) {
  const gallery = mountGallery(app, names);
  const draw = mountDraw(app);
  const photo = mountPhoto(app, () => sources.show('photo'));
  const sources = mountSources({ pick: gallery.show, draw: draw.show, photo: photo.show });
  const data = mountOwnData(app, collection, () => sources.show('pick'));
  const weights = mountWeightsFiles(app, model);
  mountFiles({ photo: photo.open, data: data.open, weights: weights.open });
}

start().catch(messages.showError);
