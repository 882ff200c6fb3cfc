/**
 * The notebook as a file: all of it as JSON, which can be opened again, and as a table.
 *
 * @import { Note } from '../app/notes.js'
 */

import { unpacked } from '../app/kept-note.js';
import { csvOf } from '../shared/csv.js';
import { betText, foundText, titleOfNote, verdictOf } from './note-words.js';

const FORMAT = 'patchwork-notebook';
const VERSION = 1;
/** Bytes; a full notebook has less than a tenth. */
export const LARGEST_FILE = 8e6;

/** @param {readonly Note[]} notes */
export function notesJson(notes) {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, notes }, undefined, 1)}\n`;
}

/**
 * @param {string} text
 * @returns {unknown[] | undefined} what may be notes; undefined where it is no notebook
 */
export function notesIn(text) {
  try {
    const value = JSON.parse(text);
    return value?.format === FORMAT && value.version === VERSION && Array.isArray(value.notes) ? value.notes : undefined;
  } catch {
    return undefined;
  }
}

/** The head of the table; names that programs can use in any language. */
const HEAD = ['id', 'time', 'kind', 'title', 'predicted', 'reached', 'verdict', 'found', 'words', 'label', 'answer', 'answer_share', 'filter', 'pixels', 'parameters', 'multiply_adds', 'train_images', 'epochs', 'test_accuracy', 'train_accuracy', 'guess_percent'];

/**
 * @param {readonly Note[]} notes
 * @param {readonly string[]} names of the classes
 */
export function notesTable(notes, names) {
  return csvOf([HEAD, ...notes.map((note) => rowOf(note, names))]);
}

/**
 * @param {Note} note
 * @param {readonly string[]} names
 */
function rowOf(note, names) {
  const { id, at, task, bet, reached, text, garment, filter, experiment } = note;
  const { label, answer, pixels } = garment ?? {};
  const kind = task !== undefined ? 'task' : experiment ? 'experiment' : 'garment';
  return [
    id, new Date(at).toISOString(), kind, titleOfNote(note), task === undefined || bet === undefined ? undefined : betText(task, bet),
    task === undefined ? undefined : Number(reached === true), verdictOf(note), foundText(note, names), text,
    label === undefined ? undefined : names[label], answer && names[answer.best], answer?.share, filter?.weights.join(' '), pixels && unpacked(pixels).join(' '),
    experiment?.parameters, experiment?.multiplyAdds, experiment?.images, experiment?.epochs, experiment?.test, experiment?.train, experiment?.guess,
  ];
}
