/** @import { App, Garment } from '../app/state.js' */

import { paintPixels } from '../pkg/patchwork.js';
import { count } from '../shared/format.js';
import { nowAndThen } from '../shared/now-and-then.js';
import { need } from '../shared/dom.view.js';
import { PIXELS, SIDE } from '../shared/pixels.js';

/** Milliseconds between two of its pictures while a line is drawn: the answer comes first. */
const REST = 50;

/**
 * The garment at pixel size, and a word on where it comes from.
 *
 * @param {App} app
 * @param {readonly string[]} names
 */
export function mountGarment({ store }, names) {
  const canvas = need('garment-canvas', HTMLCanvasElement);
  const caption = need('garment-caption', HTMLElement);
  const empty = new Uint8Array(PIXELS);
  // It has no transparent pixel, so that the browser need not mix it with the page in each frame.
  canvas.getContext('2d', { alpha: false });

  const paint = () => paintPixels(canvas, store.get().garment?.pixels ?? empty, SIDE);
  const paintNowAndThen = nowAndThen(REST, paint);
  store.subscribe(({ garment }, previous) => {
    if (!garment || garment === previous.garment) return;
    if (garment.kind === 'drawing') paintNowAndThen();
    else paint();
    const text = sentence(garment, names);
    if (text === caption.textContent) return;
    canvas.setAttribute('aria-label', text);
    caption.textContent = text;
  });
}

/**
 * @param {Garment} garment
 * @param {readonly string[]} names
 */
function sentence({ kind, pixels, label, index }, names) {
  if (kind === 'data') {
    const name = names[label ?? -1];
    return `28 × 28 pixels. Test image ${count((index ?? 0) + 1)}, labelled ${name ?? 'with no class'}.`;
  }
  if (!pixels) return 'Nothing drawn yet.';
  return kind === 'drawing'
    ? '28 × 28 pixels: your drawing, as the network gets it.'
    : '28 × 28 pixels: your photo, as the network gets it.';
}
