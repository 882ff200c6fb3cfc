// Training in the bar at the foot of the page: play and pause, progress, figures.

import { accuracyText, activityLine, barShare, loadingLine, toggleDeed, whyNot } from './status-lines.js';
import { words } from '../words/words.js';
import { make, setText } from '../shared/dom.view.js';

/** @typedef {import('./protocol.js').TrainingState} TrainingState */

/**
 * @param {HTMLElement} slot
 * @param {Pick<import('./training-session.js').TrainingSession, 'isFull' | 'next'>} session
 * @param {() => void} toggle
 * @returns {(state: TrainingState) => void} draws the state
 */
export function mountTrainingBar(slot, session, toggle) {
  const button = make('button', { class: 'button primary', attributes: { type: 'button' } });
  // For the eye: its numbers stand beside it, and a reader that tells of bars would tell of that of the chapter too.
  const progress = make('progress', { attributes: { max: '1', 'aria-hidden': 'true' } });
  const figures = make('span', { class: 'bar-figures figures' });
  const test = make('span', { class: 'bar-test figures' });
  slot.append(button, progress, figures, test);
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-disabled') !== 'true') toggle();
  });

  return (state) => {
    const reason = whyNot(state, session.isFull);
    const deed = toggleDeed(state);
    setText(button, words.training.controls[deed]);
    // Named apart from the panel's buttons, for those who go from button to button.
    button.setAttribute('aria-label', words.training.bar[deed]);
    button.setAttribute('aria-disabled', String(Boolean(reason) && deed !== 'stop'));
    progress.value = barShare(state);
    setText(figures, state.loading ? loadingLine(state.loading) : (reason ?? figuresLine(state, session.next)));
    setText(test, state.progress?.tested ? words.training.bar.test(accuracyText(state.progress.tested.accuracy)) : '');
  };
}

/**
 * @param {TrainingState} state
 * @param {string | undefined} next the run that training would begin
 */
function figuresLine({ progress, epochs }, next) {
  if (!progress) return '';
  const { epoch, batch, batches, steps, imagesPerSecond } = progress;
  if (steps === 0) return next === undefined ? words.training.bar.nothing : words.training.bar.next(next);
  const parts = [words.training.bar.epoch(epoch, Math.max(epoch, epochs)), words.training.bar.batch(batch, batches)];
  if (imagesPerSecond !== undefined) parts.push(words.training.bar.speed(imagesPerSecond));
  parts.push(activityLine(progress));
  return parts.join(' · ');
}
