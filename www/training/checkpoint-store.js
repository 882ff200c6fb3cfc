// The reader's networks in this browser's IndexedDB: of each what it is, and apart from it, because that is much, its
// weights, the moment before the last change of its learning rate, and each of its memories. Tabs share it: a stamp says who
// wrote a run last, so that none writes over what another has made of it.

import { newId } from '../app/new-id.js';
import { Fault } from '../shared/fault.js';
import { isMemory, isSavedEntry, isSavedRun } from './saved.js';

/** @typedef {import('./protocol.js').TrainingOptions} TrainingOptions */
/** @typedef {import('./memories.js').Memory} Memory */
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
 * @property {number | undefined} [fork] steps at which its way and that of its moment part
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
 * @property {(key: string, change: (value: unknown) => unknown) => Promise<void>} update no tab comes in between
 * @property {(keys: string[]) => Promise<void>} delMany
 * @property {() => Promise<unknown[]>} keys
 */

/** Changes whenever what is saved or the core's checkpoint does; what another version saved is left alone. */
export const VERSION = 3;
const ROOM = 'patchwork/';
const KINDS = /** @type {const} */ (['entry', 'weights', 'moment', 'stamp', 'memory']);

/** @param {typeof KINDS[number]} kind @param {string} id */
const keyOf = (kind, id) => `${ROOM}${kind}/${id}`;
/** Each memory has a key of its own, so that saving a run writes the new ones only. @param {string} id @param {number | ''} steps */
const memoryKey = (id, steps) => `${keyOf('memory', id)}/${steps}`;

/** The id of the network that a key belongs to. @param {string} key @param {typeof KINDS[number]} kind */
function idIn(key, kind) {
  const rest = key.slice(keyOf(kind, '').length);
  return kind === 'memory' ? rest.slice(0, rest.lastIndexOf('/')) : rest;
}

/**
 * @param {Entry} entry
 * @param {Entry} run that it is by now
 */
function withWeightsOf(entry, { kind, number, steps, epochs, tested }) {
  return { ...entry, kind, number, steps, epochs, tested };
}

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
  /** What the stamps of runs were when they were last read or written here. @type {Map<string, unknown>} */
  #seen = new Map();
  #tab = newId();
  #stamps = 0;

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
        await this.#look(id);
      }
      const isLost = (/** @type {string} */ id) => !known.has(id);
      const lost = keys.filter((key) => KINDS.some((kind) => key.startsWith(keyOf(kind, '')) && isLost(idIn(key, kind))));
      if (lost.length > 0) await this.#idb.delMany(lost);
      return { entries, foreign, damaged };
    });
  }

  /**
   * Keeps what an entry is; a run brings its weights by `save`, and with them what is known by them.
   * @param {Entry} entry
   * @param {{file?: Uint8Array, removed?: boolean}} [options]
   */
  keep(entry, { file, removed = false } = {}) {
    return this.#inTurn(async () => {
      const there = (await this.#entry(entry.id).catch(() => undefined))?.entry;
      /** @type {SavedEntry} */
      const saved = { version: VERSION, entry: there?.kind === 'run' ? withWeightsOf(entry, there) : entry, removed };
      this.#entries.set(entry.id, saved);
      await this.#write([[keyOf('entry', entry.id), saved], ...(file ? [/** @type {[string, unknown]} */ ([keyOf('weights', entry.id), file])] : [])]);
    });
  }

  /**
   * Saves the state of a run and what is known by it. A state that waits when a newer one comes is never written.
   * @param {string} id
   * @param {SavedRun} run
   * @param {Facts} facts
   * @returns {Promise<boolean>} false where another tab has gone on with the run: then nothing is written
   */
  save(id, run, facts) {
    this.#newest.set(id, run);
    return this.#inTurn(async () => {
      if (this.#newest.get(id) !== run) return true;
      this.#newest.delete(id);
      const known = this.#entries.get(id) ?? (await this.#entry(id));
      /** @type {[string, unknown][]} */
      const pairs = [[keyOf('weights', id), run]];
      if (known) {
        const saved = { ...known, entry: { ...known.entry, ...facts } };
        this.#entries.set(id, saved);
        pairs.push([keyOf('entry', id), saved]);
      }
      const isWritten = await this.#write(pairs, id);
      if (!isWritten) this.#entries.delete(id);
      return isWritten;
    });
  }

  /** What is known of an entry by now, in whatever tab. @param {string} id @returns {Promise<Entry | undefined>} */
  entry(id) {
    return this.#inTurn(async () => (await this.#entry(id))?.entry);
  }

  /** @param {string} id @returns {Promise<SavedRun | undefined>} */
  async run(id) {
    // First: what is written after this look is not what is read here.
    await this.#inTurn(() => this.#look(id));
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
   * @returns {Promise<boolean>} false where another tab has gone on with the run
   */
  keepMoment(id, run) {
    return this.#inTurn(() => this.#write([[keyOf('moment', id), run]], id));
  }

  /** @param {string} id @returns {Promise<boolean>} false where another tab has gone on with the run */
  dropMoment(id) {
    return this.#inTurn(() => this.#delete([keyOf('moment', id)], id));
  }

  /**
   * What the browser keeps of a run's way; damaged memories are counted, and left as they are.
   * @param {string} id
   * @returns {Promise<{kept: Memory[], damaged: number}>}
   */
  memories(id) {
    return this.#inTurn(async () => {
      const keys = await this.#memoryKeys(id);
      const all = [];
      for (const key of keys) all.push([await this.#idb.get(key), Number(key.slice(memoryKey(id, '').length))]);
      const kept = all.flatMap(([saved, steps]) => (isMemory(saved, Number(steps)) ? [saved] : []));
      return { kept, damaged: all.length - kept.length };
    });
  }

  /**
   * Writes memories and deletes others. What the browser refuses is not held here: it would be much, and who has it can
   * bring it again.
   * @param {string} id
   * @param {{kept: readonly Memory[], gone: readonly number[]}} changes
   * @returns {Promise<boolean>} false where another tab has gone on with the run
   */
  keepMemories(id, { kept, gone }) {
    return this.#inTurn(async () => {
      if (!(await this.#claim(id))) return false;
      if (kept.length > 0) await this.#idb.setMany(kept.map((memory) => [memoryKey(id, memory.steps), memory]));
      if (gone.length > 0) await this.#idb.delMany(gone.map((steps) => memoryKey(id, steps)));
      return true;
    });
  }

  /** @param {string} id @returns {Promise<boolean>} false where another tab has gone on with it: then it stays */
  drop(id) {
    return this.#inTurn(async () => {
      this.#entries.delete(id);
      const keys = KINDS.map((kind) => keyOf(kind, id));
      return this.#delete([...keys, ...(await this.#memoryKeys(id))], id);
    });
  }

  /** @param {string} id */
  async #memoryKeys(id) {
    const keys = await this.#idb.keys();
    return keys.map(String).filter((key) => key.startsWith(memoryKey(id, '')));
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

  /**
   * @param {[string, unknown][]} pairs
   * @param {string} [run] that they belong to
   * @returns {Promise<boolean>} false where another tab has gone on with the run
   */
  async #write(pairs, run) {
    try {
      if (run !== undefined && !(await this.#claim(run))) return false;
      await this.#idb.setMany(pairs);
      for (const [key] of pairs) this.#held.delete(key);
      return true;
    } catch (error) {
      for (const [key, value] of pairs) this.#held.set(key, value);
      throw error;
    }
  }

  /**
   * @param {string[]} keys
   * @param {string} run
   * @returns {Promise<boolean>} false where another tab has gone on with the run
   */
  async #delete(keys, run) {
    for (const key of keys) this.#held.delete(key);
    if (!(await this.#claim(run))) return false;
    await this.#idb.delMany(keys);
    return true;
  }

  /** @param {string} id */
  async #look(id) {
    this.#seen.set(id, await this.#idb.get(keyOf('stamp', id)));
  }

  /**
   * Sets this tab's stamp on a run, unless another tab has set its own since this one last looked.
   * @param {string} id
   */
  async #claim(id) {
    const seen = this.#seen.get(id);
    const own = `${this.#tab} `;
    this.#stamps += 1;
    let isOurs = true;
    await this.#idb.update(keyOf('stamp', id), (stamp) => {
      isOurs = typeof stamp !== 'string' || stamp === seen || stamp.startsWith(own);
      return isOurs ? own + this.#stamps : stamp;
    });
    if (isOurs) this.#seen.set(id, own + this.#stamps);
    return isOurs;
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
