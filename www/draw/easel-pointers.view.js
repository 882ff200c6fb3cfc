/**
 * Mouse, finger and pen on the easel.
 *
 * @import { Stroke } from './drawing.js'
 * @import { Point } from './shapes.js'
 * @import { EaselOptions, Shaping } from './easel.view.js'
 * @import { Tool } from './tool.js'
 * @import { Painter } from './painter.view.js'
 */

import { CANVAS_SIDE, rounded } from './drawing.js';
import { isShape } from './shapes.js';
import { fillOf, strokeOf } from './tool.js';
import { words } from '../words/words.js';

/** Steps of the canvas between two points of a stroke: what lies nearer cannot be seen. */
const NEAR = 1;

/** Steps of the canvas that a hand may move in a click or a tap. */
const CLICK = 8;

/** Milliseconds after a finger within which a second one means that the reader zooms. */
const PINCH = 400;

/** The button that a pen presses with its other end. */
const ERASER = 5;

/**
 * @typedef {object} Held the pointer that is down
 * @property {number} id
 * @property {string} type
 * @property {number} since
 * @property {Tool} tool
 * @property {Point} from
 * @property {Stroke} [stroke]
 * @property {boolean} [closing] it ends a shape that a click has begun
 * @property {boolean} [over] what it drew was given up
 */

/**
 * @param {HTMLElement} easel
 * @param {EaselOptions & {painter: Painter, shaping: Shaping}} options
 * @returns {{whenFree: (task: () => void) => void}} whenFree does something at once, or when what is under way has ended
 */
export function listenToPointers(easel, { tool, onOperation, onLive, announce, painter, shaping }) {
  /** @type {Held | undefined} */
  let held;
  /** @type {(() => void)[]} */
  const waiting = [];

  /** @param {PointerEvent} event */
  const pointOf = (event) => {
    const { left, top, width, height } = easel.getBoundingClientRect();
    return { x: ((event.clientX - left) / width) * CANVAS_SIDE, y: ((event.clientY - top) / height) * CANVAS_SIDE };
  };
  /** @param {Stroke} stroke @param {PointerEvent[]} events */
  const extend = (stroke, events) => {
    const from = stroke.points.length / 3;
    for (const event of events) addPoint(stroke.points, pointOf(event), event);
    if (stroke.points.length / 3 === from) return;
    painter.extend(stroke, from);
    onLive();
  };
  /** @param {PointerEvent} event @param {Tool} inHand */
  const begin = (event, inHand) => {
    const from = pointOf(event);
    easel.setPointerCapture(event.pointerId);
    held = { id: event.pointerId, type: event.pointerType, since: event.timeStamp, tool: inHand, from };
    if (inHand.kind === 'fill') return;
    if (isShape(inHand.kind)) {
      held.closing = shaping.begun();
      if (held.closing) shaping.move(from);
      else shaping.begin(from);
      return;
    }
    held.stroke = strokeOf(inHand, []);
    extend(held.stroke, [event]);
  };
  /** What the pointer drew goes; until it is lifted it draws no more. */
  const giveUp = () => {
    if (!held || held.over) return;
    held.over = true;
    shaping.cancel();
    if (!held.stroke) return;
    painter.cancel();
    onLive();
  };
  /** @param {Held} pointer @param {Point} to */
  const complete = ({ stroke, tool: inHand, from, closing }, to) => {
    if (stroke) onOperation(stroke);
    else if (inHand.kind === 'fill') onOperation(fillOf(inHand, from));
    else if (closing || Math.hypot(to.x - from.x, to.y - from.y) >= CLICK) shaping.end(to);
    else announce(words.draw.done.begun);
  };

  easel.addEventListener('pointerdown', (event) => {
    if (event.button !== 0 && event.button !== ERASER) return;
    if (held?.type === 'touch' && event.pointerType === 'touch' && event.timeStamp - held.since < PINCH) giveUp();
    // A pen takes the place of a hand that lay down before it.
    if (held && !(held.type === 'touch' && event.pointerType === 'pen')) return;
    giveUp();
    begin(event, event.button === ERASER ? { ...tool(), kind: 'eraser' } : tool());
  });
  easel.addEventListener('pointermove', (event) => {
    if (held && (held.id !== event.pointerId || held.over)) return;
    // Without a button too: after a first click the shape follows the mouse to the second.
    if (shaping.begun()) shaping.move(pointOf(event));
    if (!held?.stroke) return;
    const events = event.getCoalescedEvents?.() ?? [];
    extend(held.stroke, events.length > 0 ? events : [event]);
  });
  /** @param {PointerEvent} event */
  const finish = (event) => {
    const pointer = held;
    if (pointer?.id !== event.pointerId) return;
    held = undefined;
    if (!pointer.over) complete(pointer, pointOf(event));
    for (const task of waiting.splice(0)) task();
  };
  easel.addEventListener('pointerup', finish);
  // A canvas that is hidden during a stroke hears of no other end.
  easel.addEventListener('lostpointercapture', finish);
  easel.addEventListener('pointercancel', (event) => {
    // The browser takes the pointer for itself, to zoom for one: no hand meant that line.
    if (held?.id === event.pointerId) giveUp();
    finish(event);
  });
  return {
    whenFree(task) {
      if (held) waiting.push(task);
      else task();
    },
  };
}

/**
 * @param {number[]} points
 * @param {Point} point
 * @param {PointerEvent} event
 */
function addPoint(points, { x, y }, event) {
  const [formerX = Infinity, formerY = Infinity] = points.slice(-3);
  if (Math.hypot(x - formerX, y - formerY) < NEAR) return;
  // Only a pen measures its pressure; a mouse reports one half, a finger anything.
  const pressure = event.pointerType === 'pen' ? event.pressure : 1;
  points.push(rounded(x), rounded(y), rounded(pressure));
}
