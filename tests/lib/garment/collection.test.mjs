import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import { after, before, test } from 'node:test';
import { initialState } from '../../../www/app/state.js';
import { createStore } from '../../../www/app/store.js';
import { createCollection } from '../../../www/garment/collection.js';
import { faultText } from '../../../www/words/fault-text.js';

const COUNT = 40;
const FIRST = 6;

/** @param {number} count */
const imagesOf = (count) => Uint8Array.from({ length: 16 + 784 * count }, (_, i) => (i < 16 ? [0, 0, 8, 3][i] ?? 0 : Math.floor((i - 16) / 784) + 1));
/** @param {number} count */
const labelsOf = (count) => Uint8Array.from({ length: 8 + count }, (_, i) => (i < 8 ? [0, 0, 8, 1][i] ?? 0 : i % 10));

/** What the crate's Dataset has, as far as the collection goes. */
class Images {
  /** @param {Uint8Array} images @param {Uint8Array} labels */
  constructor(images, labels) {
    this.pixels = images.subarray(16);
    this.labels = labels.subarray(8);
    this.length = this.labels.length;
  }

  id() {
    return `own ${this.length}`;
  }

  /** @param {number} index */
  image(index) {
    return this.pixels.slice(784 * index, 784 * (index + 1));
  }

  /** @param {number} index */
  label(index) {
    return this.labels[index];
  }

  free() {}
}

/** @param {string} part @param {number} count */
const entries = (part, count) => ({
  [`${part}_images`]: { path: `${part}-images`, bytes: imagesOf(count).length },
  [`${part}_labels`]: { path: `${part}-labels`, bytes: labelsOf(count).length },
});
const about = {
  id: 'ab',
  kind: 'folder',
  folder: 'A test',
  train: { id: 'a', count: COUNT },
  test: { id: 'b', count: COUNT },
  files: { ...entries('train', COUNT), ...entries('test', COUNT), ...entries('train_first', FIRST), ...entries('test_first', FIRST) },
};
/** @type {string[]} */
const asked = [];
let missing = '';
const server = createServer((request, response) => {
  const name = (request.url ?? '').slice(1);
  asked.push(name);
  const count = name.includes('first') ? FIRST : COUNT;
  if (name === missing) response.statusCode = 404;
  response.end(name === 'about.json' ? JSON.stringify(about) : name.endsWith('images') ? imagesOf(count) : labelsOf(count));
});
let url = new URL('http://127.0.0.1/');

before(async () => {
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  url = new URL(`http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`);
});
after(() => server.close());

/** @param {Promise<void>} [core] */
function setUp(core = Promise.resolve()) {
  asked.length = 0;
  missing = '';
  const store = createStore(initialState());
  return { store, collection: createCollection(store, /** @type {any} */ (Images), url, core) };
}

const own = [
  { name: 'images', blob: new Blob([imagesOf(3)]) },
  { name: 'labels', blob: new Blob([labelsOf(3)]) },
];

test('a visit loads the first garments, and knows how many there are', async () => {
  const { store, collection } = setUp();
  await collection.load();
  const { data, garment } = store.get();
  assert.deepEqual(asked.toSorted(), ['about.json', 'test_first-images', 'test_first-labels']);
  assert.deepEqual([data.status, data.extent, data.test?.length, data.about?.test.count], ['ready', 'first', FIRST, COUNT]);
  assert.deepEqual([garment?.kind, garment?.index, garment?.pixels?.[0]], ['data', 0, 1]);
});

test('the garments come while the crate does', async () => {
  let come = () => {};
  const { store, collection } = setUp(new Promise((resolve) => (come = resolve)));
  const loading = collection.load();
  while (store.get().garment === undefined) await new Promise((resolve) => setTimeout(resolve, 5));
  assert.equal(store.get().data.progress.received, store.get().data.progress.total);
  assert.equal(store.get().data.status, 'loading');
  come();
  await loading;
  assert.equal(store.get().data.status, 'ready');
});

test('all garments come when they are asked for, once, with their bytes known before the first comes', async () => {
  const { store, collection } = setUp();
  await collection.load();
  const { version } = store.get().data;
  const both = [collection.loadAll(), collection.loadAll()];
  const total = imagesOf(COUNT).length + labelsOf(COUNT).length;
  assert.deepEqual([store.get().data.extent, store.get().data.progress], ['coming', { received: 0, total }]);
  assert.equal(store.get().data.test?.length, FIRST, 'the first ones are there meanwhile');
  await Promise.all(both);
  const { data } = store.get();
  assert.deepEqual([data.extent, data.test?.length, data.version], ['all', COUNT, version]);
  assert.deepEqual(data.progress, { received: total, total });
  await collection.loadAll();
  assert.equal(asked.filter((name) => name === 'test-images').length, 1);
});

test('where all do not come the first ones stay, and they can be asked for again', async () => {
  const { store, collection } = setUp();
  await collection.load();
  missing = 'test-images';
  await assert.rejects(collection.loadAll(), (error) => /test-images.*404/.test(faultText(error)));
  assert.deepEqual([store.get().data.extent, store.get().data.test?.length], ['first', FIRST]);
  missing = '';
  await collection.loadAll();
  assert.equal(store.get().data.extent, 'all');
});

test('the reader’s files are whole, stay when the site’s come late, and give way to those', async () => {
  const { store, collection } = setUp();
  await collection.load();
  const coming = collection.loadAll();
  await collection.open(own);
  await coming;
  assert.deepEqual([store.get().data.extent, store.get().data.test?.length, store.get().data.own], ['all', 3, true]);
  assert.equal(collection.bytes().test?.labels.length, 11);
  await collection.loadAll();
  assert.equal(store.get().data.test?.length, 3);
  collection.back();
  assert.deepEqual([store.get().data.extent, store.get().data.test?.length, store.get().data.own], ['all', COUNT, false]);
  assert.equal(collection.bytes().test, undefined);
});

test('the first training images come in a file of their own, or are the reader’s', async () => {
  const { collection } = setUp();
  await collection.load();
  const first = await collection.firstOfTraining(1000);
  assert.deepEqual([first.labels.length, first.pixels.length], [FIRST, 784 * FIRST]);
  assert.ok(!asked.includes('train-images'));
  await collection.open([...own, { name: 'train-images', blob: new Blob([imagesOf(9)]) }, { name: 'train-labels', blob: new Blob([labelsOf(9)]) }]);
  assert.equal((await collection.firstOfTraining(4)).labels.length, 4);
});
