/**
 * The brush that marks what is garment and what is not: by pointer, or by arrow keys and Space.
 *
 * @import { Mark } from './corrections.js'
 * @import { Seen } from './photo-sheet.view.js'
 * @import { Spot } from './orientation.js'
 */

import { BRUSH } from './corrections.js';
import { seen, sizeSeen, spotAt } from './orientation.js';
import { need } from '../shared/dom.view.js';
import { spotOf } from './photo-frame.view.js';

/** The colours of the marks. */
const COLORS = { garment: '#2b6cd0', ground: '#e0661b' };

/** Which way a key leads: right and down. */
const WAYS = /** @type {Record<string, Spot>} */ ({ ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] });

/**
 * @param {object} options
 * @param {() => Seen} options.look how the photo lies
 * @param {(mark: Mark) => void} options.onMark a finished one
 */
export function mountBrush({ look, onMark }) {
  const element = need('photo-brush', HTMLDivElement);
  const canvas = need('photo-marks', HTMLCanvasElement);
  /** @type {Mark['kind']} */
  let kind = 'garment';
  /** @type {readonly Mark[]} */
  let marks = [];

  /** @param {readonly Mark[]} [live] */
  const draw = (live = []) => {
    const { orientation, size } = look();
    [canvas.width, canvas.height] = sizeSeen(orientation, size);
    const context = canvas.getContext('2d');
    if (!context) return;
    Object.assign(context, { globalAlpha: 0.7, lineCap: 'round', lineJoin: 'round' });
    const wide = 2 * BRUSH * Math.max(...size);
    for (const mark of [...marks, ...live]) {
      context.beginPath();
      const places = mark.spots.map((spot) => seen(orientation, size, spot));
      // A line to itself is a dot.
      for (const place of [...places.slice(0, 1), ...places]) context.lineTo(...place);
      // With a white edge, so that it can be seen on cloth of its own colour.
      Object.assign(context, { strokeStyle: '#fff', lineWidth: wide });
      context.stroke();
      Object.assign(context, { strokeStyle: COLORS[mark.kind], lineWidth: 0.7 * wide });
      context.stroke();
    }
  };
  const brush = {
    look,
    /** @param {readonly Spot[]} spots of the photo */
    preview: (spots) => draw([{ kind, spots }]),
    /** @param {readonly Spot[]} spots of the photo */
    finish: (spots) => onMark({ kind, spots }),
    cancel: () => draw(),
  };
  listenToPointers(element, brush);
  listenToKeys(element, brush);
  return {
    /** @param {readonly Mark[]} next */
    show(next) {
      marks = next;
      draw();
    },
    /** @param {Mark['kind'] | undefined} next */
    use(next) {
      element.hidden = next === undefined;
      if (next) kind = next;
    },
  };
}

/**
 * @typedef {object} Brush
 * @property {() => Seen} look
 * @property {(spots: readonly Spot[]) => void} preview
 * @property {(spots: readonly Spot[]) => void} finish
 * @property {() => void} cancel
 */

/**
 * @param {HTMLElement} element
 * @param {Brush} brush
 */
function listenToPointers(element, { look, preview, finish, cancel }) {
  /** @type {{id: number, spots: Spot[]} | undefined} */
  let held;

  /** @param {PointerEvent} event */
  const take = (event) => {
    const { orientation, size } = look();
    held?.spots.push(spotAt(orientation, size, spotOf(element, event, look()).spot));
    preview(held?.spots ?? []);
  };
  element.addEventListener('pointerdown', (event) => {
    if (held || event.button !== 0) return;
    element.setPointerCapture(event.pointerId);
    held = { id: event.pointerId, spots: [] };
    take(event);
  });
  element.addEventListener('pointermove', (event) => {
    if (held?.id === event.pointerId) take(event);
  });
  element.addEventListener('pointerup', (event) => {
    if (held?.id !== event.pointerId) return;
    const { spots } = held;
    held = undefined;
    finish(spots);
  });
  element.addEventListener('pointercancel', (event) => {
    if (held?.id !== event.pointerId) return;
    held = undefined;
    cancel();
  });
}

/**
 * @param {HTMLElement} element
 * @param {Brush} brush
 */
function listenToKeys(element, { look, finish }) {
  const cursor = need('brush-cursor', HTMLDivElement);
  /** As it is seen, in parts of width and height. @type {Spot} */
  let place = [0.5, 0.5];

  const draw = () => {
    const [width, height] = sizeSeen(look().orientation, look().size);
    const across = (2 * BRUSH * Math.max(width, height)) / width;
    Object.assign(cursor.style, {
      left: `${place[0] * 100}%`,
      top: `${place[1] * 100}%`,
      width: `${across * 100}%`,
      aspectRatio: '1',
    });
  };
  const spot = () => {
    const { orientation, size } = look();
    const [width, height] = sizeSeen(orientation, size);
    return spotAt(orientation, size, [place[0] * width, place[1] * height]);
  };
  element.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const way = WAYS[event.key];
    if (!way && event.key !== ' ' && event.key !== 'Enter') return;
    event.preventDefault();
    const from = spot();
    if (way) {
      const sides = sizeSeen(look().orientation, look().size);
      const step = BRUSH * Math.max(...sides);
      const inside = (/** @type {0 | 1} */ axis) => Math.min(1, Math.max(0, place[axis] + (way[axis] * step) / sides[axis]));
      place = [inside(0), inside(1)];
    }
    cursor.hidden = false;
    draw();
    if (!way || event.shiftKey) finish(way ? [from, spot()] : [from]);
  });
  element.addEventListener('focus', () => {
    cursor.hidden = !element.matches(':focus-visible');
    draw();
  });
  for (const away of ['pointerdown', 'blur']) {
    element.addEventListener(away, () => {
      cursor.hidden = true;
    });
  }
}
