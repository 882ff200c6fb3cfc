/**
 * Both networks side by side: what they are, what the reader expects of them, one button for both, and what came of it.
 *
 * @import { Facts } from '../app/shelf.js'
 * @import { App, Training } from '../app/state.js'
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { Guess } from './kept-race.js'
 * @import { Kind, RaceState } from './race.js'
 */

import { newId } from '../app/new-id.js';
import { factsOfRun } from '../app/shelf.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { Fault } from '../shared/fault.js';
import { words } from '../words/words.js';
import { makeCourse } from './course.view.js';
import { makeFigures } from './figures.view.js';
import { makeGuess } from './expected.view.js';
import { read, written } from './kept-race.js';
import { knownOf } from './known.js';
import { KINDS, Race } from './race.js';
import { deedOf, findingOf, wayOf } from './race-lines.js';
import { makeSetUp } from './set-up.view.js';
import { makeVerdict } from './verdict.view.js';

const STORED = 'patchwork-compare';

/**
 * @param {Lesson} lesson
 * @param {() => void} onChange of the race
 * @returns {{element: HTMLElement, race: Race}}
 */
export function makeRaceCard({ app, model, training }, onChange) {
  const { store } = app;
  const said = words.compare.race;
  /** @type {Training | undefined} */
  let trainers;
  const trainer = (/** @type {() => Promise<void>} */ revive) => {
    if (!trainers) throw new Fault('workerGone');
    return trainers.trainer(revive);
  };
  const race = new Race({ sources: () => sourcesOf(app), trainer, newId, changed: () => changed(), failed: app.showError });
  const known = knownOf(app, () => draw());
  const guess = makeGuess(() => changed());
  const setUp = makeSetUp(model, store.get, () => draw());
  /** @param {Kind} kind @returns {Facts} */
  const network = (kind) => race.state.sides?.[kind].network ?? setUp.network(kind);
  const figures = makeFigures();
  const course = makeCourse(() => ({ cnn: known.of(network('cnn')).multiplyAdds, dnn: known.of(network('dnn')).multiplyAdds }));
  const why = make('span', { class: 'caption', attributes: { id: 'compare-why' } });
  const go = makeButton(said.start, () => {
    if (go.getAttribute('aria-disabled') !== 'true') press();
  }, 'button primary');
  go.setAttribute('aria-describedby', why.id);
  const anew = makeButton(said.anew, () => {
    race.clear();
    guess.set();
    go.focus();
    changed();
  });
  const position = make('label', { attributes: { for: 'compare-progress' } });
  const left = make('span', { class: 'figures' });
  const bar = make('progress', { attributes: { id: 'compare-progress', max: '1', value: '0' } });
  const finding = make('p', { class: 'finding compare-finding' });
  const verdict = makeVerdict();
  const takes = KINDS.map((kind) => makeButton(said.take[kind], () => take(kind)));
  const notKept = make('span', { class: 'caption' });
  const after = make('div', { class: 'controls' }, [...takes, notKept]);
  const element = make('div', { class: 'card compare-race' }, [
    make('h3', { text: said.title }),
    make('div', { class: 'compare-before' }, [make('div', {}, [figures.element, make('p', { class: 'caption', text: said.measured })]), guess.element]),
    setUp.element,
    make('div', { class: 'controls', attributes: { role: 'group', 'aria-label': said.controls } }, [go, anew, why]),
    make('div', { class: 'training-position' }, [position, left, bar]),
    make('p', { class: 'caption', text: said.turns }),
    finding,
    verdict.element,
    course.element,
    after,
  ]);

  const press = () => {
    const { status, sides } = race.state;
    if (status === 'running' || status === 'coming') race.pause();
    else if (race.isHere) race.goOn(setUp.epochs());
    else if (sides) race.start({ ...setUp.start(), networks: { cnn: sides.cnn.network, dnn: sides.dnn.network }, run: { kind: 'cnn', id: sides.cnn.id, others: [sides.dnn.id] } });
    else race.start(setUp.start());
  };
  /** Puts a network on the shelf, and to use. @param {Kind} kind */
  const take = async (kind) => {
    try {
      const { id, from, network: facts, steps, batches, tested } = await race.saved(kind);
      const there = store.get().shelf.entries.find((entry) => entry.id === id || (entry.id === from && entry.steps === steps));
      if (!there) app.keeper.begin(id, { ...facts, ...factsOfRun({ steps, batches, tested }), lastEpoch: race.state.epochs });
      await app.keeper.take(there?.id ?? id);
      const entry = store.get().shelf.entries.find((each) => each.id === (there?.id ?? id));
      if (entry) app.announce(words.shelf.inUse(words.shelf.name(entry)));
    } catch (error) {
      app.showError(error);
    }
  };

  let lastStatus = race.state.status;
  const changed = () => {
    const { status } = race.state;
    if (status !== lastStatus) {
      announce(app, race.state, lastStatus);
      lastStatus = status;
    }
    if (status !== 'running' && status !== 'coming') keep(race.state, guess.get());
    draw();
    onChange();
  };
  const draw = () => {
    const { status, sides, epochs } = race.state;
    const reason = whyNot();
    const isOver = status === 'done' && setUp.epochs() <= epochs;
    setUp.draw();
    setUp.lock({ all: status === 'running' || status === 'coming', much: sides !== undefined });
    guess.lock(status !== 'none');
    setText(go, deedOf(race.state, isOver));
    go.setAttribute('aria-disabled', String(reason !== undefined && status !== 'running' && status !== 'coming'));
    anew.hidden = status === 'none' || status === 'coming';
    setText(why, reason ?? '');
    figures.show({ cnn: known.of(network('cnn')), dnn: known.of(network('dnn')) }, sides);
    const way = wayOf(race.state);
    bar.value = way.share;
    setText(position, way.position);
    setText(left, way.now);
    setText(finding, findingOf(race.state));
    verdict.show(race.state, guess.get());
    course.element.hidden = !sides;
    course.show(sides);
    after.hidden = !race.isHere || status === 'running';
    setText(notKept, race.state.unsaved ? said.unsaved : '');
    for (const button of takes) button.hidden = race.state.unsaved;
  };
  /** Why the button does nothing now. */
  const whyNot = () => {
    const { training: other, data, shelf } = store.get();
    const { status, sides, diverged } = race.state;
    if (other?.running) return said.why.training;
    if (!trainers || !other || data.status !== 'ready') return said.why.waiting;
    if (status === 'none') return guess.get().winner ? undefined : said.why.guess;
    if (status === 'past' && !KINDS.every((kind) => shelf.entries.some(({ id }) => id === sides?.[kind].id))) return said.why.past;
    if (status === 'done' && setUp.epochs() <= race.state.epochs) return said.why.done;
    return diverged && said.why.diverged[diverged];
  };

  const past = restored();
  if (past) {
    guess.set(past.guess);
    setUp.setEpochs(past.race.epochs);
    race.recall(past.race);
  }
  store.subscribe((state, former) => {
    if (state.data.version !== former.data.version && former.data.version > 0 && race.state.status !== 'none') {
      race.clear();
      app.announce(said.otherData);
    }
    // Two trainings at once would take the processor from each other.
    if (state.training?.running && !former.training?.running && race.state.status === 'running') race.pause();
    if (state.training !== former.training || state.shelf !== former.shelf || state.network !== former.network || state.data !== former.data) draw();
  });
  training.then((given) => {
    trainers = given;
    draw();
  }, () => {});
  addEventListener('pagehide', () => keep(race.state, guess.get()));
  draw();
  return { element, race };
}

/** @param {App} app @param {RaceState} state @param {RaceState['status']} before */
function announce({ announce: say }, state, before) {
  const { heard } = words.compare.race;
  if (state.status === 'coming') say(words.data.coming);
  else if (state.status === 'running') say(heard.running);
  else if (state.status === 'paused' && before === 'running') say(heard.paused);
  else if (state.status === 'done') say(findingOf(state));
}

/** @param {App} app */
function sourcesOf({ store, dataBytes }) {
  const { data } = store.get();
  const { test, train } = dataBytes();
  /** @type {(files: import('../app/state.js').RawSet | undefined, name?: string) => import('../app/state.js').Source} */
  const source = (files, name = '') => (files ? { from: 'reader', files, name } : { from: 'site' });
  return { train: source(train, data.about?.train?.name), test: source(test, data.about?.test.name) };
}

function restored() {
  try {
    return read(localStorage.getItem(STORED));
  } catch {
    return undefined;
  }
}

/** @param {RaceState} state @param {Guess} guess */
function keep(state, guess) {
  try {
    if (state.sides) localStorage.setItem(STORED, written(state, guess));
    else localStorage.removeItem(STORED);
  } catch {
    // A browser may forbid storage; a race lasts until the page is closed.
  }
}
