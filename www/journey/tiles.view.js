/**
 * Single maps out of a layer's picture, painted by Rust once for all who show one of them: the garment, one
 * filter's map, or a row of numbers in its lines.
 *
 * @import { Lesson } from '../app/lesson.view.js'
 * @import { Cell } from './atlas-layout.js'
 * @import { Area } from './values.js'
 * @import { Scale } from './scale.view.js'
 *
 * @typedef {object} Place a value where it can be seen
 * @property {number} layer GARMENT for the garment
 * @property {Cell} cell
 *
 * @typedef {ReturnType<typeof createTiles>} Tiles
 * @typedef {{canvas: HTMLCanvasElement, height: number, width: number, channels: number}} Painted tiles below each other
 */

import { paintPixels } from '../pkg/patchwork.js';
import { make } from '../shared/dom.view.js';
import { SIDE } from '../shared/pixels.js';
import { GARMENT } from './gaze.js';
import { cellOf, lineWidth, pictureBefore } from './values.js';

/**
 * @param {Lesson} lesson
 * @param {Scale} scale
 */
export function createTiles({ app: { store }, model }, scale) {
  /** @type {Map<number, Painted>} by layer */
  let painted = new Map();

  /** @param {number} layer @returns {Painted} */
  const paint = (layer) => {
    const canvas = make('canvas');
    const network = model.network();
    const pixels = store.get().garment?.pixels;
    // Another network may be in use by now, whose own tiles are yet to be asked for.
    if (layer === GARMENT || !network || layer >= network.summary().length) {
      if (pixels) paintPixels(canvas, pixels, SIDE);
      return { canvas, height: SIDE, width: SIDE, channels: 1 };
    }
    const [length = 1, width, channels = 1] = network.activationShape(layer);
    if (width !== undefined) {
      network.paintActivation(layer, canvas, 1, scale.get().each);
      return { canvas, height: length, width, channels };
    }
    const columns = lineWidth([], length);
    network.paintLine(layer, canvas, columns);
    return { canvas, height: Math.ceil(length / columns), width: columns, channels: 1 };
  };
  /** @param {number} layer */
  const of = (layer) => {
    const known = painted.get(layer) ?? paint(layer);
    painted.set(layer, known);
    return known;
  };
  return {
    of,
    /** After other numbers came. */
    forget: () => {
      painted = new Map();
    },
    /**
     * @param {HTMLCanvasElement} canvas for one tile
     * @param {number} layer
     * @param {number} channel
     */
    draw(canvas, layer, channel) {
      const { canvas: all, height, width } = of(layer);
      Object.assign(canvas, { width, height });
      canvas.getContext('2d')?.drawImage(all, 0, channel * (height + 1), width, height, 0, 0, width, height);
      return { height, width };
    },
    /**
     * Where an input of a layer is seen: on the last maps before it, or in the lines of a row.
     *
     * @param {number} layer
     * @param {number} index of one of its inputs
     * @returns {Place | undefined} undefined where the garment is no picture of 28 × 28
     */
    placeOfInput(layer, index) {
      const network = model.network();
      const picture = network && pictureBefore(network, layer);
      let from = layer - 1;
      while (picture && from >= 0 && network.activationShape(from).length < 3) from--;
      if (picture) return from >= 0 || (picture[0] === SIDE && picture[1] === SIDE) ? { layer: from, cell: cellOf(picture, index) } : undefined;
      return from >= 0 ? { layer: from, cell: cellOf([of(from).height, of(from).width, 1], index) } : undefined;
    },
  };
}

/**
 * A small map with a part of it framed.
 *
 * @param {{width: number, height: number}} room in CSS pixels
 */
export function makeMiniMap(room) {
  const canvas = make('canvas', { class: 'pixels', attributes: { 'aria-hidden': 'true', width: '1', height: '1' } });
  const frame = make('span', { class: 'frame' });
  const element = make('span', { class: 'framed mini' }, [canvas, frame]);
  return {
    element,
    /**
     * @param {Tiles} tiles
     * @param {number} layer
     * @param {number} channel
     * @param {Area} area top, left, height and width
     */
    draw(tiles, layer, channel, area) {
      const size = tiles.draw(canvas, layer, channel);
      const scale = Math.max(1, Math.floor(Math.min(room.width / size.width, room.height / size.height)));
      canvas.style.width = `${size.width * scale}px`;
      canvas.style.height = `${size.height * scale}px`;
      layFrame(frame, area, size);
    },
  };
}

/**
 * @param {HTMLElement} frame
 * @param {Area} area
 * @param {{height: number, width: number}} of the picture that it lies on
 */
export function layFrame(frame, [top = 0, left = 0, height = 0, width = 0], of) {
  for (const [name, share] of Object.entries({ top: top / of.height, left: left / of.width, height: height / of.height, width: width / of.width })) {
    frame.style.setProperty(name, `${100 * share}%`);
  }
}
