// A helper of the training worker: does its part of every step.

import { loadCore } from '../app/core.js';
import { Member } from '../training/team.js';
import { toErrorRecord } from '../shared/fault.js';

/** @typedef {import('../pkg/patchwork.js').Dataset} Dataset */

const leader = /** @type {Worker} */ (/** @type {unknown} */ (self));
/** @type {Promise<Member<Dataset>> | undefined} */
let joined;
/** Orders are obeyed one after the other. @type {Promise<unknown>} */
let last = Promise.resolve();

/** @param {Extract<import('../training/team.js').Order, {type: 'join'}>} order */
async function join({ checkpoint, files, index, ports }) {
  const { Dataset, Trainer } = await loadCore();
  return new Member(Trainer.restore(checkpoint), new Dataset(files.images, files.labels), index, ports);
}

/** @param {import('../training/team.js').Order} order */
async function obey(order) {
  if (order.type === 'join') joined = join(order);
  const member = await joined;
  if (order.type === 'step') await member?.step();
  if (order.type === 'setLearningRate') member?.setLearningRate(order.value);
}

leader.onmessage = ({ data }) => {
  last = last.then(() => obey(data)).catch((error) => leader.postMessage({ error: toErrorRecord(error) }));
};
