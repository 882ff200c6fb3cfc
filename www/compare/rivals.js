/**
 * The two networks that are tried on changed garments: those that come with the page, or those that the race has trained.
 *
 * @import { Weighed } from '../shared/evaluators.js'
 * @import { Kind, Race } from './race.js'
 *
 * @typedef {'ready' | 'trained'} Which
 * @typedef {Record<Kind, Weighed>} Rivals
 */

import { Network } from '../pkg/patchwork.js';
import { fetchWeights } from '../app/ready-made.js';
import { Fault } from '../shared/fault.js';

/** @param {Race} race */
export function makeRivals(race) {
  /** @type {Promise<Rivals> | undefined} */
  let ready;
  /** @type {{of: string, rivals: Rivals} | undefined} */
  let trained;

  /** Who has the same weights as before is the same object, so that the workers know it. */
  const fromRace = async () => {
    const { sides } = race.state;
    if (!sides || !race.isHere) throw new Fault('notKept');
    const of = [sides.cnn.id, sides.cnn.steps, sides.dnn.id, sides.dnn.steps].join();
    if (trained?.of !== of) {
      const [cnn, dnn] = await Promise.all([race.weights('cnn'), race.weights('dnn')]);
      if (!cnn || !dnn) throw new Fault('notKept');
      trained = { of, rivals: { cnn: { config: sides.cnn.network.config ?? '', parameters: cnn }, dnn: { config: sides.dnn.network.config ?? '', parameters: dnn } } };
    }
    return trained.rivals;
  };
  const fromPage = async () => ({ cnn: weighed(await fetchWeights('cnn')), dnn: weighed(await fetchWeights('dnn')) });

  return {
    /** @param {Which} which @returns {Promise<Rivals>} */
    of(which) {
      if (which === 'trained') return fromRace();
      ready ??= fromPage();
      ready.catch(() => (ready = undefined));
      return ready;
    },
  };
}

/** @param {Uint8Array} file of weights @returns {Weighed} */
function weighed(file) {
  const config = Network.metadata(file)['config'];
  if (!config) throw new Fault('noConfig');
  const network = Network.fromConfig(config, 1);
  try {
    network.loadWeights(file);
    return { config, parameters: network.parameters() };
  } finally {
    network.free();
  }
}
