/**
 * One atlas on the page: many small pictures that Rust painted, and the number under the pointer or
 * the keyboard's cursor in words. One tab stop.
 *
 * @import { Atlas, Cell } from '../lib/atlas.js'
 *
 * @typedef {object} AtlasOptions
 * @property {string} label
 * @property {{width: number, height: number, channels: number}} shape
 * @property {number} tile wished side of a tile in CSS pixels
 * @property {'viridis' | 'signed'} colors
 * @property {(canvas: HTMLCanvasElement, columns: number) => {minimum: number, maximum: number}} paint
 * @property {(cell: Cell) => string} read the cell in words
 *
 * @typedef {object} AtlasFigure
 * @property {HTMLElement} element
 * @property {() => void} paint paints anew; cheap to call, does nothing while out of sight
 */

import { atlasSize, cellAt, fitAtlas, moveCell, placeOf } from '../lib/atlas.js';
import { make, setText } from './dom.js';
import { makeLegend } from './legend.js';

/**
 * @param {AtlasOptions} options
 * @returns {AtlasFigure}
 */
export function makeAtlasFigure(options) {
  const canvas = make('canvas', { class: 'pixels', attributes: { 'aria-hidden': 'true', width: '1', height: '1' } });
  const cursor = make('div', { class: 'cursor' });
  const frameOfTile = make('div', { class: 'tile' });
  const grid = make('div', { class: 'atlas', attributes: { role: 'application', 'aria-label': options.label, tabindex: '0' } }, [canvas, frameOfTile, cursor]);
  const readout = make('output', { class: 'caption readout' });
  const legend = makeLegend(options.colors);
  const frame = make('div', { class: 'atlas-frame' }, [grid]);
  const element = make('div', { class: 'atlas-figure' }, [frame, make('div', { class: 'atlas-foot' }, [legend.element, readout])]);
  /** @type {Atlas} */
  let atlas = { ...options.shape, columns: 1 };
  let scale = 1;
  let near = false;
  let stale = true;
  /** @type {Cell | undefined} */
  let cell;

  const layOut = () => {
    const fit = fitAtlas(options.shape, frame.clientWidth, options.tile);
    if (fit.columns === atlas.columns && fit.scale === scale && canvas.style.width) return;
    atlas = { ...options.shape, columns: fit.columns };
    scale = fit.scale;
    const size = atlasSize(atlas);
    canvas.style.width = `${size.width * scale}px`;
    canvas.style.height = `${size.height * scale}px`;
    stale = true;
  };
  const paint = () => {
    stale = true;
    if (!near || frame.clientWidth === 0) return;
    layOut();
    legend.draw(options.paint(canvas, atlas.columns));
    stale = false;
    drawCell();
  };
  const drawCell = () => {
    cursor.hidden = frameOfTile.hidden = !cell;
    setText(readout, cell ? options.read(cell) : '');
    if (!cell) return;
    const corner = placeOf(atlas, { ...cell, row: 0, column: 0 });
    lay(frameOfTile, { ...corner, width: atlas.width, height: atlas.height }, scale);
    lay(cursor, { ...placeOf(atlas, cell), width: 1, height: 1 }, scale);
  };
  /** @param {Cell | undefined} next */
  const move = (next) => {
    cell = next;
    if (!stale) drawCell();
  };

  /** @param {PointerEvent} event */
  const point = (event) => {
    const { left, top } = canvas.getBoundingClientRect();
    const pointed = cellAt(atlas, (event.clientX - left) / scale, (event.clientY - top) / scale);
    if (pointed) move(pointed);
  };
  grid.addEventListener('pointerdown', point);
  grid.addEventListener('pointermove', (event) => {
    // Scrolling under a resting mouse is no pointing; it would take the keyboard's cursor away.
    if (event.movementX !== 0 || event.movementY !== 0) point(event);
  });
  grid.addEventListener('pointerleave', (event) => {
    if (event.pointerType === 'mouse' && document.activeElement !== grid) move(undefined);
  });
  grid.addEventListener('focus', () => {
    if (grid.matches(':focus-visible')) move(cell ?? { channel: 0, row: 0, column: 0 });
  });
  grid.addEventListener('blur', () => move(undefined));
  grid.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') move(undefined);
    const next = moveCell(atlas, cell ?? { channel: 0, row: 0, column: 0 }, event.key);
    if (!next) return;
    event.preventDefault();
    move(next);
  });
  drawCell();
  new IntersectionObserver(
    ([entry]) => {
      near = entry?.isIntersecting ?? false;
      if (near && stale) paint();
    },
    { rootMargin: '200px' },
  ).observe(frame);
  new ResizeObserver(() => {
    // Laid out even far away, so that nothing moves when the picture comes.
    if (frame.clientWidth > 0) layOut();
    if (near && stale) paint();
  }).observe(frame);

  return { element, paint };
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
