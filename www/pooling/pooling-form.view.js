/**
 * What is pooled, and how.
 *
 * @import { FilterChoice } from '../app/state.js'
 * @import { Setting } from './pooling-chapter.view.js'
 * @import { Start } from './maps.js'
 */

import { sideOf } from '../shared/own-filter/filter-choice.js';
import { dimensions } from '../shared/format.js';
import { SIZES } from './squares-of-a-map.js';
import { make } from '../shared/dom.view.js';
import { makeChoice } from '../shared/choice.view.js';
import { titleOf } from '../filter/weights-form.view.js';
import { STARTS } from './maps.js';

/**
 * @param {(change: Partial<Setting>) => void} onChange
 * @returns {{element: HTMLElement, show: (setting: Setting, filter: FilterChoice, sizes: readonly string[]) => void}}
 *   `sizes` are those of the maps that one may start from
 */
export function makeForm(onChange) {
  const starts = makeChoice({
    legend: 'The map to be pooled: the garment, …',
    name: 'pool-start',
    options: STARTS,
    onChoose: (start) => onChange({ start: /** @type {Start} */ (start) }),
  });
  const poolings = makeChoice({
    legend: 'Keep',
    name: 'pool-kind',
    options: [['max', 'the biggest'], ['average', 'the average']],
    onChoose: (pooling) => onChange({ pooling: pooling === 'average' ? 'average' : 'max' }),
  });
  const sizes = makeChoice({
    legend: 'of squares of',
    name: 'pool-size',
    options: SIZES.map((size) => [String(size), dimensions([size, size])]),
    onChoose: (size) => onChange({ size: Number(size) }),
  });
  const filter = make('p', { class: 'caption' });

  return {
    element: make('div', { class: 'pool-form' }, [filter, starts.element, poolings.element, sizes.element]),
    show(setting, choice, sides) {
      starts.show(setting.start);
      poolings.show(setting.pooling);
      sizes.show(String(setting.size));
      STARTS.forEach(([start, title], index) => starts.rename(start, `${title}: ${sides[index]}`));
      filter.replaceChildren('Your filter: ', make('strong', { text: describe(choice) }), ', after ReLU. ', make('a', { text: 'Choose another', attributes: { href: '#filter' } }));
    },
  };
}

/** @param {FilterChoice} choice */
function describe(choice) {
  const side = sideOf(choice);
  const name = choice.name === undefined ? 'your own' : titleOf(choice.name);
  const stride = choice.stride === 1 ? '' : `, stride ${choice.stride}`;
  const padding = choice.padding === 'valid' ? '' : ', zeros around';
  return `${name}, ${dimensions([side, side])}${stride}${padding}`;
}
