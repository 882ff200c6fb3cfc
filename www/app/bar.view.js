/** @import { App } from './state.js' */

import { paintPixels } from '../pkg/patchwork.js';
import { hidesAnswer } from './state.js';
import { isUnlike } from '../answer/nearest.view.js';
import { inUseOf } from './shelf.js';
import { nowAndThen } from '../shared/now-and-then.js';
import { make, need, setText } from '../shared/dom.view.js';
import { paintWhenNear, watchNear } from '../shared/near.view.js';
import { PIXELS, SIDE } from '../shared/pixels.js';
import { words } from '../words/words.js';

/** Milliseconds between two of its pictures while the ten probabilities are to be seen themselves. */
const REST = 100;

/**
 * The part of the bar at the foot that shows the garment and the answer. It lies far from the other pictures: where it
 * follows a pen with them, the browser draws all between them too.
 *
 * @param {App} app
 */
export function mountBar({ store }) {
  const canvas = need('bar-canvas', HTMLCanvasElement);
  const answer = need('bar-answer', HTMLSpanElement);
  const name = make('strong');
  const sure = make('span', { class: 'figures' });
  answer.append(name, sure);
  const inUse = need('bar-network', HTMLSpanElement);
  const empty = new Uint8Array(PIXELS);

  const draw = () => {
    const state = store.get();
    const { garment, prediction, overflowed } = state;
    paintPixels(canvas, garment?.pixels ?? empty, SIDE);
    const { nothingDrawn, none, overflow, guess, sure: percentOf, unlike } = words.answer.bar;
    if (hidesAnswer(state)) {
      setText(name, guess);
      setText(sure, '');
      return;
    }
    const nothing = garment && !garment.pixels ? nothingDrawn : overflowed ? overflow : none;
    if (isUnlike(state)) {
      setText(name, unlike);
      setText(sure, '');
      return;
    }
    setText(name, prediction ? (words.garment.classes[prediction.best] ?? '') : nothing);
    setText(sure, prediction ? percentOf(prediction.probabilities[prediction.best] ?? 0) : '');
  };
  // In the frame that has the answer to the garment.
  const drawSoon = paintWhenNear(canvas, draw);
  const drawNowAndThen = nowAndThen(REST, drawSoon);
  let isSecond = false;
  watchNear(need('bars', HTMLOListElement), (seen) => { isSecond = seen; }, '0px');
  draw();
  const drawInUse = () => {
    const entry = inUseOf(store.get().shelf);
    setText(inUse, entry ? words.shelf.name(entry) : '');
  };
  drawInUse();
  store.subscribe((state, previous) => {
    if (state.shelf !== previous.shelf) drawInUse();
    if (state.garment === previous.garment && state.prediction === previous.prediction && state.guess === previous.guess && state.overflowed === previous.overflowed && state.likeness === previous.likeness) return;
    if (isSecond) drawNowAndThen();
    else drawSoon();
  });
}
