import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import init, { filterNames } from '../../../../pkg/patchwork.js';
import { titleOf } from '../../../../www/shared/own-filter/filter-choice.js';

await init({ module_or_path: await readFile(new URL('../../../../pkg/patchwork_bg.wasm', import.meta.url)) });

test('every filter of the crate has a title of its own, and no other has one', () => {
  const names = filterNames();
  assert.ok(names.length > 0);
  assert.equal(new Set(names.map(titleOf)).size, names.length);
  assert.throws(() => titleOf('none'), /no filter “none”/);
});
