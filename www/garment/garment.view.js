/** @import { App, Garment } from '../app/state.js' */

import { paintPixels } from '../pkg/patchwork.js';
import { hidesAnswer } from '../app/state.js';
import { nowAndThen } from '../shared/now-and-then.js';
import { need, setText } from '../shared/dom.view.js';
import { PIXELS, SIDE } from '../shared/pixels.js';
import { words } from '../words/words.js';

/** Milliseconds between two of its pictures while a line is drawn: the answer comes first. */
const REST = 50;

/**
 * The garment at pixel size, and a word on where it comes from.
 *
 * @param {App} app
 */
export function mountGarment({ store }) {
  const canvas = need('garment-canvas', HTMLCanvasElement);
  const caption = need('garment-caption', HTMLElement);
  const empty = new Uint8Array(PIXELS);
  // It has no transparent pixel, so that the browser need not mix it with the page in each frame.
  canvas.getContext('2d', { alpha: false });

  const paint = () => paintPixels(canvas, store.get().garment?.pixels ?? empty, SIDE);
  const paintNowAndThen = nowAndThen(REST, paint);
  const draw = () => {
    const { data, garment, guess } = store.get();
    if (!garment) {
      if (data.status === 'failed') setText(caption, words.garment.noneYet);
      return;
    }
    if (garment.kind === 'drawing') paintNowAndThen();
    else paint();
    const text = sentence(garment, hidesAnswer({ guess }));
    if (text === caption.textContent) return;
    canvas.setAttribute('aria-label', text);
    caption.textContent = text;
  };
  draw();
  store.subscribe(({ data, garment, guess }, previous) => {
    if (garment !== previous.garment || guess !== previous.guess || data.status !== previous.data.status) draw();
  });
}

/** @param {Garment} garment @param {boolean} toGuess its label would give the answer away */
function sentence({ kind, pixels, label, index }, toGuess) {
  const { fromData, toGuess: unlabelled, fromDrawing, fromPhoto, nothingDrawn, classes } = words.garment;
  if (kind === 'data' && toGuess) return unlabelled((index ?? 0) + 1);
  if (kind === 'data') return fromData((index ?? 0) + 1, classes[label ?? -1] ?? '');
  if (!pixels) return nothingDrawn;
  return kind === 'drawing' ? fromDrawing : fromPhoto;
}
