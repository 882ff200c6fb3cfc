/**
 * What is pooled, and how.
 *
 * @import { FilterChoice } from '../app/state.js'
 * @import { Setting } from './pooling-chapter.view.js'
 * @import { Pooling, Start } from '../shared/poolings.js'
 */

import { sideOf, titleOf } from '../shared/own-filter/filter-choice.js';
import { dimensions } from '../shared/format.js';
import { POOLINGS, SIZES, STARTS } from '../shared/poolings.js';
import { make } from '../shared/dom.view.js';
import { makeChoice } from '../shared/choice.view.js';
import { words } from '../words/words.js';

/**
 * @param {(change: Partial<Setting>) => void} onChange
 * @returns {{element: HTMLElement, show: (setting: Setting, filter: FilterChoice, sizes: readonly string[]) => void}}
 *   `sizes` are those of the maps that one may start from
 */
export function makeForm(onChange) {
  const starts = makeChoice({
    legend: words.pooling.form.map,
    name: 'pool-start',
    options: STARTS.map((start) => [start, words.pooling.form.starts[start]('')]),
    onChoose: (start) => onChange({ start: /** @type {Start} */ (start) }),
  });
  const poolings = makeChoice({
    legend: words.pooling.form.keep,
    name: 'pool-kind',
    options: POOLINGS.map((pooling) => [pooling, words.pooling.form.poolings[pooling]]),
    onChoose: (pooling) => onChange({ pooling: /** @type {Pooling} */ (pooling) }),
  });
  const sizes = makeChoice({
    legend: words.pooling.form.size,
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
      STARTS.forEach((start, index) => starts.rename(start, words.pooling.form.starts[start](sides[index] ?? '')));
      filter.innerHTML = words.pooling.form.filter(describe(choice));
    },
  };
}

/** @param {FilterChoice} choice */
function describe(choice) {
  const title = choice.name === undefined ? undefined : titleOf(choice.name);
  return words.pooling.form.described(title, { ...choice, side: sideOf(choice) });
}
