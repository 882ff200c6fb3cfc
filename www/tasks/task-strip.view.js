/**
 * The task that the reader has taken along: a strip below the heading of the open chapter, which tells when it is done.
 *
 * @import { App } from '../app/state.js'
 * @import { TaskId } from './task-list.js'
 * @import { Work } from './task-work.js'
 */

import { resultText } from './task-card.view.js';
import { taskOf } from './task-list.js';
import { make, makeButton, need, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';

/**
 * @param {App} app
 * @param {Work} work
 * @param {readonly string[]} names of the classes
 */
export function mountTaskStrip({ store }, work, names) {
  const { strip, of, needsBet } = words.tasks;
  const title = make('strong');
  const line = make('span');
  const back = make('a', { text: strip.back });
  const close = makeButton('×', () => {
    const heading = element.closest('section')?.querySelector('h2');
    work.take(undefined);
    heading?.focus({ preventScroll: true });
  }, 'button square');
  close.setAttribute('aria-label', strip.close);
  const element = make('aside', { class: 'task-strip', attributes: { 'aria-label': strip.label } }, [make('p', {}, [title, ' · ', line, ' ', back]), close]);

  /** @param {TaskId} id */
  const place = (id) => {
    const { book, chapter } = store.get();
    const home = book || chapter === 'tasks' ? taskOf(id).chapter : chapter;
    const heading = need(`${home}-title`, HTMLElement);
    if (heading.nextElementSibling !== element) heading.after(element);
  };
  return {
    draw() {
      const { active } = work.store.get();
      if (!active) {
        element.remove();
        return;
      }
      place(active);
      const note = work.noteOf(active);
      setText(title, of[active]?.title ?? '');
      setText(line, note?.bet === undefined ? needsBet : resultText(active, note, work, names));
      element.dataset['state'] = note?.reached ? 'done' : 'begun';
      back.href = `#task-${active}`;
    },
  };
}
