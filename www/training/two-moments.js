// Which two moments of a training lie side by side: the first one and the last one, until the reader chooses others. The
// earlier one never lies behind the later one.

/** Whatever the last one is. */
const LAST = Infinity;

export class TwoMoments {
  /** @type {readonly number[]} */
  #moments = [];
  /** By their steps. @type {[earlier: number, later: number]} */
  #chosen = [0, LAST];

  /**
   * There are more moments, or some are gone.
   * @param {readonly number[]} moments by their steps, in order
   */
  follow(moments) {
    this.#moments = moments;
  }

  /** Where both lie among the moments; of one that is gone the one before it takes the place. */
  get places() {
    return this.#chosen.map((steps) => Math.max(0, this.#moments.findLastIndex((each) => each <= steps)));
  }

  /**
   * @param {number} side 0 for the earlier one, 1 for the later one
   * @param {number} place
   */
  choose(side, place) {
    const steps = place >= this.#moments.length - 1 ? LAST : (this.#moments[place] ?? 0);
    const [earlier, later] = this.#chosen;
    this.#chosen = side === 0 ? [steps, Math.max(steps, later)] : [Math.min(steps, earlier), steps];
  }
}
