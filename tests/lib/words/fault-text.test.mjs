import assert from 'node:assert/strict';
import test from 'node:test';
import { Fault, fromErrorRecord, toErrorRecord } from '../../../www/shared/fault.js';
import { crateErrorText, faultText } from '../../../www/words/fault-text.js';

/** @typedef {import('../../../www/pkg/patchwork.js').CrateError} CrateError */
/** @typedef {import('../../../www/pkg/patchwork.js').ErrorDetail} ErrorDetail */

/**
 * @param {string | ErrorDetail} argument
 * @param {ErrorDetail} expected
 * @param {ErrorDetail} found
 */
function text(argument, expected, found) {
  /** @type {CrateError} */
  const error = Object.assign(new Error(), { name: /** @type {const} */ ('ConfigError'), argument, expected, found });
  return crateErrorText(error);
}

test('numbers, names and sizes have their place in the words', () => {
  assert.equal(
    text({ code: 'label', args: [4] }, { code: 'between', args: [0, 9] }, { code: 'number', args: [10] }),
    'label 4: expected 0 to 9, found 10',
  );
  assert.equal(
    text('optimizer', { code: 'one-of', args: [['adam', 'sgd']] }, { code: 'verbatim', args: ['lion'] }),
    'optimizer: expected adam or sgd, found lion',
  );
  assert.equal(text('a', { code: 'one-of', args: [['a', 'b', 'c']] }, { code: 'nothing', args: [] }), 'a: expected a, b or c, found nothing');
  assert.equal(
    text('layer', { code: 'layer-of', args: [['Conv2D']] }, { code: 'dimensions', args: [[28, 28, 1]] }),
    'layer: expected a Conv2D layer, found 28 x 28 x 1',
  );
  assert.equal(
    text('a', { code: 'magic-number', args: [0x803] }, { code: 'list', args: [[3, 3]] }),
    'a: expected the magic number 0x00000803, found [3, 3]',
  );
});

test('a network that is too large is refused with the reason', () => {
  assert.equal(
    text('dense', { code: 'at-most-parameters', args: [4194304] }, { code: 'number', args: [62015010] }),
    'dense: expected at most 4194304 parameters in all (to train more takes more memory than a phone leaves to a page), found 62015010',
  );
  assert.match(text('conv2d', { code: 'at-most-values', args: [1048576] }, { code: 'number', args: [2000000] }), /than a phone leaves to a page/);
});

test('a fault is told in words, and in the same ones after it came from a worker', () => {
  const fault = new Fault('noWeights', 'dnn', 404);
  const across = fromErrorRecord(structuredClone(toErrorRecord(fault)));
  for (const error of [fault, across]) {
    assert.equal(faultText(error), 'The weights of the DNN could not be fetched: the server answers 404. Reload the page, or train a new network yourself.');
  }
});
