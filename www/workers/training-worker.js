// The training worker: loads the network's code and the images, and lets the engine do what the page asks.

import { createStore, delMany, get, keys, setMany, update } from 'idb-keyval';
import { base } from '../app/base.js';
import { newId } from '../app/new-id.js';
import { CheckpointStore } from '../training/checkpoint-store.js';
import { loadCore, startWorker } from '../app/core.js';
import { bytesOf, loadAbout, loadSet } from '../garment/data-set.js';
import { inTime } from '../training/in-time.js';
import { fromZero } from '../training/from-zero.js';
import { withDrawings } from '../shared/drawings.js';
import { Fault, toErrorRecord } from '../shared/fault.js';
import { calledOf, firstOf, mistakenOf } from '../shared/material.js';
import { toldOf } from '../shared/optimizers.js';
import { PIXELS } from '../shared/pixels.js';
import { TrainingImages } from '../training/training-images.js';
import { Team } from '../training/team.js';
import { TrainingEngine } from '../training/training-engine.js';

/** @typedef {import('../training/protocol.js').Command} Command */
/** @typedef {import('../training/protocol.js').Request} Request */
/** @typedef {import('../training/protocol.js').IdxPair} IdxPair */
/** @typedef {import('../pkg/patchwork.js').Dataset} Dataset */

/** Seen from inside, a worker has the same two ends as seen from the page. */
const page = /** @type {Worker} */ (/** @type {unknown} */ (self));
const core = loadCore();
/** The files behind a data set, for the helpers of a team. @type {WeakMap<Dataset, IdxPair>} */
const filesOf = new WeakMap();
/** @type {TrainingEngine<Dataset> | undefined} */
let engine;
/** A worker with a name keeps its runs apart, and nothing of their way: they are no networks of the shelf. */
const apart = self.name ? createStore(`patchwork-${self.name}`, 'keyval') : undefined;
const store = new CheckpointStore(
  inTime({
    get: (key) => get(key, apart),
    setMany: (pairs) => setMany(pairs, apart),
    update: (key, change) => update(key, change, apart),
    delMany: (all) => delMany(all, apart),
    keys: () => keys(apart),
  }),
);

async function theEngine() {
  const { Dataset, Network, Trainer } = await core;
  engine ??= new TrainingEngine({
    create: (config, options) => team(begun(Trainer, config, options)),
    restore: (checkpoint) => team(Trainer.restore(checkpoint)),
    sizes: (config) => sizesOf(Network, config),
    mixed: (train, material, seed) => mixed(Dataset, train, material, seed),
    called: (test, of, as, look) => called(Dataset, test, { of, as }, look),
    store,
    ...(apart && { memory: 0 }),
    newId,
    emit: (event, transfer = []) => page.postMessage(event, transfer),
    now: () => performance.now(),
    breathe,
  });
  return engine;
}

/**
 * @param {typeof import('../pkg/patchwork.js').Network} NetworkClass
 * @param {string} config
 */
function sizesOf(NetworkClass, config) {
  const network = NetworkClass.fromConfig(config, 1);
  const first = network.summary().find(({ parameters }) => parameters > 0)?.parameters ?? 0;
  const all = network.parameterCount;
  network.free();
  return { first, all };
}

/** What a run learns from beside the photographs. @type {IdxPair | undefined} */
let drawings;
/** What was learned from last, where it was no set as it is. @type {{of: Dataset, what: string, set: Dataset} | undefined} */
let mix;

/**
 * @param {typeof import('../pkg/patchwork.js').Dataset} DatasetClass
 * @param {Dataset} train
 * @param {import('../shared/material.js').Material} material
 * @param {number} seed
 */
function mixed(DatasetClass, train, material, seed) {
  // The seed decides on mistakes alone.
  const what = JSON.stringify([material, material.mistaken && seed]);
  if (mix?.of !== train || mix.what !== what) {
    let files = filesOf.get(train);
    if (!files || (material.drawings > 0 && !drawings)) throw new Fault('needsImages');
    if (material.images < train.length) files = firstOf(files, material.images);
    if (material.mistaken) files = mistakenOf(files, seed);
    if (drawings && material.drawings > 0) files = withDrawings(files, drawings, material.drawings);
    mix?.set.free();
    mix = { of: train, what, set: datasetOf(DatasetClass, files) };
  }
  return mix.set;
}

/**
 * @template T
 * @param {typeof import('../pkg/patchwork.js').Dataset} DatasetClass
 * @param {Dataset} test
 * @param {{of: number, as: number}} names
 * @param {(set: Dataset) => T} look
 */
function called(DatasetClass, test, { of, as }, look) {
  const { images, labels } = calledOf(/** @type {IdxPair} */ (filesOf.get(test)), of, as);
  const set = new DatasetClass(images, labels);
  try {
    return look(set);
  } finally {
    set.free();
  }
}

/**
 * @param {typeof import('../pkg/patchwork.js').Trainer} TrainerClass
 * @param {string} config
 * @param {import('../training/protocol.js').TrainingOptions} options
 */
function begun(TrainerClass, config, options) {
  const trainer = new TrainerClass(config, toldOf(options));
  if (!options.zeros) return trainer;
  const start = fromZero(trainer.checkpoint());
  trainer.free();
  return TrainerClass.restore(start);
}

/**
 * @param {typeof import('../pkg/patchwork.js').Dataset} DatasetClass
 * @param {IdxPair} files
 */
function datasetOf(DatasetClass, files) {
  const set = new DatasetClass(files.images, files.labels);
  filesOf.set(set, files);
  return set;
}

/** @param {import('../pkg/patchwork.js').Trainer} trainer */
function team(trainer) {
  return new Team(trainer, {
    spawn: () => startWorker('team-worker.js'),
    files: (train) => /** @type {IdxPair} */ (filesOf.get(train)),
    failed: (error) => page.postMessage({ type: 'alone', error: toErrorRecord(error) }),
    patience: 30_000,
  });
}

const channel = new MessageChannel();
/** @type {(() => void) | undefined} */
let breathed;
channel.port1.onmessage = () => breathed?.();

/** Comes back after the messages that wait now, without the 4 ms of a nested timeout. */
function breathe() {
  return new Promise((/** @type {(value: void) => void} */ resolve) => {
    breathed = resolve;
    channel.port2.postMessage(null);
  });
}

/** @type {TrainingImages<Dataset> | undefined} */
let images;

async function theImages() {
  const { Dataset } = await core;
  const url = new URL('data/', base);
  /** @type {ReturnType<typeof loadAbout> | undefined} */
  let known;
  const about = () => {
    known ??= loadAbout(url);
    known.catch(() => (known = undefined));
    return known;
  };
  images ??= new TrainingImages({
    async look() {
      const site = await about();
      return { ...site, bytes: { train: bytesOf(site, 'train'), test: bytesOf(site, 'test'), sketches: bytesOf(site, 'sketches') } };
    },
    fetch: async (part, onProgress, signal) => loadSet(url, await about(), part, { onProgress, signal }),
    make: (files) => datasetOf(Dataset, files),
    report: (received, total) => page.postMessage({ type: 'loading', received, total }),
  });
  return images;
}

/** @param {Extract<Command, {type: 'open'}>} command */
async function open(command) {
  const { train, test, sets } = await (await theImages()).open(command);
  (await theEngine()).setData(train, test, sets);
  return { sets, brought: train !== undefined && test !== undefined };
}

async function bring() {
  const brought = await (await theImages()).bring();
  drawings = brought?.drawings ?? drawings;
  if (brought) (await theEngine()).setData(brought.train, brought.test, brought.sets);
  return brought !== undefined;
}

/**
 * @param {Dataset} set
 * @param {Uint32Array} places
 */
function imagesAt(set, places) {
  const images = new Uint8Array(places.length * PIXELS);
  places.forEach((place, at) => images.set(set.image(place), at * PIXELS));
  return { images, labels: Uint8Array.from(places, (place) => set.label(place)) };
}

/** @param {Command} command */
async function obey(command) {
  if (command.type === 'ping') return undefined;
  if (command.type === 'open') return open(command);
  if (command.type === 'bring') return bring();
  if (command.type === 'cancel') return (await theImages()).cancel();
  const trainer = engine ?? (await theEngine());
  await trainer.settled();
  switch (command.type) {
    case 'create':
      return trainer.create(command.id, command.config, command.options);
    case 'take':
      return trainer.take(command.id, command.as);
    case 'swap':
      return trainer.swap();
    case 'list':
      return store.list();
    case 'keep':
      return store.keep(command.entry, command);
    case 'drop':
      return store.drop(command.id);
    case 'file':
      return store.file(command.id);
    case 'train':
      return trainer.train(command);
    case 'epoch':
      return trainer.trainEpoch();
    case 'step':
      return trainer.train({ type: 'step' });
    case 'turn':
      return trainer.trainTurn(command.batches);
    case 'pause':
      return trainer.pause();
    case 'evaluate':
      return trainer.evaluate();
    case 'known':
      return trainer.known(command.from, command.to);
    case 'clock':
      return trainer.clock();
    case 'called':
      return trainer.called(command.of, command.as);
    case 'setWorkers':
      return trainer.setWorkers(command.count);
    case 'setLearningRate':
      return trainer.setLearningRate(command.value);
    case 'watch':
      return trainer.watch(command.parameters);
    case 'images':
      return imagesAt(trainer.images(), command.places);
    case 'memories':
      return trainer.memories();
    case 'memory':
      return trainer.memory(command.steps);
    case 'weights':
      return trainer.weights();
    case 'checkpoint':
      return trainer.checkpoint();
    case 'save':
      return trainer.save();
  }
}

page.onmessage = async ({ data }) => {
  const { id, command } = /** @type {Request} */ (data);
  try {
    page.postMessage({ id, value: await obey(command) });
  } catch (error) {
    page.postMessage({ id, error: toErrorRecord(error) });
  }
};
