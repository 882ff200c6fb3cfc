/**
 * Holds the network that predicts on the page and keeps state.prediction true to the garment and to
 * the parameters. The bindings come as an argument, so that this file knows no wasm and no DOM. Networks are freed here and
 * nowhere else. Whatever comes into use is the entry of the shelf with the id that comes along.
 *
 * @import { Network } from '../pkg/patchwork.js'
 * @import { Facts } from './shelf.js'
 * @import { NetworkChoice, ParametersFrom, State } from './state.js'
 * @import { Store } from './store.js'
 *
 * @typedef {Pick<typeof Network, 'cnn' | 'dnn' | 'fromConfig' | 'metadata'>} NetworkMaker
 *
 * @typedef {object} Model
 * @property {() => Network | undefined} network the present one; its activations are those of state.prediction. Ask for it
 *   whenever it is needed: one that was kept may be freed
 * @property {() => number} version grows with every change of the network or its parameters
 * @property {(choice: NetworkChoice, id: string) => void} choose builds a network with random parameters
 * @property {(config: string, id: string) => void} renew the same by its configuration
 * @property {(file: Uint8Array, from: 'shipped' | 'file', id: string) => void} open takes network and parameters from a
 *   weights file
 * @property {(config: string, parameters: Float32Array, from: ParametersFrom, id: string) => void} setParameters
 * @property {(file: Uint8Array) => Facts} describe what a weights file holds, without using it
 * @property {(choice: NetworkChoice) => Facts} plan what a network of these sizes would be
 */

import { Fault } from '../shared/fault.js';
import { indexOfLargest } from '../shared/index-of-largest.js';
import { CLASSES } from '../shared/pixels.js';
import { layerKind } from '../shared/layers.js';
import { factsOfFile, layersOf, taken, withFacts } from './shelf.js';

/** The seed of a random network while the training panel has not named one. */
const SEED = 1;

/**
 * @param {Store<State>} store
 * @param {NetworkMaker} maker
 * @param {(task: () => void) => void} nextFrame runs the task before the next picture is shown
 * @returns {Model}
 */
export function createModel(store, maker, nextFrame) {
  /** @type {Network | undefined} */
  let network;
  let version = 0;
  let waiting = false;

  const predict = () => {
    const pixels = store.get().garment?.pixels;
    if (!network || !pixels) {
      store.set({ prediction: undefined, overflowed: false });
      return;
    }
    const probabilities = predicted(network, pixels);
    if (!probabilities) return;
    const overflowed = !probabilities.every(Number.isFinite);
    store.set({ prediction: overflowed ? undefined : { probabilities, best: indexOfLargest(probabilities) }, overflowed });
  };
  /**
   * @param {Network} present
   * @param {Uint8Array} pixels
   */
  const predicted = (present, pixels) => {
    try {
      return present.predict(pixels);
    } catch {
      // After a trap nothing in the module's memory is to be trusted: nobody gets this network any more, nor another one.
      network = undefined;
      store.set({ prediction: undefined, overflowed: false, stopped: true });
      return undefined;
    }
  };
  const predictSoon = () => {
    if (waiting) return;
    waiting = true;
    nextFrame(() => {
      waiting = false;
      predict();
    });
  };
  /**
   * @param {Network} next
   * @param {Pick<State, 'parametersFrom' | 'metadata'>} origin
   * @param {string} id
   */
  const replace = (next, origin, id) => {
    if (store.get().stopped) throw new Fault('networkStopped');
    const { network: chosen, shelf } = store.get();
    // First: it refuses a network that the page cannot show or train.
    const facts = factsOrFree(next, chosen);
    const former = network;
    network = next;
    version++;
    const ofFile = origin.metadata ? factsOfFile(origin.metadata) : {};
    store.set({ ...origin, config: facts.config, network: facts.sizes, shelf: taken(withFacts(shelf, id, { ...facts, ...ofFile }), id) });
    predict();
    former?.free();
  };
  /** @param {Uint8Array} file */
  const read = (file) => {
    const config = maker.metadata(file)['config'];
    if (!config) throw new Fault('noConfig');
    const next = maker.fromConfig(config, SEED);
    try {
      return { next, metadata: next.loadWeights(file) };
    } catch (error) {
      next.free();
      throw error;
    }
  };
  const seed = () => store.get().training?.seed ?? SEED;
  /** @param {NetworkChoice} choice */
  const made = ({ kind, filters: [first, second], units }) => (kind === 'cnn' ? maker.cnn(first, second, units, seed()) : maker.dnn(units, seed()));

  store.subscribe((state, previous) => {
    if (state.garment !== previous.garment) predictSoon();
  });

  return {
    network: () => network,
    version: () => version,
    choose(choice, id) {
      const next = made(choice);
      store.set({ network: choice });
      replace(next, { parametersFrom: 'random', metadata: undefined }, id);
    },
    renew: (config, id) => replace(maker.fromConfig(config, seed()), { parametersFrom: 'random', metadata: undefined }, id),
    open(file, from, id) {
      const { next, metadata } = read(file);
      replace(next, { parametersFrom: from, metadata }, id);
    },
    setParameters(config, parameters, from, id) {
      if (network && config === store.get().config) {
        network.setParameters(parameters);
        version++;
        const { shelf } = store.get();
        store.set({ parametersFrom: from, metadata: undefined, shelf: shelf.inUse === id ? shelf : taken(shelf, id) });
        predictSoon();
        return;
      }
      const next = maker.fromConfig(config, SEED);
      next.setParameters(parameters);
      replace(next, { parametersFrom: from, metadata: undefined }, id);
    },
    describe(file) {
      const { next, metadata } = read(file);
      try {
        return { ...factsOf(next, store.get().network), ...factsOfFile(metadata) };
      } finally {
        next.free();
      }
    },
    plan(choice) {
      const network = made(choice);
      try {
        return factsOf(network, choice);
      } finally {
        network.free();
      }
    },
  };
}

/**
 * @param {Network} network freed where it is refused
 * @param {NetworkChoice} former
 */
function factsOrFree(network, former) {
  try {
    return factsOf(network, former);
  } catch (error) {
    network.free();
    throw error;
  }
}

/**
 * @param {Network} network
 * @param {NetworkChoice} former
 */
function factsOf(network, former) {
  const sizes = choiceOf(network, former);
  const summary = network.summary();
  const outputs = summary.at(-1)?.outputShape.at(-1) ?? 0;
  if (outputs < CLASSES) throw new Fault('otherClasses', outputs, CLASSES);
  return { config: network.config(), layers: layersOf(summary), sizes, parameters: network.parameterCount };
}

/**
 * The choice that the form shows for a network, whatever file it came from.
 *
 * @param {Network} network
 * @param {NetworkChoice} former keeps what this network does not have
 * @returns {NetworkChoice}
 */
export function choiceOf(network, former) {
  const layers = network.summary().map(({ className, outputShape }) => ({ chosen: layerKind(className).chosen, size: outputShape.at(-1) ?? 0 }));
  const sizes = (/** @type {'filters' | 'units'} */ name) => layers.filter(({ chosen }) => chosen === name).map(({ size }) => size);
  const filters = sizes('filters');
  const [units] = sizes('units');
  return {
    kind: filters.length > 0 ? 'cnn' : 'dnn',
    filters: [filters[0] ?? former.filters[0], filters[1] ?? former.filters[1]],
    units: units ?? former.units,
  };
}
