/**
 * One atlas on the page: many small pictures that Rust painted, each with its number, and the value under the
 * pointer or the keyboard's cursor in words. One tab stop; Enter or a click pins a cell, Escape lets the cursor go.
 *
 * @import { Atlas, Cell } from './atlas-layout.js'
 *
 * @typedef {object} AtlasOptions
 * @property {string} label
 * @property {{width: number, height: number, channels: number}} shape
 * @property {number} tile wished side of a tile in CSS pixels, beside letters of 16
 * @property {'viridis' | 'signed'} colors
 * @property {(canvas: HTMLCanvasElement, columns: number) => {minimum: number, maximum: number}} paint
 * @property {() => boolean} [each] whether every tile has a scale of its own; without it all share one
 * @property {(cell: Cell) => string} read the cell in words
 * @property {(cell: Cell) => boolean} [exists] whether there is such a cell, where the last line is not full
 * @property {(cell: Cell | undefined) => void} [onPoint] the reader's cursor came to a cell, or left
 * @property {(cell: Cell) => void} [onPin]
 *
 * @typedef {object} AtlasFigure
 * @property {HTMLElement} element
 * @property {() => void} paint paints anew, as soon as it is near the screen
 * @property {(cell: Cell | undefined) => void} mark shows which cell is pinned
 */

import { atlasSize, cellAt, fitAtlas, moveCell, placeOf, rowHeight } from './atlas-layout.js';
import { make, sayPlace, setText } from '../shared/dom.view.js';
import { paintWhenNear } from '../shared/near.view.js';
import { makeLegend } from '../shared/legend.view.js';
import { watchSize } from '../shared/watch-size.view.js';
import { words } from '../words/words.js';

/** The height of a tile's number, in the page's own letters. */
const NUMBER = 0.875;

/**
 * @param {AtlasOptions} options
 * @returns {AtlasFigure}
 */
export function makeAtlasFigure(options) {
  const canvas = make('canvas', { class: 'pixels', attributes: { 'aria-hidden': 'true', width: '1', height: '1' } });
  const painted = make('canvas');
  const numbers = make('div', { class: 'atlas-numbers', attributes: { 'aria-hidden': 'true' } });
  const cursor = make('div', { class: 'cursor' });
  const frameOfTile = make('div', { class: 'tile' });
  const pin = make('div', { class: 'pin' });
  const grid = make('div', { class: 'atlas', attributes: { role: 'slider', 'aria-label': options.label, tabindex: '0' } }, [canvas, numbers, frameOfTile, pin, cursor]);
  const readout = make('output', { class: 'caption readout', attributes: { 'aria-live': 'off' } });
  const legend = makeLegend(options.colors);
  const frame = make('div', { class: 'atlas-frame' }, [grid]);
  const element = make('div', { class: 'atlas-figure' }, [frame, make('div', { class: 'atlas-foot' }, [legend.element, readout])]);
  /** @type {Atlas} */
  let atlas = { ...options.shape, columns: 1, lead: 0 };
  let scale = 1;
  /** @type {Cell | undefined} */
  let cell;
  /** @type {Cell | undefined} */
  let pinned;

  /** @returns {boolean} whether the tiles stand elsewhere now */
  const layOut = () => {
    const fit = fitAtlas(options.shape, frame.clientWidth, (options.tile * rootSize()) / 16);
    if (fit.columns === atlas.columns && fit.scale === scale && canvas.style.width) return false;
    scale = fit.scale;
    atlas = { ...options.shape, columns: fit.columns, lead: options.shape.channels > 1 ? Math.ceil((NUMBER * rootSize()) / scale) : 0 };
    const size = atlasSize(atlas);
    canvas.style.width = `${size.width * scale}px`;
    canvas.style.height = `${size.height * scale}px`;
    numberTiles(numbers, atlas, scale);
    return true;
  };
  const draw = () => {
    cursor.hidden = frameOfTile.hidden = !cell;
    pin.hidden = !pinned;
    const text = cell ? options.read(cell) : '';
    setText(readout, text);
    const { width, height, channels } = atlas;
    const { channel, row, column } = cell ?? start();
    sayPlace(grid, { at: (channel * height + row) * width + column, last: channels * height * width - 1, text });
    if (pinned) lay(pin, { ...placeOf(atlas, pinned), width: 1, height: 1 }, scale);
    if (!cell) return;
    const corner = placeOf(atlas, { ...cell, row: 0, column: 0 });
    lay(frameOfTile, { ...corner, width: atlas.width, height: atlas.height }, scale);
    lay(cursor, { ...placeOf(atlas, cell), width: 1, height: 1 }, scale);
  };
  const paint = paintWhenNear(frame, () => {
    if (frame.clientWidth === 0) return;
    layOut();
    const range = options.paint(painted, atlas.columns);
    spread(painted, canvas, atlas);
    if (options.each?.()) legend.say(...words.journey.scale.legend[options.colors]);
    else legend.draw(range);
    draw();
  });
  listen(grid, {
    cellAt(event) {
      const { left, top } = canvas.getBoundingClientRect();
      const found = cellAt(atlas, (event.clientX - left) / scale, (event.clientY - top) / scale);
      return found && options.exists?.(found) !== false ? found : undefined;
    },
    step(key) {
      const next = moveCell(atlas, start(), key);
      return next && (options.exists?.(next) === false ? start() : next);
    },
    start: () => start(),
    move(next) {
      if (next?.channel === cell?.channel && next?.row === cell?.row && next?.column === cell?.column) return;
      cell = next;
      draw();
      options.onPoint?.(cell);
    },
    pin: (at) => options.onPin?.(at),
  });
  const start = () => cell ?? pinned ?? { channel: 0, row: 0, column: 0 };
  draw();
  watchSize(frame, () => {
    // Laid out even far away, so that nothing moves when the picture comes.
    if (frame.clientWidth > 0 && layOut()) paint();
  });

  return {
    element,
    paint,
    mark(next) {
      pinned = next;
      draw();
    },
  };
}

/** How large the page's letters are, in CSS pixels. */
function rootSize() {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/**
 * Leaves room above each row of tiles, as the crate leaves none.
 *
 * @param {HTMLCanvasElement} painted
 * @param {HTMLCanvasElement} canvas
 * @param {Atlas} atlas
 */
function spread(painted, canvas, atlas) {
  const { width, height } = atlasSize(atlas);
  Object.assign(canvas, { width, height });
  const context = canvas.getContext('2d');
  const rows = Math.ceil(atlas.channels / atlas.columns);
  for (let row = 0; row < rows; row++) {
    const [from, to] = [row * (atlas.height + 1), atlas.lead + row * rowHeight(atlas)];
    context?.drawImage(painted, 0, from, width, atlas.height, 0, to, width, atlas.height);
  }
}

/**
 * @param {HTMLElement} room
 * @param {Atlas} atlas
 * @param {number} scale
 */
function numberTiles(room, atlas, scale) {
  if (atlas.lead === 0) return;
  const numbers = Array.from({ length: atlas.channels }, (_, channel) => {
    const { x, y } = placeOf(atlas, { channel, row: 0, column: 0 });
    const number = make('span', { text: words.journey.tileNumber(channel) });
    lay(number, { x, y: y - atlas.lead, width: atlas.width, height: atlas.lead }, scale);
    return number;
  });
  room.replaceChildren(...numbers);
}

/**
 * What a hand does on an atlas.
 *
 * @typedef {object} Hand
 * @property {(event: MouseEvent) => Cell | undefined} cellAt
 * @property {(key: string) => Cell | undefined} step where a key leads; undefined when it means nothing here
 * @property {() => Cell} start where the keyboard begins
 * @property {(cell: Cell | undefined) => void} move
 * @property {(cell: Cell) => void} pin
 */

/**
 * @param {HTMLElement} grid
 * @param {Hand} hand
 */
function listen(grid, hand) {
  grid.addEventListener('pointermove', (event) => {
    // Scrolling under a resting mouse is no pointing; it would take the keyboard's cursor away.
    if (event.pointerType === 'touch' || (event.movementX === 0 && event.movementY === 0)) return;
    const cell = hand.cellAt(event);
    if (cell) hand.move(cell);
  });
  grid.addEventListener('click', (event) => {
    const cell = hand.cellAt(event);
    if (!cell) return;
    hand.move(cell);
    hand.pin(cell);
  });
  grid.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse' && document.activeElement !== grid) hand.move(undefined);
  });
  grid.addEventListener('focus', () => {
    if (grid.matches(':focus-visible')) hand.move(hand.start());
  });
  grid.addEventListener('blur', () => hand.move(undefined));
  grid.addEventListener('keydown', (event) => {
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    const next = hand.step(event.key);
    if (event.key === 'Escape') hand.move(undefined);
    else if (event.key === 'Enter' || event.key === ' ') hand.pin(hand.start());
    else if (next) hand.move(next);
    else return;
    event.preventDefault();
  });
}

/**
 * @param {HTMLElement} element
 * @param {{x: number, y: number, width: number, height: number}} box in cells
 * @param {number} scale
 */
function lay(element, { x, y, width, height }, scale) {
  for (const [name, value] of Object.entries({ left: x, top: y, width, height })) {
    element.style.setProperty(name, `${value * scale}px`);
  }
}
