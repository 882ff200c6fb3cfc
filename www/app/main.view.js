/** @import { App } from './state.js' */

import { Dataset, Neighbours, Network } from '../pkg/patchwork.js';
import { base } from './base.js';
import { createCollection } from '../garment/collection.js';
import { loadCore } from './core.js';
import { fetchWeights } from './ready-made.js';
import { createLikeness } from '../answer/likeness.js';
import { createKeeper } from './shelf-keeper.js';
import { createModel } from './model.js';
import { initialState } from './state.js';
import { createStore } from './store.js';
import { firstOwn, shareNumbers } from './tabs.js';
import { toldOnce } from './refused.js';
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
import { mountLinks } from './links.view.js';
import { mountMessages } from './messages.view.js';
import { mountNav } from './nav.view.js';
import { mountNetwork } from '../network/network-form.view.js';
import { mountOverview } from '../garment/overview.view.js';
import { mountOwnData } from '../garment/own-data.view.js';
import { keepRead } from './read-chapters.js';
import { keepOwnFilter } from '../shared/own-filter/named-filters.js';
import { mountPhoto } from '../photo/photo.view.js';
import { mountPrint } from './print.view.js';
import { mountPrediction } from '../answer/prediction.view.js';
import { mountShelf } from '../shelf/shelf-list.view.js';
import { mountShelfChoice } from '../shelf/shelf-choice.view.js';
import { mountSources } from '../garment/sources.view.js';
import { mountStages } from '../preparation/stages.view.js';
import { mountWeightsFiles } from '../network/weights-files.view.js';
import { need, setText } from '../shared/dom.view.js';
import { newId } from './new-id.js';
import { part } from './part.js';
import { showNoStart } from './no-start.view.js';
import { Fault } from '../shared/fault.js';
import { words } from '../words/words.js';
import { refusalText } from '../words/fault-text.js';
import { speakAsAsked } from './chosen-language.view.js';

const messages = mountMessages();

/** Milliseconds after which a reader is told what the page waits for. */
const LATE = 10_000;
/** Milliseconds until the panels of the start stop waiting for the first answer. */
const PATIENCE = 300;

/**
 * Tells what is still on its way after a while, until it comes.
 *
 * @template T
 * @param {Promise<T>} work
 * @param {Fault} late
 */
async function tellIfLate(work, late) {
  let takeBack = () => {};
  const timer = setTimeout(() => {
    takeBack = messages.showError(late);
  }, LATE);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
    takeBack();
  }
}

/** A newer page that waits takes the place of this one, before the reader has done anything here. */
async function renew() {
  // A browser that keeps no pages from this address need not say so in the same way.
  const registration = await navigator.serviceWorker?.getRegistration().catch(() => undefined);
  if (registration?.waiting) await (await import('./without-network.view.js')).renew();
}

async function start() {
  renew().catch(messages.showError);
  need('help', HTMLDivElement).remove();
  /** What there is to be kept. @type {() => Promise<unknown>} */
  let keepAll = async () => {};
  await speakAsAsked(messages.showError, () => keepAll());
  const store = createStore(initialState());
  const keeping = toldOnce((why) => messages.showError(new Fault('littleNotKept', refusalText(why))));
  keepRead(store, keeping(() => localStorage));
  shareNumbers(store, () => new BroadcastChannel('patchwork'));
  const lesson = mountLesson(store, messages.showError);
  mountNav(store);
  mountDataShown({ store });
  const loaded = tellIfLate(loadCore(), new Fault('coreLate'));
  const collection = createCollection(store, Dataset, new URL('data/', base), loaded);
  const model = createModel(store, Network, (task) => requestAnimationFrame(task));
  const keeper = createKeeper(store, model, { fetchReady: (kind) => fetchWeights(kind), newId, now: Date.now, storage: keeping(() => firstOwn(sessionStorage, localStorage)) });
  const weights = fetchWeights(keeper.first, (received, total) => store.set({ weights: { received, total } }));
  const data = collection.load();
  // Waited for below; until then a failure must not count as forgotten.
  weights.catch(() => {});
  data.catch(() => {});
  await loaded.catch((error) => {
    showNoStart();
    throw error;
  });

  /** @type {App} */
  const app = {
    store,
    announce: messages.announce,
    showError: messages.showError,
    dataBytes: collection.bytes,
    loadAll: collection.loadAll,
    setParameters: model.setParameters,
    keeper,
  };
  keepOwnFilter(store, keeping(() => localStorage));
  mountGarment(app);
  // Who comes for a chapter is not held up by a game.
  if (store.get().chapter === 'garment' && !store.get().book) store.set({ guess: 'open' });
  mountComing(app);
  mountPrediction(app);
  mountGuess(app);
  mountLikeness(app);
  mountBar(app);
  store.subscribe(({ stopped }, previous) => {
    if (stopped && !previous.stopped) messages.showError(new Fault('networkStopped'));
  });
  const answered = tellIfLate(keeper.start(weights), new Fault('weightsLate', keeper.first)).catch(messages.showError);
  // Then the rest of the page, piece by piece, so that none holds up the reader: on a slow line there is something to do
  // before the answer stands.
  await Promise.race([answered, pause(PATIENCE)]);
  await pause();
  const hands = mountGarmentSources(app, { collection, model });
  mountOverview(app, model);
  await pause();
  mountNetwork(app, model);
  mountShelf(app);
  mountShelfChoice(app);
  const training = part(import('../training/training-chapter.view.js')).then(({ mountTraining }) => mountTraining(need('training', HTMLElement), app, model));
  mountLinks(app, model, { ...hands, training });
  mountPrint(app, model, lesson.layOut);
  training.then(({ save }) => (keepAll = save), () => {});
  lesson.give({ app, model, names: words.garment.classes, training, hands });
  try {
    await training;
  } catch (error) {
    messages.showError(error);
    setText(need('train-why', HTMLSpanElement), words.training.why.failed);
  }
  await data;
  createLikeness(store, model, { NeighboursClass: Neighbours, load: collection.firstOfTraining, loadSketches: collection.sketches, whenIdle, onError: messages.showError });
  await whenIdle();
  const { mountWithoutNetwork } = await part(import('./without-network.view.js'));
  mountWithoutNetwork(messages);
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
 * @returns {Pick<import('./links.view.js').Hands, 'pick' | 'draw' | 'undoDraw'>}
 */
function mountGarmentSources(app, { collection, model }) {
  const gallery = mountGallery(app, collection.loadAll);
  const draw = mountDraw(app, mountStages);
  const photo = mountPhoto(app, mountStages, () => sources.show('photo'));
  const sources = mountSources({ pick: gallery.show, draw: draw.show, photo: photo.show });
  const data = mountOwnData(app, collection, () => sources.show('pick'));
  const weights = mountWeightsFiles(app, model);
  mountFiles({ photo: photo.open, data: data.open, weights: weights.open }, app.showError);
  return {
    pick(index) {
      sources.show('pick');
      gallery.go(index);
    },
    draw(pixels) {
      draw.put(pixels);
      sources.show('draw');
    },
    undoDraw: draw.undo,
  };
}

addEventListener('error', ({ error }) => {
  // Without one it is a notice of the browser's, such as that of its ResizeObserver.
  if (error) messages.showError(error);
});
addEventListener('unhandledrejection', ({ reason }) => messages.showError(reason));
start().catch(messages.showError);
