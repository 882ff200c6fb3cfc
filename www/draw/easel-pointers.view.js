/**
 * Mouse, finger and pen on the easel.
 *
 * @import { Stroke } from './drawing.js'
 * @import { Point } from './shapes.js'
 * @import { EaselOptions, Shaping } from './easel.view.js'
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

/**
 * @param {HTMLElement} easel
 * @param {EaselOptions & {painter: Painter, shaping: Shaping}} options
 */
export function listenToPointers(easel, { tool, onOperation, onLive, announce, painter, shaping }) {
  /** @type {{id: number, from: Point, stroke?: Stroke, closing?: boolean} | undefined} the pointer that is down */
  let held;

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

  easel.addEventListener('pointerdown', (event) => {
    if (held || event.button !== 0) return;
    const inHand = tool();
    const from = pointOf(event);
    if (inHand.kind === 'fill') {
      onOperation(fillOf(inHand, from));
      return;
    }
    easel.setPointerCapture(event.pointerId);
    held = { id: event.pointerId, from };
    if (isShape(inHand.kind)) {
      held.closing = shaping.begun();
      if (held.closing) shaping.move(from);
      else shaping.begin(from);
      return;
    }
    held.stroke = strokeOf(inHand, []);
    extend(held.stroke, [event]);
  });
  easel.addEventListener('pointermove', (event) => {
    if (held && held.id !== event.pointerId) return;
    // Without a button too: after a first click the shape follows the mouse to the second.
    if (shaping.begun()) shaping.move(pointOf(event));
    if (!held?.stroke) return;
    const events = event.getCoalescedEvents?.() ?? [];
    extend(held.stroke, events.length > 0 ? events : [event]);
  });
  const finish = (/** @type {PointerEvent} */ event) => {
    if (held?.id !== event.pointerId) return;
    const { stroke, from, closing } = held;
    held = undefined;
    if (stroke) {
      onOperation(stroke);
      return;
    }
    const to = pointOf(event);
    if (closing || Math.hypot(to.x - from.x, to.y - from.y) >= CLICK) shaping.end(to);
    else announce(words.draw.done.begun);
  };
  easel.addEventListener('pointerup', finish);
  easel.addEventListener('pointercancel', finish);
  // A canvas that is hidden during a stroke hears of no other end.
  easel.addEventListener('lostpointercapture', finish);
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
