import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createLikeness } from '../../../www/answer/likeness.js';
import { initialState } from '../../../www/app/state.js';
import { createStore } from '../../../www/app/store.js';

/** @typedef {import('../../../www/answer/likeness.js').Garments} Garments */

/** Neighbours without mathematics: the first garments are the nearest, and an image is as far from them as it is bright beside the first. */
class FakeNeighbours {
  static alive = 0;
  count = 0;
  calibrated = false;
  /** @type {number | undefined} */
  #grey;
  #parts = 0;

  constructor() {
    FakeNeighbours.alive++;
  }
  add(/** @type {unknown} */ _network, /** @type {Uint8Array} */ images) {
    this.#grey ??= images[0] ?? 0;
    this.count += images.length / 784;
  }
  /** In two parts. */
  calibrate() {
    this.#parts += 1;
    this.calibrated = this.#parts === 2;
    return this.calibrated;
  }
  nearest(/** @type {unknown} */ _network, /** @type {number} */ count) {
    return { indices: Uint32Array.from({ length: count }, (_, i) => i), distances: new Float32Array(count).fill(0.25) };
  }
  novelty(/** @type {unknown} */ _network, /** @type {Uint8Array} */ image) {
    return Math.abs((image[0] ?? 0) - (this.#grey ?? 0)) / 100;
  }
  free() {
    FakeNeighbours.alive--;
  }
}

/** Of the sketches. */
const SKETCHED = 250;

/** @param {number} count @param {number} grey @returns {Garments} */
function garments(count, grey) {
  return { pixels: new Uint8Array(784 * count).fill(grey), labels: Uint8Array.from({ length: count }, (_, i) => i % 10) };
}

/** @param {{timers: {enable: (options: {apis: 'setTimeout'[]}) => void, tick: (milliseconds: number) => void}}} mock */
function setUp(mock) {
  mock.timers.enable({ apis: ['setTimeout'] });
  FakeNeighbours.alive = 0;
  const store = createStore(initialState());
  const model = { version: 1, layers: 2 };
  /** @type {Garments} */
  let data = garments(100, 0);
  /** @type {unknown[]} */
  const errors = [];
  /** @type {Garments | Error} */
  let answer = data;
  createLikeness(store, { network: () => /** @type {any} */ ({ summary: () => Array.from({ length: model.layers }) }), version: () => model.version }, {
    NeighboursClass: /** @type {any} */ (FakeNeighbours),
    load: async () => {
      if (answer instanceof Error) throw answer;
      return answer;
    },
    loadSketches: async () => garments(20, SKETCHED),
    whenIdle: async () => ({ timeRemaining: () => 0 }),
    onError: (error) => errors.push(error),
  });
  const settle = async () => {
    mock.timers.tick(1000);
    for (let i = 0; i < 50; i++) await Promise.resolve();
  };
  /** @param {number} grey */
  const predict = (grey) =>
    store.set({
      garment: { kind: 'drawing', pixels: new Uint8Array(784).fill(grey), label: undefined, index: undefined },
      prediction: { probabilities: new Float32Array(10), best: 0 },
    });
  /** @param {boolean} running */
  const train = (running) => store.set({ training: /** @type {any} */ ({ running }) });
  return { store, model, settle, predict, train, errors, answer: (/** @type {Garments | Error} */ next) => (answer = next) };
}

test('the garments are described once the network rests, and each prediction is compared with them', async ({ mock }) => {
  const { store, settle, predict } = setUp(mock);
  predict(50);
  assert.equal(store.get().likeness, undefined);
  await settle();
  const { likeness } = store.get();
  assert.equal(likeness?.among, 100);
  assert.equal(likeness.novelty, 0.5);
  assert.deepEqual(likeness.nearest.map(({ place, label, distance }) => [place, label, distance]), [0, 1, 2, 3, 4].map((i) => [i, i, 0.25]));
  assert.deepEqual(likeness.nearest[0]?.pixels, new Uint8Array(784));
  predict(110);
  assert.equal(store.get().likeness?.novelty, 1.1);
  store.set({ prediction: undefined });
  assert.equal(store.get().likeness, undefined);
});

test('a network of a single layer compares nothing, and nothing is wrong', async ({ mock }) => {
  const { store, model, settle, predict, errors } = setUp(mock);
  model.layers = 1;
  predict(50);
  await settle();
  assert.equal(store.get().likeness, undefined);
  assert.deepEqual(errors, []);
  assert.equal(FakeNeighbours.alive, 0);
});

test('what is far from the garments may be near to the sketches', async ({ mock }) => {
  const { store, settle, predict } = setUp(mock);
  predict(SKETCHED);
  await settle();
  assert.equal(store.get().likeness?.novelty, 0);
  predict(SKETCHED - 30);
  assert.equal(store.get().likeness?.novelty, 0.3);
});

test('another network is compared only after it has described the garments itself', async ({ mock }) => {
  const { store, model, settle, predict } = setUp(mock);
  predict(50);
  await settle();
  model.version++;
  predict(60);
  assert.equal(store.get().likeness, undefined);
  await settle();
  assert.equal(store.get().likeness?.novelty, 0.6);
  assert.equal(FakeNeighbours.alive, 2);
});

test('while it trains nothing is described; when it rests, the last network is', async ({ mock }) => {
  const { store, model, settle, predict, train } = setUp(mock);
  predict(50);
  await settle();
  train(true);
  model.version++;
  predict(60);
  await settle();
  assert.equal(store.get().likeness, undefined);
  train(false);
  await settle();
  assert.equal(store.get().likeness?.novelty, 0.6);
});

test('a description of a network that changes meanwhile is given up', async ({ mock }) => {
  const { store, model, settle, predict } = setUp(mock);
  predict(50);
  mock.timers.tick(1000);
  await Promise.resolve();
  await Promise.resolve();
  model.version++;
  for (let i = 0; i < 50; i++) await Promise.resolve();
  assert.equal(store.get().likeness, undefined);
  assert.equal(FakeNeighbours.alive, 0);
  predict(70);
  await settle();
  assert.equal(store.get().likeness?.novelty, 0.7);
});

test('training images of the reader take the place of the site’s', async ({ mock }) => {
  const { store, settle, predict, answer } = setUp(mock);
  predict(50);
  await settle();
  answer(garments(40, 9));
  const { data } = store.get();
  store.set({ data: { ...data, version: 2, ownTrain: true } });
  await settle();
  assert.equal(store.get().likeness?.among, 40);
  assert.equal(store.get().likeness?.nearest[0]?.pixels[0], 9);
});

test('garments that do not come are told, and tried again with the next network', async ({ mock }) => {
  const { store, model, settle, predict, answer, errors } = setUp(mock);
  const error = new Error('no connection');
  answer(error);
  predict(50);
  await settle();
  assert.deepEqual(errors, [error]);
  assert.equal(store.get().likeness, undefined);
  answer(garments(10, 1));
  model.version++;
  predict(50);
  await settle();
  assert.equal(store.get().likeness?.among, 10);
});
