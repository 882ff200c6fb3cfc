import assert from 'node:assert/strict';
import test from 'node:test';
import { checkTensors } from '../../../www/network/tensors-of-file.js';
import { faultText } from '../../../www/words/fault-text.js';

/** @param {number} tensors */
function file(tensors) {
  const header = JSON.stringify(Object.fromEntries(Array.from({ length: tensors }, (_, i) => [`t${i}`, { dtype: 'F32', shape: [0], data_offsets: [0, 0] }])));
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(header.length));
  return Buffer.concat([length, Buffer.from(header)]);
}

test('a file of so many tensors that comparing them would take long is refused, at once', () => {
  checkTensors('fine', file(1000));
  const many = file(15_000);
  const start = performance.now();
  assert.throws(() => checkTensors('many', many), (error) => /^many holds 15,000 tensors; a network of this page has 1,000 at most/.test(faultText(error)));
  assert.ok(performance.now() - start < 1000);
});

test('what is no such file is left to the crate', () => {
  for (const bytes of [[], [1, 2, 3], [255, 255, 255, 255, 255, 255, 255, 255, 1], [9, 0, 0, 0, 0, 0, 0, 0, 0x7b]]) checkTensors('odd', Uint8Array.from(bytes));
});
