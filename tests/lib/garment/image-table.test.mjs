import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { MOST_IMAGES, readSets } from '../../../www/garment/own-files.js';
import { ImageTable } from '../../../www/garment/image-table.js';
import { faultText } from '../../../www/words/fault-text.js';

const NAMES = ['label', ...Array.from({ length: 784 }, (_, i) => `pixel${i + 1}`)].join(',');

/** @param {number} number of an image */
const label = (number) => (7 * number) % 10;
/** @param {number} number @param {number} place */
const pixel = (number, place) => (number * 31 + place * 17) % 256;
/** @param {number} number */
const line = (number) => [label(number), ...Array.from({ length: 784 }, (_, place) => pixel(number, place))];
/** @param {number} count */
const lines = (count) => Array.from({ length: count }, (_, number) => line(number).join(','));
/** What IDX files of these images are. @param {number} count */
function idx(count) {
  const images = Buffer.alloc(16 + 784 * count);
  [0x803, count, 28, 28].forEach((value, at) => images.writeUInt32BE(value, 4 * at));
  const labels = Buffer.alloc(8 + count);
  [0x801, count].forEach((value, at) => labels.writeUInt32BE(value, 4 * at));
  for (let number = 0; number < count; number++) {
    labels[8 + number] = label(number);
    for (let place = 0; place < 784; place++) images[16 + 784 * number + place] = pixel(number, place);
  }
  return { images: new Uint8Array(images), labels: new Uint8Array(labels) };
}

/** @param {string} text @param {number} [piece] letters that come at a time */
function read(text, piece = text.length) {
  const bytes = new TextEncoder().encode(text);
  const table = new ImageTable('mine.csv', 3000);
  for (let at = 0; at < bytes.length; at += piece) table.push(bytes.subarray(at, at + piece));
  return table.finish();
}

test('a table gives the same bytes as IDX files, with names of its columns or without', () => {
  const text = lines(5).join('\n');
  const windows = `\xef\xbb\xbf${NAMES}\r\n${lines(5).join('\r\n')}\r\n`;
  const marked = Uint8Array.from(windows, (letter) => letter.charCodeAt(0));
  const table = new ImageTable('mine.csv', 5);
  table.push(marked);
  assert.deepEqual(table.finish(), idx(5));
  for (const whole of [text, `${text}\n`, `${NAMES}\n${text}\n\n`, `"label","1x1"\n${text}`, text.replaceAll(',', ';'), text.replaceAll(',', '\t'), text.replaceAll(',', ', ')]) {
    assert.deepEqual(read(whole), idx(5), JSON.stringify(whole.slice(0, 30)));
  }
});

test('the pieces that a table comes in leave no trace', () => {
  const text = `${NAMES}\n${lines(3).join('\n')}`;
  for (const piece of [1, 2, 3, 7, 1000]) assert.deepEqual(read(text, piece), idx(3), `${piece} at a time`);
});

test('more lines than there was room for at first', () => {
  assert.deepEqual(read(lines(2500).join('\n')), idx(2500));
});

test('what is wrong is told with its line and column', () => {
  const [one = '', two = ''] = lines(2);
  /** @type {[string, RegExp][]} */
  const wrong = [
    [`${one}\n${two.replace(/,\d+$/, '')}`, /^mine\.csv, line 2: it has 784 columns and should have 785\./],
    [`${NAMES}\n${one},0`, /line 2: it has 786 columns/],
    [`${one}\n\n${two.replace(/,/, ',,')}`, /line 3: there is no whole number in column 2/],
    [`${NAMES}\n${one}\n10${two.slice(1)}`, /line 3: its label is 10\..*0 to 9/],
    [one.replace(/,\d+,/, ',256,'), /line 1: the pixel in column 2 is 256/],
    [one.replace(/,\d+,/, `,${'9'.repeat(400)},`), /line 1: the pixel in column 2/],
    [one.replace(/,\d+,/, ',1 2,'), /line 1: there is no whole number in column 2/],
    [one.replace(/,\d+,/, ',-1,'), /no whole number in column 2/],
    [one.replace(/,\d+,/, ',1.5,'), /no whole number in column 2/],
    [`${one}\n${NAMES}`, /line 2: there is no whole number in column 1/],
    [`-${one}`, /line 1: there is no whole number in column 1/],
    [`pixel1,pixel2,label\n${one}`, /line 1: the first column holds a pixel/],
    [`"1x1","1x2"\n${one}`, /line 1: the first column holds a pixel/],
    [one.replaceAll(',', ' '), /no whole number in column 1/],
    [lines(3001).join('\n'), /up to 3,000 images/],
  ];
  for (const [text, words] of wrong) assert.throws(() => read(text), (error) => words.test(faultText(error)), `${words}`);
});

test('tables are opened as they are, or packed, and the one that is named “train” is for training', async () => {
  const packed = { name: 'fashion-mnist_train.csv.gz', blob: new Blob([gzipSync(`${NAMES}\n${lines(4).join('\n')}\n`)]) };
  const plain = { name: 'fashion-mnist_test.csv', blob: new Blob([lines(2).join('\n')]) };
  const total = packed.blob.size + plain.blob.size;
  /** @type {number[]} */
  const reads = [];
  const { test: tested, train } = await readSets([packed, plain], (read, all) => {
    assert.equal(all, total);
    reads.push(read);
  });
  assert.deepEqual([tested, train], [idx(2), idx(4)]);
  assert.equal(reads.at(-1), total);
  assert.deepEqual(await readSets([plain], () => {}), { test: idx(2), train: undefined });
});

test('what no set can be made of is refused', async () => {
  const table = { name: 'a.csv', blob: new Blob([lines(1).join('\n')]) };
  const other = { name: 'b.csv', blob: table.blob };
  const images = { name: 'images', blob: new Blob([Uint8Array.of(0, 0, 8, 3)]) };
  /** @param {typeof table[]} files @param {RegExp} words */
  const refused = (files, words) => assert.rejects(readSets(files, () => {}), (error) => words.test(faultText(error)));
  await refused([table, other], /Of two CSV files one has to be named “train…”, the other not; these are a\.csv and b\.csv/);
  await refused([table, other, { ...table }], /these were 3/);
  await refused([table, images], /not both at once; these were a\.csv and images/);
  const cut = gzipSync(lines(40).join('\n'));
  await refused([{ name: 'cut.gz', blob: new Blob([cut.subarray(0, cut.length - 50)]) }], /^cut\.gz could not be read to its end/);
});

test('a fault in the middle of a packed table ends the reading at once', async () => {
  const text = `${lines(40).join('\n')}\nand so on\n${lines(40).join('\n').repeat(200)}`;
  let most = 0;
  const blob = new Blob([gzipSync(text)]);
  await assert.rejects(readSets([{ name: 'a.csv', blob }], (read) => (most = read)), (error) => /^a\.csv, line 41: there is no whole number in column 1/.test(faultText(error)));
  assert.ok(most <= blob.size);
});

test('a small file that unpacks to endless lines is refused', { timeout: 120_000 }, async () => {
  const blob = new Blob([gzipSync(Buffer.concat([Buffer.from(`${lines(1)}\n`), Buffer.alloc(260_000_000, '\n')]), { level: 1 })]);
  await assert.rejects(readSets([{ name: 'bomb.csv', blob }], () => {}), (error) => /^bomb\.csv is too long: this page reads up to 70,000 images/.test(faultText(error)));
  assert.equal(MOST_IMAGES, 70_000);
});
