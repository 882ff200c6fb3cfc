/** @import { App } from '../lib/state.js' */

import { paintPixels } from '../pkg/patchwork.js';
import { percent } from '../lib/format.js';
import { make, need, setText } from './dom.js';

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

  const drawGarment = () => paintPixels(canvas, store.get().garment?.pixels ?? empty, 28);
  const drawAnswer = () => {
    const { garment, prediction } = store.get();
    setText(name, prediction ? (names[prediction.best] ?? '') : garment && !garment.pixels ? 'Nothing drawn' : 'No answer yet');
    setText(sure, prediction ? `${percent(prediction.probabilities[prediction.best] ?? 0)} %` : '');
  };
  drawGarment();
  drawAnswer();
  store.subscribe((state, previous) => {
    if (state.garment !== previous.garment) drawGarment();
    if (state.garment !== previous.garment || state.prediction !== previous.prediction) drawAnswer();
  });
}
