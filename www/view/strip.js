/** @import { Dataset } from '../pkg/patchwork.js' */

import { paintPixels } from '../pkg/patchwork.js';
import { make, need } from './dom.js';

/** Thumbnails shown at once. */
const SHOWN = 6;

/**
 * A row of neighbours of the picked garment: a list box with one tab stop; arrows pick.
 *
 * @param {readonly string[]} names
 * @param {(position: number) => void} onPick
 */
export function mountStrip(names, onPick) {
  const list = need('strip', HTMLDivElement);
  let position = 0;
  let first = 0;
  let total = 0;
  const options = Array.from({ length: SHOWN }, (_, i) => {
    const canvas = make('canvas', { class: 'pixels thumb', attributes: { 'aria-hidden': 'true', width: '28', height: '28' } });
    const option = make('div', { class: 'option', attributes: { role: 'option', 'aria-selected': 'false' } }, [canvas]);
    option.addEventListener('click', () => onPick(first + i));
    option.hidden = true;
    list.append(option);
    return { option, canvas };
  });

  list.addEventListener('keydown', (event) => {
    const to = target(event.key, position, total);
    if (to === undefined) return;
    event.preventDefault();
    onPick(to);
    options[position - first]?.option.focus();
  });

  return {
    /**
     * @param {Dataset} data
     * @param {Uint32Array} indices
     * @param {number} picked position among the indices
     */
    draw(data, indices, picked) {
      position = picked;
      total = indices.length;
      first = Math.max(0, Math.min(picked - Math.floor(SHOWN / 2), total - SHOWN));
      options.forEach(({ option, canvas }, i) => {
        const index = indices[first + i];
        option.hidden = index === undefined;
        if (index === undefined) return;
        const selected = first + i === picked;
        paintPixels(canvas, data.image(index), 28);
        option.setAttribute('aria-selected', String(selected));
        option.setAttribute('aria-label', `${names[data.label(index)] ?? 'unknown'}, test image ${index + 1}`);
        option.tabIndex = selected ? 0 : -1;
      });
    },
  };
}

/**
 * @param {string} key
 * @param {number} position
 * @param {number} total
 * @returns {number | undefined}
 */
function target(key, position, total) {
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowUp':
      return position - 1;
    case 'ArrowRight':
    case 'ArrowDown':
      return position + 1;
    case 'PageUp':
      return position - SHOWN;
    case 'PageDown':
      return position + SHOWN;
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return undefined;
  }
}
