/**
 * Pooling by hand: sixteen numbers, the biggest of each four, every number to be changed.
 */

import { FeatureMap } from '../pkg/patchwork.js';
import { listed, placeInSquare } from './squares-of-a-map.js';
import { make, makeOperator, setText } from '../shared/dom.view.js';
import { makeNumbers } from '../shared/number-table.view.js';
import { makeWorkedNumbers } from '../shared/worked-numbers.view.js';

/** The picture that the article pools. */
const ARTICLE = [0, 64, 128, 128, 48, 192, 144, 144, 142, 226, 168, 0, 255, 0, 0, 64];
const SIDE = 4;
const SIZE = 2;
const POOLED = SIDE / SIZE;
const SQUARES = ['Top left', 'Top right', 'Bottom left', 'Bottom right'];

/** @returns {HTMLElement} */
export function makeWorkedExample() {
  const numbers = makeWorkedNumbers({
    squares: [{ legend: 'Sixteen pixels, four squares', name: 'Pixel', kind: 'pixel', values: ARTICLE }],
    back: 'Back to the article’s picture',
    onValues: () => draw(numbers.values(0)),
  });
  const result = makeNumbers({ label: 'The biggest of each four', rows: POOLED, columns: POOLED });
  const [boxes] = numbers.elements;
  const words = SQUARES.map(() => make('li'));

  /** @param {readonly number[]} pixels */
  const draw = (pixels) => {
    const squares = pooled(pixels);
    const winners = squares.map(({ winner }) => winner);
    boxes?.querySelectorAll('input').forEach((input, index) => input.classList.toggle('winner', winners.includes(index)));
    result.show((row, column) => {
      const biggest = squares[row * POOLED + column]?.biggest ?? 0;
      return { text: String(biggest), grey: biggest };
    });
    squares.forEach(({ values, biggest }, index) => {
      const word = words[index];
      if (word) setText(word, `${SQUARES[index]}: ${biggest} is the biggest of ${listed(values)}.`);
    });
  };
  numbers.show();

  return make('div', { class: 'card' }, [
    make('div', { class: 'pool-example' }, [
      ...numbers.elements,
      makeOperator('→'),
      result.element,
      make('ul', { class: 'finding' }, words),
    ]),
    numbers.fault,
    make('div', { class: 'controls' }, [numbers.back]),
  ]);
}

/**
 * The four squares: their values, the biggest, and which of the sixteen it is.
 *
 * @param {readonly number[]} pixels
 */
function pooled(pixels) {
  const map = FeatureMap.fromPixels(Uint8Array.from(pixels), SIDE);
  const largest = map.pool('max', SIZE);
  const biggest = largest.values();
  const squares = SQUARES.map((_, index) => {
    const cell = { row: Math.floor(index / POOLED), column: index % POOLED };
    const window = map.poolWindow(SIZE, cell.row, cell.column);
    const { values, winner } = window;
    window.free();
    const place = placeInSquare(cell, SIZE, winner);
    return { values, biggest: biggest[index] ?? 0, winner: place.row * SIDE + place.column };
  });
  largest.free();
  map.free();
  return squares;
}
