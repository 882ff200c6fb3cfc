/**
 * Boxes for numbers, to be typed in or dragged. What is no such number is named while the last good one stays in use, and
 * comes back into the box when the reader leaves it.
 *
 * @import { Fault } from './fault.js'
 * @import { NumberKind } from './typed-numbers.js'
 *
 * @typedef {object} NumberBox
 * @property {HTMLInputElement} input
 * @property {(value: number) => void} show
 */

import { dragged, exactly, isUnfinished, parseNumber, RANGES } from './typed-numbers.js';
import { make, setText } from './dom.view.js';
import { listenForDrag } from './drag.view.js';
import { tint } from './number-table.view.js';
import { faultText } from '../words/fault-text.js';
import { words } from '../words/words.js';

/**
 * @param {object} options
 * @param {string} options.label
 * @param {NumberKind} options.kind
 * @param {(value: number) => void} options.onValue
 * @param {HTMLElement} options.fault takes the sentence about a wrong number
 * @returns {NumberBox}
 */
export function makeNumberBox({ label, kind, onValue, fault }) {
  // The number pads of phones have no minus, so only what is never negative asks for one.
  const pad = RANGES[kind].from >= 0 ? 'numeric' : 'text';
  const input = make('input', { class: 'number-box', attributes: { type: 'text', 'aria-label': label, autocomplete: 'off', inputmode: pad } });
  let value = 0;

  /** @param {number} next */
  const show = (next) => {
    value = next;
    const typed = parseNumber(kind, input.value);
    if (!('value' in typed) || typed.value !== next) input.value = exactly(next);
    input.setAttribute('aria-invalid', 'false');
  };
  /** @param {number} next */
  const take = (next) => {
    show(next);
    setText(fault, '');
    onValue(next);
  };
  /** @param {Fault} why */
  const refuse = (why) => {
    input.setAttribute('aria-invalid', 'true');
    setText(fault, words.shared.numberBox.refused(label, faultText(why), value));
  };
  input.addEventListener('input', () => {
    const typed = parseNumber(kind, input.value);
    if ('value' in typed) take(typed.value);
    else if (!isUnfinished(input.value)) refuse(typed.fault);
  });
  input.addEventListener('change', () => {
    const typed = parseNumber(kind, input.value);
    if ('value' in typed) return;
    refuse(typed.fault);
    input.value = exactly(value);
    input.setAttribute('aria-invalid', 'false');
  });
  input.addEventListener('keydown', (event) => {
    const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    // Binary fractions would show their tail after a few steps.
    const next = Number((value + step).toFixed(6));
    if ('value' in parseNumber(kind, String(next))) {
      input.value = exactly(next);
      take(next);
    }
  });
  listenForDrag(input, () => {
    const before = value;
    return (pixels) => {
      const next = dragged(kind, before, pixels);
      if (next !== undefined && next !== value) take(next);
    };
  });
  return { input, show };
}

/**
 * A square of boxes.
 *
 * @param {object} options
 * @param {string} options.legend
 * @param {string} options.name of one of them, as in "weight, row 1, column 2"
 * @param {NumberKind} options.kind
 * @param {HTMLElement} options.fault
 * @param {(values: number[]) => void} options.onValues
 * @returns {{element: HTMLElement, show: (values: readonly number[]) => void}}
 */
export function makeNumberSquare({ legend, name, kind, fault, onValues }) {
  const square = make('div', { class: 'number-square' });
  const element = make('fieldset', { class: 'number-field' }, [make('legend', { class: 'caption', text: legend }), square]);
  /** @type {NumberBox[]} */
  let boxes = [];
  /** @type {number[]} */
  let values = [];

  /** @param {number} side */
  const build = (side) => {
    boxes = Array.from({ length: side * side }, (_, index) => {
      const label = words.shared.numberBox.inSquare(name, { row: Math.floor(index / side), column: index % side });
      return makeNumberBox({
        label,
        kind,
        fault,
        onValue: (value) => {
          values = values.with(index, value);
          onValues(values);
        },
      });
    });
    square.style.gridTemplateColumns = `repeat(${side}, minmax(0, 1fr))`;
    square.replaceChildren(...boxes.map(({ input }) => input));
  };

  return {
    element,
    show(next) {
      values = [...next];
      if (boxes.length !== values.length) build(Math.sqrt(values.length));
      values.forEach((value, index) => boxes[index]?.show(value));
      if (kind !== 'pixel') return;
      boxes.forEach(({ input }, index) => tint(input, values[index] ?? 0));
    },
  };
}
