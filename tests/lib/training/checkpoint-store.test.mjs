import assert from 'node:assert/strict';
import test from 'node:test';
import { CheckpointStore, VERSION } from '../../../www/training/checkpoint-store.js';
import { TrainingRecord } from '../../../www/training/training-record.js';

/** IndexedDB in a Map, as slow as `wait` and as faulty as `fail` say. */
function fakeIdb() {
  /** @type {Map<string, unknown>} */
  const values = new Map();
  const idb = {
    writes: 0,
    wait: () => Promise.resolve(),
    get: async (/** @type {string} */ key) => structuredClone(values.get(key)),
    async set(/** @type {string} */ key, /** @type {unknown} */ value) {
      await idb.wait();
      idb.writes += 1;
      values.set(key, structuredClone(value));
    },
    del: async (/** @type {string} */ key) => void values.delete(key),
  };
  return idb;
}

/** @param {number} mark */
function run(mark) {
  return {
    version: VERSION,
    config: '{}',
    options: /** @type {const} */ ({ optimizer: 'adam', learningRate: 0.001, momentum: 0.9, batchSize: 32, seed: 1 }),
    trainedOn: /** @type {const} */ ({ id: 'a', count: 3, kind: 'own', name: 'test data' }),
    checkpoint: Uint8Array.of(mark),
    record: new TrainingRecord().saved(),
  };
}

test('an empty store has neither a run nor one to go back to', async () => {
  const store = new CheckpointStore(fakeIdb());
  assert.equal(await store.current(), undefined);
  assert.equal(await store.previous(), undefined);
});

test('what was saved comes back as it was', async () => {
  const store = new CheckpointStore(fakeIdb());
  await store.save(run(7));
  assert.deepEqual(await store.current(), run(7));
});

test('the run before a reset is kept apart and can be dropped', async () => {
  const store = new CheckpointStore(fakeIdb());
  await store.save(run(1));
  await store.keepPrevious(run(2));
  assert.deepEqual(await store.current(), run(1));
  assert.deepEqual(await store.previous(), run(2));
  await store.dropPrevious();
  assert.equal(await store.previous(), undefined);
  assert.deepEqual(await store.current(), run(1));
});

test('a slow write of an old state never overwrites a newer one', async () => {
  const idb = fakeIdb();
  const store = new CheckpointStore(idb);
  idb.wait = () => new Promise((resolve) => setImmediate(resolve));
  const first = store.save(run(1));
  idb.wait = () => Promise.resolve();
  await Promise.all([first, store.save(run(2))]);
  assert.deepEqual(await store.current(), run(2));
});

test('states that waited for a slow disk are skipped when a newer one is there', async () => {
  const idb = fakeIdb();
  const store = new CheckpointStore(idb);
  await Promise.all([1, 2, 3, 4].map((mark) => store.save(run(mark))));
  assert.equal(idb.writes, 1);
  assert.deepEqual(await store.current(), run(4));
});

test('a refused write is told and the next one still happens', async () => {
  const idb = fakeIdb();
  const store = new CheckpointStore(idb);
  idb.wait = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
  await assert.rejects(store.save(run(1)), { name: 'QuotaExceededError' });
  idb.wait = () => Promise.resolve();
  await store.save(run(2));
  assert.deepEqual(await store.current(), run(2));
});

test('what another version saved is not taken up', async () => {
  const store = new CheckpointStore(fakeIdb());
  await store.save({ ...run(1), version: VERSION + 1 });
  assert.equal(await store.current(), undefined);
  assert.equal(await store.isForeign(), true);
  await store.save(run(1));
  assert.equal(await store.isForeign(), false);
});
