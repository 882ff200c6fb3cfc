// The saved run in this browser's IndexedDB: the present one, and the one before a reset.

/** @typedef {import('./protocol.js').TrainingOptions} TrainingOptions */
/** @typedef {import('./training-record.js').SavedRecord} SavedRecord */
/** @typedef {import('../app/state.js').ImageSet} ImageSet */

/**
 * @typedef {object} SavedRun
 * @property {number} version
 * @property {string} config Keras configuration of the network
 * @property {TrainingOptions} options
 * @property {ImageSet | undefined} trainedOn
 * @property {Uint8Array} checkpoint weights, moments and position
 * @property {SavedRecord} record
 */

/**
 * The part of idb-keyval that is used.
 * @typedef {object} KeyValue
 * @property {(key: string) => Promise<unknown>} get
 * @property {(key: string, value: unknown) => Promise<void>} set
 * @property {(key: string) => Promise<void>} del
 */

/** Changes whenever SavedRun or the core's checkpoint does; what another version saved is left alone. */
export const VERSION = 2;
const CURRENT = 'patchwork/run';
const PREVIOUS = 'patchwork/run-before-reset';

export class CheckpointStore {
  #idb;
  /** Writes run one after another: an older state must never overwrite a newer one. */
  #last = Promise.resolve();
  /** @type {SavedRun | undefined} */
  #newest;

  /** @param {KeyValue} idb */
  constructor(idb) {
    this.#idb = idb;
  }

  /**
   * Saves the present run. A state that waits when a newer one comes is never written.
   * @param {SavedRun} run
   */
  save(run) {
    this.#newest = run;
    return this.#inTurn(async () => {
      if (this.#newest === run) await this.#idb.set(CURRENT, run);
    });
  }

  /** @returns {Promise<SavedRun | undefined>} */
  current() {
    return this.#inTurn(() => this.#read(CURRENT));
  }

  /** Whether the present run is one that another version of this page saved. */
  async isForeign() {
    const run = /** @type {SavedRun | undefined} */ (await this.#inTurn(() => this.#idb.get(CURRENT)));
    return run !== undefined && run.version !== VERSION;
  }

  /** @returns {Promise<SavedRun | undefined>} */
  previous() {
    return this.#inTurn(() => this.#read(PREVIOUS));
  }

  /**
   * Keeps the run that a reset replaces, for undo.
   * @param {SavedRun} run
   */
  keepPrevious(run) {
    return this.#inTurn(() => this.#idb.set(PREVIOUS, run));
  }

  dropPrevious() {
    return this.#inTurn(() => this.#idb.del(PREVIOUS));
  }

  /**
   * @param {string} key
   * @returns {Promise<SavedRun | undefined>}
   */
  async #read(key) {
    const run = /** @type {SavedRun | undefined} */ (await this.#idb.get(key));
    return run?.version === VERSION ? run : undefined;
  }

  /**
   * @template T
   * @param {() => Promise<T>} action
   * @returns {Promise<T>}
   */
  #inTurn(action) {
    const result = this.#last.then(action);
    this.#last = result.then(
      () => undefined,
      () => undefined,
    );
    return result;
  }
}
