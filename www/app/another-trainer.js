// A training worker beside that of the training chapter: for who trains networks that are not on the shelf.

import { BEAT, TrainerClient } from '../training/trainer-client.js';
import { teamSizes } from '../training/team.js';
import { startWorker } from './core.js';

/** @typedef {Pick<TrainerClient, 'on' | 'request'>} Client */
/** @typedef {import('../training/protocol.js').Progress} Progress */
/** @typedef {import('../training/protocol.js').OpenedData} OpenedData */
/** @typedef {import('../training/protocol.js').Source} Source */
/** @typedef {import('../training/protocol.js').RunState} RunState */

/**
 * Starts it. After a crash a fresh worker stands there that knows nothing.
 *
 * @param {string} name what it keeps its runs under
 * @returns {{client: Client, workers: number}} and how many shall share a step
 */
export function anotherTrainer(name) {
  const client = new TrainerClient(() => startWorker('training-worker.js', name), async () => {});
  setInterval(() => client.beat(), 1000 * BEAT);
  return { client, workers: teamSizes(navigator.hardwareConcurrency).usual };
}
