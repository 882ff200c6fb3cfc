/**
 * The workers that evaluate networks on many images, for whichever chapter asks.
 *
 * @import { Answers, Excitement, Grown, Report } from '../pkg/patchwork_evaluation.js'
 * @import { ErrorRecord } from './fault.js'
 *
 * @typedef {{config: string, parameters: Float32Array}} Weighed a network with all its parameters; who changes them makes a new one
 * @typedef {{pixels: Uint8Array, labels: Uint8Array}} Labelled images, 784 bytes each
 *
 * @typedef {'moved' | 'turned' | 'smaller' | 'noise'} ChangeKind what is done to a garment; src/evaluation/changes.rs says how
 * @typedef {{kind: ChangeKind, amount: number}} Change so many pixels, degrees, or a share
 *
 * @typedef {{type: 'answers'} & Labelled} AnswersTask
 * @typedef {{type: 'changed', change: Change, first: number} & Labelled} ChangedTask `first` is the place of the first image among all
 * @typedef {{type: 'occlusion', pixels: Uint8Array, side: number, grey: number, first: number, end: number}} OcclusionTask a
 *   garment with a patch on each of these places
 * @typedef {{type: 'excitement', layer: number, pixels: Uint8Array}} ExcitementTask
 * @typedef {{type: 'ascent', layer: number, index: number, image: Float32Array, seed: number, first: number, end: number}} AscentTask
 *   some steps; with an empty image from the noise of the seed
 * @typedef {{type: 'report', probabilities: Float32Array, labels: Uint8Array}} ReportTask
 * @typedef {AnswersTask | ChangedTask} OnImages
 * @typedef {OnImages | ReportTask | OcclusionTask | ExcitementTask | AscentTask} Task what a worker does at once, in some
 *   hundredths of a second
 *
 * @typedef {object} Results what each task is answered with
 * @property {Answers} answers
 * @property {Answers & {pixels: Uint8Array}} changed for images that are changed first, and these
 * @property {Report} report on answers for all images
 * @property {Float32Array} occlusion of each place the probability of each class
 * @property {Excitement} excitement
 * @property {Grown} ascent
 *
 * @typedef {{id: number, network: Weighed | undefined, task: Task}} Asked with the network where it is another than before
 * @typedef {{id: number, value?: unknown, error?: ErrorRecord}} Told
 *
 * @typedef {Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>} WorkerLike
 *
 * @typedef {object} Wish
 * @property {(done: number, total: number) => void} [onDone] after each task
 * @property {AbortSignal} [signal] gives up what has not begun
 * @property {boolean} [urgent] before those who wait already: somebody is looking
 */

import { Fault, fromErrorRecord } from './fault.js';
import { PIXELS } from './pixels.js';

/** Milliseconds that a task may take on a slow machine; a browser may end a worker without a word. */
const PATIENCE = 60_000;

/** Images of a task: some hundredths of a second. */
export const SLICE = 200;

/** One worker and what it knows. */
class Evaluating {
  #start;
  #patience;
  /** @type {WorkerLike | undefined} */
  #worker;
  /** @type {Weighed | undefined} */
  #network;
  #asked = 0;
  #isHeard = false;

  /** @param {() => WorkerLike} start @param {number} patience */
  constructor(start, patience) {
    this.#start = start;
    this.#patience = patience;
  }

  /**
   * Does a task; the next one may be given when this one is done.
   *
   * @param {Weighed} network
   * @param {Task} task
   * @returns {Promise<any>}
   */
  do(network, task) {
    const worker = (this.#worker ??= this.#start());
    const id = ++this.#asked;
    const known = this.#network === network;
    return new Promise((resolve, reject) => {
      const lose = (/** @type {Fault} */ fault) => {
        clearTimeout(timer);
        worker.terminate();
        this.#worker = this.#network = undefined;
        this.#isHeard = false;
        reject(fault);
      };
      // Before its first word it may be long in coming.
      const timer = this.#isHeard ? setTimeout(() => lose(new Fault('evaluationSilent')), this.#patience) : undefined;
      worker.onerror = () => lose(new Fault('evaluationWorker'));
      worker.onmessage = (/** @type {MessageEvent<Told>} */ { data }) => {
        if (data.id !== id) return;
        clearTimeout(timer);
        this.#isHeard = true;
        if (data.error) {
          this.#network = undefined;
          reject(fromErrorRecord(data.error));
        } else {
          this.#network = network;
          resolve(data.value);
        }
      };
      worker.postMessage({ id, network: known ? undefined : network, task });
    });
  }
}

/** As many tasks at a time as there are workers, in the order in which they came. */
export class Evaluators {
  /** @type {Evaluating[]} */
  #idle;
  /** @type {((worker: Evaluating) => void)[]} */
  #waiting = [];

  /**
   * @param {() => WorkerLike} start starts a worker, with the first task for it
   * @param {number} count
   * @param {number} [patience] milliseconds
   */
  constructor(start, count, patience = PATIENCE) {
    this.#idle = Array.from({ length: count }, () => new Evaluating(start, patience));
  }

  /**
   * Does all tasks, each on the next worker that is free.
   *
   * @template {Task} T
   * @param {Weighed} network
   * @param {readonly T[]} tasks
   * @param {Wish} [wish]
   * @returns {Promise<Results[T['type']][]>} in the order of the tasks; rejects with the first error, or the reason of the signal
   */
  async run(network, tasks, { onDone, signal, urgent = false } = {}) {
    let done = 0;
    let failed = false;
    return Promise.all(
      tasks.map(async (task) => {
        const worker = await this.#free(urgent);
        try {
          signal?.throwIfAborted();
          // What is left after a failure need not be done.
          if (failed) throw new Fault('evaluationWorker');
          const result = await worker.do(network, task);
          signal?.throwIfAborted();
          onDone?.(++done, tasks.length);
          return result;
        } catch (error) {
          failed = true;
          throw error;
        } finally {
          this.#release(worker);
        }
      }),
    );
  }

  /**
   * What the network answers for all these images.
   *
   * @param {Weighed} network
   * @param {Labelled} images
   * @param {Wish} [wish]
   * @returns {Promise<Answers>}
   */
  async answers(network, images, wish) {
    const parts = await this.run(network, slicesOf(images).map((slice) => /** @type {const} */ ({ type: 'answers', ...slice })), wish);
    return { probabilities: joined(parts.map(({ probabilities }) => probabilities)), losses: joined(parts.map(({ losses }) => losses)) };
  }

  /**
   * What it takes for what.
   *
   * @param {Weighed} network
   * @param {Float32Array} probabilities that it answered
   * @param {Uint8Array} labels
   * @param {Wish} [wish]
   * @returns {Promise<Report>}
   */
  async report(network, probabilities, labels, wish) {
    const [report] = await this.run(network, [/** @type {const} */ ({ type: 'report', probabilities, labels })], wish);
    return /** @type {Report} */ (report);
  }

  /** @param {boolean} urgent @returns {Promise<Evaluating>} */
  async #free(urgent) {
    return this.#idle.pop() ?? new Promise((resolve) => (urgent ? this.#waiting.unshift(resolve) : this.#waiting.push(resolve)));
  }

  /** @param {Evaluating} worker */
  #release(worker) {
    const next = this.#waiting.shift();
    if (next) next(worker);
    else this.#idle.push(worker);
  }
}

/**
 * @param {Labelled} images
 * @returns {Labelled[]} copies of some at a time
 */
export function slicesOf({ pixels, labels }) {
  const count = Math.ceil(labels.length / SLICE);
  return Array.from({ length: count }, (_, index) => {
    const [from, to] = [index * SLICE, (index + 1) * SLICE];
    return { pixels: pixels.slice(from * PIXELS, to * PIXELS), labels: labels.slice(from, to) };
  });
}

/** @param {readonly Float32Array[]} parts */
export function joined(parts) {
  const all = new Float32Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
