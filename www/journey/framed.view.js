/**
 * The garment with a frame around what a value saw of it.
 *
 * @import { Network } from '../pkg/patchwork.js'
 * @import { ValueAddress } from './gaze.js'
 * @import { Area } from './values.js'
 */

import { paintPixels } from '../pkg/patchwork.js';
import { SIDE } from '../shared/pixels.js';
import { make } from '../shared/dom.view.js';
import { layFrame } from './tiles.view.js';

/**
 * @param {Network} network
 * @param {ValueAddress} address
 * @returns {Area | undefined} what the value saw; undefined if the network does not read 28 × 28 pixels
 */
export function areaSeen(network, { layer, index }) {
  const [height, width, channels] = network.inputPicture() ?? [];
  const garment = height === SIDE && width === SIDE && channels === 1;
  const field = garment ? network.receptiveField(layer, index) : undefined;
  return field && [...field];
}

/** @param {number} scale CSS pixels a pixel */
export function makeFramed(scale) {
  const canvas = make('canvas', { class: 'pixels', attributes: { 'aria-hidden': 'true', width: String(SIDE), height: String(SIDE) } });
  const frame = make('div', { class: 'frame' });
  canvas.style.width = `${SIDE * scale}px`;
  return {
    element: make('div', { class: 'framed' }, [canvas, frame]),
    canvas,
    /**
     * @param {Uint8Array} pixels
     * @param {Area | undefined} area
     */
    draw(pixels, area) {
      paintPixels(canvas, pixels, SIDE);
      frame.hidden = !area;
      if (area) layFrame(frame, area, { height: SIDE, width: SIDE });
    },
  };
}
