/**
 * Pictures of layers from the worker, kept as long as the same garment is followed.
 *
 * @import { Painted } from '../pkg/patchwork_opened.js'
 * @import { Book, Page } from './book.js'
 * @import { Way } from './opener.js'
 *
 * @typedef {{value: Painted, gradient: Painted | undefined}} Pictures
 */

/**
 * @param {Book} book
 * @returns {(layer: number, channel: number | undefined, columns: number) => Promise<Pictures>} of the garment, layer -1, or of
 *   a layer: one map, or all with so many in a row
 */
export function createPainter(book) {
  /** @type {Map<string, Promise<Pictures>>} */
  let kept = new Map();
  /** @type {Page['garment']} */
  let of;
  return (layer, channel, columns) => {
    const { garment, layers, inputShape } = book.get();
    if (of !== garment) {
      of = garment;
      kept = new Map();
    }
    const key = [layer, channel, columns].join();
    const { shape = inputShape, rectified = false } = layers[layer] ?? {};
    const asked = kept.get(key) ?? book.ask({ type: 'paint', layer, shape, channel, columns, rectified });
    kept.set(key, asked);
    return asked;
  };
}

/** @param {Pictures} pictures @param {Way} way @returns {Painted} */
export function side({ value, gradient }, way) {
  return way === 'back' && gradient ? gradient : value;
}
