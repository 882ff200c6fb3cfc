import assert from 'node:assert/strict';
import test from 'node:test';
import { inUseOf, newEntry, PLACES, taken, withFacts } from '../../../www/app/shelf.js';
import { createKeeper } from '../../../www/app/shelf-keeper.js';
import { initialState } from '../../../www/app/state.js';
import { createStore } from '../../../www/app/store.js';
import { faultText } from '../../../www/words/fault-text.js';

/** @typedef {import('../../../www/app/shelf.js').Entry} Entry */
/** @typedef {import('../../../www/app/state.js').NetworkChoice} NetworkChoice */

/** A keeper with a model that only remembers what it was told. @param {string} [last] in use when the page was left */
function setUp(last) {
  const store = createStore(initialState());
  /** @type {string[]} */
  const used = [];
  /** @param {string} what @param {string} id @param {NetworkChoice} [sizes] */
  const use = (what, id, sizes) => {
    used.push(what);
    const state = store.get();
    const network = sizes ?? inUseOf({ ...state.shelf, inUse: id })?.sizes ?? state.network;
    store.set({ config: what, network, shelf: taken(withFacts(state.shelf, id, { config: what, sizes: network, layers: network.kind }), id) });
  };
  const model = {
    choose: (/** @type {NetworkChoice} */ choice, /** @type {string} */ id) => use(`new ${choice.kind} ${choice.units}`, id, choice),
    renew: (/** @type {string} */ config, /** @type {string} */ id) => use(config, id),
    open(/** @type {Uint8Array} */ file, /** @type {'shipped' | 'file'} */ from, /** @type {string} */ id) {
      if (file.length === 0) throw new Error('damaged');
      use(`${from} ${file[0]}`, id, { kind: file[0] === 2 ? 'dnn' : 'cnn', filters: [64, 64], units: 128 });
    },
    describe: () => ({ config: 'described', parameters: 5 }),
  };
  /** @type {Record<string, (() => void)[]>} weights on their way */
  const waiting = { cnn: [], dnn: [] };
  const slow = { on: false };
  /** @type {Map<string, string>} */
  const storage = new Map(last ? [['patchwork-in-use', last]] : []);
  let ids = 0;
  const keeper = createKeeper(store, model, {
    async fetchReady(id) {
      if (slow.on) await new Promise((resolve) => waiting[id]?.push(() => resolve(undefined)));
      return Uint8Array.of(id === 'cnn' ? 1 : 2);
    },
    newId: () => `id${(ids += 1)}`,
    now: () => ids,
    storage: () => ({ getItem: (key) => storage.get(key) ?? null, setItem: (key, value) => void storage.set(key, value) }),
  });
  /** @type {string[]} */
  const told = [];
  const disk = {
    async take(/** @type {string} */ id) {
      use(`run ${id}`, id);
    },
    keep: (/** @type {Entry} */ { id, kind, name }, /** @type {{file?: Uint8Array, removed?: boolean}} */ { file, removed } = {}) =>
      void told.push([removed ? 'mark' : 'keep', kind, id, name, file && 'with its file'].filter(Boolean).join(' ')),
    drop: (/** @type {string} */ id) => void told.push(`drop ${id}`),
    file: async (/** @type {string} */ id) => (id === 'lost' ? undefined : Uint8Array.of(9)),
  };
  const ids_ = () => store.get().shelf.entries.map(({ id }) => id);
  return { store, keeper, used, told, disk, slow, waiting, storage, ids: ids_, inUse: () => inUseOf(store.get().shelf) };
}

/** @param {'cnn' | 'dnn'} kind @param {number} [units] @returns {NetworkChoice} */
const choice = (kind, units = 128) => ({ kind, filters: [64, 64], units });

test('CNN to DNN and back keeps the weights of both, trained or new', async () => {
  const { keeper, used, disk, inUse } = setUp();
  keeper.connect(disk);
  await keeper.take('cnn');
  await keeper.choose(choice('cnn', 20));
  keeper.begin(inUse()?.id ?? '');
  const run = inUse()?.id;
  await keeper.choose(choice('dnn', 20));
  assert.equal(inUse()?.id, 'dnn', 'the ready-made DNN, whatever the sizes of the CNN');
  await keeper.choose(choice('cnn'));
  assert.equal(inUse()?.id, run);
  assert.deepEqual(used, ['shipped 1', 'new cnn 20', 'shipped 2', `run ${run}`]);
});

test('other sizes begin a new network, and the former sizes lead back', async () => {
  const { keeper, inUse, ids } = setUp();
  await keeper.take('cnn');
  await keeper.choose(choice('cnn', 20));
  assert.equal(inUse()?.kind, 'new');
  await keeper.choose(choice('cnn', 30));
  assert.equal(ids().length, 3, 'one new network at most');
  await keeper.choose(choice('cnn', 128));
  assert.equal(inUse()?.id, 'cnn');
});

test('weights that come late do not replace what was taken meanwhile', async () => {
  const { keeper, slow, waiting, inUse } = setUp();
  await keeper.take('cnn');
  slow.on = true;
  const late = keeper.take('dnn');
  await keeper.choose(choice('cnn', 20));
  for (const come of waiting['dnn'] ?? []) come();
  await late;
  assert.equal(inUse()?.kind, 'new');
});

test('sizes that are typed while the other kind is on its way are sizes of that kind', async () => {
  const { store, keeper, slow, waiting, inUse } = setUp();
  await keeper.take('cnn');
  slow.on = true;
  const late = keeper.choose(choice('dnn'));
  await keeper.choose(choice('dnn', 100));
  for (const come of waiting['dnn'] ?? []) come();
  await late;
  assert.equal(inUse()?.kind, 'new');
  assert.deepEqual(store.get().network, choice('dnn', 100));
});

test('looking at the ready-made networks takes nothing and undoes nothing that happens meanwhile', async () => {
  const { store, keeper, slow, waiting, inUse } = setUp();
  await keeper.take('cnn');
  slow.on = true;
  const looking = keeper.lookAtReady();
  await keeper.choose(choice('cnn', 20));
  for (const come of waiting['dnn'] ?? []) come();
  await looking;
  assert.equal(inUse()?.kind, 'new');
  assert.equal(store.get().shelf.entries.find(({ id }) => id === 'dnn')?.parameters, 5);
});

test('a file goes to the shelf with its name and is taken again; a damaged one changes nothing', async () => {
  const { store, keeper, disk, told, used, inUse } = setUp();
  keeper.connect(disk);
  await keeper.take('cnn');
  keeper.open(Uint8Array.of(7), 'mine');
  assert.equal(inUse()?.name, 'mine');
  const id = inUse()?.id ?? '';
  assert.deepEqual(told, [`keep file ${id} mine with its file`]);
  const before = store.get().shelf;
  assert.throws(() => keeper.open(new Uint8Array(), 'broken'), /damaged/);
  assert.equal(store.get().shelf, before);
  await keeper.take('cnn');
  await keeper.take(id);
  assert.equal(used.at(-1), 'file 7');
});

test('a file that was opened before the worker was there is kept when it comes', () => {
  const { keeper, disk, told } = setUp();
  keeper.open(Uint8Array.of(7), 'mine');
  keeper.connect(disk);
  assert.deepEqual(told, ['keep file id1 mine with its file']);
});

test('a file of an earlier visit comes from the worker; one that is gone is told of', async () => {
  const { keeper, disk, used } = setUp();
  keeper.connect(disk);
  await keeper.stock([newEntry({ id: 'old', kind: 'file' }), newEntry({ id: 'lost', kind: 'file' })]);
  await keeper.take('old');
  assert.equal(used.at(-1), 'file 9');
  await assert.rejects(keeper.take('lost'), (error) => /are gone/.test(faultText(error)));
});

test('a run begins beside the ready-made network, and a new network becomes one', async () => {
  const { keeper, disk, told, ids, store } = setUp();
  keeper.connect(disk);
  await keeper.take('cnn');
  keeper.begin('r');
  assert.deepEqual(ids(), ['cnn', 'dnn', 'r']);
  const entry = store.get().shelf.entries.at(-1);
  assert.deepEqual([entry?.kind, entry?.number, entry?.config], ['run', 1, 'shipped 1']);
  await keeper.choose(choice('cnn', 20));
  const id = store.get().shelf.inUse ?? '';
  keeper.begin(id);
  assert.deepEqual([store.get().shelf.entries.at(-1)?.id, store.get().shelf.entries.at(-1)?.number], [id, 2]);
  assert.deepEqual(told, ['keep run r', `keep run ${id}`]);
});

test('a full shelf takes nothing more, drops nothing, and says what to do', () => {
  const { keeper, ids } = setUp();
  for (let i = 0; i < PLACES; i += 1) keeper.open(Uint8Array.of(7), `file ${i}`);
  const before = ids();
  for (const more of [() => keeper.open(Uint8Array.of(7), 'one more'), () => keeper.begin('r')]) {
    assert.throws(more, (error) => /^The shelf is full: it holds 12 networks of yours\. Remove one/.test(faultText(error)));
  }
  assert.deepEqual(ids(), before);
});

test('what is removed can be put back, in use as it was, until the next one is removed', async () => {
  const { keeper, disk, told, inUse, ids } = setUp();
  keeper.connect(disk);
  await keeper.take('cnn');
  keeper.open(Uint8Array.of(7), 'one');
  keeper.open(Uint8Array.of(8), 'two');
  const [, , one = '', two = ''] = ids();
  await keeper.remove(two);
  assert.equal(inUse()?.id, 'cnn', 'the ready-made one answers');
  await keeper.putBack();
  assert.equal(inUse()?.id, two);
  await keeper.remove(one);
  await keeper.remove(two);
  assert.deepEqual(told.slice(2), [`mark file ${two} two`, `keep file ${two} two`, `mark file ${one} one`, `drop ${one}`, `mark file ${two} two`]);
  await keeper.remove('cnn');
  assert.deepEqual(ids(), ['cnn', 'dnn']);
});

test('a reset begins the same network anew and remembers the run that it left', async () => {
  const { keeper, disk, told, inUse } = setUp();
  keeper.connect(disk);
  await keeper.stock([newEntry({ id: 'r', kind: 'run', config: 'c' })]);
  await keeper.take('r');
  keeper.renew();
  assert.deepEqual([inUse()?.kind, inUse()?.config, inUse()?.instead], ['new', 'run r', 'r']);
  const first = inUse()?.id;
  keeper.renew();
  assert.equal(inUse()?.instead, 'r', 'two resets still know the run');
  assert.deepEqual(told, [`drop ${first}`]);
});

test('what was in use when the page was left is in use again, unless the reader was faster', async () => {
  const entries = [newEntry({ id: 'r', kind: 'run', number: 1 })];
  const first = setUp('r');
  first.keeper.connect(first.disk);
  await first.keeper.stock(entries);
  assert.equal(first.inUse()?.id, 'r');
  const faster = setUp('r');
  faster.keeper.connect(faster.disk);
  await faster.keeper.take('dnn');
  await faster.keeper.stock(entries);
  assert.equal(faster.inUse()?.id, 'dnn');
  assert.equal(faster.storage.get('patchwork-in-use'), 'dnn');
  const gone = setUp('gone');
  gone.keeper.connect(gone.disk);
  await gone.keeper.stock(entries);
  assert.equal(gone.inUse(), undefined);
});

test('the network that is shown until the last one is there does not take its place', async () => {
  const { store, keeper, disk, storage } = setUp('r');
  store.set({ shelf: taken(store.get().shelf, keeper.first) });
  assert.equal(storage.get('patchwork-in-use'), 'r');
  keeper.connect(disk);
  await keeper.stock([newEntry({ id: 'r', kind: 'run' })]);
  await keeper.take('cnn');
  assert.equal(storage.get('patchwork-in-use'), 'cnn');
  assert.equal(setUp('dnn').keeper.first, 'dnn');
  assert.equal(setUp('r').keeper.first, 'cnn');
});

test('a browser that stores nothing still has a shelf', async () => {
  const store = createStore(initialState());
  const model = { choose() {}, renew() {}, describe: () => ({}), open: (/** @type {unknown} */ _, /** @type {unknown} */ __, /** @type {string} */ id) => store.set({ shelf: taken(store.get().shelf, id) }) };
  const refuse = () => {
    throw new DOMException('no', 'SecurityError');
  };
  const keeper = createKeeper(store, model, { fetchReady: async () => Uint8Array.of(1), newId: () => 'a', now: () => 0, storage: refuse });
  await keeper.take('dnn');
  assert.equal(store.get().shelf.inUse, 'dnn');
});

test('the first network comes into use when its weights are there, unless another one is by then', async () => {
  const { keeper, used } = setUp();
  await keeper.start(Promise.resolve(Uint8Array.of(1)));
  assert.deepEqual(used, ['shipped 1']);

  const other = setUp();
  let come = (/** @type {Uint8Array} */ _) => {};
  const started = other.keeper.start(new Promise((resolve) => { come = resolve; }));
  other.keeper.startNew({ kind: 'dnn', filters: [8, 16], units: 32 });
  come(Uint8Array.of(1));
  await started;
  assert.deepEqual(other.used, ['new dnn 32']);
});

test('without its weights a new network begins, and the run that was in use comes back all the same', async () => {
  const { keeper, used, disk, inUse } = setUp('run1');
  keeper.connect(disk);
  await assert.rejects(keeper.start(Promise.reject(new Error('no connection'))), /no connection/);
  assert.deepEqual(used, ['new cnn 128']);
  await keeper.stock([newEntry({ id: 'run1', kind: 'run', number: 1 })]);
  assert.equal(inUse()?.id, 'run1');
});
