/**
 * A map before and after pooling, side by side, and between them the square that is pointed at.
 *
 * @import { Place } from '../shared/grid.js'
 * @import { Pooling } from '../shared/poolings.js'
 * @import { Pooled } from './maps.js'
 * @import { FeatureMap } from '../pkg/patchwork.js'
 *
 * @typedef {{pooling: Pooling, size: number}} Setting
 */

import { written } from '../shared/typed-numbers.js';
import { clampPlace } from '../shared/grid.js';
import { averageSum, cellOver, halvedInWords, leftOver, placeInSquare, squareOf } from './squares-of-a-map.js';
import { SIZES } from '../shared/poolings.js';
import { make, setText } from '../shared/dom.view.js';
import { makeLegend } from '../shared/legend.view.js';
import { makeNumbers } from '../shared/number-table.view.js';
import { makePixelGrid } from '../shared/pixel-grid.view.js';
import { words } from '../words/words.js';
import { sizeOf } from './maps.js';

/** Wished CSS pixels a cell: more than there is room for, so that the room decides. */
const WISH = 64;

/**
 * @param {(cell: Place) => void} onPoint the reader points at a cell of the pooled map, or at one of its square
 * @returns {{element: HTMLElement, show: (pooled: Pooled, setting: Setting) => void, bring: (cell: Place | undefined) => void}}
 *   bring: points at this cell when it is shown next; without one at the strongest
 */
export function makeSquares(onPoint) {
  /** @type {Pooled} */
  let pooled;
  /** @type {Setting} */
  let setting;
  /** @type {Place | undefined} of the pooled map */
  let cell;
  /** @type {Place | undefined} */
  let brought;

  const before = makePixelGrid({
    cell: WISH,
    read: (place) => {
      const value = pooled.map.values()[place.row * pooled.map.width + place.column] ?? 0;
      return cellOver(place, setting.size, sizeOf(pooled.max)) ? words.pooling.garment.cell(place, value) : words.pooling.garment.leftOver(place, value);
    },
    onPoint: (place) => {
      const over = place && cellOver(place, setting.size, sizeOf(pooled.max));
      if (!over) return;
      point(over, before);
      onPoint(over);
    },
    onPin: (pinned) => after.pin(pinned),
  });
  const after = makePixelGrid({
    cell: WISH,
    read: (place) => {
      const { values, ...results } = squareAt(place);
      return words.pooling.garment.results[setting.pooling](place, results[setting.pooling], values);
    },
    onPoint: (place) => {
      if (!place) return;
      point(place, after);
      onPoint(place);
    },
    onPin: (pinned) => before.pin(pinned),
  });
  const titles = { before: make('h4'), after: make('h4') };
  const legend = makeLegend('viridis');
  const left = make('p', { class: 'caption' });
  const square = makeSquare();

  /** @param {Place} place */
  const squareAt = (place) => {
    const window = pooled.map.poolWindow(setting.size, place.row, place.column);
    const { values, winner } = window;
    window.free();
    const index = place.row * pooled.max.width + place.column;
    return { values, winner, max: pooled.max.values()[index] ?? 0, average: pooled.average.values()[index] ?? 0 };
  };
  /**
   * @param {Place} next
   * @param {unknown} [hand] the grid that is pointed at already
   */
  const point = (next, hand) => {
    cell = next;
    const { size } = setting;
    const found = squareAt(next);
    const dropped = leftOver(sizeOf(pooled.map), size).map((frame) => ({ ...frame, kind: 'dropped' }));
    before.frame([...dropped, squareOf(next, size)]);
    if (hand !== before) before.point(placeInSquare(next, size, found.winner));
    if (hand !== after) after.point(next);
    square.show(found, setting);
  };

  return {
    element: make('div', { class: 'pool-squares' }, [
      make('div', { attributes: { 'data-part': 'squares' } }, [titles.before, before.element, legend.element]),
      square.element,
      make('div', { attributes: { 'data-part': 'biggest' } }, [titles.after, after.element]),
      left,
    ]),
    show(next, chosen) {
      pooled = next;
      setting = chosen;
      const { map, max } = pooled;
      const former = after.canvas.width;
      before.resize(sizeOf(map));
      after.resize(sizeOf(max));
      map.paint(before.canvas, 'viridis', map.largest);
      pooled[setting.pooling].paint(after.canvas, 'viridis', map.largest);
      legend.draw({ minimum: 0, maximum: map.largest });
      setText(titles.before, words.pooling.garment.before(map.height, map.width));
      setText(titles.after, words.pooling.garment.after(max.height, max.width));
      before.name(words.pooling.garment.beforeLabel(map.height, map.width));
      after.name(words.pooling.garment.afterLabel(max.height, max.width));
      setText(left, halvedInWords(sizeOf(map), setting.size));
      // In a map of another size the reader's square is lost; the strongest one has most to show.
      const kept = brought ?? (former === max.width ? cell : undefined);
      brought = undefined;
      point(kept ? clampPlace(sizeOf(max), kept) : placeOfLargest(max));
    },
    bring(next) {
      cell = undefined;
      brought = next;
    },
  };
}

/** @param {FeatureMap} map @returns {Place} */
function placeOfLargest(map) {
  const index = map.values().indexOf(map.largest);
  return { row: Math.floor(index / map.width), column: index % map.width };
}

/** The numbers of one square, their biggest and their average. */
function makeSquare() {
  const tables = SIZES.map((size) => ({ size, ...makeNumbers({ label: words.pooling.garment.square(size), rows: size, columns: size }) }));
  const results = { max: make('dd', { class: 'result' }), average: make('dd', { class: 'result' }) };
  const sum = make('dd', { class: 'caption' });
  const rows = {
    max: make('div', {}, [make('dt', { text: words.pooling.garment.biggest }), results.max]),
    average: make('div', {}, [make('dt', { text: words.pooling.garment.average }), results.average, sum]),
  };
  return {
    element: make('div', { class: 'pool-square' }, [...tables.map(({ element }) => element), make('dl', { class: 'pool-results' }, [rows.max, rows.average])]),
    /**
     * @param {{values: Float32Array, winner: number, max: number, average: number}} found
     * @param {Setting} setting
     */
    show({ values, winner, max, average }, setting) {
      for (const { size, element, show } of tables) {
        element.hidden = size !== setting.size;
        if (element.hidden) continue;
        show((row, column) => {
          const index = row * size + column;
          return { text: written(values[index] ?? 0), marked: setting.pooling === 'max' && index === winner };
        });
      }
      setText(results.max, written(max));
      setText(results.average, written(average));
      setText(sum, averageSum(values));
      rows.max.classList.toggle('chosen', setting.pooling === 'max');
      rows.average.classList.toggle('chosen', setting.pooling === 'average');
    },
  };
}
