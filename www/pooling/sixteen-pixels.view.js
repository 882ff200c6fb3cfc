/**
 * Pooling by hand: sixteen numbers, the biggest of each four, every number to be changed.
 */

import { FeatureMap } from '../pkg/patchwork.js';
import { placeInSquare } from './squares-of-a-map.js';
import { make, makeOperator, setText } from '../shared/dom.view.js';
import { makeNumbers } from '../shared/number-table.view.js';
import { written } from '../shared/typed-numbers.js';
import { makeWorkedNumbers } from '../shared/worked-numbers.view.js';
import { words } from '../words/words.js';

/** The picture that the article pools. */
const PICTURE = [0, 64, 128, 128, 48, 192, 144, 144, 142, 226, 168, 0, 255, 0, 0, 64];
const PICTURE_SIDE = 4;
const SIZE = 2;
const POOLED_SIDE = PICTURE_SIDE / SIZE;

/** @returns {HTMLElement} */
export function makeWorkedExample() {
  const numbers = makeWorkedNumbers({
    squares: [{ legend: words.pooling.example.pixels, name: words.pooling.example.pixel, kind: 'pixel', values: PICTURE }],
    back: words.pooling.example.back,
    onValues: () => draw(numbers.values(0)),
  });
  const result = makeNumbers({ label: words.pooling.example.biggest, rows: POOLED_SIDE, columns: POOLED_SIDE });
  const [boxes] = numbers.elements;
  const findings = Array.from({ length: POOLED_SIDE ** 2 }, () => make('li'));

  /** @param {readonly number[]} pixels */
  const draw = (pixels) => {
    const squares = pooled(pixels);
    const winners = squares.map(({ winner }) => winner);
    boxes?.querySelectorAll('input').forEach((input, index) => input.classList.toggle('winner', winners.includes(index)));
    result.show((row, column) => {
      const biggest = squares[row * POOLED_SIDE + column]?.biggest ?? 0;
      return { text: written(biggest), grey: biggest };
    });
    squares.forEach(({ values, biggest }, index) => {
      const finding = findings[index];
      if (finding) setText(finding, words.pooling.example.found(index, biggest, values));
    });
  };
  numbers.show();
  if (boxes) boxes.dataset['part'] = 'squares';
  result.element.dataset['part'] = 'biggest';

  return make('div', { class: 'card' }, [
    make('div', { class: 'pool-example' }, [
      ...numbers.elements,
      makeOperator('→'),
      result.element,
      make('ul', { class: 'finding' }, findings),
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
  const map = FeatureMap.fromPixels(Uint8Array.from(pixels), PICTURE_SIDE);
  const largest = map.pool('max', SIZE);
  const biggest = largest.values();
  const squares = Array.from(biggest, (value, index) => {
    const cell = { row: Math.floor(index / POOLED_SIDE), column: index % POOLED_SIDE };
    const window = map.poolWindow(SIZE, cell.row, cell.column);
    const { values, winner } = window;
    window.free();
    const place = placeInSquare(cell, SIZE, winner);
    return { values, biggest: value, winner: place.row * PICTURE_SIDE + place.column };
  });
  largest.free();
  map.free();
  return squares;
}
