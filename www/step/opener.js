/**
 * What the chapter asks of the worker that takes a step apart, and the answers.
 *
 * @import { CheckedWeight, OpenedBatch, OpenedGarment, OpenedLayer, OpenedOrigin, OpenedWeight, Painted } from '../pkg/patchwork_opened.js'
 * @import { ErrorRecord } from '../shared/fault.js'
 *
 * @typedef {'there' | 'back'} Way forward through the layers, or backward
 *
 * @typedef {{batch: OpenedBatch, images: Uint8Array, inputShape: Uint32Array, layers: OpenedLayer[], parameters: Float32Array}} Opened
 *   a batch before its update, with the pixels of its garments and the layers of the network
 *
 * @typedef {{type: 'restore', checkpoint: Uint8Array, images: number}
 *   | {type: 'open', images: Uint8Array, labels: Uint8Array}
 *   | {type: 'look', garment: number}
 *   | {type: 'paint', layer: number, shape: readonly number[], channel: number | undefined, columns: number, rectified: boolean}
 *   | {type: 'paintWeights', weights: Float32Array, shape: readonly number[], columns: number}
 *   | {type: 'sum', way: Way, layer: number, index: number}
 *   | {type: 'weight', parameter: number, shown: number}
 *   | {type: 'check', parameter: number}
 *   | {type: 'lossOf', probabilities: readonly number[]}} Ask
 *
 * @typedef {object} Answers what each question is answered with
 * @property {{places: Uint32Array} | {opened: Opened}} restore where the batch's images are among all; or, where none are at
 *   hand, a batch of the first images of the site
 * @property {Opened} open
 * @property {OpenedGarment} look
 * @property {{value: Painted, gradient: Painted | undefined}} paint
 * @property {Painted} paintWeights
 * @property {OpenedOrigin} sum
 * @property {OpenedWeight} weight
 * @property {CheckedWeight} check
 * @property {number[]} lossOf
 *
 * @typedef {{id: number, ask: Ask}} Asked
 * @typedef {{id: number, value?: unknown, error?: ErrorRecord}} Told
 *
 * @typedef {<A extends Ask>(ask: A) => Promise<Answers[A['type']]>} Opener
 */

import { Fault, fromErrorRecord } from '../shared/fault.js';

/** Milliseconds that the largest question may take on a slow machine; a browser may end a worker without a word. */
const PATIENCE = 60_000;

/**
 * @param {() => Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>} start a worker; another one when the last
 *   was lost
 * @param {(fault: Fault) => void} onLost the worker, and with it the step that lay open in it
 * @param {number} [patience] milliseconds, from its first answer on: before, it may be long in coming
 * @returns {Opener}
 */
export function createOpener(start, onLost, patience = PATIENCE) {
  let asked = 0;
  /** @type {Map<number, {resolve: (value: any) => void, reject: (error: unknown) => void}>} */
  const waiting = new Map();
  /** @type {ReturnType<typeof start> | undefined} */
  let worker;
  let isHeard = false;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;

  /** @param {Fault} fault */
  const lose = (fault) => {
    clearTimeout(timer);
    worker?.terminate();
    worker = undefined;
    isHeard = false;
    for (const { reject } of waiting.values()) reject(fault);
    waiting.clear();
    onLost(fault);
  };
  const watch = () => {
    clearTimeout(timer);
    if (isHeard && waiting.size > 0) timer = setTimeout(() => lose(new Fault('stepSilent')), patience);
  };
  const begin = () => {
    const begun = start();
    begun.onmessage = (/** @type {MessageEvent<Told>} */ { data: { id, value, error } }) => {
      const { resolve, reject } = waiting.get(id) ?? {};
      waiting.delete(id);
      isHeard = true;
      watch();
      if (error) reject?.(fromErrorRecord(error));
      else resolve?.(value);
    };
    begun.onerror = () => lose(new Fault('stepWorker'));
    return begun;
  };
  // It is on its way before it is asked.
  worker = begin();
  return (ask) =>
    new Promise((resolve, reject) => {
      worker ??= begin();
      waiting.set(++asked, { resolve, reject });
      if (waiting.size === 1) watch();
      worker.postMessage({ id: asked, ask });
    });
}

/**
 * Knows when nothing is asked any more.
 *
 * @param {Opener} opener
 * @returns {{ask: Opener, idle: () => Promise<void>}} `idle` waits for all answers, and for those of the questions that follow from them
 */
export function watchIdle(opener) {
  /** @type {Set<Promise<unknown>>} */
  const open = new Set();
  return {
    ask(question) {
      const answer = opener(question);
      open.add(answer);
      const end = () => open.delete(answer);
      answer.then(end, end);
      return answer;
    },
    async idle() {
      while (open.size > 0) {
        await Promise.allSettled(open);
        // Whoever asked has the answer first, and may ask again.
        await new Promise((resolve) => setTimeout(resolve));
      }
    },
  };
}
