/**
 * Shows one chapter at a time, each at its own address, or the whole book; and builds a chapter whose figures are empty
 * when the reader opens it or comes near, so that the first answer does not wait for pictures that nobody looks at.
 *
 * @import { ChapterId } from './chapters.js'
 * @import { App, State, Training } from './state.js'
 * @import { Hands } from './links.view.js'
 * @import { Model } from './model.js'
 * @import { Store } from './store.js'
 *
 * @typedef {object} Lesson what a chapter gets
 * @property {App} app
 * @property {Model} model
 * @property {readonly string[]} names of the ten classes, by label
 * @property {Promise<Training>} training
 * @property {Pick<Hands, 'pick' | 'draw' | 'undoDraw'>} hands
 *
 * @typedef {object} Chapter
 * @property {(figure: HTMLElement, lesson: Lesson) => void} mount builds the chapter into its empty figure
 *
 * @typedef {(onBuilt: (done: number, all: number) => void) => Promise<{missing: ChapterId[], putBack: () => void}>} LayOut builds
 *   all chapters that are not left out and shows them one after the other, whatever the address says, until they are put back
 *
 * @typedef {object} View
 * @property {ChapterId} id
 * @property {HTMLElement} section
 * @property {HTMLElement} heading
 */

import { CHAPTERS, STYLED_LATER } from './chapters.js';
import { BOOK, mountHistory } from './history.view.js';
import { laterStyles } from './later-styles.view.js';
import { isComing, isThere } from './figure.view.js';
import { need } from '../shared/dom.view.js';
import { part } from './part.js';
import { showNoFigure } from './no-start.view.js';
import { Fault } from '../shared/fault.js';
import { watchNear } from '../shared/near.view.js';
import { speakOfChapters, words } from '../words/words.js';

/**
 * Shows what the address asks for, from now on.
 *
 * @param {Store<State>} store
 * @param {(error: unknown) => void} showError
 * @returns {{give: (lesson: Lesson) => void, layOut: LayOut}} `give` builds chapters as they are opened; until then they stay empty
 */
export function mountLesson(store, showError) {
  /** @type {(lesson: Lesson) => void} */
  let give = () => {};
  const lesson = new Promise((/** @type {typeof give} */ resolve) => { give = resolve; });
  const views = CHAPTERS.map((id) => ({ id, section: need(id, HTMLElement), heading: need(`${id}-title`, HTMLElement) }));
  /** @type {Map<ChapterId, Promise<boolean>>} */
  const built = new Map();
  /** @param {ChapterId} id */
  const build = (id) => {
    const begun = built.get(id) ?? lesson.then((given) => buildChapter(id, given));
    built.set(id, begun);
    return begun;
  };

  /** @param {Element | null} place */
  const viewAt = (place) => views.find(({ section }) => section.contains(place));
  /** Without the chapters that are left out. */
  const shown = () => views.filter(({ id }) => !store.get().left.includes(id));
  /** Whether the place is in a chapter that is left out: then the reader is told. @param {string} hash */
  const isLeftOut = (hash) => {
    const view = viewAt(placeOf(hash));
    if (!view || shown().includes(view)) return false;
    showError(new Fault('chapterLeft', view.heading.textContent));
    return true;
  };

  /** Counts the places, so that one that is slow to come does not draw back a reader who has gone on. */
  let asked = 0;
  /** @param {string} hash @param {import('./history.view.js').Entry} entry */
  const open = async (hash, { book, top }) => {
    const named = placeOf(hash);
    if (!named && !book && hash) showError(new Fault('noPlace', hash));
    const target = isLeftOut(hash) ? null : named;
    const view = (target && viewAt(target)) ?? shown()[0];
    if (!view) return;
    const mine = ++asked;
    show(views, book ? shown() : [view], book);
    store.set({ chapter: view.id, book });
    document.title = book || view === views[0] ? words.page.title : words.page.titleOf(view.heading.textContent);
    const inside = target && target !== view.section ? target : undefined;
    // In the book those before the target would push it down when they are built on the way.
    const needed = book ? shown().slice(0, shown().indexOf(view) + 1) : [view];
    const ready = Promise.all(needed.map(({ id }) => build(id)));
    if (book || inside || top) await ready;
    if (mine !== asked) return;
    if (top === undefined) (inside ?? view.section).scrollIntoView({ behavior: 'instant' });
    else scrollTo({ top, behavior: 'instant' });
    await loaded();
    if (mine === asked) hear(inside ?? view.heading);
  };
  const { first, go } = mountHistory(open);
  for (const { id, heading } of views) {
    const figure = figureOf(id);
    if (figure) isComing(figure, heading);
  }

  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (link.hash === '#main') hear(need('main', HTMLElement));
    else if (!isLeftOut(link.hash)) go(link.hash, link.hash === BOOK || (store.get().book && link.dataset['view'] !== 'single'));
  });
  for (const { id, section } of views) {
    const stop = watchNear(section, (near) => {
      if (!near) return;
      stop();
      build(id).then(() => watchEnd(store, id, section));
    });
    watchNear(section, (across) => {
      if (across && store.get().book) store.set({ chapter: id });
    }, ACROSS);
  }
  store.subscribe(({ left, chapter, book }, previous) => {
    const [start] = shown();
    if (left === previous.left || !start) return;
    if (left.includes(chapter)) go(`#${start.id}`, book);
    else if (book) show(views, shown(), book);
  });
  if (location.hash || first.book || first.top) open(location.hash, first);
  document.documentElement.classList.add('started');
  return {
    give: (given) => give(given),
    async layOut(onBuilt) {
      let done = 0;
      const all = shown();
      const areBuilt = await Promise.all(all.map(({ id }) => build(id).then((isBuilt) => {
        onBuilt(++done, all.length);
        return isBuilt;
      })));
      show(views, all, true);
      return {
        missing: all.filter((_, at) => !areBuilt[at]).map(({ id }) => id),
        putBack() {
          const { book, chapter } = store.get();
          show(views, shown().filter(({ id }) => book || id === chapter), book);
        },
      };
    },
  };
}

/**
 * What an address names; a chapter that it nearly names serves as well.
 *
 * @param {string} hash
 */
function placeOf(hash) {
  const name = hash.slice(1);
  const near = CHAPTERS.find((id) => name && (id.startsWith(name) || name.startsWith(id)));
  return document.getElementById(name) ?? (near ? document.getElementById(near) : null);
}

/** One line across the window, a third down: exactly one chapter of the book touches it. */
const ACROSS = '-33% 0px -66.9% 0px';

/**
 * @param {readonly View[]} views
 * @param {readonly View[]} seen of them
 * @param {boolean} book
 */
function show(views, seen, book) {
  document.documentElement.classList.toggle('book', book);
  for (const view of views) view.section.hidden = !seen.includes(view);
}

/** @param {HTMLElement} place where reading goes on */
function hear(place) {
  if (place.tabIndex < 0) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/** When a document is complete, and when its address changes, the browser goes to the place in it and takes the focus with it. */
function loaded() {
  return new Promise((resolve) => {
    if (document.readyState === 'complete') setTimeout(resolve);
    else addEventListener('load', resolve, { once: true });
  });
}

/**
 * A chapter is read when its end was in sight.
 *
 * @param {Store<State>} store
 * @param {ChapterId} id
 * @param {HTMLElement} section
 */
function watchEnd(store, id, section) {
  const end = section.querySelector('.ways');
  if (!end) return;
  const stop = watchNear(end, (seen) => {
    if (!seen) return;
    stop();
    const { read } = store.get();
    if (!read.includes(id)) store.set({ read: [...read, id] });
  }, '0px');
}

/**
 * @param {ChapterId} id
 * @param {Lesson} lesson
 * @returns {Promise<boolean>} whether all of it came
 */
async function buildChapter(id, lesson) {
  const figure = figureOf(id);
  if (!figure) return true;
  let isBuilt = true;
  try {
    const [chapter] = /** @type {[Chapter, ...unknown[]]} */ (await part(Promise.all([import(`../${id}/${id}-chapter.view.js`), speakOfChapters(), STYLED_LATER.includes(id) && laterStyles()])));
    chapter.mount(figure, lesson);
  } catch (error) {
    lesson.app.showError(error);
    showNoFigure(figure);
    isBuilt = false;
  }
  isThere(figure);
  return isBuilt;
}

/** @param {ChapterId} id */
function figureOf(id) {
  return document.getElementById(`${id}-figure`);
}
