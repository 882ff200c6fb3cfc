/**
 * Plays the sweep: one loop of animation frames, which ends by itself at the last cell, when the picture
 * leaves the screen and when the tab is hidden. Where no motion is wanted it goes row by row.
 *
 * @import { Size } from '../shared/grid.js'
 *
 * @typedef {object} Player
 * @property {HTMLElement} element the controls
 * @property {() => void} toggle plays or pauses
 * @property {() => void} pause
 * @property {() => void} end shows the whole picture
 */

import { cellsOf, flown, shownOf, SPEEDS, stepped } from './sweep.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { makeChoice } from '../shared/choice.view.js';
import { words } from '../words/words.js';

const calmly = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * @param {object} options
 * @param {Element} options.stage what must be seen while it plays
 * @param {() => Size} options.size of the new picture
 * @param {(done: number | undefined) => void} options.onMove cells done; undefined for the whole picture
 * @param {() => void} options.onRest the sweep paused, stepped or ended by the reader's hand or at the end
 * @returns {Player}
 */
export function makePlayer({ stage, size, onMove, onRest }) {
  /** Cells done, with fractions while it flies. @type {number | undefined} */
  let progress;
  let frame = 0;
  let last = 0;
  /** @type {keyof typeof SPEEDS} */
  let speed = 'medium';

  const play = makeButton(words.filter.sweep.play, () => toggle(), 'button primary');
  const drawPlay = () => setText(play, frame ? words.filter.sweep.pause : words.filter.sweep.play);
  const halt = () => {
    cancelAnimationFrame(frame);
    frame = 0;
    drawPlay();
  };
  const pause = () => {
    if (frame === 0) return;
    halt();
    onRest();
  };
  const end = () => {
    halt();
    progress = undefined;
    onMove(undefined);
  };
  /** @param {number} time in milliseconds */
  const fly = (time) => {
    const calm = calmly.matches;
    const before = shownOf(progress ?? 0, size(), calm);
    progress = flown(progress ?? 0, (time - last) / 1000, size(), { speed, calm });
    last = time;
    if (progress === cellsOf(size())) {
      onMove(progress);
      end();
      onRest();
      return;
    }
    frame = requestAnimationFrame(fly);
    const now = shownOf(progress, size(), calm);
    if (now !== before) onMove(now);
  };
  const start = () => {
    last = performance.now();
    frame = requestAnimationFrame(fly);
    drawPlay();
    if (progress !== undefined) return;
    progress = 0;
    onMove(0);
  };
  const toggle = () => (frame ? pause() : start());
  /** @param {'cell' | 'row'} by */
  const step = (by) => {
    halt();
    progress = stepped(Math.floor(progress ?? 0), size(), by);
    onMove(progress);
    if (progress === cellsOf(size())) progress = undefined;
    onRest();
  };

  const speeds = makeChoice({
    legend: words.filter.sweep.speed,
    name: 'sweep-speed',
    options: /** @type {(keyof typeof SPEEDS)[]} */ (Object.keys(SPEEDS)).map((name) => [name, words.filter.sweep.speeds[name]]),
    onChoose: (name) => {
      speed = /** @type {keyof typeof SPEEDS} */ (name);
    },
  });
  speeds.show(speed);
  new IntersectionObserver((entries) => entries.at(-1)?.isIntersecting || halt()).observe(stage);
  document.addEventListener('visibilitychange', () => document.hidden && halt());

  return {
    element: make('div', { class: 'controls', attributes: { role: 'group', 'aria-label': words.filter.sweep.label } }, [
      play,
      makeButton(words.filter.sweep.pixel, () => step('cell')),
      makeButton(words.filter.sweep.row, () => step('row')),
      makeButton(words.filter.sweep.all, () => {
        end();
        onRest();
      }),
      speeds.element,
    ]),
    toggle,
    pause,
    end,
  };
}
