/**
 * The network in use a second time, to predict garments that are not the page's: what the first one keeps of its last
 * prediction is shown elsewhere.
 *
 * @import { Network } from '../pkg/patchwork.js'
 * @import { Weighed } from '../shared/evaluators.js'
 *
 * @typedef {Pick<typeof import('../pkg/patchwork.js').Network, 'fromConfig'>} NetworkMaker
 */

/**
 * @param {NetworkMaker} maker
 * @param {() => Weighed | undefined} weighed
 * @returns {(pixels: Uint8Array) => Float32Array | undefined} its probabilities, where there is a network
 */
export function createOther(maker, weighed) {
  /** @type {{network: Network, of: Weighed} | undefined} */
  let made;
  return (pixels) => {
    const of = weighed();
    if (!of) return undefined;
    if (made?.of.config !== of.config) {
      made?.network.free();
      made = undefined;
    }
    if (made?.of !== of) {
      const network = made?.network ?? maker.fromConfig(of.config, 1);
      made = { network, of };
      network.setParameters(of.parameters);
    }
    return made?.network.predict(pixels);
  };
}
