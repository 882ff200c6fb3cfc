/**
 * The queue: on which terms, what waits, and the button that trains it.
 *
 * @import { Lab } from './lab.js'
 * @import { Experiment } from './notebook.js'
 * @import { Bench } from './queue-runner.js'
 */

import { isExpected, seedsOf, waiting } from './notebook.js';
import { makeQueueEntry } from './queue-entry.view.js';
import { makeTermsForm } from './terms-form.view.js';
import { secondsBehind } from './time-left.js';
import { makeUndoLine } from './undo-line.view.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { fromErrorRecord } from '../shared/fault.js';
import { refusalText } from '../words/fault-text.js';
import { words } from '../words/words.js';

/**
 * @param {Lab} lab
 * @param {{go: () => void, stop: () => void}} runner
 * @param {(text: string) => void} announce
 */
export function makeQueue(lab, runner, announce) {
  const { queue } = words.experiments;
  const terms = makeTermsForm(lab.store.get().notebook.terms, lab.setTerms);
  /** @type {Map<string, ReturnType<typeof makeQueueEntry>>} */
  const entries = new Map();
  const list = make('ol', { class: 'queue-entries' });
  const empty = make('p', { class: 'finding', text: queue.empty });
  const train = makeButton('', () => {
    if (train.getAttribute('aria-disabled') === 'true') return;
    if (isTraining(lab.store.get().bench)) runner.stop();
    else runner.go();
  }, 'button primary');
  const behind = make('span', { class: 'caption' });
  const notice = make('p', { class: 'caption fault' });
  const same = make('p', { class: 'caption', attributes: { 'aria-live': 'polite' } });
  const element = make('section', { class: 'card queue' }, [make('h3', { text: queue.title }), terms.element, same, empty, list, makeUndoLine(lab, 'queue', () => train.focus()).element, make('div', { class: 'controls' }, [train, behind]), notice]);

  /** @param {Experiment} experiment */
  const makeEntry = (experiment) => {
    const { id, number } = experiment;
    const name = words.experiments.name(number);
    return makeQueueEntry(experiment, {
      expect: (expectation) => lab.expect(id, expectation),
      move: (by) => {
        lab.shift(id, by);
        announce(queue.moved(name, lab.store.get().notebook.queue.indexOf(id) + 1));
        entries.get(id)?.focus(by < 0 ? 'up' : 'down');
      },
      remove: () => {
        const ids = lab.store.get().notebook.queue;
        const next = ids[ids.indexOf(id) + 1] ?? ids[ids.indexOf(id) - 1];
        lab.remove(id);
        announce(queue.removed(name));
        if (next === undefined) train.focus();
        else entries.get(next)?.focus('remove');
      },
    });
  };
  const draw = () => {
    const { notebook, bench, elsewhere } = lab.store.get();
    const all = waiting(notebook);
    for (const [id, entry] of entries) {
      if (notebook.queue.includes(id)) continue;
      entry.element.remove();
      entries.delete(id);
    }
    for (const [place, experiment] of all.entries()) {
      const entry = entries.get(experiment.id) ?? makeEntry(experiment);
      entries.set(experiment.id, entry);
      // What is in its place is not touched: the reader may be typing there.
      if (list.children[place] !== entry.element) list.insertBefore(entry.element, list.children[place] ?? null);
      entry.show(experiment, standingOf(experiment, bench, { first: place === 0, last: place === all.length - 1 }));
    }
    empty.hidden = all.length > 0;
    terms.showImages(bench.images);
    setText(train, deedOf(all[0], bench));
    train.setAttribute('aria-disabled', String(elsewhere || bench.stopping || (all.length === 0 && !isTraining(bench))));
    setText(behind, isTraining(bench) ? behindLine(all, lab) : '');
    setText(notice, noticeOf(lab));
    notice.hidden = notice.textContent === '';
  };
  lab.store.subscribe(draw);
  draw();
  return {
    element,
    /** @param {readonly Experiment[]} there what was not put, as it is there already */
    tell: (there) => setText(same, there.length > 0 ? queue.same(there.map(({ number }) => words.experiments.name(number))) : ''),
    /** @param {string | undefined} id whose guess is asked for */
    ask: (id) => entries.get(id ?? '')?.focus('guess'),
  };
}

/** @param {Bench} bench */
function isTraining({ activity }) {
  return activity !== 'resting';
}

/**
 * @param {Experiment | undefined} first
 * @param {Bench} bench
 */
function deedOf(first, bench) {
  const { queue } = words.experiments;
  if (bench.stopping) return queue.stopping;
  if (isTraining(bench)) return queue.stop;
  if (first && (first.begun !== undefined || first.runs.length > 0)) return queue.on;
  return first && !isExpected(first) ? queue.noGuess : queue.train;
}

/**
 * @param {Experiment} experiment
 * @param {Bench} bench
 * @param {{first: boolean, last: boolean}} place
 */
function standingOf({ id, runs, begun, epochs }, bench, place) {
  const { activity } = words.experiments.queue;
  const isNow = bench.id === id && isTraining(bench);
  const open = !isNow && begun === undefined && runs.length === 0;
  if (!isNow) return { ...place, open, line: begun === undefined ? '' : activity.begun(begun), share: undefined };
  return { ...place, open, ...lineOf(bench, epochs) };
}

/**
 * @param {Bench} bench
 * @param {number} epochs
 * @returns {{line: string, share: number | undefined}}
 */
function lineOf({ activity, loading, progress, seed = 0 }, epochs) {
  const { activity: says } = words.experiments.queue;
  if (activity === 'coming') {
    const isComing = loading !== undefined && loading.total > 0;
    return { line: isComing ? words.data.received(loading.received, loading.total) : says.coming, share: isComing ? loading.received / loading.total : undefined };
  }
  if (activity === 'waiting') return { line: says.waiting, share: undefined };
  if (activity === 'measuring') return { line: says.measuring, share: 1 };
  if (!progress) return { line: says.coming, share: undefined };
  const share = (progress.epoch - 1 + progress.batch / (progress.batches || 1)) / epochs;
  if (progress.testing) return { line: says.testing(progress.testing.done, progress.testing.total), share };
  const { imagesPerSecond, images, secondsLeft, epoch } = progress;
  const seconds = imagesPerSecond && secondsLeft !== undefined ? secondsLeft + ((epochs - epoch) * images) / imagesPerSecond : undefined;
  return { line: says.training(seed, Math.min(epoch, epochs), epochs, seconds), share };
}

/**
 * @param {readonly Experiment[]} all that wait
 * @param {Lab} lab
 */
function behindLine(all, lab) {
  const { notebook, bench } = lab.store.get();
  const ordered = [...all].sort((a, b) => Number(b.id === bench.id) - Number(a.id === bench.id));
  const runs = ordered.reduce((sum, experiment) => sum + seedsOf(experiment).length - experiment.runs.length, 0) - 1;
  return words.experiments.queue.behind(secondsBehind(ordered, bench.seed ?? 0, notebook.experiments, bench.images), Math.max(0, runs));
}

/** @param {Lab} lab */
function noticeOf(lab) {
  const { bench, elsewhere, refused } = lab.store.get();
  const { queue } = words.experiments;
  if (elsewhere) return queue.elsewhere;
  const why = refused ?? bench.unsaved;
  return why ? queue.notKept(refusalText(fromErrorRecord(why))) : '';
}
