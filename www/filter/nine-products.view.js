/**
 * One window by hand: nine pixels, nine weights, nine products and their sum, every number to be changed.
 *
 * @import { Preset } from '../shared/own-filter/filter-choice.js'
 */

import { FeatureMap, Filter } from '../pkg/patchwork.js';
import { sumOf, written } from '../shared/typed-numbers.js';
import { make, makeButton, makeOperator, setText } from '../shared/dom.view.js';
import { makeWorkedNumbers } from '../shared/worked-numbers.view.js';
import { words } from '../words/words.js';
import { makeTerms } from './terms.view.js';

/** The neighbourhood that the article works out. */
const NEIGHBOURHOOD = [0, 64, 128, 48, 192, 144, 142, 226, 168];
const NEIGHBOURHOOD_SIDE = 3;
const MIDDLE = 4;

/**
 * @param {object} options
 * @param {Preset} options.article the filter that the article works with
 * @param {(weights: readonly number[]) => void} options.onTake the reader wants this filter on the garment
 * @returns {HTMLElement}
 */
export function makeWorkedExample({ article, onTake }) {
  const numbers = makeWorkedNumbers({
    squares: [
      { legend: words.filter.products.pixels, name: words.filter.products.pixel, kind: 'pixel', values: NEIGHBOURHOOD },
      { legend: words.filter.products.weights, name: words.filter.products.weight, kind: 'weight', values: article.weights },
    ],
    back: words.filter.products.back,
    onValues: () => draw(numbers.values(0), numbers.values(1)),
  });
  const terms = makeTerms(words.filter.products.label);
  const sum = make('span');
  const result = make('output', { class: 'result' });
  const verdict = make('p', { class: 'finding' });

  /**
   * @param {readonly number[]} pixels
   * @param {readonly number[]} weights
   */
  const draw = (pixels, weights) => {
    const { inputs, products, value } = workedOut(pixels, weights);
    terms.show({ inputs, products }, weights);
    setText(sum, `${sumOf([...products])} = `);
    setText(result, written(value));
    setText(verdict, words.filter.products.middle(pixels[MIDDLE] ?? 0, value));
  };
  numbers.show();

  const [pixelBoxes = '', weightBoxes = ''] = numbers.elements.map((element, index) => {
    element.dataset['part'] = index === 0 ? 'pixels' : 'weights';
    return element;
  });
  return make('div', { class: 'card worked' }, [
    make('div', { class: 'worked-squares' }, [
      pixelBoxes,
      makeOperator('×'),
      weightBoxes,
      makeOperator('='),
      make('div', { attributes: { 'data-part': 'products' } }, [make('p', { class: 'caption', text: words.filter.products.make }), terms.element]),
    ]),
    make('p', { class: 'sum', attributes: { 'data-part': 'sum' } }, [sum, result]),
    numbers.fault,
    verdict,
    make('div', { class: 'controls' }, [numbers.back, makeButton(words.filter.products.take, () => onTake(numbers.values(1)))]),
  ]);
}

/**
 * @param {readonly number[]} pixels
 * @param {readonly number[]} weights
 */
function workedOut(pixels, weights) {
  const map = FeatureMap.fromPixels(Uint8Array.from(pixels), NEIGHBOURHOOD_SIDE);
  const filter = new Filter(Float32Array.from(weights), 1, 0);
  const terms = filter.terms(map, 0, 0);
  const { inputs, products, value } = terms;
  for (const part of [map, filter, terms]) part.free();
  return { inputs, products, value };
}
