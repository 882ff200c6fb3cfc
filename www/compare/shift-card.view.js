/**
 * The shift test: garments that are moved, turned, smaller or noisy, and how often both networks still know them.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { ChangeKind, Labelled } from '../shared/evaluators.js'
 * @import { Race } from './race.js'
 * @import { Which } from './rivals.js'
 * @import { Trial } from './trials.js'
 */

import { theEvaluators } from '../app/the-evaluators.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { makeChart } from '../shared/chart.view.js';
import { makeChoice } from '../shared/choice.view.js';
import { count, percent } from '../shared/format.js';
import { PIXELS } from '../shared/pixels.js';
import { makeQuestion } from '../shared/question.view.js';
import { words } from '../words/words.js';
import { CURVES } from './course.view.js';
import { makeOneGarment } from './one-garment.view.js';
import { KINDS } from './race.js';
import { makeRivals } from './rivals.js';
import { AMOUNTS, CHANGES, loserOf, tryChange } from './trials.js';

/** Images that are taken out of the set in one go. */
const SOME = 500;
/** The order of the answers to the question. */
const LOSERS = /** @type {const} */ (['cnn', 'dnn', 'same']);

/**
 * @param {Lesson} lesson
 * @param {Race} race
 * @returns {{element: HTMLElement, follow: () => void}} `follow` looks at what has become of the race
 */
export function makeShiftCard({ app }, race) {
  const said = words.compare.shift;
  const evaluators = theEvaluators();
  const rivals = makeRivals(race);
  /** @type {ChangeKind} */
  let kind = 'moved';
  /** @type {Which} */
  let which = 'ready';
  /** What was found, by network and change. @type {Map<string, Trial>} */
  const trials = new Map();
  /** @type {{end: AbortController, done: number} | undefined} */
  let running;

  const whose = makeChoice({ legend: said.whose, name: 'compare-whose', options: [['ready', said.networks.ready], ['trained', said.networks.trained]], onChoose: (value) => choose({ which: value === 'trained' ? 'trained' : 'ready' }) });
  const how = makeChoice({ legend: said.how, name: 'compare-change', options: CHANGES.map((each) => [each, said.changes[each]]), onChoose: (value) => choose({ kind: /** @type {ChangeKind} */ (value) }) });
  const question = makeQuestion({ ...said.question, solve: () => solution() });
  const go = makeButton('', () => {
    if (running) running.end.abort();
    else if (go.getAttribute('aria-disabled') !== 'true') test();
  }, 'button primary');
  const state = make('span', { class: 'caption figures' });
  const bar = make('progress', { attributes: { max: '1', value: '0', 'aria-label': said.progress } });
  const rightText = (/** @type {number | undefined} */ value) => (value === undefined ? '–' : words.training.percent(percent(value)));
  const finding = make('p', { class: 'finding', attributes: { id: 'compare-shift-finding' } });
  const chart = makeChart({
    label: said.chart,
    describedBy: finding.id,
    format: rightText,
    tick: (value) => words.training.percent(count(Math.round(value * 100))),
    highest: () => 1,
    lines: KINDS.map((each) => ({ name: words.compare.figures[each], kind: CURVES[each].test, dots: true })),
    over: () => ({ title: said.axes[kind].title, name: said.axes[kind].name, format: said.axes[kind].format, fewest: AMOUNTS[kind].at(-1) ?? 1, marks: AMOUNTS[kind] }),
    onPoint() {},
  });
  const garment = makeOneGarment(app, evaluators, () => rivals.of(which));
  const element = make('div', { class: 'card compare-shift' }, [
    make('h3', { text: said.title }),
    how.element,
    whose.element,
    garment.element,
    make('div', { class: 'compare-trial' }, [make('div', {}, [question, make('div', { class: 'controls' }, [go, state]), bar, finding]), chart.element]),
  ]);

  const key = () => {
    const { sides } = race.state;
    const of = which === 'trained' ? [sides?.cnn.id, sides?.cnn.steps, sides?.dnn.id, sides?.dnn.steps].join() : '';
    return [which, of, kind, app.store.get().data.version].join('/');
  };
  const trial = () => trials.get(key());
  /** @param {{kind?: ChangeKind, which?: Which}} patch */
  const choose = (patch) => {
    running?.end.abort();
    if (patch.which && patch.which !== which) question.reset();
    ({ kind = kind, which = which } = patch);
    draw();
    garment.show(kind);
  };
  const solution = () => {
    const found = [...trials].filter(([name]) => name.includes('/moved/') && name.startsWith(`${which}/`)).at(-1)?.[1];
    const loser = found && loserOf(found);
    return { right: loser && LOSERS.indexOf(loser), because: found && loser ? findingOf('moved', found) : said.answered };
  };
  const test = async () => {
    const end = new AbortController();
    const mine = (running = { end, done: 0 });
    const name = key();
    draw();
    try {
      await app.loadAll();
      end.signal.throwIfAborted();
      const networks = await rivals.of(which);
      const images = await allImages(app, end.signal);
      const found = await tryChange(evaluators, networks, images, kind, {
        signal: end.signal,
        onPart(part, done) {
          if (running !== mine) return;
          mine.done = done;
          trials.set(name, part);
          draw();
        },
      });
      trials.set(name, found);
      app.announce(findingOf(kind, found));
    } catch (error) {
      if (!end.signal.aborted) app.showError(error);
      // What is half done would look whole.
      trials.delete(name);
    } finally {
      if (running === mine) running = undefined;
      draw();
      if (kind === 'moved') question.dispatchEvent(new Event('solved'));
    }
  };
  const draw = () => {
    const found = trial();
    const reason = race.state.status === 'running' ? said.why.race : app.store.get().data.status === 'ready' ? undefined : said.why.waiting;
    whose.show(which);
    whose.element.hidden = !isRested(race);
    how.show(kind);
    setText(go, running ? said.stop : found ? said.again : said.test(app.store.get().data.about?.test.count ?? 0));
    go.setAttribute('aria-disabled', String(!running && reason !== undefined));
    setText(state, running ? said.running(running.done) : (reason ?? (race.isHere ? '' : said.readyOnly)));
    bar.hidden = !running;
    bar.value = running?.done ?? 0;
    const series = (/** @type {import('./race.js').Kind} */ each) => ({ steps: found?.amounts ?? [], values: found?.right[each] ?? [] });
    chart.element.hidden = !running && !found;
    chart.show(series('cnn'), series('dnn'));
    setText(finding, found && found.amounts.length === AMOUNTS[kind].length ? findingOf(kind, found) : '');
  };

  draw();
  garment.show('moved', 2);
  let wasDone = false;
  return {
    element,
    follow() {
      const isDone = race.state.status === 'done';
      if (race.state.status === 'running' && running) running.end.abort();
      // Who has just trained two networks wants to see them.
      if (isDone && !wasDone) choose({ which: 'trained' });
      else if (which === 'trained' && !isRested(race)) choose({ which: 'ready' });
      else draw();
      wasDone = isDone;
    },
  };
}

/** Whether the weights that it has trained are there and stay as they are. @param {Race} race */
function isRested(race) {
  return race.isHere && race.state.status !== 'running';
}

/** @param {ChangeKind} kind @param {Trial} trial */
function findingOf(kind, { amounts, right, images }) {
  const { shift } = words.compare;
  return shift.finding(shift.amounts[kind](amounts.at(-1) ?? 0), { cnn: [right.cnn[0] ?? NaN, right.cnn.at(-1) ?? NaN], dnn: [right.dnn[0] ?? NaN, right.dnn.at(-1) ?? NaN] }, images);
}

/**
 * All test images, some at a time: the page stays quick.
 *
 * @param {Lesson['app']} app
 * @param {AbortSignal} signal
 * @returns {Promise<Labelled>}
 */
async function allImages({ store }, signal) {
  const { test } = store.get().data;
  const pixels = new Uint8Array((test?.length ?? 0) * PIXELS);
  const labels = new Uint8Array(test?.length ?? 0);
  for (let at = 0; test && at < labels.length; at += 1) {
    if (at % SOME === 0) {
      await new Promise((resolve) => setTimeout(resolve));
      signal.throwIfAborted();
    }
    pixels.set(test.image(at), at * PIXELS);
    labels[at] = test.label(at);
  }
  return { pixels, labels };
}
