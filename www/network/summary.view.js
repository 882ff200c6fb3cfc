/**
 * The network as a table: what model.summary() prints, and the sums behind it.
 *
 * @import { Model } from '../app/model.js'
 */

import { count } from '../shared/format.js';
import { describedLayers, kerasShape, parameterSum } from './described-layers.js';
import { make, need, setText } from '../shared/dom.view.js';

/** @param {Model} model */
export function drawSummary(model) {
  const network = model.network();
  if (!network) return;
  const [, ...layers] = describedLayers(network.config(), network.summary());
  const rows = layers.map((layer) => {
    const sum = parameterSum(layer);
    return make('tr', {}, [
      make('th', { attributes: { scope: 'row', translate: 'no' } }, [
        make('span', { class: 'given-name', text: layer.name }),
        ' ',
        make('span', { class: 'type', text: `(${layer.className})` }),
      ]),
      make('td', { class: 'figures', text: kerasShape(layer.outputShape), attributes: { translate: 'no' } }),
      make('td', { class: 'number' }, [
        make('span', { text: count(layer.parameters) }),
        ...(sum ? [make('span', { class: 'working', text: `= ${sum}` })] : []),
      ]),
      make('td', { class: 'number', text: count(layer.multiplyAdds) }),
    ]);
  });
  need('summary-rows', HTMLElement).replaceChildren(...rows);
  setText(need('summary-total', HTMLElement), count(network.parameterCount));
  setText(need('summary-work', HTMLElement), count(network.multiplyAdds));
}
