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

/**
 * @param {Pick<Worker, 'postMessage' | 'onmessage' | 'onerror'>} worker
 * @returns {Opener}
 */
export function createOpener(worker) {
  let asked = 0;
  /** @type {Map<number, {resolve: (value: any) => void, reject: (error: unknown) => void}>} */
  const waiting = new Map();
  worker.onmessage = (/** @type {MessageEvent<Told>} */ { data: { id, value, error } }) => {
    const { resolve, reject } = waiting.get(id) ?? {};
    waiting.delete(id);
    if (error) reject?.(fromErrorRecord(error));
    else resolve?.(value);
  };
  worker.onerror = () => {
    for (const { reject } of waiting.values()) reject(new Fault('stepWorker'));
    waiting.clear();
  };
  return (ask) =>
    new Promise((resolve, reject) => {
      waiting.set(++asked, { resolve, reject });
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
