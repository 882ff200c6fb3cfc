/**
 * Which weight is opened: a layer, and in it a cell of a filter, by its picture or by its number.
 *
 * @import { Store } from '../app/store.js'
 * @import { Book } from './book.js'
 * @import { Choice } from './weights.js'
 */

import { digits } from '../shared/format.js';
import { choiceOf, filtersOf, kernelOf, parameterOf } from './weights.js';
import { make, makeButton } from '../shared/dom.view.js';
import { paintOn } from './sheet-picture.view.js';
import { words } from '../words/words.js';

/** Filters in a row of the picture. */
const COLUMNS = 16;

/**
 * @param {Book} book
 * @param {Store<Choice>} choice
 */
export function makeWeightChoice(book, choice) {
  const layer = makeSelect('step-weight-layer', (value) => {
    const { layers, batch } = book.get();
    const chosen = layers[value];
    if (chosen) choice.set(choiceOf(chosen, value, batch?.steepest[value] ?? chosen.start));
  });
  const unit = makeSelect('step-weight-unit', (value) => choice.set({ unit: value }));
  const input = makeSelect('step-weight-input', (value) => choice.set({ input: value }));
  const canvas = make('canvas', { class: 'pixels step-filters', attributes: { width: '1', height: '1', 'aria-hidden': 'true' } });
  const about = make('p', { class: 'caption' });
  const cells = make('div', { class: 'step-cells', attributes: { role: 'group', 'aria-label': words.step.weight.cells } });
  const bias = makeButton('', () => choice.set({ tap: undefined }), 'button step-cell');
  const element = make('div', { class: 'step-choice' }, [make('div', { class: 'step-fields' }, [layer.element, unit.element, input.element]), canvas, about, make('div', { class: 'step-numbers' }, [cells, bias])]);
  let painted = 0;

  canvas.addEventListener('click', (event) => {
    const here = book.get().layers[choice.get().layer];
    if (!here) return;
    const { height, width, inputs, units } = kernelOf(here);
    const { left, top, width: across } = canvas.getBoundingClientRect();
    const scale = canvas.width / across;
    const [x, y] = [(event.clientX - left) * scale, (event.clientY - top) * scale].map(Math.floor);
    const tile = Math.floor((y ?? 0) / (height + 1)) * COLUMNS + Math.floor((x ?? 0) / (width + 1));
    const [row, column] = [(y ?? 0) % (height + 1), (x ?? 0) % (width + 1)];
    if (row >= height || column >= width || tile >= (inputs === 1 ? units : inputs)) return;
    choice.set({ ...(inputs === 1 ? { unit: tile } : { input: tile }), tap: row * width + column });
  });

  return {
    element,
    draw() {
      const { layers, parameters } = book.get();
      const chosen = choice.get();
      const here = layers[chosen.layer];
      if (!here || here.kernel.length === 0) return;
      const { height, width, inputs, units } = kernelOf(here);
      const isFilter = here.kernel.length === 4;
      const { layer: layerText, filter, map, unit: unitText, from } = words.step.weight;
      layer.draw(layerText, layers.flatMap(({ kernel, title }, at) => (kernel.length > 0 ? [{ value: at, text: title }] : [])), chosen.layer);
      unit.draw(isFilter ? filter : unitText, numbered(units), chosen.unit);
      input.draw(isFilter ? map : from, numbered(inputs), chosen.input);
      input.element.hidden = inputs === 1;
      canvas.hidden = about.hidden = !isFilter;
      about.textContent = isFilter ? words.step.weight.picture(inputs === 1 ? units : inputs, inputs === 1) : '';
      cells.style.gridTemplateColumns = `repeat(${width}, minmax(0, 1fr))`;
      const buttons = Array.from({ length: height * width }, (_, tap) => makeCell(tap));
      const focused = [...cells.children].indexOf(/** @type {Element} */ (document.activeElement));
      cells.replaceChildren(...buttons);
      buttons[focused]?.focus();
      const biasValue = parameters[parameterOf(here, { ...chosen, tap: undefined })] ?? 0;
      bias.textContent = words.step.weight.bias(digits(biasValue));
      bias.setAttribute('aria-pressed', String(chosen.tap === undefined));
      if (isFilter) paint(here);

      /** @param {number} tap */
      function makeCell(tap) {
        const value = parameters[here ? parameterOf(here, { ...chosen, tap }) : 0] ?? 0;
        const button = makeButton(digits(value), () => choice.set({ tap }), 'button step-cell');
        button.setAttribute('aria-label', words.step.weight.cell({ row: Math.floor(tap / width), column: tap % width }, value));
        button.setAttribute('aria-pressed', String(chosen.tap === tap));
        return button;
      }
    },
  };

  /** @param {import('./book.js').StepLayer} here */
  async function paint(here) {
    const mine = ++painted;
    const { weights, shape } = filtersOf(here, book.get().parameters, choice.get().unit);
    const picture = await book.ask({ type: 'paintWeights', weights, shape, columns: COLUMNS });
    if (mine === painted) paintOn(canvas, picture);
  }
}

/** @param {number} count */
function numbered(count) {
  return Array.from({ length: count }, (_, value) => ({ value, text: words.step.weight.number(value) }));
}

/**
 * @param {string} id
 * @param {(value: number) => void} onChoose
 */
function makeSelect(id, onChoose) {
  const label = make('label', { attributes: { for: id } });
  const select = make('select', { attributes: { id, autocomplete: 'off' } });
  select.addEventListener('change', () => onChoose(Number(select.value)));
  const element = make('div', { class: 'field' }, [label, select]);
  let built = '';
  return {
    element,
    /** @param {string} name @param {readonly {value: number, text: string}[]} options @param {number} value */
    draw(name, options, value) {
      label.textContent = name;
      const texts = options.map(({ text }) => text).join('\n');
      if (texts !== built) select.replaceChildren(...options.map((option) => make('option', { text: option.text, attributes: { value: String(option.value) } })));
      built = texts;
      select.value = String(value);
    },
  };
}
