/**
 * @param {ArrayLike<number>} values
 * @returns {number} the first of the largest, passing over NaN; 0 where there is none
 */
export function indexOfLargest(values) {
  let best = -1;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? NaN;
    if (best < 0 ? !Number.isNaN(value) : value > (values[best] ?? NaN)) best = i;
  }
  return Math.max(best, 0);
}
