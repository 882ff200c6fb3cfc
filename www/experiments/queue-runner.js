/**
 * Trains what waits in the notebook, one network after the other, in a training worker of its own. It makes room for the
 * training chapter. What stops in the middle is taken up again where it was kept, or begun anew from its seed. Knows neither
 * document nor wasm.
 *
 * @import { Client, OpenedData, Progress, RunState, Source } from '../app/another-trainer.js'
 * @import { Store } from '../app/store.js'
 * @import { ErrorRecord } from '../shared/fault.js'
 * @import { Experiment, Material, Notebook, Run } from './notebook.js'
 *
 * @typedef {Experiment & {material: Material}} Placed
 *
 * @typedef {object} Bench what the runner is at
 * @property {'resting' | 'coming' | 'waiting' | 'training' | 'measuring'} activity waiting for the training chapter
 * @property {boolean} stopping
 * @property {string | undefined} id of the experiment
 * @property {number | undefined} seed
 * @property {Progress | undefined} progress
 * @property {{received: number, total: number} | undefined} loading bytes of the images
 * @property {number} images there are to train with, once that is known
 * @property {ErrorRecord | undefined} unsaved why the browser does not keep the weights
 *
 * @typedef {{notebook: Notebook, bench: Bench}} Seen the part of the chapter's state that matters here
 *
 * @typedef {object} Tools
 * @property {Store<Seen>} lab
 * @property {() => {client: Client, workers: number}} start starts the training worker
 * @property {() => Promise<{version: number, train: Source, test: Source}>} sources the images of the page
 * @property {() => boolean} isBusy whether the training chapter trains
 * @property {(experiment: Placed, seed: number, end: {weights: Float32Array, steps: number, accuracy: number}) => Uint8Array} file of
 *   weights
 * @property {(experiment: Experiment, run: Run) => void} onRun
 * @property {() => void} onEnd nothing waits any more
 * @property {(error: unknown) => void} onError
 * @property {() => number} now
 *
 * @typedef {{by: 'pause' | 'end' | 'tested'} | {by: 'fault', fault: ErrorRecord}} Ending of a training
 */

import { newEntry } from '../app/shelf.js';
import { materialOf } from '../shared/material.js';
import { DEFAULTS } from '../shared/optimizers.js';
import { Fault, toErrorRecord } from '../shared/fault.js';
import { groupOf, nextJob, noted, runId, withRun } from './notebook.js';

/** So many images that it learned from are enough to tell how well it knows them. */
const MOST_KNOWN = 10_000;
/** Images that are asked about at a time: the worker hears commands in between. */
const PIECE = 100;
/** Times that the worker answers for a moment. */
const CLOCKS = 5;

/** @returns {Bench} */
export function restingBench() {
  return { activity: 'resting', stopping: false, id: undefined, seed: undefined, progress: undefined, loading: undefined, images: 0, unsaved: undefined };
}

export class QueueRunner {
  #tools;
  /** @type {Client | undefined} */
  #client;
  /** The images that the worker has. @type {{version: number, sets: OpenedData} | undefined} */
  #opened;
  /** The run that the worker has. @type {string | undefined} */
  #held;
  #wanted = false;
  #going = false;
  /** @type {((ending: Ending) => void) | undefined} */
  #ended;
  /** @type {(() => void) | undefined} */
  #roused;
  /** Seconds of an epoch, by the last word. @type {number | undefined} */
  #pace;

  /** @param {Tools} tools */
  constructor(tools) {
    this.#tools = tools;
  }

  /** Trains until nothing waits any more. */
  async go() {
    this.#wanted = true;
    this.#set({ stopping: false });
    if (this.#going) return;
    this.#going = true;
    try {
      for (let job = this.#next(); job; job = this.#next()) await this.#do(job.experiment, job.seed);
      if (this.#wanted) this.#tools.onEnd();
    } catch (error) {
      this.#tools.onError(error);
    }
    this.#going = false;
    this.#wanted = false;
    this.#set({ activity: 'resting', stopping: false, id: undefined, seed: undefined, progress: undefined, loading: undefined });
  }

  /** What is under way is kept, and goes on with `go`. */
  stop() {
    if (!this.#going) return;
    this.#wanted = false;
    this.#set({ stopping: true });
    this.#interrupt();
    this.#roused?.();
  }

  /** The training chapter has begun to train, or has come to rest. */
  notice() {
    if (this.#tools.isBusy()) this.#pause();
    else this.#roused?.();
  }

  /** An experiment was removed. @param {string} id */
  forget(id) {
    if (this.#tools.lab.get().bench.id === id) this.#interrupt();
  }

  /**
   * The weights of an experiment.
   * @param {string} id
   * @returns {Promise<Uint8Array>}
   */
  async file(id) {
    const file = await (await this.#theClient()).request({ type: 'file', id });
    if (!file) throw new Fault('notKept');
    return file;
  }

  /** The page is left or hidden. */
  save() {
    this.#client?.request({ type: 'save' }).catch(() => {});
  }

  #next() {
    return this.#wanted ? nextJob(this.#tools.lab.get().notebook) : undefined;
  }

  /** @param {Partial<Bench>} patch */
  #set(patch) {
    const { lab } = this.#tools;
    lab.set({ bench: { ...lab.get().bench, ...patch } });
  }

  /** @param {(notebook: Notebook) => Notebook} change */
  #write(change) {
    const { lab } = this.#tools;
    lab.set({ notebook: change(lab.get().notebook) });
  }

  #pause() {
    if (this.#tools.lab.get().bench.activity === 'training') this.#client?.request({ type: 'pause' }).catch(() => {});
  }

  /** Ends what is under way, be it the images on their way. */
  #interrupt() {
    this.#pause();
    if (this.#tools.lab.get().bench.activity === 'coming') this.#client?.request({ type: 'cancel' }).catch(() => {});
  }

  /** @returns {Promise<Client>} */
  async #theClient() {
    if (this.#client) return this.#client;
    const { client, workers } = this.#tools.start();
    this.#client = client;
    this.#listen(client);
    await client.request({ type: 'watch', parameters: false });
    await client.request({ type: 'setWorkers', count: workers });
    await this.#tidy(client).catch(() => {});
    return client;
  }

  /** What the browser keeps of experiments that are no more. @param {Client} client */
  async #tidy(client) {
    const { experiments } = this.#tools.lab.get().notebook;
    const known = new Set(experiments.flatMap((each) => [each.id, ...(each.begun === undefined ? [] : [runId(each, each.begun)])]));
    const { entries } = await client.request({ type: 'list' });
    for (const { id } of entries) if (!known.has(id)) await client.request({ type: 'drop', id });
  }

  /** @param {Client} client */
  #listen(client) {
    const end = (/** @type {Ending} */ ending) => this.#ended?.(ending);
    client.on('loading', (loading) => this.#set({ loading }));
    client.on('progress', ({ progress }) => {
      if (progress.imagesPerSecond) this.#pace = progress.images / progress.imagesPerSecond;
      this.#set({ progress });
    });
    client.on('stopped', ({ by }) => {
      if (by === 'end' || by === 'pause') end({ by });
    });
    client.on('tested', () => {
      if (this.#tools.lab.get().bench.activity === 'measuring') end({ by: 'tested' });
    });
    client.on('diverged', () => end({ by: 'fault', fault: toErrorRecord(new Fault('experimentDiverged')) }));
    client.on('failed', ({ error }) => end({ by: 'fault', fault: error }));
    client.on('unsaved', ({ error }) => this.#set({ unsaved: error }));
    client.on('kept', () => {
      if (this.#tools.lab.get().bench.unsaved) this.#set({ unsaved: undefined });
    });
    client.on('crashed', ({ error }) => {
      this.#lost();
      end({ by: 'fault', fault: toErrorRecord(error) });
    });
  }

  /** The worker knows nothing any more. */
  #lost() {
    this.#opened = this.#held = undefined;
  }

  /**
   * @param {Experiment} experiment
   * @param {number} seed
   */
  async #do(experiment, seed) {
    const { id } = experiment;
    this.#pace = undefined;
    this.#set({ activity: 'coming', id, seed, progress: undefined });
    const client = await this.#theClient();
    const sets = await this.#bring(client);
    this.#set({ loading: undefined });
    if (!sets || !this.#isWanted(id)) return;
    /** @type {Run | undefined} */
    let run;
    try {
      run = await this.#trained(client, this.#onMaterial(id, sets), seed);
    } catch (error) {
      if (error instanceof Fault && error.code === 'workerGone') throw error;
      this.#lost();
      run = { seed, fault: toErrorRecord(error) };
    }
    const now = this.#experiment(id);
    if (!run || !now) return;
    if (run.fault) {
      client.request({ type: 'drop', id: runId(now, seed) }).catch(() => {});
      this.#held = undefined;
    }
    this.#write((notebook) => withRun(notebook, id, run));
    this.#tools.onRun(now, run);
  }

  /** @param {string} id */
  #experiment(id) {
    return this.#tools.lab.get().notebook.experiments.find((each) => each.id === id);
  }

  /** Whether it still waits, and is to be trained. @param {string} id */
  #isWanted(id) {
    return this.#wanted && this.#tools.lab.get().notebook.queue.includes(id);
  }

  /**
   * Has the images come.
   * @param {Client} client
   * @returns {Promise<OpenedData | undefined>} undefined where that was given up
   */
  async #bring(client) {
    const { version, train, test } = await this.#tools.sources();
    if (this.#opened?.version !== version) {
      this.#lost();
      const { sets } = await client.request({ type: 'open', train, test });
      this.#opened = { version, sets };
    }
    const opened = this.#opened;
    if (!this.#wanted || !(await client.request({ type: 'bring' }))) return undefined;
    this.#set({ images: opened.sets.train.count });
    return opened.sets;
  }

  /**
   * Notes on what it is trained. Runs on other images are not to be mixed with these.
   * @param {string} id
   * @param {OpenedData} sets
   */
  #onMaterial(id, { train, test }) {
    const former = /** @type {Experiment} */ (this.#experiment(id));
    const count = materialOf({ drawings: false, ...(former.images > 0 && { first: former.images }) }, train).images;
    const material = { set: train, count, known: Math.min(count, MOST_KNOWN), test };
    const isOther = former.material && groupOf(former) !== groupOf({ ...former, material });
    this.#write((notebook) => noted(notebook, id, { material, ...(isOther && { runs: [], kept: undefined, begun: undefined }) }));
    return /** @type {Placed} */ (this.#experiment(id));
  }

  /**
   * @param {Client} client
   * @param {Placed} experiment
   * @param {number} seed
   * @returns {Promise<Run | undefined>} undefined where it was stopped
   */
  async #trained(client, experiment, seed) {
    const { id, epochs } = experiment;
    let anew = false;
    for (;;) {
      await this.#turn(id);
      if (!this.#isWanted(id)) return undefined;
      this.#set({ activity: 'training' });
      const taken = await this.#take(client, experiment, seed);
      anew ||= taken.anew;
      const { epochsDone, tested, steps } = taken.progress;
      if (epochsDone >= epochs) {
        this.#set({ activity: 'measuring' });
        const ending = tested?.steps === steps ? undefined : await this.#until(client.request({ type: 'evaluate' }));
        if (ending?.by === 'fault') return { seed, fault: ending.fault };
        break;
      }
      const ending = await this.#until(client.request({ type: 'train', lastEpoch: epochs, testAtEnd: true }));
      if (ending.by === 'fault') return { seed, fault: ending.fault };
      if (ending.by === 'end') break;
      // The reader stopped it, or it makes room.
      this.save();
    }
    this.#set({ activity: 'measuring' });
    return this.#measured(client, experiment, { seed, ...(anew && { anew }) });
  }

  /**
   * Waits while the training chapter trains.
   * @param {string} id
   */
  async #turn(id) {
    while (this.#tools.isBusy() && this.#isWanted(id)) {
      this.#set({ activity: 'waiting' });
      await new Promise((/** @type {(value: void) => void} */ resolve) => (this.#roused = resolve));
    }
  }

  /**
   * The run as the worker has it or the browser has kept it, or a new one.
   * @param {Client} client
   * @param {Experiment} experiment
   * @param {number} seed
   * @returns {Promise<{progress: Progress, anew: boolean}>}
   */
  async #take(client, experiment, seed) {
    const run = runId(experiment, seed);
    const { progress } = this.#tools.lab.get().bench;
    if (this.#held === run && progress) return { progress, anew: false };
    const isBegun = this.#experiment(experiment.id)?.begun === seed;
    const there = isBegun ? await this.#kept(client, run) : undefined;
    const state = there ?? (await this.#begin(client, experiment, seed));
    this.#held = run;
    this.#set({ progress: state.progress });
    return { progress: state.progress, anew: isBegun && !there };
  }

  /**
   * @param {Client} client
   * @param {string} run
   * @returns {Promise<RunState | undefined>} undefined where it was not kept, or belongs to other images
   */
  async #kept(client, run) {
    try {
      const state = await client.request({ type: 'take', id: run });
      return state.trainedOn?.id === this.#opened?.sets.train.id ? state : undefined;
    } catch (error) {
      if (error instanceof Fault && (error.code === 'notKept' || error.code === 'savedDamaged')) return undefined;
      throw error;
    }
  }

  /**
   * @param {Client} client
   * @param {Experiment} experiment
   * @param {number} seed
   */
  async #begin(client, experiment, seed) {
    const { id, config, images } = experiment;
    const run = runId(experiment, seed);
    const options = { ...DEFAULTS, drawings: false, seed, ...(images > 0 && { first: images }) };
    const state = await client.request({ type: 'create', id: run, config, options });
    // Without an entry what is kept of it would be cleared away.
    await client.request({ type: 'keep', entry: newEntry({ id: run, kind: 'run', at: this.#tools.now() }) }).catch((error) => this.#set({ unsaved: toErrorRecord(error) }));
    this.#write((notebook) => noted(notebook, id, { begun: seed }));
    return state;
  }

  /**
   * @param {Promise<void>} asked what the worker is asked for
   * @returns {Promise<Ending>} how it came to its end
   */
  async #until(asked) {
    const ending = new Promise((/** @type {(ending: Ending) => void} */ resolve) => (this.#ended = resolve));
    try {
      await asked;
      // What came meanwhile may have found nothing to interrupt.
      if (!this.#wanted || this.#tools.isBusy()) this.#pause();
      return await ending;
    } finally {
      this.#ended = undefined;
    }
  }

  /**
   * @param {Client} client
   * @param {Placed} experiment
   * @param {Run} run
   * @returns {Promise<Run | undefined>} undefined where it was stopped
   */
  async #measured(client, experiment, run) {
    const { id, material } = experiment;
    let correct = 0;
    for (let from = 0; from < material.known; from += PIECE) {
      if (!this.#isWanted(id)) return undefined;
      correct += (await client.request({ type: 'known', from, to: Math.min(from + PIECE, material.known) })).correct;
    }
    let [answers, ms] = [0, 0];
    for (let time = 0; time < CLOCKS; time += 1) {
      const clock = await client.request({ type: 'clock' });
      answers += clock.answers;
      ms += clock.ms;
    }
    const { tested, steps = 0 } = this.#tools.lab.get().bench.progress ?? {};
    const accuracy = tested?.accuracy ?? 0;
    await this.#keepWeights(client, experiment, run.seed, { steps, accuracy });
    const pace = this.#pace === undefined ? {} : { epochSeconds: this.#pace };
    return { ...run, test: accuracy, train: correct / material.known, ...pace, answerMs: ms / answers };
  }

  /**
   * The weights of the first seed are kept; the training itself is needed no more.
   * @param {Client} client
   * @param {Placed} experiment
   * @param {number} seed
   * @param {{steps: number, accuracy: number}} end
   */
  async #keepWeights(client, experiment, seed, end) {
    const { id, kept } = experiment;
    try {
      const weights = kept === undefined ? await client.request({ type: 'memory', steps: end.steps }) : undefined;
      if (weights) {
        const file = this.#tools.file(experiment, seed, { ...end, weights });
        this.#write((notebook) => noted(notebook, id, { kept: seed }));
        await client.request({ type: 'keep', entry: newEntry({ id, kind: 'file', at: this.#tools.now() }), file });
      }
      await client.request({ type: 'drop', id: runId(experiment, seed) });
    } catch (error) {
      // What it found is worth more than its weights, which may still be had until the page is closed.
      this.#set({ unsaved: toErrorRecord(error) });
    }
    this.#held = undefined;
  }
}
