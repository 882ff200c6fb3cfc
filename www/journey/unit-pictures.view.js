/**
 * The weights of a Dense unit where its inputs have their places, and beside them their products with
 * what the layer before gave.
 *
 * @import { Opening } from './opened.view.js'
 */

import { fitAtlas } from './atlas-layout.js';
import { pictureBefore } from './values.js';
import { make, setText } from '../shared/dom.view.js';
import { makeLegend } from '../shared/legend.view.js';
import { words } from '../words/words.js';

/** CSS pixels across each of the two pictures at most, between them, and across a tile. */
const LARGEST = 220;
const GAP = 24;
const TILE = 20;

export function makeUnitPictures() {
  const pictures = /** @type {const} */ (['weights', 'products']).map((what) => {
    const text = words.journey.unitPictures[what];
    const canvas = make('canvas', { class: 'pixels', attributes: { role: 'img', 'aria-label': text } });
    const legend = makeLegend('signed');
    const element = make('figure', {}, [make('figcaption', { class: 'caption', text }), canvas, legend.element]);
    return { products: what === 'products', text, canvas, legend, element };
  });
  const note = make('p', { class: 'caption' });
  const element = make('div', { class: 'unit-pictures' }, [...pictures.map(({ element: figure }) => figure), note]);
  return {
    element,
    /** @param {Opening | undefined} opening */
    draw(opening) {
      const shape = opening && pictureBefore(opening.network, opening.station.layer);
      element.hidden = !shape;
      if (!opening || !shape) return;
      const [height = 1, width = 1, channels = 1] = shape;
      const room = Math.min(LARGEST, Math.floor((element.clientWidth - GAP) / 2));
      const { columns, scale } = fitAtlas({ height, width, channels }, room, channels > 1 ? TILE : room);
      for (const { products, text, canvas, legend } of pictures) {
        const range = opening.network.paintUnit(opening.station.layer, opening.address.index, products, canvas, columns);
        canvas.style.width = `${canvas.width * scale}px`;
        canvas.style.height = `${canvas.height * scale}px`;
        canvas.setAttribute('aria-label', words.journey.unitPictures.range(text, range.minimum, range.maximum));
        legend.draw(range);
      }
      setText(note, channels > 1 ? words.journey.unitPictures.tiles(height, width) : words.journey.unitPictures.pixels);
    },
  };
}
