/**
 * The game of the first page: guess what the network will say before it says it. Pure.
 *
 * @import { Garment, Prediction, State } from '../app/state.js'
 */

/**
 * What becomes of the game when something changes: another garment may be guessed too, but who draws or takes a photo
 * wants to see the answer come, and who goes on to a chapter needs it.
 *
 * @param {Pick<State, 'garment' | 'guess' | 'chapter'>} state
 * @param {Pick<State, 'garment'>} previous
 * @returns {State['guess']}
 */
export function afterChange({ garment, guess, chapter }, previous) {
  if (guess === 'open' && chapter !== 'garment') return undefined;
  if (garment === previous.garment || guess === undefined) return guess;
  return guess === 'open' && garment?.kind === 'data' ? 'open' : undefined;
}

/**
 * @param {number} guessed
 * @param {Prediction} prediction
 * @param {Garment | undefined} garment
 * @returns {'both' | 'reader' | 'network' | 'neither' | 'agree' | 'differ'} who was right; where nobody knows what the
 *   garment is, whether the two agree
 */
export function outcome(guessed, { best }, garment) {
  const label = garment?.label;
  if (label === undefined) return guessed === best ? 'agree' : 'differ';
  if (guessed === label) return best === label ? 'both' : 'reader';
  return best === label ? 'network' : 'neither';
}
