// What a training remembers of its way: at some moments its weights. Those of the first layer always; all others as far as
// their room goes.

import { momentAfter, thinned } from './thinning.js';

/**
 * @typedef {object} Memory
 * @property {number} steps done by that moment
 * @property {number} epoch
 * @property {number} batch
 * @property {boolean} isWhole it has all weights, and not those of the first layer alone
 * @property {Float32Array} weights
 */

/**
 * @typedef {object} Sizes how many weights there are
 * @property {number} first in the first layer that learns, whose weights come first
 * @property {number} all
 */

/**
 * Bytes for all memories of a run: 32 times all weights of the article's CNN. A phone spares them, and as most of its
 * moments have all weights, a reader seldom meets one without an answer.
 */
export const BUDGET = 32_000_000;
/** A slider with more moments would be slow to go through; a hundred epochs of the article's networks have as many. */
const MOST = 64;
const BYTES = Float32Array.BYTES_PER_ELEMENT;

export class Memories {
  #sizesOf;
  #budget;
  /** @type {Sizes | undefined} */
  #sizes;
  /** In their order. @type {Memory[]} */
  #list = [];
  /** The next moment to be remembered. */
  #next = 0;
  /** What the browser keeps from beyond it is of a way that the run has left. */
  #end = Infinity;
  /** Moments whose memories the browser has not kept yet as they are. @type {Set<number>} */
  #changed = new Set();
  /** Until what the browser keeps has come. @type {Promise<void>} */
  coming = Promise.resolve();
  /** How many the browser did not keep whole. */
  damaged = 0;
  /** Why the browser does not keep them. @type {import('../shared/fault.js').ErrorRecord | undefined} */
  refused;
  /** How often the run was back where it had been: of the same steps there are other weights since. */
  turns = 0;

  /**
   * @param {() => Sizes} sizesOf what they are, asked for with the first memory
   * @param {number} [budget] bytes for all of them; with 0 nothing is remembered
   */
  constructor(sizesOf, budget = BUDGET) {
    this.#sizesOf = sizesOf;
    this.#budget = budget;
  }

  /** @returns {readonly Memory[]} */
  get list() {
    return this.#list;
  }

  /** @param {number} steps @returns {Memory | undefined} */
  at(steps) {
    return this.#list.find((memory) => memory.steps === steps);
  }

  /**
   * Remembers the moment, if it is one of those.
   * @param {{steps: number, epoch: number, batch: number}} moment
   * @param {{parameters: () => Float32Array}} trainer
   */
  see({ steps, epoch, batch }, trainer) {
    if (this.#budget === 0) return;
    while (this.#next < steps) this.#next = momentAfter(this.#next);
    if (this.#next !== steps) return;
    this.#next = momentAfter(steps);
    if (this.at(steps)) return;
    this.#list.push({ steps, epoch, batch, isWhole: true, weights: trainer.parameters() });
    this.#changed.add(steps);
    this.#thin();
  }

  /**
   * The run is back where it was: what came later is forgotten.
   * @param {number} steps
   */
  turnBack(steps) {
    this.turns += 1;
    this.#end = Math.min(this.#end, steps);
    this.#next = 0;
    this.#keep((memory) => memory.steps <= steps);
  }

  /**
   * Takes in what the browser keeps.
   * @param {readonly Memory[]} kept
   * @param {number} damaged how many more it has that are damaged
   */
  join(kept, damaged) {
    const { first, all } = this.sizes;
    const fitting = kept.filter(({ isWhole, weights }) => weights.length === (isWhole ? all : first));
    this.damaged = damaged + kept.length - fitting.length;
    const others = fitting.filter(({ steps }) => !this.at(steps));
    for (const { steps } of others) if (steps > this.#end) this.#changed.add(steps);
    this.#list = [...this.#list, ...others.filter(({ steps }) => steps <= this.#end)].sort((a, b) => a.steps - b.steps);
    this.#thin();
  }

  /** How many memories have come or gone since the browser was told. */
  get changes() {
    return this.#changed.size;
  }

  /**
   * What the browser is to keep from now on, and what no longer; it counts as kept.
   * @param {number} bytes of memories after which the rest is left for another time
   */
  takeChanges(bytes) {
    /** @type {Memory[]} */
    const kept = [];
    /** @type {number[]} */
    const gone = [];
    let taken = 0;
    for (const steps of this.#changed) {
      if (taken >= bytes) break;
      this.#changed.delete(steps);
      const memory = this.at(steps);
      if (memory) kept.push(memory);
      else gone.push(steps);
      taken += memory?.weights.byteLength ?? 0;
    }
    return { kept, gone };
  }

  /** The browser keeps none of them, as the run has another id. */
  isApart() {
    for (const { steps } of this.#list) this.#changed.add(steps);
  }

  /** The browser did not keep them. @param {{kept: readonly Memory[], gone: readonly number[]}} changes */
  putBack({ kept, gone }) {
    for (const steps of [...kept.map((memory) => memory.steps), ...gone]) this.#changed.add(steps);
  }

  get sizes() {
    return (this.#sizes ??= this.#sizesOf());
  }

  /** As many as there is room for, and of those as many whole ones. */
  #thin() {
    const { first, all } = this.sizes;
    const most = Math.min(MOST, Math.floor(this.#budget / (BYTES * first)));
    const staying = new Set(thinned(this.#list.map(({ steps }) => steps), most));
    this.#keep(({ steps }) => staying.has(steps));
    const room = this.#budget - BYTES * first * this.#list.length;
    const whole = thinned(this.#list.filter(({ isWhole }) => isWhole).map(({ steps }) => steps), Math.floor(room / (BYTES * (all - first))));
    this.#list = this.#list.map((memory) => {
      if (!memory.isWhole || first === all || whole.includes(memory.steps)) return memory;
      this.#changed.add(memory.steps);
      return { ...memory, isWhole: false, weights: memory.weights.slice(0, first) };
    });
  }

  /** @param {(memory: Memory) => boolean} stays */
  #keep(stays) {
    for (const memory of this.#list) if (!stays(memory)) this.#changed.add(memory.steps);
    this.#list = this.#list.filter(stays);
  }
}
