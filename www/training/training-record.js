// What is known of a run besides its weights: position, running means, curve, epoch table, last test.

import { Tally } from './tally.js';
import { Curve, withEpoch } from './learning-curve.js';

/** @typedef {import('./protocol.js').EpochFigures} EpochFigures */
/** @typedef {import('./protocol.js').Tested} Tested */
/** @typedef {{loss: number, correct: number, count: number, epoch: number, batch: number, batches: number}} StepReport */
/** @typedef {ReturnType<TrainingRecord['saved']>} SavedRecord */

export class TrainingRecord {
  epoch = 1;
  batch = 0;
  /** Batches of an epoch; 0 before the first step. */
  batches = 0;
  steps = 0;
  /** Milliseconds of all its training; undefined in a run of a former version, which did not measure them. @type {number | undefined} */
  ms = 0;
  #tally = new Tally();
  #curve = new Curve();
  /** @type {EpochFigures[]} */
  epochs = [];
  /** @type {Tested | undefined} */
  tested = undefined;
  /** An epoch has ended and its row still lacks the test figures. */
  awaitsTest = false;

  /** @param {SavedRecord} [saved] */
  constructor(saved) {
    if (!saved) return;
    const { tally, curve, epochs, epoch, batch, batches, steps, ms, tested, awaitsTest } = saved;
    Object.assign(this, { epoch, batch, batches, steps, ms, tested, awaitsTest });
    this.epochs = [...epochs];
    this.#tally = new Tally(tally);
    this.#curve = new Curve(curve);
  }

  /**
   * Takes in one batch.
   * @param {StepReport} report
   */
  addStep(report) {
    if (report.batch === 1) this.#tally = new Tally();
    this.#tally.add(report);
    this.#curve.add(report);
    this.epoch = report.epoch;
    this.batch = report.batch;
    this.batches = report.batches;
    this.steps += 1;
    this.awaitsTest = report.batch === report.batches;
  }

  /** @param {number} ms that the last batches took */
  addTime(ms) {
    if (this.ms !== undefined) this.ms += ms;
  }

  /**
   * Takes in the result on all test images; closes the epoch if it waited for it.
   * @param {{loss: number, accuracy: number}} means
   * @param {{id: string, count: number}} images of the test
   * @returns {EpochFigures | undefined} the new row
   */
  addTest(means, { id, count }) {
    const { epoch, batch, steps } = this;
    this.tested = { id, count, epoch, batch, steps, ...means };
    const training = this.#tally.means;
    if (!this.awaitsTest || !training) return undefined;
    this.awaitsTest = false;
    const row = { epoch, steps, ...training, testLoss: means.loss, testAccuracy: means.accuracy };
    this.epochs = withEpoch(this.epochs, row);
    return row;
  }

  /** The epoch that has ended goes without a row: nobody waits for its test. */
  skipTest() {
    this.awaitsTest = false;
  }

  /** Running means of this epoch. */
  get means() {
    return this.#tally.means;
  }

  /** Whole epochs. */
  get epochsDone() {
    return this.steps > 0 && this.batch === this.batches ? this.epoch : this.epoch - 1;
  }

  points() {
    return this.#curve.points();
  }

  /** Plain data for a checkpoint; the constructor takes it back. */
  saved() {
    const { epoch, batch, batches, steps, ms, epochs, tested, awaitsTest } = this;
    const { loss, correct, count } = this.#tally;
    const sums = { tally: { loss, correct, count }, curve: this.#curve.saved() };
    return { epoch, batch, batches, steps, ms, epochs, tested, awaitsTest, ...sums };
  }
}
