// Loss and accuracy by batch, as two charts, and the epochs as a table from the same numbers.

import uPlot from '../vendor/uplot.js';
import { aligned } from '../lib/curve.js';
import { count } from '../lib/format.js';
import { accuracyText, lossText } from '../lib/training-words.js';
import { make, need, setText } from './dom.js';

/** @typedef {import('../lib/protocol.js').EpochFigures} EpochFigures */
/** @typedef {import('../lib/protocol.js').Points} Points */
/** @typedef {import('../lib/trainer-client.js').TrainerClient} TrainerClient */

const HEIGHT = 220;
/** A chart of nothing still shows a few batches of room. */
const FEWEST_BATCHES = 20;

/** @param {TrainerClient} client */
export function mountCurves(client) {
  const loss = chart(need('curve-loss', HTMLDivElement), {
    format: lossText,
    tick: lossText,
    range: (_, __, max) => [0, Math.max(2.5, (max ?? 0) * 1.05)],
  });
  const accuracy = chart(need('curve-accuracy', HTMLDivElement), {
    format: accuracyText,
    tick: (value) => `${Math.round(value * 100)} %`,
    range: () => [0, 1],
  });
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', () => {
    for (const plot of [loss, accuracy]) plot.redraw(false);
  });
  client.on('curves', ({ train, epochs }) => {
    const { steps, trainLoss, testLoss, trainAccuracy, testAccuracy } = aligned(train, epochs);
    loss.setData([steps, trainLoss, testLoss]);
    accuracy.setData([steps, trainAccuracy, testAccuracy]);
    describe(train, epochs);
    drawTable(epochs);
  });
}

/**
 * @param {HTMLElement} place
 * @param {{format: (value: number | undefined) => string, tick: (value: number) => string, range: uPlot.Scale.Range}} figures
 *   how values are written in the legend and at the axis, and the range of the axis
 */
function chart(place, { format, tick, range }) {
  const color = (/** @type {string} */ name) => () => getComputedStyle(place).getPropertyValue(name);
  const font = `12px ${color('--sans')()}`;
  const axis = { stroke: color('--soft'), font, grid: { stroke: color('--line'), width: 1 }, ticks: { show: false } };
  /** @type {(plot: uPlot, value: number | null, series: number, index: number | null) => string} */
  const value = (plot, _, series, index) => format(lastUntil(plot.data[series], index ?? plot.data[0].length - 1));
  const plot = new uPlot(
    {
      width: widthOf(place),
      height: HEIGHT,
      scales: { x: { time: false, range: (_, __, max) => [0, Math.max(FEWEST_BATCHES, max ?? 0)] }, y: { range } },
      axes: [
        { ...axis, label: 'batches', labelFont: font, labelSize: 20, size: 32, values: (_, ticks) => ticks.map(count) },
        { ...axis, size: 56, values: (_, ticks) => ticks.map(tick) },
      ],
      series: [
        { label: 'batch', value: (plot, step) => count(step ?? plot.data[0].at(-1) ?? 0) },
        { label: 'training', class: 'curve-train', stroke: color('--blue'), width: 2, points: { show: false }, spanGaps: true, value },
        { label: 'test', class: 'curve-test', stroke: color('--orange'), width: 2, points: { show: true, size: 7, fill: color('--orange') }, spanGaps: true, value },
      ],
      legend: { markers: { show: false } },
      cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    },
    [[], [], []],
    place,
  );
  new ResizeObserver(() => plot.setSize({ width: widthOf(place), height: HEIGHT })).observe(place);
  return plot;
}

/** @param {HTMLElement} place */
function widthOf(place) {
  return Math.max(200, place.clientWidth);
}

/**
 * The newest value at or before an index: between two epochs the test figure is the last one.
 * @param {ArrayLike<number | null | undefined>} values
 * @param {number} index
 */
function lastUntil(values, index) {
  for (let i = index; i >= 0; i -= 1) {
    const value = values[i];
    if (value != null) return value;
  }
  return undefined;
}

/**
 * The charts in words.
 * @param {Points} train
 * @param {readonly EpochFigures[]} epochs
 */
function describe(train, epochs) {
  const steps = train.steps.at(-1) ?? 0;
  const last = epochs.at(-1);
  const sentence = (/** @type {string} */ what, /** @type {string} */ now, /** @type {string | undefined} */ tested) =>
    steps === 0 ? `${what}: nothing trained yet.` : `${what} after ${count(steps)} batches: ${now} in training${tested ? `, ${tested} on the test images after epoch ${count(last?.epoch ?? 0)}` : ''}.`;
  setText(need('curve-loss-text', HTMLParagraphElement), sentence('Loss', lossText(train.loss.at(-1)), last && lossText(last.testLoss)));
  setText(
    need('curve-accuracy-text', HTMLParagraphElement),
    sentence('Right answers', accuracyText(train.accuracy.at(-1)), last && accuracyText(last.testAccuracy)),
  );
  const each = train.stride === 1 ? 'Each point of training is one batch' : `Each point of training is the mean of ${count(train.stride)} batches`;
  setText(need('curve-note', HTMLParagraphElement), `${each}; each dot is a test on all test images at the end of an epoch.`);
}

/** @param {readonly EpochFigures[]} epochs */
function drawTable(epochs) {
  const rows = need('epoch-rows', HTMLTableSectionElement);
  const mark = epochs.map(({ epoch, steps }) => `${epoch}/${steps}`).join();
  if (rows.dataset['shown'] === mark) return;
  rows.dataset['shown'] = mark;
  rows.replaceChildren(...epochs.map(rowOf));
  need('epochs-empty', HTMLParagraphElement).hidden = epochs.length > 0;
  need('epochs-table', HTMLDivElement).hidden = epochs.length === 0;
}

/** @param {EpochFigures} figures */
function rowOf({ epoch, steps, loss, testLoss, accuracy, testAccuracy }) {
  const cells = [count(steps), lossText(loss), lossText(testLoss), accuracyText(accuracy), accuracyText(testAccuracy)];
  return make('tr', {}, [
    make('th', { text: count(epoch), attributes: { scope: 'row' } }),
    ...cells.map((text) => make('td', { class: 'number', text })),
  ]);
}
