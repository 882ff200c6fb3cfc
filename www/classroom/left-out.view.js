/**
 * Takes out of the page what does not belong to a question, and puts it back.
 *
 * @import { ChapterId } from '../app/chapters.js'
 * @import { State } from '../app/state.js'
 * @import { Store } from '../app/store.js'
 * @import { Task } from './routes.js'
 */

import { CHAPTERS } from '../app/chapters.js';
import { need } from '../shared/dom.view.js';
import { neighboursOf } from './neighbours.js';
import { EXERCISES } from './routes.js';

/** @param {Store<State>} store */
export function showWhole(store) {
  delete document.documentElement.dataset['without'];
  uncover();
  showOnProjector(undefined);
  leaveChapters(store, []);
}

/** Shows the result of an exercise. */
export function uncover() {
  delete document.documentElement.dataset['covered'];
}

/** @param {Store<State>} store @param {Task} task */
export function leaveOut(store, { chapters, hidden, place }) {
  const { dataset } = document.documentElement;
  // `classroom.css` says what these are.
  dataset['without'] = hidden.join(' ');
  uncover();
  if (place && EXERCISES[place.id].covered) dataset['covered'] = place.id;
  showOnProjector(place && EXERCISES[place.id].figures);
  for (const source of ['draw', 'photo']) {
    const isOpen = need(`tab-${source}`, HTMLButtonElement).getAttribute('aria-selected') === 'true';
    if (isOpen && hidden.some((each) => each === source)) need('tab-pick', HTMLButtonElement).click();
  }
  leaveChapters(store, chapters.length > 0 ? CHAPTERS.filter((id) => !chapters.includes(id)) : []);
}

/**
 * Marks what of the chapters a projector leaves out.
 *
 * @param {readonly string[] | undefined} figures that it shows; all where none are given
 */
function showOnProjector(figures) {
  const shown = figures?.map((id) => need(id, HTMLElement));
  for (const part of document.querySelectorAll('.chapter > :not(h2)')) part.classList.toggle('beside-the-point', shown !== undefined && !shown.some((figure) => part.contains(figure)));
}

/** @param {Store<State>} store @param {readonly ChapterId[]} left */
function leaveChapters(store, left) {
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll('#nav li > a, .seen li > a');
  for (const { parentElement, hash } of links) parentElement?.toggleAttribute('hidden', left.some((id) => `#${id}` === hash));
  for (const id of CHAPTERS) {
    for (const [rel, to] of Object.entries(neighboursOf(CHAPTERS, left, id))) {
      const way = need(id, HTMLElement).querySelector(`.ways [rel="${rel}"]`);
      if (!(way instanceof HTMLAnchorElement)) continue;
      way.hidden = to === undefined;
      if (!to) continue;
      way.setAttribute('href', `#${to}`);
      way.lastElementChild?.replaceChildren(need(`${to}-title`, HTMLElement).textContent);
    }
  }
  store.set({ left });
}
