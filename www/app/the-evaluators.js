// The workers of this page that evaluate: one for each core.

import { Evaluators } from '../shared/evaluators.js';
import { startWorker } from './core.js';

/** More would wait for each other's memory. */
const MOST = 8;

/** @type {Evaluators | undefined} */
let evaluators;

/** Each worker starts with its first task. */
export function theEvaluators() {
  evaluators ??= new Evaluators(() => startWorker('evaluation-worker.js'), Math.min(navigator.hardwareConcurrency || 1, MOST));
  return evaluators;
}
