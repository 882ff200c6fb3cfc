/**
 * Curves, usually over batches: where their points and scales lie in the picture. Pure layout; the view draws it.
 *
 * @typedef {object} Series points from left to right
 * @property {readonly number[]} steps
 * @property {readonly number[]} values some may be no numbers
 *
 * @typedef {object} Area the field that the curves fill, from batch 0 at its left
 * @property {number} width in CSS pixels
 * @property {number} height
 * @property {number} lastStep at its right edge
 * @property {number} highest value at its upper edge
 * @property {number} [lowest] value at its lower edge; 0 unless said otherwise
 */

/**
 * Round numbers for a scale: 1, 2 or 5 times a power of ten apart.
 *
 * @param {number} end of the scale, which begins at 0
 * @param {number} most gaps between the numbers
 */
export function ticks(end, most) {
  const least = end / most;
  const power = 10 ** Math.floor(Math.log10(least));
  const gap = power * ([1, 2, 5].find((times) => times * power >= least) ?? 10);
  return Array.from({ length: Math.floor(end / gap) + 1 }, (_, i) => i * gap);
}

/**
 * @param {Area} area
 * @param {number} step
 */
export function across({ width, lastStep }, step) {
  return (width * step) / lastStep;
}

/**
 * @param {Area} area
 * @param {number} value
 */
export function down({ height, highest, lowest = 0 }, value) {
  return height * (1 - (value - lowest) / (highest - lowest));
}

/**
 * The points joined, as the path of an SVG; a value that is no number, or below the field, leaves a gap. A point between two gaps is
 * a line without length, which shows with round ends.
 *
 * @param {Area} area
 * @param {Series} series
 */
export function linePath(area, series) {
  const points = places(area, series);
  return points.map((place, i) => place && (points[i - 1] ? `L${place}` : `M${place}h0`)).join('');
}

/**
 * A line without length at each point, which round ends make a dot.
 *
 * @param {Area} area
 * @param {Series} series
 */
export function dotsPath(area, series) {
  return places(area, series).map((place) => place && `M${place}h0`).join('');
}

/**
 * @param {Area} area
 * @param {Series} series
 * @returns {string[]} empty where the value is no number, or below the field
 */
function places(area, { steps, values }) {
  const { lowest = 0 } = area;
  return steps.map((step, i) => (Number.isFinite(values[i]) && (values[i] ?? 0) >= lowest ? `${across(area, step).toFixed(1)} ${down(area, values[i]).toFixed(1)}` : ''));
}

/**
 * All steps at which one of the series has a point, in their order.
 *
 * @param {readonly Series[]} all
 */
export function stepsOf(all) {
  return [...new Set(all.flatMap(({ steps }) => steps))].sort((a, b) => a - b);
}

/**
 * @param {readonly number[]} steps
 * @param {number} wanted
 * @returns {number} the index of the nearest step, -1 when there is none
 */
export function nearest(steps, wanted) {
  const distances = steps.map((step) => Math.abs(step - wanted));
  return distances.indexOf(Math.min(...distances));
}

/**
 * The newest value at or before a step: between two tests the last one counts.
 *
 * @param {Series} series
 * @param {number} step
 */
export function valueAt({ steps, values }, step) {
  return values[steps.findLastIndex((each) => each <= step)];
}
