/**
 * The way through the chapters in the browser's history: each place with how far the reader had scrolled there.
 *
 * @typedef {object} Entry of the browser's history
 * @property {boolean} book the whole book
 * @property {number} [top] how far the reader had scrolled
 */

/** The address of the whole book. */
export const BOOK = '#book';

/** Milliseconds without scrolling after which the place is noted. */
const REST = 150;

/**
 * @param {(hash: string, entry: Entry) => void} open shows a place, for one to which the reader goes back
 * @returns {{first: Entry, go: (hash: string, book: boolean) => void}} what is known of the present place, and the way to another
 */
export function mountHistory(open) {
  let timer = 0;
  const note = () => {
    clearTimeout(timer);
    history.replaceState({ ...history.state, top: scrollY }, '');
  };
  /** What is known of this place; nothing where the reader typed the address. */
  const present = () => {
    /** @type {Entry} */
    const known = history.state ?? { book: location.hash === BOOK };
    history.replaceState(known, '');
    return known;
  };

  // The browser knows the place only while the page keeps its length.
  history.scrollRestoration = 'manual';
  addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = window.setTimeout(note, REST);
  }, { passive: true });
  addEventListener('popstate', () => {
    clearTimeout(timer);
    open(location.hash, present());
  });
  return {
    first: present(),
    go(hash, book) {
      note();
      history.pushState({ book }, '', hash);
      open(hash, { book });
    },
  };
}
