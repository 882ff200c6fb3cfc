/**
 * The garment in hand, changed by a slider, and what both networks make of it.
 *
 * @import { App } from '../app/state.js'
 * @import { ChangeKind, Evaluators } from '../shared/evaluators.js'
 * @import { Kind } from './race.js'
 * @import { Rivals } from './rivals.js'
 */

import { paintPixels } from '../pkg/patchwork.js';
import { makeBars } from '../shared/class-bars.view.js';
import { make, setText } from '../shared/dom.view.js';
import { indexOfLargest } from '../shared/index-of-largest.js';
import { SIDE } from '../shared/pixels.js';
import { words } from '../words/words.js';
import { KINDS } from './race.js';
import { AMOUNTS } from './trials.js';

/** Places of the slider between nothing and the whole of a change. @type {Record<ChangeKind, number>} */
const STEPS = { moved: 4, turned: 6, smaller: 6, noise: 6 };

/**
 * @param {App} app
 * @param {Evaluators} evaluators
 * @param {() => Promise<Rivals>} rivals
 */
export function makeOneGarment({ store, showError }, evaluators, rivals) {
  const said = words.compare.shift;
  /** @type {ChangeKind} */
  let kind = 'moved';
  /** Answers that come late must not replace what was asked for meanwhile. */
  let asked = 0;
  /** @type {Promise<void> | undefined} */
  let under;
  const slider = make('input', { attributes: { type: 'range', min: '0', step: '1', autocomplete: 'off' } });
  const value = make('output', { class: 'figures' });
  const canvas = make('canvas', { class: 'pixels', attributes: { width: `${SIDE}`, height: `${SIDE}`, role: 'img' } });
  const finding = make('p', { class: 'finding', attributes: { 'aria-live': 'polite' } });
  const sides = KINDS.map((each) => {
    const list = make('ol', { class: 'bars', attributes: { 'aria-label': said.answer[each] } });
    return { each, list, draw: makeBars(list), element: make('div', {}, [make('h4', { text: words.compare.figures[each] }), list]) };
  });
  const element = make('div', { class: 'compare-garment' }, [
    make('div', { class: 'compare-picture' }, [canvas, make('label', { class: 'compare-slider upright' }, [make('span', { text: said.slider }), slider, value])]),
    ...sides.map((side) => side.element),
    finding,
  ]);

  const amount = () => ((AMOUNTS[kind].at(-1) ?? 0) * Number(slider.value)) / STEPS[kind];
  const say = () => {
    const text = said.amounts[kind](amount());
    setText(value, text);
    slider.setAttribute('aria-valuetext', text);
    canvas.setAttribute('aria-label', said.picture(text));
  };
  const show = async () => {
    const mine = ++asked;
    const { garment } = store.get();
    const change = { kind, amount: amount() };
    if (!garment?.pixels) return;
    const task = /** @type {const} */ ({ type: 'changed', change, first: garment.index ?? 0, pixels: garment.pixels, labels: Uint8Array.of(garment.label ?? 0) });
    const networks = await rivals();
    const found = await Promise.all(KINDS.map(async (each) => (await evaluators.run(networks[each], [task], { urgent: true }))[0]));
    if (mine !== asked) return;
    const [first] = found;
    if (first) paintPixels(canvas, first.pixels, SIDE);
    const text = said.amounts[kind](change.amount);
    /** @type {Partial<Record<Kind, {name: string, share: number}>>} */
    const best = {};
    for (const [place, { each, draw }] of sides.entries()) {
      const probabilities = found[place]?.probabilities ?? new Float32Array();
      const at = indexOfLargest(probabilities);
      best[each] = { name: words.garment.inSentence[at] ?? '', share: probabilities[at] ?? 0 };
      draw({ prediction: { probabilities, best: at }, garment });
    }
    if (best.cnn && best.dnn) setText(finding, said.says(text, best.cnn, best.dnn));
  };
  /** One after the other; of those that wait the last one alone. */
  const showSoon = () => {
    say();
    const before = under;
    const mine = ++asked;
    const next = (async () => {
      await before;
      if (mine === asked) await show().catch(showError);
    })();
    under = next;
  };
  slider.addEventListener('input', showSoon);
  store.subscribe((state, former) => {
    if (state.garment !== former.garment) showSoon();
  });

  return {
    element,
    /** @param {ChangeKind} next @param {number} [place] of the slider */
    show(next, place) {
      if (next !== kind || place !== undefined) {
        kind = next;
        slider.max = String(STEPS[kind]);
        slider.value = String(place ?? STEPS[kind] / 2);
      }
      showSoon();
    },
  };
}
