/**
 * Two curves, of training and of tests, over the batches. Their values are read by pointer, finger or keyboard:
 * one tab stop, arrows go from point to point, Escape lets go. The legend has the values at that batch, or the newest,
 * and a screen reader speaks it.
 *
 * @import { Area, Series } from './chart-layout.js'
 *
 * @typedef {object} ChartOptions
 * @property {string} label what the chart is, for the screen reader
 * @property {string} describedBy the id of what it shows in words
 * @property {(value: number | undefined) => string} format a value in the legend
 * @property {(value: number) => string} tick a value at the scale
 * @property {(largest: number) => number} highest the end of the scale
 * @property {(step: number | undefined) => void} onPoint the reader points at a batch, or at none any more
 *
 * @typedef {object} Chart
 * @property {HTMLElement} element
 * @property {(train: Series, test: Series) => void} show
 * @property {(step: number | undefined) => void} point points at a batch, as another chart asks
 */

import { across, dotsPath, down, linePath, nearest, stepsOf, ticks, valueAt } from './chart-layout.js';
import { count } from './format.js';
import { stepBy } from './grid.js';
import { make, sayPlace, setText } from './dom.view.js';
import { makeShape, setShape } from './svg.view.js';
import { watchSize } from './watch-size.view.js';
import { words } from '../words/words.js';

/** Room for the scales around the field, in CSS pixels. */
const MARGIN = { top: 8, right: 24, bottom: 44, left: 48 };
/** A chart of nothing still shows a few batches of room. */
const FEWEST_BATCHES = 20;
/** A number of the lower scale and the gap beside it take so much room. */
const TICK_WIDTH = 64;
const MOST_ROWS = 5;

/**
 * @param {ChartOptions} options
 * @returns {Chart}
 */
export function makeChart({ label, describedBy, format, tick, highest, onPoint }) {
  const picture = makePicture(tick);
  const legend = makeLegend(format);
  const plot = make('div', { class: 'chart-plot', attributes: { role: 'slider', tabindex: '0', 'aria-label': label, 'aria-describedby': describedBy } });
  plot.append(picture.element);
  const element = make('div', { class: 'chart' }, [legend.element, plot]);
  /** @type {Series} */
  let train = { steps: [], values: [] };
  let test = train;
  /** @type {number[]} */
  let steps = [];
  /** @type {number | undefined} the batch pointed at */
  let pointed;
  /** Of charts that point at the same, only one is in the reader's hand. */
  let inHand = false;
  let width = 0;
  let height = 0;

  const place = () => (pointed === undefined ? -1 : nearest(steps, pointed));
  /** @returns {Area} */
  const area = () => ({
    width: width - MARGIN.left - MARGIN.right,
    height: height - MARGIN.top - MARGIN.bottom,
    lastStep: Math.max(FEWEST_BATCHES, steps.at(-1) ?? 0),
    highest: highest(Math.max(0, ...[...train.values, ...test.values].filter(Number.isFinite))),
  });
  const draw = () => {
    const at = steps[place()];
    if (width > 0) picture.draw(area(), train, test, at);
    legend.draw(at ?? steps.at(-1) ?? 0, train, test);
    // Only what the reader's hand asks for is spoken.
    if (inHand || !plot.hasAttribute('aria-valuetext')) sayPlace(plot, { at: Math.max(0, place()), last: Math.max(0, steps.length - 1), text: legend.text() });
  };
  /**
   * @param {number | undefined} step
   * @param {boolean} byHand
   */
  const point = (step, byHand) => {
    pointed = step;
    inHand = byHand;
    draw();
  };
  /** @param {number | undefined} step */
  const pointByHand = (step) => {
    point(step, step !== undefined);
    onPoint(step);
  };

  listen(plot, {
    point: (x) => pointByHand(steps[nearest(steps, ((x - MARGIN.left) / area().width) * area().lastStep)]),
    step: (key) => {
      const from = place();
      const next = stepBy({ rows: 1, columns: steps.length }, { row: 0, column: from < 0 ? steps.length : from }, key);
      if (next) pointByHand(steps[next.column]);
      return next !== undefined;
    },
    enter: () => pointByHand(steps.at(-1)),
    release: () => {
      if (inHand) pointByHand(undefined);
    },
  });
  watchSize(plot, (size) => {
    ({ width, height } = size);
    draw();
  });

  return {
    element,
    show(...both) {
      [train, test] = both;
      steps = stepsOf(both);
      draw();
    },
    point: (step) => point(step, false),
  };
}

/** @param {(value: number) => string} tick */
function makePicture(tick) {
  const scales = makeShape('g', {});
  const [trainLine, testLine, testDots] = ['curve-train', 'curve-test', 'curve-test dots'].map((name) => makeShape('path', { class: name }));
  const cursor = makeShape('path', { class: 'chart-cursor' });
  const field = makeShape('g', { transform: `translate(${MARGIN.left} ${MARGIN.top})` }, [scales, cursor, trainLine, testLine, testDots]);
  let drawn = '';
  return {
    element: makeShape('svg', { 'aria-hidden': 'true' }, [field]),
    /**
     * @param {Area} area
     * @param {Series} train
     * @param {Series} test
     * @param {number | undefined} at the batch pointed at
     */
    draw(area, train, test, at) {
      const sizes = Object.values(area).join();
      if (sizes !== drawn) scales.replaceChildren(...scalesOf(area, tick));
      drawn = sizes;
      setShape(trainLine, { d: linePath(area, train) });
      setShape(testLine, { d: linePath(area, test) });
      setShape(testDots, { d: dotsPath(area, test) });
      setShape(cursor, { d: at === undefined ? '' : `M${across(area, at).toFixed(1)} 0V${area.height}` });
    },
  };
}

/**
 * The grid and the numbers at its lines.
 *
 * @param {Area} area
 * @param {(value: number) => string} tick
 */
function scalesOf(area, tick) {
  const { width, height, lastStep, highest } = area;
  const columns = ticks(lastStep, Math.max(2, Math.floor(width / TICK_WIDTH)));
  const rows = ticks(highest, MOST_ROWS);
  const lines = [...columns.map((step) => `M${across(area, step)} 0v${height}`), ...rows.map((value) => `M0 ${down(area, value)}h${width}`)];
  /** @type {(x: number, y: number, lower: number, anchor: 'middle' | 'end', content: string) => SVGElement} `lower` counts in the size of the letters */
  const text = (x, y, lower, anchor, content) => {
    const element = makeShape('text', { x, y, dy: `${lower}em`, 'text-anchor': anchor });
    element.textContent = content;
    return element;
  };
  return [
    makeShape('path', { class: 'chart-grid', d: lines.join('') }),
    ...columns.map((step) => text(across(area, step), height, 1.5, 'middle', count(step))),
    ...rows.map((value) => text(-8, down(area, value), 0.33, 'end', tick(value))),
    text(width / 2, height, 3.17, 'middle', words.shared.chart.batches),
  ];
}

/** @param {(value: number | undefined) => string} format */
function makeLegend(format) {
  const values = [make('b'), make('b'), make('b')];
  const keys = ['', 'curve-train', 'curve-test'];
  const { batch, train: ofTraining, test: ofTest } = words.shared.chart;
  const names = [batch, ofTraining, ofTest];
  const element = make('output', { class: 'chart-legend', attributes: { 'aria-live': 'off' } }, values.flatMap((value, i) => [make('span', { class: keys[i] }, [`${names[i]} `, value]), ' ']));
  return {
    element,
    text: () => element.textContent.trim(),
    /**
     * @param {number} step
     * @param {Series} train
     * @param {Series} test
     */
    draw(step, train, test) {
      const texts = [count(step), format(valueAt(train, step)), format(valueAt(test, step))];
      for (const [i, value] of values.entries()) setText(value, texts[i]);
    },
  };
}

/**
 * What a hand does on a chart.
 *
 * @typedef {object} Hand
 * @property {(x: number) => void} point in CSS pixels from the left
 * @property {(key: string) => boolean} step whether the key meant something
 * @property {() => void} enter the keyboard came
 * @property {() => void} release
 */

/**
 * @param {HTMLElement} plot
 * @param {Hand} hand
 */
function listen(plot, hand) {
  // Where a mouse leaves, it points at nothing; a finger that is lifted leaves what it pointed at, to be read.
  let byMouse = false;
  /** @param {PointerEvent} event */
  const point = ({ type, pointerType, clientX, movementX, movementY }) => {
    const mouse = pointerType !== 'touch';
    // Scrolling under a resting mouse is no pointing.
    if (mouse && type === 'pointermove' && movementX === 0 && movementY === 0) return;
    byMouse = mouse;
    hand.point(clientX - plot.getBoundingClientRect().left);
  };
  plot.addEventListener('pointerdown', point);
  plot.addEventListener('pointermove', point);
  plot.addEventListener('pointerleave', () => {
    if (byMouse) hand.release();
  });
  plot.addEventListener('focus', () => {
    if (plot.matches(':focus-visible')) hand.enter();
  });
  plot.addEventListener('blur', hand.release);
  plot.addEventListener('keydown', (event) => {
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    if (event.key === 'Escape') hand.release();
    else if (!hand.step(event.key)) return;
    byMouse = false;
    event.preventDefault();
  });
}
