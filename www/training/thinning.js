// Which moments of a training are remembered: all at first, then ever fewer, so that their distances grow with the training.
// Arithmetic only.

/** A moment is so many times as far from the start as the one before it: a network changes most when it begins to learn. */
const GROWTH = 1.2;

/**
 * The moment after one; which these are depends on nothing but the number of steps.
 * @param {number} steps done by the moment
 */
export function momentAfter(steps) {
  return Math.max(steps + 1, Math.ceil(steps * GROWTH));
}

/**
 * The moments that stay when there are too many. The first and the last one do; of the others go those whose neighbours are
 * the fewest times as far from the start as each other.
 * @param {readonly number[]} moments by their steps, in order
 * @param {number} most
 * @returns {number[]} none where there is no room for two
 */
export function thinned(moments, most) {
  if (most < 2 && moments.length > most) return [];
  const left = [...moments];
  while (left.length > most) {
    const gaps = left.slice(2).map((after, i) => (after + 1) / ((left[i] ?? 0) + 1));
    left.splice(1 + gaps.indexOf(Math.min(...gaps)), 1);
  }
  return left;
}
