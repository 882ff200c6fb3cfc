// What a link holds comes out of it again; what is no link is refused in words. The same changes come every time.

import assert from 'node:assert/strict';
import test from 'node:test';
import { deflateSync } from 'node:zlib';
import { CHAPTERS } from '../../../www/app/chapters.js';
import { HIDEABLE, LONGEST_QUESTION } from '../../../www/app/for-class.js';
import { decode, encode } from '../../../www/links/codec.js';
import { addressOf, LONGEST } from '../../../www/links/taken.js';
import { Fault } from '../../../www/shared/fault.js';
import { PIXELS } from '../../../www/shared/pixels.js';
import { POOLINGS, SIZES, STARTS } from '../../../www/shared/poolings.js';
import { faultText } from '../../../www/words/fault-text.js';

/** @typedef {import('../../../www/links/sent.js').Sent} Sent */

/**
 * Mulberry32: a number from 0 to below 1 at each call.
 *
 * @param {number} seed
 */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @typedef {() => number} Chance */
/** @param {Chance} chance @param {number} from @param {number} to */
const whole = (chance, from, to) => from + Math.floor(chance() * (to - from + 1));
/** @template T @param {Chance} chance @param {readonly T[]} list */
const oneOf = (chance, list) => /** @type {T} */ (list[Math.floor(chance() * list.length)]);
/** @param {Chance} chance @param {number} digits */
const hex = (chance, digits) => Array.from({ length: digits }, () => whole(chance, 0, 15).toString(16)).join('');

/** @param {Chance} chance */
const choiceOf = (chance) => ({
  kind: oneOf(chance, /** @type {const} */ (['cnn', 'dnn'])),
  filters: /** @type {[number, number]} */ ([whole(chance, 1, 128), whole(chance, 1, 128)]),
  units: whole(chance, 1, 512),
});

/** @param {Chance} chance */
const optionsOf = (chance) => ({
  optimizer: oneOf(chance, /** @type {const} */ (['adam', 'sgd', 'rmsprop'])),
  learningRate: 0.000001 + chance() * 0.99,
  momentum: chance() * 0.999,
  batchSize: whole(chance, 1, 512),
  seed: whole(chance, 0, 4294967295),
  drawings: chance() < 0.5,
});

/** @template T @param {Chance} chance @param {readonly T[]} list */
const someOf = (chance, list) => list.filter(() => chance() < 0.5);

/** @param {Chance} chance @returns {import('../../../www/app/for-class.js').ForClass} */
function forClassOf(chance) {
  if (chance() < 0.3) return { route: oneOf(chance, /** @type {const} */ (['short', 'long'])), step: whole(chance, 0, 9) };
  const question = Array.from({ length: whole(chance, 0, 150) }, () => oneOf(chance, [...'aé€\n?<&"\\ ', '\u{1f455}'])).join('');
  return { question, minutes: whole(chance, 0, 180), chapters: someOf(chance, CHAPTERS), hidden: someOf(chance, HIDEABLE) };
}

/** @param {Chance} chance @returns {import('../../../www/journey/gaze.js').Stop} */
function stationOf(chance) {
  return { layer: whole(chance, -1, 9), choice: chance() < 0.5 ? undefined : { layer: whole(chance, 0, 9), index: whole(chance, 0, 50_000) } };
}

/** @param {Chance} chance */
const placeOf = (chance) => (chance() < 0.3 ? undefined : { row: whole(chance, 0, 27), column: whole(chance, 0, 27) });

/** @param {Chance} chance @returns {Sent} with each part or without */
function sentOf(chance) {
  /** @type {Required<Sent>} */
  const all = {
    garment: chance() < 0.5 ? { index: whole(chance, 0, 9999), set: hex(chance, 16) } : { pixels: Uint8Array.from({ length: PIXELS }, () => (chance() < 0.5 ? 0 : whole(chance, 0, 255))) },
    filter: {
      weights: Array.from({ length: oneOf(chance, [9, 25]) }, () => (chance() < 0.5 ? whole(chance, -9, 9) : chance() * 2000 - 1000)),
      divisor: whole(chance, 1, 99),
      bias: chance() * 100,
      stride: whole(chance, 1, 28),
      padding: oneOf(chance, /** @type {const} */ (['valid', 'same'])),
    },
    network: { ...choiceOf(chance), ready: chance() < 0.5 },
    training: { options: optionsOf(chance), epochs: whole(chance, 1, 1000) },
    station: stationOf(chance),
    cells: {
      pixels: placeOf(chance),
      filter: placeOf(chance),
      pooling: chance() < 0.5 ? undefined : { start: oneOf(chance, STARTS), pooling: oneOf(chance, POOLINGS), size: oneOf(chance, SIZES), cell: placeOf(chance) },
    },
    recipe: { network: choiceOf(chance), options: optionsOf(chance), set: hex(chance, 16), steps: whole(chance, 1, 1e6), checksum: hex(chance, 32) },
    class: forClassOf(chance),
  };
  return Object.fromEntries(Object.entries(all).filter(() => chance() < 0.8));
}

test('what a link holds comes out of it as it went in', async () => {
  const chance = numbers(1);
  for (let run = 0; run < 300; run += 1) {
    const sent = sentOf(chance);
    const text = await encode(sent);
    assert.match(text, /^1\.[\w-]+$/);
    assert.deepEqual(await decode(text), { sent, lost: [] });
  }
});

test('the longest link is short enough to be sent', async () => {
  const chance = numbers(2);
  const noise = { pixels: Uint8Array.from({ length: PIXELS }, () => whole(chance, 0, 255)) };
  const filter = { weights: Array.from({ length: 25 }, () => Math.round(chance() * 20000) / 10 - 1000), divisor: 1234.5, bias: -0.001, stride: 2, padding: /** @type {const} */ ('same') };
  const sent = { garment: noise, filter, network: { ...choiceOf(chance), ready: false }, training: { options: optionsOf(chance), epochs: 1000 }, station: STATION, cells: CELLS };
  const page = 'https://a-school-with-a-rather-long-name.example.org/courses/computer-science/patchwork/?lang=de#step';
  const address = addressOf(page, { text: await encode(sent), language: 'en', exact: true, place: 'experiments' });
  assert.match(address, /\/patchwork\/\?lang=en&exact&s=1\.[\w-]+#experiments$/);
  assert.ok(address.length > 1000 && address.length < LONGEST, `${address.length} characters`);
});

test('a link with a long question in letters of three bytes is short enough as well', async () => {
  const chance = numbers(5);
  const question = Array.from({ length: LONGEST_QUESTION }, () => String.fromCharCode(whole(chance, 0x4e00, 0x9fff))).join('');
  const sent = {
    garment: { index: 9999, set: hex(chance, 16) }, filter: LARGE, network: { ...choiceOf(chance), ready: false }, training: { options: optionsOf(chance), epochs: 1000 }, station: STATION, cells: CELLS,
    class: { question, minutes: 180, chapters: CHAPTERS.slice(1), hidden: HIDEABLE },
  };
  const page = 'https://a-school-with-a-rather-long-name.example.org/courses/computer-science/patchwork/';
  const address = addressOf(page, { text: await encode(sent), language: 'en', exact: true, place: 'experiments' });
  assert.ok(address.length > 1200 && address.length < LONGEST, `${address.length} characters`);
});

const STATION = { layer: 6, choice: { layer: 0, index: 43_263 } };
const CELLS = { pixels: { row: 27, column: 26 }, filter: { row: 25, column: 24 }, pooling: { start: /** @type {const} */ ('again'), pooling: /** @type {const} */ ('average'), size: 3, cell: { row: 11, column: 10 } } };
const FILTER = { weights: [-1, 0, 1, -2, 0, 2, -1, 0, 1], divisor: 1, bias: 0, stride: 1, padding: /** @type {const} */ ('valid') };
const LARGE = { weights: [0, 0, 0, 0, 0, 0, 1, 1, 1, 0, 0, 1, 1.5, 1, 0, 0, 1, 1, 1, 0, 0, 0, 0, 0, 0], divisor: 9.5, bias: -3, stride: 2, padding: /** @type {const} */ ('same') };
const ADAM = { optimizer: /** @type {const} */ ('adam'), learningRate: 0.001, momentum: 0.9, batchSize: 32, seed: 1, drawings: true };
const SGD = { optimizer: /** @type {const} */ ('sgd'), learningRate: 0.01, momentum: 0.5, batchSize: 64, seed: 7, drawings: false };

/** Links of version 1 as they were given out, and what they hold. @type {readonly [string, Sent][]} */
const GIVEN_OUT = [
  ['1.eJwtjDsKgDAUBO-y9Sr7nv9cJaSI30orO_HuEhCWgSlmHxwI0QZC5k3b9cM45XlZtx2J2BGiaDSKVYGxcor-WyKuklPs2zLzMRE3QuyIvOYTVC0ZVU9svFyl9wMPQRow', { garment: { index: 17, set: '0123456789abcdef' }, filter: FILTER, network: { kind: 'cnn', filters: [64, 64], units: 128, ready: true }, training: { options: ADAM, epochs: 5 } }],
  ['1.eJyrVkpXsjLQUcpRsjKqZUCAEzDAgAlG5UblRoYcANtRyDY', { garment: { pixels: Uint8Array.from({ length: PIXELS }, (_, i) => (i % 28 > 9 && i % 28 < 19 ? 200 : 0)) }, station: { layer: 2, choice: undefined } }],
  ['1.eJyrVkpTsoo21DHSsdQz1dE11jFAgoZgCGXpmSLYUBYUxuoo5SlZRYNkLHQMzXRMQCIlIGONdJSK01OUdAz0DAx1DPRMdcxMdMzBGnKUrHQNawFNLxoe', { filter: LARGE, network: { kind: 'dnn', filters: [8, 16], units: 40, ready: false }, training: { options: SGD, epochs: 12 }, station: { layer: -1, choice: undefined } }],
  ['1.eJwFwTsSwyAMBcC7qH7jkQAhkaswFHzd22Umd8_ulx761MpwOGJoqPTei8AXC_hS5AQDN9DZa45e3LKmGIQJ4qYgZpEQYkxJNWcz91J6H2POtfY-h9rvD9ObGU4', { recipe: { network: { kind: 'cnn', filters: [8, 8], units: 32 }, options: SGD, set: 'fedcba9876543210', steps: 1875, checksum: '00112233445566778899aabbccddeeff' } }],
  ['1.eJwlyzEOwjAMBdCrWH-22FhYOEaHNEPUuthqiFFitQPi7gixPum9seCWroxJbVHarIZ0epZdBoUKjSpyCB2l2dD73KZuIWRBq5_tAk74FzBe7tXaA5kT1l7OH6mHg7G5B3L-fAEipSV0', { class: { question: 'Which filter makes the sleeve vanish?\nWrite it down.', minutes: 5, chapters: ['filter', 'pooling'], hidden: ['draw', 'photo', 'foot'] } }],
  ['1.eJwFwbkNwDAMBMFeGG_Ax6ABtXJgBwqUG-rdM59tW2qcp7JrsGNLypfswVESFIogfGbuDyQ_C-M', { station: STATION, cells: { pixels: { row: 27, column: 26 }, filter: undefined, pooling: CELLS.pooling } }],
  ['1.eJyrVkpWsopWysnPS1fSMY6tBQAosQTl', { class: { route: 'long', step: 3 } }],
];

test('every link that was given out is read for good', async () => {
  assert.ok(GIVEN_OUT.length > 3);
  for (const [text, sent] of GIVEN_OUT) assert.deepEqual(await decode(text), { sent, lost: [] });
});

/** @param {string} text @param {RegExp} words */
async function assertRefused(text, words) {
  await assert.rejects(decode(text), (/** @type {unknown} */ error) => {
    assert.ok(error instanceof Fault, `${text}: ${error}`);
    assert.match(faultText(error), words);
    return true;
  });
}

test('a link that is cut off or mistyped is refused in words', async () => {
  const chance = numbers(3);
  const text = await encode(sentOf(chance));
  for (let length = 0; length < text.length; length += 1) await assertRefused(text.slice(0, length), /not whole/);
  let same = 0;
  for (let run = 0; run < 1000; run += 1) {
    const at = whole(chance, 2, text.length - 1);
    const flipped = text.slice(0, at) + oneOf(chance, [...'Aa0_-+=%. \u{1f455}', '']) + text.slice(at + 1);
    try {
      assert.deepEqual(await decode(flipped), await decode(text));
      same += 1;
    } catch (error) {
      assert.ok(error instanceof Fault, `${flipped}: ${error}`);
    }
  }
  // A character by itself, and spare bits behind the last byte.
  assert.ok(same < 100, `${same} were read`);
  for (const none of ['', '1', '1.', '.', 'x', 'null', '1.AAAA', `1.${'A'.repeat(5000)}`, 'https://example.org']) await assertRefused(none, /not whole/);
});

test('a link of a version to come says so', async () => {
  for (const newer of ['2.abc', '13.', '0.x']) await assertRefused(newer, /newer version/);
});

/** @param {unknown} value */
const linkOf = (value) => `1.${deflateSync(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url')}`;

test('a part that is not as it should be is named, and the others count', async () => {
  const good = { l: 3 };
  /** @type {[Record<string, unknown>, string][]} */
  const cases = [
    [{ g: [1, 'short'] }, 'garment'], [{ g: 0 }, 'garment'], [{ g: [-1, '0123456789abcdef'] }, 'garment'], [{ g: null }, 'garment'],
    [{ f: [0, 1, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1] }, 'filter'], [{ f: [0, 1, 1, 0, 1, 2, 3] }, 'filter'], [{ f: ['length', 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 1] }, 'filter'], [{ f: 'x' }, 'filter'],
    [{ n: [1, 0, 129, 64, 128] }, 'network'], [{ n: [1, 2, 64, 64, 128] }, 'network'], [{ n: [2, 0, 64, 64, 128] }, 'network'], [{ n: { length: 5 } }, 'network'],
    [{ t: [5, 'constructor', 0.1, 0.9, 32, 1, 1] }, 'training'], [{ t: [5, 'adam', 2, 0.9, 32, 1, 1] }, 'training'], [{ t: [0, 'adam', 0.1, 0.9, 32, 1, 1] }, 'training'], [{ t: [5, 'adam', 0.1, 0.9, 32, 1, true] }, 'training'],
    [{ r: [[0, 8, 8, 8], ['adam', 0.1, 0.9, 32, 1, 1], '0123456789abcdef', 0, 'a'.repeat(32)] }, 'recipe'], [{ r: [[0, 8, 8, 8], ['adam', 0.1, 0.9, 32, 1, 1], '0123456789abcdef', 5, 'A'.repeat(32)] }, 'recipe'],
    [{ c: [5, 'x'.repeat(301), [], []] }, 'class'], [{ c: [5, 'a\u202eb', [], []] }, 'class'], [{ c: [5, 'a\u0007b', [], []] }, 'class'], [{ c: [5, 1, [], []] }, 'class'], [{ c: [181, 'x', [], []] }, 'class'], [{ c: [0.5, 'x', [], []] }, 'class'],
    [{ c: [5, 'x', ['none'], []] }, 'class'], [{ c: [5, 'x', ['filter', 'filter'], []] }, 'class'], [{ c: [5, 'x', 'filter', []] }, 'class'], [{ c: [5, 'x', [], ['all']] }, 'class'], [{ c: ['middle', 0] }, 'class'], [{ c: ['short', -1] }, 'class'], [{ c: 'short' }, 'class'],
    [{ n: [1, 'length', 64, 64, 128] }, 'network'],
    [{ p: [[0, 28], 0, 0] }, 'cells'], [{ p: [[0, 1], 0] }, 'cells'], [{ p: [null, 0, 0] }, 'cells'], [{ p: [0, [0.5, 1], 0] }, 'cells'], [{ p: [0, 0, ['length', 0, 2, 0]] }, 'cells'], [{ p: [0, 0, [0, 0, 4, 0]] }, 'cells'], [{ p: [0, 0, [0, 0, 2, 1]] }, 'cells'],
    [{ z: 1 }, 'other'], [{ toString: 1 }, 'other'],
  ];
  for (const [part, name] of cases) assert.deepEqual(await decode(linkOf({ ...part, ...good })), { sent: { station: { layer: 3, choice: undefined } }, lost: [name] }, JSON.stringify(part));
  for (const none of ['[]', '1', '"x"', 'null', '{', '\u0000', '']) await assertRefused(linkOf(none), /not whole/);
});

test('junk that is packed well is refused, or a link', async () => {
  const chance = numbers(4);
  const odd = [null, true, -1, 0, 0.5, 1e308, 2 ** 53, '', '0', 'adam', '__proto__', [], {}, [[]], [0, 1, 2, 3, 4, 5, 6], '0123456789abcdef'];
  const some = () => (chance() < 0.5 ? oneOf(chance, odd) : Array.from({ length: whole(chance, 0, 8) }, () => oneOf(chance, odd)));
  for (let run = 0; run < 2000; run += 1) {
    const value = Object.fromEntries([...'gfntlprcx'].filter(() => chance() < 0.5).map((key) => [key, some()]));
    const { sent, lost } = await decode(linkOf(value));
    assert.equal(Object.keys(sent).length + lost.length, Object.keys(value).length, JSON.stringify(value));
  }
});
