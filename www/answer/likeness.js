/**
 * Keeps state.likeness true to the prediction: which garments of the training data the network finds
 * most like the present one, and whether it is like any of them or any sketch. The bindings come as an
 * argument, so that this file knows no wasm and no DOM.
 *
 * @import { Neighbours } from '../pkg/patchwork.js'
 * @import { Model } from '../app/model.js'
 * @import { State } from '../app/state.js'
 * @import { Store } from '../app/store.js'
 *
 * @typedef {{pixels: Uint8Array, labels: Uint8Array}} Garments 784 bytes each, and their classes
 *
 * @typedef {object} LikenessOptions
 * @property {typeof Neighbours} NeighboursClass
 * @property {(most: number) => Promise<Garments>} load gives the first garments of the training data
 * @property {() => Promise<Pick<Garments, 'pixels'>>} loadSketches gives garments as people draw them
 * @property {() => Promise<{timeRemaining: () => number}>} whenIdle waits until nobody else needs the page, and says for how many
 *   milliseconds
 * @property {(error: unknown) => void} onError
 */

import { PIXELS } from '../shared/pixels.js';

/** Garments that the present one is compared with. */
const GARMENTS = 1000;
const SHOWN = 5;

/** Garments that are described in one go: five milliseconds, or more on a slow machine. */
const PART = 16;
/** Milliseconds that have to be left for one more go, of the browser's 50: no run of goes fills them, on a slow machine either. */
const ROOM = 35;

/** Milliseconds for which the network has to stay as it is before garments are described anew. */
const REST = 500;

/**
 * @param {Store<State>} store
 * @param {Pick<Model, 'network' | 'version'>} model
 * @param {LikenessOptions} options
 */
export function createLikeness(store, model, { NeighboursClass, load, loadSketches, whenIdle, onError }) {
  /** @type {{neighbours: Neighbours, sketches: Neighbours, garments: Garments, version: number} | undefined} by the network of that version */
  let index;
  /** @type {Garments | undefined} */
  let garments;
  /** @type {Pick<Garments, 'pixels'> | undefined} */
  let drawn;
  /** @type {number | undefined} the version that is, or will be, described */
  let wanted;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {Readonly<State>} state */
  const look = ({ garment, prediction }) => {
    const network = model.network();
    const pixels = garment?.pixels;
    if (!index || index.version !== model.version() || !network || !prediction || !pixels) {
      store.set({ likeness: undefined });
      return;
    }
    const { neighbours, sketches, garments: among } = index;
    const { indices, distances } = neighbours.nearest(network, SHOWN);
    const nearest = Array.from(indices, (place, i) => ({
      place,
      pixels: among.pixels.subarray(place * PIXELS, (place + 1) * PIXELS),
      label: among.labels[place] ?? 0,
      distance: distances[i] ?? Infinity,
    }));
    // A drawing need not be like a photograph, nor a photograph like a drawing.
    const novelty = Math.min(neighbours.novelty(network, pixels), sketches.novelty(network, pixels));
    store.set({ likeness: { nearest, novelty, among: neighbours.count } });
  };

  /**
   * Has the present network describe images, a part at a time.
   *
   * @param {Uint8Array} pixels
   * @param {() => boolean} isCurrent
   * @returns {Promise<Neighbours | undefined>} nothing if something changed meanwhile
   */
  const describeAll = async (pixels, isCurrent) => {
    /** @type {Neighbours | undefined} */
    let neighbours;
    let idle = await whenIdle();
    for (let at = 0; at < pixels.length; at += PART * PIXELS) {
      if (idle.timeRemaining() < ROOM) idle = await whenIdle();
      const network = model.network();
      if (!network || !isCurrent()) return void neighbours?.free();
      neighbours ??= new NeighboursClass(network);
      neighbours.add(network, pixels.subarray(at, at + PART * PIXELS));
    }
    // Among each other they are compared in parts too.
    let isDone = false;
    while (neighbours && !isDone) {
      await whenIdle();
      if (!isCurrent()) return void neighbours.free();
      isDone = neighbours.calibrate();
    }
    return neighbours;
  };

  /** Describes garments and sketches by the present network; ends early when it or they change. */
  const describe = async () => {
    const version = model.version();
    // A single layer describes nothing.
    if ((model.network()?.summary().length ?? 0) < 2) return;
    await whenIdle();
    const among = (garments ??= await load(GARMENTS));
    drawn ??= await loadSketches();
    const isCurrent = () => version === model.version() && among === garments && !store.get().training?.running;
    const neighbours = await describeAll(among.pixels, isCurrent);
    const sketches = neighbours && (await describeAll(drawn.pixels, isCurrent));
    if (!neighbours || !sketches) {
      neighbours?.free();
      if (wanted === version) wanted = undefined;
      return;
    }
    index?.neighbours.free();
    index?.sketches.free();
    index = { neighbours, sketches, garments: among, version };
    look(store.get());
  };

  /** @param {Readonly<State>} state */
  const keepUp = (state) => {
    const version = model.version();
    // While it trains, the network is another one many times a second.
    if (wanted === version || !model.network() || state.training?.running) return;
    wanted = version;
    clearTimeout(timer);
    timer = setTimeout(() => describe().catch(onError), REST);
  };

  keepUp(store.get());
  store.subscribe((state, previous) => {
    if (state.data.version !== previous.data.version && (state.data.ownTrain || previous.data.ownTrain)) {
      garments = wanted = undefined;
    }
    keepUp(state);
    if (state.prediction !== previous.prediction) look(state);
  });
}
