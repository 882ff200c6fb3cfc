/**
 * A few curves: of training and of tests over the batches, unless others are named. Their values are read by pointer, finger or keyboard:
 * one tab stop, arrows go from point to point, Escape lets go. The legend has the values at that batch, or the newest,
 * and a screen reader speaks it.
 *
 * @import { Area, Series } from './chart-layout.js'
 *
 * @typedef {object} Line
 * @property {string} name
 * @property {string} kind its class
 * @property {boolean} [dots] each of its points is marked
 *
 * @typedef {object} Across what the curves are over
 * @property {string} title below the scale
 * @property {string} name before a value in the legend
 * @property {(value: number) => string} format
 * @property {number} fewest of it have room, however few there are
 * @property {readonly number[]} [marks] the numbers of its scale, if not round ones
 *
 * @typedef {object} ChartOptions
 * @property {string} label what the chart is, for the screen reader
 * @property {string} describedBy the id of what it shows in words
 * @property {(value: number | undefined) => string} format a value in the legend
 * @property {(value: number) => string} tick a value at the scale
 * @property {(largest: number) => number} highest the end of the scale
 * @property {(smallest: number) => number} [lowest] its begin; 0 unless said otherwise
 * @property {readonly Line[]} [lines] those of training and of tests, unless said otherwise
 * @property {() => Across} [over] the batches, unless said otherwise
 * @property {(step: number | undefined) => void} onPoint the reader points at a batch, or at none any more
 *
 * @typedef {object} Chart
 * @property {HTMLElement} element
 * @property {(...series: Series[]) => void} show one for each line
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
/** @returns {readonly Line[]} */
const learning = () => [{ name: words.shared.chart.train, kind: 'curve-train' }, { name: words.shared.chart.test, kind: 'curve-test', dots: true }];
/** A chart of nothing still shows a few batches of room. @returns {Across} */
const overBatches = () => ({ title: words.shared.chart.batches, name: words.shared.chart.batch, format: count, fewest: 20 });
/** A number of the lower scale and the gap beside it take so much room. */
const TICK_WIDTH = 64;
const MOST_ROWS = 5;

/**
 * @param {ChartOptions} options
 * @returns {Chart}
 */
export function makeChart({ label, describedBy, format, tick, highest, lowest = () => 0, lines = learning(), over = overBatches, onPoint }) {
  const picture = makePicture(lines, tick);
  const legend = makeLegend(lines, format);
  const plot = make('div', { class: 'chart-plot', attributes: { role: 'slider', tabindex: '0', 'aria-label': label, 'aria-describedby': describedBy } });
  plot.append(picture.element);
  const element = make('div', { class: 'chart' }, [legend.element, plot]);
  /** @type {Series[]} */
  let all = lines.map(() => ({ steps: [], values: [] }));
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
  const area = () => {
    const values = all.flatMap((series) => series.values).filter(Number.isFinite);
    return {
      width: width - MARGIN.left - MARGIN.right,
      height: height - MARGIN.top - MARGIN.bottom,
      lastStep: Math.max(over().fewest, steps.at(-1) ?? 0),
      highest: highest(Math.max(0, ...values)),
      lowest: lowest(Math.min(...values)),
    };
  };
  const draw = () => {
    const at = steps[place()];
    if (width > 0) picture.draw(area(), all, over(), at);
    legend.draw(at ?? steps.at(-1) ?? 0, all, over());
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
    show(...series) {
      all = series;
      steps = stepsOf(all);
      draw();
    },
    point: (step) => point(step, false),
  };
}

/**
 * @param {readonly Line[]} lines
 * @param {(value: number) => string} tick
 */
function makePicture(lines, tick) {
  const scales = makeShape('g', {});
  const paths = lines.map(({ kind }) => makeShape('path', { class: kind }));
  const dots = lines.map(({ kind, dots: marked }) => (marked ? makeShape('path', { class: `${kind} dots` }) : undefined));
  const cursor = makeShape('path', { class: 'chart-cursor' });
  const field = makeShape('g', { transform: `translate(${MARGIN.left} ${MARGIN.top})` }, [scales, cursor, ...paths, ...dots.flatMap((each) => each ?? [])]);
  let drawn = '';
  return {
    element: makeShape('svg', { 'aria-hidden': 'true' }, [field]),
    /**
     * @param {Area} area
     * @param {readonly Series[]} all
     * @param {Across} over
     * @param {number | undefined} at the batch pointed at
     */
    draw(area, all, over, at) {
      const sizes = [...Object.values(area), over.title].join();
      if (sizes !== drawn) scales.replaceChildren(...scalesOf(area, over, tick));
      drawn = sizes;
      for (const [place, series] of all.entries()) {
        paths[place]?.setAttribute('d', linePath(area, series));
        dots[place]?.setAttribute('d', dotsPath(area, series));
      }
      setShape(cursor, { d: at === undefined ? '' : `M${across(area, at).toFixed(1)} 0V${area.height}` });
    },
  };
}

/**
 * The grid and the numbers at its lines.
 *
 * @param {Area} area
 * @param {Across} over
 * @param {(value: number) => string} tick
 */
function scalesOf(area, over, tick) {
  const { width, height, lastStep, highest, lowest = 0 } = area;
  const columns = over.marks ?? ticks(lastStep, Math.max(2, Math.floor(width / TICK_WIDTH)));
  const rows = ticks(highest - lowest, MOST_ROWS).map((value) => lowest + value);
  const lines = [...columns.map((step) => `M${across(area, step)} 0v${height}`), ...rows.map((value) => `M0 ${down(area, value)}h${width}`)];
  /** @type {(x: number, y: number, lower: number, anchor: 'middle' | 'end', content: string) => SVGElement} `lower` counts in the size of the letters */
  const text = (x, y, lower, anchor, content) => {
    const element = makeShape('text', { x, y, dy: `${lower}em`, 'text-anchor': anchor });
    element.textContent = content;
    return element;
  };
  return [
    makeShape('path', { class: 'chart-grid', d: lines.join('') }),
    ...columns.map((step) => text(across(area, step), height, 1.5, 'middle', over.format(step))),
    ...rows.map((value) => text(-8, down(area, value), 0.33, 'end', tick(value))),
    text(width / 2, height, 3.17, 'middle', over.title),
  ];
}

/**
 * @param {readonly Line[]} lines
 * @param {(value: number | undefined) => string} format
 */
function makeLegend(lines, format) {
  const at = make('span');
  const place = make('b');
  const values = lines.map(() => make('b'));
  const parts = [make('span', {}, [at, ' ', place]), ...lines.map(({ name, kind }, i) => make('span', { class: kind }, [`${name} `, values[i] ?? '']))];
  const element = make('output', { class: 'chart-legend', attributes: { 'aria-live': 'off' } }, parts.flatMap((part) => [part, ' ']));
  return {
    element,
    text: () => element.textContent.trim(),
    /**
     * @param {number} step
     * @param {readonly Series[]} all
     * @param {Across} over
     */
    draw(step, all, over) {
      setText(at, over.name);
      setText(place, over.format(step));
      for (const [i, value] of values.entries()) setText(value, format(all[i] && valueAt(all[i], step)));
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
