/**
 * The network in use as the workers take it: the same object until something about it changes, so that a worker gets it once.
 *
 * @import { Model } from '../app/model.js'
 * @import { Weighed } from '../shared/evaluators.js'
 */

/**
 * @param {Pick<Model, 'network' | 'version'>} model
 * @returns {() => Weighed | undefined}
 */
export function weigher({ network, version }) {
  /** @type {Weighed | undefined} */
  let weighed;
  let known = -1;
  return () => {
    const present = network();
    if (!present) return undefined;
    if (!weighed || version() !== known) {
      known = version();
      weighed = { config: present.config(), parameters: present.parameters() };
    }
    return weighed;
  };
}
