/**
 * The garment with a patch on it, which a hand drags and arrow keys move. A finger drags it by the patch alone: beside it
 * the page scrolls, and a tap brings the patch there.
 *
 * @import { Place } from '../shared/grid.js'
 * @import { Patch } from './patch.js'
 *
 * @typedef {object} Hiding
 * @property {HTMLElement} element
 * @property {(pixels: Uint8Array, patch: Patch, place: Place) => void} draw
 * @property {(text: string) => void} say what is there, in words
 */

import { paintPixels } from '../pkg/patchwork.js';
import { clampPlace, fitCell, percentages, stepBy } from '../shared/grid.js';
import { make, sayPlace, setText } from '../shared/dom.view.js';
import { PIXELS, SIDE } from '../shared/pixels.js';
import { watchSize } from '../shared/watch-size.view.js';
import { words } from '../words/words.js';
import { areaOf, covered } from './patch.js';

const SIZE = { rows: SIDE, columns: SIDE };

/**
 * @param {number} cell wished CSS pixels a pixel
 * @param {(place: Place) => void} onMove
 * @returns {Hiding}
 */
export function makeHiding(cell, onMove) {
  const canvas = make('canvas', { class: 'pixels', attributes: { 'aria-hidden': 'true' } });
  const patch = make('div', { class: 'patch' });
  const grid = make('div', { class: 'pixel-grid hiding', attributes: { role: 'slider', tabindex: '0', 'aria-label': words.evidence.hide.label } }, [canvas, patch]);
  const readout = make('output', { class: 'caption readout', attributes: { 'aria-live': 'off' } });
  const room = make('div', { class: 'pixel-room' }, [grid]);
  /** @type {Place} */
  let place = { row: 0, column: 0 };

  const move = (/** @type {Place} */ next) => {
    const within = clampPlace(SIZE, next);
    if (within.row !== place.row || within.column !== place.column) onMove(within);
  };
  drag({ grid, canvas, patch }, () => place, move);
  grid.addEventListener('keydown', (event) => {
    const next = event.altKey || event.metaKey ? undefined : stepBy(SIZE, place, event.key, event.ctrlKey);
    if (!next) return;
    event.preventDefault();
    move(next);
  });
  watchSize(room, () => {
    const side = fitCell(SIDE, room.clientWidth, cell) * SIDE;
    Object.assign(grid.style, { width: `${side}px`, height: `${side}px` });
  });

  return {
    element: make('div', { class: 'pixel-figure' }, [room, readout]),
    draw(pixels, of, at) {
      place = at;
      paintPixels(canvas, covered(pixels, of, at), SIDE);
      Object.assign(patch.style, percentages(SIZE, areaOf(of, at)));
    },
    say(text) {
      setText(readout, text);
      sayPlace(grid, { at: place.row * SIDE + place.column, last: PIXELS - 1, text });
    },
  };
}

/**
 * @param {{grid: HTMLElement, canvas: HTMLElement, patch: HTMLElement}} parts
 * @param {() => Place} place of the patch
 * @param {(place: Place) => void} move
 */
function drag({ grid, canvas, patch }, place, move) {
  /** From the hand to the middle of the patch, while it is held. @type {Place | undefined} */
  let grip;
  /** @param {PointerEvent} event */
  const under = ({ clientX, clientY }) => {
    const { left, top, width, height } = canvas.getBoundingClientRect();
    return { row: Math.floor(((clientY - top) / height) * SIDE), column: Math.floor(((clientX - left) / width) * SIDE) };
  };
  grid.addEventListener('pointerdown', (event) => {
    const onPatch = event.target === patch;
    if (event.button !== 0 || (event.pointerType === 'touch' && !onPatch)) return;
    grid.setPointerCapture(event.pointerId);
    const [at, middle] = [under(event), place()];
    grip = onPatch ? { row: middle.row - at.row, column: middle.column - at.column } : { row: 0, column: 0 };
    if (!onPatch) move(at);
  });
  grid.addEventListener('pointermove', (event) => {
    if (!grip) return;
    const { row, column } = under(event);
    move({ row: row + grip.row, column: column + grip.column });
  });
  grid.addEventListener('pointerup', (event) => {
    // A finger that scrolled has been taken back before.
    if (!grip && event.pointerType === 'touch') move(under(event));
    grip = undefined;
  });
  grid.addEventListener('pointercancel', () => { grip = undefined; });
}
