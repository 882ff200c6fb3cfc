/**
 * The network in use answers for test images: for the first ones at once, for all of them when it is asked to. What it
 * answered is kept until the next answers are there, and knows when the network has become another one. No document.
 *
 * @import { Report } from '../pkg/patchwork_evaluation.js'
 * @import { Model } from '../app/model.js'
 * @import { State } from '../app/state.js'
 * @import { Store } from '../app/store.js'
 * @import { Evaluators, Labelled } from '../shared/evaluators.js'
 *
 * @typedef {object} Found what a network answered for the first images of a test set, or for all
 * @property {string} network its name
 * @property {number} version of the model when it was asked
 * @property {string} set id of the test set
 * @property {number} total images in the set
 * @property {number} classes
 * @property {Labelled} images
 * @property {Float32Array} probabilities `classes` an image
 * @property {Float32Array} losses
 * @property {Report} report
 *
 * @typedef {object} Running
 * @property {boolean} all
 * @property {{done: number, total: number} | undefined} answers undefined while the images are on their way
 *
 * @typedef {object} Tools
 * @property {Store<State>} store
 * @property {Pick<Model, 'network' | 'version'>} model
 * @property {() => Pick<Evaluators, 'answers' | 'report'>} evaluators
 * @property {() => Promise<void>} loadAll brings the whole test set
 * @property {(network: State) => string} nameOf the network in use
 * @property {() => void} onChange
 * @property {(error: unknown) => void} onError
 */

import { PIXELS } from '../shared/pixels.js';

/** Images that the page has from its first moment on, and that take no time to speak of. */
export const AT_ONCE = 300;

/** Images that are copied between two breaths of the page. */
const COPIED = 1000;

export class Exam {
  /** @type {Found | undefined} */
  found;
  /** @type {Running | undefined} */
  running;
  /** Whether its numbers grew beyond all numbers when it was asked last. */
  overflowed = false;
  #tools;
  /** @type {AbortController | undefined} */
  #going;

  /** @param {Tools} tools */
  constructor(tools) {
    this.#tools = tools;
  }

  /** Whether there is somebody to ask, and something to ask about. */
  get isPossible() {
    const { store, model } = this.#tools;
    return Boolean(model.network()) && (store.get().data.test?.length ?? 0) > 0;
  }

  /** Whether the network has become another one since. */
  get isStale() {
    return this.found !== undefined && this.found.version !== this.#tools.model.version();
  }

  /** Whether the answers are for the whole test set. */
  get isWhole() {
    return this.found !== undefined && this.found.images.labels.length === this.found.total;
  }

  /** @param {boolean} all the whole test set, which is fetched where it is not there yet */
  async begin(all) {
    this.#going?.abort();
    const going = (this.#going = new AbortController());
    const { onChange, onError } = this.#tools;
    this.running = { all, answers: undefined };
    this.overflowed = false;
    onChange();
    try {
      const found = await this.#ask(all, going.signal);
      if (going.signal.aborted) return;
      if (found) this.found = found;
      else this.overflowed = true;
    } catch (error) {
      if (!going.signal.aborted) onError(error);
    }
    if (this.#going !== going) return;
    this.running = undefined;
    onChange();
  }

  stop() {
    this.#going?.abort();
    this.#going = this.running = undefined;
    this.#tools.onChange();
  }

  /** Other images have come in place of those that it was asked about. */
  forget() {
    this.found = undefined;
    this.stop();
  }

  /**
   * @param {boolean} all
   * @param {AbortSignal} signal
   * @returns {Promise<Found | undefined>} undefined where its numbers overflowed
   */
  async #ask(all, signal) {
    const { store, model, evaluators, loadAll, nameOf, onChange } = this.#tools;
    if (all && store.get().data.extent !== 'all') await loadAll();
    const { test, about } = store.get().data;
    const images = await copied(test, all ? Infinity : AT_ONCE, signal);
    const network = model.network();
    if (!network || !about) return undefined;
    const asked = { network: nameOf(store.get()), version: model.version(), set: about.test.id, total: about.test.count, images };
    const weighed = { config: network.config(), parameters: network.parameters() };
    const onDone = (/** @type {number} */ done, /** @type {number} */ total) => {
      this.running = { all, answers: { done, total } };
      onChange();
    };
    const { probabilities, losses } = await evaluators().answers(weighed, images, { onDone, signal, urgent: !all });
    if (!losses.every(Number.isFinite)) return undefined;
    const report = await evaluators().report(weighed, probabilities, images.labels, { signal, urgent: true });
    return { ...asked, classes: report.recall.length, probabilities, losses, report };
  }
}

/**
 * @param {State['data']['test']} test
 * @param {number} most
 * @param {AbortSignal} signal
 * @returns {Promise<Labelled>} the first images
 */
async function copied(test, most, signal) {
  const count = Math.min(test?.length ?? 0, most);
  const images = { pixels: new Uint8Array(count * PIXELS), labels: new Uint8Array(count) };
  for (let index = 0; test && index < count; index++) {
    images.pixels.set(test.image(index), index * PIXELS);
    images.labels[index] = test.label(index);
    if (index % COPIED === COPIED - 1) await new Promise((resolve) => setTimeout(resolve));
    signal.throwIfAborted();
  }
  return images;
}
