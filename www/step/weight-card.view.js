/**
 * One weight: the terms that add up to its gradient, how the optimizer moves it, and the gradient checked by two losses.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { Book } from './book.js'
 * @import { Choice } from './weights.js'
 */

import { createStore } from '../app/store.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { makeTerms } from './gradient-terms.view.js';
import { makeWeightChoice } from './weight-choice.view.js';
import { choiceOf, parameterOf } from './weights.js';
import { words } from '../words/words.js';

/** Terms that are shown. */
const SHOWN = 5;

/**
 * @param {Book} book
 * @param {Lesson} lesson
 */
export function makeWeightCard(book, { app }) {
  const choice = createStore(/** @type {Choice} */ ({ layer: -1, unit: 0, input: 0, tap: 0 }));
  const picker = makeWeightChoice(book, choice);
  const terms = makeTerms(book, choice);
  const update = make('ol', { class: 'step-update' });
  const fold = make('details', { class: 'fold' }, [make('summary', { text: words.step.update.fold }), update]);
  const step = make('p', { class: 'step-line' });
  const moved = make('p', { class: 'finding step-moved' });
  const check = makeButton(words.step.check.button, () => ask(), 'button primary');
  const checked = make('div', { class: 'step-checked', attributes: { role: 'status' } });
  const element = make('section', { class: 'card step-weight', attributes: { 'aria-label': words.step.weight.title } }, [
    make('h3', { text: words.step.weight.title }),
    make('p', { class: 'finding', text: words.step.weight.lead }),
    make('div', { class: 'step-columns' }, [
      picker.element,
      terms.element,
      make('div', {}, [
        make('h4', { text: words.step.update.title }),
        fold,
        step,
        moved,
      ]),
      make('div', {}, [make('h4', { text: words.step.check.title }), make('p', { class: 'caption', text: words.step.check.about }), check, checked]),
    ]),
  ]);
  let asked = 0;
  let begun = false;

  const parameter = () => {
    const layer = book.get().layers[choice.get().layer];
    return layer && parameterOf(layer, choice.get());
  };
  const draw = async () => {
    const mine = ++asked;
    const at = parameter();
    checked.replaceChildren();
    if (at === undefined) return;
    try {
      const weight = await book.ask({ type: 'weight', parameter: at, shown: SHOWN });
      if (mine !== asked) return;
      terms.draw(weight);
      setText(moved, words.step.update.moved(weight.before, weight.after));
      const lines = words.step.update.rules[weight.rule](weight.numbers);
      setText(step, lines.at(-1) ?? '');
      update.replaceChildren(...lines.slice(0, -1).map((text) => make('li', { text })));
      fold.hidden = lines.length === 1;
    } catch (error) {
      app.showError(error);
    }
  };
  const ask = async () => {
    const mine = asked;
    const at = parameter();
    if (at === undefined) return;
    checked.replaceChildren(make('p', { class: 'caption', text: words.step.check.busy }));
    try {
      const result = await book.ask({ type: 'check', parameter: at });
      if (mine !== asked) return;
      checked.replaceChildren(...words.step.check.lines(result).map((text) => make('p', { class: 'step-line', text })), make('p', { class: 'finding', text: words.step.check.verdict(result) }));
    } catch (error) {
      checked.replaceChildren();
      app.showError(error);
    }
  };
  choice.subscribe(() => {
    picker.draw();
    draw();
  });
  book.subscribe((page, before) => {
    if (!page.batch || !page.garment || (page.batch === before.batch && before.garment)) return;
    const first = page.layers.findIndex(({ kernel }) => kernel.length > 0);
    const kept = page.layers[choice.get().layer];
    // In another network there may be no such weight.
    const isThere = String(kept?.kernel) === String(before.layers[choice.get().layer]?.kernel);
    if (begun && isThere && kept && kept.kernel.length > 0) {
      picker.draw();
      draw();
      return;
    }
    begun = true;
    const layer = page.layers[first];
    if (layer) choice.set(choiceOf(layer, first, page.batch.steepest[first] ?? layer.start));
  });
  return element;
}
