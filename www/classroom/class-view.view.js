/**
 * What a class sees: a question above the chapters, and of the page what belongs to it. It is a help, no lock: the whole page
 * is one press away.
 *
 * @import { ChapterId } from '../app/chapters.js'
 * @import { ForClass } from '../app/for-class.js'
 * @import { Links } from '../app/links.view.js'
 * @import { App } from '../app/state.js'
 *
 * @typedef {object} ClassView
 * @property {(given: ForClass, options?: {chapter?: ChapterId, stay?: boolean, projected?: boolean}) => Promise<void>} ask
 *   shows the question and goes to its chapter, or stays where the address leads
 */

import { need } from '../shared/dom.view.js';
import { words } from '../words/words.js';
import { makeBanner } from './banner.view.js';
import { leaveOut, showWhole, uncover } from './left-out.view.js';
import { makeProjector } from './projector.view.js';
import { EXERCISES, taskOf } from './routes.js';

/** @param {App} app @param {Links} links @returns {ClassView} */
export function makeClassView({ store, announce, showError }, { encode, putInAddress }) {
  const root = document.documentElement;
  /** @type {ForClass | undefined} */
  let given;
  let isWhole = false;

  const step = (/** @type {number} */ by) => {
    if (!given || !('route' in given)) return;
    const { place } = taskOf(given, words);
    const to = (place?.step ?? 0) + by;
    if (to >= 0 && to < (place?.steps ?? 0)) ask({ route: given.route, step: to }).catch(showError);
  };
  const show = (/** @type {boolean} */ whole) => {
    if (!given) return;
    isWhole = whole;
    if (whole) showWhole(store);
    else leaveOut(store, taskOf(given, words));
    banner.showWhole(whole);
  };
  const away = () => {
    projector.leave();
    showWhole(store);
    given = undefined;
    banner.remove();
    putInAddress();
    need('main', HTMLElement).focus({ preventScroll: true });
    announce(words.classroom.banner.isAway);
  };
  const toggle = () => {
    show(!isWhole);
    announce(isWhole ? words.classroom.banner.isWhole : words.classroom.banner.isBack);
  };
  const banner = makeBanner({ announce, step, toggle, away, project: () => projector.toggle(), uncover });
  const projector = makeProjector({ step, onChange: banner.showProjected });

  /** @param {{chapter?: ChapterId | undefined, place?: string}} exercise */
  const goTo = ({ chapter, place }) => {
    const state = store.get();
    // A projector has nothing above the place.
    const hash = `#${(root.classList.contains('projector') ? undefined : place) ?? chapter}`;
    if (chapter && (location.hash !== hash || state.book)) location.hash = hash;
    else {
      scrollTo({ top: 0, behavior: 'instant' });
      banner.focus();
    }
  };
  /** @type {ClassView['ask']} */
  const ask = async (next, { chapter, stay = false, projected = false } = {}) => {
    given = next;
    const task = taskOf(next, words);
    // The request for the full screen has to follow from the press at once.
    if (projected) projector.enter();
    banner.show(task, !stay);
    show(false);
    if (!stay) goTo(task.place ? EXERCISES[task.place.id] : { chapter });
    const text = await encode({ class: next });
    // The reader may have gone on meanwhile.
    if (given === next) putInAddress(text);
  };
  return { ask };
}
