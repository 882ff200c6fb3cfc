/**
 * Points over two scales: cost from left to right, where each line is so many times the one before it, and accuracy from
 * below. Pure layout; the view draws it.
 *
 * @typedef {object} Point
 * @property {string} id
 * @property {number} number that stands in it
 * @property {number} price above 0
 * @property {number} value as a share
 * @property {number} lowest
 * @property {number} highest
 * @property {boolean} front nobody is both cheaper and better
 *
 * @typedef {{from: number, to: number, ticks: readonly number[]}} Scale
 * @typedef {{width: number, height: number, prices: Scale, values: Scale}} Field
 */

/** The scale of costs ends so many times beyond its last point. */
const BEYOND = 1.4;
const MOST_TICKS = 6;
/** Points keep so much of a step away from the ends of the scale of shares. */
const EDGE = 0.1;
/** Steps between the lines of the scale of shares. */
const STEPS = [0.005, 0.01, 0.02, 0.05, 0.1, 0.2];

/**
 * @param {{width: number, height: number}} size
 * @param {readonly Point[]} points at least one
 * @returns {Field}
 */
export function fieldOf({ width, height }, points) {
  const prices = points.map(({ price }) => price);
  return {
    width,
    height,
    prices: timesScale(Math.min(...prices) / BEYOND, Math.max(...prices) * BEYOND),
    values: shareScale(Math.min(...points.map(({ lowest }) => lowest)), Math.max(...points.map(({ highest }) => highest))),
  };
}

/**
 * @param {number} from
 * @param {number} to
 * @returns {Scale} with round numbers at its lines
 */
export function timesScale(from, to) {
  const powers = Array.from({ length: Math.ceil(Math.log10(to)) - Math.floor(Math.log10(from)) + 1 }, (_, place) => Math.floor(Math.log10(from)) + place);
  const all = [[1, 2, 5], [1, 3], [1]].map((times) => powers.flatMap((power) => times.map((time) => Number((time * 10 ** power).toPrecision(1)))).filter((tick) => tick >= from && tick <= to));
  return { from, to, ticks: all.find((ticks) => ticks.length <= MOST_TICKS) ?? all.at(-1) ?? [] };
}

/**
 * @param {number} lowest
 * @param {number} highest
 * @returns {Scale}
 */
export function shareScale(lowest, highest) {
  const step = STEPS.find((each) => (highest - lowest) / each <= MOST_TICKS - 2) ?? 0.2;
  const first = Math.floor(lowest / step - EDGE);
  const last = Math.ceil(highest / step + EDGE);
  const ticks = Array.from({ length: last - first + 1 }, (_, place) => Number(((first + place) * step).toFixed(3))).filter((tick) => tick >= 0 && tick <= 1);
  return { from: ticks[0] ?? 0, to: ticks.at(-1) ?? 1, ticks };
}

/** @param {Field} field @param {number} price */
export function acrossOf({ width, prices: { from, to } }, price) {
  return (width * Math.log(price / from)) / Math.log(to / from);
}

/** @param {Field} field @param {number} value */
export function downOf({ height, values: { from, to } }, value) {
  return height * (1 - (value - from) / (to - from));
}

/**
 * The front as steps: from one of the best ones to the next dearer one nothing is better.
 *
 * @param {Field} field
 * @param {readonly Point[]} front the cheapest first
 */
export function frontPath(field, front) {
  const [first] = front;
  if (!first) return '';
  const at = (/** @type {Point} */ { price, value }) => [acrossOf(field, price).toFixed(1), downOf(field, value).toFixed(1)];
  const [x, y] = at(first);
  const steps = front.slice(1).map((point) => {
    const [across, down] = at(point);
    return `H${across}V${down}`;
  });
  return `M${x} ${field.height}V${y}${steps.join('')}H${field.width}`;
}

/**
 * @param {Field} field
 * @param {readonly Point[]} points
 * @param {number} x
 * @param {number} y
 * @returns {Point | undefined} the nearest one
 */
export function nearestPoint(field, points, x, y) {
  const apart = (/** @type {Point} */ { price, value }) => Math.hypot(acrossOf(field, price) - x, downOf(field, value) - y);
  return [...points].sort((a, b) => apart(a) - apart(b))[0];
}
