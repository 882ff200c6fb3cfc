/**
 * ReLU as a step of its own: the new picture before, signed, and after, without anything below zero.
 *
 * @import { Pointing, View } from './filter-chapter.view.js'
 * @import { Scene } from '../shared/own-filter/scene.js'
 */

import { written } from '../shared/typed-numbers.js';
import { make, setText } from '../shared/dom.view.js';
import { makeLegend } from '../shared/legend.view.js';
import { makePixelGrid } from '../shared/pixel-grid.view.js';
import { words } from '../words/words.js';
import { readStop } from './slide.view.js';

/** Wished CSS pixels a cell: more than there is room for, so that the room decides. */
const WISH = 64;

/**
 * @param {Pointing} pointing
 * @returns {View & {element: HTMLElement}}
 */
export function makeRectifier({ onStop, onPin }) {
  /** @type {Scene} */
  let scene;
  const before = makePixelGrid({
    label: words.filter.relu.beforeLabel,
    cell: WISH,
    read: (stop) => readStop(scene, stop),
    onPoint: (stop) => stop && onStop(stop),
    onPin,
  });
  const after = makePixelGrid({
    label: words.filter.relu.afterLabel,
    cell: WISH,
    read: (stop) => readStop({ ...scene, values: scene.positives }, stop),
    onPoint: (stop) => stop && onStop(stop),
    onPin,
  });
  const legends = { before: makeLegend('signed'), after: makeLegend('viridis') };
  const step = make('p', { class: 'sum', attributes: { translate: 'no' } });
  const finding = make('p', { class: 'finding' });

  return {
    element: make('div', { class: 'card' }, [
      make('div', { class: 'rectifier' }, [
        make('div', { attributes: { 'data-part': 'before' } }, [make('h4', { text: words.filter.relu.before }), before.element, legends.before.element]),
        make('div', { attributes: { 'data-part': 'after' } }, [make('h4', { text: words.filter.relu.after }), after.element, legends.after.element]),
        make('div', { class: 'step' }, [step, finding]),
      ]),
    ]),
    grids: [before, after],
    show(next) {
      scene = next;
      const { output, positive, course } = scene;
      for (const grid of [before, after]) grid.resize(course.size);
      output.paint(before.canvas, 'signed', output.largest);
      positive.paint(after.canvas, 'viridis', positive.largest);
      legends.before.draw({ minimum: -output.largest, maximum: output.largest });
      legends.after.draw({ minimum: 0, maximum: positive.largest });
      setText(finding, findingOn(scene));
    },
    point(stop) {
      before.point(stop);
      after.point(stop);
      const index = stop.row * scene.course.size.columns + stop.column;
      const value = written(scene.values[index] ?? 0);
      step.replaceChildren(`max(0, ${value}) = `, make('strong', { text: written(scene.positives[index] ?? 0) }));
    },
  };
}

/** @param {Scene} scene */
function findingOn({ output, positive, values }) {
  const share = positive.zeros - output.zeros;
  return words.filter.relu.finding(Math.round(share * values.length), values.length);
}
