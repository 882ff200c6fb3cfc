// Keeps the page's state of training true to the worker: which run, with which options, shown or not. Beside a network that
// is no run, a fresh run stands ready; it comes to the shelf when training begins.

import { Fault, fromErrorRecord, toErrorRecord } from '../shared/fault.js';
import { faultText } from '../words/fault-text.js';
import { words } from '../words/words.js';
import { TrainerClient } from './trainer-client.js';
import { DEFAULTS, DEFAULT_EPOCHS } from '../shared/optimizers.js';
import { lastEpochOf, optionsOf } from './failures.js';
import { needsReset } from './training-options.js';
import { beforeFailure, beginsRun, entryOf, factsOfRun, inUseOf, isFull, nextRun } from '../app/shelf.js';

/** @typedef {import('./protocol.js').Command} Command */
/** @typedef {import('./protocol.js').TrainingOptions} TrainingOptions */
/** @typedef {import('./protocol.js').TrainingState} TrainingState */
/** @typedef {import('./protocol.js').IdxPair} IdxPair */
/** @typedef {import('./protocol.js').RunState} RunState */
/** @typedef {import('./protocol.js').Source} Source */
/** @typedef {import('./protocol.js').WorkerEvent} WorkerEvent */
/** @typedef {import('../app/shelf.js').Entry} Entry */
/** @typedef {import('../app/shelf.js').Facts} Facts */
/** @typedef {import('../app/shelf.js').FailureId} FailureId */
/** @typedef {import('../app/state.js').App} App */
/** @typedef {import('../app/state.js').State} State */

/** A slider that is dragged names many networks; only the one it rests on gets a trainer. */
const SETTLE_MS = 250;

export class TrainingSession {
  #app;
  #newId;
  #isExact;
  /** @type {TrainerClient} */
  client;
  /** How the run at hand has gone so far. @type {Extract<WorkerEvent, {type: 'curves'}> | undefined} */
  curves;
  /** The run whose weights come into use with the next word of the worker. @type {string | undefined} */
  #coming;
  /** Whether anybody sees the page. */
  #visible = true;
  /** Images that come while the shelf is still being read must wait: a saved run may make a new trainer needless. */
  #stocked = false;
  #dataVersion = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #settling;

  /**
   * @param {App} app
   * @param {() => import('./trainer-client.js').WorkerLike} spawn starts a training worker
   * @param {number} workers that share a step, until the reader says otherwise
   * @param {() => string} newId of runs
   * @param {boolean} isExact every machine computes the same bits
   */
  constructor(app, spawn, workers, newId, isExact) {
    this.#app = app;
    this.#isExact = isExact;
    this.#newId = newId;
    app.store.set({ training: initialTraining(workers) });
    this.client = new TrainerClient(spawn, () => this.#revive());
    this.#listen();
    app.keeper.connect({
      take: (id, stillWanted) => this.#take(id, stillWanted),
      keep: (entry, options) => this.#tell({ type: 'keep', entry, ...options }),
      drop: (id) => this.#tell({ type: 'drop', id }),
      file: (id) => this.client.request({ type: 'file', id }),
    });
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
    this.trainTo(done >= this.lastEpoch ? done + DEFAULT_EPOCHS : this.lastEpoch);
  }

  /** Trains to the end of an epoch. @param {number} lastEpoch */
  trainTo(lastEpoch) {
    if (lastEpoch > this.lastEpoch && !this.failure) this.#wantEpochs(lastEpoch);
    this.#go({ type: 'train', lastEpoch });
  }

  pause() {
    this.#guard(this.client.request({ type: 'pause' }));
  }

  /** Trains, pauses, or gives up the images that training waits for. */
  toggle() {
    if (this.state.loading) this.#guard(this.client.request({ type: 'cancel' }));
    else if (this.state.running) this.pause();
    else this.train();
  }

  /** @param {'step' | 'epoch'} type */
  advance(type) {
    this.#go({ type });
  }

  /** A new network of the same layers, from the same seed with the same weights; the run before stays on the shelf. */
  reset() {
    this.#app.keeper.renew();
    this.#app.announce(words.training.controls.wasReset);
    this.#guard(this.#hold());
  }

  /** The run that a reset left for a new network; undefined where there is none to go back to. */
  get before() {
    const { shelf } = this.#app.store.get();
    const entry = inUseOf(shelf);
    return entry?.kind === 'new' ? entryOf(shelf, entry.instead) : undefined;
  }

  /** The name of the run that training would begin beside a network that was trained already. @returns {string | undefined} */
  get next() {
    const { shelf } = this.#app.store.get();
    const run = this.#coming === undefined && inUseOf(shelf)?.kind !== 'new' ? nextRun(shelf) : undefined;
    return run && words.shelf.name(run);
  }

  /** Whether training would begin a run, and the shelf has no place for it. */
  get isFull() {
    const { shelf } = this.#app.store.get();
    return this.#coming === undefined && beginsRun(shelf) && isFull(shelf);
  }

  undo() {
    const { shelf } = this.#app.store.get();
    const { before } = this;
    if (!before || !shelf.inUse) return;
    const left = shelf.inUse;
    this.#guard(this.#app.keeper.take(before.id).then(() => this.#app.keeper.forget(left)));
  }

  /** What fails on purpose, while that is in use. @returns {FailureId | undefined} */
  get failure() {
    return inUseOf(this.#app.store.get().shelf)?.failure;
  }

  /** The epoch that the run at hand is to reach. */
  get lastEpoch() {
    const { failure } = this;
    const { progress, epochs } = this.state;
    return failure && progress ? lastEpochOf(failure, progress.batches) : epochs;
  }

  /**
   * Begins a run that fails on purpose, or goes on with the one that is on the shelf.
   * @param {FailureId} failure
   * @param {Facts} network that fails
   */
  fail(failure, network) {
    this.#guard(this.#failSoon(failure, network));
  }

  /**
   * Trains a run of its own for a number of steps.
   * @param {{facts: Facts, options: TrainingOptions, steps: number}} wanted
   * @param {string} [id] of the run that was begun for this
   * @returns {Promise<string | undefined>} its id, once it has begun
   */
  async repeat({ facts, options, steps }, id) {
    if (this.state.loading || this.#coming !== undefined) return id;
    try {
      if (!this.state.brought && !(await this.#bring())) return id;
      const { keeper, store } = this.#app;
      const there = entryOf(store.get().shelf, id);
      const run = there?.id ?? (await this.#createRun({ ...facts, repeatable: this.#isExact ? 'yes' : 'rounding' }, options));
      if (run !== this.state.id) await keeper.take(run);
      const lastEpoch = Math.ceil(steps / (this.state.progress?.batches ?? 1));
      this.#wantEpochs(lastEpoch);
      await this.client.request({ type: 'train', lastEpoch, lastStep: steps });
      return run;
    } finally {
      if (this.state.loading) this.#set({ loading: undefined });
    }
  }

  /** Back to what was in use before a run that fails on purpose. */
  recover() {
    const { store, keeper, announce } = this.#app;
    const before = beforeFailure(store.get().shelf);
    if (before) this.#guard(keeper.take(before.id).then(() => announce(words.shelf.inUse(words.shelf.name(before)))));
  }

  /**
   * How many test images of one kind the network takes for another.
   * @param {number} of
   * @param {number} as
   */
  called(of, as) {
    return this.client.request({ type: 'called', of, as });
  }

  /** To the moment before the last change of the learning rate, and back. */
  swap() {
    this.#guard(this.client.request({ type: 'swap' }).then((run) => this.#takeUp(run)));
  }

  /**
   * Takes the valid options of the form: at once where the run allows it, otherwise with the next reset.
   * @param {TrainingOptions} wanted
   * @param {number} epochs
   */
  want(wanted, epochs) {
    const { options, steps, status } = this.state;
    this.#set({ wanted, seed: wanted.seed });
    this.#wantEpochs(epochs);
    // What fails on purpose keeps what is wrong with it.
    if (!options || status === 'failed' || this.failure) return;
    if (needsReset(options, wanted)) {
      if (steps === 0) this.#settle();
    } else if (options.learningRate !== wanted.learningRate) {
      this.#set({ options: { ...options, learningRate: wanted.learningRate } });
      if (steps > 0 && this.state.id) this.#app.keeper.plan(this.state.id, { repeatable: 'rate' });
      this.#guard(this.client.request({ type: 'setLearningRate', value: wanted.learningRate }));
    }
  }

  /** @param {number} epochs */
  #wantEpochs(epochs) {
    this.#set({ epochs });
    const entry = entryOf(this.#app.store.get().shelf, this.state.id);
    if (entry && entry.lastEpoch !== epochs) this.#app.keeper.plan(entry.id, { lastEpoch: epochs });
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
    if (!visible) this.#guard(this.save());
  }

  /** The weights of the present run. */
  weights() {
    return this.client.request({ type: 'weights' });
  }

  /** The whole state of the present run, for who takes its next step apart. */
  checkpoint() {
    return this.client.request({ type: 'checkpoint' });
  }

  /** What the present run remembers of its way. */
  memories() {
    return this.client.request({ type: 'memories' });
  }

  /** @param {number} steps done by that moment */
  memory(steps) {
    return this.client.request({ type: 'memory', steps });
  }

  /** @param {Uint32Array} places among the training images */
  images(places) {
    return this.client.request({ type: 'images', places });
  }

  /**
   * Settles when the browser keeps the present run, or has refused. A worker that is still on its way has nothing to lose, and
   * nobody waits for it.
   */
  async save() {
    if (this.state.steps > 0) await this.client.request({ type: 'save' });
  }

  #listen() {
    const { client } = this;
    client.on('loading', ({ received, total }) => {
      if (this.state.loading) this.#set({ loading: { received, total } });
    });
    client.on('progress', ({ progress }) => {
      this.#set({ progress, steps: progress.steps, running: progress.activity === 'training' });
      if (progress.activity === 'resting') this.#note();
    });
    client.on('curves', (curves) => {
      this.curves = curves;
    });
    client.on('parameters', ({ run: id, config, values }) => {
      if (id !== this.#app.store.get().shelf.inUse && id !== this.#coming) return;
      if (id !== this.state.id) this.#set({ id });
      this.#coming = undefined;
      this.#app.setParameters(config, values, 'training', id);
    });
    client.on('diverged', ({ run }) => {
      this.#takeUp(run);
      this.#set({ diverged: true });
    });
    client.on('parted', ({ run, apart, theirs }) => {
      if (this.state.id === run) this.#set({ id: apart });
      if (this.#coming === run) this.#coming = apart;
      this.#app.keeper.part(run, apart, theirs);
      const { shelf } = this.#app.store.get();
      const [other, own] = [entryOf(shelf, run), entryOf(shelf, apart)];
      if (other && own) this.#app.showError(new Fault('goneOnElsewhere', words.shelf.name(other), words.shelf.name(own)));
    });
    client.on('kept', () => {
      if (this.state.unsaved) this.#set({ unsaved: undefined });
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
    client.on('crashed', ({ error, revived, started }) => {
      if (!revived) this.#set({ status: 'failed', running: false });
      const { steps, unsaved } = this.state;
      const isSaved = revived ? steps > 0 : inUseOf(this.#app.store.get().shelf)?.kind === 'run' && !unsaved;
      if (revived || started) this.#app.showError(new Fault(revived ? 'workerRevived' : 'workerLost', ...error.args, isSaved));
      else this.#app.showError(new Fault('workerNotStarted', ...error.args));
    });
  }

  /** Brings what is kept to the shelf, then the images. */
  async #begin() {
    await this.client.request({ type: 'watch', parameters: this.#visible });
    await this.client.request({ type: 'setWorkers', count: this.state.workers });
    await this.#stock();
    const entry = inUseOf(this.#app.store.get().shelf);
    if (entry?.kind === 'run' && entry.id !== this.state.id) await this.#take(entry.id, () => true);
    this.#stocked = true;
    await this.#open();
  }

  async #revive() {
    this.#stocked = false;
    this.#dataVersion = 0;
    this.#coming = undefined;
    this.#set({ steps: 0, id: undefined, config: undefined, running: false });
    await this.#begin();
  }

  /** What cannot be read is told of, and does not keep the reader from a new run. */
  async #stock() {
    /** @type {readonly Entry[]} */
    let kept = [];
    try {
      const { entries, foreign, damaged } = await this.client.request({ type: 'list' });
      if (foreign) this.#app.showError(new Fault('savedByOther'));
      if (damaged > 0) this.#app.showError(new Fault('entriesDamaged', damaged));
      kept = entries;
    } catch (error) {
      if (isOfClient(error)) throw error;
      this.#set({ unsaved: toErrorRecord(error) });
    }
    try {
      await this.#app.keeper.stock(kept);
    } catch (error) {
      if (isOfClient(error)) throw error;
      this.#app.showError(error);
    }
  }

  /** Tells the worker of the present images, and gives it a trainer if it has none for the present network. */
  async #open() {
    const { data } = this.#app.store.get();
    const { test, train } = this.#app.dataBytes();
    if (data.status === 'failed') this.#set({ status: 'failed', loading: undefined });
    if (!this.#stocked || data.status !== 'ready' || data.version === this.#dataVersion) return;
    this.#dataVersion = data.version;
    this.#set({ status: 'loading', data: undefined, brought: false });
    /** @type {(files: IdxPair | undefined, name?: string) => Source} */
    const source = (files, name = '') => (files ? { from: 'reader', files, name } : { from: 'site' });
    const { sets, brought } = await this.client.request({
      type: 'open',
      train: source(train, data.about?.train?.name),
      test: source(test, data.about?.test.name),
    });
    this.#set({ status: 'ready', loading: undefined, data: { ...sets, ownTest: data.own }, brought });
    if (this.state.steps === 0) await this.#create();
    else await this.#hold();
  }

  /**
   * @param {Readonly<State>} state
   * @param {Readonly<State>} previous
   */
  #follow(state, previous) {
    if (state.data !== previous.data) this.#guard(this.#open());
    const { inUse, turn } = state.shelf;
    if (turn === previous.shelf.turn && state.config === previous.config) return;
    if (inUse === this.state.id) return;
    // Weights that were to come must not take the place of what the reader has taken meanwhile.
    this.#coming = undefined;
    if (this.state.running) this.pause();
    this.#settle();
  }

  /** Makes the trainer that the page's choices ask for, once they have come to rest. */
  #settle() {
    clearTimeout(this.#settling);
    this.#settling = setTimeout(() => this.#guard(this.#hold()), SETTLE_MS);
  }

  /** Whether the worker has the run that the network in use asks for. */
  #isHeld() {
    const { config, shelf } = this.#app.store.get();
    const { id, config: held, options, wanted, steps } = this.state;
    if (this.#coming !== undefined) return id === this.#coming;
    const entry = inUseOf(shelf);
    if (entry?.kind === 'run') return id === entry.id;
    const isFresh = config === held && steps === 0 && options !== undefined && !needsReset(options, wanted) && options.learningRate === wanted.learningRate;
    return isFresh && (entry?.kind === 'new' ? id === entry.id : entryOf(shelf, id) === undefined);
  }

  async #hold() {
    clearTimeout(this.#settling);
    if (this.state.status === 'ready' && !this.#isHeld()) await this.#create();
  }

  /** A run takes its place again; beside any other network stands a fresh one. */
  async #create() {
    const { config, shelf } = this.#app.store.get();
    if (!config) return;
    const entry = inUseOf(shelf);
    if (entry?.kind === 'run') return this.#take(entry.id, () => true);
    const isNew = entry?.kind === 'new';
    const id = isNew ? entry.id : this.#newId();
    const { wanted } = this.state;
    const options = (isNew && id !== this.state.id && entry.options) || wanted;
    this.#set({ id, config });
    const run = await this.client.request({ type: 'create', id, config, options });
    const { wanted: now, epochs } = this.state;
    this.#takeUp(run);
    // What the form was told meanwhile counts.
    if (now !== wanted) this.want(now, epochs);
    if (isNew) this.#app.keeper.plan(id, { options, lastEpoch: this.state.epochs });
  }

  /**
   * @param {string} id
   * @param {() => boolean} stillWanted
   */
  async #take(id, stillWanted) {
    this.#coming = id;
    try {
      this.#takeUp(await this.client.request({ type: 'take', id }));
    } finally {
      if (this.#coming === id) this.#coming = undefined;
      if (this.#coming === undefined && (!stillWanted() || this.#app.store.get().shelf.inUse !== id)) this.#settle();
    }
  }

  /**
   * Trains; beside a network that is no run, this begins one. The images come first, where they are not there.
   * @param {Extract<Command, {type: 'train' | 'epoch' | 'step'}>} command
   */
  #go(command) {
    this.#guard(this.#startSoon(command));
  }

  /** @param {Extract<Command, {type: 'train' | 'epoch' | 'step'}>} command */
  async #startSoon(command) {
    if (this.state.loading) return;
    try {
      if (!this.state.brought && !(await this.#bring())) return;
      if (!this.#isHeld()) await this.#hold();
      await this.#start(command);
    } finally {
      // Not before training has begun: until then it would seem to rest.
      if (this.state.loading) this.#set({ loading: undefined });
    }
  }

  /**
   * @param {FailureId} failure
   * @param {Facts} network
   */
  async #failSoon(failure, network) {
    if (this.state.loading || this.#coming !== undefined) return;
    try {
      if (!this.state.brought && !(await this.#bring())) return;
      const { shelf } = this.#app.store.get();
      const there = shelf.entries.find((entry) => entry.failure === failure);
      const instead = (beforeFailure(shelf) ?? inUseOf(shelf))?.id;
      if (!there) await this.#createRun({ ...network, failure, instead }, optionsOf(failure));
      else if (there.id !== shelf.inUse) {
        this.#app.keeper.plan(there.id, { instead });
        await this.#app.keeper.take(there.id);
      }
      const { progress } = this.state;
      const lastEpoch = lastEpochOf(failure, progress?.batches ?? 0);
      if ((progress?.epochsDone ?? 0) < lastEpoch) await this.client.request({ type: 'train', lastEpoch });
    } finally {
      if (this.state.loading) this.#set({ loading: undefined });
    }
  }

  /**
   * A run with a network of its own, beside the one in use.
   * @param {Facts & Pick<Partial<Entry>, 'instead'>} facts
   * @param {TrainingOptions} options
   */
  async #createRun(facts, options) {
    const { keeper } = this.#app;
    const id = this.#newId();
    const { config = '' } = facts;
    keeper.begin(id, facts);
    this.#set({ id, config, diverged: false });
    this.#coming = id;
    try {
      this.#takeUp(await this.client.request({ type: 'create', id, config, options }));
      return id;
    } catch (error) {
      this.#coming = undefined;
      keeper.forget(id);
      this.#settle();
      throw error;
    }
  }

  /**
   * Has the images come.
   * @returns {Promise<boolean>} whether they are there, and the page still is as it was when they were asked for
   */
  async #bring() {
    const { config, data, shelf } = this.#app.store.get();
    this.#set({ loading: { received: 0, total: 0 } });
    this.#app.announce(words.data.coming);
    const came = await this.client.request({ type: 'bring' });
    const now = this.#app.store.get();
    if (!came || now.data.version !== data.version) return false;
    this.#set({ brought: true });
    return now.config === config && now.shelf.turn === shelf.turn;
  }

  /** @param {Extract<Command, {type: 'train' | 'epoch' | 'step'}>} command */
  async #start(command) {
    const { id } = this.state;
    const { keeper, store, announce } = this.#app;
    const former = inUseOf(store.get().shelf);
    if (id && id !== this.#coming && former?.kind !== 'run') {
      keeper.begin(id, { lastEpoch: this.state.epochs, repeatable: this.#isExact ? 'yes' : 'rounding' });
      this.#coming = id;
      const entry = entryOf(store.get().shelf, id);
      if (entry && former) announce(words.training.begun(words.shelf.name(entry), former.kind === 'new' ? undefined : words.shelf.name(former)));
    }
    else if (id && !this.#isExact && former?.repeatable === 'yes') keeper.plan(id, { repeatable: 'rounding' });
    this.#set({ diverged: false });
    await this.client.request(command);
  }

  /** @param {Extract<Command, {type: 'keep' | 'drop'}>} command */
  #tell(command) {
    this.client.request(command).catch((error) => {
      if (!isOfClient(error)) this.#set({ unsaved: toErrorRecord(error) });
    });
  }

  /** What the run at hand has become. */
  #note() {
    const { id, progress } = this.state;
    if (id && progress && progress.steps > 0) this.#app.keeper.note(id, factsOfRun(progress));
  }

  /** @param {RunState | undefined} run */
  #takeUp(run) {
    if (!run) return;
    const { id, config, options, trainedOn, progress } = run;
    const { failure, lastEpoch = this.state.epochs } = entryOf(this.#app.store.get().shelf, id) ?? {};
    // What is wrong on purpose is not what the reader wants of a run to come, nor are few images that the form does not show.
    const { first, ...wanted } = options;
    const plans = failure ? {} : { wanted, seed: options.seed, epochs: Math.max(lastEpoch, progress.epoch) };
    this.#set({ id, config, options, trainedOn, progress, steps: progress.steps, running: false, diverged: false, ...plans });
    this.#note();
  }

  /** @param {Partial<TrainingState>} patch */
  #set(patch) {
    this.#app.store.set({ training: { ...this.state, ...patch } });
  }

  /** @param {Promise<unknown>} work */
  #guard(work) {
    work.catch((error) => {
      // A worker that broke is told of by its own event.
      if (isOfClient(error)) return;
      if (this.state.status === 'loading') this.#set({ status: 'failed', loading: undefined });
      this.#app.showError(error);
    });
  }
}

/**
 * Whether it tells that the worker broke.
 * @param {unknown} error
 */
function isOfClient(error) {
  return error instanceof Fault && (error.code === 'workerStopped' || error.code === 'workerGone');
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
    brought: false,
    id: undefined,
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
    diverged: false,
    unsaved: undefined,
  };
}
