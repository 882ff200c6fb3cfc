/**
 * The time for a question. It runs from a press of the reader on, and over a reload; when it is over, nothing is taken away.
 *
 * @import { Keeper } from '../shared/own-filter/named-filters.js'
 *
 * @typedef {'waiting' | 'first' | 'second' | 'over'} Phase the halves of the time, and what is before and after them
 * @typedef {{phase: Phase, left: number}} Reading minutes that are left, begun ones as whole ones
 */

const MINUTE = 60_000;
const STORED = 'patchwork-class-clock';

/**
 * @param {number} minutes in all
 * @param {number | undefined} started when it began to run, in milliseconds
 * @param {number} now
 * @returns {Reading}
 */
export function readingOf(minutes, started, now) {
  if (started === undefined) return { phase: 'waiting', left: minutes };
  const whole = minutes * MINUTE;
  // The clock of the computer may have been set back.
  const rest = Math.min(whole - (now - started), whole);
  if (rest <= 0) return { phase: 'over', left: 0 };
  return { phase: rest <= whole / 2 ? 'second' : 'first', left: Math.ceil(rest / MINUTE) };
}

/**
 * @param {() => Keeper} keeper may throw, as a browser does that forbids it
 * @param {string} question what the clock belongs to
 * @param {number} started
 */
export function keepStart(keeper, question, started) {
  try {
    keeper().setItem(STORED, JSON.stringify([question, started]));
  } catch {
    // Then the clock waits again after a reload.
  }
}

/** Lets the clock wait again. @param {() => Keeper} keeper */
export function forgetStart(keeper) {
  try {
    keeper().setItem(STORED, 'null');
  } catch {
    // Then there is nothing to forget.
  }
}

/**
 * @param {() => Keeper} keeper
 * @param {string} question
 * @returns {number | undefined} when its clock began to run
 */
export function keptStart(keeper, question) {
  try {
    /** @type {unknown} */
    const kept = JSON.parse(keeper().getItem(STORED) ?? 'null');
    if (!Array.isArray(kept) || kept[0] !== question) return undefined;
    return Number.isFinite(kept[1]) ? kept[1] : undefined;
  } catch {
    return undefined;
  }
}
