/**
 * The output of one layer as one small picture: maps as tiles in a near square, a line of numbers folded into one.
 *
 * @import { Network } from '../pkg/patchwork.js'
 *
 * @typedef {object} LayerPicture
 * @property {HTMLCanvasElement} element for the eye only
 * @property {(network: Network) => void} paint what the layer made of the last garment
 */

import { make } from './dom.view.js';

/**
 * @param {number} layer
 * @param {readonly number[]} shape of its output
 * @returns {LayerPicture}
 */
export function makeLayerPicture(layer, shape) {
  const element = make('canvas', { class: shape.length === 3 ? 'maps' : 'pixels', attributes: { width: '1', height: '1', 'aria-hidden': 'true' } });
  const columns = Math.ceil(Math.sqrt(shape.at(-1) ?? 1));
  return {
    element,
    paint(network) {
      // Another network may be in use by now, whose own picture is yet to come.
      if (String(network.summary()[layer]?.outputShape) !== String(shape)) return;
      if (shape.length === 3) network.paintActivation(layer, element, columns, true);
      else network.paintLine(layer, element, columns);
    },
  };
}
