/**
 * What the values of the layers are called.
 *
 * @import { Page } from './book.js'
 */

import { indexOfCell } from './book.js';
import { placeOf, sheetOf } from './sheets.js';
import { words } from '../words/words.js';

/**
 * @param {Page} page
 * @param {number} layer -1 is the garment
 * @param {number} index
 */
export function valueName({ layers, inputShape }, layer, index) {
  const shape = layers[layer]?.shape ?? inputShape;
  if (layer === layers.length - 1) return words.garment.classes[index] ?? words.journey.className(index);
  if (shape.length === 1) return words.journey.unit(index);
  const sheet = sheetOf(shape);
  return words.journey.cell(placeOf(sheet, index), sheet.channels);
}

/** @param {Page} page @returns {string} of the value at the cursor, with its layer */
export function nameOf(page) {
  const { layers, channels, cursor: { layer, cell } } = page;
  const here = layers[layer];
  if (!here) return '';
  return words.journey.opened.of(valueName(page, layer, indexOfCell(here, channels[layer] ?? 0, cell)), here.title);
}
