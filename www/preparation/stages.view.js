/** @import { MountStages } from '../app/state.js' */
/** @import { Preparation } from '../pkg/patchwork.js' */

import { nowAndThen } from '../shared/now-and-then.js';
import { make, need, setText } from '../shared/dom.view.js';
import { paintWhenNear } from '../shared/near.view.js';
import { SIDE } from '../shared/pixels.js';
import { words } from '../words/words.js';

/** The crate's stages in their order. */
const STAGES = /** @type {const} */ ({
  draw: ['crop', 'fill', 'cloth', 'scale', 'centre', 'soften'],
  photo: ['cut', 'negative', 'crop', 'scale', 'centre'],
});

/** What is left out for a garment that is 28 x 28 pixels already: it comes out of the rest as it went in. */
const SKIPPED_ON_PICTURE = ['crop', 'fill', 'cloth', 'soften'];

/** Milliseconds between two pictures of a stage while a line is drawn: the answer comes first. */
const REST = 250;

/**
 * The way from a drawing or a photo to the network's input: a small picture of each stage, a sentence,
 * and a switch that leaves the stage out.
 *
 * @type {MountStages}
 */
export function mountStages(source, onSwitch) {
  const section = need(`stages-${source}`, HTMLElement);
  const note = need(`stages-${source}-note`, HTMLParagraphElement);
  const list = section.querySelector('ol');
  const parts = partsOf(source);
  list?.append(...parts.map(({ item }) => item));
  /** @type {Set<string>} what the reader leaves out */
  const switchedOff = new Set();
  /** @type {Preparation | undefined} */
  let preparation;

  for (const { name, input } of parts) {
    input.addEventListener('change', () => {
      if (input.checked) switchedOff.delete(name);
      else switchedOff.add(name);
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

  /** @type {import('../app/state.js').Stages['skipped']} */
  const skipped = (onPicture = false) => (onPicture ? SKIPPED_ON_PICTURE : [...switchedOff]);
  return {
    skipped,
    reset: () => switchedOff.clear(),
    show(next, onPicture = false) {
      preparation?.free();
      preparation = next;
      section.classList.add('gone');
      setText(note, onPicture ? words.preparation.draw.onPicture : words.preparation[source].note);
      const left = skipped(onPicture);
      for (const { name, item, input } of parts) {
        input.checked = !left.includes(name);
        input.disabled = onPicture;
        item.classList.toggle('left-out', !input.checked);
      }
      paint();
    },
  };
}

/** @param {'draw' | 'photo'} source */
function partsOf(source) {
  const { draw, photo, both } = words.preparation.stages;
  const drawing = { ...draw, ...both };
  const picture = { ...photo, ...both };
  return source === 'draw'
    ? STAGES.draw.map((name) => ({ name: String(name), ...makeStage(drawing[name]) }))
    : STAGES.photo.map((name) => ({ name: String(name), ...makeStage(picture[name]) }));
}

/** @param {{title: string, text: string}} stage */
function makeStage({ title, text }) {
  const canvas = make('canvas', { class: 'pixels', attributes: { width: String(SIDE), height: String(SIDE), 'aria-hidden': 'true' } });
  const input = make('input', { attributes: { type: 'checkbox' } });
  input.checked = true;
  const item = make('li', {}, [canvas, make('label', { class: 'tick' }, [input, title]), make('p', { class: 'caption', text })]);
  return { item, canvas, input };
}
