/**
 * The one control: how large a step is, and play, pause, one step, back one step. The small steps follow a garment; the
 * large ones train.
 *
 * @import { Training } from '../app/state.js'
 * @import { Book } from './book.js'
 * @import { Size } from './walk.js'
 */

import { CALM, isSmall, SIZES, SPEEDS } from './walk.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { makeChoice } from '../shared/choice.view.js';
import { words } from '../words/words.js';

const calmly = matchMedia('(prefers-reduced-motion: reduce)');

/**
 * @param {Book} book
 * @param {Promise<Training>} training
 * @param {Element} stage what must be seen while it plays
 * @param {() => void} onRest the reader's hand moved it, or it came to an end
 */
export function makeTransport(book, training, stage, onRest) {
  /** @type {keyof typeof SPEEDS} */
  let speed = 'medium';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const { size, play, pause, back, next, speed: speedLegend, speeds, label } = words.step;

  const sizes = makeChoice({
    legend: size.legend,
    name: 'step-size',
    options: SIZES.map((each) => [each, size.names[each]]),
    onChoose: (value) => {
      halt();
      book.choose(/** @type {Size} */ (value));
    },
  });
  const playButton = makeButton(play, () => (timer === undefined ? start() : rest()), 'button primary');
  const backButton = makeButton(back, () => step(-1));
  const nextButton = makeButton(next, () => step(1));
  const pace = makeChoice({
    legend: speedLegend,
    name: 'step-speed',
    options: /** @type {(keyof typeof SPEEDS)[]} */ (Object.keys(SPEEDS)).map((name) => [name, speeds[name]]),
    onChoose: (name) => {
      speed = /** @type {keyof typeof SPEEDS} */ (name);
    },
  });
  const hint = make('p', { class: 'caption step-hint', attributes: { 'aria-live': 'polite' } });
  const buttons = make('div', { class: 'controls', attributes: { role: 'group', 'aria-label': label } }, [playButton, backButton, nextButton, pace.element]);

  function halt() {
    clearTimeout(timer);
    timer = undefined;
    setText(playButton, play);
  }
  function rest() {
    halt();
    onRest();
  }
  function start() {
    if (!isFollowing(book.get().size)) {
      train();
      return;
    }
    setText(playButton, pause);
    timer = setTimeout(fly, 0);
  }
  const fly = async () => {
    const flying = timer;
    const goesOn = await book.next();
    if (timer !== flying) return;
    if (!goesOn) end();
    else timer = setTimeout(fly, calmly.matches ? Math.max(CALM, SPEEDS[speed]) : SPEEDS[speed]);
  };
  function end() {
    setText(hint, size.ended);
    rest();
  }
  /** @param {1 | -1} by */
  async function step(by) {
    halt();
    if (!isFollowing(book.get().size)) {
      if (by > 0) await train();
      return;
    }
    const goesOn = await (by > 0 ? book.next() : book.back());
    if (!goesOn && by > 0) end();
    else onRest();
  }
  async function train() {
    const trainer = await training;
    const { size: chosen } = book.get();
    if (chosen === 'run') trainer.toggle();
    else trainer.advance(chosen === 'batch' ? 'step' : 'epoch');
  }
  const draw = () => {
    const { size: chosen } = book.get();
    sizes.show(chosen);
    const follows = isFollowing(chosen);
    backButton.disabled = !follows;
    nextButton.hidden = !follows;
    pace.element.hidden = !follows;
    if (timer === undefined) setText(playButton, follows ? play : size.deeds[/** @type {'batch' | 'epoch' | 'run'} */ (chosen)]);
    setText(hint, size.hints[chosen]);
  };
  buttons.addEventListener('keydown', (event) => {
    if (event.target instanceof HTMLInputElement || event.altKey || event.ctrlKey || event.metaKey) return;
    const by = { ArrowRight: /** @type {const} */ (1), ArrowLeft: /** @type {const} */ (-1) }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    step(by);
  });
  new IntersectionObserver((entries) => entries.at(-1)?.isIntersecting || halt()).observe(stage);
  document.addEventListener('visibilitychange', () => document.hidden && halt());
  pace.show(speed);
  draw();
  book.subscribe((page, before) => {
    if (page.size !== before.size) draw();
  });
  return { element: make('div', { class: 'step-transport' }, [sizes.element, hint, buttons]), halt };
}

/** @param {Size} size whether it stays with the batch that is open */
function isFollowing(size) {
  return isSmall(size) || size === 'garment';
}
