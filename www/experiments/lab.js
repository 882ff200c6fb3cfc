/**
 * What the chapter knows: the notebook, what the runner is at, and which experiment the reader looks at. Views draw it and
 * ask for changes; every change of the notebook is kept.
 *
 * @import { Store } from '../app/store.js'
 * @import { ErrorRecord } from '../shared/fault.js'
 * @import { Expectation, Experiment, Notebook, Sized, Terms } from './notebook.js'
 * @import { PlanLayer } from '../shared/layer-plan.js'
 * @import { Bench } from './queue-runner.js'
 *
 * @typedef {object} LabState
 * @property {Notebook} notebook
 * @property {Bench} bench
 * @property {string | undefined} chosen the experiment that the reader looks at
 * @property {boolean} byHand the reader chose it: what is finished meanwhile does not take its place
 * @property {boolean} elsewhere another tab has the notebook
 * @property {ErrorRecord | undefined} refused why the browser does not keep the notebook
 * @property {{experiment: Experiment, place: number} | undefined} removed last, and where it was in the queue
 *
 * @typedef {ReturnType<typeof createLab>} Lab
 */

import { createStore } from '../app/store.js';
import { toErrorRecord } from '../shared/fault.js';
import { added, again, experimentOf, noted, removed, restored, sameAs, shifted } from './notebook.js';
import { restingBench } from './queue-runner.js';

/**
 * @param {{load: () => {notebook: Notebook, damaged: number}, save: (notebook: Notebook) => unknown}} keeper
 * @param {() => string} newId
 */
export function createLab(keeper, newId) {
  const { notebook, damaged } = keeper.load();
  /** @type {Store<LabState>} */
  const store = createStore(/** @type {LabState} */ ({ notebook, bench: restingBench(), chosen: undefined, byHand: false, elsewhere: false, refused: undefined, removed: undefined }));
  store.subscribe((state, previous) => {
    if (state.notebook === previous.notebook || state.elsewhere || previous.elsewhere) return;
    const why = keeper.save(state.notebook);
    store.set({ refused: why === undefined ? undefined : toErrorRecord(why) });
  });
  /** @param {(notebook: Notebook) => Notebook} change */
  const write = (change) => store.set({ notebook: change(store.get().notebook) });

  return {
    store,
    damaged,
    /** What the browser has kept meanwhile, as another tab had the notebook. */
    reload() {
      store.set({ notebook: keeper.load().notebook });
      store.set({ elsewhere: false });
    },
    /** @param {readonly PlanLayer[]} draft */
    setDraft: (draft) => write((before) => ({ ...before, draft })),
    /** For what comes, and for what waits and has not begun. @param {Terms} terms */
    setTerms: (terms) =>
      write((before) => ({
        ...before,
        terms,
        experiments: before.experiments.map((each) => (before.queue.includes(each.id) && each.runs.length === 0 && each.begun === undefined ? { ...each, ...terms } : each)),
      })),
    /**
     * @param {readonly Sized[]} networks those that are there already are left out
     * @returns {{first: string | undefined, there: readonly Experiment[]}} the id of the first that is new, if there is room for all
     */
    add(networks) {
      const { notebook: before } = store.get();
      const there = networks.flatMap((network) => sameAs(before, network) ?? []);
      write((now) => added(now, networks.filter((network) => !sameAs(before, network)), newId));
      return { first: store.get().notebook.queue[before.queue.length], there };
    },
    /** @param {string} id @param {Expectation} expectation */
    expect: (id, { guess, note }) => write((before) => noted(before, id, { guess, note })),
    /** @param {string} id @param {-1 | 1} by */
    shift: (id, by) => write((before) => shifted(before, id, by)),
    /** @param {string} id */
    again: (id) => write((before) => again(before, id)),
    /** @param {string} id */
    remove(id) {
      const { notebook: before, chosen } = store.get();
      const experiment = experimentOf(before, id);
      if (!experiment) return;
      store.set({ removed: { experiment, place: before.queue.indexOf(id) }, notebook: removed(before, id), ...(chosen === id && { chosen: undefined, byHand: false }) });
    },
    putBack() {
      const { removed: gone } = store.get();
      if (!gone) return;
      write((before) => restored(before, gone.experiment, gone.place));
      store.set({ removed: undefined, ...(gone.place < 0 && { chosen: gone.experiment.id }) });
    },
    /** @param {string | undefined} chosen */
    choose: (chosen) => store.set({ chosen, byHand: chosen !== undefined }),
    /** What has just come to a result. @param {string} id */
    follow(id) {
      if (!store.get().byHand) store.set({ chosen: id });
    },
  };
}
