/**
 * What pooling keeps: the strong answers of the filter, counted before and after.
 *
 * @import { Pooled } from './maps.js'
 * @import { FeatureMap } from '../pkg/patchwork.js'
 */

import { written } from '../shared/typed-numbers.js';
import { count, percent } from '../shared/format.js';
import { countOf, leftOver } from './squares-of-a-map.js';
import { make, setText } from '../shared/dom.view.js';
import { sizeOf } from './maps.js';

/** @returns {{element: HTMLElement, show: (pooled: Pooled, size: number) => void}} */
export function makeKept() {
  const caption = make('caption', { class: 'caption' });
  const rows = Array.from({ length: 3 }, () => make('tr', {}, [make('th', { attributes: { scope: 'row' } }), ...Array.from({ length: 3 }, () => make('td', { class: 'number' }))]));
  const head = ['Map', 'Numbers', 'Strong', 'Share'].map((text, index) => make('th', { text, class: index > 0 ? 'number' : '', attributes: { scope: 'col' } }));
  const table = make('table', { class: 'figures-table' }, [caption, make('thead', {}, [make('tr', {}, head)]), make('tbody', {}, rows)]);
  const finding = make('p', { class: 'finding' });

  return {
    element: make('div', { class: 'pool-kept' }, [table, finding]),
    show({ map, max, average }, size) {
      const { largest } = map;
      table.hidden = largest === 0;
      if (largest === 0) {
        setText(finding, 'After ReLU this map is 0 everywhere: the filter found nothing that pooling could keep. Try another filter, or another garment.');
        return;
      }
      const limit = largest / 2;
      setText(caption, `Strong answers: at least half of the strongest, ${written(largest)}`);
      const found = [
        countStrong('Before pooling', map, limit),
        countStrong(`The biggest of each ${countOf(size)}`, max, limit),
        countStrong('The average instead', average, limit),
      ];
      found.forEach(({ name, numbers, strong }, index) => {
        const texts = [name, count(numbers), count(strong), `${percent(strong / numbers)} %`];
        [...(rows[index]?.children ?? [])].forEach((box, column) => setText(/** @type {HTMLElement} */ (box), texts[column] ?? ''));
      });
      setText(finding, inWords(found.map(({ strong }) => strong), leftOver(sizeOf(map), size).length > 0));
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

/**
 * @param {number[]} strong before, by the biggest, by the average
 * @param {boolean} dropped something is left over
 */
function inWords([before = 0, biggest = 0, average = 0], dropped) {
  const lost = dropped ? ' The others had a stronger one in their square, or lay in the dropped strip.' : ' The others had a stronger one in their square.';
  return `The biggest keeps ${percent(biggest / before)} % of the strong answers: one for every square that held any.${lost} The average waters them down: ${count(average)} of its numbers ${average === 1 ? 'is' : 'are'} still strong.`;
}
