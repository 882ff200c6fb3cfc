/**
 * The maps that a value of a convolution weighs, all of them, the largest part first; and the nine products of one of
 * them: of that under the pointer or the keyboard's cursor.
 *
 * @import { OpenedSum } from '../pkg/patchwork.js'
 * @import { SumParts } from './sum.view.js'
 * @import { Tiles } from './tiles.view.js'
 * @import { Area } from './values.js'
 *
 * @typedef {object} WeighedMaps
 * @property {OpenedSum} sum all of its parts
 * @property {number} layer that the maps are of
 * @property {Area} area under the window, on each map
 * @property {readonly number[]} size of the window
 * @property {SumParts} parts
 * @property {Tiles} tiles
 */

import { signedMeasure } from '../shared/format.js';
import { make, setText } from '../shared/dom.view.js';
import { makeWindow, signOf } from './sum.view.js';
import { makeMiniMap } from './tiles.view.js';
import { words } from '../words/words.js';

/** CSS pixels for a map. */
const ROOM = { width: 36, height: 36 };

export function makeMapParts() {
  const about = make('p', { class: 'opened-text' });
  const list = make('div', { class: 'map-parts', attributes: { role: 'listbox', tabindex: '0', 'aria-orientation': 'horizontal' } });
  const detail = make('div', { class: 'map-part-detail' });
  const element = make('div', {}, [about, detail, list]);
  /** @type {ReturnType<typeof makePart>[]} */
  let options = [];
  /** @type {WeighedMaps | undefined} */
  let shown;
  /** @type {number[]} */
  let order = [];
  let place = 0;

  /** @param {number} next */
  const choose = (next) => {
    place = Math.min(Math.max(next, 0), order.length - 1);
    options.forEach(({ option }, at) => option.setAttribute('aria-selected', String(at === place)));
    const chosen = options[place]?.option;
    if (chosen) list.setAttribute('aria-activedescendant', chosen.id);
    if (shown) detail.replaceChildren(makeWindow(shown.sum, order[place] ?? 0, shown.size[1] ?? 1, shown.parts));
  };
  listen(list, { choose, place: () => place, options: () => options.map(({ option }) => option) });

  return {
    element,
    /** @param {WeighedMaps | undefined} next */
    draw(next) {
      element.hidden = !next;
      if (!next) return;
      const same = shown && shown.layer === next.layer && shown.area.join() === next.area.join();
      shown = next;
      const { sum, tiles, layer, area, parts } = next;
      order = [...sum.sums.keys()].sort((a, b) => Math.abs(sum.sums[b] ?? 0) - Math.abs(sum.sums[a] ?? 0));
      if (options.length !== order.length) {
        options = order.map(makePart);
        list.replaceChildren(...options.map(({ option }) => option));
      }
      setText(about, words.journey.sum.parts(order.length, parts.from, next.size));
      list.setAttribute('aria-label', words.journey.sum.partsLabel(order.length, parts.from));
      options.forEach((option, at) => option.draw(order[at] ?? 0, { sum, tiles, layer, area, parts }));
      choose(same ? place : 0);
    },
  };
}

let made = 0;

function makePart() {
  const map = makeMiniMap(ROOM);
  const number = make('span', { class: 'part-number' });
  const part = make('strong', { class: 'number' });
  const option = make('div', { class: 'map-part', attributes: { role: 'option', id: `map-part-${++made}`, 'aria-selected': 'false' } }, [number, map.element, part]);
  return {
    option,
    /** @param {number} at its place in the sum @param {Omit<WeighedMaps, 'size'>} maps */
    draw(at, { sum, tiles, layer, area, parts }) {
      const channel = sum.channels[at] ?? 0;
      const value = sum.sums[at] ?? 0;
      map.draw(tiles, layer, channel, area);
      setText(number, words.journey.tileNumber(channel));
      setText(part, signedMeasure(value));
      part.className = `number ${signOf(value)}`;
      option.setAttribute('aria-label', words.journey.sum.part(parts.name(channel), value));
    },
  };
}

/**
 * @param {HTMLElement} list
 * @param {{choose: (place: number) => void, place: () => number, options: () => HTMLElement[]}} hand
 */
function listen(list, { choose, place, options }) {
  /** @param {Event} event */
  const at = ({ target }) => options().findIndex((option) => target instanceof Node && option.contains(target));
  /** @param {Event} event */
  const chooseAt = (event) => {
    const next = at(event);
    if (next >= 0 && next !== place()) choose(next);
  };
  list.addEventListener('pointermove', (event) => {
    if (event.pointerType === 'mouse' && (event.movementX !== 0 || event.movementY !== 0)) chooseAt(event);
  });
  list.addEventListener('click', chooseAt);
  list.addEventListener('keydown', (event) => {
    if (event.altKey || event.metaKey || event.ctrlKey) return;
    const next = stepTo(event.key, place(), options());
    if (next === undefined) return;
    event.preventDefault();
    choose(next);
    options()[place()]?.scrollIntoView({ block: 'nearest' });
  });
}

/**
 * @param {string} key
 * @param {number} place
 * @param {readonly HTMLElement[]} options
 */
function stepTo(key, place, options) {
  const top = options[0]?.offsetTop;
  const across = options.filter(({ offsetTop }) => offsetTop === top).length;
  const steps = /** @type {Record<string, number>} */ ({ ArrowLeft: -1, ArrowRight: 1, ArrowUp: -across, ArrowDown: across, Home: -options.length, End: options.length });
  const step = steps[key];
  return step === undefined ? undefined : place + step;
}
