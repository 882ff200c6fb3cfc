// The training curve and the epoch table, bounded however long the training runs.

/** More points would show the luck of single batches rather than the way down. */
const MOST_POINTS = 128;
/** Rows of the epoch table that are kept. */
const MOST_EPOCHS = 200;

/**
 * @typedef {object} Points
 * @property {number} stride steps that one point is the mean of
 * @property {number[]} steps the last step of each point
 * @property {number[]} loss
 * @property {number[]} accuracy
 */

/** @typedef {{loss: number, correct: number, count: number, batches: number}} Sums */

/**
 * Loss and accuracy by step. Each point is the mean of `stride` steps; when there are too many points,
 * neighbours are joined and the stride doubles, so the whole run is always shown and none of it twice.
 */
export class Curve {
  /** @type {Sums[]} */
  #points = [];
  #stride = 1;

  /** @param {{points: Sums[], stride: number}} [saved] */
  constructor(saved) {
    if (saved) {
      this.#points = saved.points.map((point) => ({ ...point }));
      this.#stride = saved.stride;
    }
  }

  /** @param {{loss: number, correct: number, count: number}} batch */
  add({ loss, correct, count }) {
    const last = this.#points.at(-1);
    if (last && last.batches < this.#stride) {
      joinInto(last, { loss: loss * count, correct, count, batches: 1 });
      return;
    }
    if (this.#points.length === MOST_POINTS) this.#halve();
    this.#points.push({ loss: loss * count, correct, count, batches: 1 });
  }

  #halve() {
    for (let i = 0; i < MOST_POINTS / 2; i += 1) {
      const point = this.#points[2 * i];
      joinInto(point, this.#points[2 * i + 1]);
      this.#points[i] = point;
    }
    this.#points.length = MOST_POINTS / 2;
    this.#stride *= 2;
  }

  /** @returns {Points} */
  points() {
    let step = 0;
    return {
      stride: this.#stride,
      steps: this.#points.map((point) => (step += point.batches)),
      loss: this.#points.map((point) => point.loss / point.count),
      accuracy: this.#points.map((point) => point.correct / point.count),
    };
  }

  /** What the constructor takes, for a checkpoint. */
  saved() {
    return { points: this.#points.map((point) => ({ ...point })), stride: this.#stride };
  }
}

/**
 * @param {Sums} target
 * @param {Sums} source
 */
function joinInto(target, source) {
  target.loss += source.loss;
  target.correct += source.correct;
  target.count += source.count;
  target.batches += source.batches;
}

/**
 * One row of the epoch table. Training figures are running means while the weights still changed; test
 * figures are of the weights at the epoch's end.
 * @typedef {object} EpochFigures
 * @property {number} epoch
 * @property {number} steps steps done at its end
 * @property {number} loss
 * @property {number} accuracy
 * @property {number} testLoss
 * @property {number} testAccuracy
 */

/**
 * The rows with one more; when they are too many, every second one is dropped, never the newest.
 * @param {readonly EpochFigures[]} rows
 * @param {EpochFigures} row
 * @returns {EpochFigures[]}
 */
export function withEpoch(rows, row) {
  const all = [...rows, row];
  if (all.length <= MOST_EPOCHS) return all;
  return all.filter((_, i) => (all.length - 1 - i) % 2 === 0);
}
