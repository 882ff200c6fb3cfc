/** Numbers below and above zero as a picture, in the colours of the weights. */

import { paintColorMap } from '../pkg/patchwork.js';
import { make } from '../shared/dom.view.js';

/** @type {ImageData | undefined} the colours from the lowest to the highest number */
let strip;

/** The crate's colours, as it paints them below a picture. */
function colors() {
  if (strip) return strip;
  const canvas = make('canvas');
  paintColorMap(canvas, 'signed');
  return (strip = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, 1) ?? new ImageData(1, 1));
}

/** How much of its light a colour loses on the lightest pixel below. */
const SHADE = 0.3;

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Float32Array} values row by row
 * @param {Uint8Array} below the garment, which shows through
 * @param {number} width of a row
 * @param {number} largest takes the colour at the end
 */
export function paintSigned(canvas, values, below, width, largest) {
  const { data, width: steps } = colors();
  const image = new ImageData(width, values.length / width);
  values.forEach((value, index) => {
    const share = largest > 0 ? value / largest : 0;
    const step = Math.round(((Math.min(Math.max(share, -1), 1) + 1) / 2) * (steps - 1));
    const light = 1 - (SHADE * (below[index] ?? 0)) / 255;
    for (let part = 0; part < 4; part++) image.data[4 * index + part] = (data[4 * step + part] ?? 0) * (part < 3 ? light : 1);
  });
  Object.assign(canvas, { width: image.width, height: image.height });
  canvas.getContext('2d')?.putImageData(image, 0, 0);
}
