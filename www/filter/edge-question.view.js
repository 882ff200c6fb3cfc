/** Which of four filters finds the lower edge of the garment? The guess first, then their maps. */

import { FeatureMap, Filter } from '../pkg/patchwork.js';
import { indexOfLargest } from '../shared/index-of-largest.js';
import { titleOf } from '../shared/own-filter/filter-choice.js';
import { lowestRow, SIDE } from '../shared/pixels.js';
import { make } from '../shared/dom.view.js';
import { makeQuestion } from '../shared/question.view.js';
import { words } from '../words/words.js';

/** The same nine weights, turned: a fair contest. */
const CANDIDATES = /** @type {const} */ (['vertical', 'horizontal', 'falling', 'rising']);
/** Rows above and below the lowest one whose window lies on the edge. */
const REACH = 1;

/**
 * @param {() => Uint8Array} pixels of the garment
 */
export function makeEdgeQuestion(pixels) {
  const evidence = make('div', { class: 'evidence' });
  return makeQuestion({
    ask: words.filter.edge.ask,
    evidence,
    answers: CANDIDATES.map(titleOf),
    solve: () => {
      const edge = lowestRow(pixels());
      if (edge === undefined) return { right: undefined, because: words.filter.edge.empty };
      const maps = CANDIDATES.map((name) => mapUnder(name, pixels()));
      const sizes = maps.map((map) => map.meanSize(Math.max(0, edge - REACH), edge + REACH + 1));
      // One scale for all, so that the colours can be compared.
      const largest = Math.max(...maps.map((map) => map.largest));
      const pictures = maps.map((map, index) => pictureOf(map, largest, words.filter.edge.map(titleOf(CANDIDATES[index] ?? ''), sizes[index] ?? 0)));
      for (const map of maps) map.free();
      const right = indexOfLargest(sizes);
      return {
        right,
        because: becauseOf(edge, sizes, right),
        against: (guess) => words.filter.edge.against[CANDIDATES[guess] ?? 'vertical'],
        show: () => evidence.replaceChildren(...pictures),
      };
    },
  });
}

/**
 * @param {number} edge
 * @param {readonly number[]} sizes
 * @param {number} right
 */
function becauseOf(edge, sizes, right) {
  const others = CANDIDATES.map((name, index) => ({ filter: titleOf(name), size: sizes[index] ?? 0 })).filter((_, index) => index !== right);
  return words.filter.edge.because(edge + REACH < SIDE ? edge : undefined, sizes[right] ?? 0, others);
}

/**
 * @param {string} name of the filter
 * @param {Uint8Array} pixels
 */
function mapUnder(name, pixels) {
  const input = FeatureMap.fromPixels(pixels, SIDE);
  const resting = Filter.named(name);
  // With zeros around, an edge at the very foot of the picture counts too.
  const filter = resting.moved(1, 'same');
  const map = filter.apply(input);
  for (const part of [input, resting, filter]) part.free();
  return map;
}

/**
 * @param {FeatureMap} map
 * @param {number} largest the value with the strongest colour
 * @param {string} caption
 */
function pictureOf(map, largest, caption) {
  const canvas = make('canvas', { class: 'pixels', attributes: { 'aria-hidden': 'true' } });
  map.paint(canvas, 'signed', largest);
  return make('figure', {}, [canvas, make('figcaption', { class: 'caption', text: caption })]);
}
