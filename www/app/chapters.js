/**
 * The chapters in the order of the page. An id is the name of a folder, a section, an anchor and a group of words. The
 * folder holds the chapter's piece of HTML (`id.html`), its style sheets, its logic and its views. A piece with an empty
 * figure (`id-figure`) is built by `mount` of `id-chapter.view.js` when the reader comes near.
 *
 * @typedef {typeof CHAPTERS[number]} ChapterId
 */
export const CHAPTERS = /** @type {const} */ (['garment', 'pixels', 'filter', 'pooling', 'network', 'training', 'step', 'journey', 'evidence', 'mistakes', 'compare', 'experiments', 'tasks', 'end']);

/**
 * The chapters of which little is seen until they are built, and what is for teachers: their styles come with the first of them.
 *
 * @type {readonly string[]}
 */
export const STYLED_LATER = ['step', 'journey', 'evidence', 'mistakes', 'compare', 'experiments', 'tasks', 'classroom'];
