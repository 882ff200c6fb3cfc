import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { faultText } from '../../../www/words/fault-text.js';
import { bytesOf, firstOf, loadAbout, loadSet, readFile } from '../../../www/garment/data-set.js';

const images = Uint8Array.from({ length: 16 + 784 * 300 }, (_, i) => (i * 7919) % 251);
const labels = Uint8Array.from({ length: 8 + 300 }, (_, i) => i % 10);
const packed = gzipSync(images);
const written = {
  id: 'ab',
  kind: 'folder',
  folder: 'A test',
  train: { id: 'a', count: 0 },
  test: { id: 'b', count: 300 },
  files: {
    train_images: { path: 'cut.gz', bytes: packed.length },
    train_labels: { path: 'labels', bytes: labels.length },
    test_images: { path: 'images.gz', bytes: packed.length },
    test_labels: { path: 'labels', bytes: labels.length },
    train_first_images: { path: 'images', bytes: images.length },
    train_first_labels: { path: 'labels', bytes: labels.length },
    test_first_images: { path: 'missing', bytes: 1 },
    test_first_labels: { path: 'labels', bytes: labels.length },
    sketches_images: { path: 'images', bytes: images.length },
    sketches_labels: { path: 'labels', bytes: labels.length },
  },
};
/** @type {import('../../../www/garment/data-set.js').SiteData} */
const about = {
  id: 'ab',
  train: { id: 'a', count: 0, kind: 'folder', name: 'A test' },
  test: { id: 'b', count: 300, kind: 'folder', name: 'A test' },
  files: written.files,
};
/** @type {Record<string, Uint8Array | string>} */
const files = {
  '/data/about.json': JSON.stringify(written),
  '/data/images.gz': packed,
  '/data/images': images,
  '/data/cut.gz': packed.subarray(0, packed.length / 2),
  '/data/labels': labels,
  '/broken/about.json': '<html>',
};
const server = createServer((request, response) => {
  const file = files[request.url ?? ''];
  response.statusCode = file === undefined ? 404 : 200;
  response.end(file);
});
let url = new URL('http://127.0.0.1/');

before(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  url = new URL(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/data/`);
});
after(() => server.close());

test('a packed and an unpacked file arrive as they were', async () => {
  assert.deepEqual(await loadAbout(url), about);
  const set = await loadSet(url, about, 'test');
  assert.deepEqual(set.images, images);
  assert.deepEqual(set.labels, labels);
});

test('the first images of a set are a set too, and of one with fewer come all', async () => {
  const set = await loadSet(url, about, 'train_first');
  assert.deepEqual(set, { images, labels });
  for (const [most, count] of [[20, 20], [1000, 300]]) {
    const first = firstOf(set, most ?? 0);
    assert.deepEqual(first.pixels, images.slice(16, 16 + (count ?? 0) * 784));
    assert.deepEqual(first.labels, labels.slice(8, 8 + (count ?? 0)));
  }
  await assert.rejects(loadSet(url, about, 'test_first'), (error) => /^missing.*404/.test(faultText(error)));
});

test('progress grows to the compressed size of both files', async () => {
  /** @type {[number, number][]} */
  const steps = [];
  await loadSet(url, about, 'test', { onProgress: (received, total) => steps.push([received, total]) });
  const total = bytesOf(about, 'test');
  assert.equal(total, packed.length + labels.length);
  assert.deepEqual(steps.at(-1), [total, total]);
  assert.ok(steps.every(([received], i) => i === 0 || received >= (steps[i - 1]?.[0] ?? 0)));
});

test('the first garment comes with its labels, once', async () => {
  /** @type {Uint8Array[][]} */
  const calls = [];
  await loadSet(url, about, 'test', { onFirst: (first, all) => calls.push([first, all]) });
  assert.equal(calls.length, 1);
  assert.deepEqual(calls[0]?.[0], images.slice(16, 800));
  assert.deepEqual(calls[0]?.[1], labels);
});

test('a file that breaks off is an error that names it', async () => {
  await assert.rejects(loadSet(url, about, 'train'), (error) => /^cut\.gz could not be read to its end/.test(faultText(error)));
});

test('a missing file is an error that names it and the answer', async () => {
  await assert.rejects(loadAbout(new URL('../nowhere/', url)), (error) => /^about\.json.*404/.test(faultText(error)));
});

test('an about.json that is none says so', async () => {
  await assert.rejects(loadAbout(new URL('../broken/', url)), (error) => /not JSON/.test(faultText(error)));
});

test('a server that is not there is an error in words', async () => {
  await assert.rejects(loadAbout(new URL('http://127.0.0.1:1/')), (error) => /no connection/.test(faultText(error)));
});

test('a file of the reader is unpacked by its content, not by its name', async () => {
  assert.deepEqual(await readFile(new Blob([packed]), 'images', 1_000_000), images);
  assert.deepEqual(await readFile(new Blob([labels]), 'labels.gz', 1_000_000), labels);
  assert.deepEqual(await readFile(new Blob([]), 'nothing', 1_000_000), new Uint8Array());
  await assert.rejects(readFile(new Blob([packed.subarray(0, 50)]), 'half.gz', 1_000_000), (error) => /^half\.gz could not be read/.test(faultText(error)));
});

test('a packed file that would grow beyond its bound is not unpacked further', async () => {
  const grown = gzipSync(new Uint8Array(200_000_000));
  const before = process.memoryUsage().arrayBuffers;
  await assert.rejects(readFile(new Blob([grown]), 'bomb.gz', 1_000_000), (error) => /^bomb\.gz has more than 1 MB unpacked/.test(faultText(error)));
  assert.ok(process.memoryUsage().arrayBuffers - before < 50_000_000);
  await assert.rejects(readFile(new Blob([new Uint8Array(1_000_001)]), 'large', 1_000_000), (error) => /^large has more/.test(faultText(error)));
  assert.equal((await readFile(new Blob([gzipSync(new Uint8Array(1_000_000))]), 'full', 1_000_000)).length, 1_000_000);
});
