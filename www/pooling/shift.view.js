/**
 * The garment moved by one pixel: what changes in the map before pooling, and what after it.
 *
 * @import { FeatureMap } from '../pkg/patchwork.js'
 * @import { Disturbed, Shift } from './maps.js'
 *
 * @typedef {'none' | 'left' | 'right' | 'up' | 'down'} Direction
 */

import { written } from '../shared/typed-numbers.js';
import { count, dimensions, percent } from '../shared/format.js';
import { make, setText } from '../shared/dom.view.js';
import { makeChoice } from '../shared/choice.view.js';
import { makeLegend } from '../shared/legend.view.js';
import { makePixelGrid } from '../shared/pixel-grid.view.js';
import { sizeOf } from './maps.js';

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
    legend: 'The garment moves by one pixel',
    name: 'pool-shift',
    options: [['none', 'not at all'], ['left', '← left'], ['right', '→ right'], ['up', '↑ up'], ['down', '↓ down']],
    onChoose: (value) => onShift(/** @type {Direction} */ (value)),
  });
  const before = makeChange('before pooling');
  const after = makeChange('after pooling');
  const legend = makeLegend('signed');
  const pictures = make('div', { class: 'pool-shift' }, [
    before.element,
    after.element,
    make('div', {}, [
      legend.element,
      make('p', { class: 'caption', text: 'Orange: more than before. Blue: less. White: the same.' }),
      make('p', { class: 'caption', text: 'How much: all changes, up or down, added up, beside the sum of all that was there before.' }),
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
 * @param {string} when
 */
function makeChange(when) {
  /** @type {Disturbed} */
  let shown;
  /** @type {FeatureMap | undefined} */
  let change;
  const grid = makePixelGrid({
    label: `What changes ${when}`,
    cell: WISH,
    read: ({ row, column }) => {
      const index = row * shown.map.width + column;
      const [from = 0, to = 0] = [shown.map.values()[index], shown.later.values()[index]];
      const here = `row ${row + 1}, column ${column + 1}`;
      return from === to ? `${here}: still ${written(from)}` : `${here}: ${written(from)} becomes ${written(to)}`;
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
      grid.name(`What changes ${when}, ${size.rows} by ${size.columns} cells`);
      grid.refresh();
      setText(title, `What changes ${when}, ${dimensions([size.rows, size.columns])}`);
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
  return `${count(cells)} of ${count(numbers)} numbers change. How much: ${percent(map.shareOfChange(later))} % of all that was there.`;
}
