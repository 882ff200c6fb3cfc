// A network beside the one in use, with the weights of a moment that is past. It is made and freed here and nowhere else.

/** @typedef {import('../pkg/patchwork.js').Network} Network */
/** @typedef {Pick<typeof import('../pkg/patchwork.js').Network, 'fromConfig'>} NetworkMaker */

export class PastNetwork {
  #maker;
  /** @type {{config: string, network: Network} | undefined} */
  #made;

  /** @param {NetworkMaker} maker */
  constructor(maker) {
    this.#maker = maker;
  }

  /**
   * The network as it was; until another moment is asked for.
   * @param {string} config
   * @param {Float32Array} weights all of them, or those of the first layer: then nothing behind it means anything
   * @returns {Network}
   */
  at(config, weights) {
    if (this.#made?.config !== config) this.free();
    this.#made ??= { config, network: this.#maker.fromConfig(config, 1) };
    const { network } = this.#made;
    const all = new Float32Array(network.parameterCount);
    all.set(weights);
    network.setParameters(all);
    return network;
  }

  free() {
    this.#made?.network.free();
    this.#made = undefined;
  }
}

/**
 * How many of a network's layers depend on no weights but those of the first layer that has some.
 * @param {readonly {parameters: number}[]} summary
 */
export function reachOfFirst(summary) {
  const [, second = summary.length] = summary.flatMap(({ parameters }, layer) => (parameters > 0 ? [layer] : []));
  return second;
}
