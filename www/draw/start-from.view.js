/** @import { App } from '../app/state.js' */

import { paintPixels } from '../pkg/patchwork.js';
import { need } from '../shared/dom.view.js';
import { SIDE } from '../shared/pixels.js';

/**
 * Takes the garment that the reader looked at last, picked or photographed, on to the canvas.
 *
 * @param {App} app
 * @param {(pixels: Uint8Array) => void} onTake
 */
export function mountStartFrom({ store }, onTake) {
  const button = need('start-from', HTMLButtonElement);
  const picture = need('start-from-picture', HTMLCanvasElement);
  /** @type {Uint8Array | undefined} */
  let pixels;

  const look = () => {
    const { garment } = store.get();
    if (!garment?.pixels || garment.kind === 'drawing' || garment.pixels === pixels) return;
    pixels = garment.pixels;
    paintPixels(picture, pixels, SIDE);
    button.disabled = false;
  };
  look();
  store.subscribe(look);
  button.addEventListener('click', () => {
    if (pixels) onTake(pixels);
  });
}
