/** @import { Template } from './template-shapes.js' */

import { CANVAS_SIDE, MIRROR } from './drawing.js';
import { TEMPLATES } from './template-shapes.js';
import { make, need } from '../shared/dom.view.js';
import { makeShape } from '../shared/svg.view.js';
import { words } from '../words/words.js';

/** The picture of no template. */
const CROSS = 'M98 98L238 238M238 98L98 238';

/**
 * Outlines of the ten kinds of garment to trace, and the line that mirrored strokes are mirrored at. They
 * lie over the canvas and are no part of the drawing.
 *
 * @param {(template: number) => void} onStamp draws the outline for the reader
 */
export function mountTemplates(onStamp) {
  const chooser = need('templates', HTMLFieldSetElement);
  const stamp = need('stamp', HTMLButtonElement);
  const mirror = need('mirror', HTMLInputElement);
  chooser.append(makeChoice('', words.draw.noTemplate, undefined), ...TEMPLATES.map((template, i) => makeChoice(String(i), words.garment.classes[i] ?? '', template)));

  const chosen = () => {
    const value = chooser.querySelector('input:checked')?.getAttribute('value');
    return value ? Number(value) : undefined;
  };
  const draw = () => {
    const template = TEMPLATES[chosen() ?? -1];
    const parts = template ? outline(template) : [];
    if (mirror.checked) parts.push(makeShape('path', { class: 'mirror', d: `M${CANVAS_SIDE / 2} 0V${CANVAS_SIDE}` }));
    document.getElementById('guides')?.replaceChildren(...parts);
    stamp.disabled = !template;
  };
  chooser.addEventListener('change', draw);
  mirror.addEventListener('change', draw);
  stamp.addEventListener('click', () => {
    const template = chosen();
    if (template !== undefined) onStamp(template);
  });
  draw();
}

/**
 * @param {string} value
 * @param {string} name
 * @param {Template | undefined} template
 */
function makeChoice(value, name, template) {
  const input = make('input', { attributes: { type: 'radio', name: 'template', value } });
  input.checked = value === '';
  const parts = template ? outline(template) : [makeShape('path', { d: CROSS })];
  const picture = makeShape('svg', { viewBox: `0 0 ${CANVAS_SIDE} ${CANVAS_SIDE}`, 'aria-hidden': 'true' }, parts);
  return make('label', {}, [input, make('span', { class: 'kind' }, [picture, make('span', { class: 'name', text: name })])]);
}

/** @param {Template} template */
function outline({ path, half }) {
  const parts = [makeShape('path', { d: path })];
  if (half) parts.push(makeShape('path', { d: path, transform: `matrix(${MIRROR})` }));
  return parts;
}
