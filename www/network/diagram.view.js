/**
 * Networks as rows of pictures, one a layer, all numbers of all layers in the same size. Those of the network in use are
 * live: what its layers make of the garment. One tab stop: arrows go from layer to layer.
 *
 * @import { Network } from '../pkg/patchwork.js'
 * @import { DescribedLayer } from './described-layers.js'
 *
 * @typedef {object} NetworkInSight
 * @property {string} title
 * @property {boolean} present it is the one in use
 * @property {readonly DescribedLayer[]} layers
 *
 * @typedef {{network: number, layer: number}} Chosen
 *
 * @typedef {object} Diagram
 * @property {HTMLElement} element
 * @property {HTMLElement} scale how large the pictures are, in words
 * @property {(networks: readonly NetworkInSight[], chosen: Chosen) => void} show
 * @property {() => void} paint paints anew what the network in use makes of the garment
 *
 * @typedef {{network: Network, pixels: Uint8Array}} Seen the network in use and the garment that it saw last
 *
 * @typedef {object} Picture of a layer
 * @property {Element} element
 * @property {boolean} enlarged its numbers are larger than those of others
 * @property {(seen: Seen) => void} [paint] of a live one
 */

import { count, dimensions } from '../shared/format.js';
import { liveSizeOf, pathOf, pictureOf, sideOfNumber } from './diagram-layout.js';
import { paintPixels } from '../pkg/patchwork.js';
import { make, setText } from '../shared/dom.view.js';
import { makeLayerPicture } from '../shared/layer-picture.view.js';
import { paintWhenNear } from '../shared/near.view.js';
import { SIDE } from '../shared/pixels.js';
import { makeShape } from '../shared/svg.view.js';
import { watchSize } from '../shared/watch-size.view.js';
import { words } from '../words/words.js';

/**
 * @param {() => Seen | undefined} look undefined where there is nothing to see
 * @param {(chosen: Chosen) => void} onChoose
 * @returns {Diagram}
 */
export function makeDiagram(look, onChoose) {
  const list = make('div', { class: 'net-diagram', attributes: { role: 'listbox', 'aria-label': words.network.diagram.label } });
  const scale = make('p', { class: 'caption net-scale' });
  /** @type {readonly NetworkInSight[]} */
  let networks = [];
  /** @type {Chosen} */
  let chosen = { network: 0, layer: 0 };
  /** @type {{option: HTMLElement, place: Chosen}[]} */
  let options = [];
  /** @type {Picture[]} */
  let pictures = [];
  let width = 0;

  const paint = paintWhenNear(list, () => {
    const seen = look();
    list.classList.toggle('unseen', !seen);
    if (seen) for (const picture of pictures) picture.paint?.(seen);
  });

  const mark = () => {
    for (const { option, place } of options) {
      const is = place.network === chosen.network && place.layer === chosen.layer;
      option.setAttribute('aria-selected', String(is));
      option.tabIndex = is ? 0 : -1;
    }
  };
  const build = () => {
    if (list.clientWidth === 0) return;
    const side = sideOfNumber(networks.flatMap(({ layers }) => layers.map(({ outputShape }) => outputShape)), list.clientWidth);
    options = [];
    pictures = [];
    const groups = networks.map(({ title, layers, present }, network) => {
      const made = layers.map((layer, index) => {
        const picture = present ? makeLivePicture(layer, index, side) : makePicture(layer, side);
        pictures.push(picture);
        const option = makeOption(layer, picture.element);
        options.push({ option, place: { network, layer: index } });
        return option;
      });
      const heading = make('p', { class: 'net-title', text: title, attributes: { 'aria-hidden': 'true' } });
      return make('div', { class: 'net', attributes: { role: 'group', 'aria-label': title } }, [heading, make('div', { class: 'net-layers', attributes: { role: 'presentation' } }, made)]);
    });
    list.replaceChildren(...groups);
    setText(scale, words.network.diagram.scale(pictures.some(({ enlarged }) => enlarged)));
    mark();
    paint();
  };
  /** @param {HTMLElement | undefined} option */
  const choose = (option) => {
    const place = options.find((each) => each.option === option)?.place;
    if (!option || !place) return;
    chosen = place;
    mark();
    option.focus();
    onChoose(place);
  };

  list.addEventListener('click', ({ target }) => choose(optionOf(target)));
  list.addEventListener('keydown', (event) => {
    const index = options.findIndex(({ option }) => option === document.activeElement);
    const next = target(event.key, index, options.map(({ place }) => place));
    if (next === undefined) return;
    event.preventDefault();
    choose(options[next]?.option);
  });
  watchSize(list, () => {
    if (list.clientWidth === width) return;
    width = list.clientWidth;
    // The reader may be in it by keyboard.
    const within = list.contains(document.activeElement);
    build();
    if (within) options.find(({ option }) => option.tabIndex === 0)?.option.focus();
  });

  return {
    element: list,
    scale,
    show(next, place) {
      networks = next;
      chosen = place;
      build();
    },
    paint,
  };
}

/** @param {EventTarget | null} target */
function optionOf(target) {
  const option = target instanceof Element ? target.closest('[role="option"]') : null;
  return option instanceof HTMLElement ? option : undefined;
}

/**
 * @param {DescribedLayer} layer
 * @param {Element} picture
 */
function makeOption({ name, outputShape }, picture) {
  return make('div', { class: 'net-layer', attributes: { role: 'option' } }, [
    make('span', { class: 'net-picture' }, [picture]),
    make('span', { class: 'net-name given-name', text: name, attributes: { translate: 'no' } }),
    ' ',
    make('span', { class: 'net-shape', text: dimensions(outputShape.map(count)) }),
  ]);
}

/**
 * How much there is of a layer's output.
 *
 * @param {DescribedLayer} layer
 * @param {number} side of one number
 * @returns {Picture}
 */
function makePicture({ outputShape }, side) {
  const { width, height, parts, enlarged } = pictureOf(outputShape, side);
  const element = makeShape('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' }, [makeShape('path', { d: pathOf(parts) })]);
  return { element, enlarged };
}

/**
 * What a layer makes of the garment.
 *
 * @param {DescribedLayer} layer
 * @param {number} index of the layer, the garment's own being 0
 * @param {number} side of one number
 * @returns {Picture}
 */
function makeLivePicture({ outputShape }, index, side) {
  const { width, height, enlarged } = liveSizeOf(outputShape, side);
  const { element, paint } = index === 0 ? makeGarment() : makeLayerPicture(index - 1, outputShape);
  element.style.width = `${width}px`;
  element.style.aspectRatio = `${width} / ${height}`;
  return { element, enlarged, paint: ({ network, pixels }) => paint(network, pixels) };
}

function makeGarment() {
  const element = make('canvas', { class: 'pixels', attributes: { width: String(SIDE), height: String(SIDE), 'aria-hidden': 'true' } });
  return { element, paint: (/** @type {Network} */ _network, /** @type {Uint8Array} */ pixels) => paintPixels(element, pixels, SIDE) };
}

/**
 * @param {string} key
 * @param {number} index
 * @param {readonly Chosen[]} places of all layers, network after network
 * @returns {number | undefined}
 */
function target(key, index, places) {
  const here = places[index];
  if (!here) return undefined;
  const last = places.length - 1;
  switch (key) {
    case 'ArrowLeft':
      return Math.max(0, index - 1);
    case 'ArrowRight':
      return Math.min(last, index + 1);
    case 'ArrowUp':
    case 'ArrowDown': {
      const network = here.network + (key === 'ArrowUp' ? -1 : 1);
      const there = places.findLastIndex((place) => place.network === network && place.layer <= here.layer);
      return there < 0 ? index : there;
    }
    case 'Home':
      return 0;
    case 'End':
      return last;
    default:
      return undefined;
  }
}
