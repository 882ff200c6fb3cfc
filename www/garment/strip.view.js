/** @import { Dataset } from '../pkg/patchwork.js' */

import { paintPixels } from '../pkg/patchwork.js';
import { make, need } from '../shared/dom.view.js';
import { SIDE } from '../shared/pixels.js';
import { positionAfter } from '../shared/row-keys.js';
import { watchSize } from '../shared/watch-size.view.js';
import { words } from '../words/words.js';

/** Thumbnails at most, and the width of one with its gap. */
const MOST = 10;
const WIDTH = 64;

/**
 * A row of neighbours of the picked garment: a list box with one tab stop; arrows pick.
 *
 * @param {(position: number) => void} onPick
 */
export function mountStrip(onPick) {
  const list = need('strip', HTMLDivElement);
  let position = 0;
  let first = 0;
  let shown = MOST;
  /** The same in another width. @type {(() => void) | undefined} */
  let drawAgain;
  const options = Array.from({ length: MOST }, (_, i) => {
    const canvas = make('canvas', { class: 'pixels thumb', attributes: { 'aria-hidden': 'true', width: String(SIDE), height: String(SIDE) } });
    const option = make('div', { class: 'option', attributes: { role: 'option', 'aria-selected': 'false' } }, [canvas]);
    option.addEventListener('click', () => onPick(first + i));
    option.hidden = true;
    list.append(option);
    return { option, canvas };
  });

  list.addEventListener('keydown', (event) => {
    const to = positionAfter(event.key, position, shown, -1);
    if (to === undefined) return;
    event.preventDefault();
    onPick(to);
  });

  /**
   * @param {Dataset} data
   * @param {Uint32Array} indices
   * @param {number} picked position among the indices
   */
  const draw = (data, indices, picked) => {
    position = picked;
    shown = fitting();
    first = Math.max(0, Math.min(picked - Math.floor(shown / 2), indices.length - shown));
    options.forEach(({ option, canvas }, i) => {
      const index = i < shown ? indices[first + i] : undefined;
      option.hidden = index === undefined;
      if (index === undefined) return;
      const selected = first + i === picked;
      paintPixels(canvas, data.image(index), SIDE);
      option.setAttribute('aria-selected', String(selected));
      option.setAttribute('aria-label', words.garment.strip.option(words.garment.classes[data.label(index)] ?? '', index + 1));
      option.tabIndex = selected ? 0 : -1;
      if (selected && list.contains(document.activeElement)) option.focus();
    });
    drawAgain = () => draw(data, indices, picked);
  };
  const fitting = () => Math.max(1, Math.min(MOST, Math.floor((list.clientWidth + 8) / WIDTH)));
  watchSize(list, () => {
    if (fitting() !== shown) drawAgain?.();
  });

  return { draw };
}
