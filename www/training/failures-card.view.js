/**
 * Five trainings that fail on purpose: the reader says first what will come of it, then it is tried, and the numbers tell.
 *
 * @import { App } from '../app/state.js'
 * @import { Model } from '../app/model.js'
 * @import { FailureId, Shelf } from '../app/shelf.js'
 * @import { TrainingSession } from './training-session.js'
 */

import { FAILURES, FAILURE_IDS, SIZES, endingOf, lastEpochOf } from './failures.js';
import { lossText, positionLine, whyNot } from './status-lines.js';
import { beforeFailure, isFull } from '../app/shelf.js';
import { makeChart } from '../shared/chart.view.js';
import { makeChoice } from '../shared/choice.view.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { COAT, PULLOVER, SHIRT } from '../shared/material.js';
import { nowAndThen } from '../shared/now-and-then.js';
import { makeQuestion } from '../shared/question.view.js';
import { words } from '../words/words.js';

/** Milliseconds between two paintings. */
const REST = 200;

/**
 * @param {HTMLElement} room
 * @param {{session: TrainingSession, app: App, model: Model}} training
 */
export function mountFailures(room, { session, app, model }) {
  /** What has come of them, by their runs. @type {Map<string, string>} */
  const results = new Map();
  /** Runs that are looked into. @type {Set<string>} */
  const asked = new Set();
  let chosen = session.failure ?? FAILURE_IDS[0] ?? 'tooFast';

  const choice = makeChoice({
    legend: words.training.failures.choose,
    name: 'failure',
    options: FAILURE_IDS.map((id) => [id, words.training.failures.names[id]]),
    onChoose(id) {
      chosen = /** @type {FailureId} */ (id);
      draw();
    },
  });
  const what = make('p', { class: 'failure-what' });
  const questions = new Map(FAILURE_IDS.map((id) => [id, makeQuestion({ ...words.training.failures.questions[id], solve: () => solutionOf(id) })]));
  const why = make('span', { class: 'caption' });
  const go = makeButton('', () => {
    if (go.getAttribute('aria-disabled') === 'true') return;
    app.announce(words.training.failures.running);
    session.fail(chosen, model.plan(SIZES));
  }, 'button primary');
  const back = makeButton(words.training.failures.back, () => {
    go.hidden = false;
    go.focus();
    session.recover();
  });
  const position = make('p', { class: 'caption figures' });
  const finding = make('p', { class: 'finding', attributes: { id: 'failure-finding' } });
  const filters = makeFilters(model);
  const chart = makeChart({ label: words.training.failures.chart, describedBy: finding.id, format: lossText, tick: lossText, highest: (largest) => Math.max(2.5, largest * 1.05), onPoint() {} });
  const run = make('div', { class: 'failure-run' }, [make('div', {}, [position, chart.element]), filters.element]);
  room.append(choice.element, what, ...questions.values(), make('div', { class: 'controls' }, [go, back, why]), run, finding);

  /** The result of a failure that is in use. @param {FailureId} id */
  const resultOf = (id) => (session.failure === id ? results.get(session.state.id ?? '') : undefined);
  /** @param {FailureId} id */
  const solutionOf = (id) => {
    const result = resultOf(id);
    return { right: result === undefined ? undefined : FAILURES[id].answer, because: result ?? words.training.failures.answered };
  };
  /** @param {FailureId} id */
  const isAnswered = (id) => Boolean(questions.get(id)?.querySelector('input:checked'));

  const draw = () => {
    const { state, failure } = session;
    const inUse = failure === chosen;
    const result = resultOf(chosen);
    const reason = whyNotFail(session, app.store.get().shelf, chosen) ?? (isAnswered(chosen) || inUse ? undefined : words.training.failures.answerFirst);
    choice.show(chosen);
    setText(what, words.training.failures.what[chosen]);
    for (const [id, question] of questions) question.hidden = id !== chosen;
    setText(go, words.training.failures[inUse && state.running ? 'running' : inUse ? 'on' : 'run']);
    go.setAttribute('aria-disabled', String(reason !== undefined || (inUse && state.running)));
    back.hidden = !failure;
    // The button goes away; the focus must not go with it.
    if (result !== undefined && document.activeElement === go) back.focus({ preventScroll: true });
    go.hidden = result !== undefined;
    const before = beforeFailure(app.store.get().shelf);
    setText(why, reason ?? (before ? words.training.failures.before(words.shelf.name(before)) : ''));
    run.hidden = !inUse;
    filters.element.hidden = chosen !== 'zeros';
    if (inUse && state.progress) setText(position, positionLine(state.progress, session.lastEpoch));
    setText(finding, result !== undefined && !isAnswered(chosen) ? result : '');
    if (inUse) filters.paint();
  };
  const drawCurve = () => {
    const { curves, state } = session;
    if (!curves || curves.run !== state.id) return;
    const { train, epochs } = curves;
    chart.show({ steps: train.steps, values: train.loss }, { steps: epochs.map(({ steps }) => steps), values: epochs.map(({ testLoss }) => testLoss) });
  };
  /** Looks into a run once it has come to its end. */
  const look = async () => {
    const { failure, curves, state: { id, progress, running } } = session;
    if (!failure || !id || !progress || running || asked.has(id) || curves?.run !== id) return;
    const ending = endingOf(curves, lastEpochOf(failure, progress.batches));
    if (!ending) return;
    asked.add(id);
    try {
      results.set(id, words.training.failures.results[failure]({ ...ending, ...(await factsOf(failure, session, model)) }));
      questions.get(failure)?.dispatchEvent(new Event('solved'));
      draw();
    } catch (error) {
      asked.delete(id);
      app.showError(error);
    }
  };

  room.addEventListener('change', draw);
  app.store.subscribe((state, previous) => {
    if (state.training === previous.training && state.shelf === previous.shelf) return;
    const isNew = session.failure && state.shelf.inUse !== previous.shelf.inUse;
    if (session.failure && isNew) chosen = session.failure;
    draw();
    if (isNew && resultOf(chosen) !== undefined) questions.get(chosen)?.dispatchEvent(new Event('solved'));
  });
  session.client.on('curves', drawCurve);
  // The last word of a training: the curve is whole by then.
  session.client.on('parameters', look);
  drawCurve();
  draw();
  look();
}

/**
 * What else is told of a failure.
 *
 * @param {FailureId} failure
 * @param {TrainingSession} session
 * @param {Model} model
 */
async function factsOf(failure, session, model) {
  if (failure === 'mistaken') {
    const [coats, pullovers, shirts] = await Promise.all([COAT, PULLOVER, SHIRT].map((as) => session.called(SHIRT, as)));
    return { shirts: shirts?.among, asCoats: coats?.called, asPullovers: pullovers?.called, asShirts: shirts?.called };
  }
  const network = failure === 'zeros' ? model.network() : undefined;
  const [filters] = SIZES.filters;
  const kinds = network && new Set(Array.from({ length: filters }, (_, filter) => network.filter(0, filter, 0).join())).size;
  return { filters, kinds };
}

/**
 * @param {TrainingSession} session
 * @param {Shelf} shelf
 * @param {FailureId} failure
 * @returns {string | undefined}
 */
function whyNotFail({ state }, shelf, failure) {
  if (state.data?.train.kind === 'own' || state.data?.ownTest) return words.training.failures.own;
  const isThere = shelf.entries.some((entry) => entry.failure === failure);
  // On which images the run in use was trained is of no matter to a new one.
  return whyNot({ ...state, steps: 0 }, isFull(shelf) && !isThere);
}

/** The filters of the network in use. @param {Model} model */
function makeFilters(model) {
  const canvas = make('canvas', { class: 'pixels', attributes: { width: '1', height: '1', 'aria-hidden': 'true' } });
  let version = NaN;
  const paint = nowAndThen(REST, () => {
    if (version === model.version()) return;
    version = model.version();
    model.network()?.paintFilters(0, canvas, Math.sqrt(SIZES.filters[0]), true);
  });
  const element = make('figure', { class: 'failure-filters' }, [canvas, make('figcaption', { class: 'caption', text: words.training.failures.filters(SIZES.filters[0]) })]);
  return {
    element,
    paint() {
      if (!element.hidden) paint();
    },
  };
}
