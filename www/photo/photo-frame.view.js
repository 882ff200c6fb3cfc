/**
 * The frame around the garment: dragged by its edges and corners, drawn anew, or moved by arrow keys.
 *
 * @import { Frame } from './corrections.js'
 * @import { Seen } from './photo-sheet.view.js'
 * @import { Spot } from './orientation.js'
 */

import { frameBetween } from './corrections.js';
import { spotAt, sizeSeen, seen } from './orientation.js';
import { need } from '../shared/dom.view.js';
import { words } from '../words/words.js';

/** Pixels of the screen within which a hand takes hold of an edge. */
const HOLD = 22;

/** Part of a side that an arrow key moves an edge by, and with Shift. */
const STEPS = { plain: 0.01, shift: 0.05 };

const EDGES = /** @type {const} */ (['left', 'top', 'right', 'bottom']);

/** @typedef {[left: number, top: number, right: number, bottom: number]} Box as it is seen, in pixels of the photo */

/**
 * @param {object} options
 * @param {() => Seen} options.look how the photo lies
 * @param {(frame: Frame) => void} options.onFrame a finished one
 */
export function mountFrame({ look, onFrame }) {
  const sheet = need('photo-sheet', HTMLDivElement);
  const element = need('photo-frame', HTMLDivElement);
  /** @type {Box} */
  let box = [0, 0, 1, 1];
  /** What the reader moves must not jump back when a cut comes that was asked for before. */
  let inHand = false;

  const draw = () => {
    const [width, height] = sizeSeen(look().orientation, look().size);
    const lengths = [width, height, width, height];
    const shares = box.map((place, index) => place / (lengths[index] ?? 1));
    const [left = 0, top = 0, right = 1, bottom = 1] = shares;
    Object.assign(element.style, { left: share(left), top: share(top), width: share(right - left), height: share(bottom - top) });
    EDGES.forEach((edge, index) => {
      const percent = String(Math.round((shares[index] ?? 0) * 100));
      const handle = element.querySelector(`[data-edge=${edge}]`);
      handle?.setAttribute('aria-valuenow', percent);
      handle?.setAttribute('aria-valuetext', words.photo.edgeAt(Number(percent)));
    });
  };
  const finish = () => {
    inHand = false;
    const { orientation, size } = look();
    const [left, top, right, bottom] = box;
    onFrame(frameBetween(spotAt(orientation, size, [left, top]), spotAt(orientation, size, [right, bottom]), size));
  };
  listenToDrags(sheet, {
    box: () => box,
    active: () => !element.hidden,
    look,
    move(next) {
      inHand = true;
      box = next;
      draw();
    },
    finish,
    giveUp(former) {
      inHand = false;
      box = former;
      draw();
    },
  });
  listenToArrows(element, {
    move(edge, by) {
      const index = EDGES.indexOf(edge);
      const length = sizeSeen(look().orientation, look().size)[index % 2] ?? 1;
      const other = box[(index + 2) % 4] ?? 0;
      inHand = true;
      const place = (box[index] ?? 0) + by * length;
      box[index] = index < 2 ? Math.min(Math.max(0, place), other - 1) : Math.max(Math.min(length, place), other + 1);
      draw();
    },
    finish,
  });
  return {
    /**
     * @param {Frame} frame
     * @param {boolean} found by the core, and drawn by nobody
     */
    show([left, top, right, bottom], found) {
      if (inHand) return;
      const { orientation, size } = look();
      const [a, b] = [seen(orientation, size, [left, top]), seen(orientation, size, [right, bottom])];
      box = [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1])];
      element.classList.toggle('found', found);
      draw();
    },
    /** @param {boolean} active */
    use(active) {
      element.hidden = !active;
    },
  };
}

/** @param {number} part */
function share(part) {
  return `${part * 100}%`;
}

/**
 * @param {HTMLElement} sheet
 * @param {{box: () => Box, active: () => boolean, look: () => Seen, move: (box: Box) => void,
 *   finish: () => void, giveUp: (former: Box) => void}} frame
 */
function listenToDrags(sheet, { box, active, look, move, finish, giveUp }) {
  /** @type {{id: number, from: Spot, start: Box, held: boolean[]} | undefined} */
  let drag;

  sheet.addEventListener('pointerdown', (event) => {
    if (drag || !active() || event.button !== 0) return;
    const { spot, scale } = spotOf(sheet, event, look());
    const start = box();
    const near = start.map((place, index) => Math.abs((spot[index % 2] ?? 0) - place) * scale <= HOLD);
    // Of two edges that lie close together the nearer one.
    const held = near.map((isNear, index) => {
      const [own, other] = [start[index] ?? 0, start[(index + 2) % 4] ?? 0].map((place) => Math.abs((spot[index % 2] ?? 0) - place));
      return isNear && !(near[(index + 2) % 4] && (own ?? 0) > (other ?? 0));
    });
    sheet.setPointerCapture(event.pointerId);
    drag = { id: event.pointerId, from: spot, start, held };
  });
  sheet.addEventListener('pointermove', (event) => {
    if (drag?.id !== event.pointerId) return;
    const { spot } = spotOf(sheet, event, look());
    move(dragged(drag, spot));
  });
  sheet.addEventListener('pointerup', (event) => {
    if (drag?.id !== event.pointerId) return;
    const { from, start } = drag;
    const { spot, scale } = spotOf(sheet, event, look());
    drag = undefined;
    // A tap is no frame.
    if (Math.hypot(spot[0] - from[0], spot[1] - from[1]) * scale < 4) giveUp(start);
    else finish();
  });
  sheet.addEventListener('pointercancel', (event) => {
    if (drag?.id !== event.pointerId) return;
    giveUp(drag.start);
    drag = undefined;
  });
}

/**
 * The frame with the edges in hand where the hand is; without one a new frame from where the hand came down.
 *
 * @param {{from: Spot, start: Box, held: boolean[]}} drag
 * @param {Spot} spot
 * @returns {Box}
 */
function dragged({ from, start, held }, spot) {
  const isNew = !held.includes(true);
  const [left, top, right, bottom] = isNew
    ? [...from, ...spot]
    : start.map((place, index) => (held[index] ? (spot[index % 2] ?? 0) : place));
  const across = /** @type {number[]} */ ([left, right]).sort((a, b) => a - b);
  const down = /** @type {number[]} */ ([top, bottom]).sort((a, b) => a - b);
  return [across[0] ?? 0, down[0] ?? 0, across[1] ?? 0, down[1] ?? 0];
}

/**
 * Where a pointer is, in pixels of the photo as it is seen and inside of it, and how large these are on the screen.
 *
 * @param {HTMLElement} sheet
 * @param {PointerEvent} event
 * @param {Seen} look
 * @returns {{spot: Spot, scale: number}}
 */
export function spotOf(sheet, event, { orientation, size }) {
  const { left, top, width, height } = sheet.getBoundingClientRect();
  const [columns, rows] = sizeSeen(orientation, size);
  const inside = (/** @type {number} */ place, /** @type {number} */ most) => Math.min(most, Math.max(0, place));
  return {
    spot: [inside(((event.clientX - left) / width) * columns, columns), inside(((event.clientY - top) / height) * rows, rows)],
    scale: width / columns,
  };
}

/**
 * @param {HTMLElement} element
 * @param {{move: (edge: typeof EDGES[number], by: number) => void, finish: () => void}} frame
 */
function listenToArrows(element, { move, finish }) {
  let moved = false;
  const end = () => {
    if (moved) finish();
    moved = false;
  };
  element.addEventListener('keydown', (event) => {
    const edge = /** @type {HTMLElement} */ (event.target).dataset['edge'];
    const way = { ArrowLeft: -1, ArrowUp: -1, ArrowRight: 1, ArrowDown: 1 }[event.key];
    if (!edge || !way || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move(/** @type {typeof EDGES[number]} */ (edge), way * STEPS[event.shiftKey ? 'shift' : 'plain']);
    moved = true;
  });
  element.addEventListener('keyup', end);
  element.addEventListener('focusout', end);
}
