// The training panel: starts the worker, draws its state, sends what the reader asks for.

import { fused, startWorker } from '../app/core.js';
import { newId } from '../app/new-id.js';
import { part } from '../app/part.js';
import { count } from '../shared/format.js';
import { teamSizes } from './team.js';
import { BEAT, TrainerClient } from './trainer-client.js';
import { TrainingSession } from './training-session.js';
import { accuracyText, activityLine, barShare, epochSentence, loadingLine, lossText, noticeLine, positionLine, stoppedSentence, testedLine, toggleDeed, whyNot } from './status-lines.js';
import { words } from '../words/words.js';
import { mountCurves } from './curves.view.js';
import { need, setText } from '../shared/dom.view.js';
import { whenOpened } from '../shared/fold.view.js';
import { materialOf } from '../shared/material.js';
import { mountLearnedWeights } from './learned-weights.view.js';
import { mountTrainingBar } from './training-bar.view.js';
import { mountTrainingForm } from './training-form.view.js';

/** @typedef {import('../app/model.js').Model} Model */
/** @typedef {import('../app/state.js').App} App */
/** @typedef {import('../app/state.js').Training} Training */
/** @typedef {import('./protocol.js').TrainingState} TrainingState */
/** @typedef {ReturnType<typeof mountTrainingForm>} Form */

/**
 * @param {HTMLElement} section
 * @param {App} app
 * @param {Model} model
 * @returns {Training}
 */
export function mountTraining(section, app, model) {
  const spawn = () => startWorker('training-worker.js');
  const session = new TrainingSession(app, spawn, teamSizes(navigator.hardwareConcurrency).usual, newId, !fused);
  const form = mountTrainingForm(session);
  const drawButtons = mountButtons(session, form);
  const drawBar = mountTrainingBar(need('bar-training', HTMLDivElement), session, () => start(session, form));
  mountLearnedWeights(app, model);
  mountCurves(session.client);
  announceEnds(session, app);
  keepSafe(session);
  mountFolds({ session, app, model, isReady: form.check });
  keepAlive(session.client);

  const draw = () => {
    const { state } = session;
    form.draw(state);
    const { lastEpoch: epochs } = session;
    drawButtons(state);
    drawFigures({ ...state, epochs }, session);
    drawBar({ ...state, epochs });
    section.setAttribute('aria-busy', String(state.status === 'loading' || state.loading !== undefined));
  };
  app.store.subscribe((state, previous) => {
    if (state.training !== previous.training || state.shelf !== previous.shelf) draw();
  });
  draw();
  return {
    checkpoint: () => session.checkpoint(),
    images: (places) => session.images(places),
    advance: (by) => session.advance(by),
    toggle: () => start(session, form),
    trainer(revive) {
      const client = new TrainerClient(spawn, revive);
      keepAlive(client);
      return client;
    },
    want: (options, epochs) => session.want(options, epochs),
    weights: () => session.weights(),
    repeat: (wanted, run) => session.repeat(wanted, run),
    save: () => session.save(),
  };
}

/** @param {TrainerClient} client */
function keepAlive(client) {
  setInterval(() => client.beat(), 1000 * BEAT);
}

/** What comes with its fold, when that is opened. @param {{session: TrainingSession, app: App, model: Model, isReady: () => boolean}} training */
function mountFolds(training) {
  const { app, session } = training;
  const { showError } = app;
  whenOpened('look-back', showError, async (fold) => {
    const { mountLookBack } = await part(import('./look-back.view.js'));
    mountLookBack(fold, app, session);
  });
  whenOpened('bet-fold', showError, async () => {
    const { mountBet } = await part(import('./experiments.view.js'));
    mountBet(need('bet', HTMLDivElement), training);
  });
  whenOpened('failures-fold', showError, async () => {
    const { mountFailures } = await part(import('./experiments.view.js'));
    mountFailures(need('failures', HTMLDivElement), training);
  });
}

/**
 * Trains, pauses or stops; before training a fault in the form is shown.
 * @param {TrainingSession} session
 * @param {Form} form
 */
function start(session, form) {
  if (toggleDeed(session.state) !== 'train' || form.check()) session.toggle();
}

/**
 * @param {TrainingSession} session
 * @param {Form} form
 */
function mountButtons(session, form) {
  const toggle = need('train-toggle', HTMLButtonElement);
  const step = need('train-step', HTMLButtonElement);
  const epoch = need('train-epoch', HTMLButtonElement);
  const reset = need('train-reset', HTMLButtonElement);
  const undo = need('train-undo', HTMLButtonElement);
  const swap = need('train-swap', HTMLButtonElement);
  const why = need('train-why', HTMLSpanElement);

  onPress(toggle, () => start(session, form));
  onPress(step, () => session.advance('step'));
  onPress(epoch, () => session.advance('epoch'));
  onPress(reset, () => {
    if (form.check()) session.reset();
  });
  onPress(undo, () => {
    if (session.failure) session.recover();
    else session.undo();
    // The button goes away; the focus must not go with it.
    toggle.focus();
  });
  onPress(swap, () => session.swap());

  return (/** @type {TrainingState} */ state) => {
    const reason = whyNot(state, session.isFull);
    const ready = state.status === 'ready' && Boolean(state.config);
    const deed = toggleDeed(state);
    setText(toggle, words.training.controls[deed]);
    setEnabled(toggle, !reason || deed === 'stop');
    for (const button of [step, epoch]) setEnabled(button, !reason);
    setEnabled(reset, ready && state.steps > 0);
    const { before, failure } = session;
    undo.hidden = !before && !failure;
    setText(undo, failure ? words.training.failures.back : words.training.controls.undo);
    setText(why, reason ?? (before ? words.training.controls.kept(words.shelf.name(before)) : ''));
    const moment = momentOf(state);
    swap.hidden = !moment;
    if (moment) setText(swap, words.training.controls.swap(moment, state.steps));
  };
}

/**
 * The moment that the reader can go to: another one than where the run stands.
 * @param {TrainingState} state
 */
function momentOf({ progress, options, steps }) {
  const moment = progress?.moment;
  return moment && (moment.steps !== steps || moment.learningRate !== options?.learningRate) ? moment : undefined;
}

/**
 * A button that cannot be pressed now stays in the tab order, so that its reason is found.
 * @param {HTMLButtonElement} button
 * @param {boolean} enabled
 */
function setEnabled(button, enabled) {
  button.setAttribute('aria-disabled', String(!enabled));
}

/**
 * @param {HTMLButtonElement} button
 * @param {() => void} action
 */
function onPress(button, action) {
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') !== 'true') action();
  });
}

/**
 * @param {TrainingState} state
 * @param {TrainingSession} session
 */
function drawFigures(state, { next, failure }) {
  const { progress, epochs, data, status, loading, options, wanted } = state;
  const note = need('train-notice', HTMLParagraphElement);
  setText(note, [failure ? words.training.notices.failure(words.training.failures.names[failure]) : '', noticeLine(state)].filter(Boolean).join(' '));
  note.hidden = note.textContent === '';
  if (data) setText(need('train-data', HTMLParagraphElement), words.training.data(data.train, data.test, data.ownTest, materialOf(options ?? wanted, data.train)));
  if (!progress || status === 'failed') return;
  setText(need('train-position', HTMLLabelElement), loading ? loadingLine(loading) : positionLine(progress, epochs));
  setText(need('train-activity', HTMLSpanElement), loading ? '' : activityLine(progress, next));
  need('train-progress', HTMLProgressElement).value = barShare(state);
  setText(need('train-loss', HTMLElement), lossText(progress.loss));
  setText(need('train-accuracy', HTMLElement), accuracyText(progress.accuracy));
  setText(need('test-accuracy', HTMLElement), accuracyText(progress.tested?.accuracy));
  setText(need('test-when', HTMLElement), testedLine(progress));
  const speed = progress.imagesPerSecond;
  setText(need('train-speed', HTMLElement), speed === undefined ? '–' : count(Math.round(speed)));
}

/**
 * Speaks at epoch ends and stops only: ten times a second would be noise.
 * @param {TrainingSession} session
 * @param {App} app
 */
function announceEnds(session, { announce }) {
  session.client.on('epoch', ({ figures }) => {
    // One that fails on purpose has many and short ones, and tells its own end.
    if (!session.failure) announce(epochSentence(figures));
  });
  session.client.on('stopped', ({ by }) => {
    const { progress } = session.state;
    const sentence = progress && stoppedSentence(by, progress);
    if (sentence) announce(sentence);
  });
  session.client.on('diverged', ({ run: { progress } }) => announce(words.training.notices.diverged(progress.epoch, progress.batch)));
}

/**
 * A hidden page needs no pictures of the weights, and may be closed without another word.
 * @param {TrainingSession} session
 */
function keepSafe(session) {
  document.addEventListener('visibilitychange', () => session.watch(!document.hidden));
  // A worker that broke is told of by itself.
  addEventListener('pagehide', () => void session.save().catch(() => {}));
}
