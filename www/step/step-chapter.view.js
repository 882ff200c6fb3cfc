/**
 * Chapter: one step of training, opened. It shows the next step of the present training, and opens anew when that one has
 * gone on.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { State, Training } from '../app/state.js'
 */

import { createBook } from './book.js';
import { createOpener, watchIdle } from './opener.js';
import { make, setText } from '../shared/dom.view.js';
import { isCrateError } from '../shared/fault.js';
import { makeAnswerCard } from './answer-card.view.js';
import { makeStage } from './stage.view.js';
import { makeWeightCard } from './weight-card.view.js';
import { startWorker } from '../app/core.js';
import { words } from '../words/words.js';

/**
 * @param {HTMLElement} figure
 * @param {Lesson} lesson
 */
export function mount(figure, lesson) {
  const { app } = lesson;
  const { ask, idle } = watchIdle(createOpener(() => startWorker('step-worker.js'), () => reopen()));
  const book = createBook(ask, app.showError);
  const about = make('p', { class: 'finding step-about', text: words.step.waiting });
  const parts = [makeStage(book, lesson), makeAnswerCard(book, lesson), makeWeightCard(book, lesson)];
  const body = make('div', { class: 'step-body', attributes: { inert: '' } }, parts);
  figure.append(about, body);

  /** What the step that is shown belongs to, and that which is asked for. @type {{shown: string | undefined, asked: string | undefined, failed: 'overflow' | 'other' | undefined}} */
  const keys = { shown: undefined, asked: undefined, failed: undefined };
  let turn = Promise.resolve();

  const draw = () => {
    const { batch, first } = book.get();
    const state = app.store.get();
    const isOpen = keys.shown !== undefined && keyOf(state) === keys.shown;
    body.hidden = keys.shown === undefined && keys.failed !== undefined;
    body.classList.toggle('waiting', keys.shown === undefined);
    body.toggleAttribute('inert', !isOpen);
    body.classList.toggle('stale', !isOpen);
    setText(about, state.training?.running ? words.step.running : isOpen ? words.step.about(batch, first) : keys.failed === 'overflow' ? words.step.overflowed : words.step.waiting);
  };
  const follow = () => {
    const key = keyOf(app.store.get());
    draw();
    if (key === undefined || key === keys.asked) return;
    keys.asked = key;
    // One after the other: the batch of one step must not meet the weights of another.
    turn = turn.then(async () => {
      if (key !== keys.asked) return;
      keys.failed = undefined;
      try {
        await open(book, app.store.get(), await lesson.training);
        await idle();
        keys.shown = key;
      } catch (error) {
        // The crate refuses a state with numbers that are none; the training tells of it.
        keys.failed = isCrateError(error) ? 'overflow' : 'other';
        if (keys.failed === 'other') app.showError(error);
      }
      draw();
    });
  };
  /** What lay open went with its worker; one that never opened anything is not tried again. */
  const reopen = () => {
    if (keys.shown === undefined) return;
    keys.shown = keys.asked = undefined;
    follow();
  };
  book.subscribe(draw);
  app.store.subscribe((state, former) => {
    if (state.training !== former.training || state.config !== former.config) follow();
  });
  follow();
}

/**
 * What a step belongs to: another run, another place in it, or other numbers of its optimizer are another step.
 *
 * @param {Readonly<State>} state
 * @returns {string | undefined} undefined while there is none to be opened
 */
function keyOf({ training, config }) {
  if (!training || training.status !== 'ready' || training.running || training.loading) return undefined;
  const { progress, options, id } = training;
  if (!progress || !options || !config || training.config !== config) return undefined;
  return JSON.stringify([id, progress.steps, options, training.brought, training.data?.train.id]);
}

/**
 * @param {import('./book.js').Book} book
 * @param {Readonly<State>} state
 * @param {Training} training
 */
async function open(book, { training: now }, training) {
  const images = now?.brought ? (now.progress?.images ?? 0) : 0;
  await book.open(await training.checkpoint(), images, training.images);
}
