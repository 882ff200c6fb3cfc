/**
 * About how long a training will take, from those that have run here. Arithmetic only.
 *
 * @import { Experiment } from './notebook.js'
 */

import { seedsOf } from './notebook.js';
import { MEASURES } from './statistics.js';

/**
 * Seconds for one run of an experiment: like the finished one whose work for an image is nearest to its own.
 *
 * @param {Experiment} experiment
 * @param {readonly Experiment[]} others
 * @param {number} all training images there are
 * @returns {number | undefined} undefined where nothing has run yet
 */
export function secondsOfRun(experiment, others, all) {
  const apart = (/** @type {Experiment} */ { multiplyAdds }) => Math.abs(Math.log((multiplyAdds + 1) / (experiment.multiplyAdds + 1)));
  const known = others.filter(({ material, runs }) => material && runs.some(({ epochSeconds, answerMs }) => epochSeconds !== undefined && answerMs !== undefined));
  const [like] = known.sort((a, b) => apart(a) - apart(b));
  if (!like?.material) return undefined;
  const { material } = like;
  const images = experiment.images === 0 ? all : Math.min(experiment.images, all);
  const work = (experiment.multiplyAdds + 1) / (like.multiplyAdds + 1);
  const epoch = ((MEASURES.epochSeconds(like)?.mean ?? 0) * images) / material.count;
  const tests = ((material.test.count + Math.min(images, material.known)) * (MEASURES.answerMs(like)?.mean ?? 0)) / 1000;
  return work * (experiment.epochs * epoch + tests);
}

/**
 * Seconds for all that waits behind the run at hand.
 *
 * @param {readonly Experiment[]} queue
 * @param {number} now the seed that trains of the first one
 * @param {readonly Experiment[]} others
 * @param {number} all training images there are
 * @returns {number | undefined}
 */
export function secondsBehind(queue, now, others, all) {
  let sum = 0;
  for (const [place, experiment] of queue.entries()) {
    const left = seedsOf(experiment).filter((seed) => !experiment.runs.some((run) => run.seed === seed) && (place > 0 || seed !== now)).length;
    if (left === 0) continue;
    const each = secondsOfRun(experiment, others, all);
    if (each === undefined) return undefined;
    sum += left * each;
  }
  return sum;
}
