// Speed, remaining time and running means of training: arithmetic only.

/** The speed is a mean over this much training time: it follows changes, yet does not flicker. */
const WINDOW_MS = 2000;

/** Images a second over the last two seconds of training. Time spent paused or testing is never added. */
export class Throughput {
  /** @type {{images: number, ms: number}[]} */
  #slices = [];
  #images = 0;
  #ms = 0;

  /**
   * Adds one slice of training.
   * @param {number} images how many were trained on
   * @param {number} ms how long it took
   */
  add(images, ms) {
    this.#slices.push({ images, ms });
    this.#images += images;
    this.#ms += ms;
    while (this.#slices.length > 1 && this.#ms - this.#slices[0].ms >= WINDOW_MS) {
      const oldest = /** @type {{images: number, ms: number}} */ (this.#slices.shift());
      this.#images -= oldest.images;
      this.#ms -= oldest.ms;
    }
  }

  /** Images a second; undefined before anything was measured. */
  get perSecond() {
    return this.#ms > 0 ? (this.#images * 1000) / this.#ms : undefined;
  }
}

/**
 * Seconds until the end of an epoch at the present speed.
 * @param {{batch: number, batches: number}} position batches done of batches in the epoch
 * @param {number} images in the epoch
 * @param {number | undefined} perSecond images a second
 */
export function secondsLeft({ batch, batches }, images, perSecond) {
  if (!perSecond || batches === 0) return undefined;
  return (images * (1 - batch / batches)) / perSecond;
}

/** The running mean of loss and accuracy over the images seen since the epoch began. */
export class Tally {
  loss = 0;
  correct = 0;
  count = 0;

  /** @param {{loss: number, correct: number, count: number}} [saved] sums to go on from */
  constructor(saved) {
    if (saved) Object.assign(this, { loss: saved.loss, correct: saved.correct, count: saved.count });
  }

  /**
   * Adds one batch.
   * @param {{loss: number, correct: number, count: number}} batch loss is the batch's mean
   */
  add({ loss, correct, count }) {
    this.loss += loss * count;
    this.correct += correct;
    this.count += count;
  }

  /**
   * Adds a part of an evaluation.
   * @param {{loss: number, correct: number, count: number}} part loss is the part's sum
   */
  addSum({ loss, correct, count }) {
    this.loss += loss;
    this.correct += correct;
    this.count += count;
  }

  /** Means so far; undefined before the first image. */
  get means() {
    if (this.count === 0) return undefined;
    return { loss: this.loss / this.count, accuracy: this.correct / this.count };
  }
}
