/**
 * What the crate says of networks, and how long they take for an answer here.
 *
 * @import { Facts } from '../app/shelf.js'
 * @import { App } from '../app/state.js'
 *
 * @typedef {object} Known of a network
 * @property {number} parameters
 * @property {number} multiplyAdds for an answer
 * @property {number | undefined} answer milliseconds
 */

import { Network } from '../pkg/patchwork.js';
import { PIXELS } from '../shared/pixels.js';
import { answerTime } from './answer-time.js';

/** Milliseconds between two measurements: the page has its turn. */
const REST = 30;

/**
 * By their configurations; each is timed once.
 *
 * @param {App} app
 * @param {() => void} onMeasured
 */
export function knownOf({ store, showError }, onMeasured) {
  /** @type {Map<string, Known>} */
  const all = new Map();
  let turn = Promise.resolve();
  /** @param {Network} network @param {Known} known */
  const time = async (network, known) => {
    const pixels = store.get().garment?.pixels ?? new Uint8Array(PIXELS);
    try {
      known.answer = await answerTime(() => network.predict(pixels), { now: () => performance.now(), breathe: () => new Promise((resolve) => setTimeout(resolve, REST)) });
      onMeasured();
    } finally {
      network.free();
    }
  };
  return {
    /** @param {Facts} facts @returns {Known} */
    of({ config = '' }) {
      const there = all.get(config);
      if (there) return there;
      const network = Network.fromConfig(config, 1);
      /** @type {Known} */
      const known = { parameters: network.parameterCount, multiplyAdds: network.multiplyAdds, answer: undefined };
      all.set(config, known);
      // One after the other, or they would be timed together.
      turn = turn.then(() => time(network, known)).catch(showError);
      return known;
    },
  };
}
