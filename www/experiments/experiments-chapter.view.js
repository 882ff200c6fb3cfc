/**
 * Chapter: the reader's own experiments. Networks are built or taken from ready questions, wait in a queue with what the
 * reader expects of them, are trained one after the other, and are compared.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { App } from '../app/state.js'
 * @import { Source } from '../app/another-trainer.js'
 * @import { Lab } from './lab.js'
 * @import { Experiment } from './notebook.js'
 * @import { PlanLayer } from '../shared/layer-plan.js'
 * @import { Look } from './look-at-plan.js'
 */

import { Network } from '../pkg/patchwork.js';
import { anotherTrainer } from '../app/another-trainer.js';
import { newId } from '../app/new-id.js';
import { MOST_NOTES } from '../app/notes.js';
import { theNotes } from '../app/the-notes.view.js';
import { noteIdOf, triedOf } from './experiment-note.js';
import { notebookKeeper } from './kept-notebook.js';
import { weightsFile } from './kept-weights.js';
import { createLab } from './lab.js';
import { articlePlan } from '../shared/layer-plan.js';
import { lookAt } from './look-at-plan.js';
import { experimentOf, MOST_EXPERIMENTS } from './notebook.js';
import { makePlanEditor } from './plan-editor.view.js';
import { makeQueue } from './queue.view.js';
import { QueueRunner } from './queue-runner.js';
import { makeResults } from './results.view.js';
import { makeSetList } from './set-list.view.js';
import { make } from '../shared/dom.view.js';
import { Fault } from '../shared/fault.js';
import { makeQuestion } from '../shared/question.view.js';
import { words } from '../words/words.js';

/** What the worker's runs and the lock of the notebook are called. */
const NAME = 'experiments';

/**
 * @param {HTMLElement} figure
 * @param {Lesson} lesson
 */
export function mount(figure, { app }) {
  const { announce, showError, store } = app;
  const lab = createLab(notebookKeeper(() => localStorage), newId);
  const runner = makeRunner(app, lab);
  const put = (/** @type {readonly {layers: readonly PlanLayer[], look: Look}[]} */ networks) => {
    const { first, there } = lab.add(networks.map(({ layers, look: { config, parameters, multiplyAdds } }) => ({ layers, config, parameters, multiplyAdds })));
    queue.tell(there);
    if (first === undefined && there.length < networks.length) showError(new Fault('notebookFull', MOST_EXPERIMENTS));
    queue.element.scrollIntoView({ block: 'nearest' });
    if (first === undefined) return;
    announce(words.experiments.queue.put(networks.length - there.length));
    queue.ask(first);
  };
  const editor = makePlanEditor({
    maker: Network,
    draft: lab.store.get().notebook.draft,
    onDraft: lab.setDraft,
    onQueue: (layers, look) => put([{ layers, look }]),
    announce,
  });
  const queue = makeQueue(lab, { go: () => runner.go(), stop: () => runner.stop() }, announce);
  const results = makeResults(lab, {
    take: (id) => takeIntoPage(app, lab, runner, id),
    edit: ({ layers }) => editor.show(layers),
    again: lab.again,
    remove: lab.remove,
    note: putIntoNotes,
    copy: async (code) => {
      try {
        await navigator.clipboard.writeText(code);
        announce(words.network.code.copied);
      } catch {
        showError(new Fault('notCopied'));
      }
    },
  }, announce);
  figure.append(makeOpener(), make('div', { class: 'experiments-build' }, [makeSetList(Network, put), editor.element]), queue.element, results);
  if (lab.damaged > 0) showError(new Fault('experimentsDamaged', lab.damaged));
  holdNotebook(lab);

  lab.store.subscribe(({ notebook, bench }, previous) => {
    if (notebook.queue !== previous.notebook.queue && bench.id !== undefined && !notebook.queue.includes(bench.id)) runner.forget(bench.id);
  });
  store.subscribe((state, previous) => {
    if (state.training?.running !== previous.training?.running) runner.notice();
  });
  addEventListener('pagehide', () => runner.save());
}

/** @param {Experiment} experiment @returns {string} what has come of it */
function putIntoNotes(experiment) {
  const notes = theNotes();
  const id = noteIdOf(experiment);
  const tried = triedOf(experiment);
  const before = notes.store.get().notes.find((note) => note.id === id);
  const isPut = tried && notes.put({ text: experiment.note, ...before, id, at: Date.now(), experiment: tried });
  return isPut ? words.experiments.card.noted(words.experiments.name(experiment.number)) : words.experiments.card.notesFull(MOST_NOTES);
}

/** @param {App} app @param {Lab} lab */
function makeRunner(app, lab) {
  const { store, announce, showError } = app;
  return new QueueRunner({
    lab: lab.store,
    start: () => anotherTrainer(NAME),
    sources: () => sourcesOf(app),
    isBusy: () => store.get().training?.running === true,
    file: (experiment, seed, end) => weightsFile(Network, experiment, seed, end),
    onRun: ({ id, number }, { seed, test }) => {
      announce(words.experiments.queue.ran(words.experiments.name(number), test, seed));
      lab.follow(id);
    },
    onEnd: () => announce(words.experiments.queue.ended),
    onError: showError,
    now: Date.now,
  });
}

/**
 * The images of the page, once it knows them.
 *
 * @param {App} app
 * @returns {Promise<{version: number, train: Source, test: Source}>}
 */
async function sourcesOf({ store, dataBytes }) {
  await new Promise((/** @type {(value: void) => void} */ resolve, reject) => {
    const look = () => {
      const { status } = store.get().data;
      if (status === 'failed') reject(new Fault('needsImages'));
      if (status === 'ready') resolve();
      if (status !== 'loading') stop();
    };
    const stop = store.subscribe(look);
    look();
  });
  const { about, version } = store.get().data;
  const { test, train } = dataBytes();
  return {
    version,
    train: train ? { from: 'reader', files: train, name: about?.train?.name ?? '' } : { from: 'site' },
    test: test ? { from: 'reader', files: test, name: about?.test.name ?? '' } : { from: 'site' },
  };
}

/**
 * @param {App} app
 * @param {Lab} lab
 * @param {QueueRunner} runner
 * @param {string} id
 */
async function takeIntoPage({ keeper, announce, showError }, lab, runner, id) {
  const experiment = experimentOf(lab.store.get().notebook, id);
  if (experiment?.kept === undefined) return;
  try {
    const name = words.experiments.card.onShelf(experiment.number, experiment.kept);
    keeper.open(await runner.file(id), name);
    announce(words.experiments.card.taken(name));
  } catch (error) {
    showError(error);
  }
}

/** Before anything is trained: what a quarter of the filters costs. */
function makeOpener() {
  const { opener } = words.experiments;
  const [many, few] = [64, 16];
  return makeQuestion({
    ask: opener.ask(many, few),
    answers: opener.answers,
    solve() {
      const [large, small] = [many, few].map((filters) => lookAt(Network, articlePlan({ filters })).multiplyAdds);
      const times = (large ?? 0) / (small ?? 1);
      // The answers are a quarter, a twelfth, a hundredth.
      const sizes = [4, 12, 100];
      const apart = sizes.map((size) => Math.abs(Math.log(size / times)));
      return { right: apart.indexOf(Math.min(...apart)), because: opener.because(large ?? 0, small ?? 0, times) };
    },
  });
}

/**
 * The notebook belongs to one tab at a time: two would write over each other. Where the browser knows no locks the last
 * one to write has it.
 *
 * @param {Lab} lab
 */
function holdNotebook(lab) {
  if (!('locks' in navigator)) return;
  navigator.locks.request(`patchwork-${NAME}`, { ifAvailable: true }, (lock) => {
    if (lock) return new Promise(() => {});
    lab.store.set({ elsewhere: true });
    navigator.locks.request(`patchwork-${NAME}`, () => {
      lab.reload();
      return new Promise(() => {});
    });
    return undefined;
  });
}
