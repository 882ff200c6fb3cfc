/**
 * Two networks that learn from the same batches, each in a worker of its own. They take turns: the one that is behind trains
 * some batches while the other waits, so that neither takes the processor from the other, and both have seen the same. Knows
 * no document, so that it can be tested without one.
 *
 * @import { Facts } from '../app/shelf.js'
 * @import { EpochFigures, ImageSet, Points, Progress, RunState, Source, Trainer } from '../app/state.js'
 * @import { TrainingOptions } from '../shared/optimizers.js'
 * @import { Clock } from './measures.js'
 *
 * @typedef {'cnn' | 'dnn'} Kind
 *
 * @typedef {object} Side
 * @property {string} id of its run
 * @property {Facts} network
 * @property {string | undefined} from the run on the shelf that it goes on with
 * @property {number} steps
 * @property {number} batches in an epoch
 * @property {number} images in an epoch
 * @property {Points} curve
 * @property {readonly EpochFigures[]} epochs
 * @property {Clock} clock
 * @property {Progress['tested']} tested
 * @property {Progress['testing']} testing
 *
 * @typedef {Record<Kind, Side>} Sides
 *
 * @typedef {object} RaceState
 * @property {'none' | 'coming' | 'running' | 'paused' | 'done' | 'past'} status past: from before the page was loaded
 * @property {{received: number, total: number} | undefined} loading
 * @property {TrainingOptions | undefined} options of both
 * @property {number} epochs to train
 * @property {Sides | undefined} sides
 * @property {string | undefined} testId of the test images
 * @property {boolean} unsaved the browser keeps none of the weights
 * @property {Kind | undefined} diverged whose loss was no number
 *
 * @typedef {object} Start
 * @property {Record<Kind, Facts>} networks
 * @property {TrainingOptions} options of a new race
 * @property {number} epochs
 * @property {{kind: Kind, id: string, others: readonly string[]}} [run] on the shelf to go on with; the other network comes
 *   from `others`, if one of them was trained the same way
 *
 * @typedef {{run: string, curve: Points, epochs: readonly EpochFigures[]}} Told
 *
 * @typedef {object} Tools
 * @property {() => {train: Source, test: Source}} sources of the images
 * @property {(revive: () => Promise<void>) => Trainer} trainer
 * @property {() => string} newId
 * @property {() => void} changed
 * @property {(error: unknown) => void} failed
 */

import { Fault, fromErrorRecord } from '../shared/fault.js';
import { toldOf } from '../shared/optimizers.js';
import { withTime } from './measures.js';

export const KINDS = /** @type {const} */ (['cnn', 'dnn']);
/** Batches of a turn: a part of a second for the larger network. */
const TURN = 20;
/** @type {Points} */
const NO_CURVE = { stride: 1, steps: [], loss: [], accuracy: [] };

export class Race {
  #tools;
  /** @type {Partial<Record<Kind, Trainer>>} */
  #trainers = {};
  /** Who waits for the end of a turn. @type {Partial<Record<Kind, (error?: unknown) => void>>} */
  #ends = {};
  /** The curves that came last. @type {Partial<Record<Kind, Told>>} */
  #told = {};
  /** Ends the loop whose number it no longer is. */
  #asked = 0;
  /** The turn under way. */
  #turn = Promise.resolve();
  /** @type {RaceState} */
  state = { status: 'none', loading: undefined, options: undefined, epochs: 0, sides: undefined, testId: undefined, unsaved: false, diverged: undefined };

  /** @param {Tools} tools */
  constructor(tools) {
    this.#tools = tools;
  }

  /** @param {Start} start */
  async start(start) {
    const mine = ++this.#asked;
    this.#set({ status: 'coming', loading: { received: 0, total: 0 }, epochs: start.epochs, diverged: undefined });
    try {
      const sets = await this.#bring();
      if (!sets || mine !== this.#asked) {
        if (mine === this.#asked) this.#set({ status: this.state.sides ? 'past' : 'none', loading: undefined });
        return;
      }
      // What was under way in these workers ends without a word.
      this.#turn = Promise.resolve();
      const { options, sides } = await this.#begin(start, sets.train);
      if (mine !== this.#asked) return;
      const done = Math.max(...KINDS.map((kind) => Math.ceil(sides[kind].steps / sides[kind].batches)));
      this.#set({ sides, options, testId: sets.test.id, epochs: Math.max(start.epochs, done), loading: undefined });
      this.#run();
    } catch (error) {
      if (mine === this.#asked) this.#set({ status: this.state.sides ? 'past' : 'none', loading: undefined });
      this.#tools.failed(error);
    }
  }

  pause() {
    this.#asked++;
    if (this.state.status === 'coming') {
      for (const kind of KINDS) this.#trainers[kind]?.request({ type: 'cancel' }).catch(() => {});
      this.#set({ status: this.state.sides ? 'past' : 'none', loading: undefined });
    } else if (this.state.status === 'running') this.#set({ status: 'paused' });
  }

  /** @param {number} [epochs] in all */
  goOn(epochs = this.state.epochs) {
    if (this.state.status !== 'paused' && this.state.status !== 'done') return;
    this.#set({ epochs });
    this.#run();
  }

  /** Shows what is known of a race before the page was loaded. @param {Pick<RaceState, 'options' | 'epochs' | 'sides' | 'testId'>} past */
  recall(past) {
    if (this.state.status === 'none') this.#set({ ...past, status: 'past' });
  }

  /** Forgets all of it. */
  clear() {
    this.#asked++;
    this.#set({ status: 'none', loading: undefined, options: undefined, sides: undefined, testId: undefined, unsaved: false, diverged: undefined });
  }

  /**
   * The weights of a network as they are now.
   * @param {Kind} kind
   * @returns {Promise<Float32Array | undefined>}
   */
  async weights(kind) {
    await this.#turn;
    const steps = this.state.sides?.[kind].steps;
    return steps === undefined ? undefined : this.#trainers[kind]?.request({ type: 'memory', steps });
  }

  /** Waits until the browser has the run. @param {Kind} kind @returns {Promise<Side>} */
  async saved(kind) {
    await this.#turn;
    const [side, trainer] = [this.state.sides?.[kind], this.#trainers[kind]];
    if (!side || !trainer) throw new Fault('notKept');
    // What is taken up is what was kept.
    await trainer.request({ type: 'take', id: side.id });
    return this.state.sides?.[kind] ?? side;
  }

  /** Whether the networks are there, and not only what is known of them. */
  get isHere() {
    const { status, sides } = this.state;
    return sides !== undefined && (status === 'running' || status === 'paused' || status === 'done');
  }

  /** Has the images come, to one worker after the other: the second finds them in the browser's memory of files. */
  async #bring() {
    const sources = this.#tools.sources();
    let sets;
    for (const kind of KINDS) {
      const trainer = (this.#trainers[kind] ??= this.#newTrainer(kind));
      ({ sets } = await trainer.request({ type: 'open', ...sources }));
      if (!(await trainer.request({ type: 'bring' }))) return undefined;
    }
    return sets;
  }

  /**
   * @param {Start} start
   * @param {ImageSet} train
   */
  async #begin({ networks, options: wanted, run }, train) {
    const [first, second] = run?.kind === 'dnn' ? /** @type {const} */ (['dnn', 'cnn']) : /** @type {const} */ (['cnn', 'dnn']);
    const taken = run && (await this.#take(first, run.id, train));
    if (run && !taken) throw new Fault('otherWay');
    const options = taken?.options ?? wanted;
    const match = run && (await this.#match(second, run.others, train, options));
    const runs = /** @type {Record<Kind, RunState>} */ ({
      [first]: taken ?? (await this.#create(first, networks[first], options)),
      [second]: match?.run ?? (await this.#create(second, networks[second], options)),
    });
    const from = { [first]: run?.id, [second]: match?.id };
    /** @param {Kind} kind */
    const side = (kind) => sideOf(runs[kind], networks[kind], { from: from[kind], told: this.#told[kind] });
    return { options, sides: { cnn: side('cnn'), dnn: side('dnn') } };
  }

  /** @param {Kind} kind @param {Facts} network @param {TrainingOptions} options @returns {Promise<RunState>} */
  #create(kind, { config = '' }, options) {
    return this.#of(kind).request({ type: 'create', id: this.#tools.newId(), config, options });
  }

  /**
   * @param {Kind} kind
   * @param {string} id
   * @param {ImageSet} train
   * @returns {Promise<RunState | undefined>} undefined where another network could not be trained the same way
   */
  async #take(kind, id, train) {
    const run = await this.#of(kind).request({ type: 'take', id, as: this.#tools.newId() });
    return run.progress.moment || run.trainedOn?.id !== train.id ? undefined : run;
  }

  /**
   * A run on the shelf that was trained the same way.
   * @param {Kind} kind
   * @param {readonly string[]} ids
   * @param {ImageSet} train
   * @param {TrainingOptions} options
   */
  async #match(kind, ids, train, options) {
    for (const id of ids) {
      const run = await this.#take(kind, id, train).catch(() => undefined);
      if (run && isSame(run.options, options)) return { run, id };
    }
    return undefined;
  }

  /** @param {Kind} kind */
  #of(kind) {
    const trainer = this.#trainers[kind];
    if (!trainer) throw new Fault('workerGone');
    return trainer;
  }

  async #run() {
    const mine = ++this.#asked;
    this.#set({ status: 'running', diverged: undefined });
    try {
      for (;;) {
        await this.#turn;
        const kind = mine === this.#asked ? this.#behind() : undefined;
        if (!kind) break;
        this.#turn = this.#takeTurn(kind);
      }
      if (mine === this.#asked) this.#set({ status: 'done' });
    } catch (error) {
      this.#turn = Promise.resolve();
      if (mine !== this.#asked) return;
      this.#asked++;
      this.#set({ status: 'paused' });
      if (error) this.#tools.failed(error);
    }
  }

  /** Whose turn it is: that of the network with fewer batches; none where both are at the end. */
  #behind() {
    const { sides, epochs } = this.state;
    if (!sides) return undefined;
    const open = KINDS.filter((kind) => sides[kind].steps < epochs * sides[kind].batches);
    return open.sort((a, b) => sides[a].steps - sides[b].steps)[0];
  }

  /** @param {Kind} kind @returns {Promise<void>} */
  #takeTurn(kind) {
    return new Promise((resolve, reject) => {
      this.#ends[kind] = (error) => (error === undefined ? resolve() : reject(error));
      this.#of(kind).request({ type: 'turn', batches: TURN }).catch(reject);
    });
  }

  /** @param {Kind} kind @returns {Trainer} */
  #newTrainer(kind) {
    const trainer = this.#tools.trainer(() => this.#revive(kind));
    trainer.on('loading', (loading) => {
      if (this.state.loading) this.#set({ loading });
    });
    trainer.on('progress', ({ progress }) => this.#note(kind, factsOf(progress), progress));
    trainer.on('curves', ({ run, train: curve, epochs }) => {
      // Of a run that is being taken up they come before it does.
      this.#told[kind] = { run, curve, epochs };
      if (run === this.state.sides?.[kind].id) this.#note(kind, { curve, epochs });
    });
    trainer.on('stopped', () => this.#ends[kind]?.());
    trainer.on('parted', ({ apart }) => this.#note(kind, { id: apart }));
    trainer.on('unsaved', () => this.#set({ unsaved: true }));
    trainer.on('kept', () => {
      if (this.state.unsaved) this.#set({ unsaved: false });
    });
    trainer.on('diverged', () => {
      this.#set({ diverged: kind });
      this.#ends[kind]?.(null);
    });
    trainer.on('failed', ({ error }) => this.#ends[kind]?.(fromErrorRecord(error)));
    trainer.on('crashed', ({ error }) => {
      this.#tools.failed(error);
      this.#ends[kind]?.(null);
    });
    return trainer;
  }

  /** Brings a fresh worker to where the broken one was. @param {Kind} kind */
  async #revive(kind) {
    const trainer = this.#of(kind);
    await trainer.request({ type: 'open', ...this.#tools.sources() });
    await trainer.request({ type: 'bring' });
    const side = this.state.sides?.[kind];
    if (!side) return;
    const { progress } = await trainer.request({ type: 'take', id: side.id });
    this.#note(kind, factsOf(progress), progress);
  }

  /**
   * @param {Kind} kind
   * @param {Partial<Side>} facts
   * @param {Progress} [progress]
   */
  #note(kind, facts, progress) {
    const { sides } = this.state;
    if (!sides || this.state.status === 'coming' || this.state.status === 'past') return;
    const clock = progress ? withTime(sides[kind].clock, progress.steps, progress.ms) : sides[kind].clock;
    this.#set({ sides: { ...sides, [kind]: { ...sides[kind], ...facts, clock } } });
  }

  /** @param {Partial<RaceState>} patch */
  #set(patch) {
    this.state = { ...this.state, ...patch };
    this.#tools.changed();
  }
}

/** @param {Progress} progress */
function factsOf({ steps, batches, images, tested, testing }) {
  return { steps, batches, images, tested, testing };
}

/**
 * @param {RunState} run
 * @param {Facts} network
 * @param {{from: string | undefined, told: Told | undefined}} known
 * @returns {Side}
 */
function sideOf({ id, progress }, network, { from, told }) {
  const { curve, epochs } = told?.run === id ? told : { curve: NO_CURVE, epochs: [] };
  return { id, network, from, ...factsOf(progress), curve, epochs, clock: withTime({ steps: [0], ms: [0] }, progress.steps, progress.ms) };
}

/**
 * Whether two runs see the same batches and learn from them by the same rule.
 *
 * @param {TrainingOptions} one
 * @param {TrainingOptions} other
 */
export function isSame(one, other) {
  const all = (/** @type {TrainingOptions} */ { drawings = false, first, mistaken = false, zeros = false, ...options }) =>
    JSON.stringify([...Object.entries(toldOf(options)).sort(), drawings, first ?? null, mistaken, zeros]);
  return all(one) === all(other);
}
