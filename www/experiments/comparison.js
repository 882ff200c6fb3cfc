/**
 * What the plot and the sentences beside it show of the experiments: those that can be compared, as points. Pure.
 *
 * @import { Experiment } from './notebook.js'
 * @import { Point } from './scatter-layout.js'
 * @import { Price } from './statistics.js'
 */

import { groupOf } from './notebook.js';
import { frontOf, MEASURES } from './statistics.js';

/** Those with a result. @param {readonly Experiment[]} experiments */
export function withResult(experiments) {
  return experiments.filter((each) => MEASURES.test(each) !== undefined);
}

/**
 * @param {readonly Experiment[]} experiments
 * @returns {{key: string, experiments: Experiment[]}[]} those that can be compared, the group of the newest last
 */
export function groupsOf(experiments) {
  /** @type {Map<string, Experiment[]>} */
  const groups = new Map();
  for (const each of withResult(experiments)) {
    const key = groupOf(each);
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups].map(([key, members]) => ({ key, experiments: members }));
}

/**
 * @param {readonly Experiment[]} experiments that can be compared
 * @param {Price} price
 * @returns {Point[]} the cheapest first
 */
export function pointsOf(experiments, price) {
  const points = experiments.flatMap((each) => {
    const [spread, cost] = [MEASURES.test(each), MEASURES[price](each)];
    const { id, number } = each;
    return spread && cost && cost.mean > 0 ? [{ id, number, price: cost.mean, value: spread.mean, lowest: spread.lowest, highest: spread.highest }] : [];
  });
  const front = new Set(frontOf(points).map(({ id }) => id));
  return points.map((point) => ({ ...point, front: front.has(point.id) })).sort((a, b) => a.price - b.price || a.value - b.value || a.number - b.number);
}
