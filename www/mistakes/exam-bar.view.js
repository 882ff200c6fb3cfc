/**
 * Whose answers these are, for which images, and the way to more.
 *
 * @import { App, State } from '../app/state.js'
 * @import { Exam } from './exam.js'
 *
 * @typedef {State['data']['progress']} Progress
 */

import { countedOf } from './ranked.js';
import { inUseOf } from '../app/shelf.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';

/**
 * @param {App} app
 * @param {Exam} exam
 */
export function makeExamBar({ store, announce }, exam) {
  const result = make('p', { class: 'finding', attributes: { tabindex: '-1' } });
  const note = make('p', { class: 'caption figures' });
  const progress = make('progress', { attributes: { 'aria-label': words.mistakes.progress, max: '1' } });
  const all = makeButton('', () => {
    exam.begin(true);
    stop.focus();
  }, 'button primary');
  const stop = makeButton(words.mistakes.stop, () => {
    exam.stop();
    setText(note, words.mistakes.stopped);
    announce(words.mistakes.stopped);
    all.focus();
  });
  const draw = () => {
    const state = store.get();
    const { found, running } = exam;
    const inUse = inUseOf(state.shelf);
    const { result: resultOf, waiting, none, stale } = words.mistakes;
    setText(result, found ? resultOf(found.network, countedOf(found)) : exam.overflowed ? words.answer.verdict.overflow : exam.isPossible ? none : waiting);
    const old = exam.isStale && inUse ? stale(words.shelf.name(inUse)) : '';
    setText(note, running ? runningText(exam, state.data.progress) : exam.overflowed && found ? words.answer.verdict.overflow : old);
    const isLeft = document.activeElement === stop && !running;
    progress.hidden = !running;
    progress.value = shareOf(exam, state.data.progress);
    stop.hidden = !running;
    all.hidden = Boolean(running) || !exam.isPossible || (exam.isWhole && !exam.isStale);
    setText(all, exam.isStale ? words.mistakes.again : words.mistakes.all(state.data.about?.test.count ?? 0));
    // The button goes away; the focus must not go with it.
    if (isLeft) (all.hidden ? result : all).focus({ preventScroll: true });
  };
  draw();
  return { element: make('div', { class: 'exam-bar' }, [result, note, progress, make('div', { class: 'controls' }, [all, stop])]), draw };
}

/** @param {Exam} exam @param {Progress} images in bytes, while they are on their way */
function shareOf({ running }, images) {
  const { done, total } = running?.answers ?? { done: images.received, total: images.total };
  return running && total > 0 ? done / total : 0;
}

/** @param {Exam} exam @param {Progress} images */
function runningText({ running }, { received, total }) {
  const { fetching, answering } = words.mistakes;
  return running?.answers ? answering(running.answers.done, running.answers.total) : fetching(received, total);
}
