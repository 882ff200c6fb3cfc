// Loss and accuracy by batch, as two charts, and the epochs as a table from the same numbers.

import { count } from '../shared/format.js';
import { accuracyText, lossText } from './status-lines.js';
import { words } from '../words/words.js';
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
    label: words.training.curves.loss.label,
    describedBy: 'curve-loss-text',
    format: lossText,
    tick: lossText,
    highest: (largest) => Math.max(LEAST_LOSS, largest * 1.05),
    onPoint: (step) => accuracy.point(step),
  });
  const accuracy = makeChart({
    label: words.training.curves.right.label,
    describedBy: 'curve-accuracy-text',
    format: accuracyText,
    tick: (value) => words.training.percent(count(Math.round(value * 100))),
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
  const { curves } = words.training;
  /** @param {{nothing: string, text: (steps: number, now: string, tested: string | undefined, epoch: number) => string}} says @param {string} now @param {string | undefined} tested */
  const sentence = (says, now, tested) => (steps === 0 ? says.nothing : says.text(steps, now, tested, last?.epoch ?? 0));
  setText(need('curve-loss-text', HTMLParagraphElement), sentence(curves.loss, lossText(train.loss.at(-1)), last && lossText(last.testLoss)));
  setText(need('curve-accuracy-text', HTMLParagraphElement), sentence(curves.right, accuracyText(train.accuracy.at(-1)), last && accuracyText(last.testAccuracy)));
  setText(need('curve-note', HTMLParagraphElement), curves.note(train.stride));
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
  const last = epochs.at(-1)?.epoch ?? 0;
  const thinned = need('epochs-thinned', HTMLParagraphElement);
  setText(thinned, words.training.epochs.thinned(epochs.length, last));
  thinned.hidden = epochs.length === last;
}

/** @param {EpochFigures} figures */
function rowOf({ epoch, steps, loss, testLoss, accuracy, testAccuracy }) {
  const cells = [count(steps), lossText(loss), lossText(testLoss), accuracyText(accuracy), accuracyText(testAccuracy)];
  return make('tr', {}, [
    make('th', { text: count(epoch), attributes: { scope: 'row' } }),
    ...cells.map((text) => make('td', { class: 'number', text })),
  ]);
}
