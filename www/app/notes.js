/**
 * The reader's notebook: what was predicted and found in the tasks, garments, and results of experiments, each with words of
 * the reader's own. A note is a record of its own in the browser's storage, so that tabs do not write over each other. What
 * cannot be read is counted, and left where it is. Without a document.
 *
 * @import { FilterChoice } from './state.js'
 * @import { PlanLayer } from '../shared/layer-plan.js'
 * @import { Keeper } from '../shared/own-filter/named-filters.js'
 *
 * @typedef {object} Pictured a garment as the network saw it
 * @property {string} pixels 784 bytes to base 64
 * @property {number} [label] its true class, where it is known
 * @property {{best: number, share: number}} [answer] what the network took it for, and how surely
 *
 * @typedef {object} Tried a result of an experiment
 * @property {number} number
 * @property {readonly PlanLayer[]} layers
 * @property {number} parameters
 * @property {number} multiplyAdds
 * @property {number} images that it learned from
 * @property {number} epochs
 * @property {string} group what experiments share that can be compared
 * @property {number} runs
 * @property {number} test share of the test images that is right, the mean of the runs
 * @property {number} [train] the same of those that it learned from
 * @property {number} [guess] in hundredths
 *
 * @typedef {object} Note
 * @property {string} id that of the task where it belongs to one: there is one note a task
 * @property {number} at when it was made, in milliseconds
 * @property {string} text the reader's own words
 * @property {string} [task]
 * @property {number | string} [bet] what was predicted: a number, the place of a choice, or a sentence
 * @property {boolean} [reached]
 * @property {readonly number[]} [figures] what was found
 * @property {number} [right] the number, or the place of the choice, that came out
 * @property {Pictured} [garment]
 * @property {Omit<FilterChoice, 'name'>} [filter]
 * @property {Tried} [experiment]
 *
 * @typedef {object} NotesState
 * @property {readonly Note[]} notes the newest first
 * @property {number} damaged
 * @property {unknown} refused why the browser keeps nothing, if so
 * @property {Note | undefined} removed last
 *
 * @typedef {Keeper & {removeItem: (key: string) => void, key: (place: number) => string | null, length: number}} Shelves as localStorage
 * @typedef {ReturnType<typeof createNotes>} Notes
 */

import { createStore } from './store.js';
import { isNote, noteFrom } from './kept-note.js';

/** With a garment in each some 400 kB, of the 5 MB that browsers give. */
export const MOST_NOTES = 200;

const ROOM = 'patchwork-note/';

/**
 * @param {() => Shelves} storage may throw, as a browser does that forbids it
 */
export function createNotes(storage) {
  const store = createStore(/** @type {NotesState} */ ({ notes: [], damaged: 0, refused: undefined, removed: undefined }));
  /** @param {Note} note */
  const place = (note) => store.set({ notes: sorted([...others(note.id), note]) });
  const others = (/** @type {string} */ id) => store.get().notes.filter((each) => each.id !== id);
  /** What the browser refused to keep, for as long as the page is open. @type {Map<string, Note>} */
  const held = new Map();
  /** @param {() => void} deed */
  const attempt = (deed) => {
    try {
      deed();
      store.set({ refused: undefined });
      return true;
    } catch (refused) {
      store.set({ refused });
      return false;
    }
  };
  /** What another tab may have made of it meanwhile. @param {string} id */
  const present = (id) => {
    const here = store.get().notes.find((each) => each.id === id);
    if (held.has(id)) return here;
    try {
      return noteFrom(storage().getItem(ROOM + id)) ?? here;
    } catch {
      return here;
    }
  };
  /** @param {Note} note */
  const write = (note) => {
    place(note);
    if (attempt(() => storage().setItem(ROOM + note.id, JSON.stringify(note)))) held.delete(note.id);
    else held.set(note.id, note);
  };
  const load = () => {
    /** @type {Note[]} */
    const notes = [];
    let damaged = 0;
    attempt(() => {
      const kept = storage();
      for (const key of Array.from({ length: kept.length }, (_, place) => kept.key(place))) {
        if (!key?.startsWith(ROOM)) continue;
        const note = noteFrom(kept.getItem(key));
        if (note && ROOM + note.id === key) notes.push(note);
        else damaged += 1;
      }
    });
    const kept = notes.filter(({ id }) => !held.has(id));
    store.set({ notes: sorted([...kept, ...held.values()]), damaged });
  };
  load();

  return {
    store,
    /** What another tab has changed. @param {string | null} key of the storage; null where all was cleared */
    heard(key) {
      if (key === null || key.startsWith(ROOM)) load();
    },
    /**
     * @param {Note} note
     * @returns {boolean} false where the notebook is full
     */
    put(note) {
      if (!store.get().notes.some(({ id }) => id === note.id) && store.get().notes.length >= MOST_NOTES) return false;
      write(note);
      return true;
    },
    /** @param {string} id @param {Partial<Note>} facts */
    change(id, facts) {
      const note = present(id);
      if (note) write({ ...note, ...facts, id });
    },
    /** @param {string} id */
    remove(id) {
      const removed = present(id);
      if (!removed) return;
      store.set({ notes: others(id), removed });
      held.delete(id);
      attempt(() => storage().removeItem(ROOM + id));
    },
    putBack() {
      const { removed } = store.get();
      if (!removed) return;
      store.set({ removed: undefined });
      // Meanwhile the task may have been begun anew.
      if (others(removed.id).length === store.get().notes.length) write(removed);
    },
    /**
     * Takes in what a file holds; what is there already stays as it is.
     *
     * @param {readonly unknown[]} values
     * @returns {{come: number, there: number, unread: number, full: boolean}}
     */
    takeIn(values) {
      const known = new Set(store.get().notes.map(({ id }) => id));
      const readable = values.filter(isNote);
      const fresh = readable.filter(({ id }) => !known.has(id));
      const room = Math.max(0, MOST_NOTES - store.get().notes.length);
      for (const note of fresh.slice(0, room)) write(/** @type {Note} */ (noteFrom(JSON.stringify(note))));
      return { come: Math.min(room, fresh.length), there: readable.length - fresh.length, unread: values.length - readable.length, full: fresh.length > room };
    },
  };
}

/** @param {readonly Note[]} notes */
function sorted(notes) {
  return [...notes].sort((a, b) => b.at - a.at || a.id.localeCompare(b.id));
}
