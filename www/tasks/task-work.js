/**
 * The reader's work on the tasks: a prediction is locked in, and from then on what is found counts, and goes into the
 * notebook. Without a document.
 *
 * @import { Note, Notes } from '../app/notes.js'
 * @import { State } from '../app/state.js'
 * @import { Store } from '../app/store.js'
 * @import { Desk, Found, TaskId } from './task-list.js'
 *
 * @typedef {object} WorkState
 * @property {Partial<Record<TaskId, Found>>} found by the last look
 * @property {readonly TaskId[]} computing
 * @property {TaskId | undefined} active the task that the reader has taken along into the chapters
 *
 * @typedef {ReturnType<typeof createWork>} Work
 */

import { packed } from '../app/kept-note.js';
import { createStore } from '../app/store.js';
import { noteIdOf, taskOf } from './task-list.js';

/**
 * The garment on the page as it goes into the notebook.
 *
 * @param {Pick<State, 'garment' | 'prediction'>} state
 * @returns {Note['garment']}
 */
export function picturedIn({ garment, prediction }) {
  if (!garment?.pixels) return undefined;
  const { pixels, label } = garment;
  const answer = prediction && { best: prediction.best, share: Math.min(1, prediction.probabilities[prediction.best] ?? 0) };
  return { pixels: packed(pixels), ...(label !== undefined && { label }), ...(answer && { answer }) };
}

/**
 * @param {object} parts
 * @param {Store<State>} parts.store
 * @param {Notes} parts.notes
 * @param {Omit<Desk, 'keep'>} parts.desk
 * @param {() => number} parts.now
 * @param {(id: TaskId, found: Found) => void} parts.onReached
 * @param {(error: unknown) => void} parts.onError
 */
export function createWork({ store: page, notes, desk, now, onReached, onError }) {
  /** @type {Store<WorkState>} */
  const store = createStore(/** @type {WorkState} */ ({ found: {}, computing: [], active: undefined }));
  /** @param {TaskId} id @returns {Note | undefined} */
  const noteOf = (id) => notes.store.get().notes.find((note) => note.id === noteIdOf(id));
  /** @param {TaskId} id @returns {Desk} */
  const deskOf = (id) => ({ ...desk, keep: (garment) => notes.change(noteIdOf(id), { garment }) });
  /** @param {TaskId} id @param {Found | undefined} found */
  const see = (id, found) => {
    const before = store.get().found[id];
    if (JSON.stringify(before) !== JSON.stringify(found)) store.set({ found: { ...store.get().found, [id]: found } });
    if (!found?.reached) return;
    const { filter: { name: _, ...filter } } = page.get();
    const { keeps } = taskOf(id);
    const made = keeps === 'filter' ? { filter } : keeps === 'drawing' ? { garment: picturedIn(page.get()) } : {};
    const { figures, right } = found;
    notes.change(noteIdOf(id), { reached: true, figures, right, ...made });
    onReached(id, found);
  };
  /** @param {TaskId} id */
  const solve = async (id) => {
    store.set({ computing: [...store.get().computing, id] });
    try {
      const found = await taskOf(id).solve?.(deskOf(id));
      // The task may have been begun anew meanwhile.
      if (noteOf(id)?.bet !== undefined) see(id, found);
    } catch (error) {
      onError(error);
    } finally {
      store.set({ computing: store.get().computing.filter((each) => each !== id) });
    }
  };
  /** Whether the task is done by now. @param {TaskId} id */
  const look = (id) => {
    const note = noteOf(id);
    const { solve: isSolved, check } = taskOf(id);
    if (note?.bet === undefined || note.reached || store.get().computing.includes(id)) return;
    if (isSolved) solve(id);
    else see(id, check?.({ state: page.get(), notes: notes.store.get().notes, note }));
  };

  return {
    store,
    noteOf,
    look,
    /** @param {TaskId} id @param {number | string} bet @returns {boolean} false where the notebook is full */
    lock(id, bet) {
      const isKept = notes.put({ id: noteIdOf(id), at: now(), text: '', task: id, bet });
      if (isKept) look(id);
      return isKept;
    },
    /** @param {TaskId} id */
    anew(id) {
      notes.remove(noteIdOf(id));
      store.set({ found: { ...store.get().found, [id]: undefined } });
    },
    /** @param {TaskId} id */
    async setUp(id) {
      try {
        await taskOf(id).setUp?.(deskOf(id));
        look(id);
      } catch (error) {
        onError(error);
      }
    },
    /** @param {TaskId | undefined} active */
    take: (active) => store.set({ active }),
  };
}
