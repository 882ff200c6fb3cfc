import { isThere } from './figure.view.js';
import { make, need, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';

/** Nothing will be computed: what waits for it says so, and what would do nothing cannot be pressed. Reading goes on. */
export function showNoStart() {
  setText(need('garment-caption', HTMLElement), words.garment.notComing);
  setText(need('verdict', HTMLParagraphElement), words.answer.verdict.never);
  for (const id of ['data-loading', 'data-shown', 'network-progress']) need(id, HTMLElement).remove();
  for (const figure of document.querySelectorAll('.lesson-figure')) {
    if (!(figure instanceof HTMLElement)) continue;
    showNoFigure(figure);
    isThere(figure);
  }
  for (const control of need('main', HTMLElement).querySelectorAll('button, input, select, textarea')) control.toggleAttribute('disabled', true);
}

/** @param {HTMLElement} figure */
export function showNoFigure(figure) {
  figure.replaceChildren(make('p', { class: 'notice', text: words.page.noFigure }));
}
