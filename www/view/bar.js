/** @import { App } from '../lib/state.js' */

import { paintPixels } from '../pkg/patchwork.js';
import { percent } from '../lib/format.js';
import { nowAndThen } from '../lib/now-and-then.js';
import { make, need, setText } from './dom.js';

/** Milliseconds between two of its pictures: it lies far from the others, so that the browser draws all between them. */
const REST = 100;

/**
 * The part of the bar at the foot that shows the garment and the answer.
 *
 * @param {App} app
 * @param {readonly string[]} names
 */
export function mountBar({ store }, names) {
  const canvas = need('bar-canvas', HTMLCanvasElement);
  const answer = need('bar-answer', HTMLSpanElement);
  const name = make('strong');
  const sure = make('span', { class: 'figures' });
  answer.append(name, sure);
  const empty = new Uint8Array(784);

  const draw = () => {
    const { garment, prediction } = store.get();
    paintPixels(canvas, garment?.pixels ?? empty, 28);
    setText(name, prediction ? (names[prediction.best] ?? '') : garment && !garment.pixels ? 'Nothing drawn' : 'No answer yet');
    setText(sure, prediction ? `${percent(prediction.probabilities[prediction.best] ?? 0)} %` : '');
  };
  // In the frame that has the answer to the garment.
  const drawSoon = nowAndThen(REST, () => requestAnimationFrame(draw));
  draw();
  store.subscribe((state, previous) => {
    if (state.garment !== previous.garment || state.prediction !== previous.prediction) drawSoon();
  });
}
