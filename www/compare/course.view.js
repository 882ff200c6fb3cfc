/**
 * The curves of both networks, over epochs, seconds or multiply-adds.
 *
 * @import { Axis } from './measures.js'
 * @import { Kind, Sides } from './race.js'
 */

import { AXES, seriesOf } from './measures.js';
import { make, setText } from '../shared/dom.view.js';
import { makeChart } from '../shared/chart.view.js';
import { makeChoice } from '../shared/choice.view.js';
import { count, digits, percent } from '../shared/format.js';
import { nowAndThen } from '../shared/now-and-then.js';
import { words } from '../words/words.js';

/** Milliseconds between two paintings. */
const REST = 150;
/** Guessing among ten kinds costs 2.30. */
const LEAST_LOSS = 1;
/** A scale that begins in the middle shows small gaps. */
const HALF = 0.5;

/** The classes of the curves. @type {Record<Kind, {train: string, test: string}>} */
export const CURVES = { cnn: { train: 'race-cnn light', test: 'race-cnn' }, dnn: { train: 'race-dnn light', test: 'race-dnn' } };

/** @param {() => Record<Kind, number>} multiplyAdds for an answer of each */
export function makeCourse(multiplyAdds) {
  const said = words.compare.course;
  /** @type {Axis} */
  let axis = 'epochs';
  /** @type {Sides | undefined} */
  let shown;
  const choice = makeChoice({
    legend: said.over,
    name: 'compare-axis',
    options: AXES.map((each) => [each, said.axes[each].name]),
    onChoose(value) {
      axis = /** @type {Axis} */ (value);
      draw();
    },
  });
  const lines = [
    { name: said.lines.cnn.test, kind: CURVES.cnn.test, dots: true },
    { name: said.lines.dnn.test, kind: CURVES.dnn.test, dots: true },
    { name: said.lines.cnn.train, kind: CURVES.cnn.train },
    { name: said.lines.dnn.train, kind: CURVES.dnn.train },
  ];
  const over = () => ({ ...said.axes[axis], format: digits, fewest: 0 });
  const lossText = (/** @type {number | undefined} */ value) => (value === undefined ? '–' : words.training.loss(value));
  const rightText = (/** @type {number | undefined} */ value) => (value === undefined ? '–' : words.training.percent(percent(value)));
  const note = make('p', { class: 'caption', attributes: { id: 'compare-note' } });
  const accuracy = makeChart({
    label: said.right,
    describedBy: note.id,
    format: rightText,
    tick: (value) => words.training.percent(count(Math.round(value * 100))),
    highest: () => 1,
    lowest: () => (shown && lowestTest(shown) < HALF ? 0 : HALF),
    lines,
    over,
    onPoint: (at) => loss.point(at),
  });
  const loss = makeChart({ label: said.loss, describedBy: note.id, format: lossText, tick: lossText, highest: (largest) => Math.max(LEAST_LOSS, Math.min(largest, 2.5)), lines, over, onPoint: (at) => accuracy.point(at) });

  const draw = () => {
    choice.show(axis);
    setText(note, said.axes[axis].note);
    const work = multiplyAdds();
    for (const [chart, figure] of /** @type {const} */ ([[accuracy, 'accuracy'], [loss, 'loss']])) {
      const [cnn, dnn] = [shown && seriesOf(shown.cnn, axis, figure, work.cnn), shown && seriesOf(shown.dnn, axis, figure, work.dnn)];
      const none = { steps: [], values: [] };
      chart.show(cnn?.test ?? none, dnn?.test ?? none, cnn?.train ?? none, dnn?.train ?? none);
    }
  };
  const drawSoon = nowAndThen(REST, draw);
  draw();
  return {
    element: make('div', { class: 'compare-course' }, [
      choice.element,
      make('div', { class: 'compare-charts' }, [
        make('figure', {}, [make('figcaption', {}, [make('h4', { text: said.right })]), accuracy.element]),
        make('figure', {}, [make('figcaption', {}, [make('h4', { text: said.loss })]), loss.element]),
      ]),
      note,
    ]),
    /** @param {Sides | undefined} sides */
    show(sides) {
      if (shown === sides) return;
      shown = sides;
      drawSoon();
    },
  };
}

/** @param {Sides} sides */
function lowestTest({ cnn, dnn }) {
  return Math.min(1, ...[...cnn.epochs, ...dnn.epochs].map(({ testAccuracy }) => testAccuracy));
}
