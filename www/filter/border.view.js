/**
 * What the border costs: where the filter can stop on a picture, and how large the new picture is. With
 * strides and padding, and with settings that cannot be.
 *
 * @import { FilterChoice } from '../app/state.js'
 * @import { Course } from '../shared/own-filter/filter-geometry.js'
 */

import { FeatureMap } from '../pkg/patchwork.js';
import { count, dimensions } from '../shared/format.js';
import { centresPath, sizeFormula, windowAt } from '../shared/own-filter/filter-geometry.js';
import { SIDES, sideOf } from '../shared/own-filter/filter-choice.js';
import { SIDE } from '../shared/pixels.js';
import { make, setText } from '../shared/dom.view.js';
import { makeShape, setShape } from '../shared/svg.view.js';
import { makeChoice } from '../shared/choice.view.js';
import { makeNumberBox } from '../shared/number-box.view.js';
import { words } from '../words/words.js';
import { courseOf, makeFilter } from '../shared/own-filter/scene.js';

const PADDINGS = /** @type {const} */ (['valid', 'same']);
/** Zeros around the picture that are drawn: as many as a 5 x 5 filter reaches beyond it. */
const MARGIN = 2;

/**
 * @param {(change: Partial<FilterChoice> & {side?: number}) => void} onChange
 * @returns {{element: HTMLElement, show: (choice: FilterChoice) => void}}
 */
export function makeBorder(onChange) {
  /** @type {FilterChoice} */
  let choice;
  let picture = SIDE;

  const fault = make('p', { class: 'fault caption', attributes: { role: 'status' } });
  const side = makeNumberBox({
    label: words.filter.border.picture,
    kind: 'side',
    fault,
    onValue: (value) => {
      picture = value;
      draw();
    },
  });
  const stride = makeNumberBox({ label: words.filter.border.stride, kind: 'stride', fault, onValue: (value) => onChange({ stride: value }) });
  const sides = makeChoice({
    legend: words.filter.border.side,
    name: 'border-side',
    options: SIDES.map((each) => [String(each), dimensions([each, each])]),
    onChoose: (value) => onChange({ side: Number(value) }),
  });
  const padding = makeChoice({
    legend: words.filter.border.padding,
    name: 'border-padding',
    options: PADDINGS.map((each) => [each, words.filter.border.paddings[each]]),
    onChoose: (value) => onChange({ padding: value === 'same' ? 'same' : 'valid' }),
  });
  const drawing = makeDrawing();
  const formula = make('output', { class: 'sum' });
  const finding = make('p', { class: 'finding' });

  const draw = () => {
    const setting = { picture, side: sideOf(choice), stride: choice.stride, padding: choice.padding };
    side.show(picture);
    stride.show(choice.stride);
    sides.show(String(setting.side));
    padding.show(choice.padding);
    const course = courseOn(picture, choice);
    drawing.show(picture, course);
    const [sum, size] = course ? [sizeFormula(setting), count(course.size.rows)] : ['', words.filter.border.noFit];
    if (formula.textContent !== sum + size) {
      // What stands there at first is no news.
      formula.setAttribute('aria-live', formula.textContent ? 'polite' : 'off');
      formula.replaceChildren(sum, make('strong', { text: size }));
    }
    setText(finding, course ? describe(setting, course) : words.filter.border.noFitWhy(picture, setting.side));
  };

  return {
    element: make('div', { class: 'card border' }, [
      drawing.element,
      make('div', {}, [
        make('p', { class: 'caption', text: words.filter.border.colours }),
        formula,
      ]),
      finding,
      make('details', {}, [
        make('summary', { text: words.filter.border.summary }),
        make('div', { class: 'border-form' }, [
          make('label', { class: 'field' }, [words.filter.border.picture, side.input]),
          make('label', { class: 'field' }, [words.filter.border.stride, stride.input]),
          sides.element,
          padding.element,
        ]),
        make('p', { class: 'caption', text: words.filter.border.note }),
        fault,
      ]),
    ]),
    show(next) {
      choice = next;
      draw();
    },
  };
}

/**
 * Where the filter stops on an empty picture, or undefined if the crate says that it cannot.
 *
 * @param {number} side of the picture
 * @param {FilterChoice} choice
 */
function courseOn(side, choice) {
  const input = FeatureMap.fromPixels(new Uint8Array(side * side), side);
  const filter = makeFilter(choice);
  try {
    const output = filter.apply(input);
    const course = courseOf(filter, input, output, choice);
    output.free();
    return course;
  } catch {
    return undefined;
  } finally {
    filter.free();
    input.free();
  }
}

/**
 * @typedef {object} Setting
 * @property {number} picture
 * @property {number} side
 * @property {number} stride
 * @property {'valid' | 'same'} padding
 */

/**
 * @param {Setting} setting
 * @param {Course} course
 */
function describe({ picture, side, stride, padding }, { size }) {
  return padding === 'same' ? words.filter.border.same(picture, size, stride) : words.filter.border.valid(picture, size, { side, stride });
}

/** The picture from above: its pixels, the middles of all windows, and the first window. */
function makeDrawing() {
  const zeros = makeShape('rect', { class: 'zeros' });
  const ground = makeShape('rect', { class: 'ground' });
  const centres = makeShape('path', { class: 'centres' });
  const first = makeShape('rect', { class: 'first' });
  const svg = makeShape('svg', { class: 'border-drawing', role: 'img' }, [zeros, ground, centres, first]);
  return {
    element: svg,
    /**
     * @param {number} picture
     * @param {Course | undefined} course
     */
    show(picture, course) {
      const extent = picture + 2 * MARGIN;
      svg.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${extent} ${extent}`);
      setShape(ground, { x: 0, y: 0, width: picture, height: picture });
      const padding = course ? -course.first.row : 0;
      setShape(zeros, { x: -padding, y: -padding, width: picture + 2 * padding, height: picture + 2 * padding });
      centres.setAttribute('d', course ? centresPath(course) : '');
      const window = course ? windowAt(course, { row: 0, column: 0 }) : { row: 0, column: 0, rows: 0, columns: 0 };
      setShape(first, { x: window.column, y: window.row, width: window.columns, height: window.rows });
      svg.setAttribute('aria-label', course ? words.filter.border.drawing(picture, course.size) : words.filter.border.drawingTooSmall(picture));
    },
  };
}
