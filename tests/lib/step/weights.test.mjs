// A weight by its place in a filter, as Keras lays it out.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choiceOf, filtersOf, parameterOf } from '../../../www/step/weights.js';

const CONV = { kernel: Uint32Array.of(2, 3, 2, 4), start: 10, bias: 58 };
const DENSE = { kernel: Uint32Array.of(5, 3), start: 100, bias: 115 };

test('a weight of a filter is named by its cell, its map and its filter', () => {
  assert.equal(parameterOf(CONV, { layer: 0, unit: 3, input: 1, tap: 4 }), 10 + (4 * 2 + 1) * 4 + 3);
  assert.equal(parameterOf(CONV, { layer: 0, unit: 3, input: 1, tap: undefined }), 61);
  assert.equal(parameterOf(DENSE, { layer: 0, unit: 2, input: 4, tap: 0 }), 100 + 4 * 3 + 2);
});

test('and is found again by its place among all', () => {
  for (const [layer, choice] of /** @type {const} */ ([
    [CONV, { layer: 2, unit: 3, input: 1, tap: 4 }],
    [DENSE, { layer: 5, unit: 2, input: 4, tap: 0 }],
  ])) assert.deepEqual(choiceOf(layer, choice.layer, parameterOf(layer, choice)), choice);
});

test('the filters side by side are one filter on all maps, or all filters on the only one', () => {
  const parameters = Float32Array.from({ length: 120 }, (_, at) => at);
  const { weights, shape } = filtersOf(CONV, parameters, 3);
  assert.deepEqual(shape, [2, 3, 2]);
  const places = [0, 1, 2, 3, 4, 5].flatMap((tap) => [0, 1].map((input) => parameterOf(CONV, { layer: 0, unit: 3, input, tap })));
  assert.deepEqual([...weights], places);
  assert.deepEqual(filtersOf({ kernel: Uint32Array.of(3, 3, 1, 4), start: 0 }, parameters, 2).shape, [3, 3, 4]);
});
