/**
 * One garment with what the network says of it, and what the reader thinks of its label.
 *
 * @import { App } from '../app/state.js'
 * @import { Found } from './exam.js'
 * @import { Judgement, Judgements } from './judgements.js'
 */

import { paintPixels } from '../pkg/patchwork.js';
import { JUDGEMENTS, tallyOf } from './judgements.js';
import { surenessOf } from './ranked.js';
import { makeBars } from '../shared/class-bars.view.js';
import { makeChoice } from '../shared/choice.view.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { PIXELS, SIDE } from '../shared/pixels.js';
import { words } from '../words/words.js';

/**
 * @param {App} app
 * @param {(label: number) => string} nameOf
 * @param {Judgements} judgements
 */
export function makeJudgedGarment({ store, announce }, nameOf, judgements) {
  /** @type {{found: Found, index: number} | undefined} */
  let shown;
  const canvas = make('canvas', { class: 'pixels', attributes: { width: String(SIDE), height: String(SIDE), role: 'img' } });
  const title = make('h4');
  const says = make('p', { class: 'finding' });
  const list = make('ul', { class: 'bars', attributes: { 'aria-label': words.mistakes.garment.bars } });
  const drawBars = makeBars(list);
  const choice = makeChoice({
    legend: words.mistakes.judge.ask,
    name: 'judgement',
    options: JUDGEMENTS.map((each) => [each, words.mistakes.judge.answers[each]]),
    onChoose(judgement) {
      if (!shown) return;
      judgements.judge(shown.found.set, shown.index, /** @type {Judgement} */ (judgement));
      drawTally();
    },
  });
  const tally = make('p', { class: 'finding', attributes: { 'aria-live': 'polite' } });
  const forget = makeButton(words.mistakes.judge.forget, () => {
    if (!shown) return;
    judgements.forget(shown.found.set);
    draw();
    choice.element.querySelector('input')?.focus();
  });
  const take = () => {
    if (!shown) return;
    const { found: { images }, index } = shown;
    const { guess } = store.get();
    const pixels = images.pixels.slice(index * PIXELS, (index + 1) * PIXELS);
    store.set({ garment: { kind: 'data', index, pixels, label: images.labels[index] }, guess: guess === 'open' ? undefined : guess });
    announce(words.mistakes.garment.taken(index + 1));
  };
  const follow = make('a', { class: 'button', text: words.mistakes.garment.follow, attributes: { href: '#journey' } });
  follow.addEventListener('click', take);

  const drawTally = () => {
    if (!shown) return;
    const judged = judgements.of(shown.found.set);
    setText(tally, judged.size > 0 ? words.mistakes.judge.tally(tallyOf(judged, shown.found)) : '');
    forget.hidden = judged.size === 0;
  };
  const draw = () => {
    element.hidden = !shown;
    if (!shown) return;
    const { found, index } = shown;
    const { images, report, probabilities, losses, classes } = found;
    const [label = 0, best = 0, loss = 0] = [images.labels[index], report.predictions[index], losses[index]];
    const { title: titleOf, right, wrong } = words.mistakes.garment;
    paintPixels(canvas, images.pixels.subarray(index * PIXELS, (index + 1) * PIXELS), SIDE);
    canvas.setAttribute('aria-label', titleOf(index + 1));
    setText(title, titleOf(index + 1));
    setText(says, label === best ? right(nameOf(label), loss) : wrong(nameOf(label), nameOf(best), surenessOf(found, index), loss));
    const garment = /** @type {const} */ ({ kind: 'data', pixels: undefined, label, index });
    drawBars({ prediction: { probabilities: probabilities.subarray(index * classes, (index + 1) * classes), best }, garment });
    choice.show(judgements.of(found.set).get(index) ?? '');
    drawTally();
  };

  const element = make('section', { class: 'judged', attributes: { 'aria-label': words.mistakes.garment.label } }, [
    make('div', { class: 'judged-head' }, [canvas, make('div', {}, [title, says])]),
    list,
    choice.element,
    tally,
    make('div', { class: 'controls' }, [makeButton(words.mistakes.garment.take, take), follow, forget]),
  ]);
  draw();
  return {
    element,
    /** @param {Found | undefined} found @param {number | undefined} index */
    show(found, index) {
      shown = found && index !== undefined ? { found, index } : undefined;
      draw();
    },
  };
}
