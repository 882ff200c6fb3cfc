/**
 * One window by hand: nine pixels, nine weights, nine products and their sum, every number to be changed.
 *
 * @import { Preset } from '../../lib/filter-choice.js'
 */

import { FeatureMap, Filter } from '../../pkg/patchwork.js';
import { sumOf, written } from '../../lib/filter-numbers.js';
import { make, setText } from '../dom.js';
import { makeNumberSquare } from './number-box.js';
import { makeTerms } from './terms.js';

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
  let pixels = ARTICLE;
  let weights = article.weights;

  const fault = make('p', { class: 'fault caption', attributes: { role: 'status' } });
  const pixelBoxes = makeNumberSquare({
    legend: 'Nine pixels',
    name: 'Pixel',
    kind: 'pixel',
    fault,
    onValues: (values) => {
      pixels = values;
      draw();
    },
  });
  const weightBoxes = makeNumberSquare({
    legend: 'times nine weights',
    name: 'Example weight',
    kind: 'weight',
    fault,
    onValues: (values) => {
      weights = values;
      draw();
    },
  });
  const terms = makeTerms('Nine products');
  const sum = make('span');
  const result = make('output', { class: 'result' });
  const verdict = make('p', { class: 'finding' });

  const draw = () => {
    pixelBoxes.show(pixels);
    weightBoxes.show(weights);
    const { inputs, products, value } = workedOut(pixels, weights);
    terms.show({ inputs, products }, weights);
    setText(sum, `${sumOf([...products])} = `);
    setText(result, written(value));
    setText(verdict, verdictOn(pixels[MIDDLE] ?? 0, value));
  };
  const back = make('button', { class: 'button', text: 'Back to the article’s numbers', attributes: { type: 'button' } });
  back.addEventListener('click', () => {
    pixels = ARTICLE;
    weights = article.weights;
    setText(fault, '');
    draw();
  });
  const take = make('button', { class: 'button', text: 'Slide this filter over the garment', attributes: { type: 'button' } });
  take.addEventListener('click', () => onTake(weights));
  draw();

  return make('div', { class: 'card worked' }, [
    make('div', { class: 'worked-squares' }, [
      pixelBoxes.element,
      make('span', { class: 'operator', text: '×', attributes: { 'aria-hidden': 'true' } }),
      weightBoxes.element,
      make('span', { class: 'operator', text: '=', attributes: { 'aria-hidden': 'true' } }),
      make('div', {}, [make('p', { class: 'caption', text: 'make nine products.' }), terms.element]),
    ]),
    make('p', { class: 'sum' }, [sum, result]),
    fault,
    verdict,
    make('div', { class: 'controls' }, [back, take]),
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
