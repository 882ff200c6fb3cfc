/**
 * How wrong the network is: the garment's logits, their softmax, the loss and the errors; and the batch, the worst first.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { Book } from './book.js'
 */

import { measure, thousandths } from '../shared/format.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { paintPixels } from '../pkg/patchwork.js';
import { words } from '../words/words.js';

/** Probabilities of the right class that one knows the feeling of: sure and right, a guess among ten, sure and wrong. */
const KNOWN = /** @type {const} */ ({ right: 0.99, guess: 0.1, wrong: 0.01 });
const SIDE = 28;
/** Garments that are shown of a batch: their pictures must not hold up the page. */
const MOST = 64;

/**
 * @param {Book} book
 * @param {Lesson} lesson
 */
export function makeAnswerCard(book, { names }) {
  const table = makeTable(names);
  const sentence = make('p', { class: 'finding' });
  const known = make('ul', { class: 'step-known' });
  const mean = make('p', { class: 'finding step-mean' });
  const batch = makeBatch(book);
  const element = make('section', { class: 'card step-answer', attributes: { 'aria-label': words.step.loss.title } }, [
    make('h3', { text: words.step.loss.title }),
    make('div', { class: 'step-columns' }, [
      table.element,
      make('div', {}, [sentence, make('p', { class: 'caption', text: words.step.loss.why }), known, make('h4', { text: words.step.batch.title }), mean]),
    ]),
    batch.element,
  ]);
  const chances = Object.entries(KNOWN);
  book.subscribe((page, before) => {
    const { garment, batch: opened } = page;
    if (!garment || !opened || (garment === before.garment && opened === before.batch)) return;
    table.draw(garment);
    setText(sentence, words.step.loss.sentence(names[garment.label] ?? '', garment.probability, garment.loss));
    setText(mean, words.step.batch.mean(opened, Math.min(opened.count, MOST)));
    batch.draw();
    if (known.childElementCount > 0) return;
    book.ask({ type: 'lossOf', probabilities: chances.map(([, probability]) => probability) }).then((losses) => {
      const texts = chances.map(([name, probability], at) => words.step.loss.known[/** @type {keyof typeof KNOWN} */ (name)](probability, losses[at] ?? 0));
      known.replaceChildren(...texts.map((text) => make('li', { text })));
    }, () => {});
  });
  return element;
}

/** @param {readonly string[]} names */
function makeTable(names) {
  const body = make('tbody');
  const sum = make('td', { class: 'number' });
  const { columns, caption, sum: sumText } = words.step.loss.table;
  const element = make('div', { class: 'step-table-room' }, [
    make('table', { class: 'figures-table step-logits' }, [
      make('caption', { class: 'visually-hidden', text: caption }),
      make('thead', {}, [make('tr', {}, columns.map((text, at) => make('th', { class: at > 0 ? 'number' : '', text, attributes: { scope: 'col' } })))]),
      body,
      make('tfoot', {}, [make('tr', {}, [make('th', { text: sumText, attributes: { scope: 'row', colspan: '2' } }), sum, make('td'), make('td')])]),
    ]),
  ]);
  return {
    element,
    /** @param {import('../pkg/patchwork_opened.js').OpenedGarment} garment */
    draw({ outputs, powers, powersSum, probabilities, gradients, label }) {
      const [logits, errors] = [outputs.at(-1) ?? [], gradients.at(-1) ?? []];
      const rows = [...probabilities].map((probability, at) => {
        const error = errors[at] ?? 0;
        const texts = [measure(logits[at] ?? 0), thousandths(powers[at] ?? 0), thousandths(probability)];
        const cells = texts.map((text) => make('td', { class: 'number', text }));
        const blame = make('td', { class: `number ${error < 0 ? 'negative' : 'positive'}`, text: signedThousandths(error) });
        return make('tr', { class: at === label ? 'best' : '' }, [make('th', { text: names[at] ?? words.journey.className(at), attributes: { scope: 'row' } }), ...cells, blame]);
      });
      body.replaceChildren(...rows);
      setText(sum, thousandths(powersSum));
    },
  };
}

/** @param {number} value */
function signedThousandths(value) {
  return value > 0 ? `+${thousandths(value)}` : thousandths(value);
}

/** The garments of the batch; a press follows one. @param {Book} book */
function makeBatch(book) {
  const element = make('ol', { class: 'step-batch', attributes: { 'aria-label': words.step.batch.label } });
  /** @type {{garment: number, button: HTMLButtonElement}[]} */
  let shown = [];
  /** @type {unknown} */
  let built;
  return {
    element,
    draw() {
      const { batch, images, garment } = book.get();
      if (batch && built !== batch) {
        built = batch;
        shown = [...batch.worstFirst.subarray(0, MOST)].map((at) => {
          const canvas = make('canvas', { class: 'pixels', attributes: { 'aria-hidden': 'true' } });
          paintPixels(canvas, images.subarray(at * SIDE * SIDE, (at + 1) * SIDE * SIDE), SIDE);
          const loss = batch.losses[at] ?? 0;
          const [right, guess] = [batch.labels[at] ?? 0, batch.guesses[at] ?? 0].map((label) => words.garment.classes[label] ?? words.journey.className(label));
          const button = makeButton('', () => book.look(at), 'step-garment');
          button.setAttribute('aria-label', words.step.batch.garment(right ?? '', guess ?? '', loss));
          button.append(canvas, make('span', { class: 'figures', text: measure(loss), attributes: { 'aria-hidden': 'true' } }));
          button.classList.toggle('missed', right !== guess);
          return { garment: at, button };
        });
        element.replaceChildren(...shown.map(({ button }) => make('li', {}, [button])));
      }
      for (const each of shown) each.button.setAttribute('aria-pressed', String(each.garment === garment?.garment));
    },
  };
}
