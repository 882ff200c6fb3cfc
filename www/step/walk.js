/**
 * The way of one garment through a step: forward layer by layer to the loss, then backward the same way, in steps of the
 * size that the reader chose. Pure: it says what comes next, and knows no number of the network.
 *
 * @import { Way } from './opener.js'
 *
 * @typedef {'product' | 'sum' | 'layer' | 'garment' | 'batch' | 'epoch' | 'run'} Size of a step
 *
 * @typedef {object} Cursor
 * @property {Way} way
 * @property {number} layer
 * @property {number} cell of the map that is shown, row by row
 * @property {number} term how many products of its sum are done; Infinity for all
 *
 * @typedef {object} Ground what the cursor walks on
 * @property {number} layers
 * @property {(layer: number) => number} cells of the map that is shown
 * @property {(way: Way, layer: number) => number} home the cell that a layer as a whole stands at
 * @property {number} terms of the present sum
 */

/** From the smallest to the largest; the last three train. @type {readonly Size[]} */
export const SIZES = ['product', 'sum', 'layer', 'garment', 'batch', 'epoch', 'run'];

/** Milliseconds that a step of a size rests. */
export const SPEEDS = { slow: 1600, medium: 500, fast: 60 };

/** Milliseconds that a step rests at least where the reader wants no motion. */
export const CALM = 1000;

/** @param {Size} size whether its steps follow one garment */
export function isSmall(size) {
  return size === 'product' || size === 'sum' || size === 'layer';
}

/** @param {Ground} ground @returns {Cursor} where a garment begins */
export function startOf(ground) {
  return { way: 'there', layer: 0, cell: ground.home('there', 0), term: Infinity };
}

/**
 * @param {Cursor} cursor
 * @param {Size} size
 * @param {Ground} ground
 * @returns {Cursor | undefined} undefined where the garment is done
 */
export function next(cursor, size, ground) {
  if (size === 'product' && Math.min(cursor.term, ground.terms) < ground.terms) return { ...cursor, term: cursor.term + 1 };
  const term = size === 'product' ? 1 : Infinity;
  if (size !== 'layer' && cursor.cell + 1 < ground.cells(cursor.layer)) return { ...cursor, cell: cursor.cell + 1, term };
  const on = layerAfter(cursor, ground.layers);
  return on && { ...on, cell: size === 'layer' ? ground.home(on.way, on.layer) : 0, term };
}

/**
 * @param {Cursor} cursor
 * @param {Size} size
 * @param {Ground} ground
 * @returns {Cursor | undefined} undefined where the garment begins
 */
export function previous(cursor, size, ground) {
  const done = Math.min(cursor.term, ground.terms);
  if (size === 'product' && done > 1) return { ...cursor, term: done - 1 };
  if (size !== 'layer' && cursor.cell > 0) return { ...cursor, cell: cursor.cell - 1, term: Infinity };
  const back = layerBefore(cursor, ground.layers);
  return back && { ...back, cell: size === 'layer' ? ground.home(back.way, back.layer) : ground.cells(back.layer) - 1, term: Infinity };
}

/**
 * @param {Cursor} cursor
 * @param {number} layers
 * @returns {Pick<Cursor, 'way' | 'layer'> | undefined}
 */
function layerAfter({ way, layer }, layers) {
  if (way === 'there') return layer + 1 < layers ? { way, layer: layer + 1 } : { way: 'back', layer };
  return layer > 0 ? { way, layer: layer - 1 } : undefined;
}

/**
 * @param {Cursor} cursor
 * @param {number} layers
 * @returns {Pick<Cursor, 'way' | 'layer'> | undefined}
 */
function layerBefore({ way, layer }, layers) {
  if (way === 'back') return layer + 1 < layers ? { way, layer: layer + 1 } : { way: 'there', layer };
  return layer > 0 ? { way, layer: layer - 1 } : undefined;
}

/**
 * Whether a layer was touched before the cursor came to where it is.
 *
 * @param {Cursor} cursor
 * @param {Way} way
 * @param {number} layer
 */
export function isDone(cursor, way, layer) {
  if (cursor.way !== way) return way === 'there';
  return way === 'there' ? layer < cursor.layer : layer > cursor.layer;
}
