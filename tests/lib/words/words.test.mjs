import assert from 'node:assert/strict';
import test from 'node:test';
import { choose } from '../../../www/words/words.js';

test('the first language of the reader that the site has is spoken, with or without its region', () => {
  assert.equal(choose(['de-CH', 'en'], ['en', 'de']), 'de');
  assert.equal(choose(['pt-BR', 'pt'], ['en', 'pt-br']), 'pt-br');
  assert.equal(choose(['en-US', 'de'], ['en', 'de']), 'en');
  assert.equal(choose(['ja', 'ko'], ['en', 'de']), undefined);
  assert.equal(choose([], ['en']), undefined);
});
