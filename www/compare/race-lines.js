/**
 * Which words the state of a race has.
 *
 * @import { Kind, RaceState } from './race.js'
 */

import { words } from '../words/words.js';
import { progressOf, resultOf } from './measures.js';
import { KINDS } from './race.js';

/** What the button does. @param {RaceState} state @param {boolean} isOver */
export function deedOf({ status }, isOver) {
  const { start, pause, stop, on, over } = words.compare.race;
  if (status === 'coming') return stop;
  if (status === 'running') return pause;
  return status === 'none' ? start : isOver ? over : on;
}

/** What came of it, with all that it depends on. @param {RaceState} state */
export function findingOf({ status, sides, options, diverged }) {
  const result = sides && resultOf(sides);
  const { race } = words.compare;
  if (diverged) return race.why.diverged[diverged];
  if (!result || status === 'running') return '';
  const right = (/** @type {Kind} */ kind) => sides[kind].epochs.find(({ epoch }) => epoch === result.epoch)?.testAccuracy ?? NaN;
  return [
    race.finding[result.winner]({ ...result, cnn: right('cnn'), dnn: right('dnn'), images: sides.cnn.images, seed: options?.seed ?? 0 }),
    race.small(result),
    KINDS.some((kind) => sides[kind].from !== undefined) ? race.taken : '',
    status === 'past' ? race.past : '',
  ].filter(Boolean).join(' ');
}

/**
 * Where it stands, and what is done now.
 *
 * @param {RaceState} state
 * @returns {{position: string, now: string, share: number}} the share is from 0 to 1
 */
export function wayOf({ status, sides, loading, epochs }) {
  const { race } = words.compare;
  if (loading) {
    const { received, total } = loading;
    return { position: total > 0 ? words.data.received(received, total) : words.data.coming, now: '', share: received / (total || 1) };
  }
  if (!sides) return { position: race.nothing, now: '', share: 0 };
  const { share, seconds } = progressOf(sides, epochs);
  const testing = KINDS.find((kind) => sides[kind].testing);
  const left = seconds === undefined ? race.status.running : race.left(seconds);
  const now = status !== 'running' ? race.status[status] : testing ? race.testing[testing](sides[testing].testing?.done ?? 0) : left;
  return { position: race.position(sides.cnn.steps, sides.dnn.steps, epochs * sides.cnn.batches), now, share };
}
