/**
 * The article's numbers in boxes, every one of them to be changed, and the way back to them.
 *
 * @import { NumberKind } from './typed-numbers.js'
 *
 * @typedef {object} Square
 * @property {string} legend
 * @property {string} name of one of the numbers
 * @property {NumberKind} kind
 * @property {readonly number[]} values of the article
 */

import { make, makeButton, setText } from './dom.view.js';
import { makeNumberSquare } from './number-box.view.js';

/**
 * @param {object} options
 * @param {readonly Square[]} options.squares
 * @param {string} options.back what the button to the article's numbers says
 * @param {() => void} options.onValues there are other numbers
 * @returns {{
 *   elements: HTMLElement[], fault: HTMLElement, back: HTMLButtonElement, values: (square: number) => readonly number[], show: () => void
 * }} a row of squares, their faults in words, and the values that stand in each square
 */
export function makeWorkedNumbers({ squares, back, onValues }) {
  const articles = squares.map(({ values }) => values);
  let present = articles;
  const fault = make('p', { class: 'fault caption', attributes: { role: 'status' } });
  const boxes = squares.map(({ legend, name, kind }, square) =>
    makeNumberSquare({
      legend,
      name,
      kind,
      fault,
      onValues(values) {
        present = present.with(square, values);
        show();
      },
    }),
  );
  const show = () => {
    boxes.forEach((each, square) => each.show(present[square] ?? []));
    onValues();
  };
  return {
    elements: boxes.map(({ element }) => element),
    fault,
    back: makeButton(back, () => {
      present = articles;
      setText(fault, '');
      show();
    }),
    values: (square) => present[square] ?? [],
    show,
  };
}
