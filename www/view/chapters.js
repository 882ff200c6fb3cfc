/**
 * The chapters of the lesson: each is a section of index.html whose figure is built when the reader
 * comes near, so that the first answer does not wait for pictures far below.
 *
 * @import { App } from '../lib/state.js'
 * @import { Model } from '../lib/model.js'
 *
 * @typedef {object} Lesson what a chapter gets
 * @property {App} app
 * @property {Model} model
 * @property {readonly string[]} names of the ten classes, by label
 *
 * @typedef {object} Chapter
 * @property {(figure: HTMLElement, lesson: Lesson) => void} mount builds the chapter into its empty figure
 */

import { need } from './dom.js';
import { watchNear } from './near.js';

/** @type {[id: string, load: () => Promise<Chapter>][]} in the order of the page */
const CHAPTERS = [
  ['pixels', () => import('./chapters/pixels.js')],
  ['filter', () => import('./chapters/filter.js')],
  ['pooling', () => import('./chapters/pooling.js')],
  ['network', () => import('./chapters/network.js')],
  ['journey', () => import('./chapters/journey.js')],
];

/** @param {Lesson} lesson */
export function mountChapters(lesson) {
  const builders = CHAPTERS.map(([id, load]) => {
    const section = need(id, HTMLElement);
    /** @type {Promise<void> | undefined} */
    let built;
    const build = () => (built ??= buildChapter(need(`${id}-figure`, HTMLElement), load, lesson));
    const stop = watchNear(section, (near) => {
      if (!near) return;
      stop();
      build();
    });
    return { section, build };
  });

  /**
   * A chapter above the target that is built on the way would push the target down.
   *
   * @param {string} hash
   */
  const jump = async (hash) => {
    const target = hash.length > 1 ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    if (!target) return;
    const above = builders.filter(({ section }) => section.contains(target) || section.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING);
    await Promise.all(above.map(({ build }) => build()));
    target.scrollIntoView();
    target.focus({ preventScroll: true });
  };
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a[href^="#"]') : null;
    if (!(link instanceof HTMLAnchorElement) || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.pushState(null, '', link.hash);
    jump(link.hash);
  });
  if (location.hash) jump(location.hash);
}

/**
 * @param {HTMLElement} figure
 * @param {() => Promise<Chapter>} load
 * @param {Lesson} lesson
 */
async function buildChapter(figure, load, lesson) {
  try {
    const chapter = await load();
    chapter.mount(figure, lesson);
  } catch (error) {
    lesson.app.showError(error);
  }
  figure.removeAttribute('aria-busy');
}
