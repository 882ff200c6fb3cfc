/**
 * What is read off two trainings: over which axis a curve lies, how long an epoch takes, who is ahead. Pure.
 *
 * @import { Side, Sides } from './race.js'
 * @import { Series } from '../shared/chart-layout.js'
 *
 * @typedef {typeof AXES[number]} Axis
 * @typedef {{steps: readonly number[], ms: readonly number[]}} Clock how long training had taken after so many steps; empty
 *   where that is not known
 * @typedef {'cnn' | 'dnn' | 'same'} Winner
 *
 * @typedef {object} Result at the end of an epoch that both have done
 * @property {number} epoch
 * @property {Winner} winner
 * @property {number} points that the CNN is ahead, of a hundred
 * @property {number | undefined} times as long as an epoch of the DNN that one of the CNN takes
 */

/** What the curves can lie over. */
export const AXES = /** @type {const} */ (['epochs', 'seconds', 'work']);
/** A difference of less than so many points of a hundred is none. */
export const HARDLY = 0.5;
/** So many moments tell the time of a whole race well enough. */
const MOST_TIMES = 256;
const BILLION = 1e9;

/**
 * @param {Clock} clock
 * @param {number} steps
 * @param {number | undefined} ms undefined where it was not always measured
 * @returns {Clock}
 */
export function withTime(clock, steps, ms) {
  if (ms === undefined || clock.steps.length === 0) return { steps: [], ms: [] };
  // Back where it was before.
  const at = clock.steps.findLastIndex((each) => each < steps) + 1;
  const next = { steps: [...clock.steps.slice(0, at), steps], ms: [...clock.ms.slice(0, at), ms] };
  if (next.steps.length <= MOST_TIMES) return next;
  const isKept = (/** @type {unknown} */ _, /** @type {number} */ place) => place % 2 === 0 || place === next.steps.length - 1;
  return { steps: next.steps.filter(isKept), ms: next.ms.filter(isKept) };
}

/**
 * @param {Clock} clock
 * @param {number} at steps
 * @returns {number} milliseconds; NaN where they are not known
 */
export function timeAt({ steps, ms }, at) {
  const next = steps.findIndex((each) => each >= at);
  if (next <= 0) return next === 0 ? (ms[0] ?? NaN) : NaN;
  const [from = 0, to = 0] = [steps[next - 1], steps[next]];
  const [before = NaN, after = NaN] = [ms[next - 1], ms[next]];
  return before + ((after - before) * (at - from)) / (to - from);
}

/** @param {Side} side @returns {number | undefined} seconds of training */
export function secondsAnEpoch({ clock, batches }) {
  const [steps, ms] = [clock.steps.at(-1), clock.ms.at(-1)];
  return steps && ms !== undefined ? (ms / steps / 1000) * batches : undefined;
}

/**
 * Where a step lies on an axis.
 *
 * @param {Side} side
 * @param {Axis} axis
 * @param {number} multiplyAdds for an answer
 * @returns {(steps: number) => number}
 */
function placeOn({ batches, images, clock }, axis, multiplyAdds) {
  if (axis === 'seconds') return (steps) => timeAt(clock, steps) / 1000;
  const perStep = 1 / Math.max(1, batches);
  return axis === 'epochs' ? (steps) => steps * perStep : (steps) => (steps * perStep * images * multiplyAdds) / BILLION;
}

/**
 * @param {Side} side
 * @param {Axis} axis
 * @param {'accuracy' | 'loss'} figure
 * @param {number} multiplyAdds
 * @returns {{train: Series, test: Series}}
 */
export function seriesOf(side, axis, figure, multiplyAdds) {
  const place = placeOn(side, axis, multiplyAdds);
  /** @param {Series} series */
  const placed = ({ steps, values }) => {
    const places = steps.map(place);
    const isKnown = (/** @type {unknown} */ _, /** @type {number} */ at) => Number.isFinite(places[at]);
    return { steps: places.filter(isKnown), values: values.filter(isKnown) };
  };
  const { curve, epochs } = side;
  return {
    train: placed({ steps: curve.steps, values: curve[figure] }),
    test: placed({ steps: epochs.map(({ steps }) => steps), values: epochs.map((row) => (figure === 'loss' ? row.testLoss : row.testAccuracy)) }),
  };
}

/** @param {Sides} sides @returns {Result | undefined} undefined until both have done an epoch */
export function resultOf({ cnn, dnn }) {
  const row = cnn.epochs.findLast(({ epoch }) => dnn.epochs.some((other) => other.epoch === epoch));
  const other = dnn.epochs.find(({ epoch }) => epoch === row?.epoch);
  if (!row || !other) return undefined;
  const points = 100 * (row.testAccuracy - other.testAccuracy);
  const [long, short] = [secondsAnEpoch(cnn), secondsAnEpoch(dnn)];
  const winner = Math.abs(points) < HARDLY ? 'same' : points > 0 ? 'cnn' : 'dnn';
  return { epoch: row.epoch, winner, points, times: long && short ? long / short : undefined };
}

/**
 * How far it all is, and how long it will still take, at the speed of each so far.
 *
 * @param {Sides} sides
 * @param {number} epochs
 */
export function progressOf(sides, epochs) {
  let [done, all, seconds] = [0, 0, 0];
  for (const side of [sides.cnn, sides.dnn]) {
    const total = epochs * side.batches;
    const ofEpoch = secondsAnEpoch(side) ?? NaN;
    // A batch of the slower network is more of the way.
    const weight = (Number.isFinite(ofEpoch) ? ofEpoch : 1) / Math.max(1, side.batches);
    done += weight * Math.min(side.steps, total);
    all += weight * total;
    seconds += (ofEpoch * Math.max(0, total - side.steps)) / Math.max(1, side.batches);
  }
  return { share: all > 0 ? done / all : 0, seconds: Number.isFinite(seconds) ? seconds : undefined };
}
