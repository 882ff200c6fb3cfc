/**
 * One window by hand: nine pixels, nine weights, nine products and their sum, every number to be changed.
 *
 * @import { Preset } from '../shared/own-filter/filter-choice.js'
 */

import { FeatureMap, Filter } from '../pkg/patchwork.js';
import { sumOf, written } from '../shared/typed-numbers.js';
import { make, makeButton, makeOperator, setText } from '../shared/dom.view.js';
import { makeWorkedNumbers } from '../shared/worked-numbers.view.js';
import { makeTerms } from './terms.view.js';

/** The neighbourhood that the article works out. */
const ARTICLE = [0, 64, 128, 48, 192, 144, 142, 226, 168];
const SIDE = 3;
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
      { legend: 'Nine pixels', name: 'Pixel', kind: 'pixel', values: ARTICLE },
      { legend: 'times nine weights', name: 'Example weight', kind: 'weight', values: article.weights },
    ],
    back: 'Back to the article’s numbers',
    onValues: () => draw(numbers.values(0), numbers.values(1)),
  });
  const terms = makeTerms('Nine products');
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
    setText(verdict, verdictOn(pixels[MIDDLE] ?? 0, value));
  };
  numbers.show();

  const [pixelBoxes = '', weightBoxes = ''] = numbers.elements;
  return make('div', { class: 'card worked' }, [
    make('div', { class: 'worked-squares' }, [
      pixelBoxes,
      makeOperator('×'),
      weightBoxes,
      makeOperator('='),
      make('div', {}, [make('p', { class: 'caption', text: 'make nine products.' }), terms.element]),
    ]),
    make('p', { class: 'sum' }, [sum, result]),
    numbers.fault,
    verdict,
    make('div', { class: 'controls' }, [numbers.back, makeButton('Slide this filter over the garment', () => onTake(numbers.values(1)))]),
  ]);
}

/**
 * @param {readonly number[]} pixels
 * @param {readonly number[]} weights
 */
function workedOut(pixels, weights) {
  const map = FeatureMap.fromPixels(Uint8Array.from(pixels), SIDE);
  const filter = new Filter(Float32Array.from(weights), 1, 0);
  const terms = filter.terms(map, 0, 0);
  const { inputs, products, value } = terms;
  for (const part of [map, filter, terms]) part.free();
  return { inputs, products, value };
}

/**
 * @param {number} before
 * @param {number} after
 */
function verdictOn(before, after) {
  const range =
    after > 255 ? ' That is more than white: the new picture is made of numbers, no longer of greys.'
    : after < 0 ? ' Less than black: the new picture is made of numbers, no longer of greys.'
    : '';
  return `The pixel in the middle was ${written(before)}; in the new picture it is ${written(after)}.${range}`;
}
