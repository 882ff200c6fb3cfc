/** @import { App } from './state.js' */

import { Dataset, Neighbours, Network } from '../pkg/patchwork.js';
import { base } from './base.js';
import { createCollection } from '../garment/collection.js';
import { loadCore } from './core.js';
import { createLikeness } from '../answer/likeness.js';
import { createKeeper } from './shelf-keeper.js';
import { createModel } from './model.js';
import { hasSimd } from './simd.js';
import { initialState } from './state.js';
import { createStore } from './store.js';
import { mountBar } from './bar.view.js';
import { mountDataShown } from '../garment/data-shown.view.js';
import { mountLesson } from './lesson.view.js';
import { mountDraw } from '../draw/draw.view.js';
import { mountFiles } from './files.view.js';
import { mountGallery } from '../garment/gallery.view.js';
import { mountGarment } from '../garment/garment.view.js';
import { mountGuess } from '../answer/guess.view.js';
import { mountLikeness } from '../answer/nearest.view.js';
import { mountMessages } from './messages.view.js';
import { mountNav } from './nav.view.js';
import { mountNetwork } from '../network/network-form.view.js';
import { mountOverview } from '../garment/overview.view.js';
import { mountOwnData } from '../garment/own-data.view.js';
import { keepRead } from './read-chapters.js';
import { keepOwnFilter } from '../shared/own-filter/named-filters.js';
import { mountPhoto } from '../photo/photo.view.js';
import { mountPrediction } from '../answer/prediction.view.js';
import { mountShelf } from '../shelf/shelf-list.view.js';
import { mountShelfChoice } from '../shelf/shelf-choice.view.js';
import { mountSources } from '../garment/sources.view.js';
import { mountStages } from '../preparation/stages.view.js';
import { mountWeightsFiles } from '../network/weights-files.view.js';
import { need } from '../shared/dom.view.js';
import { newId } from './new-id.js';
import { Fault } from '../shared/fault.js';
import { choose, speak, words } from '../words/words.js';
import { translate } from './translate.view.js';

const messages = mountMessages();

/** @param {string} kind of a ready-made network */
async function fetchWeights(kind) {
  const response = await fetch(new URL(`weights/${kind}.safetensors`, base));
  if (!response.ok) throw new Fault('noWeights', kind, response.status);
  return new Uint8Array(await response.arrayBuffer());
}

async function start() {
  await speakAsAsked();
  const store = createStore(initialState());
  keepRead(store, () => localStorage);
  const build = mountLesson(store);
  mountNav(store);
  mountDataShown({ store });
  if (!hasSimd()) throw new Fault('noSimd');
  const collection = createCollection(store, Dataset, new URL('data/', base));
  const model = createModel(store, Network, (task) => requestAnimationFrame(task));
  const keeper = createKeeper(store, model, { fetchReady: fetchWeights, newId, now: Date.now, storage: () => localStorage });
  const weights = fetchWeights(keeper.first);
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
    keeper,
  };
  keepOwnFilter(store, () => localStorage);
  mountGarment(app);
  // Who comes for a chapter is not held up by a game.
  if (store.get().chapter === 'garment' && !store.get().book) store.set({ guess: 'open' });
  mountPrediction(app);
  mountGuess(app);
  mountLikeness(app);
  mountBar(app);
  await weights.then((file) => model.open(file, 'shipped', keeper.first)).catch((error) => {
    messages.showError(error);
    keeper.startNew(store.get().network);
  });
  // The answer stands; the rest of the page comes piece by piece, so that none holds up the reader.
  await pause();
  mountGarmentSources(app, { collection, model });
  mountOverview(app, model);
  await pause();
  mountNetwork(app, model);
  mountShelf(app);
  mountShelfChoice(app);
  build({ app, model, names: words.garment.classes });
  const { mountTraining } = await import('../training/training-chapter.view.js');
  mountTraining(need('training', HTMLElement), app, model);
  await data;
  createLikeness(store, model, { NeighboursClass: Neighbours, load: collection.firstOfTraining, whenIdle, onError: messages.showError });
}

/** Finds the reader's language; without it the page stays English. */
async function speakAsAsked() {
  const links = /** @type {HTMLLinkElement[]} */ ([...document.querySelectorAll('link[hreflang]')]);
  const available = ['en', ...links.map(({ hreflang }) => hreflang)];
  const asked = new URLSearchParams(location.search).get('lang');
  const tag = choose(asked ? [asked] : navigator.languages, available) ?? 'en';
  try {
    if (asked && choose([asked], available) === undefined) throw new Fault('noLanguage', asked);
    if (tag === 'en') return;
    await speak(tag, (name) => import(new URL(`words/${name}.js`, base).href));
    translate(words);
  } catch (error) {
    messages.showError(error instanceof Fault ? error : new Fault('languageLost', tag));
  }
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
 * @param {{collection: import('../garment/collection.js').Collection, model: import('./model.js').Model}} parts
 */
function mountGarmentSources(app, { collection, model }) {
  const gallery = mountGallery(app, collection.loadAll);
  const draw = mountDraw(app, mountStages);
  const photo = mountPhoto(app, mountStages, () => sources.show('photo'));
  const sources = mountSources({ pick: gallery.show, draw: draw.show, photo: photo.show });
  const data = mountOwnData(app, collection, () => sources.show('pick'));
  const weights = mountWeightsFiles(app, model);
  mountFiles({ photo: photo.open, data: data.open, weights: weights.open });
}

start().catch(messages.showError);
