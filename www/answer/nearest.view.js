/** @import { App, State } from '../app/state.js' */

import { paintPixels } from '../pkg/patchwork.js';
import { against } from './against.js';
import { hidesAnswer } from '../app/state.js';
import { measure } from '../shared/format.js';
import { readConfig } from '../shared/keras-config.js';
import { make, need, setText } from '../shared/dom.view.js';
import { PIXELS, SIDE } from '../shared/pixels.js';
import { words } from '../words/words.js';

/** As many as the network's answer stands beside. */
const SHOWN = 5;

/**
 * The garments of the training data that the network finds most like the present one, and a word when it
 * is like none of them.
 *
 * @param {App} app
 */
export function mountLikeness({ store }) {
  const title = need('nearest-title', HTMLHeadingElement);
  const unlike = need('unlike', HTMLParagraphElement);
  const list = need('nearest', HTMLOListElement);
  const contrary = need('against', HTMLParagraphElement);
  const group = need('likeness', HTMLElement);
  const slots = Array.from({ length: SHOWN }, () => makeSlot(list));

  const draw = () => {
    const state = store.get();
    const { likeness } = state;
    setText(title, heading(state));
    setText(unlike, novelty(state));
    unlike.hidden = !isUnlike(state) || hidesAnswer(state);
    // They would give the answer away.
    group.hidden = hidesAnswer(state);
    const other = hidesAnswer(state) ? undefined : against(likeness, state.prediction);
    contrary.hidden = !other;
    if (other) setText(contrary, words.answer.nearest.against(other.count, likeness?.nearest.length ?? 0, words.garment.classes[other.label] ?? ''));
    slots.forEach((slot, i) => slot.draw(likeness?.nearest[i]));
  };
  draw();
  store.subscribe((state, previous) => {
    if (state.likeness !== previous.likeness || state.prediction !== previous.prediction || state.guess !== previous.guess || state.overflowed !== previous.overflowed || state.config !== previous.config || state.training?.running !== previous.training?.running) draw();
  });
}

/** Who gives a kind at least this probability knows something like it. */
const KNOWN = 0.9;

/**
 * By so much the novelty of what is none of the ten kinds exceeds the probability of the likeliest one. With less, more than 8 %
 * of the garments would be among it that strangers have drawn ("Quick, Draw!"; every other one was looked at).
 */
const MARGIN = 0.45;

/**
 * Whether it seems to be no garment of the ten kinds: the surer the network is, the more unlike what it was shown it has to be.
 *
 * @param {Readonly<State>} state
 */
export function isUnlike({ likeness, prediction }) {
  if (!likeness || !prediction) return false;
  const probability = prediction.probabilities[prediction.best] ?? 0;
  return probability < KNOWN && likeness.novelty - probability > MARGIN;
}

/**
 * @param {Readonly<State>} state
 * @returns {string} sentences, or nothing for a garment that is like others
 */
export function novelty(state) {
  return isUnlike(state) ? words.answer.unlike(words.garment.inSentence[state.prediction?.best ?? -1] ?? '') : '';
}

/** @param {Readonly<State>} state */
function heading({ likeness, prediction, overflowed, config, training }) {
  const { among, ofNothing, ofNoAnswer, bySingleLayer, later, soon } = words.answer.nearest;
  if (likeness) return among(likeness.among);
  if (!prediction) return overflowed ? ofNoAnswer : ofNothing;
  if (config && readConfig(config).layers.length < 2) return bySingleLayer;
  return training?.running ? later : soon;
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
    /** @param {import('../app/state.js').Likeness['nearest'][number] | undefined} garment */
    draw(garment) {
      setText(name, words.garment.classes[garment?.label ?? -1] ?? '');
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
