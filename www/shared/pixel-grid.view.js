/**
 * A picture whose pixels can be read one by one: by pointer, finger or keyboard. One tab stop; arrows
 * move, Enter or a click pins the cell, Escape lets it go. The cell in words stands below, and is the value
 * that a screen reader speaks.
 *
 * @import { Frame, Place, Size } from './grid.js'
 *
 * @typedef {object} PixelGridOptions
 * @property {string} [label] what the picture is, for the screen reader, unless `name` says it
 * @property {number} cell wished side of a cell in CSS pixels
 * @property {(place: Place) => string} read the cell in words
 * @property {(place: Place | undefined) => void} [onPoint] the cell pointed at became another one, by the reader's hand
 * @property {(pinned: boolean) => void} [onPin] the reader pinned the cell or let it go
 *
 * @typedef {object} PixelGrid
 * @property {HTMLElement} element the picture with its readout below
 * @property {HTMLCanvasElement} canvas for the crate to paint on, one pixel a cell
 * @property {(size: Size) => void} resize other rows and columns
 * @property {(label: string) => void} name another label
 * @property {() => Place | undefined} place the cell pointed at
 * @property {(place: Place | undefined) => void} point points at a cell, as another grid or a player asks
 * @property {(pinned: boolean) => void} pin pins the cell or lets it go, as another grid asks
 * @property {(frames: readonly Frame[]) => void} frame draws frames around parts of the picture
 * @property {() => void} refresh says the present cell anew, after the numbers changed
 */

import { clampPlace, fitCell, percentages, placeAt, stepBy } from './grid.js';
import { make, sayPlace, setText } from './dom.view.js';
import { watchSize } from './watch-size.view.js';
import { words } from '../words/words.js';

const ORIGIN = { row: 0, column: 0 };

/**
 * @param {PixelGridOptions} options
 * @returns {PixelGrid}
 */
export function makePixelGrid({ label = '', cell, read, onPoint, onPin }) {
  const picture = makePicture(label);
  /** @type {Size} */
  let size = { rows: 1, columns: 1 };
  const cursor = makeCursor(() => size, {
    draw: (place, pinned) => picture.drawCursor(size, place, pinned, place && read(place)),
    onPoint,
    onPin,
  });
  const layOut = () => picture.layOut(size, cell);

  listen(picture.grid, handOn(cursor, () => size, (event) => picture.placeOf(size, event)));
  watchSize(picture.room, layOut);
  cursor.draw();

  return {
    element: picture.element,
    canvas: picture.canvas,
    resize(next) {
      if (next.rows === size.rows && next.columns === size.columns) return;
      size = next;
      layOut();
      cursor.move(cursor.place());
    },
    name: (text) => picture.grid.setAttribute('aria-label', text),
    place: cursor.place,
    point: cursor.move,
    pin: cursor.pin,
    frame: (parts) => picture.drawFrames(size, parts),
    refresh: cursor.draw,
  };
}

/**
 * The parts of the document, and how they are drawn.
 *
 * @param {string} label
 */
function makePicture(label) {
  const canvas = make('canvas', { class: 'pixels', attributes: { 'aria-hidden': 'true', width: '1', height: '1' } });
  const cursor = make('div', { class: 'cursor' });
  const frames = make('div', { class: 'frames' });
  const grid = make('div', { class: 'pixel-grid', attributes: { role: 'slider', tabindex: '0', 'aria-label': label } }, [canvas, frames, cursor]);
  const readout = make('output', { class: 'caption readout', attributes: { 'aria-live': 'off' } });
  const room = make('div', { class: 'pixel-room' }, [grid]);
  return {
    element: make('div', { class: 'pixel-figure' }, [room, readout]),
    room,
    grid,
    canvas,
    /** @param {Size} size @param {number} wish side of a cell */
    layOut({ rows, columns }, wish) {
      if (room.clientWidth === 0) return;
      const side = fitCell(columns, room.clientWidth, wish);
      grid.style.width = `${side * columns}px`;
      grid.style.height = `${side * rows}px`;
    },
    /** @param {Size} size @param {PointerEvent} event */
    placeOf(size, event) {
      const { left, top, width, height } = canvas.getBoundingClientRect();
      return placeAt(size, (event.clientX - left) / width, (event.clientY - top) / height);
    },
    /** @type {(size: Size, place: Place | undefined, pinned: boolean, text?: string) => void} */
    drawCursor(size, place, pinned, text = '') {
      cursor.hidden = !place;
      cursor.classList.toggle('pinned', pinned);
      const said = pinned && place ? words.shared.pixelGrid.pinned(text) : text;
      setText(readout, said);
      // Orca is silent where only the words change: a pinned cell has a number of its own.
      const at = place ? place.row * size.columns + place.column + (pinned ? 0.5 : 0) : 0;
      sayPlace(grid, { at, last: size.rows * size.columns - 0.5, text: said });
      if (place) Object.assign(cursor.style, percentages(size, { ...place, rows: 1, columns: 1 }));
    },
    /** @param {Size} size @param {readonly Frame[]} parts */
    drawFrames(size, parts) {
      frames.replaceChildren(
        ...parts.map((part) => {
          const frame = make('div', { class: `frame ${part.kind ?? ''}`.trim() });
          Object.assign(frame.style, percentages(size, part));
          return frame;
        }),
      );
    },
  };
}

/**
 * The cell pointed at: moved by the reader's hand, or by others.
 *
 * @param {() => Size} size of the grid
 * @param {Pick<PixelGridOptions, 'onPoint' | 'onPin'> & {
 *   draw: (place: Place | undefined, pinned: boolean) => void
 * }} told
 */
function makeCursor(size, { draw: drawAt, onPoint, onPin }) {
  /** @type {Place | undefined} */
  let place;
  let pinned = false;

  const draw = () => drawAt(place, pinned);
  /** @param {Place | undefined} next */
  const move = (next) => {
    place = next && clampPlace(size(), next);
    if (!place) pinned = false;
    draw();
  };
  /** @param {Place} next */
  const isHere = (next) => next.row === place?.row && next.column === place.column;
  /** @param {Place} next */
  const pointByHand = (next) => {
    const same = isHere(next);
    move(next);
    if (!same) onPoint?.(place);
  };
  /** @param {boolean} next */
  const pinByHand = (next) => {
    pinned = next;
    onPin?.(pinned);
  };
  return {
    place: () => place,
    isPinned: () => pinned,
    isHere,
    draw,
    move,
    pointByHand,
    pinByHand,
    /** @param {boolean} next */
    pin(next) {
      if (next === pinned) return;
      pinned = next;
      draw();
    },
  };
}

/**
 * @param {ReturnType<typeof makeCursor>} cursor
 * @param {() => Size} size of the grid
 * @param {Hand['placeOf']} placeOf
 * @returns {Hand}
 */
function handOn({ place, isPinned, isHere, draw, pointByHand, pinByHand }, size, placeOf) {
  return {
    placeOf,
    hover: (next) => {
      if (!isPinned()) pointByHand(next);
    },
    press: (next) => {
      pinByHand(!(isPinned() && isHere(next)));
      pointByHand(next);
    },
    step: (key, control) => {
      const from = place();
      const next = stepBy(size(), from ?? ORIGIN, key, control);
      if (next) pointByHand(from ? next : ORIGIN);
      return next !== undefined;
    },
    pin: () => {
      pinByHand(!isPinned());
      pointByHand(place() ?? ORIGIN);
    },
    release: () => {
      pinByHand(false);
      draw();
    },
    enter: () => {
      if (!place()) pointByHand(ORIGIN);
    },
  };
}

/**
 * What a hand does on a grid.
 *
 * @typedef {object} Hand
 * @property {(event: PointerEvent) => Place | undefined} placeOf
 * @property {(place: Place) => void} hover
 * @property {(place: Place) => void} press
 * @property {(key: string, control: boolean) => boolean} step whether the key meant something
 * @property {() => void} pin
 * @property {() => void} release
 * @property {() => void} enter the keyboard came
 */

/**
 * @param {HTMLElement} grid
 * @param {Hand} hand
 */
function listen(grid, hand) {
  grid.addEventListener('pointermove', (event) => {
    // Scrolling under a resting mouse is no pointing; a finger that scrolls is none either.
    const moved = event.movementX !== 0 || event.movementY !== 0;
    const place = moved && event.pointerType !== 'touch' ? hand.placeOf(event) : undefined;
    if (place) hand.hover(place);
  });
  grid.addEventListener('click', (event) => {
    const place = hand.placeOf(/** @type {PointerEvent} */ (event));
    if (place) hand.press(place);
  });
  grid.addEventListener('focus', () => {
    if (grid.matches(':focus-visible')) hand.enter();
  });
  grid.addEventListener('keydown', (event) => {
    if (event.altKey || event.metaKey) return;
    if (event.key === 'Enter') hand.pin();
    else if (event.key === 'Escape') hand.release();
    else if (!hand.step(event.key, event.ctrlKey)) return;
    event.preventDefault();
  });
}
