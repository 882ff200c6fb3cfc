/**
 * The article's questions, each as a few networks that differ in one thing. Their words are in words.experiments.sets. Pure.
 *
 * @import { PlanLayer } from '../shared/layer-plan.js'
 *
 * @typedef {keyof typeof READY_SETS} ReadySetId
 */

import { articlePlan } from '../shared/layer-plan.js';

/** Where the filters are not the question there are few, so that none takes long. */
const FEW = 16;

/** In the order of the page. @type {Readonly<Record<'filters' | 'convolutions' | 'pooling' | 'units' | 'dropout', readonly PlanLayer[][]>>} */
export const READY_SETS = {
  filters: [4, 8, 16, 32, 64].map((filters) => articlePlan({ filters })),
  convolutions: [0, 1, 2].map((convolutions) => articlePlan({ filters: FEW, convolutions })),
  pooling: [2, 3, 0].map((pool) => articlePlan({ filters: FEW, pool })),
  units: [16, 32, 64, 128, 256, 512].map((units) => articlePlan({ filters: FEW, units })),
  dropout: [0, 0.25, 0.5].map((rate) => articlePlan({ filters: FEW, rate })),
};

export const READY_SET_IDS = /** @type {ReadySetId[]} */ (Object.keys(READY_SETS));
