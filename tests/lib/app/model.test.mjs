import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createModel } from '../../../www/app/model.js';
import { originOf } from '../../../www/app/origin.js';
import { initialState } from '../../../www/app/state.js';
import { createStore } from '../../../www/app/store.js';
import { faultText } from '../../../www/words/fault-text.js';

/** A network without mathematics: its answer is the class that its first pixel names. */
function fakeNetwork(/** @type {string} */ kind, /** @type {number[]} */ filters, /** @type {number} */ units, /** @type {number} */ seed, outputs = 10) {
  const layers = [
    ...filters.map((count) => ({ className: 'Conv2D', outputShape: [1, 1, count] })),
    { className: 'Dense', outputShape: [units] },
    { className: 'Dense', outputShape: [outputs] },
  ];
  return {
    seed,
    freed: false,
    predictions: 0,
    /** @type {number[]} */
    values: [],
    parameterCount: 7,
    config: () => JSON.stringify([kind, filters, units]),
    summary: () => layers,
    free() {
      this.freed = true;
    },
    loadWeights: (/** @type {Uint8Array} */ file) => ({ data: `file ${file.length}` }),
    setParameters(/** @type {Float32Array} */ values) {
      this.values = [...values];
    },
    predict(/** @type {Uint8Array} */ image) {
      this.predictions++;
      return Float32Array.from({ length: 10 }, (_, i) => (i === image[0] ? 0.91 : 0.01));
    },
  };
}

function setUp() {
  /** @type {ReturnType<typeof fakeNetwork>[]} */
  const made = [];
  /** @param {ReturnType<typeof fakeNetwork>} network */
  const keep = (network) => {
    made.push(network);
    return network;
  };
  const maker = {
    cnn: (/** @type {number} */ a, /** @type {number} */ b, /** @type {number} */ units, /** @type {number} */ seed) => keep(fakeNetwork('cnn', [a, b], units, seed)),
    dnn: (/** @type {number} */ units, /** @type {number} */ seed) => keep(fakeNetwork('dnn', [], units, seed)),
    fromConfig(/** @type {string} */ config, /** @type {number} */ seed) {
      const [kind, filters, units, outputs] = JSON.parse(config);
      return keep(fakeNetwork(kind, filters, units, seed, outputs));
    },
    metadata: (/** @type {Uint8Array} */ file) => (file.length > 0 ? { config: '["cnn",[8,16],32]' } : {}),
  };
  /** @type {(() => void)[]} */
  const frames = [];
  const store = createStore(initialState());
  const model = createModel(store, /** @type {any} */ (maker), (task) => frames.push(task));
  const nextFrame = () => frames.splice(0).forEach((task) => task());
  /** @param {number | undefined} first */
  const show = (first) => {
    const pixels = first === undefined ? undefined : new Uint8Array(784).fill(first, 0, 1);
    store.set({ garment: { kind: 'drawing', pixels, label: undefined, index: undefined } });
  };
  return { store, model, maker, made, frames, nextFrame, show };
}

test('a network for fewer kinds is refused, freed, and leaves the one in use', () => {
  for (const outputs of [3, 9]) {
    const { store, model, maker, made } = setUp();
    model.choose({ kind: 'cnn', filters: [8, 16], units: 32 }, 'n');
    const before = store.get();
    maker.metadata = () => ({ config: `["cnn",[8,16],32,${outputs}]` });
    const refused = (/** @type {unknown} */ error) => faultText(error).startsWith(`This network has ${outputs} outputs, and the garments are of 10 kinds`);
    assert.throws(() => model.open(Uint8Array.of(1), 'file', 'f'), refused);
    assert.throws(() => model.describe(Uint8Array.of(1)), refused);
    assert.throws(() => model.setParameters(`["cnn",[8,16],32,${outputs}]`, Float32Array.of(1), 'training', 'r'), refused);
    assert.equal(store.get(), before);
    assert.deepEqual(made.map(({ freed }) => freed), [false, true, true, true]);
    assert.equal(model.network(), made[0]);
  }
});

test('a chosen network is random, knows the seed of the training panel, and shows its choice', () => {
  const { store, model, made } = setUp();
  store.set({ training: /** @type {any} */ ({ seed: 42 }) });
  model.choose({ kind: 'cnn', filters: [17, 5], units: 20 }, 'n');
  assert.equal(made[0]?.seed, 42);
  assert.equal(store.get().parametersFrom, 'random');
  assert.deepEqual(store.get().network, { kind: 'cnn', filters: [17, 5], units: 20 });
});

test('many garments in one frame cost one prediction, of the last', () => {
  const { store, model, made, nextFrame, show } = setUp();
  model.choose({ kind: 'dnn', filters: [64, 64], units: 128 }, 'n');
  show(3);
  show(4);
  nextFrame();
  assert.equal(made[0]?.predictions, 1);
  assert.equal(store.get().prediction?.best, 4);
});

test('an empty drawing has no prediction', () => {
  const { store, model, nextFrame, show } = setUp();
  model.choose({ kind: 'dnn', filters: [64, 64], units: 128 }, 'n');
  show(3);
  nextFrame();
  show(undefined);
  nextFrame();
  assert.equal(store.get().prediction, undefined);
});

test('a garment that came before the network is predicted as soon as there is one', () => {
  const { store, model, nextFrame, show } = setUp();
  show(7);
  nextFrame();
  assert.equal(store.get().prediction, undefined);
  model.open(new Uint8Array(5), 'shipped', 'cnn');
  assert.equal(store.get().prediction?.best, 7);
});

test('a network whose numbers overflowed has no answer, and the next one has one again', () => {
  for (const worst of [NaN, Infinity]) {
    const { store, model, made, nextFrame, show } = setUp();
    model.choose({ kind: 'dnn', filters: [64, 64], units: 128 }, 'n');
    show(3);
    nextFrame();
    const [network] = made;
    if (network) network.predict = () => Float32Array.from({ length: 10 }, (_, i) => (i === 9 ? worst : 0.1));
    show(4);
    nextFrame();
    assert.equal(store.get().prediction, undefined);
    assert.equal(store.get().overflowed, true);
    show(undefined);
    nextFrame();
    assert.equal(store.get().overflowed, false, 'an empty canvas is no overflow');
    show(4);
    nextFrame();
    model.open(new Uint8Array(5), 'shipped', 'cnn');
    assert.equal(store.get().prediction?.best, 4);
    assert.equal(store.get().overflowed, false);
  }
});

test('a weights file brings its network, its choice and its metadata', () => {
  const { store, model } = setUp();
  model.open(new Uint8Array(5), 'file', 'f');
  assert.deepEqual(store.get().network, { kind: 'cnn', filters: [8, 16], units: 32 });
  assert.deepEqual(store.get().metadata, { data: 'file 5' });
  assert.equal(store.get().parametersFrom, 'file');
});

test('a weights file without a configuration is refused and leaves the network alone', () => {
  const { store, model } = setUp();
  model.choose({ kind: 'dnn', filters: [64, 64], units: 128 }, 'n');
  const before = store.get();
  assert.throws(() => model.open(new Uint8Array(), 'file', 'f'), (error) => /config/.test(faultText(error)));
  assert.equal(store.get(), before);
});

test('a network with a layer that the page does not know is refused and leaves the network alone', () => {
  const { store, model, maker } = setUp();
  model.choose({ kind: 'dnn', filters: [64, 64], units: 128 }, 'n');
  const [network, before] = [model.network(), store.get()];
  maker.fromConfig = () => ({ ...fakeNetwork('cnn', [8], 32, 1), summary: () => [{ className: 'LSTM', outputShape: [32] }] });
  assert.throws(() => model.open(new Uint8Array(5), 'file', 'f'), { code: 'unknownLayer', args: ['LSTM'] });
  assert.equal(store.get(), before);
  assert.equal(model.network(), network);
});

test('parameters of the same configuration go into the same network', () => {
  const { store, model, made, nextFrame, show } = setUp();
  model.choose({ kind: 'dnn', filters: [64, 64], units: 128 }, 'n');
  show(1);
  nextFrame();
  model.setParameters(store.get().config ?? '', Float32Array.of(1, 2), 'training', 'r');
  nextFrame();
  assert.equal(made.length, 1);
  assert.deepEqual(made[0]?.values, [1, 2]);
  assert.equal(made[0]?.predictions, 2);
  assert.equal(store.get().parametersFrom, 'training');
});

test('parameters of another configuration build its network and free the former', () => {
  const { store, model, made } = setUp();
  model.choose({ kind: 'dnn', filters: [64, 64], units: 128 }, 'n');
  model.setParameters('["cnn",[4,6],9]', Float32Array.of(3), 'training', 'r');
  assert.equal(made[0]?.freed, true);
  assert.deepEqual(made[1]?.values, [3]);
  assert.deepEqual(store.get().network, { kind: 'cnn', filters: [4, 6], units: 9 });
});

test('a DNN keeps the numbers of filters that were chosen before', () => {
  const { store, model } = setUp();
  model.choose({ kind: 'cnn', filters: [17, 5], units: 20 }, 'n');
  model.setParameters('["dnn",[],30]', Float32Array.of(3), 'training', 'r');
  assert.deepEqual(store.get().network, { kind: 'dnn', filters: [17, 5], units: 30 });
});

test('parameters of the training panel count as random until a step is done', () => {
  const state = { ...initialState(), parametersFrom: /** @type {const} */ ('training') };
  assert.equal(originOf({ ...state, training: /** @type {any} */ ({ steps: 0 }) }), 'random');
  assert.equal(originOf({ ...state, training: /** @type {any} */ ({ steps: 1 }) }), 'training');
  assert.equal(originOf({ ...state, parametersFrom: 'file' }), 'file');
});

test('what comes into use is in use on the shelf, with all that is known of it', () => {
  const { store, model, show, nextFrame } = setUp();
  show(1);
  model.open(new Uint8Array(5), 'shipped', 'cnn');
  const { shelf } = store.get();
  assert.equal(shelf.inUse, 'cnn');
  const [ready] = shelf.entries;
  assert.equal(ready?.config, '["cnn",[8,16],32]');
  assert.equal(ready?.parameters, 7);
  assert.deepEqual(ready?.sizes, { kind: 'cnn', filters: [8, 16], units: 32 });
  model.setParameters(store.get().config ?? '', Float32Array.of(1), 'training', 'r');
  nextFrame();
  assert.equal(store.get().shelf.inUse, 'r');
  assert.deepEqual(store.get().shelf.used, ['cnn', 'r']);
});

test('a network that is only described, and one that is refused, is freed and changes nothing', () => {
  const { store, model, made, maker } = setUp();
  model.choose({ kind: 'dnn', filters: [64, 64], units: 128 }, 'n');
  const before = store.get();
  assert.equal(model.describe(new Uint8Array(5)).parameters, 7);
  assert.equal(made[1]?.freed, true);
  assert.equal(store.get(), before);
  const broken = { ...fakeNetwork('cnn', [8], 32, 1), loadWeights: () => assert.fail('damaged') };
  maker.fromConfig = () => /** @type {any} */ (broken);
  assert.throws(() => model.open(new Uint8Array(5), 'file', 'f'), /damaged/);
  assert.equal(broken.freed, true);
  assert.equal(made[0]?.freed, false);
});

test('a network is renewed from the seed of the training panel', () => {
  const { store, model, made } = setUp();
  store.set({ training: /** @type {any} */ ({ seed: 42 }) });
  model.renew('["cnn",[4,6],9]', 'n');
  assert.equal(made[0]?.seed, 42);
  assert.equal(store.get().parametersFrom, 'random');
  assert.deepEqual(store.get().network, { kind: 'cnn', filters: [4, 6], units: 9 });
});

test('a network that breaks in the middle of a prediction leaves no old answer, and nobody gets it any more', () => {
  const { store, model, made, nextFrame, show } = setUp();
  model.choose({ kind: 'dnn', filters: [8, 16], units: 32 }, 'new');
  show(3);
  nextFrame();
  assert.equal(store.get().prediction?.best, 3);
  Object.assign(made[0] ?? assert.fail(), { predict: () => { throw new Error('unreachable'); } });
  show(4);
  nextFrame();
  assert.equal(store.get().prediction, undefined);
  assert.equal(store.get().stopped, true);
  assert.equal(model.network(), undefined);
  assert.throws(() => model.choose({ kind: 'dnn', filters: [8, 16], units: 32 }, 'other'), (error) => /Reload/.test(faultText(error)));
  show(5);
  nextFrame();
  assert.equal(store.get().prediction, undefined);
});
