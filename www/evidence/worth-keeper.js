/**
 * Keeps the worth of all places true to garment, patch and network. What is asked for last counts: another garment or patch
 * ends what is on its way; another network waits for it, as while a training goes on there is always another one.
 *
 * @import { Weighed } from '../shared/evaluators.js'
 * @import { Patch } from './patch.js'
 * @import { Answers, Pool } from './worth.js'
 *
 * @typedef {{network: Weighed, pixels: Uint8Array, patch: Patch}} Wanted
 * @typedef {object} Kept
 * @property {Answers | undefined} answers of the garment that was asked for last
 * @property {{done: number, total: number} | undefined} progress while some are on their way
 * @property {boolean} stopped by the reader, before the answers were there
 */

import { askEverywhere } from './worth.js';

export class WorthKeeper {
  #pool;
  #onChange;
  #onError;
  /** @type {Wanted | undefined} what the answers are for, or will be */
  #wanted;
  /** @type {Wanted | undefined} */
  #next;
  /** @type {AbortController | undefined} */
  #running;
  /** @type {Kept} */
  #kept = { answers: undefined, progress: undefined, stopped: false };

  /**
   * @param {() => Pool} pool
   * @param {(kept: Kept) => void} onChange
   * @param {(error: unknown) => void} onError
   */
  constructor(pool, onChange, onError) {
    this.#pool = pool;
    this.#onChange = onChange;
    this.#onError = onError;
  }

  /** @param {Wanted} wanted */
  ask(wanted) {
    const former = this.#next ?? this.#wanted;
    const same = former?.pixels === wanted.pixels && former.patch === wanted.patch;
    if (same && former.network === wanted.network) return;
    if (same && this.#running) this.#next = wanted;
    else this.#begin(wanted);
  }

  /** Gives up what is on its way; the next thing that is asked for begins anew. */
  stop() {
    if (!this.#running) return;
    this.#end();
    this.#tell({ stopped: true });
  }

  /** Nothing is wanted any more. */
  forget() {
    this.#end();
    this.#tell({ answers: undefined, stopped: false });
  }

  #end() {
    this.#running?.abort();
    this.#running = this.#wanted = this.#next = undefined;
  }

  /** @param {Wanted} wanted */
  async #begin(wanted) {
    const isOther = this.#wanted?.pixels !== wanted.pixels;
    this.#end();
    this.#wanted = wanted;
    const running = (this.#running = new AbortController());
    const { signal } = running;
    this.#tell({ progress: { done: 0, total: 1 }, stopped: false, ...(isOther ? { answers: undefined } : {}) });
    try {
      const onDone = (/** @type {number} */ done, /** @type {number} */ total) => this.#tell({ progress: { done, total } });
      const answers = await askEverywhere(this.#pool(), wanted.network, wanted, { signal, onDone });
      const next = this.#next;
      this.#running = this.#next = undefined;
      this.#tell({ answers });
      if (next) this.#begin(next);
    } catch (error) {
      if (signal.aborted) return;
      this.#end();
      this.#tell({ stopped: true });
      this.#onError(error);
    }
  }

  /** @param {Partial<Kept>} change */
  #tell(change) {
    this.#kept = { ...this.#kept, ...change, progress: this.#running ? (change.progress ?? this.#kept.progress) : undefined };
    this.#onChange(this.#kept);
  }
}
