// The page's end of the training worker: requests with answers, events, and a fresh worker after a crash.

import { Fault, fromErrorRecord } from '../shared/fault.js';
import { faultText } from '../words/fault-text.js';
import { isReply, isTrap } from './protocol.js';

/** @typedef {import('./protocol.js').Command} Command */
/** @typedef {import('./protocol.js').Answers} Answers */
/** @typedef {import('./protocol.js').WorkerEvent} WorkerEvent */
/** @typedef {import('./protocol.js').Reply} Reply */

/** What the client tells of by itself. @typedef {{type: 'crashed', error: Fault<'workerStopped'>, revived: boolean, started: boolean}} CrashEvent */
/** @typedef {WorkerEvent | CrashEvent} ClientEvent */
/** @typedef {{resolve: (value: any) => void, reject: (error: Error) => void}} Waiting */
/** @typedef {Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>} WorkerLike */

/** So many seconds lie between two beats. */
export const BEAT = 5;
/** Beats that a worker may leave unanswered; more at the start, as its script has to come first. */
const BEATS = 5;
const FIRST_BEATS = 12;

export class TrainerClient {
  #spawn;
  #revive;
  /** @type {WorkerLike | undefined} */
  #worker;
  #nextId = 1;
  /** @type {Map<number, Waiting>} */
  #waiting = new Map();
  /** @type {Map<string, Set<(event: any) => void>>} */
  #listeners = new Map();
  #reviving = false;
  /** Whether a worker has ever said anything. */
  #heard = false;
  /** Beats since the worker last said something. */
  #silent = 0;

  /**
   * @param {() => WorkerLike} spawn starts a worker
   * @param {() => Promise<void>} revive brings a fresh worker back to the last saved state by requests
   */
  constructor(spawn, revive) {
    this.#spawn = spawn;
    this.#revive = revive;
    this.#start();
  }

  /**
   * @template {ClientEvent['type']} T
   * @param {T} type
   * @param {(event: Extract<ClientEvent, {type: T}>) => void} listener
   */
  on(type, listener) {
    const listeners = this.#listeners.get(type) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(type, listeners);
  }

  /**
   * Sends a command; settles with its answer or with the worker's error.
   * @template {Command} C
   * @param {C} command
   * @returns {Promise<Answers[C['type']]>}
   */
  request(command) {
    return new Promise((resolve, reject) => {
      if (!this.#worker) {
        reject(new Fault('workerGone'));
        return;
      }
      const id = this.#nextId;
      this.#nextId += 1;
      this.#waiting.set(id, { resolve, reject });
      this.#worker.postMessage({ id, command });
    });
  }

  /**
   * To be called every few seconds: asks the worker for a sign of life. Some browsers end a worker without a word. Beats are
   * counted, and no time is taken, so that a machine that slept does not lose its worker.
   */
  beat() {
    if (!this.#worker) return;
    this.#silent += 1;
    if (this.#silent > (this.#heard ? BEATS : FIRST_BEATS)) this.#crash(faultText(new Fault('workerSilent')));
    else this.request({ type: 'ping' }).catch(() => {});
  }

  /** @returns {WorkerLike | undefined} */
  #tryToSpawn() {
    try {
      return this.#spawn();
    } catch {
      return undefined;
    }
  }

  #start() {
    const worker = this.#tryToSpawn();
    this.#worker = worker;
    this.#silent = 0;
    if (!worker) {
      this.#crash(faultText(new Fault('workerForbidden')));
      return;
    }
    worker.addEventListener('message', ({ data }) => {
      if (worker !== this.#worker) return;
      this.#heard = true;
      this.#silent = 0;
      this.#receive(data);
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault?.();
      if (worker === this.#worker) this.#crash(event.message || faultText(new Fault('workerScript')));
    });
    worker.addEventListener('messageerror', () => {
      if (worker === this.#worker) this.#crash(faultText(new Fault('workerMessage')));
    });
  }

  /** @param {Reply | WorkerEvent} message */
  #receive(message) {
    if (!isReply(message)) {
      if (message.type === 'failed' && isTrap(message.error)) this.#crash(message.error.message);
      else this.#emit(message);
      return;
    }
    const waiting = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (!message.error) waiting?.resolve(message.value);
    else if (isTrap(message.error)) {
      waiting?.reject(fromErrorRecord(message.error));
      this.#crash(message.error.message);
    } else waiting?.reject(fromErrorRecord(message.error));
  }

  /**
   * Ends the broken worker and starts another one from the saved state; once: a worker that breaks while it
   * is being revived would break for ever.
   * @param {string} reason
   */
  async #crash(reason) {
    this.#worker?.terminate();
    this.#worker = undefined;
    const error = new Fault('workerStopped', reason);
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
    if (this.#reviving) return;
    this.#reviving = true;
    const revived = await this.#tryRevive();
    this.#reviving = false;
    this.#emit({ type: 'crashed', error, revived, started: this.#heard });
  }

  async #tryRevive() {
    try {
      this.#start();
      await this.#revive();
      return this.#worker !== undefined;
    } catch {
      return false;
    }
  }

  /** @param {ClientEvent} event */
  #emit(event) {
    for (const listener of this.#listeners.get(event.type) ?? []) listener(event);
  }
}
