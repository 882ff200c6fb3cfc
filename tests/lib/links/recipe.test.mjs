import assert from 'node:assert/strict';
import test from 'node:test';
import { createHash } from 'node:crypto';
import { initialShelf, newEntry, taken, withEntry } from '../../../www/app/shelf.js';
import { initialState } from '../../../www/app/state.js';
import { checksumOf, recipeOf } from '../../../www/links/recipe.js';
import { DEFAULTS } from '../../../www/shared/optimizers.js';
import { words } from '../../../www/words/en.js';

/**
 * @param {Partial<import('../../../www/app/shelf.js').Entry>} [entry]
 * @param {object} [training]
 */
function stateOf(entry = {}, training = {}) {
  const shelf = taken(withEntry(initialShelf(), newEntry({ id: 'a', kind: 'run', repeatable: 'yes', ...entry })), 'a');
  const trainedOn = { id: '0123456789abcdef', count: 320, kind: 'folder', name: 'test data' };
  const state = /** @type {any} */ ({ id: 'a', options: DEFAULTS, trainedOn, steps: 12, running: false, config: 'as planned', ...training });
  return { ...initialState(), shelf, training: state };
}

const planned = () => 'as planned';

test('a checksum is of all bytes of the weights, and of nothing around them', () => {
  const all = Float32Array.of(9, 1, -2, 3.5, 9);
  const weights = all.subarray(1, 4);
  const bytes = Buffer.from(weights.buffer, weights.byteOffset, weights.byteLength);
  assert.equal(checksumOf(weights), createHash('sha256').update(bytes).digest('hex').slice(0, 32));
  assert.notEqual(checksumOf(Float32Array.of(0)), checksumOf(Float32Array.of(-0)));
});

test('the recipe of a run has all that it follows from', () => {
  const { seed, learningRate, batchSize, momentum, optimizer } = DEFAULTS;
  assert.deepEqual(recipeOf(stateOf(), planned), {
    recipe: { network: { kind: 'cnn', filters: [64, 64], units: 128 }, options: { optimizer, learningRate, momentum, batchSize, seed, drawings: true }, set: '0123456789abcdef', steps: 12 },
  });
});

test('a run that no recipe tells says why', () => {
  /** @type {[import('../../../www/links/recipe.js').WhyNot, ReturnType<typeof stateOf>][]} */
  const cases = [
    ['none', initialState()],
    ['none', stateOf({}, { steps: 0 })],
    ['none', stateOf({}, { id: 'another' })],
    ['none', stateOf({ kind: 'new' })],
    ['running', stateOf({}, { running: true })],
    ['failure', stateOf({ failure: 'few' })],
    ['rounding', stateOf({ repeatable: 'rounding' })],
    ['rate', stateOf({ repeatable: 'rate' })],
    ['unknown', stateOf({ repeatable: /** @type {any} */ (undefined) })],
    ['layers', stateOf({}, { config: 'another' })],
    ['layers', { ...stateOf(), network: { kind: 'cnn', filters: [512, 64], units: 128 } }],
  ];
  for (const [why, state] of cases) {
    assert.deepEqual(recipeOf(state, planned), { why });
    assert.ok(words.links.repeat.whyNot[why].length > 20);
  }
});
