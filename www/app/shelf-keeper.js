/**
 * Does what the reader asks of the shelf: takes a network, opens a file, begins, names and removes. The model alone builds
 * and frees networks; the weights of runs lie with the training worker, which also keeps the files over a reload.
 *
 * @import { Model } from './model.js'
 * @import { NetworkChoice, State } from './state.js'
 * @import { Entry, Facts } from './shelf.js'
 * @import { Store } from './store.js'
 *
 * @typedef {object} Disk what the training worker does for the shelf
 * @property {(id: string, stillWanted: () => boolean) => Promise<void>} take puts a run to use
 * @property {(entry: Entry, options?: {file?: Uint8Array, removed?: boolean}) => void} keep
 * @property {(id: string) => void} drop
 * @property {(id: string) => Promise<Uint8Array | undefined>} file
 *
 * @typedef {object} Tools
 * @property {(id: string) => Promise<Uint8Array>} fetchReady the file of a ready-made network
 * @property {() => string} newId
 * @property {() => number} now
 * @property {() => {getItem: (key: string) => string | null, setItem: (key: string, value: string) => void}} storage may refuse
 *
 * @typedef {ReturnType<typeof createKeeper>} Keeper
 */

import { Fault, isCrateError } from '../shared/fault.js';
import * as shelves from './shelf.js';
import { isShipped } from './state.js';

/** Where it is kept which network was in use. */
const IN_USE = 'patchwork-in-use';

/**
 * @param {Store<State>} store
 * @param {Pick<Model, 'choose' | 'open' | 'renew' | 'describe'>} model
 * @param {Tools} tools
 */
export function createKeeper(store, model, { fetchReady, newId, now, storage }) {
  /** @type {Disk | undefined} */
  let disk;
  /** The files that were opened in this visit. @type {Map<string, Uint8Array>} */
  const files = new Map();
  /** Weights that come late must not replace what was asked for meanwhile. */
  let asked = 0;
  /** What the form asks for while its weights come. @type {NetworkChoice | undefined} */
  let coming;
  const last = lastInUse(storage);
  const first = last === 'dnn' ? /** @type {const} */ ('dnn') : /** @type {const} */ ('cnn');
  /** Whether the worker has told what it keeps. */
  let stocked = false;

  const shelf = () => store.get().shelf;
  /** @param {import('./shelf.js').Shelf} next */
  const setShelf = (next) => store.set({ shelf: next });
  /** @param {string} id */
  const keep = (id) => {
    const entry = shelves.entryOf(shelf(), id);
    if (entry && shelves.isOwn(entry)) disk?.keep(entry);
  };
  /**
   * Adds a network that has no weights yet, and lets them come; without them the shelf stays as it was.
   *
   * @param {Entry} entry
   * @param {() => void} use
   */
  const add = (entry, use) => {
    const before = shelf();
    const replaced = entry.kind === 'new' ? before.entries.find(({ kind }) => kind === 'new') : undefined;
    setShelf(shelves.withEntry(before, entry));
    try {
      use();
    } catch (error) {
      setShelf(before);
      throw error;
    }
    if (replaced) disk?.drop(replaced.id);
  };
  const makeRoom = () => {
    if (shelves.isFull(shelf())) throw new Fault('shelfFull', shelves.PLACES);
  };
  /** @param {string | undefined} [instead] */
  const fresh = (instead) => shelves.newEntry({ id: newId(), kind: 'new', at: now(), instead });

  /** @param {Uint8Array} file @param {string} id */
  const openReady = (file, id) => {
    try {
      model.open(file, 'shipped', id);
    } catch (error) {
      throw isCrateError(error) ? new Fault('weightsBroken', id) : error;
    }
  };

  /** @param {string} id */
  const take = async (id) => {
    const mine = ++asked;
    const stillWanted = () => mine === asked;
    const entry = shelves.entryOf(shelf(), id);
    if (entry?.kind === 'ready') {
      const file = await fetchReady(id);
      if (stillWanted()) openReady(file, id);
    } else if (entry?.kind === 'file') {
      const file = files.get(id) ?? (await disk?.file(id));
      if (!file) throw new Fault('notKept');
      if (stillWanted()) model.open(file, 'file', id);
    } else if (entry?.kind === 'new') {
      model.renew(entry.config ?? '', id);
    } else if (entry) {
      await disk?.take(id, stillWanted);
    }
  };

  /** @param {NetworkChoice} choice */
  const addNew = (choice) => {
    const entry = fresh();
    add(entry, () => model.choose(choice, entry.id));
  };
  /** @param {NetworkChoice} choice */
  const startNew = (choice) => {
    asked++;
    addNew(choice);
  };

  store.subscribe((state, previous) => {
    const { inUse } = state.shelf;
    // What is shown until the last network is there again does not take its place.
    if (inUse === undefined || inUse === previous.shelf.inUse || (asked === 0 && !stocked)) return;
    try {
      storage().setItem(IN_USE, inUse);
    } catch {
      // After a reload the ready-made network answers; nothing is lost.
    }
  });

  return {
    take,

    /** The ready-made network that the page begins with. */
    first,

    /**
     * Puts it to use when its weights are there, or a new network where they do not come; unless another one is in use by then.
     * @param {Promise<Uint8Array>} weights
     */
    async start(weights) {
      const isNone = () => shelf().inUse === undefined;
      try {
        const file = await weights;
        if (isNone()) openReady(file, first);
      } catch (error) {
        if (isNone()) addNew(store.get().network);
        throw error;
      }
    },

    /** @param {NetworkChoice} choice of a new network */
    startNew,

    /**
     * What the form asks for: a network that is there, or a new one of these sizes.
     * @param {NetworkChoice} choice
     */
    async choose(choice) {
      const there = shelves.chosen(shelf(), choice, coming ?? store.get().network) ?? (isShipped(choice) ? shelves.entryOf(shelf(), choice.kind) : undefined);
      coming = choice;
      try {
        if (there) await take(there.id);
        else startNew(choice);
      } finally {
        if (coming === choice) coming = undefined;
      }
    },

    /** A new network with the layers of the one in use, from the seed of the training panel. */
    renew() {
      const { config } = store.get();
      const former = shelves.inUseOf(shelf());
      if (!config) return;
      asked++;
      const entry = fresh(former?.kind === 'run' ? former.id : former?.instead);
      add(entry, () => model.renew(config, entry.id));
    },

    /**
     * @param {Uint8Array} file
     * @param {string} name
     */
    open(file, name) {
      makeRoom();
      asked++;
      const entry = shelves.newEntry({ id: newId(), kind: 'file', name, at: now() });
      add(entry, () => model.open(file, 'file', entry.id));
      files.set(entry.id, file);
      disk?.keep(shelves.entryOf(shelf(), entry.id) ?? entry, { file });
    },

    /**
     * A run begins: a new network becomes one, beside another it stands by itself.
     * @param {string} id
     * @param {Facts & Pick<Partial<Entry>, 'instead'>} [facts] of its training
     */
    begin(id, facts = {}) {
      makeRoom();
      const { config, layers, sizes, parameters } = shelves.inUseOf(shelf()) ?? {};
      const entry = shelves.entryOf(shelf(), id) ?? shelves.newEntry({ id, kind: 'run', at: now(), config, layers, sizes, parameters });
      setShelf(shelves.withEntry(shelf(), { ...entry, instead: undefined, ...facts, kind: 'run', number: shelves.nextNumber(shelf()) }));
      keep(id);
    },

    /**
     * What is known by now; the worker keeps it by itself.
     * @param {string} id
     * @param {Facts} facts
     */
    note(id, facts) {
      setShelf(shelves.withFacts(shelf(), id, facts));
    },

    /**
     * Another tab went on with a run: what this one made of it stands beside it.
     * @param {string} run
     * @param {string} id that it has here from now on
     * @param {Partial<Entry>} [theirs] what became of it in the other tab
     */
    part(run, id, theirs = {}) {
      const entry = shelves.entryOf(shelf(), run);
      if (!entry) return;
      const own = { ...entry, id, name: undefined, number: shelves.nextNumber(shelf()), at: now() };
      const both = shelves.withFacts(shelves.withEntry(shelf(), own), run, theirs);
      setShelf(both.inUse === run ? shelves.taken(both, id) : both);
      keep(id);
    },

    /** Keeps what the reader wants of a network's training. @param {string} id @param {Partial<Entry>} facts */
    plan(id, facts) {
      setShelf(shelves.withFacts(shelf(), id, facts));
      keep(id);
    },

    /**
     * @param {string} id
     * @param {string} name
     */
    rename(id, name) {
      setShelf(shelves.renamed(shelf(), id, name));
      keep(id);
    },

    /** @param {string} id */
    async remove(id) {
      const before = shelf();
      const after = shelves.without(before, id);
      if (after === before || !after.removed) return;
      if (before.removed) {
        disk?.drop(before.removed.entry.id);
        files.delete(before.removed.entry.id);
      }
      const { entry, wasInUse } = after.removed;
      setShelf(after);
      disk?.keep(entry, { removed: true });
      if (wasInUse) await take(store.get().network.kind);
    },

    async putBack() {
      const { removed } = shelf();
      if (!removed) return;
      setShelf(shelves.putBack(shelf()));
      keep(removed.entry.id);
      if (removed.wasInUse) await take(removed.entry.id);
    },

    /** A new network that was left for the run before it. @param {string} id */
    forget(id) {
      const { entries } = shelf();
      setShelf({ ...shelf(), entries: entries.filter((entry) => entry.id !== id) });
      disk?.drop(id);
    },

    /** What the ready-made networks are, for those whose weights were not needed yet. */
    async lookAtReady() {
      for (const { id, kind, config } of shelf().entries) {
        if (kind !== 'ready' || config) continue;
        const facts = model.describe(await fetchReady(id));
        // Meanwhile the shelf may have changed.
        setShelf(shelves.withFacts(shelf(), id, facts));
      }
    },

    /** @param {Disk} worker */
    connect(worker) {
      disk = worker;
      for (const [id, file] of files) {
        const entry = shelves.entryOf(shelf(), id);
        if (entry) worker.keep(entry, { file });
      }
    },

    /**
     * What the worker has kept comes to the shelf, and what was in use when the page was left is in use again, unless the
     * reader has taken another network meanwhile.
     * @param {readonly Entry[]} entries
     */
    async stock(entries) {
      stocked = true;
      let next = shelf();
      for (const entry of entries) if (!shelves.entryOf(next, entry.id)) next = shelves.withEntry(next, entry);
      setShelf(next);
      if (asked === 0 && last && entries.some(({ id }) => id === last)) await take(last);
    },
  };
}

/**
 * The id of the network that was in use when the page was left.
 *
 * @param {Tools['storage']} storage
 */
function lastInUse(storage) {
  try {
    return storage().getItem(IN_USE) ?? undefined;
  } catch {
    return undefined;
  }
}
