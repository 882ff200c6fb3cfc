/**
 * Chapter: which part of a garment made the network say what it says, and what its filters wait for.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { Place } from '../shared/grid.js'
 * @import { Kept } from './worth-keeper.js'
 */

import { Network } from '../pkg/patchwork.js';
import { theEvaluators } from '../app/the-evaluators.js';
import { makeBars } from '../shared/class-bars.view.js';
import { indexOfLargest } from '../shared/index-of-largest.js';
import { paintWhenNear } from '../shared/near.view.js';
import { nowAndThen } from '../shared/now-and-then.js';
import { make, need } from '../shared/dom.view.js';
import { SIDE } from '../shared/pixels.js';
import { words } from '../words/words.js';
import { makeHiding } from './hiding.view.js';
import { createOther } from './other-network.js';
import { covered, FIRST } from './patch.js';
import { makePatchForm } from './patch-form.view.js';
import { mountWanted } from './wanted.view.js';
import { weigher } from './weighed.js';
import { WorthKeeper } from './worth-keeper.js';
import { makeWorthMap } from './worth-map.view.js';

/** Wished CSS pixels a pixel of the garment. */
const CELL = 12;
/** Milliseconds between two pictures while the network learns. */
const REST = 100;

/**
 * @param {HTMLElement} figure
 * @param {Lesson} lesson
 */
export function mount(figure, lesson) {
  const { app: { store, showError }, model, names } = lesson;
  const weighed = weigher(model);
  const predict = createOther(Network, weighed);
  let patch = FIRST;
  /** @type {Place} */
  let place = { row: SIDE / 2, column: SIDE / 2 };
  /** The class that is asked for, unless it is the network's answer. @type {number | undefined} */
  let chosen;
  const label = () => chosen ?? store.get().prediction?.best ?? 0;

  const keeper = new WorthKeeper(theEvaluators, (kept) => showWorth(kept), showError);
  const map = makeWorthMap(CELL, {
    onPoint: (at) => moveTo(at),
    onAsk: () => askWorth(),
    onStop: () => keeper.stop(),
  });
  const hiding = makeHiding(CELL, (at) => {
    map.point(at);
    moveTo(at);
  });
  const form = makePatchForm(names, patch, {
    onPatch: (next) => {
      patch = next;
      drawHidden();
      askWorth();
    },
    onClass: (next) => {
      chosen = next;
      draw();
    },
  });
  const list = make('ul', { class: 'bars', attributes: { role: 'list' } });
  const drawBars = makeBars(list);

  /** @param {Kept} [kept] */
  const showWorth = (kept) => map.show(patch, { label: label(), name: names[label()] ?? '' }, kept);
  /** @param {Place} at */
  const moveTo = (at) => {
    place = at;
    drawHidden();
  };
  const drawHidden = () => {
    const { garment, prediction } = store.get();
    const pixels = garment?.pixels;
    if (!pixels || !prediction) return;
    const probabilities = predict(covered(pixels, patch, place)) ?? prediction.probabilities;
    hiding.draw(pixels, patch, place);
    drawBars({ prediction: { probabilities, best: indexOfLargest(probabilities) }, garment });
    const [before = NaN, after = NaN] = [prediction.probabilities[label()], probabilities[label()]];
    hiding.say(words.evidence.hide.reading(place, names[label()] ?? '', before, after));
  };
  const askWorth = () => {
    const { garment, prediction } = store.get();
    const network = weighed();
    if (map.isOpen() && garment?.pixels && prediction && network) keeper.ask({ network, pixels: garment.pixels, patch });
  };
  const draw = () => {
    const { garment, prediction } = store.get();
    card.hidden = !prediction;
    empty.hidden = prediction !== undefined || garment === undefined;
    if (!prediction || !garment?.pixels) return;
    form.show(chosen, names[prediction.best] ?? '');
    map.garment(garment.pixels);
    showWorth();
    drawHidden();
    askWorth();
  };

  const { hide } = words.evidence;
  const card = make('div', { class: 'card' }, [
    map.question,
    make('div', { class: 'evidence-columns' }, [
      map.element,
      make('section', {}, [make('h3', { text: hide.title }), make('p', { class: 'caption', text: hide.how }), hiding.element]),
      make('section', {}, [make('h3', { text: hide.answer }), list, form.element]),
    ]),
  ]);
  const empty = make('p', { class: 'notice', text: words.evidence.empty });
  figure.append(card, empty);
  const repaint = paintWhenNear(figure, draw);
  const repaintNowAndThen = nowAndThen(REST, repaint);
  store.subscribe((state, previous) => {
    if (state.garment !== previous.garment) {
      keeper.forget();
      map.reset();
    }
    if (state.prediction !== previous.prediction) repaintNowAndThen();
  });
  draw();
  mountWanted(need('evidence-wanted', HTMLElement), lesson, weighed, predict);
}
