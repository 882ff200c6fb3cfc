// Loss and accuracy by batch, as two charts, and the epochs as a table from the same numbers.

import { count } from '../shared/format.js';
import { accuracyText, lossText } from './training-words.js';
import { makeChart } from '../shared/chart.view.js';
import { make, need, setText } from '../shared/dom.view.js';

/** @typedef {import('./protocol.js').EpochFigures} EpochFigures */
/** @typedef {import('./protocol.js').Points} Points */
/** @typedef {import('./trainer-client.js').TrainerClient} TrainerClient */

/** The loss of pure guessing, 2.30, has its place in the chart from the start. */
const LEAST_LOSS = 2.5;

/** @param {TrainerClient} client */
export function mountCurves(client) {
  const loss = makeChart({
    label: 'Loss by batch',
    describedBy: 'curve-loss-text',
    format: lossText,
    tick: lossText,
    highest: (largest) => Math.max(LEAST_LOSS, largest * 1.05),
    onPoint: (step) => accuracy.point(step),
  });
  const accuracy = makeChart({
    label: 'Right answers by batch',
    describedBy: 'curve-accuracy-text',
    format: accuracyText,
    tick: (value) => `${Math.round(value * 100)} %`,
    highest: () => 1,
    onPoint: (step) => loss.point(step),
  });
  need('curve-loss', HTMLDivElement).append(loss.element);
  need('curve-accuracy', HTMLDivElement).append(accuracy.element);
  client.on('curves', ({ train, epochs }) => {
    const ends = epochs.map(({ steps }) => steps);
    loss.show({ steps: train.steps, values: train.loss }, { steps: ends, values: epochs.map(({ testLoss }) => testLoss) });
    accuracy.show({ steps: train.steps, values: train.accuracy }, { steps: ends, values: epochs.map(({ testAccuracy }) => testAccuracy) });
    describe(train, epochs);
    drawTable(epochs);
  });
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
  setText(need('curve-note', HTMLParagraphElement), `${each}; each dot is a test on all test images at the end of an epoch. Point at a chart, or go along it with the arrow keys, to read its values.`);
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
