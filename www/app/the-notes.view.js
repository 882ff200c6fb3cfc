// The notebook of this page: one for all chapters that write into it.

/** @import { Notes } from './notes.js' */

import { createNotes } from './notes.js';

/** @type {Notes | undefined} */
let notes;

/** @returns {Notes} */
export function theNotes() {
  if (!notes) {
    const made = createNotes(() => localStorage);
    addEventListener('storage', ({ key }) => made.heard(key));
    notes = made;
  }
  return notes;
}
