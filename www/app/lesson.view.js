/**
 * Builds the chapters whose figures are empty when the reader comes near, so that the first answer does not wait for
 * pictures far below; and finds the way to a chapter, built or not.
 *
 * @import { ChapterId } from './chapters.js'
 * @import { App } from './state.js'
 * @import { Model } from './model.js'
 *
 * @typedef {object} Lesson what a chapter gets
 * @property {App} app
 * @property {Model} model
 * @property {readonly string[]} names of the ten classes, by label
 *
 * @typedef {object} Chapter
 * @property {(figure: HTMLElement, lesson: Lesson) => void} mount builds the chapter into its empty figure
 */

import { CHAPTERS } from './chapters.js';
import { need } from '../shared/dom.view.js';
import { watchNear } from '../shared/near.view.js';

/** @param {Lesson} lesson */
export function mountChapters(lesson) {
  const builders = CHAPTERS.filter((id) => document.getElementById(`${id}-figure`)).map((id) => {
    const section = need(id, HTMLElement);
    /** @type {Promise<void> | undefined} */
    let built;
    const build = () => (built ??= buildChapter(id, lesson));
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
 * @param {ChapterId} id
 * @param {Lesson} lesson
 */
async function buildChapter(id, lesson) {
  const figure = need(`${id}-figure`, HTMLElement);
  try {
    /** @type {Chapter} */
    const chapter = await import(`../${id}/${id}-chapter.view.js`);
    chapter.mount(figure, lesson);
  } catch (error) {
    lesson.app.showError(error);
  }
  figure.removeAttribute('aria-busy');
}
