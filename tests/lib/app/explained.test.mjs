import assert from 'node:assert/strict';
import test from 'node:test';
import { explained } from '../../../www/app/explained.js';

test('an error of the crate gets the name of the file and a way out', () => {
  const error = Object.assign(new Error('IDX labels: expected 5 bytes, found 4'), { name: 'BytesError' });
  const better = explained(error, 'labels.gz', 'Open a whole one.');
  assert.ok(better instanceof Error);
  assert.equal(better.message, 'labels.gz: IDX labels: expected 5 bytes, found 4. Open a whole one.');
});

test('an error that says what to do stays as it is', () => {
  const error = new Error('The server is away. Reload the page.');
  assert.equal(explained(error, 'labels.gz', 'Open a whole one.'), error);
  assert.equal(explained('words', 'labels.gz', 'Open a whole one.'), 'words');
});
