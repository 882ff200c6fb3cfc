/**
 * Tasks about what the network makes of the reader's drawing: its answer is in the state.
 *
 * @import { State } from '../app/state.js'
 * @import { Desk, Found, Sight } from './task-list.js'
 */

import { packed, unpacked } from '../app/kept-note.js';

const BAG = 8;
export const SURE = 0.9;
/** Pixels that may be changed. */
export const FEW = 20;

/** @param {Pick<State, 'garment' | 'prediction'>} state @returns {{pixels: Uint8Array, probabilities: Float32Array, best: number} | undefined} */
function drawn({ garment, prediction }) {
  if (garment?.kind !== 'drawing' || !garment.pixels || !prediction) return undefined;
  return { pixels: garment.pixels, ...prediction };
}

/** @param {Pick<State, 'garment' | 'prediction'>} state @returns {Found | undefined} */
export function asBag(state) {
  const share = drawn(state)?.probabilities[BAG];
  return share === undefined ? undefined : { reached: share >= SURE, figures: [share] };
}

/**
 * The network is sure of what is like nothing that it has seen.
 *
 * @param {Pick<State, 'garment' | 'prediction' | 'likeness'>} state
 * @returns {Found | undefined}
 */
export function unlike(state) {
  const there = drawn(state);
  const { likeness } = state;
  if (!there || !likeness) return undefined;
  const share = there.probabilities[there.best] ?? 0;
  return { reached: likeness.novelty > 1, figures: [there.best, share, Number(likeness.novelty > 1)], right: Math.round(100 * share) };
}

/** The garment on the page becomes the drawing that is changed. @param {Desk} desk */
export function flips({ state, draw, keep }) {
  const { garment, prediction } = state();
  if (!garment?.pixels || !prediction) return;
  const { best, probabilities } = prediction;
  keep({ pixels: packed(garment.pixels), ...(garment.label !== undefined && { label: garment.label }), answer: { best, share: probabilities[best] ?? 0 } });
  draw(garment.pixels);
}

/**
 * A few changed pixels give another answer.
 *
 * @param {Pick<Sight, 'note'> & {state: Pick<State, 'garment' | 'prediction'>}} sight
 * @returns {Found | undefined} undefined until a garment has been taken to be changed
 */
export function flipped({ state, note }) {
  const there = drawn(state);
  const before = note.garment;
  if (!there || !before?.answer) return undefined;
  const pixels = unpacked(before.pixels);
  const changed = pixels.filter((grey, index) => grey !== there.pixels[index]).length;
  const { best } = before.answer;
  return { reached: changed <= FEW && there.best !== best, figures: [changed, best, there.best], right: changed };
}
