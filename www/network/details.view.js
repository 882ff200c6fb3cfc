/**
 * One layer in words and numbers.
 *
 * @import { DescribedLayer } from './described-layers.js'
 */

import { count, dimensions } from '../shared/format.js';
import { kerasShape, multiplyAddProduct, parameterSum, whatItDoes } from './described-layers.js';
import { make, setText } from '../shared/dom.view.js';

/** Where the page shows what the layer makes of the garment. */
const JOURNEY = '#journey';

/** @returns {{element: HTMLElement, show: (layer: DescribedLayer, network: {title: string, present: boolean}) => void}} */
export function makeDetails() {
  const title = make('h3');
  const words = make('p');
  const shape = make('dd');
  const parameters = make('dd');
  const work = make('dd');
  const counts = [['Output shape', shape], ['Parameters', parameters], ['Multiply-adds', work]];
  const onward = make('p', { class: 'caption' });
  const live = make('div', { attributes: { 'aria-live': 'polite' } }, [
    title,
    words,
    make('dl', { class: 'net-counts figures' }, counts.map(([term = '', value = '']) => make('div', {}, [make('dt', {}, [term]), value]))),
  ]);
  return {
    element: make('div', { class: 'net-details' }, [live, onward]),
    show(layer, { title: of, present }) {
      setText(title, `${layer.name}, in the ${of}`);
      setText(words, whatItDoes(layer));
      setText(shape, `${dimensions(layer.outputShape.map(count))}, in Keras ${kerasShape(layer.outputShape)}`);
      setText(parameters, withSum(layer.parameters, parameterSum(layer)));
      setText(work, withSum(layer.multiplyAdds, multiplyAddProduct(layer)));
      onward.replaceChildren(
        present
          ? make('a', { text: 'See what it makes of your garment', attributes: { href: JOURNEY } })
          : `Choose the ${of} above, and your garment goes through this layer too.`,
      );
    },
  };
}

/**
 * @param {number} number
 * @param {string} sum
 */
function withSum(number, sum) {
  return sum ? `${sum} = ${count(number)}` : count(number);
}
