/**
 * The reader's notebook: what is in it, what can be put in, saved, opened and printed.
 *
 * @import { App } from '../app/state.js'
 * @import { Notes } from '../app/notes.js'
 */

import { MOST_NOTES } from '../app/notes.js';
import { newId } from '../app/new-id.js';
import { makeNoteEntry } from './note-entry.view.js';
import { LARGEST_FILE, notesIn, notesJson, notesTable } from './notes-file.js';
import { picturedIn } from './task-work.js';
import { download, make, makeButton, setText } from '../shared/dom.view.js';
import { refusalText } from '../words/fault-text.js';
import { words } from '../words/words.js';

/**
 * @param {App} app
 * @param {Notes} notes
 * @param {readonly string[]} names of the classes
 */
export function makeNotesPanel({ store, announce }, notes, names) {
  const { notebook } = words.tasks;
  const status = make('p', { class: 'caption', attributes: { role: 'status' } });
  const tell = (/** @type {string} */ text) => setText(status, text);
  const faults = make('p', { class: 'fault' });
  const list = make('ul', { class: 'notes' });
  const empty = make('p', { class: 'finding', text: notebook.empty });
  const back = makeButton(notebook.putBack, () => {
    notes.putBack();
    tell(notebook.isBack);
    title.focus();
  });
  const undo = make('p', { class: 'plan-undo' }, [notebook.removed, ' ', back]);
  const garment = makeButton(notebook.garment, () => {
    const pictured = picturedIn(store.get());
    if (!pictured) tell(notebook.noGarment);
    else tell(notes.put({ id: newId(), at: Date.now(), text: '', garment: pictured }) ? notebook.put : notebook.full(MOST_NOTES));
  });
  const saves = makeSaves(notes, names);
  const title = make('h3', { text: notebook.title, attributes: { tabindex: '-1' } });
  const element = make('section', { class: 'card notebook', attributes: { id: 'notebook' } }, [
    title,
    make('p', { class: 'caption', text: notebook.here }),
    faults,
    make('div', { class: 'controls' }, [garment, ...saves.buttons, makeOpen(notes, tell)]),
    status,
    undo,
    empty,
    list,
  ]);

  /** @type {Map<string, ReturnType<typeof makeNoteEntry>>} */
  const entries = new Map();
  /** @param {string} id */
  const remove = (id) => {
    notes.remove(id);
    announce(notebook.removed);
    back.focus();
  };
  const draw = () => {
    const { notes: all, damaged, refused, removed } = notes.store.get();
    for (const id of [...entries.keys()]) if (!all.some((note) => note.id === id)) entries.delete(id);
    const elements = all.map((note) => {
      const entry = entries.get(note.id) ?? makeNoteEntry(note, { names, onWords: (text) => notes.change(note.id, { text }), onRemove: () => remove(note.id) });
      entries.set(note.id, entry);
      entry.show(note);
      return entry.element;
    });
    if (elements.length !== list.children.length || elements.some((each, place) => each !== list.children[place])) list.replaceChildren(...elements);
    empty.hidden = all.length > 0;
    undo.hidden = !removed;
    for (const button of saves.buttons) button.disabled = all.length === 0;
    const why = refused === undefined ? '' : notebook.notKept(refusalText(refused));
    setText(faults, [damaged > 0 ? notebook.damaged(damaged) : '', why].filter(Boolean).join(' '));
  };
  notes.store.subscribe(draw);
  draw();
  return element;
}

/**
 * @param {Notes} notes
 * @param {readonly string[]} names of the classes
 */
function makeSaves(notes, names) {
  const { notebook } = words.tasks;
  const save = (/** @type {string} */ text, /** @type {string} */ name, /** @type {string} */ type) => download(new TextEncoder().encode(text), name, type);
  const all = () => notes.store.get().notes;
  return {
    buttons: [
      makeButton(notebook.json, () => save(notesJson(all()), 'patchwork-notebook.json', 'application/json')),
      makeButton(notebook.csv, () => save(notesTable(all(), names), 'patchwork-notebook.csv', 'text/csv')),
      makeButton(notebook.print, printNotebook),
    ],
  };
}

/** Prints nothing but the notebook; the styles know by the document that it is meant. */
function printNotebook() {
  const { dataset } = document.documentElement;
  dataset['print'] = 'notebook';
  addEventListener('afterprint', () => delete dataset['print'], { once: true });
  print();
}

/**
 * @param {Notes} notes
 * @param {(text: string) => void} tell
 */
function makeOpen(notes, tell) {
  const { notebook } = words.tasks;
  const input = make('input', { attributes: { type: 'file', accept: '.json,application/json' } });
  input.addEventListener('change', async () => {
    const [file] = input.files ?? [];
    input.value = '';
    if (!file) return;
    const values = file.size > LARGEST_FILE ? undefined : notesIn(await file.text().catch(() => ''));
    if (!values) {
      tell(notebook.notOne);
      return;
    }
    const taken = notes.takeIn(values);
    tell([notebook.opened(taken), taken.full ? notebook.full(MOST_NOTES) : ''].filter(Boolean).join(' '));
  });
  return make('label', { class: 'button file' }, [make('span', { text: notebook.open }), input]);
}
