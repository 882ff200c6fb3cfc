/**
 * The expected curve and the real one. Each handle of the expected curve is a slider of the browser's that stands upright
 * on its epoch's end: so it is drawn by mouse, finger or keys, and is spoken.
 *
 * @import { Area } from '../shared/chart-layout.js'
 * @import { Start } from './bets.js'
 *
 * @typedef {object} Shown
 * @property {Start} start
 * @property {readonly number[]} expected
 * @property {readonly number[]} found
 * @property {boolean} open the handles can be moved
 */

import { EPOCHS, endsOf, epochsOf, highestOf } from './bets.js';
import { lossText } from './status-lines.js';
import { across, dotsPath, down, linePath, ticks } from '../shared/chart-layout.js';
import { make } from '../shared/dom.view.js';
import { makeShape, setShape } from '../shared/svg.view.js';
import { watchSize } from '../shared/watch-size.view.js';
import { words } from '../words/words.js';

/** Room around the field, in CSS pixels: above for half a handle and its number, on the right for half a handle. */
const MARGIN = { top: 32, right: 32, bottom: 32, left: 48 };
/** As the style has it. */
const HANDLE = 24;
const STEP = 0.01;
const MOST_ROWS = 5;
/** A label of the lower scale has so much room. */
const LABEL = 52;

/** @param {(place: number, loss: number) => void} onMove */
export function makeBetChart(onMove) {
  const handles = Array.from({ length: EPOCHS }, (_, place) => {
    const handle = make('input', { class: 'bet-handle', attributes: { type: 'range', min: '0', step: String(STEP), autocomplete: 'off' } });
    handle.addEventListener('input', () => onMove(place, Number(handle.value)));
    return handle;
  });
  const scales = makeShape('g', {});
  const [expectedLine, foundLine, foundDots] = ['bet-line', 'curve-test', 'curve-test dots'].map((name) => makeShape('path', { class: name }));
  const numbers = makeShape('g', { class: 'bet-numbers' });
  const field = makeShape('g', { transform: `translate(${MARGIN.left} ${MARGIN.top})` }, [scales, foundLine, foundDots, expectedLine, numbers]);
  const plot = make('div', { class: 'bet-plot' });
  plot.append(makeShape('svg', { 'aria-hidden': 'true' }, [field]), ...handles);
  const { yours, real } = words.training.bet.legend;
  const legend = make('p', { class: 'chart-legend' }, [make('span', { class: 'bet-line', text: yours }), make('span', { class: 'curve-test', text: real })]);
  /** @type {Shown | undefined} */
  let shown;
  let [width, height] = [0, 0];

  const draw = () => {
    if (!shown || width === 0) return;
    const { start, expected, found, open } = shown;
    const ends = endsOf(start);
    /** @type {Area} */
    const area = {
      width: width - MARGIN.left - MARGIN.right,
      height: height - MARGIN.top - MARGIN.bottom,
      lastStep: Math.max(1, ends.at(-1) ?? 0),
      highest: Math.max(highestOf(start), ...found),
    };
    scales.replaceChildren(...scalesOf(area, start));
    /** @param {readonly number[]} losses */
    const curve = (losses) => ({ steps: [0, ...ends.slice(0, losses.length)], values: [start.loss, ...losses] });
    setShape(expectedLine, { d: linePath(area, curve(expected)) });
    setShape(foundLine, { d: linePath(area, curve(found)) });
    setShape(foundDots, { d: dotsPath(area, curve(found)) });
    numbers.replaceChildren(...expected.map((loss, place) => text(across(area, ends[place] ?? 0), down(area, loss) - HANDLE / 2 - 5, 'middle', lossText(loss))));
    handles.forEach((handle, place) => {
      const loss = expected[place] ?? 0;
      handle.max = String(area.highest);
      handle.value = String(loss);
      handle.disabled = !open;
      handle.setAttribute('aria-label', words.training.bet.handle(epochsOf(start)[place] ?? 0));
      handle.setAttribute('aria-valuetext', lossText(loss));
      handle.style.left = `${MARGIN.left + across(area, ends[place] ?? 0)}px`;
    });
  };
  watchSize(plot, (size) => {
    ({ width, height } = size);
    draw();
  });

  return {
    element: make('div', { class: 'chart bet-chart' }, [legend, plot]),
    /** @param {Shown} next */
    show(next) {
      shown = next;
      draw();
    },
    focus: () => handles[0]?.focus(),
  };
}

/**
 * The lines of the losses, and the names of the epochs' ends.
 *
 * @param {Area} area
 * @param {Start} start
 */
function scalesOf(area, start) {
  const rows = ticks(area.highest, MOST_ROWS);
  const ends = endsOf(start).map((end) => across(area, end));
  const { now, epoch } = words.training.bet;
  const below = area.height + 22;
  return [
    makeShape('path', { class: 'chart-grid', d: [...rows.map((loss) => `M0 ${down(area, loss)}h${area.width}`), ...ends.map((x) => `M${x} 0v${area.height}`)].join('') }),
    ...rows.map((loss) => text(-8, down(area, loss) + 4, 'end', lossText(loss))),
    ...(ends[0] !== undefined && ends[0] < LABEL ? [] : [text(0, below, 'middle', now)]),
    ...epochsOf(start).map((number, place) => text(ends[place] ?? 0, below, 'middle', epoch(number))),
  ];
}

/**
 * @param {number} x
 * @param {number} y
 * @param {'middle' | 'end'} anchor
 * @param {string} content
 */
function text(x, y, anchor, content) {
  const element = makeShape('text', { x, y, 'text-anchor': anchor });
  element.textContent = content;
  return element;
}
