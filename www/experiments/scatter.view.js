/**
 * The plot of accuracy against cost. Its points are reached by pointer, finger or keyboard: one tab stop, arrows go from the
 * cheapest to the dearest.
 *
 * @import { Field, Point } from './scatter-layout.js'
 *
 * @typedef {object} Plotted
 * @property {readonly Point[]} points the cheapest first
 * @property {string | undefined} chosen
 * @property {string} axis what the cost is
 * @property {(point: Point) => string} text
 */

import { acrossOf, downOf, fieldOf, frontPath, nearestPoint } from './scatter-layout.js';
import { make, sayPlace } from '../shared/dom.view.js';
import { formatter, percent } from '../shared/format.js';
import { stepBy } from '../shared/grid.js';
import { makeShape } from '../shared/svg.view.js';
import { watchSize } from '../shared/watch-size.view.js';
import { words } from '../words/words.js';

/** Room for the scales around the field, in CSS pixels. */
const MARGIN = { top: 16, right: 20, bottom: 48, left: 56 };
const RADIUS = 11;
const compact = formatter({ notation: 'compact', maximumSignificantDigits: 2 });

/** @param {(id: string) => void} onChoose */
export function makeScatter(onChoose) {
  const { results } = words.experiments;
  const picture = makeShape('svg', { 'aria-hidden': 'true' });
  const plot = make('div', { class: 'chart-plot', attributes: { role: 'slider', tabindex: '0', 'aria-label': results.plot } });
  plot.append(picture);
  const element = make('div', { class: 'chart scatter' }, [plot]);
  /** @type {Plotted} */
  let shown = { points: [], chosen: undefined, axis: '', text: () => '' };
  let size = { width: 0, height: 0 };
  /** @type {Field | undefined} */
  let field;

  const draw = () => {
    const { points, chosen, axis, text } = shown;
    const place = points.findIndex(({ id }) => id === chosen);
    const [width, height] = [size.width - MARGIN.left - MARGIN.right, size.height - MARGIN.top - MARGIN.bottom];
    field = points.length > 0 && width > 0 && height > 0 ? fieldOf({ width, height }, points) : undefined;
    picture.replaceChildren(...(field ? [pictureOf(field, points, chosen, axis)] : []));
    const point = points[place];
    sayPlace(plot, { at: Math.max(0, place), last: Math.max(0, points.length - 1), text: point ? text(point) : results.howTo });
  };
  plot.addEventListener('keydown', (event) => {
    if (event.altKey || event.metaKey || event.ctrlKey || shown.points.length === 0) return;
    const place = shown.points.findIndex(({ id }) => id === shown.chosen);
    // Up is as right is: a slider goes up by both.
    const key = { ArrowUp: 'ArrowRight', ArrowDown: 'ArrowLeft' }[event.key] ?? event.key;
    const next = stepBy({ rows: 1, columns: shown.points.length }, { row: 0, column: Math.max(0, place) }, key);
    const point = next && shown.points[place < 0 ? 0 : next.column];
    if (!point) return;
    event.preventDefault();
    onChoose(point.id);
  });
  plot.addEventListener('click', ({ clientX, clientY }) => {
    const box = plot.getBoundingClientRect();
    const point = field && nearestPoint(field, shown.points, clientX - box.left - MARGIN.left, clientY - box.top - MARGIN.top);
    if (point) onChoose(point.id);
  });
  watchSize(plot, ({ width, height }) => {
    size = { width, height };
    draw();
  });
  return {
    element,
    /** @param {Plotted} next */
    show(next) {
      shown = next;
      draw();
    },
  };
}

/**
 * @param {Field} field
 * @param {readonly Point[]} points
 * @param {string | undefined} chosen
 * @param {string} axis
 */
function pictureOf(field, points, chosen, axis) {
  // The chosen one lies over the others.
  const ordered = [...points].sort((a, b) => Number(a.id === chosen) - Number(b.id === chosen));
  return makeShape('g', { transform: `translate(${MARGIN.left} ${MARGIN.top})` }, [
    ...scalesOf(field, axis),
    makeShape('path', { class: 'front-line', d: frontPath(field, points.filter(({ front }) => front)) }),
    ...ordered.map((point) => markOf(field, point, point.id === chosen)),
  ]);
}

/**
 * @param {Field} field
 * @param {Point} point
 * @param {boolean} isChosen
 */
function markOf(field, { number, price, value, lowest, highest, front }, isChosen) {
  const [x, y] = [acrossOf(field, price), downOf(field, value)];
  const [top, bottom] = [downOf(field, highest), downOf(field, lowest)];
  const text = makeShape('text', { x, y, dy: '0.35em', 'text-anchor': 'middle' });
  text.textContent = String(number);
  return makeShape('g', { class: ['mark', front ? 'front' : '', isChosen ? 'chosen' : ''].filter(Boolean).join(' ') }, [
    makeShape('path', { class: 'whisker', d: bottom - top < 1 ? '' : `M${x - 5} ${top}h10M${x} ${top}V${bottom}M${x - 5} ${bottom}h10` }),
    ...(isChosen ? [makeShape('circle', { class: 'ring', cx: x, cy: y, r: RADIUS + 4 })] : []),
    makeShape('circle', { cx: x, cy: y, r: RADIUS }),
    text,
  ]);
}

/**
 * @param {Field} field
 * @param {string} axis
 */
function scalesOf(field, axis) {
  const { width, height, prices, values } = field;
  const lines = [...prices.ticks.map((tick) => `M${acrossOf(field, tick)} 0v${height}`), ...values.ticks.map((tick) => `M0 ${downOf(field, tick)}h${width}`)];
  /** @type {(x: number, y: number, lower: number, anchor: 'middle' | 'end' | 'start', content: string) => SVGElement} */
  const text = (x, y, lower, anchor, content) => {
    const element = makeShape('text', { x, y, dy: `${lower}em`, 'text-anchor': anchor });
    element.textContent = content;
    return element;
  };
  return [
    makeShape('path', { class: 'chart-grid', d: lines.join('') }),
    ...prices.ticks.map((tick) => text(acrossOf(field, tick), height, 1.5, 'middle', compact(tick))),
    ...values.ticks.map((tick) => text(-8, downOf(field, tick), 0.33, 'end', words.experiments.percent(percent(tick)))),
    text(width / 2, height, 3.17, 'middle', axis),
  ];
}
