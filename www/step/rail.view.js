/**
 * The way through the layers: forward above, backward below. What was touched is in full colour; a press goes there.
 *
 * @import { Book } from './book.js'
 * @import { Way } from './opener.js'
 * @import { createPainter } from './sheet-painter.js'
 */

import { isDone } from './walk.js';
import { make } from '../shared/dom.view.js';
import { paintOn } from './sheet-picture.view.js';
import { side } from './sheet-painter.js';
import { words } from '../words/words.js';

/** @type {readonly Way[]} */
const WAYS = ['there', 'back'];

/**
 * @param {Book} book
 * @param {ReturnType<typeof createPainter>} painter
 * @param {() => void} onGo the reader went somewhere
 */
export function makeRail(book, painter, onGo) {
  const rows = WAYS.map((way) => ({ way, list: make('ol', { class: 'step-rail', attributes: { 'aria-label': words.step.ways[way] } }) }));
  const element = make('div', { class: 'step-rails' }, rows.flatMap(({ way, list }) => [make('span', { class: 'caption', text: words.step.ways[way], attributes: { 'aria-hidden': 'true' } }), list]));
  /** @type {ReturnType<typeof makeStop>[]} */
  let stops = [];
  /** @type {readonly unknown[]} */
  let built = [];

  return {
    element,
    draw() {
      const { layers, cursor, channels } = book.get();
      if (built !== layers) {
        built = layers;
        stops = WAYS.flatMap((way) => layers.map((_, layer) => makeStop(book, way, layer, onGo)));
        rows.forEach(({ way, list }) => {
          const own = stops.filter((stop) => stop.way === way);
          list.replaceChildren(...own.map(({ item }) => item));
        });
      }
      for (const { way, layer, button, canvas } of stops) {
        const isHere = cursor.way === way && cursor.layer === layer;
        if (isHere) button.setAttribute('aria-current', 'step');
        else button.removeAttribute('aria-current');
        button.classList.toggle('dim', !isHere && !isDone(cursor, way, layer));
        painter(layer, channels[layer] ?? 0, 1).then((pictures) => paintOn(canvas, side(pictures, way)), () => {});
      }
    },
  };
}

/**
 * @param {Book} book
 * @param {Way} way
 * @param {number} layer
 * @param {() => void} onGo
 */
function makeStop(book, way, layer, onGo) {
  const { title = '', short = '' } = book.get().layers[layer] ?? {};
  const canvas = make('canvas', { class: 'pixels', attributes: { width: '1', height: '1', 'aria-hidden': 'true' } });
  const name = make('span', { class: 'step-stop-name', text: short, attributes: { 'aria-hidden': 'true' } });
  const button = make('button', { class: 'step-stop', attributes: { type: 'button', 'aria-label': words.step.stop(short, title, way) } }, [canvas, name]);
  button.addEventListener('click', async () => {
    const { garment } = book.get();
    await book.goTo(layer, garment?.strongest[layer] ?? 0, way);
    onGo();
  });
  return { way, layer, item: make('li', {}, [button]), button, canvas };
}
