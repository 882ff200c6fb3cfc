/** @import { State } from './state.js' */
/** @import { Store } from './store.js' */

import { need, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';

/**
 * The list of chapters: which is open, and which have been read. Where the window is narrow it is a sheet over the bar.
 *
 * @param {Store<State>} store
 */
export function mountNav(store) {
  const nav = need('nav', HTMLElement);
  const whole = need('nav-book', HTMLAnchorElement);
  const links = [...nav.querySelectorAll('a')].filter((link) => link !== whole);

  const draw = () => {
    const { chapter, book, read } = store.get();
    for (const link of links) {
      const id = link.hash.slice(1);
      if (id === chapter) link.setAttribute('aria-current', book ? 'true' : 'page');
      else link.removeAttribute('aria-current');
      const mark = link.querySelector('.read');
      if (mark instanceof HTMLElement) mark.hidden = !read.some((each) => each === id);
    }
    setText(whole, book ? words.page.single : words.page.book);
    whole.href = book ? `#${chapter}` : '#book';
    whole.dataset['view'] = book ? 'single' : 'book';
  };
  draw();
  store.subscribe((state, previous) => {
    if (state.chapter !== previous.chapter || state.book !== previous.book || state.read !== previous.read) draw();
  });
  nav.addEventListener('click', ({ target }) => {
    // Older browsers have no such sheets and show the list at the head of the page.
    if (target instanceof Element && target.closest('a') && 'hidePopover' in nav) nav.hidePopover();
  });
}
