import assert from 'node:assert/strict';
import test from 'node:test';
import { DEFAULTS, OPTIMIZERS, toldOf } from '../../../www/shared/optimizers.js';
import { faultText } from '../../../www/words/fault-text.js';
import { words } from '../../../www/words/words.js';
import { needsReset, parseNumber, parseOptions } from '../../../www/training/training-options.js';

const FORM = { epochs: '5', optimizer: 'adam', learningRate: '0.001', momentum: '0.9', batchSize: '32', seed: '1', drawings: true };

/** @param {Partial<typeof FORM>} changes */
function faultsOf(changes) {
  const parsed = parseOptions({ ...FORM, ...changes });
  assert.ok('faults' in parsed, `${JSON.stringify(changes)} was taken`);
  return parsed.faults;
}

test('the form as it stands at the start is taken', () => {
  assert.deepEqual(parseOptions(FORM), {
    options: { optimizer: 'adam', learningRate: 0.001, momentum: 0.9, batchSize: 32, seed: 1, drawings: true },
    epochs: 5,
  });
});

test('a number may be written in any usual way', () => {
  assert.deepEqual(parseNumber('learningRate', ' 1e-3 '), { value: 0.001 });
  assert.deepEqual(parseNumber('seed', '4294967295'), { value: 4294967295 });
});

test('each faulty field has its own message, which names the field and its range', () => {
  const faults = faultsOf({ learningRate: 'fast', batchSize: '0', seed: '1.5', epochs: '' });
  assert.deepEqual(Object.keys(faults).sort(), ['batchSize', 'epochs', 'learningRate', 'seed']);
  assert.match(faultText(faults.learningRate), /^Learning rate: .*0\.000001 to 1\. “fast” is not a number\.$/);
  assert.match(faultText(faults.batchSize), /^Batch size: .*whole number from 1 to 512/);
  assert.match(faultText(faults.seed), /1\.5 is not whole/);
  assert.match(faultText(faults.epochs), /empty/);
});

test('bounds belong to the range and nothing beyond them does', () => {
  for (const [field, inside, outside] of /** @type {const} */ ([
    ['learningRate', ['0.000001', '1'], ['0', '1.01', '-0.001', 'Infinity', 'NaN']],
    ['momentum', ['0', '0.999'], ['1', '-0.1']],
    ['batchSize', ['1', '512'], ['513', '-1', '2.5']],
    ['seed', ['0', '4294967295'], ['4294967296', '-1']],
    ['epochs', ['1', '1000'], ['0', '1001']],
  ])) {
    for (const text of inside) assert.ok('value' in parseNumber(field, text), `${field} ${text}`);
    for (const text of outside) assert.ok('fault' in parseNumber(field, text), `${field} ${text}`);
  }
});

test('the momentum is not asked of Adam, which has none', () => {
  assert.ok('options' in parseOptions({ ...FORM, momentum: 'x' }));
  assert.ok('momentum' in faultsOf({ optimizer: 'sgd', momentum: 'x' }));
});

test('only the learning rate changes on the way; the other options need a reset', () => {
  const running = /** @type {const} */ ({ optimizer: 'sgd', learningRate: 0.01, momentum: 0.9, batchSize: 32, seed: 1 });
  assert.equal(needsReset(running, { ...running, learningRate: 0.1 }), false);
  for (const change of [{ optimizer: /** @type {const} */ ('adam') }, { momentum: 0.5 }, { batchSize: 64 }, { seed: 2 }, { drawings: true }]) {
    assert.equal(needsReset(running, { ...running, ...change }), true, JSON.stringify(change));
  }
});

test('a momentum that Adam ignores needs no reset', () => {
  const adam = /** @type {const} */ ({ optimizer: 'adam', learningRate: 0.01, momentum: 0.9, batchSize: 32, seed: 1 });
  assert.equal(needsReset(adam, { ...adam, momentum: 0.1 }), false);
});

test('the crate is told of no momentum unless it is a setting of the rule', () => {
  const options = { ...DEFAULTS, momentum: 0.5 };
  assert.equal(toldOf({ ...options, optimizer: 'sgd' }).momentum, 0.5);
  for (const optimizer of /** @type {const} */ (['adam', 'rmsprop'])) assert.ok(!('momentum' in toldOf({ ...options, optimizer })), optimizer);
});

test('every optimiser has its word, and an unknown one is an error', () => {
  assert.deepEqual(Object.keys(words.training.optimizers), Object.keys(OPTIMIZERS));
  for (const [optimizer, { learningRate }] of Object.entries(OPTIMIZERS)) {
    const parsed = parseOptions({ ...FORM, optimizer, learningRate: String(learningRate) });
    assert.equal('options' in parsed && parsed.options.optimizer, optimizer);
  }
  assert.throws(() => parseOptions({ ...FORM, optimizer: 'lion' }), { code: 'noOptimizer', args: ['lion'] });
});

test('a decimal comma is understood; in a whole number it would mean thousands, or not', () => {
  assert.deepEqual(parseNumber('learningRate', '0,001'), { value: 0.001 });
  assert.deepEqual(parseNumber('momentum', ' ,9 '), { value: 0.9 });
  for (const text of ['1,000,5', '0.0,1', '1,2,3']) assert.ok('fault' in parseNumber('learningRate', text), text);
  for (const text of ['1,000', '1,5']) assert.ok('fault' in parseNumber('epochs', text), text);
});
