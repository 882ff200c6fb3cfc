// Keeps the page's state of training true to the worker: which run, with which options, shown or not.

import { Fault, fromErrorRecord } from '../shared/fault.js';
import { faultText } from '../words/fault-text.js';
import { TrainerClient } from './trainer-client.js';
import { DEFAULTS, DEFAULT_EPOCHS } from '../shared/optimizers.js';
import { needsReset } from './training-options.js';

/** @typedef {import('./protocol.js').TrainingOptions} TrainingOptions */
/** @typedef {import('./protocol.js').TrainingState} TrainingState */
/** @typedef {import('./protocol.js').RunState} RunState */
/** @typedef {import('../app/state.js').App} App */
/** @typedef {import('../app/state.js').State} State */

/** A slider that is dragged names many networks; only the one it rests on gets a trainer. */
const SETTLE_MS = 250;

export class TrainingSession {
  #app;
  /** @type {TrainerClient} */
  client;
  /** Whether the page shows the weights of the run, and not others that the reader chose. */
  #shown = false;
  /** Whether anybody sees the page. */
  #visible = true;
  /** Images that come while the saved run is still being read must wait: it may make a new trainer needless. */
  #resumed = false;
  #dataVersion = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #settling;

  /**
   * @param {App} app
   * @param {() => import('./trainer-client.js').WorkerLike} spawn starts a training worker
   * @param {number} workers that share a step, until the reader says otherwise
   */
  constructor(app, spawn, workers) {
    this.#app = app;
    app.store.set({ training: initialTraining(workers) });
    this.client = new TrainerClient(spawn, () => this.#revive());
    this.#listen();
    app.store.subscribe((state, previous) => this.#follow(state, previous));
    this.#guard(this.#begin());
  }

  /** @returns {TrainingState} */
  get state() {
    return this.#app.store.get().training ?? initialTraining(1);
  }

  /** Trains until the wanted epoch; once that is reached, some epochs more. */
  train() {
    const done = this.state.progress?.epochsDone ?? 0;
    if (done >= this.state.epochs) this.#set({ epochs: done + DEFAULT_EPOCHS });
    this.#shown = true;
    this.#guard(this.client.request({ type: 'train', lastEpoch: this.state.epochs }));
  }

  pause() {
    this.#guard(this.client.request({ type: 'pause' }));
  }

  toggle() {
    if (this.state.running) this.pause();
    else this.train();
  }

  /** @param {'step' | 'epoch'} type */
  advance(type) {
    this.#shown = true;
    this.#guard(this.client.request({ type }));
  }

  /** Begins anew, from the same seed with the same weights. */
  reset() {
    const { config } = this.#app.store.get();
    if (!config) return;
    this.#shown = true;
    this.#guard(this.#create(config));
  }

  undo() {
    this.#shown = true;
    this.#guard(this.client.request({ type: 'undo' }).then((run) => this.#takeUp(run)));
  }

  /**
   * Takes the valid options of the form: at once where the run allows it, otherwise with the next reset.
   * @param {TrainingOptions} wanted
   * @param {number} epochs
   */
  want(wanted, epochs) {
    const { options, steps, status } = this.state;
    this.#set({ wanted, epochs, seed: wanted.seed });
    if (!options || status === 'failed') return;
    if (needsReset(options, wanted)) {
      if (steps === 0) this.#settle();
    } else if (options.learningRate !== wanted.learningRate) {
      this.#set({ options: { ...options, learningRate: wanted.learningRate } });
      this.#guard(this.client.request({ type: 'setLearningRate', value: wanted.learningRate }));
    }
  }

  /** @param {number} workers that shall share a step */
  share(workers) {
    this.#set({ workers });
    this.#guard(this.client.request({ type: 'setWorkers', count: workers }));
  }

  /**
   * Whether weights are wanted while training goes on: not when nobody sees them.
   * @param {boolean} visible
   */
  watch(visible) {
    this.#visible = visible;
    this.#guard(this.client.request({ type: 'watch', parameters: visible }));
    if (!visible) this.save();
  }

  save() {
    this.#guard(this.client.request({ type: 'save' }));
  }

  #listen() {
    const { client } = this;
    client.on('loading', ({ received, total }) => this.#set({ loading: { received, total } }));
    client.on('progress', ({ progress }) => {
      this.#set({ progress, steps: progress.steps, running: progress.activity === 'training' });
    });
    client.on('parameters', ({ config, values }) => {
      if (this.#shown) this.#app.setParameters(config, values, 'training');
    });
    client.on('unsaved', ({ error }) => {
      this.#set({ unsaved: error });
    });
    client.on('alone', ({ error }) => {
      this.#set({ workers: 1 });
      const reason = faultText(fromErrorRecord(error));
      this.#app.showError(new Fault('helperStopped', reason));
    });
    client.on('failed', ({ error }) => this.#app.showError(new Fault('trainingStopped', faultText(fromErrorRecord(error)))));
    client.on('crashed', ({ error, revived }) => {
      if (!revived) this.#set({ status: 'failed', running: false });
      this.#app.showError(new Fault(revived ? 'workerRevived' : 'workerLost', ...error.args));
    });
  }

  /** Takes up the saved run, then brings the images. */
  async #begin() {
    await this.client.request({ type: 'watch', parameters: this.#visible });
    await this.client.request({ type: 'setWorkers', count: this.state.workers });
    await this.#resume();
    this.#resumed = true;
    await this.#open();
  }

  async #revive() {
    this.#resumed = false;
    this.#dataVersion = 0;
    this.#set({ steps: 0, config: undefined, running: false });
    await this.#begin();
  }

  /** A saved run that cannot be read is told of, and does not keep the reader from a new one. */
  async #resume() {
    const wasShown = this.#shown;
    this.#shown = true;
    try {
      const run = await this.client.request({ type: 'resume' });
      if (run) this.#takeUp(run);
      else this.#shown = wasShown;
    } catch (error) {
      this.#shown = wasShown;
      this.#app.showError(error);
    }
  }

  /** Gives the worker the present images, and a trainer if it has none for the present network. */
  async #open() {
    const { data, config } = this.#app.store.get();
    const { test, train } = this.#app.dataBytes();
    if (data.status === 'failed') this.#set({ status: 'failed', loading: undefined });
    if (!this.#resumed || data.status !== 'ready' || !test || data.version === this.#dataVersion) return;
    this.#dataVersion = data.version;
    this.#set({ status: 'loading', data: undefined });
    const opened = await this.client.request({
      type: 'open',
      train: train ? { from: 'reader', files: train, name: data.about?.train?.name ?? '' } : { from: 'site' },
      test,
    });
    this.#set({ status: 'ready', loading: undefined, data: { ...opened, ownTest: data.own } });
    if (config && (this.state.steps === 0 || config !== this.state.config)) await this.#create(config);
  }

  /**
   * @param {Readonly<State>} state
   * @param {Readonly<State>} previous
   */
  #follow(state, previous) {
    if (state.data !== previous.data) this.#guard(this.#open());
    if (state.parametersFrom !== previous.parametersFrom && state.parametersFrom !== 'training') {
      this.#shown = false;
      if (this.state.running) this.pause();
    }
    if (state.config !== previous.config && state.config !== this.state.config) {
      // Weights of the former network may be on their way; they must not bring it back.
      this.#shown = false;
      this.#settle();
    }
  }

  /** Makes the trainer that the page's choices ask for, once they have come to rest. */
  #settle() {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => {
      const { config } = this.#app.store.get();
      const { config: running, options, wanted, steps, status } = this.state;
      const changed = config !== running || (steps === 0 && options && needsReset(options, wanted));
      if (config && changed && status === 'ready') this.#guard(this.#create(config));
    }, SETTLE_MS);
  }

  /** @param {string} config */
  async #create(config) {
    this.#set({ config });
    const { parametersFrom } = this.#app.store.get();
    if (parametersFrom === 'random' || parametersFrom === 'training') this.#shown = true;
    this.#takeUp(await this.client.request({ type: 'create', config, options: this.state.wanted }));
  }

  /** @param {RunState | undefined} run */
  #takeUp(run) {
    if (!run) return;
    const { config, options, trainedOn, progress } = run;
    const { epochs } = this.state;
    this.#set({
      config,
      options,
      trainedOn,
      progress,
      wanted: options,
      seed: options.seed,
      steps: progress.steps,
      running: false,
      epochs: Math.max(epochs, progress.epoch),
    });
  }

  /** @param {Partial<TrainingState>} patch */
  #set(patch) {
    this.#app.store.set({ training: { ...this.state, ...patch } });
  }

  /** @param {Promise<unknown>} work */
  #guard(work) {
    work.catch((error) => {
      // A worker that broke is told of by its own event.
      if (error instanceof Fault && (error.code === 'workerStopped' || error.code === 'workerGone')) return;
      if (this.state.status === 'loading') this.#set({ status: 'failed', loading: undefined });
      this.#app.showError(error);
    });
  }
}

/**
 * @param {number} workers
 * @returns {TrainingState}
 */
function initialTraining(workers) {
  return {
    status: 'loading',
    loading: undefined,
    data: undefined,
    running: false,
    steps: 0,
    seed: DEFAULTS.seed,
    epochs: DEFAULT_EPOCHS,
    wanted: DEFAULTS,
    options: undefined,
    config: undefined,
    trainedOn: undefined,
    progress: undefined,
    workers,
    unsaved: undefined,
  };
}
