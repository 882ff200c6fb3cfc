import assert from 'node:assert/strict';
import test from 'node:test';
import { newEntry } from '../../../www/app/shelf.js';
import { CheckpointStore, VERSION } from '../../../www/training/checkpoint-store.js';
import { faultText } from '../../../www/words/fault-text.js';
import { TrainingRecord } from '../../../www/training/training-record.js';

/** IndexedDB in a Map, as slow and as faulty as `wait` says. */
function fakeIdb() {
  /** @type {Map<string, unknown>} */
  const values = new Map();
  const idb = {
    values,
    writes: 0,
    wait: () => Promise.resolve(),
    get: async (/** @type {string} */ key) => structuredClone(values.get(key)),
    async setMany(/** @type {[string, unknown][]} */ pairs) {
      await idb.wait();
      idb.writes += 1;
      for (const [key, value] of pairs) values.set(key, structuredClone(value));
    },
    async update(/** @type {string} */ key, /** @type {(value: unknown) => unknown} */ change) {
      await idb.wait();
      values.set(key, change(values.get(key)));
    },
    delMany: async (/** @type {string[]} */ keys) => void keys.forEach((key) => values.delete(key)),
    keys: async () => [...values.keys()],
  };
  return idb;
}

/** @param {number} mark */
function run(mark) {
  return {
    config: '{}',
    options: /** @type {const} */ ({ optimizer: 'adam', learningRate: 0.001, momentum: 0.9, batchSize: 32, seed: 1 }),
    trainedOn: /** @type {const} */ ({ id: 'a', count: 3, kind: 'own', name: 'test data' }),
    checkpoint: Uint8Array.of(mark),
    record: new TrainingRecord().saved(),
  };
}

/** @param {number} steps */
const memory = (steps) => ({ steps, epoch: 1, batch: steps, isWhole: steps === 0, weights: Float32Array.of(steps, 0.5) });

/** @param {string} id @param {Partial<import('../../../www/app/shelf.js').Entry>} [rest] */
const entryOf = (id, rest) => newEntry({ id, kind: 'run', number: 1, ...rest });
const FACTS = { steps: 3, epochs: 0.5, tested: undefined };

test('an empty store has neither entries nor weights', async () => {
  const store = new CheckpointStore(fakeIdb());
  assert.deepEqual(await store.list(), { entries: [], foreign: false, damaged: 0 });
  assert.equal(await store.run('a'), undefined);
  assert.equal(await store.moment('a'), undefined);
});

test('what was saved comes back as it was, each run by its id', async () => {
  const store = new CheckpointStore(fakeIdb());
  await store.save('a', run(7), FACTS);
  await store.save('b', run(8), FACTS);
  assert.deepEqual(await store.run('a'), run(7));
  assert.deepEqual(await store.run('b'), run(8));
});

test('entries are listed with what is known of them by now, and with the name that was given meanwhile', async () => {
  const store = new CheckpointStore(fakeIdb());
  await store.keep(entryOf('a'));
  await store.save('a', run(1), FACTS);
  await store.keep({ ...entryOf('a'), ...FACTS, name: 'Mine' });
  await store.save('a', run(2), { ...FACTS, steps: 4 });
  const { entries } = await store.list();
  assert.deepEqual(entries, [{ ...entryOf('a'), ...FACTS, steps: 4, name: 'Mine' }]);
});

test('a file is kept with its entry', async () => {
  const store = new CheckpointStore(fakeIdb());
  await store.keep(entryOf('f', { kind: 'file' }), { file: Uint8Array.of(1, 2) });
  await store.keep(entryOf('f', { kind: 'file', name: 'Mine' }));
  assert.deepEqual(await store.file('f'), Uint8Array.of(1, 2));
  assert.equal((await store.list()).entries[0]?.name, 'Mine');
});

test('the moment of a run is kept apart and can be dropped', async () => {
  const store = new CheckpointStore(fakeIdb());
  await store.save('a', run(1), FACTS);
  await store.keepMoment('a', run(2));
  assert.deepEqual(await store.run('a'), run(1));
  assert.deepEqual(await store.moment('a'), run(2));
  await store.dropMoment('a');
  assert.equal(await store.moment('a'), undefined);
  assert.deepEqual(await store.run('a'), run(1));
});

test('each memory of a run is kept apart, and written once', async () => {
  const idb = fakeIdb();
  const store = new CheckpointStore(idb);
  assert.deepEqual(await store.memories('a'), { kept: [], damaged: 0 });
  await store.keepMemories('a', { kept: [memory(0), memory(1)], gone: [] });
  await store.keepMemories('aa', { kept: [memory(7)], gone: [] });
  /** @type {string[]} */
  const written = [];
  const { setMany } = idb;
  idb.setMany = async (pairs) => {
    written.push(...pairs.map(([key]) => key));
    await setMany(pairs);
  };
  await store.keepMemories('a', { kept: [memory(2)], gone: [1] });
  assert.deepEqual(written, ['patchwork/memory/a/2']);
  assert.deepEqual(await store.memories('a'), { kept: [memory(0), memory(2)], damaged: 0 });
  assert.deepEqual(await store.memories('aa'), { kept: [memory(7)], damaged: 0 });
});

test('memories that are damaged are counted and left as they are, and hide no others', async () => {
  const idb = fakeIdb();
  const store = new CheckpointStore(idb);
  await store.keepMemories('a', { kept: [0, 1, 2, 3, 4, 5].map(memory), gone: [] });
  const damaged = /** @type {const} */ ([[1, null], [2, { ...memory(2), weights: [2] }], [3, memory(7)], [4, { ...memory(4), epoch: '1' }]]);
  for (const [steps, value] of damaged) idb.values.set(`patchwork/memory/a/${steps}`, value);
  assert.deepEqual(await store.memories('a'), { kept: [memory(0), memory(5)], damaged: 4 });
  assert.equal(idb.values.get('patchwork/memory/a/1'), null);
});

test('memories that the browser refuses are not held, so that there is not more and more of them', async () => {
  const idb = fakeIdb();
  const store = new CheckpointStore(idb);
  idb.wait = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
  await assert.rejects(store.keepMemories('a', { kept: [memory(1)], gone: [] }), { name: 'QuotaExceededError' });
  assert.deepEqual((await store.memories('a')).kept, []);
});

test('what was removed can be put back while the page is open, and is gone after it', async () => {
  const idb = fakeIdb();
  const store = new CheckpointStore(idb);
  for (const id of ['a', 'b']) {
    await store.keep(entryOf(id));
    await store.save(id, run(1), FACTS);
    await store.keepMoment(id, run(2));
    await store.keepMemories(id, { kept: [memory(1)], gone: [] });
    await store.keep(entryOf(id), { removed: true });
  }
  // A run that is removed while it trains is still saved, and stays removed.
  await store.save('b', run(3), FACTS);
  await store.keep(entryOf('a'));
  const { entries } = await new CheckpointStore(idb).list();
  assert.deepEqual(entries.map(({ id }) => id), ['a']);
  assert.deepEqual([...idb.values.keys()].filter((key) => key.split('/').includes('b')), []);
  assert.deepEqual((await store.memories('a')).kept, [memory(1)]);
  assert.deepEqual(await store.run('a'), run(1));
});

test('an entry without its weights, or weights without their entry, is cleared away; a new network needs none', async () => {
  const idb = fakeIdb();
  const store = new CheckpointStore(idb);
  await store.keep(entryOf('half'));
  await store.save('lost', run(1), FACTS);
  await store.keep(entryOf('new', { kind: 'new' }));
  assert.deepEqual((await store.list()).entries.map(({ id }) => id), ['new']);
  assert.deepEqual([...idb.values.keys()], ['patchwork/entry/new']);
});

test('a dropped run leaves nothing behind', async () => {
  const idb = fakeIdb();
  const store = new CheckpointStore(idb);
  await store.keep(entryOf('a'));
  await store.save('a', run(1), FACTS);
  await store.keepMoment('a', run(1));
  await store.keepMemories('a', { kept: [memory(1), memory(2)], gone: [] });
  await store.drop('a');
  assert.equal(idb.values.size, 0);
});

test('a slow write of an old state never overwrites a newer one', async () => {
  const idb = fakeIdb();
  const store = new CheckpointStore(idb);
  idb.wait = () => new Promise((resolve) => setImmediate(resolve));
  const first = store.save('a', run(1), FACTS);
  idb.wait = () => Promise.resolve();
  await Promise.all([first, store.save('a', run(2), FACTS)]);
  assert.deepEqual(await store.run('a'), run(2));
});

test('states that waited for a slow disk are skipped when a newer one is there, but not for another run', async () => {
  const idb = fakeIdb();
  const store = new CheckpointStore(idb);
  await Promise.all([1, 2, 3, 4].flatMap((mark) => [store.save('a', run(mark), FACTS), store.save('b', run(mark), FACTS)]));
  assert.equal(idb.writes, 2);
  assert.deepEqual(await store.run('a'), run(4));
  assert.deepEqual(await store.run('b'), run(4));
});

test('a refused write is told, is held while the page is open, and the next one still happens', async () => {
  const idb = fakeIdb();
  const store = new CheckpointStore(idb);
  idb.wait = () => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
  await assert.rejects(store.save('a', run(1), FACTS), { name: 'QuotaExceededError' });
  assert.deepEqual(await store.run('a'), run(1));
  idb.wait = () => Promise.resolve();
  await store.save('a', run(2), FACTS);
  assert.deepEqual(await store.run('a'), run(2));
  assert.deepEqual(await new CheckpointStore(idb).run('a'), run(2));
});

/** Two tabs, each of which has taken up run a. */
async function twoTabs() {
  const idb = fakeIdb();
  const [one, two] = [new CheckpointStore(idb), new CheckpointStore(idb)];
  await one.keep(entryOf('a'));
  await one.save('a', run(1), FACTS);
  await two.list();
  await two.run('a');
  return { idb, one, two };
}

test('of two tabs with one run the first to go on has it, and the other one writes nothing over it', async () => {
  const { one, two } = await twoTabs();
  assert.equal(await two.save('a', run(2), { ...FACTS, steps: 4 }), true);
  await two.keepMoment('a', run(3));
  assert.equal(await one.save('a', run(9), { ...FACTS, steps: 9 }), false);
  assert.equal(await one.keepMoment('a', run(9)), false);
  assert.equal(await one.dropMoment('a'), false);
  assert.equal(await one.keepMemories('a', { kept: [memory(1)], gone: [] }), false);
  assert.deepEqual((await one.memories('a')).kept, []);
  assert.equal(await one.drop('a'), false);
  assert.deepEqual([await one.run('a'), await one.moment('a')], [run(2), run(3)]);
  assert.equal((await one.entry('a'))?.steps, 4);
});

test('who reads what another tab has written may go on with it, and then the other one may not', async () => {
  const { one, two } = await twoTabs();
  assert.equal(await two.save('a', run(2), FACTS), true);
  assert.equal(await two.save('a', run(3), FACTS), true);
  assert.deepEqual(await one.run('a'), run(3));
  assert.equal(await one.save('a', run(4), FACTS), true);
  assert.equal(await two.save('a', run(5), FACTS), false);
});

test('a name given in one tab leaves what another has trained, and nobody drops what another has made a run', async () => {
  const { idb, one, two } = await twoTabs();
  await two.save('a', run(2), { ...FACTS, steps: 40 });
  await one.keep({ ...entryOf('a'), steps: 3, name: 'Mine' });
  assert.deepEqual((await new CheckpointStore(idb).list()).entries, [{ ...entryOf('a'), ...FACTS, steps: 40, name: 'Mine' }]);
  await one.keep(entryOf('n', { kind: 'new' }));
  await two.keep(entryOf('n', { number: 2 }));
  await two.save('n', run(7), FACTS);
  await one.keep(entryOf('n', { kind: 'new' }));
  await one.drop('n');
  const { entries } = await new CheckpointStore(idb).list();
  assert.deepEqual(entries.map(({ id, kind, number }) => [id, kind, number]), [['a', 'run', 1], ['n', 'run', 2]]);
});

test('a run that another tab has dropped is written anew', async () => {
  const { one, two } = await twoTabs();
  await two.drop('a');
  assert.equal(await one.save('a', run(4), FACTS), true);
  assert.deepEqual(await two.run('a'), run(4));
});

test('what is damaged is told of, is not used, and hides nothing else', async () => {
  const whole = run(1);
  const entry = { version: VERSION, entry: entryOf('a'), removed: false };
  for (const damaged of [undefined, null, {}, { ...entry, entry: undefined }, { ...entry, entry: { ...entryOf('a'), kind: 'ready' } }, { ...entry, entry: { ...entryOf('a'), number: '1' } }, entry]) {
    const idb = fakeIdb();
    const store = new CheckpointStore(idb);
    await store.keep(entryOf('b'));
    await store.save('b', run(2), FACTS);
    idb.values.set('patchwork/entry/a', damaged && { version: VERSION, ...damaged });
    idb.values.set('patchwork/weights/a', whole);
    const { entries, foreign, damaged: count } = await store.list();
    const isEntry = damaged === entry;
    const isOfNobody = damaged === undefined || damaged === null;
    assert.deepEqual(entries.map(({ id }) => id).toSorted(), isEntry ? ['a', 'b'] : ['b']);
    assert.deepEqual([foreign, count], [isOfNobody, isEntry || isOfNobody ? 0 : 1]);
    assert.ok(idb.values.has('patchwork/weights/a'), 'what cannot be read is left as it is');
  }
});

test('weights that are damaged are refused in words', async () => {
  const { record } = run(1);
  for (const damaged of [
    null, 7, {}, { ...run(1), checkpoint: undefined }, { ...run(1), checkpoint: 'text' }, { ...run(1), config: undefined },
    { ...run(1), options: { ...run(1).options, optimizer: 'none' } }, { ...run(1), options: {} }, { ...run(1), trainedOn: 'a' },
    { ...run(1), record: undefined }, { ...run(1), record: { ...record, curve: {} } }, { ...run(1), record: { ...record, epochs: 3 } },
  ]) {
    const idb = fakeIdb();
    idb.values.set('patchwork/weights/a', damaged);
    idb.values.set('patchwork/moment/a', damaged);
    const store = new CheckpointStore(idb);
    for (const read of [store.run('a'), store.moment('a'), store.file('a')]) {
      await assert.rejects(read, (error) => /is damaged/.test(faultText(error)), JSON.stringify(damaged));
    }
  }
});

test('what another version saved is told of, and left alone', async () => {
  for (const [key, value] of /** @type {const} */ ([
    ['patchwork/run', { version: 2 }],
    ['patchwork/entry/x', { version: VERSION + 1, entry: entryOf('x'), removed: false }],
  ])) {
    const idb = fakeIdb();
    const store = new CheckpointStore(idb);
    idb.values.set(key, value);
    idb.values.set('of somebody else', 1);
    await store.keep(entryOf('a'));
    await store.save('a', run(1), FACTS);
    const { entries, foreign } = await store.list();
    assert.equal(foreign, true);
    assert.deepEqual(entries.map(({ id }) => id), ['a']);
    assert.equal(idb.values.has(key) && idb.values.has('of somebody else'), true);
  }
});
