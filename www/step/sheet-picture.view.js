/**
 * One map of a layer, or its units in lines, as a picture whose cells can be read and opened; what is not touched is dim.
 *
 * @import { Painted } from '../pkg/patchwork_opened.js'
 * @import { Frame, Place } from '../shared/grid.js'
 * @import { Sheet } from './sheets.js'
 */

import { make, setText } from '../shared/dom.view.js';
import { makeLegend } from '../shared/legend.view.js';
import { makePixelGrid } from '../shared/pixel-grid.view.js';

/** Wished side of a picture in CSS pixels. */
const SIDE = 240;

/**
 * @param {{read: (place: Place) => string, onOpen: (place: Place) => void}} options
 */
export function makeSheetPicture({ read, onOpen }) {
  const title = make('figcaption', { class: 'step-picture-title' });
  const room = make('div', { class: 'step-picture-room' });
  const legends = { viridis: makeLegend('viridis'), signed: makeLegend('signed') };
  const legend = make('div', {}, Object.values(legends).map(({ element }) => element));
  /** @type {ReturnType<typeof makePixelGrid> | undefined} */
  let grid;
  let cell = 0;
  const element = make('figure', { class: 'step-picture' }, [title, room, legend]);

  /** @param {Sheet} sheet */
  const gridFor = ({ height, width }) => {
    const wish = Math.max(1, Math.floor(SIDE / Math.max(width, height)));
    if (grid && wish === cell) return grid;
    cell = wish;
    grid = makePixelGrid({ cell, read, onPin: (pinned) => pinned && open() });
    room.replaceChildren(grid.element);
    return grid;
  };
  const open = () => {
    const place = grid?.place();
    grid?.pin(false);
    if (place) onOpen(place);
  };

  return {
    element,
    /**
     * @param {{title: string, label: string, sheet: Sheet, painted: Painted, colors: 'viridis' | 'signed' | 'grey', frames: readonly Frame[]}} picture
     */
    draw({ title: text, label, sheet, painted, colors, frames }) {
      const present = gridFor(sheet);
      setText(title, text);
      present.name(label);
      present.resize({ rows: sheet.height, columns: sheet.width });
      paintOn(present.canvas, painted);
      present.frame(frames);
      present.refresh();
      for (const [name, each] of Object.entries(legends)) each.element.hidden = name !== colors;
      if (colors !== 'grey') legends[colors].draw(painted);
    },
  };
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {Painted} painted
 */
export function paintOn(canvas, { rgba, width, height }) {
  if (canvas.width !== width) canvas.width = width;
  if (canvas.height !== height) canvas.height = height;
  canvas.getContext('2d')?.putImageData(new ImageData(rgba, width, height), 0, 0);
}

/**
 * Everything but one part, as frames that dim.
 *
 * @param {Sheet} sheet
 * @param {Omit<Frame, 'kind'>} lit
 * @returns {Frame[]}
 */
export function around({ height, width }, { row, column, rows, columns }) {
  const kind = 'dim';
  return [
    { row: 0, column: 0, rows: row, columns: width, kind },
    { row: row + rows, column: 0, rows: height - row - rows, columns: width, kind },
    { row, column: 0, rows, columns: column, kind },
    { row, column: column + columns, rows, columns: width - column - columns, kind },
  ].filter((frame) => frame.rows > 0 && frame.columns > 0);
}

/**
 * What comes after a cell, row by row, as frames that dim.
 *
 * @param {Sheet} sheet
 * @param {number} cell
 * @returns {Frame[]}
 */
export function after({ height, width }, cell) {
  const [row, column] = [Math.floor(cell / width), cell % width];
  const kind = 'dim';
  return [
    { row, column: column + 1, rows: 1, columns: width - column - 1, kind },
    { row: row + 1, column: 0, rows: height - row - 1, columns: width, kind },
  ].filter((frame) => frame.rows > 0 && frame.columns > 0);
}
