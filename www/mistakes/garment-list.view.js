/**
 * Garments in their order, a page at a time: a list box with one tab stop. Arrow keys pick, and turn the page.
 *
 * @import { Found } from './exam.js'
 *
 * @typedef {object} GarmentList
 * @property {HTMLElement} element
 * @property {(found: Found, ranked: readonly number[]) => void} show picks the first
 */

import { paintPixels } from '../pkg/patchwork.js';
import { surenessOf } from './ranked.js';
import { make, makeButton, setText } from '../shared/dom.view.js';
import { PIXELS, SIDE } from '../shared/pixels.js';
import { positionAfter } from '../shared/row-keys.js';
import { words } from '../words/words.js';

/** Garments of a page. */
const PAGE = 12;

/**
 * @param {(label: number) => string} nameOf
 * @param {(index: number | undefined) => void} onPick
 * @returns {GarmentList}
 */
export function makeGarmentList(nameOf, onPick) {
  /** @type {Found | undefined} */
  let found;
  /** @type {readonly number[]} */
  let ranked = [];
  let position = 0;
  const list = make('div', { class: 'ranked', attributes: { role: 'listbox', 'aria-label': words.mistakes.garments.list } });
  const options = Array.from({ length: PAGE }, (_, place) => {
    const canvas = make('canvas', { class: 'pixels', attributes: { width: String(SIDE), height: String(SIDE), 'aria-hidden': 'true' } });
    const share = make('span', { class: 'caption figures', attributes: { 'aria-hidden': 'true' } });
    const option = make('div', { class: 'option', attributes: { role: 'option' } }, [canvas, share]);
    option.addEventListener('click', () => pick(first() + place));
    return { canvas, share, option };
  });
  list.append(...options.map(({ option }) => option));
  const empty = make('p', { class: 'caption', text: words.mistakes.garments.empty });
  const before = makeButton(words.mistakes.garments.before, () => pick(first() - PAGE));
  const more = makeButton(words.mistakes.garments.more, () => pick(first() + PAGE));
  const page = make('span', { class: 'caption figures' });
  const pages = make('div', { class: 'controls' }, [before, more, page]);

  const first = () => position - (position % PAGE);
  /** @param {number} next */
  const pick = (next) => {
    position = Math.min(Math.max(next, 0), Math.max(ranked.length - 1, 0));
    draw();
    onPick(ranked[position]);
  };
  const draw = () => {
    options.forEach((_, place) => drawOption(place));
    const to = Math.min(first() + PAGE, ranked.length);
    empty.hidden = ranked.length > 0;
    list.hidden = ranked.length === 0;
    pages.hidden = ranked.length <= PAGE;
    setText(page, words.mistakes.garments.page(first() + 1, to, ranked.length));
    before.disabled = first() === 0;
    more.disabled = to >= ranked.length;
  };
  /** @param {number} place on the page */
  const drawOption = (place) => {
    const { canvas, share, option } = options[place] ?? {};
    const index = ranked[first() + place];
    if (!option || !canvas || !share) return;
    option.hidden = index === undefined;
    if (!found || index === undefined) return;
    const { images, report } = found;
    const sureness = surenessOf(found, index);
    const selected = first() + place === position;
    paintPixels(canvas, images.pixels.subarray(index * PIXELS, (index + 1) * PIXELS), SIDE);
    setText(share, words.mistakes.garments.share(sureness));
    const [label, answer] = [images.labels[index], report.predictions[index]].map((kind) => nameOf(kind ?? 0));
    option.setAttribute('aria-label', words.mistakes.garments.option(first() + place + 1, ranked.length, label ?? '', answer ?? '', sureness));
    option.setAttribute('aria-selected', String(selected));
    option.tabIndex = selected ? 0 : -1;
    if (selected && list.contains(document.activeElement)) option.focus();
  };

  list.addEventListener('keydown', (event) => {
    const next = positionAfter(event.key, position, PAGE, ranked.length - 1);
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    pick(next);
  });
  draw();
  return {
    element: make('div', {}, [list, empty, pages]),
    show(next, order) {
      found = next;
      ranked = order;
      pick(0);
    },
  };
}
