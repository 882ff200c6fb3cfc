/**
 * Keeps the drawing over a reload.
 *
 * @import { Keeper } from '../shared/own-filter/named-filters.js'
 * @import { Drawing } from './drawing.js'
 *
 * @typedef {object} DrawingStore
 * @property {() => Drawing} restore
 * @property {(drawing: Drawing) => void} keep writes a little later, so that no stroke waits for the disk
 * @property {() => void} flush writes what is waiting
 */

import { emptyDrawing, parse, serialize, visible } from './drawing.js';

const KEY = 'patchwork-drawing';

/** Milliseconds that a change waits for the next one. */
const REST = 300;

/**
 * @param {() => Keeper} storage may throw, as a browser does that forbids it
 * @param {(why: unknown) => void} onRefused told once, when not even what can be seen finds room
 * @returns {DrawingStore}
 */
export function createDrawingStore(storage, onRefused) {
  /** @type {Drawing | undefined} */
  let waiting;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  let told = false;

  /**
   * @param {Drawing} drawing
   * @returns {{why: unknown} | undefined} undefined where it is kept
   */
  const write = (drawing) => {
    try {
      storage().setItem(KEY, serialize(drawing));
      return undefined;
    } catch (why) {
      return { why };
    }
  };
  const flush = () => {
    clearTimeout(timer);
    const drawing = waiting;
    waiting = undefined;
    // Where there is no room for all that undo goes back to, there may be for the drawing itself.
    const refused = drawing && write(drawing) && write({ done: visible(drawing), undone: [] });
    if (!refused || told) return;
    told = true;
    onRefused(refused.why);
  };

  return {
    restore() {
      try {
        return parse(storage().getItem(KEY)) ?? emptyDrawing();
      } catch {
        return emptyDrawing();
      }
    },
    keep(drawing) {
      waiting = drawing;
      clearTimeout(timer);
      timer = setTimeout(flush, REST);
    },
    flush,
  };
}
