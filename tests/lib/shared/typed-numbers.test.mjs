import assert from 'node:assert/strict';
import test from 'node:test';
import { dragged, exactly, finish, isNumber, isUnfinished, parseNumber, signOf, sumOf, written } from '../../../www/shared/typed-numbers.js';
import { faultText } from '../../../www/words/fault-text.js';
import { setLanguage } from '../../../www/words/language.js';

/** @param {Parameters<typeof parseNumber>} typed */
function fault(...typed) {
  const parsed = parseNumber(...typed);
  return 'fault' in parsed ? faultText(parsed.fault) : assert.fail(`${typed.join(' ')} was taken as ${parsed.value}`);
}

test('numbers are taken with a point or a comma, a hyphen or a true minus', () => {
  for (const [text, value] of /** @type {[string, number][]} */ ([['-1', -1], ['\u22122,5', -2.5], [' 0.5 ', 0.5], ['.5', 0.5], ['+3', 3], ['4.', 4], ['-0', 0]])) {
    assert.deepEqual(parseNumber('weight', text), { value }, text);
  }
});

test('nonsense is named', () => {
  assert.equal(fault('weight', 'abc'), '“abc” is not a number');
  assert.equal(fault('weight', '1e3'), '“1e3” is not a number');
  assert.equal(fault('weight', '1 2'), '“1 2” is not a number');
  assert.equal(fault('weight', ''), 'it is empty');
  assert.equal(fault('pixel', '1.5'), '1.5 is not a whole number');
  assert.match(fault('pixel', '256'), /256 is too large: from 0, black, to 255, white/);
  assert.match(fault('pixel', '-1'), /-1 is too small/);
  assert.match(fault('weight', '1001'), /too large: from −1,000 to 1,000/);
});

test('a drag takes whole steps, within the range and over no number that cannot be', () => {
  assert.equal(dragged('pixel', 192, 20), 212);
  assert.equal(dragged('pixel', 192, 300), 255);
  assert.equal(dragged('pixel', 192, -300), 0);
  assert.equal(dragged('weight', -1, -16), -2);
  assert.equal(dragged('weight', 0.1, 8), 0.6);
  assert.equal(dragged('divisor', 1, -8), undefined);
  assert.equal(dragged('divisor', 1, -16), -1);
  assert.equal(dragged('stride', 1, -40), 1);
});

test('what cannot be has its reason', () => {
  assert.equal(fault('divisor', '0'), 'nothing can be divided by 0');
  assert.match(fault('divisor', '0.0001'), /too near to 0/);
  assert.match(fault('stride', '0'), /with 0 the filter would never move on/);
  assert.match(fault('stride', '29'), /leap over the whole garment/);
  assert.match(fault('stride', '1.5'), /not a whole number/);
});

test('only a sign or a separator is on the way to a number', () => {
  for (const text of ['', '-', '\u2212', '-.', ' ']) assert.equal(isUnfinished(text), true, text);
  for (const text of ['a', '-1', '--']) assert.equal(isUnfinished(text), false, text);
});

test('a stored number is checked as a typed one', () => {
  assert.equal(isNumber('weight', 1e-7), true);
  for (const value of [NaN, Infinity, '1', null, 1001]) assert.equal(isNumber('weight', value), false, String(value));
  assert.equal(isNumber('divisor', 0), false);
});

test('numbers are written short, with a true minus and no minus before zero', () => {
  assert.equal(written(-1024.5), '−1,024.5');
  assert.equal(written(Math.fround(25.1)), '25.1');
  assert.equal(written(-0), '0');
  assert.equal(written(0.0625), '0.0625');
  assert.equal(exactly(-1.25), '−1.25');
});

test('numbers follow the language, and what stands in a box can be typed', (context) => {
  context.after(() => setLanguage('en'));
  for (const [tag, large, exact] of /** @type {const} */ ([['de', '−1.024,5', '−1024,5'], ['en', '−1,024.5', '−1024.5']])) {
    setLanguage(tag);
    assert.deepEqual([written(-1024.5), exactly(-1024.5)], [large, exact]);
    assert.deepEqual(parseNumber('bias', exactly(-1024.5)), { value: -1024.5 });
  }
  setLanguage('de');
  assert.equal(finish({ sum: 1640, value: 102.5 }, { divisor: 16, bias: 0 }), '1.640 ÷ 16 = 102,5');
});

test('a sum is written as on paper', () => {
  assert.equal(sumOf([0, -0, -256, 24]), '0 + 0 − 256 + 24');
  assert.equal(sumOf([-3, 5]), '−3 + 5');
});

test('divisor and bias are written where they do something', () => {
  assert.equal(finish({ sum: -178, value: -178 }, { divisor: 1, bias: 0 }), '−178');
  assert.equal(finish({ sum: 640, value: 45 }, { divisor: 16, bias: 5 }), '640 ÷ 16 + 5 = 45');
  assert.equal(finish({ sum: 640, value: -323 }, { divisor: -2, bias: -3 }), '640 ÷ (−2) − 3 = −323');
  assert.equal(finish({ sum: 4, value: 2 }, { divisor: 1, bias: -2 }), '4 − 2 = 2');
});

test('a value has a sign', () => {
  assert.deepEqual([-1, 0, 2].map(signOf), ['negative', 'zero', 'positive']);
});
