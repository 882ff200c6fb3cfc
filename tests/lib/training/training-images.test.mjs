import assert from 'node:assert/strict';
import test from 'node:test';
import { TrainingImages } from '../../../www/training/training-images.js';

/** @typedef {import('../../../www/training/protocol.js').IdxPair} IdxPair */
/** @typedef {import('../../../www/training/protocol.js').Source} Source */

/** @param {string} id @param {number} count @returns {import('../../../www/app/state.js').ImageSet} */
const setOf = (id, count) => ({ id, count, kind: 'official', name: 'fashion' });
/** @param {number} size @returns {IdxPair} */
const files = (size) => ({ images: new Uint8Array(size), labels: new Uint8Array(size) });
/** @type {Source} */
const SITE = { from: 'site' };
/** @param {number} size @returns {Source} */
const reader = (size) => ({ from: 'reader', files: files(size), name: 'mine' });

/** Images of a site whose files come when the test lets them. */
function setUp() {
  /** @type {{part: string, onProgress: (bytes: number) => void, signal: AbortSignal, come: (files: IdxPair) => void, fail: (error: Error) => void}[]} */
  const fetches = [];
  /** @type {[number, number][]} */
  const reports = [];
  const images = new TrainingImages({
    look: async () => ({ train: setOf('a', 60), test: setOf('b', 10), bytes: { train: 600, test: 100, sketches: 50 } }),
    fetch: (part, onProgress, signal) =>
      new Promise((come, fail) => {
        fetches.push({ part, onProgress, signal, come, fail });
        signal.addEventListener('abort', () => fail(signal.reason));
      }),
    make: ({ images: { length } }) => ({ length, id: () => `own ${length}` }),
    report: (received, total) => reports.push([received, total]),
  });
  return { images, fetches, reports };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('what the site has is known before it comes, and comes once', async () => {
  const { images, fetches, reports } = setUp();
  const opened = await images.open({ train: SITE, test: SITE });
  assert.deepEqual(opened, { train: undefined, test: undefined, sets: { train: setOf('a', 60), test: { id: 'b', count: 10 } } });
  assert.equal(fetches.length, 0);
  const coming = images.bring();
  await settled();
  assert.deepEqual(fetches.map(({ part }) => part), ['train', 'test', 'sketches']);
  assert.deepEqual(reports.at(-1), [0, 750], 'how much will come is known from the first second');
  fetches[0]?.onProgress(300);
  fetches[1]?.onProgress(100);
  assert.deepEqual(reports.slice(-2), [[300, 750], [400, 750]]);
  fetches[0]?.come(files(60));
  fetches[1]?.come(files(10));
  fetches[2]?.come(files(5));
  const brought = await coming;
  assert.deepEqual([brought?.train.length, brought?.test.length, brought?.drawings, brought?.sets], [60, 10, files(5), opened.sets]);
  const again = await images.open({ train: SITE, test: reader(3) });
  assert.deepEqual([again.train?.length, again.test?.length], [60, 3], 'what has come is there at once');
  assert.equal(fetches.length, 3);
});

test('the reader’s files are there at once, and of the site comes only what they lack', async () => {
  const { images, fetches, reports } = setUp();
  const { train, test: tested, sets } = await images.open({ train: reader(5), test: reader(3) });
  assert.deepEqual([train?.length, tested?.length], [5, 3]);
  assert.deepEqual(sets, { train: { kind: 'own', name: 'mine', id: 'own 5', count: 5 }, test: { id: 'own 3', count: 3 } });
  assert.equal((await images.open({ train: SITE, test: reader(3) })).test?.length, 3);
  const coming = images.bring();
  await settled();
  assert.deepEqual(fetches.map(({ part }) => part), ['train', 'sketches']);
  assert.deepEqual(reports.at(-1), [0, 650]);
  fetches[0]?.come(files(60));
  fetches[1]?.come(files(5));
  assert.deepEqual([(await coming)?.train.length, (await coming)?.test.length], [60, 3]);
});

test('images that were asked for do not replace those that were opened meanwhile', async () => {
  const { images, fetches } = setUp();
  await images.open({ train: SITE, test: reader(3) });
  const coming = images.bring();
  await settled();
  await images.open({ train: reader(5), test: reader(3) });
  assert.equal(fetches[0]?.signal.aborted, true, 'nobody waits for them any more');
  assert.equal(await coming, undefined);
});

test('who gives up the images stops their coming, and what has come whole is not fetched again', async () => {
  const { images, fetches, reports } = setUp();
  await images.open({ train: SITE, test: SITE });
  const first = images.bring();
  await settled();
  fetches[1]?.onProgress(100);
  fetches[1]?.come(files(10));
  fetches[0]?.onProgress(300);
  await settled();
  images.cancel();
  assert.equal(await first, undefined);
  fetches[0]?.onProgress(400);
  assert.deepEqual(reports.at(-1), [400, 750], 'nothing is told of it any more');
  const second = images.bring();
  await settled();
  assert.deepEqual(fetches.map(({ part }) => part), ['train', 'test', 'sketches', 'train', 'sketches']);
  assert.deepEqual(reports.at(-1), [100, 750]);
  fetches[3]?.come(files(60));
  fetches[4]?.come(files(5));
  assert.deepEqual([(await second)?.train.length, (await second)?.test.length], [60, 10]);
});

test('images that did not come are fetched anew, and the others are not waited for', async () => {
  const { images, fetches } = setUp();
  await images.open({ train: SITE, test: SITE });
  const first = images.bring();
  await settled();
  fetches[0]?.fail(new Error('offline'));
  await assert.rejects(first, /offline/);
  assert.equal(fetches[1]?.signal.aborted, true);
  const second = images.bring();
  await settled();
  fetches[3]?.come(files(60));
  fetches[4]?.come(files(10));
  fetches[5]?.come(files(5));
  assert.equal((await second)?.train.length, 60);
});

test('drawings come with the site’s images, and with no images of the reader’s', async () => {
  const { images, fetches } = setUp();
  await images.open({ train: reader(5), test: SITE });
  const coming = images.bring();
  await settled();
  assert.deepEqual(fetches.map(({ part }) => part), ['test']);
  fetches[0]?.come(files(10));
  assert.equal((await coming)?.drawings, undefined);
});
