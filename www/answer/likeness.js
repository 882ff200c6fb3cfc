/**
 * Keeps state.likeness true to the prediction: which garments of the training data the network finds
 * most like the present one, and whether it is like any. The bindings come as an argument, so that this
 * file knows no wasm and no DOM.
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
 * @property {() => Promise<void>} whenIdle
 * @property {(error: unknown) => void} onError
 */

import { PIXELS } from '../shared/pixels.js';

/** Garments that the present one is compared with. */
const GARMENTS = 1000;
const SHOWN = 5;

/** Garments that are described in one go: five milliseconds. */
const PART = 16;

/** Milliseconds for which the network has to stay as it is before garments are described anew. */
const REST = 500;

/**
 * @param {Store<State>} store
 * @param {Pick<Model, 'network' | 'version'>} model
 * @param {LikenessOptions} options
 */
export function createLikeness(store, model, { NeighboursClass, load, whenIdle, onError }) {
  /** @type {{neighbours: Neighbours, garments: Garments, version: number} | undefined} by the network of that version */
  let index;
  /** @type {Garments | undefined} */
  let garments;
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
    const { neighbours, garments: among } = index;
    const { indices, distances } = neighbours.nearest(network, SHOWN);
    const nearest = Array.from(indices, (place, i) => ({
      place,
      pixels: among.pixels.subarray(place * PIXELS, (place + 1) * PIXELS),
      label: among.labels[place] ?? 0,
      distance: distances[i] ?? Infinity,
    }));
    store.set({ likeness: { nearest, novelty: neighbours.novelty(network, pixels), among: neighbours.count } });
  };

  /** Describes the garments by the present network, a part at a time; ends early when they or it change. */
  const describe = async () => {
    const version = model.version();
    await whenIdle();
    const among = (garments ??= await load(GARMENTS));
    /** @type {Neighbours | undefined} */
    let neighbours;
    for (let at = 0; at < among.pixels.length; at += PART * PIXELS) {
      await whenIdle();
      const network = model.network();
      if (!network || version !== model.version() || among !== garments || store.get().training?.running) {
        neighbours?.free();
        if (wanted === version) wanted = undefined;
        return;
      }
      neighbours ??= new NeighboursClass(network);
      neighbours.add(network, among.pixels.subarray(at, at + PART * PIXELS));
    }
    if (!neighbours) return;
    neighbours.calibrate();
    index?.neighbours.free();
    index = { neighbours, garments: among, version };
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
