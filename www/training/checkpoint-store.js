// The reader's networks in this browser's IndexedDB: of each what it is, and apart from it, because that is much, its
// weights, and the moment before the last change of its learning rate.

import { Fault } from '../shared/fault.js';
import { isSavedEntry, isSavedRun } from './saved.js';

/** @typedef {import('./protocol.js').TrainingOptions} TrainingOptions */
/** @typedef {import('./training-record.js').SavedRecord} SavedRecord */
/** @typedef {import('../app/shelf.js').Entry} Entry */
/** @typedef {import('../app/shelf.js').Facts} Facts */
/** @typedef {import('../app/state.js').ImageSet} ImageSet */

/**
 * @typedef {object} SavedRun
 * @property {string} config Keras configuration of the network
 * @property {TrainingOptions} options
 * @property {ImageSet | undefined} trainedOn
 * @property {Uint8Array} checkpoint weights, moments and position
 * @property {SavedRecord} record
 */

/**
 * @typedef {object} SavedEntry
 * @property {number} version
 * @property {Entry} entry
 * @property {boolean} removed it can be put back until the next one is removed, or the page is left
 */

/**
 * The part of idb-keyval that is used.
 * @typedef {object} KeyValue
 * @property {(key: string) => Promise<unknown>} get
 * @property {(pairs: [string, unknown][]) => Promise<void>} setMany all of them or none
 * @property {(keys: string[]) => Promise<void>} delMany
 * @property {() => Promise<unknown[]>} keys
 */

/** Changes whenever what is saved or the core's checkpoint does; what another version saved is left alone. */
export const VERSION = 3;
const ROOM = 'patchwork/';
const KINDS = /** @type {const} */ (['entry', 'weights', 'moment']);

/** @param {typeof KINDS[number]} kind @param {string} id */
const keyOf = (kind, id) => `${ROOM}${kind}/${id}`;

export class CheckpointStore {
  #idb;
  /** Reads and writes run one after another: an older state must never overwrite a newer one. */
  #last = Promise.resolve();
  /** @type {Map<string, SavedRun>} */
  #newest = new Map();
  /** What entries are by the last word, so that weights are written without a look at them. @type {Map<string, SavedEntry>} */
  #entries = new Map();
  /** What the browser refused to keep, for as long as the page is open. @type {Map<string, unknown>} */
  #held = new Map();

  /** @param {KeyValue} idb */
  constructor(idb) {
    this.#idb = idb;
  }

  /**
   * What is kept, whether there is something of another version of this page, and how much of it is damaged. What was
   * removed, and what lost its other half when the page was closed in between, is cleared away.
   * @returns {Promise<{entries: Entry[], foreign: boolean, damaged: number}>}
   */
  list() {
    return this.#inTurn(async () => {
      const keys = (await this.#idb.keys()).filter((key) => typeof key === 'string' && key.startsWith(ROOM)).map(String);
      /** @type {Entry[]} */
      const entries = [];
      let damaged = 0;
      let foreign = keys.some((key) => !KINDS.some((kind) => key.startsWith(keyOf(kind, ''))));
      /** @type {Set<string>} */
      const known = new Set();
      for (const key of keys) {
        if (!key.startsWith(keyOf('entry', ''))) continue;
        const id = key.slice(keyOf('entry', '').length);
        const saved = await this.#read(key);
        const isReadable = saved?.version === VERSION && isSavedEntry(saved, id);
        if (!isReadable && saved?.version === VERSION) damaged += 1;
        else if (!isReadable) foreign = true;
        const whole = isReadable && (saved.entry.kind === 'new' || keys.includes(keyOf('weights', id)));
        if (!isReadable || (whole && !saved.removed)) known.add(id);
        if (isReadable && known.has(id)) entries.push(saved.entry);
      }
      const lost = keys.filter((key) => KINDS.some((kind) => key.startsWith(keyOf(kind, '')) && !known.has(key.slice(keyOf(kind, '').length))));
      if (lost.length > 0) await this.#idb.delMany(lost);
      return { entries, foreign, damaged };
    });
  }

  /**
   * Keeps what an entry is; a run brings its weights by `save`.
   * @param {Entry} entry
   * @param {{file?: Uint8Array, removed?: boolean}} [options]
   */
  keep(entry, { file, removed = false } = {}) {
    return this.#inTurn(() => {
      /** @type {SavedEntry} */
      const saved = { version: VERSION, entry, removed };
      this.#entries.set(entry.id, saved);
      return this.#write([[keyOf('entry', entry.id), saved], ...(file ? [/** @type {[string, unknown]} */ ([keyOf('weights', entry.id), file])] : [])]);
    });
  }

  /**
   * Saves the state of a run and what is known by it. A state that waits when a newer one comes is never written.
   * @param {string} id
   * @param {SavedRun} run
   * @param {Facts} facts
   */
  save(id, run, facts) {
    this.#newest.set(id, run);
    return this.#inTurn(async () => {
      if (this.#newest.get(id) !== run) return;
      this.#newest.delete(id);
      const known = this.#entries.get(id) ?? (await this.#entry(id));
      /** @type {[string, unknown][]} */
      const pairs = [[keyOf('weights', id), run]];
      if (known) {
        const saved = { ...known, entry: { ...known.entry, ...facts } };
        this.#entries.set(id, saved);
        pairs.push([keyOf('entry', id), saved]);
      }
      await this.#write(pairs);
    });
  }

  /** @param {string} id @returns {Promise<SavedRun | undefined>} */
  run(id) {
    return this.#whole(keyOf('weights', id), isSavedRun);
  }

  /** @param {string} id @returns {Promise<Uint8Array | undefined>} */
  file(id) {
    return this.#whole(keyOf('weights', id), (saved) => saved instanceof Uint8Array);
  }

  /** @param {string} id @returns {Promise<SavedRun | undefined>} */
  moment(id) {
    return this.#whole(keyOf('moment', id), isSavedRun);
  }

  /**
   * @param {string} id
   * @param {SavedRun} run
   */
  keepMoment(id, run) {
    return this.#inTurn(() => this.#write([[keyOf('moment', id), run]]));
  }

  /** @param {string} id */
  dropMoment(id) {
    return this.#inTurn(() => this.#delete([keyOf('moment', id)]));
  }

  /** @param {string} id */
  drop(id) {
    return this.#inTurn(() => {
      this.#entries.delete(id);
      return this.#delete(KINDS.map((kind) => keyOf(kind, id)));
    });
  }

  /** @param {string} id @returns {Promise<SavedEntry | undefined>} undefined for that of another version, or a damaged one */
  async #entry(id) {
    const saved = await this.#read(keyOf('entry', id));
    return saved?.version === VERSION && isSavedEntry(saved, id) ? saved : undefined;
  }

  /**
   * @template T
   * @param {string} key
   * @param {(saved: unknown) => saved is T} isWhole
   * @returns {Promise<T | undefined>}
   */
  #whole(key, isWhole) {
    return this.#inTurn(async () => {
      const saved = await this.#read(key);
      if (saved === undefined) return undefined;
      if (!isWhole(saved)) throw new Fault('savedDamaged');
      return saved;
    });
  }

  /**
   * @param {string} key
   * @returns {Promise<any>}
   */
  async #read(key) {
    return this.#held.has(key) ? this.#held.get(key) : this.#idb.get(key);
  }

  /** @param {[string, unknown][]} pairs */
  async #write(pairs) {
    try {
      await this.#idb.setMany(pairs);
      for (const [key] of pairs) this.#held.delete(key);
    } catch (error) {
      for (const [key, value] of pairs) this.#held.set(key, value);
      throw error;
    }
  }

  /** @param {string[]} keys */
  async #delete(keys) {
    for (const key of keys) this.#held.delete(key);
    await this.#idb.delMany(keys);
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
