// Trains and tests in short slices, between which commands are obeyed. Runs in the worker; knows neither
// wasm nor messages, so that it can be tested without them.

import { Tally, Throughput, secondsLeft } from './tally.js';
import { Memories } from './memories.js';
import { RunKeeper } from './run-keeper.js';
import { TrainingRecord } from './training-record.js';
import { materialOf } from '../shared/material.js';
import { Fault, isCrateError, toErrorRecord } from '../shared/fault.js';

/** @typedef {import('./protocol.js').TrainingOptions} TrainingOptions */
/** @typedef {import('./protocol.js').WorkerEvent} WorkerEvent */
/** @typedef {import('./protocol.js').Progress} Progress */
/** @typedef {import('./protocol.js').RunState} RunState */
/** @typedef {import('./protocol.js').OpenedData} OpenedData */
/** @typedef {import('./checkpoint-store.js').SavedRun} SavedRun */
/** @typedef {import('./checkpoint-store.js').CheckpointStore} CheckpointStore */
/** @typedef {import('../shared/material.js').Material} Material */
/** @typedef {{readonly length: number}} Images */

/**
 * What the engine needs of the crate's Trainer.
 * @template {Images} D
 * @typedef {object} TrainerLike
 * @property {(images: number) => number} batches
 * @property {(train: D) => import('./training-record.js').StepReport | Promise<import('./training-record.js').StepReport>} step
 * @property {(data: D, from: number, to: number) => {loss: number, correct: number, count: number}} evaluate
 * @property {(value: number) => void} setLearningRate
 * @property {() => Float32Array} parameters
 * @property {() => Uint8Array} checkpoint
 * @property {() => void} free
 */

/** @typedef {{readonly size: number, resize: (size: number) => void}} Sizable a trainer with helpers */

/**
 * @template {Images} D
 * @typedef {object} Tools
 * @property {(config: string, options: TrainingOptions) => TrainerLike<D> & Sizable} create
 * @property {(checkpoint: Uint8Array) => TrainerLike<D> & Sizable} restore
 * @property {(config: string) => import('./memories.js').Sizes} sizes of a network of this configuration
 * @property {(train: D, material: Material, seed: number) => D} mixed what is learned from, where that is not all images as
 *   they are
 * @property {<T>(test: D, of: number, as: number, look: (set: D) => T) => T} called shows the images of one label, with
 *   another one
 * @property {CheckpointStore} store
 * @property {number} [memory] bytes for what each run remembers of its way, if not the usual ones
 * @property {() => string} newId of runs
 * @property {(event: WorkerEvent, transfer?: Transferable[]) => void} emit
 * @property {() => number} now milliseconds
 * @property {() => Promise<void>} breathe lets waiting messages in
 */

/**
 * @template {Images} D
 * @typedef {import('./run-keeper.js').Run & {trainer: TrainerLike<D> & Sizable}} Run
 */

/**
 * How far to train: to the end of an epoch (whether the reader asked for many or for one) or a step before, one batch, or a
 * turn of some. `testAtEnd` tests after the last epoch only, and not at a pause.
 * @typedef {{type: 'train' | 'epoch', lastEpoch: number, lastStep?: number, testAtEnd?: boolean} | {type: 'step'} | {type: 'turn', lastStep: number}} Goal
 */

/** A command waits for one slice, or one batch if that is longer. */
const SLICE_MS = 35;
const PROGRESS_MS = 100;
const PICTURES_MS = 500;
const TEST_CHUNK = 32;

/** @template {Images} D */
export class TrainingEngine {
  /** @type {Tools<D>} */
  #tools;
  /** What the images are; they may come later. @type {OpenedData | undefined} */
  #sets;
  /** @type {D | undefined} */
  #train;
  /** @type {D | undefined} */
  #test;
  /** @type {Run<D> | undefined} */
  #run;
  /** @type {Goal | undefined} */
  #goal;
  /**
   * The test under way, of the present weights.
   * @type {{tally: Tally, done: number} | undefined}
   */
  #testing;
  #looping = false;
  /** The slice under way: a team waits in it for its helpers. @type {Promise<void> | undefined} */
  #slice;
  #workers = 1;
  #throughput = new Throughput();
  #watched = false;
  #keeper;
  #last = { progress: 0, pictures: 0 };

  /** @param {Tools<D>} tools */
  constructor(tools) {
    this.#tools = tools;
    this.#keeper = new RunKeeper(tools);
  }

  /**
   * The images that runs are made for. Those of the site come when they are needed; until then they are undefined.
   * @param {D | undefined} train
   * @param {D | undefined} test
   * @param {OpenedData} sets what they are
   */
  setData(train, test, sets) {
    this.#goal = undefined;
    this.#testing = undefined;
    this.#train = train;
    this.#test = test;
    this.#sets = sets;
    if (this.#run?.record.steps === 0) this.#run.trainedOn = sets.train;
    this.#testIfDue();
    this.#sendProgress();
  }

  /**
   * Begins anew: the same configuration, options and seed give the same weights. The run before stays saved.
   * @param {string} id
   * @param {string} config
   * @param {TrainingOptions} options
   * @returns {RunState}
   */
  create(id, config, options) {
    const trainer = this.#tools.create(config, options);
    const trainedOn = this.#sets?.train;
    const memories = this.#newMemories(config);
    return this.#replace({ id, trainer, config, options, trainedOn, record: new TrainingRecord(), moment: undefined, fork: undefined, memories, good: undefined });
  }

  /**
   * Takes up a saved run; its images may come later. The run before rests, and stays saved.
   * @param {string} id
   * @param {string} [as] another id: what comes of it is a run beside that one, with no memory of the way until there
   * @returns {Promise<RunState>}
   */
  async take(id, as = id) {
    this.pause();
    this.save();
    const { saved, moment } = await this.#keeper.kept(id);
    await this.settled();
    const state = this.#takeUp(as, saved, { moment, fork: saved.fork, memories: this.#newMemories(saved.config) });
    if (this.#run && as === id) this.#keeper.recall(this.#run);
    return state;
  }

  /** @param {string} config */
  #newMemories(config) {
    return new Memories(() => this.#tools.sizes(config), this.#tools.memory);
  }

  /**
   * Goes to the moment before the last change of the learning rate; from there, back to what came of the change.
   * @returns {RunState | undefined} undefined when there is no such moment
   */
  swap() {
    if (!this.#run?.moment) return undefined;
    const { id, moment, fork, memories } = this.#run;
    const here = this.#keeper.snapshot(this.#run);
    // Already saved as the moment; as the run's own state it would be in the way of the other.
    this.#keeper.forgo();
    // Up to there both came one way.
    memories.turnBack(fork ?? 0);
    const state = this.#takeUp(id, moment, { moment: here, fork, memories });
    this.#keeper.swapped(this.#run);
    return state;
  }

  /** @param {Goal} goal */
  train(goal) {
    const { record, trainedOn, sets } = this.#parts();
    if (!this.#train || !this.#test) throw new Fault('needsImages');
    if (trainedOn && trainedOn.id !== sets.train.id) throw new Fault('otherData', trainedOn, sets.train);
    if (!record.awaitsTest) this.#testing = undefined;
    this.#goal = goal;
    this.#loop();
  }

  /** Trains to the end of the epoch that is under way, or of the next one when it is over. */
  trainEpoch() {
    const { record } = this.#parts();
    this.train({ type: 'epoch', lastEpoch: record.epochsDone + 1 });
  }

  /** Trains so many batches, or to the end of the epoch if that is nearer. @param {number} batches */
  trainTurn(batches) {
    const { record } = this.#parts();
    this.train({ type: 'turn', lastStep: record.steps + batches });
  }

  /** What the present run learns from: the images, or what it was begun with instead. */
  images() {
    const { options, sets } = this.#parts();
    if (!this.#train) throw new Fault('needsImages');
    const material = materialOf(options, sets.train);
    return material.plain ? this.#train : this.#tools.mixed(this.#train, material, options.seed);
  }

  /**
   * How many test images of one kind the present network takes for another.
   * @param {number} of
   * @param {number} as
   */
  called(of, as) {
    const { trainer } = this.#parts();
    if (!this.#test) throw new Fault('needsImages');
    return this.#tools.called(this.#test, of, as, (set) => {
      const tally = new Tally();
      for (let from = 0; from < set.length; from += TEST_CHUNK) tally.addSum(trainer.evaluate(set, from, Math.min(from + TEST_CHUNK, set.length)));
      return { called: tally.correct, among: tally.count };
    });
  }

  /**
   * What the present network makes of some of the images that it learns from.
   * @param {number} from
   * @param {number} to
   */
  known(from, to) {
    const { trainer } = this.#parts();
    return trainer.evaluate(this.images(), from, to);
  }

  /** Answers for one test image after the other, for about as long as a slice. */
  clock() {
    const { trainer } = this.#parts();
    if (!this.#test) throw new Fault('needsImages');
    const begun = this.#tools.now();
    let answers = 0;
    let ms = 0;
    while (ms < SLICE_MS) {
      const at = answers % this.#test.length;
      trainer.evaluate(this.#test, at, at + 1);
      answers += 1;
      ms = this.#tools.now() - begun;
    }
    return { answers, ms };
  }

  /** The whole state of the present run. */
  checkpoint() {
    return this.#parts().trainer.checkpoint();
  }

  /** The weights of the present run. */
  weights() {
    const { trainer, record } = this.#theRun();
    return { steps: record.steps, values: trainer.parameters() };
  }

  /** What the present run remembers of its way, and where it stands, if it rests. */
  async memories() {
    const run = this.#theRun();
    await run.memories.coming;
    const { id, config, record, memories } = run;
    const moments = memories.list.map(({ steps, epoch, batch, isWhole }) => ({ steps, epoch, batch, isWhole }));
    const { steps, epoch, batch } = record;
    if (!this.#goal && steps > 0 && !memories.at(steps)) moments.push({ steps, epoch, batch, isWhole: true });
    const { turns, damaged, refused } = memories;
    return { run: id, config, turns, moments, curve: record.points(), damaged, refused };
  }

  /**
   * The weights of one of these moments.
   * @param {number} steps
   */
  memory(steps) {
    const { trainer, record, memories } = this.#theRun();
    return memories.at(steps)?.weights ?? (record.steps === steps ? trainer.parameters() : undefined);
  }

  pause() {
    if (this.#goal) this.#rest('pause');
  }

  /** Tests the present weights on all test images. */
  evaluate() {
    this.#parts();
    if (!this.#test) throw new Fault('needsImages');
    this.#testing ??= { tally: new Tally(), done: 0 };
    this.#loop();
  }

  /** @param {number} value */
  setLearningRate(value) {
    if (!this.#run) return;
    this.#keeper.keepMoment(this.#run);
    this.#run.trainer.setLearningRate(value);
    this.#run.options = { ...this.#run.options, learningRate: value };
    this.#keeper.touch();
    this.#sendProgress();
  }

  /**
   * Shares the steps to come among so many workers; what they compute stays the same.
   * @param {number} count a power of two
   */
  setWorkers(count) {
    this.#workers = count;
    this.#run?.trainer.resize(count);
    this.#throughput = new Throughput();
  }

  /** Waits for the slice under way: only between slices may a command change the run. */
  async settled() {
    await this.#slice;
  }

  /** @param {boolean} watched whether the page wants the weights while training goes on */
  watch(watched) {
    this.#watched = watched;
  }

  /**
   * Saves now, if there is anything to lose.
   * @returns {Promise<void>} until the browser keeps all that was saved, or has refused
   */
  save() {
    if (this.#run) this.#keeper.save(this.#run);
    return this.#keeper.written;
  }

  #theRun() {
    if (!this.#run) throw new Fault('needsNetwork');
    return this.#run;
  }

  /** A run, and the images that it needs. */
  #parts() {
    if (!this.#sets) throw new Fault('needsImages');
    return { sets: this.#sets, ...this.#theRun() };
  }

  /**
   * @param {Run<D>} run
   * @returns {RunState}
   */
  #replace(run) {
    this.#keeper.replace(this.#run, run);
    this.#goal = undefined;
    this.#testing = undefined;
    this.#run?.trainer.free();
    this.#run = run;
    run.trainer.resize(this.#workers);
    this.#throughput = new Throughput();
    this.#sendPictures();
    this.#sendProgress();
    return { id: run.id, config: run.config, options: run.options, trainedOn: run.trainedOn, progress: this.#progress(run) };
  }

  /**
   * @param {string} id
   * @param {SavedRun} saved
   * @param {Pick<Run<D>, 'moment' | 'fork' | 'memories'>} rest
   * @returns {RunState}
   */
  #takeUp(id, { checkpoint, record, config, options, trainedOn }, rest) {
    const trainer = this.#restore(checkpoint);
    const good = { checkpoint, record, config, options, trainedOn, fork: rest.fork };
    rest.memories.turnBack(record.steps);
    const state = this.#replace({ id, trainer, config, options, trainedOn, record: new TrainingRecord(record), ...rest, good });
    this.#testIfDue();
    return state;
  }

  /** @param {Uint8Array} checkpoint that the browser kept */
  #restore(checkpoint) {
    try {
      return this.#tools.restore(checkpoint);
    } catch (error) {
      throw isCrateError(error) ? new Fault('savedDamaged') : error;
    }
  }

  /** Tests where an epoch waits for its test, or where the last test was of other images than those at hand. */
  #testIfDue() {
    if (!this.#run || !this.#test || !this.#sets) return;
    const { trainedOn, record } = this.#run;
    const { train, test } = this.#sets;
    const awaited = record.awaitsTest && trainedOn?.id === train.id;
    if (awaited || (record.tested && record.tested.id !== test.id)) this.evaluate();
  }

  async #loop() {
    if (this.#looping) return;
    this.#looping = true;
    try {
      while (this.#goal || this.#testing) {
        if (this.#testing && this.#test) this.#testSlice(this.#testing, this.#test);
        else await (this.#slice = this.#trainSlice());
        this.#report();
        await this.#tools.breathe();
      }
    } catch (error) {
      this.#goal = undefined;
      this.#testing = undefined;
      this.#tools.emit({ type: 'failed', error: toErrorRecord(error) });
    }
    this.#looping = false;
    this.#sendProgress();
  }

  async #trainSlice() {
    const { trainer, record, memories } = this.#parts();
    const train = this.images();
    const isFirst = record.steps === 0;
    const begun = this.#tools.now();
    let images = 0;
    let report;
    do {
      memories.see(record, trainer);
      report = await trainer.step(train);
      if (!Number.isFinite(report.loss)) return this.#turnBack();
      record.addStep(report);
      images += report.count;
    } while (!this.#isReached(record) && !record.awaitsTest && this.#tools.now() - begun < SLICE_MS);
    const ms = this.#tools.now() - begun;
    record.addTime(ms);
    this.#throughput.add(images, ms);
    this.#keeper.touch();
    // What has begun is not lost, however soon the page is left.
    if (isFirst) this.save();
    const goal = this.#goal;
    if (record.awaitsTest && isQuiet(goal) && record.epoch < goal.lastEpoch) record.skipTest();
    if (record.awaitsTest) this.#testing = { tally: new Tally(), done: 0 };
    if (goal?.type === 'turn') {
      if (!record.awaitsTest && this.#isReached(record)) this.#endTurn();
    } else if (this.#isReached(record)) {
      this.#rest(goal?.type === 'step' ? 'step' : 'end');
    }
  }

  /** Whether the batches are done that were asked for, be it in the middle of an epoch. @param {TrainingRecord} record after a step */
  #isReached({ steps }) {
    const goal = this.#goal;
    return goal?.type === 'step' || (goal?.lastStep !== undefined && steps >= goal.lastStep);
  }

  /** Training ends where the loss is no number; the run goes back to its last good state, or else to its start. */
  #turnBack() {
    const { id, config, options, good, moment, fork, memories } = this.#parts();
    // What came of it is not worth keeping.
    this.#keeper.forgo();
    const isThere = moment && moment.record.steps === good?.record.steps;
    if (isThere) this.#keeper.dropMoment(id);
    const run = good ? this.#takeUp(id, good, { moment: isThere ? undefined : moment, fork, memories }) : this.create(id, config, options);
    this.#tools.emit({ type: 'diverged', run });
  }

  /**
   * @param {{tally: Tally, done: number}} testing
   * @param {D} test
   */
  #testSlice(testing, test) {
    const { trainer, record, sets } = this.#parts();
    const begun = this.#tools.now();
    while (testing.done < test.length && this.#tools.now() - begun < SLICE_MS) {
      const to = Math.min(testing.done + TEST_CHUNK, test.length);
      testing.tally.addSum(trainer.evaluate(test, testing.done, to));
      testing.done = to;
    }
    if (testing.done === test.length) this.#finishTest(testing, record, sets.test);
  }

  /**
   * @param {{tally: Tally}} testing
   * @param {TrainingRecord} record
   * @param {{id: string, count: number}} images of the test
   */
  #finishTest({ tally }, record, images) {
    this.#testing = undefined;
    const means = tally.means;
    if (!means) throw new Fault('noTestImages');
    const figures = record.addTest(means, images);
    this.#keeper.touch();
    // First: who hears of the figures may leave the page.
    this.save();
    if (record.tested) this.#tools.emit({ type: 'tested', tested: record.tested });
    if (figures) this.#tools.emit({ type: 'epoch', figures });
    const goal = this.#goal;
    if (goal?.type === 'turn') this.#endTurn();
    else if (goal && goal.type !== 'step' && figures && figures.epoch >= goal.lastEpoch) {
      this.#rest(goal.type === 'epoch' ? 'epoch' : 'end');
    }
    this.#sendPictures();
  }

  /** @param {'pause' | 'step' | 'epoch' | 'end'} by */
  #rest(by) {
    const { record } = this.#parts();
    const isUntested = by === 'pause' && isQuiet(this.#goal) && !record.awaitsTest;
    this.#goal = undefined;
    if (record.tested?.steps !== record.steps && !isUntested) this.evaluate();
    this.#sendProgress();
    this.#tools.emit({ type: 'stopped', by });
    this.#sendPictures();
    this.save();
  }

  /** Turns follow each other quickly: what takes time at a rest is left out. */
  #endTurn() {
    this.#goal = undefined;
    this.#sendCurves();
    this.#sendProgress();
    this.#tools.emit({ type: 'stopped', by: 'turn' });
  }

  #report() {
    const now = this.#tools.now();
    if (now - this.#last.progress >= PROGRESS_MS) this.#sendProgress();
    if (this.#goal && now - this.#last.pictures >= PICTURES_MS) this.#sendPictures();
    if (this.#run) this.#keeper.saveNowAndThen(this.#run);
  }

  #sendProgress() {
    this.#last.progress = this.#tools.now();
    if (this.#run) this.#tools.emit({ type: 'progress', progress: this.#progress(this.#run) });
  }

  /** Sends what the page draws: the curves and, when they are watched or at rest, the weights. */
  #sendPictures() {
    if (!this.#run) return;
    this.#last.pictures = this.#tools.now();
    const { id, trainer, record, config } = this.#run;
    this.#sendCurves();
    if (this.#goal && !this.#watched) return;
    const values = trainer.parameters();
    this.#tools.emit({ type: 'parameters', run: id, config, values, steps: record.steps }, [values.buffer]);
  }

  #sendCurves() {
    if (this.#run) this.#tools.emit({ type: 'curves', run: this.#run.id, train: this.#run.record.points(), epochs: this.#run.record.epochs });
  }

  /**
   * @param {Run<D>} run
   * @returns {Progress}
   */
  #progress({ trainer, record, moment, options }) {
    const { epoch, batch, steps, ms, means, tested, epochsDone } = record;
    const set = this.#sets?.train;
    const material = set && materialOf(options, set);
    const images = material ? material.images + material.drawings : 0;
    const batches = record.batches || trainer.batches(images);
    const imagesPerSecond = this.#throughput.perSecond;
    return {
      activity: this.#goal ? 'training' : this.#testing ? 'testing' : 'resting',
      epoch,
      batch,
      batches,
      epochsDone,
      steps,
      ms,
      images,
      loss: means?.loss,
      accuracy: means?.accuracy,
      imagesPerSecond,
      secondsLeft: secondsLeft({ batch, batches }, images, imagesPerSecond),
      tested,
      workers: trainer.size,
      testing: this.#testing && { done: this.#testing.done, total: this.#sets?.test.count ?? 0 },
      moment: moment && { epoch: moment.record.epoch, batch: moment.record.batch, steps: moment.record.steps, learningRate: moment.options.learningRate },
    };
  }
}

/**
 * Whether only the end is tested.
 * @param {Goal | undefined} goal
 * @returns {goal is Extract<Goal, {lastEpoch: number}>}
 */
function isQuiet(goal) {
  return (goal?.type === 'train' || goal?.type === 'epoch') && goal.testAtEnd === true;
}
