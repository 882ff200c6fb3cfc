/**
 * A task in its fold: predict, do, compare, a hint, and one answer, which opens when the reader has given theirs.
 *
 * @import { Note } from '../app/notes.js'
 * @import { Found, TaskId } from './task-list.js'
 * @import { Work } from './task-work.js'
 *
 * @typedef {object} CardParts
 * @property {Work} work
 * @property {readonly string[]} names of the classes
 * @property {(id: string, text: string) => void} onWords the reader's own, for a note
 * @property {(id: TaskId) => string | undefined} whyNot why a prediction cannot be noted
 * @property {(id: TaskId) => HTMLElement} link to the chapter where it plays
 */

import { LONGEST_TEXT } from '../app/kept-note.js';
import { betText, filterText, verdictOf } from './note-words.js';
import { makePredictionForm } from './prediction-form.view.js';
import { noteIdOf, taskOf } from './task-list.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';

/**
 * @param {TaskId} id
 * @param {CardParts} parts
 */
export function makeTaskCard(id, { work, names, onWords, whyNot, link }) {
  const { of, grades, article, states, predict, do: doing, compare, locked, anew, setUp, hint, model, modelLater, own } = words.tasks;
  const texts = of[id];
  if (!texts) throw new Error(`The words have no task “${id}”.`);
  const { grade, setUp: hasSetUp, article: isOfArticle } = taskOf(id);
  const state = make('span', { class: 'task-state' });
  const marks = [grades[grade], ...(isOfArticle ? [article] : [])].join(' · ');
  const form = makePredictionForm(id, (bet) => (work.lock(id, bet) ? undefined : whyNot(id)));
  const said = make('p');
  const back = makeButton(anew, () => {
    form.reset();
    work.anew(id);
    form.querySelector('input')?.focus();
  }, 'link');
  const made = make('div', { class: 'task-made' }, [make('h4', { text: predict }), make('p', { text: texts.ask }), said, back]);
  const result = make('p', { class: 'finding', attributes: { 'aria-live': 'polite' } });
  const filter = make('p', { class: 'caption', attributes: { translate: 'no' } });
  const text = make('textarea', { attributes: { rows: '2', maxlength: String(LONGEST_TEXT) } });
  text.addEventListener('input', () => onWords(noteIdOf(id), text.value));
  const compared = make('div', {}, [make('h4', { text: compare }), result, filter, make('label', { class: 'field' }, [make('span', { text: own }), text])]);
  const answer = make('p');
  const element = make('details', { class: 'task', attributes: { id: `task-${id}` } }, [
    make('summary', {}, [make('strong', { text: texts.title }), ' ', make('span', { class: 'caption', text: marks }), ' ', state]),
    form,
    made,
    make('div', { class: 'task-do' }, [
      make('h4', { text: doing }),
      make('p', { text: texts.deed }),
      make('div', { class: 'controls' }, [...(hasSetUp ? [makeButton(setUp, () => work.setUp(id))] : []), link(id)]),
    ]),
    compared,
    make('details', { class: 'fold' }, [make('summary', { text: hint }), make('p', { text: texts.hint })]),
    make('details', { class: 'fold' }, [make('summary', { text: model }), answer]),
  ]);
  element.addEventListener('toggle', () => {
    if (element.open) work.look(id);
  });

  return {
    element,
    draw() {
      const note = work.noteOf(id);
      const isLocked = note?.bet !== undefined;
      form.hidden = isLocked;
      made.hidden = compared.hidden = !isLocked;
      setText(state, states[note?.reached ? 'done' : isLocked ? 'begun' : 'fresh']);
      element.dataset['state'] = note?.reached ? 'done' : isLocked ? 'begun' : 'fresh';
      setText(answer, isLocked ? texts.model : modelLater);
      if (note?.bet === undefined) return;
      setText(said, locked(betText(id, note.bet)));
      setText(result, resultText(id, note, work, names));
      setText(filter, note.filter ? filterText(note.filter) : '');
      if (document.activeElement !== text && text.value !== note.text) text.value = note.text;
    },
  };
}

/**
 * How far the reader has come, in words.
 *
 * @param {TaskId} id
 * @param {Note} note
 * @param {Work} work
 * @param {readonly string[]} names of the classes
 */
export function resultText(id, note, { store }, names) {
  const { of, waits, missing, computing, notYet } = words.tasks;
  const { found, computing: busy } = store.get();
  /** @type {Pick<Found, 'figures'> | undefined} */
  const shown = note.reached && note.figures ? { figures: note.figures } : found[id];
  if (busy.includes(id)) return computing;
  if (!shown) return taskOf(id).solve ? missing : waits;
  return [note.reached ? verdictOf(note) : notYet, of[id]?.found(shown.figures, names)].join(' ');
}
