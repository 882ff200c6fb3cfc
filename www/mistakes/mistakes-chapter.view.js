/**
 * Chapter: what the network takes for what, and the garments of every mistake.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { Choice, Order } from './ranked.js'
 */

import { Exam } from './exam.js';
import { makeExamBar } from './exam-bar.view.js';
import { makeGarmentList } from './garment-list.view.js';
import { makeJudgedGarment } from './judged-garment.view.js';
import { Judgements } from './judgements.js';
import { makeKindsTable } from './kinds-table.view.js';
import { makeMatrix } from './matrix.view.js';
import { makeMistakesQuestions } from './mistakes-questions.view.js';
import { countedOf, countOf, ORDERS, rankedOf, supportOf, worstOf } from './ranked.js';
import { inUseOf } from '../app/shelf.js';
import { theEvaluators } from '../app/the-evaluators.js';
import { makeChoice } from '../shared/choice.view.js';
import { make, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';

const NOTHING = { label: 0, prediction: 0 };

/**
 * @param {HTMLElement} figure
 * @param {Lesson} lesson
 */
export function mount(figure, { app, model, names }) {
  const { store, announce, showError } = app;
  const nameOf = (/** @type {number} */ label) => names[label] ?? words.journey.className(label);
  /** The cell that was opened last, and what is shown. */
  let cell = NOTHING;
  /** @type {Choice} */
  let choice = cell;
  /** What the figure shows. @type {typeof exam.found} */
  let shown;

  const exam = new Exam({
    store,
    model,
    evaluators: theEvaluators,
    loadAll: app.loadAll,
    nameOf: ({ shelf }) => words.shelf.name(inUseOf(shelf) ?? { kind: 'new', layers: undefined, name: undefined, number: 0 }),
    onChange: () => draw(),
    onError: showError,
  });
  const bar = makeExamBar(app, exam);
  const questions = makeMistakesQuestions(exam, nameOf);
  const matrix = makeMatrix(nameOf, (opened) => {
    cell = opened;
    openAloud(cell);
  });
  const kinds = makeKindsTable(nameOf);
  const { choose, orders } = words.mistakes.garments;
  const order = makeChoice({
    legend: choose,
    name: 'order-of-garments',
    options: /** @type {const} */ (['cell', ...ORDERS]).map((each) => [each, orders[each]]),
    onChoose: (chosen) => openAloud(chosen === 'cell' ? cell : /** @type {Order} */ (chosen)),
  });
  const what = make('p', { class: 'finding' });
  const garment = makeJudgedGarment(app, nameOf, new Judgements(() => localStorage));
  const list = makeGarmentList(nameOf, (index) => garment.show(exam.found, index));

  /** @param {Choice} next */
  const open = (next) => {
    const { found } = exam;
    if (!found) return;
    choice = next;
    const isCell = typeof choice === 'object';
    matrix.mark(isCell ? cell : undefined);
    order.show(typeof choice === 'object' ? 'cell' : choice);
    const { notes, surest } = words.mistakes.garments;
    setText(what, typeof choice === 'object' ? surest(cellText()) : notes[choice]);
    list.show(found, rankedOf(found, choice));
  };
  /** As the reader asks. @param {Choice} next */
  const openAloud = (next) => {
    open(next);
    announce(what.textContent);
  };
  const cellText = () => (exam.found ? words.mistakes.matrix.cell(nameOf(cell.label), nameOf(cell.prediction), countOf(exam.found, cell), supportOf(exam.found, cell.label)) : '');
  const draw = () => {
    bar.draw();
    results.hidden = !exam.found;
    if (exam.found === shown) return;
    const isFirst = !shown;
    shown = exam.found;
    if (!shown) return;
    matrix.show(shown);
    kinds.show(shown);
    if (isFirst) cell = choice = worstOf(shown) ?? NOTHING;
    else announce(words.mistakes.result(shown.network, countedOf(shown)));
    open(choice);
    questions.solve();
  };
  const { title, note } = words.mistakes.matrix;
  const results = make('div', { class: 'exam-results' }, [
    make('div', {}, [make('h3', { text: title }), make('p', { class: 'caption', text: note }), matrix.element]),
    make('div', { class: 'exam-garments' }, [order.element, what, list.element, garment.element]),
    kinds.element,
  ]);

  figure.append(...questions.elements, make('div', { class: 'card exam' }, [bar.element, results]));
  /** The first images are asked about as soon as that is possible, once for each set of them. */
  let version = NaN;
  const beginOnce = () => {
    const { data } = store.get();
    if (data.version === version || !exam.isPossible) return;
    if (!Number.isNaN(version)) exam.forget();
    version = data.version;
    exam.begin(false);
  };
  draw();
  beginOnce();
  store.subscribe((state, previous) => {
    beginOnce();
    if (state.shelf !== previous.shelf || state.prediction !== previous.prediction || state.data !== previous.data || state.training !== previous.training) bar.draw();
  });
}
