/**
 * One window worked out: each pixel times its weight, small and grey, the product bold and in the
 * colour of its sign.
 *
 * @import { Terms } from '../pkg/patchwork.js'
 */

import { signOf, written } from '../shared/typed-numbers.js';
import { make, setText } from '../shared/dom.view.js';

/** @param {string} label */
export function makeTerms(label) {
  const body = make('tbody');
  const element = make('table', { class: 'terms' }, [make('caption', { class: 'visually-hidden', text: label }), body]);
  /** @type {{factors: HTMLElement, product: HTMLElement}[]} */
  let cells = [];

  /** @param {number} side */
  const build = (side) => {
    cells = Array.from({ length: side * side }, () => ({ factors: make('span', { class: 'factors' }), product: make('strong') }));
    const boxes = cells.map(({ factors, product }) => make('td', {}, [factors, ' ', product]));
    body.replaceChildren(...Array.from({ length: side }, (_, row) => make('tr', {}, boxes.slice(row * side, (row + 1) * side))));
    element.dataset['side'] = String(side);
  };

  return {
    element,
    /**
     * @param {Pick<Terms, 'inputs' | 'products'>} terms
     * @param {readonly number[]} weights
     * @param {(row: number, column: number) => boolean} [isOutside] whether a place of the window lies beyond the picture
     */
    show({ inputs, products }, weights, isOutside = () => false) {
      const side = Math.sqrt(products.length);
      if (cells.length !== products.length) build(side);
      cells.forEach(({ factors, product }, index) => {
        factors.parentElement?.classList.toggle('outside', isOutside(Math.floor(index / side), index % side));
        const value = products[index] ?? 0;
        setText(factors, `${written(inputs[index] ?? 0)} × ${written(weights[index] ?? 0)}`);
        setText(product, written(value));
        product.className = signOf(value);
      });
    },
  };
}
