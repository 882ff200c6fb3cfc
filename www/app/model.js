/**
 * Holds the network that predicts on the page and keeps state.prediction true to the garment and to
 * the parameters. The bindings come as an argument, so that this file knows no wasm and no DOM.
 *
 * @import { Network } from '../pkg/patchwork.js'
 * @import { NetworkChoice, ParametersFrom, State } from './state.js'
 * @import { Store } from './store.js'
 *
 * @typedef {Pick<typeof Network, 'cnn' | 'dnn' | 'fromConfig' | 'metadata'>} NetworkMaker
 *
 * @typedef {object} Model
 * @property {() => Network | undefined} network the present one; its activations are those of state.prediction
 * @property {() => number} version grows with every change of the network or its parameters
 * @property {(choice: NetworkChoice) => void} choose builds a network with random parameters
 * @property {(file: Uint8Array, from: 'shipped' | 'file') => void} open takes network and parameters from a weights file
 * @property {(config: string, parameters: Float32Array, from: ParametersFrom) => void} setParameters
 */

import { Fault } from '../shared/fault.js';
import { indexOfLargest } from '../shared/index-of-largest.js';
import { layerKind } from '../shared/layers.js';

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
    const probabilities = network.predict(pixels);
    const overflowed = !probabilities.every(Number.isFinite);
    store.set({ prediction: overflowed ? undefined : { probabilities, best: indexOfLargest(probabilities) }, overflowed });
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
   */
  const replace = (next, origin) => {
    // First: it refuses a network with layers that the page does not know.
    const choice = choiceOf(next, store.get().network);
    const former = network;
    network = next;
    version++;
    store.set({ ...origin, config: next.config(), network: choice });
    predict();
    former?.free();
  };

  store.subscribe((state, previous) => {
    if (state.garment !== previous.garment) predictSoon();
  });

  return {
    network: () => network,
    version: () => version,
    choose(choice) {
      const seed = store.get().training?.seed ?? SEED;
      const [first, second] = choice.filters;
      const next =
        choice.kind === 'cnn' ? maker.cnn(first, second, choice.units, seed) : maker.dnn(choice.units, seed);
      store.set({ network: choice });
      replace(next, { parametersFrom: 'random', metadata: undefined });
    },
    open(file, from) {
      const config = maker.metadata(file)['config'];
      if (!config) throw new Fault('noConfig');
      const next = maker.fromConfig(config, SEED);
      const metadata = next.loadWeights(file);
      replace(next, { parametersFrom: from, metadata });
    },
    setParameters(config, parameters, from) {
      if (network && config === store.get().config) {
        network.setParameters(parameters);
        version++;
        store.set({ parametersFrom: from, metadata: undefined });
        predictSoon();
        return;
      }
      const next = maker.fromConfig(config, SEED);
      next.setParameters(parameters);
      replace(next, { parametersFrom: from, metadata: undefined });
    },
  };
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
