/**
 * Networks as rows of pictures, one a layer, all numbers of all layers in the same size. One tab stop:
 * arrows go from layer to layer.
 *
 * @import { DescribedLayer } from './described-layers.js'
 *
 * @typedef {object} NetworkInSight
 * @property {string} title
 * @property {readonly DescribedLayer[]} layers
 *
 * @typedef {{network: number, layer: number}} Chosen
 *
 * @typedef {object} Diagram
 * @property {HTMLElement} element
 * @property {(networks: readonly NetworkInSight[], chosen: Chosen) => void} show
 */

import { count, dimensions } from '../shared/format.js';
import { pathOf, pictureOf, sideOfNumber } from './diagram-layout.js';
import { make, setText } from '../shared/dom.view.js';
import { makeShape } from '../shared/svg.view.js';
import { words } from '../words/words.js';

/**
 * @param {(chosen: Chosen) => void} onChoose
 * @returns {Diagram}
 */
export function makeDiagram(onChoose) {
  const list = make('div', { class: 'net-diagram', attributes: { role: 'listbox', 'aria-label': words.network.diagram.label } });
  const scale = make('p', { class: 'caption' });
  const element = make('div', {}, [list, scale]);
  /** @type {readonly NetworkInSight[]} */
  let networks = [];
  /** @type {Chosen} */
  let chosen = { network: 0, layer: 0 };
  /** @type {{option: HTMLElement, place: Chosen}[]} */
  let options = [];
  let width = 0;

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
    let enlarged = false;
    options = [];
    const groups = networks.map(({ title, layers }, network) => {
      const made = layers.map((layer, index) => {
        const picture = makePicture(layer, side);
        enlarged ||= picture.enlarged;
        const option = makeOption(layer, picture.svg);
        options.push({ option, place: { network, layer: index } });
        return option;
      });
      const heading = make('p', { class: 'net-title', text: title, attributes: { 'aria-hidden': 'true' } });
      return make('div', { class: 'net', attributes: { role: 'group', 'aria-label': title } }, [heading, make('div', { class: 'net-layers', attributes: { role: 'presentation' } }, made)]);
    });
    list.replaceChildren(...groups);
    setText(scale, words.network.diagram.scale(enlarged));
    mark();
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
  new ResizeObserver(() => {
    if (list.clientWidth === width) return;
    width = list.clientWidth;
    // The reader may be in it by keyboard.
    const within = list.contains(document.activeElement);
    build();
    if (within) options.find(({ option }) => option.tabIndex === 0)?.option.focus();
  }).observe(list);

  return {
    element,
    show(next, place) {
      networks = next;
      chosen = place;
      build();
    },
  };
}

/** @param {EventTarget | null} target */
function optionOf(target) {
  const option = target instanceof Element ? target.closest('[role="option"]') : null;
  return option instanceof HTMLElement ? option : undefined;
}

/**
 * @param {DescribedLayer} layer
 * @param {SVGElement} svg
 */
function makeOption({ name, outputShape }, svg) {
  return make('div', { class: 'net-layer', attributes: { role: 'option' } }, [
    svg,
    make('span', { class: 'net-name', text: name, attributes: { translate: 'no' } }),
    ' ',
    make('span', { class: 'net-shape', text: dimensions(outputShape.map(count)) }),
  ]);
}

/**
 * @param {DescribedLayer} layer
 * @param {number} side of one number
 */
function makePicture({ outputShape }, side) {
  const { width, height, parts, enlarged } = pictureOf(outputShape, side);
  const svg = makeShape('svg', { width, height, viewBox: `0 0 ${width} ${height}`, 'aria-hidden': 'true' }, [makeShape('path', { d: pathOf(parts) })]);
  return { svg, enlarged };
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
