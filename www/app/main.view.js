/** @import { App } from './state.js' */

import { Dataset, Neighbours, Network } from '../pkg/patchwork.js';
import { base } from './base.js';
import { createCollection } from '../garment/collection.js';
import { loadCore } from './core.js';
import { fetchWeights } from './ready-made.js';
import { createLikeness } from '../answer/likeness.js';
import { createKeeper } from './shelf-keeper.js';
import { createModel } from './model.js';
import { hasSimd } from './simd.js';
import { initialState } from './state.js';
import { createStore } from './store.js';
import { firstOwn, shareNumbers } from './tabs.js';
import { inUseOf } from './shelf.js';
import { mountBar } from './bar.view.js';
import { mountComing } from '../answer/coming.view.js';
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

/** Milliseconds until the panels of the start stop waiting for the first answer. */
const PATIENCE = 300;

async function start() {
  await speakAsAsked();
  const store = createStore(initialState());
  keepRead(store, () => localStorage);
  shareNumbers(store, () => new BroadcastChannel('patchwork'));
  const build = mountLesson(store);
  mountNav(store);
  mountDataShown({ store });
  if (!hasSimd()) throw new Fault('noSimd');
  const loaded = loadCore();
  const collection = createCollection(store, Dataset, new URL('data/', base), loaded);
  const model = createModel(store, Network, (task) => requestAnimationFrame(task));
  const keeper = createKeeper(store, model, { fetchReady: (kind) => fetchWeights(kind), newId, now: Date.now, storage: () => firstOwn(sessionStorage, localStorage) });
  const weights = fetchWeights(keeper.first, (received, total) => store.set({ weights: { received, total } }));
  const data = collection.load();
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
  mountComing(app);
  mountPrediction(app);
  mountGuess(app);
  mountLikeness(app);
  mountBar(app);
  const answered = weights
    .then((file) => {
      // Meanwhile the reader may have opened another one.
      if (!inUseOf(store.get().shelf)) model.open(file, 'shipped', keeper.first);
    })
    .catch((error) => {
      messages.showError(error);
      if (!inUseOf(store.get().shelf)) keeper.startNew(store.get().network);
    });
  // Then the rest of the page, piece by piece, so that none holds up the reader: on a slow line there is something to do
  // before the answer stands.
  await Promise.race([answered, pause(PATIENCE)]);
  await pause();
  mountGarmentSources(app, { collection, model });
  await answered;
  mountOverview(app, model);
  await pause();
  mountNetwork(app, model);
  mountShelf(app);
  mountShelfChoice(app);
  build({ app, model, names: words.garment.classes });
  const { mountTraining } = await import('../training/training-chapter.view.js');
  mountTraining(need('training', HTMLElement), app, model);
  await data;
  createLikeness(store, model, { NeighboursClass: Neighbours, load: collection.firstOfTraining, loadSketches: collection.sketches, whenIdle, onError: messages.showError });
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
function pause(milliseconds = 0) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * Lets everything else go first, where the browser can tell.
 *
 * @returns {Promise<Pick<IdleDeadline, 'timeRemaining'>>} for how long nobody else needs the page
 */
async function whenIdle() {
  if ('requestIdleCallback' in globalThis) return new Promise((resolve) => requestIdleCallback(resolve));
  await pause();
  return { timeRemaining: () => 0 };
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
