/**
 * The loss of a training as a small curve, with the places of two moments.
 *
 * @import { Points } from './learning-curve.js'
 */

import { across, dotsPath, linePath, valueAt } from '../shared/chart-layout.js';
import { make } from '../shared/dom.view.js';
import { makeShape, setShape } from '../shared/svg.view.js';
import { watchSize } from '../shared/watch-size.view.js';

/** Room for the dots and the names, in CSS pixels. */
const MARGIN = 8;
/** The names stand below each other, so that no two are written over one another; where a curve that falls leaves room. */
const LINE = 16;

/** @param {readonly string[]} names of the two moments */
export function makePastCurve(names) {
  const line = makeShape('path', { class: 'curve-train' });
  const marks = names.map((name) => {
    const [cursor, dot, label] = [makeShape('path', { class: 'chart-cursor' }), makeShape('path', { class: 'curve-test dots' }), makeShape('text', {})];
    label.textContent = name;
    return { cursor, dot, label };
  });
  const field = makeShape('g', { transform: `translate(${MARGIN} ${MARGIN})` }, [...marks.map(({ cursor }) => cursor), line, ...marks.flatMap(({ dot, label }) => [dot, label])]);
  const element = make('div', { class: 'chart past-curve', attributes: { 'aria-hidden': 'true' } }, [makeShape('svg', {}, [field])]);
  /** @type {Points} */
  let curve = { stride: 1, steps: [], loss: [], accuracy: [] };
  /** @type {readonly number[]} */
  let places = [];
  let size = { width: 0, height: 0 };

  const draw = () => {
    if (size.width === 0) return;
    const series = { steps: curve.steps, values: curve.loss };
    const area = {
      width: size.width - 2 * MARGIN,
      height: size.height - 2 * MARGIN,
      lastStep: Math.max(1, curve.steps.at(-1) ?? 0),
      highest: Math.max(...curve.loss.filter(Number.isFinite), Number.MIN_VALUE),
    };
    setShape(line, { d: linePath(area, series) });
    for (const [i, { cursor, dot, label }] of marks.entries()) {
      const steps = places[i] ?? 0;
      const x = across(area, steps);
      const isLeft = x < area.width / 2;
      setShape(cursor, { d: `M${x.toFixed(1)} 0V${area.height}` });
      setShape(dot, { d: dotsPath(area, { steps: [steps], values: [valueAt(series, steps) ?? NaN] }) });
      setShape(label, { x: x + (isLeft ? 6 : -6), y: isLeft ? area.height - 4 - LINE * (marks.length - 1 - i) : LINE * (i + 1) - 4, 'text-anchor': isLeft ? 'start' : 'end' });
    }
  };
  watchSize(element, ({ width, height }) => {
    size = { width, height };
    draw();
  });
  return {
    element,
    /**
     * @param {Points} points
     * @param {readonly number[]} steps of the two moments
     */
    show(points, steps) {
      curve = points;
      places = steps;
      draw();
    },
  };
}
