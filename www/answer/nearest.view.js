/** @import { App, State } from '../app/state.js' */

import { paintPixels } from '../pkg/patchwork.js';
import { count, measure } from '../shared/format.js';
import { make, need, setText } from '../shared/dom.view.js';
import { PIXELS, SIDE } from '../shared/pixels.js';

/** As many as the network's answer stands beside. */
const SHOWN = 5;

/**
 * The garments of the training data that the network finds most like the present one, and a word when it
 * is like none of them.
 *
 * @param {App} app
 * @param {readonly string[]} names
 */
export function mountLikeness({ store }, names) {
  const title = need('nearest-title', HTMLHeadingElement);
  const unlike = need('unlike', HTMLParagraphElement);
  const list = need('nearest', HTMLOListElement);
  const slots = Array.from({ length: SHOWN }, () => makeSlot(list));

  const draw = () => {
    const state = store.get();
    const { likeness } = state;
    setText(title, heading(state));
    setText(unlike, novelty(state));
    unlike.hidden = !isUnlike(state);
    slots.forEach((slot, i) => slot.draw(likeness?.nearest[i], names));
  };
  draw();
  store.subscribe((state, previous) => {
    if (state.likeness !== previous.likeness || state.prediction !== previous.prediction || state.training?.running !== previous.training?.running) draw();
  });
}

/** @param {Readonly<State>} state */
export function isUnlike({ likeness }) {
  return likeness !== undefined && likeness.novelty > 1;
}

/**
 * @param {Readonly<State>} state
 * @returns {string} a sentence, or nothing for a garment that is like others
 */
export function novelty(state) {
  return isUnlike(state) ? 'Unlike anything seen in training: take the answer for a guess.' : '';
}

/** @param {Readonly<State>} state */
function heading({ likeness, prediction, training }) {
  if (likeness) return `The most alike of ${count(likeness.among)} training garments as the network sees them, and how far away they are: from 0, the same, to 2`;
  if (!prediction) return 'The most alike training garments: none for no garment';
  if (training?.running) return 'The most alike training garments: looked up when training rests';
  return 'The most alike training garments: being looked up';
}

/** @param {HTMLElement} list */
function makeSlot(list) {
  const canvas = make('canvas', { class: 'pixels', attributes: { width: String(SIDE), height: String(SIDE), 'aria-hidden': 'true' } });
  const name = make('span', { class: 'name' });
  const distance = make('span', { class: 'figures' });
  list.append(make('li', {}, [canvas, name, distance]));
  /** @type {Uint8Array | undefined} */
  let painted;
  return {
    /**
     * @param {import('../app/state.js').Likeness['nearest'][number] | undefined} garment
     * @param {readonly string[]} names
     */
    draw(garment, names) {
      setText(name, garment ? (names[garment.label] ?? 'no class') : '');
      setText(distance, garment ? measure(garment.distance) : '');
      if (samePixels(garment?.pixels, painted)) return;
      painted = garment?.pixels;
      paintPixels(canvas, painted ?? new Uint8Array(PIXELS), SIDE);
    },
  };
}

/**
 * Whether both are the same place of the same memory.
 *
 * @param {Uint8Array | undefined} a
 * @param {Uint8Array | undefined} b
 */
function samePixels(a, b) {
  return a?.buffer === b?.buffer && a?.byteOffset === b?.byteOffset;
}
