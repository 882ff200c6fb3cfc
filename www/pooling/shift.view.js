/**
 * The garment moved by one pixel: what changes in the map before pooling, and what after it.
 *
 * @import { FeatureMap } from '../pkg/patchwork.js'
 * @import { Disturbed, Shift } from './maps.js'
 *
 * @typedef {typeof DIRECTIONS[number]} Direction
 */

import { make, setText } from '../shared/dom.view.js';
import { makeChoice } from '../shared/choice.view.js';
import { makeLegend } from '../shared/legend.view.js';
import { makePixelGrid } from '../shared/pixel-grid.view.js';
import { words } from '../words/words.js';
import { sizeOf } from './maps.js';

const DIRECTIONS = /** @type {const} */ (['none', 'left', 'right', 'up', 'down']);

/** @type {Record<Direction, Shift>} */
export const SHIFTS = {
  none: { down: 0, right: 0 },
  left: { down: 0, right: -1 },
  right: { down: 0, right: 1 },
  up: { down: -1, right: 0 },
  down: { down: 1, right: 0 },
};

/** Wished CSS pixels a cell: more than there is room for, so that the room decides. */
const WISH = 64;

/**
 * @param {(direction: Direction) => void} onShift
 * @returns {{element: HTMLElement, show: (direction: Direction, maps: {before: Disturbed, after: Disturbed}) => void}}
 */
export function makeShift(onShift) {
  const choice = makeChoice({
    legend: words.pooling.shift.moves,
    name: 'pool-shift',
    options: DIRECTIONS.map((direction) => [direction, words.pooling.shift.directions[direction]]),
    onChoose: (value) => onShift(/** @type {Direction} */ (value)),
  });
  const before = makeChange('before');
  const after = makeChange('after');
  const legend = makeLegend('signed');
  const pictures = make('div', { class: 'pool-shift' }, [
    before.element,
    after.element,
    make('div', { class: 'pool-shift-notes' }, [
      legend.element,
      make('p', { class: 'caption', text: words.pooling.shift.colours }),
      make('p', { class: 'caption', text: words.pooling.shift.howMuch }),
    ]),
  ]);

  return {
    element: make('div', { class: 'card' }, [choice.element, pictures]),
    show(direction, maps) {
      choice.show(direction);
      pictures.hidden = direction === 'none';
      const largest = Math.max(before.show(maps.before), after.show(maps.after));
      before.paint(largest);
      after.paint(largest);
      legend.draw({ minimum: -largest, maximum: largest });
    },
  };
}

/**
 * How one map changed: a picture, and its sums.
 *
 * @param {'before' | 'after'} when the pooling
 */
function makeChange(when) {
  /** @type {Disturbed} */
  let shown;
  /** @type {FeatureMap | undefined} */
  let change;
  const grid = makePixelGrid({
    cell: WISH,
    read: (place) => {
      const index = place.row * shown.map.width + place.column;
      const [from = 0, to = 0] = [shown.map.values()[index], shown.later.values()[index]];
      return from === to ? words.pooling.shift.still(place, from) : words.pooling.shift.becomes(place, from, to);
    },
  });
  const title = make('h4');
  const finding = make('p', { class: 'finding' });

  return {
    element: make('div', {}, [title, grid.element, finding]),
    /** @param {Disturbed} next @returns {number} the largest change */
    show(next) {
      change?.free();
      change = next.map.change(next.later);
      shown = next;
      const size = sizeOf(next.map);
      grid.resize(size);
      grid.name(words.pooling.shift[when].label(size.rows, size.columns));
      grid.refresh();
      setText(title, words.pooling.shift[when].title(size.rows, size.columns));
      setText(finding, inWords(next, change));
      return change.largest;
    },
    /** @param {number} largest change, at the end of the colours */
    paint: (largest) => change?.paint(grid.canvas, 'signed', largest),
  };
}

/**
 * @param {Disturbed} maps
 * @param {FeatureMap} change
 */
function inWords({ map, later }, change) {
  const numbers = map.height * map.width;
  const cells = Math.round((1 - change.zeros) * numbers);
  return words.pooling.shift.finding(cells, numbers, map.shareOfChange(later));
}
