import assert from 'node:assert/strict';
import test from 'node:test';
import { chosen, parse, resized, serialize, sideOf } from '../../../../www/shared/own-filter/filter-choice.js';
import { initialState } from '../../../../www/app/state.js';

const VERTICAL = [-1, 0, 1, -2, 0, 2, -1, 0, 1];
const BLUR = [1, 2, 1, 2, 4, 2, 1, 2, 1];
const presets = [
  { name: 'vertical', weights: VERTICAL, divisor: 1, bias: 0 },
  { name: 'blur', weights: BLUR, divisor: 16, bias: 0 },
];
const start = initialState();

test('a filter bears a name while it has exactly its numbers', () => {
  const blur = chosen(presets, start, { weights: BLUR, divisor: 16, bias: 0 });
  assert.equal(blur.filter.name, 'blur');
  assert.equal(chosen(presets, blur, { bias: 1 }).filter.name, undefined);
  assert.equal(chosen(presets, blur, { divisor: 1 }).filter.name, undefined);
  assert.equal(chosen(presets, blur, { stride: 2, padding: 'same' }).filter.name, 'blur');
});

test('the last filter without a name is remembered as the own one', () => {
  const own = chosen(presets, start, { weights: VERTICAL.with(4, 7) });
  assert.deepEqual(own.typedFilter, own.filter);
  const back = chosen(presets, own, presets[0] ?? assert.fail());
  assert.equal(back.filter.name, 'vertical');
  assert.deepEqual(back.typedFilter, own.typedFilter);
});

test('a larger filter has zeros around, a smaller one the middle', () => {
  const large = resized(VERTICAL, 5);
  assert.deepEqual(large, [0, 0, 0, 0, 0, 0, -1, 0, 1, 0, 0, -2, 0, 2, 0, 0, -1, 0, 1, 0, 0, 0, 0, 0, 0]);
  assert.deepEqual(resized(large, 3), VERTICAL);
  assert.deepEqual(resized(VERTICAL, 3), VERTICAL);
  assert.equal(sideOf({ weights: large }), 5);
});

test('a kept filter comes back', () => {
  const own = chosen(presets, start, { weights: VERTICAL.with(4, 1e-7), stride: 3, padding: 'same' });
  assert.deepEqual(parse(serialize(own), presets), own);
  const named = chosen(presets, own, { weights: BLUR, divisor: 16 });
  assert.deepEqual(parse(serialize(named), presets), named);
});

test('nonsense in the storage is no filter', () => {
  const good = JSON.parse(serialize(start));
  const broken = [
    { weights: [1, 2, 3] },
    { weights: VERTICAL.with(0, 1e9) },
    { weights: 'none' },
    { weights: [...VERTICAL.slice(1), null] },
    { divisor: 0 },
    { bias: '5' },
    { stride: 0 },
    { padding: 'full' },
  ];
  for (const fault of broken) assert.equal(parse(JSON.stringify({ ...good, filter: { ...good.filter, ...fault } }), presets), undefined, JSON.stringify(fault));
  for (const text of [null, '', '{', 'null', '[]', '7', '{"version":2}', '{"version":1}']) assert.equal(parse(text, presets), undefined);
});

test('a kept name is not believed', () => {
  const good = JSON.parse(serialize(start));
  const lying = { ...good, filter: { ...good.filter, name: 'blur', more: 1 } };
  assert.deepEqual(parse(JSON.stringify(lying), presets), { filter: start.filter, typedFilter: undefined });
});
