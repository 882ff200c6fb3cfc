import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count, dimensions, listed, measure, megabytes, percent, plural, signedMeasure } from '../../../www/shared/format.js';

test('numbers are written the same way everywhere', () => {
  assert.equal(count(243786), '243,786');
  assert.equal(percent(0.9294), '92.9');
  assert.equal(percent(1), '100.0');
  assert.equal(megabytes(4422102), '4.4 MB');
  assert.equal(dimensions([26, 26, 64]), '26 × 26 × 64');
});

test('a measure keeps two or three meaningful digits and a true minus', () => {
  assert.equal(measure(0), '0');
  assert.equal(measure(0.8312), '0.83');
  assert.equal(measure(-0.0314), '\u22120.031');
  assert.equal(measure(12.345), '12.3');
  assert.equal(measure(577.2), '577');
  assert.equal(measure(-0.0001), '0.000', 'nothing below zero is left to see');
});

test('what rounds to nothing has no minus', () => {
  assert.equal(measure(-0.0004), '0.000');
  assert.equal(count(-0), '0');
  assert.equal(count(Math.round(-0.2)), '0');
  assert.equal(percent(-0.0001), '0.0');
});

test('a part of a sum has its sign', () => {
  assert.equal(signedMeasure(0.8312), '+0.83');
  assert.equal(signedMeasure(-12.345), '\u221212.3');
  assert.equal(signedMeasure(0), '0');
});

test('a number has its form, and a list its last word', () => {
  const rows = (/** @type {number} */ number) => plural(number, { one: 'row', other: 'rows' });
  assert.deepEqual([0, 1, 2].map(rows), ['rows', 'row', 'rows']);
  const place = (/** @type {number} */ number) => number + plural(number, { one: 'st', two: 'nd', few: 'rd', other: 'th' }, 'ordinal');
  assert.deepEqual([1, 2, 3, 4, 11, 12, 13, 21, 22, 23, 28].map(place), ['1st', '2nd', '3rd', '4th', '11th', '12th', '13th', '21st', '22nd', '23rd', '28th']);
  assert.equal(listed(['0', '64', '48']), '0, 64 and 48');
  assert.equal(listed(['0']), '0');
});
