/**
 * A photo in a worker of its own, which decodes it and cuts the garment out.
 *
 * @import { ErrorRecord } from '../shared/fault.js'
 * @import { Frame, Part } from './corrections.js'
 *
 * @typedef {{file: Blob, width: number, height: number}} OpenRequest the first message: a file, and how large it becomes
 * @typedef {{frame: Frame | undefined, marks: Uint8Array, part: Part}} CutRequest every other: what the reader says
 *
 * @typedef {object} CutOut
 * @property {Uint8Array} alpha how opaque each pixel is: 255 in the garment, 0 on the ground
 * @property {Frame} frame the smallest around the garment
 * @property {'nothing' | 'unsteady' | undefined} doubt
 *
 * @typedef {{picture?: ImageData, cut: CutOut} | {fault: ErrorRecord}} CutReply the first one with the picture: over white,
 *   as opaque as the file says
 *
 * @typedef {object} Cutter
 * @property {(request: OpenRequest) => Promise<{picture: ImageData, cut: CutOut} | undefined>} open undefined when it was
 *   closed before
 * @property {(request: CutRequest) => Promise<CutOut | undefined>} cut undefined when a later call overtook it, or
 *   the cutter was closed
 * @property {() => void} close
 */

import { Fault, fromErrorRecord } from '../shared/fault.js';

/** Milliseconds that the largest photo may take on a slow machine; a browser may end a worker without a word. */
const PATIENCE = 30_000;

/**
 * @param {Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>} worker
 * @param {number} [patience] milliseconds
 * @returns {Cutter}
 */
export function createCutter(worker, patience = PATIENCE) {
  /** @type {{resolve: (reply: any) => void, reject: (error: Error) => void} | undefined} */
  let asked;
  /** @type {{request: CutRequest, resolve: (cut: CutOut | undefined) => void, reject: (error: unknown) => void} | undefined} */
  let waiting;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  /** Why the worker is no more. @type {Fault | undefined} */
  let lost;

  worker.onmessage = (/** @type {MessageEvent<CutReply>} */ { data }) => {
    clearTimeout(timer);
    const answered = asked;
    asked = undefined;
    if ('fault' in data) answered?.reject(fromErrorRecord(data.fault));
    else answered?.resolve(data);
    goOn();
  };
  /** @param {Fault} fault */
  const lose = (fault) => {
    clearTimeout(timer);
    worker.terminate();
    lost = fault;
    asked?.reject(fault);
    waiting?.reject(fault);
    asked = waiting = undefined;
  };
  worker.onerror = () => lose(new Fault('photoWorker'));
  /** @param {OpenRequest | CutRequest} request */
  const ask = (request) => new Promise((resolve, reject) => {
    if (lost) {
      reject(lost);
      return;
    }
    asked = { resolve, reject };
    timer = setTimeout(() => lose(new Fault('photoSilent')), patience);
    worker.postMessage(request);
  });
  function goOn() {
    if (asked || !waiting) return;
    const { request, resolve, reject } = waiting;
    waiting = undefined;
    ask(request).then((reply) => resolve(reply?.cut), reject);
  }
  return {
    open: ask,
    cut: (request) => new Promise((resolve, reject) => {
      waiting?.resolve(undefined);
      waiting = { request, resolve, reject };
      goOn();
    }),
    close() {
      clearTimeout(timer);
      worker.terminate();
      asked?.resolve(undefined);
      waiting?.resolve(undefined);
      asked = waiting = undefined;
    },
  };
}
