/** @import { Preparation } from '../pkg/patchwork.js' */
/** @import { Stage } from './stage-texts.js' */

import { nowAndThen } from '../shared/now-and-then.js';
import { make, need, setText } from '../shared/dom.view.js';
import { paintWhenNear } from '../shared/near.view.js';
import { SIDE } from '../shared/pixels.js';

/** Milliseconds between two pictures of a stage while a line is drawn: the answer comes first. */
const REST = 250;

/**
 * The way from a drawing or a photo to the network's input: a small picture of each stage, a sentence,
 * and a switch that leaves the stage out.
 *
 * @param {'draw' | 'photo'} source
 * @param {Readonly<Record<string, Stage>>} stages
 * @param {() => void} onSwitch
 */
export function mountStages(source, stages, onSwitch) {
  const section = need(`stages-${source}`, HTMLElement);
  const note = need(`stages-${source}-note`, HTMLParagraphElement);
  const list = section.querySelector('ol');
  const words = note.textContent ?? '';
  const parts = Object.entries(stages).map(([name, stage]) => ({ name, ...makeStage(stage) }));
  list?.append(...parts.map(({ item }) => item));
  /** @type {Set<string>} what the reader leaves out */
  const skipped = new Set();
  /** @type {Preparation | undefined} */
  let preparation;

  for (const { name, input } of parts) {
    input.addEventListener('change', () => {
      if (input.checked) skipped.delete(name);
      else skipped.add(name);
      onSwitch();
    });
  }
  const paintSoon = paintWhenNear(section, () => {
    parts.forEach(({ canvas }, i) => {
      if (preparation?.pixels) preparation.paint(i, canvas);
      else canvas.getContext('2d')?.clearRect(0, 0, canvas.width, canvas.height);
    });
  });
  const paint = nowAndThen(REST, paintSoon);

  return {
    skipped: () => [...skipped],
    /** All stages are switched on again. */
    reset: () => skipped.clear(),
    /**
     * @param {Preparation | undefined} next kept until the next one comes, then freed
     * @param {{left: readonly string[], why: string}} [fixed] stages that are left out whatever the switches say
     */
    show(next, fixed) {
      preparation?.free();
      preparation = next;
      section.classList.add('gone');
      setText(note, fixed?.why ?? words);
      for (const { name, item, input } of parts) {
        const out = fixed ? fixed.left.includes(name) : skipped.has(name);
        input.checked = !out;
        input.disabled = fixed !== undefined;
        item.classList.toggle('left-out', out);
      }
      paint();
    },
  };
}

/** @param {Stage} stage */
function makeStage({ title, text }) {
  const canvas = make('canvas', { class: 'pixels', attributes: { width: String(SIDE), height: String(SIDE), 'aria-hidden': 'true' } });
  const input = make('input', { attributes: { type: 'checkbox' } });
  input.checked = true;
  const item = make('li', {}, [canvas, make('label', { class: 'tick' }, [input, title]), make('p', { class: 'caption', text })]);
  return { item, canvas, input };
}
