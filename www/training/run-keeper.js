// Keeps the run that trains: its state now and then, the moment before the last change of its learning rate, its memories,
// its last good state, and the run that another one has replaced. Runs in the worker, and knows no trainer but its checkpoint.

import { factsOfRun } from '../app/shelf.js';
import { Fault, isCrateError, toErrorRecord } from '../shared/fault.js';

/** @typedef {import('./protocol.js').TrainingOptions} TrainingOptions */
/** @typedef {import('./protocol.js').WorkerEvent} WorkerEvent */
/** @typedef {import('../app/state.js').ImageSet} ImageSet */
/** @typedef {import('./checkpoint-store.js').SavedRun} SavedRun */
/** @typedef {import('./checkpoint-store.js').CheckpointStore} CheckpointStore */
/** @typedef {import('./memories.js').Memories} Memories */
/** @typedef {import('./training-record.js').TrainingRecord} TrainingRecord */

/**
 * @typedef {object} Run
 * @property {string} id another one, when another tab has gone on with the run
 * @property {{checkpoint: () => Uint8Array}} trainer
 * @property {string} config
 * @property {TrainingOptions} options
 * @property {ImageSet | undefined} trainedOn the order of an epoch belongs to these images only
 * @property {TrainingRecord} record
 * @property {SavedRun | undefined} moment before the last change of the learning rate, or after it
 * @property {number | undefined} fork steps at which its way and that of the moment part
 * @property {Memories} memories
 * @property {SavedRun | undefined} good where its numbers were last seen to be numbers
 */

/** @typedef {{saved: SavedRun, moment: SavedRun | undefined}} Kept */

/**
 * @typedef {object} Tools
 * @property {CheckpointStore} store
 * @property {() => string} newId of runs
 * @property {(event: WorkerEvent) => void} emit
 * @property {() => number} now milliseconds
 */

const SAVE_MS = 2_000;
/** Bytes of memories that are written in one go: a state that is to be saved waits no longer than for these. */
const PIECE = 1_000_000;
/** What is typed within this time is one change of the learning rate. */
const SAME_CHANGE_MS = 2000;

export class RunKeeper {
  #tools;
  #unsaved = false;
  /** The run that another one has replaced: the browser may not have kept it. @type {(Kept & {id: string}) | undefined} */
  #replaced;
  /** The runs whose memories are being written. @type {Map<Run, Promise<void>>} */
  #writing = new Map();
  #last = { save: 0, rate: -Infinity };
  /** Until the browser keeps all that was saved, or has refused. @type {Promise<void>} */
  written = Promise.resolve();

  /** @param {Tools} tools */
  constructor(tools) {
    this.#tools = tools;
  }

  /** The run has changed: there is something to lose. */
  touch() {
    this.#unsaved = true;
  }

  /** What came of the run since it was saved is not to be kept. */
  forgo() {
    this.#unsaved = false;
  }

  /** Saves now, if there is anything to lose. @param {Run} run */
  save(run) {
    if (this.#unsaved && run.record.steps > 0) this.#save(run);
  }

  /** Saves if there is anything to lose, and the last time is a while ago. @param {Run} run */
  saveNowAndThen(run) {
    if (this.#tools.now() - this.#last.save >= SAVE_MS) this.save(run);
  }

  /**
   * The whole state of a run.
   * @param {Run} run
   * @returns {SavedRun | undefined} undefined where its numbers overflowed: what was saved before is worth more
   */
  snapshot({ trainer, config, options, trainedOn, record, fork }) {
    try {
      return { config, options, trainedOn, checkpoint: trainer.checkpoint(), record: record.saved(), fork };
    } catch (error) {
      if (isCrateError(error)) return undefined;
      throw error;
    }
  }

  /**
   * @param {string} id
   * @returns {Promise<Kept>} what the browser has kept, or else this page
   */
  async kept(id) {
    const { store } = this.#tools;
    const replaced = this.#replaced?.id === id ? this.#replaced : undefined;
    try {
      const [saved, moment] = await Promise.all([store.run(id), store.moment(id)]);
      if (saved) return { saved, moment };
    } catch (error) {
      if (!replaced) throw error;
    }
    if (!replaced) throw new Fault('notKept');
    return replaced;
  }

  /**
   * One run takes the place of another, or is the same in another state.
   * @param {Run | undefined} former
   * @param {Run} next
   */
  replace(former, next) {
    if (former) this.save(former);
    if (former && former.id !== next.id) this.#remember(former);
    this.#last.rate = -Infinity;
    this.#unsaved = false;
  }

  /** @param {Run} run */
  #remember(run) {
    const saved = run.record.steps > 0 ? this.snapshot(run) : undefined;
    if (saved) this.#replaced = { id: run.id, saved, moment: run.moment };
  }

  /**
   * The moment before a change of the learning rate. What was not trained on since the last one is no new moment.
   * @param {Run} run
   */
  keepMoment(run) {
    const now = this.#tools.now();
    const isSame = run.moment && now - this.#last.rate < SAME_CHANGE_MS;
    this.#last.rate = now;
    if (run.record.steps === 0 || isSame || run.moment?.record.steps === run.record.steps) return;
    const moment = this.snapshot(run);
    if (!moment) return;
    run.moment = moment;
    run.fork = run.record.steps;
    this.#keep(this.#tools.store.keepMoment(run.id, moment));
  }

  /** @param {string} id of the run whose moment is no other one than where it stands */
  dropMoment(id) {
    this.#keep(this.#tools.store.dropMoment(id));
  }

  /** A run and its moment have changed places. @param {Run} run */
  swapped(run) {
    const { store } = this.#tools;
    this.#save(run);
    this.#keep(run.moment ? store.keepMoment(run.id, run.moment) : store.dropMoment(run.id));
  }

  /** @param {Run} run */
  #save(run) {
    this.#unsaved = false;
    this.#last.save = this.#tools.now();
    const saved = this.snapshot(run);
    if (!saved) return;
    run.good = saved;
    this.#keep(this.#saveApart(run, saved));
  }

  /**
   * Saves a run; under an id of its own where another tab has gone on with it, so that both are kept.
   * @param {Run} run
   * @param {SavedRun} saved
   */
  async #saveApart(run, saved) {
    const { store, newId, emit } = this.#tools;
    const { id } = run;
    const facts = factsOfRun(run.record);
    if (await store.save(id, saved, facts)) {
      this.#saveMemories(run);
      return;
    }
    const theirs = await store.entry(id);
    // What was to be saved while this one waited goes the same way.
    if (run.id === id) {
      run.id = newId();
      if (this.#replaced?.id === id) this.#replaced.id = run.id;
      emit({ type: 'parted', run: id, apart: run.id, theirs });
    }
    await store.save(run.id, saved, facts);
    if (run.moment) await store.keepMoment(run.id, run.moment);
    await run.memories.coming;
    run.memories.isApart();
    this.#saveMemories(run);
  }

  /**
   * Writes what has come to its memories, and deletes what they have lost, after what is being written of them.
   * @param {Run} run
   */
  #saveMemories(run) {
    const before = this.#writing.get(run) ?? Promise.resolve();
    const writing = before.then(() => this.#writeMemories(run)).finally(() => {
      if (this.#writing.get(run) === writing) this.#writing.delete(run);
    });
    this.#writing.set(run, writing);
  }

  /**
   * Where the browser refuses, the run itself may be kept all the same; who looks back is told.
   * @param {Run} run
   */
  async #writeMemories(run) {
    const { memories } = run;
    // What comes while it writes has time until the run is saved again.
    for (let left = memories.changes; left > 0; ) {
      const changes = memories.takeChanges(PIECE);
      left -= changes.kept.length + changes.gone.length;
      try {
        await this.#tools.store.keepMemories(run.id, changes);
        memories.refused = undefined;
      } catch (error) {
        memories.putBack(changes);
        memories.refused = toErrorRecord(error);
        return;
      }
    }
  }

  /**
   * Has the memories come that the browser keeps of a run; it can train meanwhile.
   * @param {Run} run
   */
  recall({ id, memories }) {
    memories.coming = this.#recalled(id).then(
      ({ kept, damaged }) => memories.join(kept, damaged),
      (error) => void (memories.refused = toErrorRecord(error)),
    );
  }

  /** @param {string} id */
  async #recalled(id) {
    const last = [...this.#writing].find(([run]) => run.id === id);
    await last?.[1];
    return this.#tools.store.memories(id);
  }

  /**
   * Training goes on when the browser refuses to store; the page is told.
   * @param {Promise<unknown>} writing
   */
  #keep(writing) {
    const told = writing.then(
      () => this.#tools.emit({ type: 'kept' }),
      (error) => {
        // The next occasion may be a better one.
        this.#unsaved = true;
        this.#tools.emit({ type: 'unsaved', error: toErrorRecord(error) });
      },
    );
    this.written = this.written.then(() => told);
  }
}
