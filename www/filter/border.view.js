/**
 * What the border costs: where the filter can stop on a picture, and how large the new picture is. With
 * strides and padding, and with settings that cannot be.
 *
 * @import { FilterChoice } from '../app/state.js'
 * @import { Course } from '../shared/own-filter/filter-geometry.js'
 */

import { FeatureMap } from '../pkg/patchwork.js';
import { dimensions } from '../shared/format.js';
import { centresPath, sizeFormula, windowAt } from '../shared/own-filter/filter-geometry.js';
import { SIDES, sideOf } from '../shared/own-filter/filter-choice.js';
import { SIDE } from '../shared/pixels.js';
import { make, setText } from '../shared/dom.view.js';
import { makeShape, setShape } from '../shared/svg.view.js';
import { makeChoice } from '../shared/choice.view.js';
import { makeNumberBox } from '../shared/number-box.view.js';
import { courseOf, makeFilter } from '../shared/own-filter/scene.js';

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
    label: 'Side of the picture',
    kind: 'side',
    fault,
    onValue: (value) => {
      picture = value;
      draw();
    },
  });
  const stride = makeNumberBox({ label: 'Stride', kind: 'stride', fault, onValue: (value) => onChange({ stride: value }) });
  const sides = makeChoice({
    legend: 'Size of the filter',
    name: 'border-side',
    options: SIDES.map((each) => [String(each), dimensions([each, each])]),
    onChoose: (value) => onChange({ side: Number(value) }),
  });
  const padding = makeChoice({
    legend: 'Padding',
    name: 'border-padding',
    options: [['valid', 'valid: no zeros'], ['same', 'same: zeros around']],
    onChoose: (value) => onChange({ padding: value === 'same' ? 'same' : 'valid' }),
  });
  const drawing = makeDrawing();
  const formula = make('output', { class: 'sum' });
  const words = make('p', { class: 'finding' });

  const draw = () => {
    const setting = { picture, side: sideOf(choice), stride: choice.stride, padding: choice.padding };
    side.show(picture);
    stride.show(choice.stride);
    sides.show(String(setting.side));
    padding.show(choice.padding);
    const course = courseOn(picture, choice);
    drawing.show(picture, course);
    const [sum, size] = course ? [sizeFormula(setting), String(course.size.rows)] : ['', 'It does not fit'];
    formula.replaceChildren(sum, make('strong', { text: size }));
    setText(words, course ? describe(setting, course) : explain(setting));
  };

  return {
    element: make('div', { class: 'card border' }, [
      drawing.element,
      make('div', {}, [
        make('div', { class: 'border-form' }, [
          make('div', {}, [make('label', { class: 'field' }, ['Side of the picture', side.input]), make('label', { class: 'field' }, ['Stride', stride.input])]),
          make('div', { class: 'border-choices' }, [sides.element, padding.element]),
        ]),
        fault,
        formula,
        words,
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
  const sizes = `${dimensions([picture, picture])} becomes ${dimensions([size.rows, size.columns])}.`;
  if (padding === 'same') return `${sizes} The zeros around the picture stand in for the missing neighbours, so ${stride === 1 ? 'no pixel is lost' : 'the border counts too'}.`;
  const lost = (side - 1) / 2;
  const border = `A ${dimensions([side, side])} filter needs ${lost === 1 ? 'one neighbour' : 'two neighbours'} on every side, so the outer ${lost === 1 ? 'ring of pixels gets' : 'two rings of pixels get'} no number.`;
  return `${sizes} ${border}${stride === 1 ? '' : ` And it stops only at every ${ordinal(stride)} pixel.`}`;
}

/** @param {Setting} setting */
function explain({ picture, side }) {
  return `A ${dimensions([side, side])} filter does not fit into a picture of ${dimensions([picture, picture])}: there is no place where each of its weights lies on a pixel. Take a larger picture, a smaller filter, or zeros around.`;
}

/** @param {number} number from 2 to 28 */
function ordinal(number) {
  const endings = { 1: 'st', 2: 'nd', 3: 'rd' };
  const last = /** @type {1 | 2 | 3} */ (number % 10);
  return `${number}${(number < 10 || number > 20) && endings[last] ? endings[last] : 'th'}`;
}

/** The picture from above: its pixels, the middles of all windows, and the first window. */
function makeDrawing() {
  const zeros = makeShape('rect', { class: 'zeros' });
  const ground = makeShape('rect', { class: 'ground' });
  const centres = makeShape('path', { class: 'centres' });
  const first = makeShape('rect', { class: 'first' });
  const svg = makeShape('svg', { class: 'border-drawing', role: 'img' }, [zeros, ground, centres, first]);
  return {
    element: make('figure', {}, [
      svg,
      make('figcaption', { class: 'caption', text: 'Grey: pixels that get a number. Orange: pixels that get none. Framed: the first window.' }),
    ]),
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
      svg.setAttribute('aria-label', course ? `${dimensions([picture, picture])} pixels, of which ${dimensions([course.size.rows, course.size.columns])} are the middle of a window` : `${dimensions([picture, picture])} pixels, too few for the filter`);
    },
  };
}
