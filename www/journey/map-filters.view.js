/**
 * Which filter of each layer of maps is shown, and a box for each convolution to choose another.
 *
 * @import { Network } from '../pkg/patchwork.js'
 * @import { Station } from './values.js'
 */

import { indexOfLargest } from '../shared/index-of-largest.js';
import { make } from '../shared/dom.view.js';
import { makeFilterInput } from './filter-input.view.js';
import { words } from '../words/words.js';

/** @param {() => void} onChoose */
export function makeMapFilters(onChoose) {
  const element = make('div', { class: 'controls' });
  /** @type {Map<number, number>} by layer */
  let filters = new Map();

  /** @param {readonly Station[]} stations @param {number} layer @param {number} filter */
  const choose = (stations, layer, filter) => {
    // The poolings behind a convolution show the same filter.
    for (let at = layer; stations[at] && (at === layer || stations[at]?.opens !== 'sum'); at++) filters.set(at, filter);
    onChoose();
  };
  return {
    element,
    of: (/** @type {number} */ layer) => filters.get(layer) ?? 0,
    /**
     * Begins with the filter that answers most strongly, for other layers.
     *
     * @param {readonly Station[]} stations the layers of maps
     * @param {Network | undefined} network
     */
    build(stations, network) {
      filters = new Map();
      element.replaceChildren();
      for (const { layer, title, opens, shape } of stations) {
        const before = layer > 0 && opens !== 'sum' ? filters.get(layer - 1) : undefined;
        const count = shape[2] ?? 1;
        const value = before ?? (network ? indexOfLargest(network.activation(layer)) % count : 0);
        filters.set(layer, value);
        if (opens !== 'sum') continue;
        element.append(makeFilterInput({ label: words.journey.compared.filterOf(title), count, value }, (chosen) => choose(stations, layer, chosen)));
      }
    },
  };
}
