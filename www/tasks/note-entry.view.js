/**
 * A note in the notebook: its picture, what was predicted and found, and the reader's own words.
 *
 * @import { Note } from '../app/notes.js'
 */

import { paintPixels } from '../pkg/patchwork.js';
import { LONGEST_TEXT, unpacked } from '../app/kept-note.js';
import { linesOf, timeOf, titleOfNote } from './note-words.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { SIDE } from '../shared/pixels.js';
import { words } from '../words/words.js';

/**
 * @param {Note} first
 * @param {{names: readonly string[], onWords: (text: string) => void, onRemove: () => void}} options `names` of the classes
 */
export function makeNoteEntry(first, { names, onWords, onRemove }) {
  const { notebook } = words.tasks;
  const title = titleOfNote(first);
  const canvas = make('canvas', { class: 'pixels', attributes: { role: 'img', 'aria-label': notebook.picture, width: String(SIDE), height: String(SIDE) } });
  const lines = make('div');
  const text = make('textarea', { attributes: { rows: '2', maxlength: String(LONGEST_TEXT), 'aria-label': notebook.wordsOf(title) } });
  const remove = makeButton(notebook.remove, onRemove, 'link');
  // On paper a field shows its first lines only.
  const printed = make('p', { class: 'note-words' });
  remove.setAttribute('aria-label', notebook.removeOf(title));
  text.addEventListener('input', () => onWords(text.value));
  const element = make('li', { class: 'note' }, [
    canvas,
    make('div', {}, [make('h4', { text: title }), make('p', { class: 'caption', text: timeOf(first) }), lines, make('label', { class: 'field' }, [make('span', { text: notebook.words, attributes: { 'aria-hidden': 'true' } }), text]), printed, remove]),
  ]);
  /** @type {Note | undefined} */
  let shown;
  return {
    element,
    /** @param {Note} note */
    show(note) {
      if (note === shown) return;
      const pixels = note.garment?.pixels;
      canvas.hidden = pixels === undefined;
      if (pixels !== undefined && pixels !== shown?.garment?.pixels) paintPixels(canvas, unpacked(pixels), SIDE);
      shown = note;
      lines.replaceChildren(...linesOf(note, names).map((line) => make('p', { class: 'caption', text: line })));
      if (document.activeElement !== text && text.value !== note.text) text.value = note.text;
      setText(printed, note.text);
    },
  };
}
