import assert from 'node:assert/strict';
import test from 'node:test';
import { explained } from '../../../www/app/explained.js';
import { fromErrorRecord, toErrorRecord } from '../../../www/shared/fault.js';
import { faultText } from '../../../www/words/fault-text.js';

/** As the crate throws it. */
function labelsCutShort() {
  return Object.assign(new Error('idx-labels: bytes 5, found number 4'), {
    name: 'BytesError',
    argument: { code: 'idx-labels', args: [] },
    expected: { code: 'bytes', args: [5] },
    found: { code: 'number', args: [4] },
  });
}

test('an error of the crate gets the name of the file and a way out', () => {
  const better = explained(labelsCutShort(), 'labels.gz', 'Open a whole one.');
  assert.ok(better instanceof Error);
  assert.equal(faultText(better), 'labels.gz: IDX labels: expected 5 bytes, found 4. Open a whole one.');
});

test('an error that says what to do stays as it is', () => {
  const error = new Error('The server is away. Reload the page.');
  assert.equal(explained(error, 'labels.gz', 'Open a whole one.'), error);
  assert.equal(explained('words', 'labels.gz', 'Open a whole one.'), 'words');
});

test('an error is told in words, and in the same ones after it came from a worker', () => {
  const across = fromErrorRecord(structuredClone(toErrorRecord(labelsCutShort())));
  assert.deepEqual([across.name, across.message], ['BytesError', 'idx-labels: bytes 5, found number 4']);
  for (const error of [labelsCutShort(), across]) assert.equal(faultText(error), 'IDX labels: expected 5 bytes, found 4');
  assert.equal(faultText(new TypeError('no function')), 'no function');
  assert.equal(faultText(fromErrorRecord(toErrorRecord('words'))), 'words');
});
