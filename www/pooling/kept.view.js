/**
 * What pooling keeps: the strong answers of the filter, counted before and after.
 *
 * @import { Pooled } from './maps.js'
 * @import { FeatureMap } from '../pkg/patchwork.js'
 */

import { count } from '../shared/format.js';
import { leftOver } from './squares-of-a-map.js';
import { make, setText } from '../shared/dom.view.js';
import { words } from '../words/words.js';
import { sizeOf } from './maps.js';

/** @returns {{element: HTMLElement, show: (pooled: Pooled, size: number) => void}} */
export function makeKept() {
  const caption = make('caption', { class: 'caption' });
  const rows = Array.from({ length: 3 }, () => make('tr', {}, [make('th', { attributes: { scope: 'row' } }), ...Array.from({ length: 3 }, () => make('td', { class: 'number' }))]));
  const head = words.pooling.kept.columns.map((text, index) => make('th', { text, class: index > 0 ? 'number' : '', attributes: { scope: 'col' } }));
  const table = make('table', { class: 'figures-table' }, [caption, make('thead', {}, [make('tr', {}, head)]), make('tbody', {}, rows)]);
  const finding = make('p', { class: 'finding' });

  return {
    element: make('div', { class: 'pool-kept' }, [table, finding]),
    show({ map, max, average }, size) {
      const { largest } = map;
      table.hidden = largest === 0;
      if (largest === 0) {
        setText(finding, words.pooling.kept.nothing);
        return;
      }
      const limit = largest / 2;
      setText(caption, words.pooling.kept.caption(largest));
      const found = [
        countStrong(words.pooling.kept.before, map, limit),
        countStrong(words.pooling.kept.biggest(size), max, limit),
        countStrong(words.pooling.kept.average, average, limit),
      ];
      found.forEach(({ name, numbers, strong }, index) => {
        const texts = [name, count(numbers), count(strong), words.pooling.kept.share(strong / numbers)];
        [...(rows[index]?.children ?? [])].forEach((box, column) => setText(/** @type {HTMLElement} */ (box), texts[column] ?? ''));
      });
      const [before = 0, biggest = 0, ofAverage = 0] = found.map(({ strong }) => strong);
      setText(finding, words.pooling.kept.finding(biggest / before, ofAverage, leftOver(sizeOf(map), size).length > 0));
    },
  };
}

/**
 * @param {string} name
 * @param {FeatureMap} map
 * @param {number} limit
 */
function countStrong(name, map, limit) {
  return { name, numbers: map.height * map.width, strong: map.countFrom(limit) };
}
