/**
 * Whether the garments that the network finds most alike speak against its answer. Pure.
 *
 * @import { Likeness, Prediction } from '../app/state.js'
 *
 * @param {Likeness | undefined} likeness
 * @param {Prediction | undefined} prediction
 * @returns {{label: number, count: number} | undefined} the class of most of them, where it is not the answer
 */
export function against(likeness, prediction) {
  if (!likeness || !prediction) return undefined;
  const labels = likeness.nearest.map(({ label }) => label);
  const most = labels.find((label) => labels.filter((each) => each === label).length > labels.length / 2);
  if (most === undefined || most === prediction.best) return undefined;
  return { label: most, count: labels.filter((each) => each === most).length };
}
