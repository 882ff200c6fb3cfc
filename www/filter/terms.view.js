/**
 * One window worked out: each pixel times its weight, small and grey, the product bold and in the
 * colour of its sign.
 *
 * @import { Terms } from '../pkg/patchwork.js'
 */

import { signOf, written } from '../shared/typed-numbers.js';
import { headedRows } from '../shared/headed-rows.view.js';
import { make, setText } from '../shared/dom.view.js';

/** @param {string} label */
export function makeTerms(label) {
  const caption = make('caption', { class: 'visually-hidden', text: label });
  const element = make('table', { class: 'terms' }, [caption]);
  /** @type {{factors: HTMLElement, product: HTMLElement}[]} */
  let cells = [];

  /** @param {number} side */
  const build = (side) => {
    cells = Array.from({ length: side * side }, () => ({ factors: make('span', { class: 'factors' }), product: make('strong') }));
    const boxes = cells.map(({ factors, product }) => make('td', {}, [factors, ' ', product]));
    element.replaceChildren(caption, ...headedRows(Array.from({ length: side }, (_, row) => boxes.slice(row * side, (row + 1) * side))));
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
