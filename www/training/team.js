// Several workers train one network: each computes a part of every batch, they add up the gradients in
// pairs, and each does the same update. The crate sums a batch as a tree, so the bits do not depend on how
// many there are. Gradients go by transfer: memory that is shared would ask the host for headers, and gain
// hardly a hundredth of a step. Knows neither wasm nor workers, so that it can be tested without them.

import { Fault, fromErrorRecord } from '../shared/fault.js';

/** @typedef {import('./training-record.js').StepReport} StepReport */
/** @typedef {{loss: number, correct: number, count: number}} Evaluation */
/** @typedef {{evaluation: Evaluation, gradients: Float32Array<ArrayBuffer>}} Share */

/**
 * What a member needs of the crate's Trainer.
 * @template D
 * @typedef {object} PartTrainer
 * @property {(train: D, index: number, count: number) => Evaluation} computePart
 * @property {(target: Float32Array) => void} copyGradients
 * @property {(values: Float32Array) => void} addGradients
 * @property {(evaluation: Evaluation) => StepReport} finishStep
 * @property {(value: number) => void} setLearningRate
 * @property {number} parameterCount
 * @property {() => void} free
 */

/** The most members that share a batch: more would have too little to do. */
export const LARGEST_TEAM = 8;

/**
 * The sizes of teams on a machine with so many cores, and the one that leaves a core to the page.
 * @param {number} cores
 */
export function teamSizes(cores) {
  const sizes = [1, 2, 4, LARGEST_TEAM].filter((size) => size <= Math.max(cores, 1));
  return { sizes, usual: sizes.findLast((size) => size < cores) ?? 1 };
}

/**
 * One of `count` trainers in the same state.
 * @template D
 */
export class Member {
  #trainer;
  #train;
  #index;
  #count;
  #ports;
  /** @type {Float32Array<ArrayBuffer> | undefined} an array that came and can go again */
  #spare;
  /** @type {Map<MessagePort, Share[]>} */
  #arrived = new Map();
  /** @type {(() => void) | undefined} */
  #wake;
  /** @type {Error | undefined} */
  #failure;

  /**
   * @param {PartTrainer<D>} trainer
   * @param {D} train
   * @param {number} index
   * @param {readonly MessagePort[]} ports to the member whose index differs in bit 0, bit 1 ...
   */
  constructor(trainer, train, index, ports) {
    this.#trainer = trainer;
    this.#train = train;
    this.#index = index;
    this.#count = 2 ** ports.length;
    this.#ports = ports;
    for (const port of ports) {
      /** @type {Share[]} */
      const shares = [];
      this.#arrived.set(port, shares);
      port.onmessage = ({ data }) => {
        shares.push(data);
        this.#wake?.();
      };
    }
  }

  /**
   * One step, together with the others.
   * @returns {Promise<StepReport>}
   */
  async step() {
    let evaluation = this.#trainer.computePart(this.#train, this.#index, this.#count);
    for (const port of this.#ports) {
      const gradients = this.#spare ?? new Float32Array(this.#trainer.parameterCount);
      this.#trainer.copyGradients(gradients);
      port.postMessage({ evaluation, gradients }, [gradients.buffer]);
      const other = await this.#next(port);
      this.#trainer.addGradients(other.gradients);
      this.#spare = other.gradients;
      evaluation = sum(evaluation, other.evaluation);
    }
    return this.#trainer.finishStep(evaluation);
  }

  /** @param {number} value */
  setLearningRate(value) {
    this.#trainer.setLearningRate(value);
  }

  /**
   * Ends a step that waits for a member that will not answer.
   * @param {Error} error
   */
  fail(error) {
    this.#failure = error;
    this.#wake?.();
  }

  close() {
    for (const port of this.#ports) port.close();
  }

  /** @param {MessagePort} port */
  async #next(port) {
    for (;;) {
      if (this.#failure) throw this.#failure;
      const share = this.#arrived.get(port)?.shift();
      if (share) return share;
      await new Promise((/** @type {(value: void) => void} */ resolve) => (this.#wake = resolve));
    }
  }
}

/**
 * @param {Evaluation} a
 * @param {Evaluation} b
 * @returns {Evaluation}
 */
function sum(a, b) {
  return { loss: a.loss + b.loss, correct: a.correct + b.correct, count: a.count + b.count };
}

/**
 * Ports between the members of a team: `ports[i][b]` leads from member i to the one whose index differs in bit b.
 * @param {number} count a power of two
 * @returns {MessagePort[][]}
 */
export function connect(count) {
  /** @type {MessagePort[][]} */
  const ports = Array.from({ length: count }, () => []);
  for (let bit = 1; bit < count; bit *= 2) {
    for (let index = 0; index < count; index += 1) {
      if (index & bit) continue;
      const { port1, port2 } = new MessageChannel();
      ports[index]?.push(port1);
      ports[index | bit]?.push(port2);
    }
  }
  return ports;
}

/** @typedef {{images: Uint8Array, labels: Uint8Array}} IdxPair */

/**
 * What a helper is told.
 * @typedef {{type: 'join', checkpoint: Uint8Array, files: IdxPair, index: number, ports: MessagePort[]}
 *   | {type: 'step'}
 *   | {type: 'setLearningRate', value: number}} Order
 */

/** @typedef {Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>} WorkerLike */

/**
 * A trainer that lets helpers do their part of its steps. It works alone until the first step of a team of
 * more than one, and again when a helper breaks.
 * @template {{readonly length: number}} D
 */
export class Team {
  #trainer;
  #tools;
  /** @type {{helpers: WorkerLike[], member: Member<D>} | undefined} */
  #joined;
  #size = 1;

  /**
   * @param {PartTrainer<D> & import('./training-engine.js').TrainerLike<D>} trainer
   * @param {{spawn: () => WorkerLike, files: (train: D) => IdxPair, failed: (error: Error) => void, patience: number}} tools
   *   patience: milliseconds for a step, and before the first for the helpers' scripts and images
   */
  constructor(trainer, tools) {
    this.#trainer = trainer;
    this.#tools = tools;
  }

  get size() {
    return this.#size;
  }

  /** @param {number} size a power of two */
  resize(size) {
    if (size === this.#size) return;
    this.#disband();
    this.#size = size;
  }

  /** @param {D} train */
  async step(train) {
    if (this.#size === 1) return this.#trainer.step(train);
    let timer;
    try {
      this.#joined ??= this.#join(train);
      const { helpers, member } = this.#joined;
      for (const helper of helpers) helper.postMessage(order({ type: 'step' }));
      // Some browsers end a worker without a word.
      timer = setTimeout(() => member.fail(new Fault('workerSilent')), this.#tools.patience);
      return await member.step();
    } catch (error) {
      // Nothing was updated: the step is done again, alone.
      this.resize(1);
      this.#tools.failed(error instanceof Error ? error : new Error(String(error)));
      return this.#trainer.step(train);
    } finally {
      clearTimeout(timer);
    }
  }

  /** @param {number} value */
  setLearningRate(value) {
    this.#trainer.setLearningRate(value);
    for (const helper of this.#joined?.helpers ?? []) helper.postMessage(order({ type: 'setLearningRate', value }));
  }

  /** @param {number} images */
  batches(images) {
    return this.#trainer.batches(images);
  }

  /** @param {D} data @param {number} from @param {number} to */
  evaluate(data, from, to) {
    return this.#trainer.evaluate(data, from, to);
  }

  parameters() {
    return this.#trainer.parameters();
  }

  checkpoint() {
    return this.#trainer.checkpoint();
  }

  free() {
    this.#disband();
    this.#trainer.free();
  }

  /** @param {D} train */
  #join(train) {
    const [own, ...others] = connect(this.#size);
    const member = new Member(this.#trainer, train, 0, own ?? []);
    const checkpoint = this.#trainer.checkpoint();
    const files = this.#tools.files(train);
    const helpers = others.map((ports, index) => {
      const helper = this.#tools.spawn();
      helper.addEventListener('error', (event) => {
        event.preventDefault?.();
        member.fail(event.message ? new Error(event.message) : new Fault('workerScript'));
      });
      helper.addEventListener('message', ({ data }) => member.fail(fromErrorRecord(data.error)));
      helper.postMessage(order({ type: 'join', checkpoint, files, index: index + 1, ports }), ports);
      return helper;
    });
    return { helpers, member };
  }

  #disband() {
    for (const helper of this.#joined?.helpers ?? []) helper.terminate();
    this.#joined?.member.close();
    this.#joined = undefined;
  }
}

/** Names the kind of a message. @param {Order} message */
function order(message) {
  return message;
}
