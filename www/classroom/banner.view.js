/**
 * The question above the chapters, with the time for it. It is read when it comes, and speaks up at half of the time and at
 * its end only.
 *
 * @import { Reading } from './class-clock.js'
 * @import { Task } from './routes.js'
 *
 * @typedef {object} Deeds
 * @property {(text: string) => void} announce
 * @property {(by: number) => void} step to another exercise
 * @property {() => void} toggle between what belongs to the question and the whole page
 * @property {() => void} away
 * @property {() => void} project
 * @property {() => void} uncover the result
 *
 * @typedef {object} Banner
 * @property {(task: Task, anew: boolean) => void} show anew: its clock waits, even where it ran before a reload
 * @property {() => void} remove
 * @property {(is: boolean) => void} showWhole the whole page is shown
 * @property {(is: boolean) => void} showProjected
 * @property {() => void} focus on the question
 */

import { make, makeButton, need, setText } from '../shared/dom.view.js';
import { watchSize } from '../shared/watch-size.view.js';
import { words } from '../words/words.js';
import { forgetStart, keepStart, keptStart, readingOf } from './class-clock.js';
import { EXERCISES } from './routes.js';

const SECOND = 1000;
const storage = () => sessionStorage;

/** @param {Reading} reading */
function timeOf({ phase, left }) {
  const { waiting, left: still, over } = words.classroom.banner.time;
  return { waiting, first: still, second: still, over }[phase](left);
}

/** @param {Deeds} deeds @returns {Banner} */
export function makeBanner({ announce, step, toggle, away, project, uncover }) {
  const { label, previous, next, start, aside, projector } = words.classroom.banner;
  const place = make('p', { class: 'caption' });
  const question = make('p', { class: 'class-question', attributes: { tabindex: '-1' } });
  const time = make('span', { class: 'class-time figures' });
  const startClock = makeButton(start, () => {
    keepStart(storage, question.textContent, Date.now());
    run();
    question.focus({ preventScroll: true });
  });
  const result = makeButton(words.classroom.banner.result, () => {
    uncover();
    result.hidden = true;
    question.focus({ preventScroll: true });
  });
  const back = makeButton(previous, () => step(-1));
  const on = makeButton(next, () => step(1), 'button primary');
  const whole = makeButton('', toggle);
  const put = makeButton(aside, away);
  const projected = makeButton(projector.enter, project, 'button to-projector');
  const ways = make('div', { class: 'controls' }, [back, on, result, time, startClock, make('span', { class: 'class-ways' }, [projected, whole, put])]);
  const element = make('aside', { class: 'for-class', attributes: { 'aria-label': label } }, [make('div', { class: 'page' }, [place, question, ways])]);

  let minutes = 0;
  let phase = readingOf(0, undefined, 0).phase;
  const draw = () => {
    const reading = readingOf(minutes, keptStart(storage, question.textContent), Date.now());
    setText(time, minutes === 0 ? '' : timeOf(reading));
    startClock.hidden = minutes === 0 || reading.phase === 'first' || reading.phase === 'second';
    const spoken = { second: words.classroom.banner.half, over: words.classroom.banner.time.over() };
    const wasRunning = phase === 'first' || phase === 'second';
    if (wasRunning && reading.phase !== phase && reading.phase in spoken) announce(spoken[/** @type {keyof typeof spoken} */ (reading.phase)]);
    phase = reading.phase;
  };
  let timer = 0;
  const run = () => {
    clearInterval(timer);
    draw();
    if (minutes > 0 && phase !== 'over') timer = window.setInterval(draw, SECOND);
  };

  /** What is scrolled to comes to lie below it. */
  const measure = () => document.documentElement.style.setProperty('--class', `${element.offsetHeight}px`);
  watchSize(element, measure);
  return {
    show(task, anew) {
      const goesOn = phase !== 'waiting' && task.place !== undefined && task.question !== question.textContent;
      setText(place, task.place ? words.classroom.banner.place(task.place) : label);
      setText(question, task.question);
      ({ minutes } = task);
      back.hidden = !task.place || task.place.step === 0;
      on.hidden = !task.place || task.place.step === task.place.steps - 1;
      if (goesOn && minutes > 0) keepStart(storage, task.question, Date.now());
      else if (anew) forgetStart(storage);
      phase = 'waiting';
      run();
      result.hidden = !task.place || !EXERCISES[task.place.id].covered;
      if (!element.isConnected) need('main', HTMLElement).prepend(element);
      measure();
      announce(task.question);
    },
    showWhole(is) {
      result.hidden ||= is;
      setText(whole, is ? words.classroom.banner.back : words.classroom.banner.whole);
      put.hidden = !is;
    },
    showProjected(is) {
      setText(projected, is ? projector.leave : projector.enter);
    },
    remove() {
      clearInterval(timer);
      phase = 'waiting';
      element.remove();
      document.documentElement.style.removeProperty('--class');
    },
    focus() {
      question.focus({ preventScroll: true });
    },
  };
}
