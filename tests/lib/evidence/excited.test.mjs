import assert from 'node:assert/strict';
import test from 'node:test';
import { countOf, Excited, excitementTasks, lookingLayers, valueOf } from '../../../www/evidence/excited.js';
import { grow, shades, STEPS } from '../../../www/evidence/growth.js';
import { CNN, DNN } from '../networks.mjs';

/** @typedef {import('../../../www/evidence/excited.js').Looking} Looking */
/** @typedef {import('../../../www/evidence/growth.js').Ascent} Ascent */

/** @type {Looking} */
const maps = { layer: 2, title: 'second convolution', shape: [11, 11, 3], maps: true, last: false, rectified: true };

test('a value lies in the middle of its map, or at its place', () => {
  assert.equal(valueOf(maps, 2), (5 * 11 + 5) * 3 + 2);
  assert.equal(valueOf(maps, 2, 7), 7 * 3 + 2);
  assert.equal(valueOf({ ...maps, shape: [10], maps: false }, 4), 4);
  assert.equal(countOf(maps), 3);
});

test('all images come into the tasks, in their order', () => {
  const pixels = Uint8Array.from({ length: 120 * 784 }, (_, index) => Math.floor(index / 784));
  const tasks = excitementTasks(2, pixels);
  assert.deepEqual(tasks.map((task) => task.pixels.length / 784), [50, 50, 20]);
  assert.deepEqual(tasks.flatMap((task) => [...task.pixels]), [...pixels]);
});

test('the strongest come first, of a silent filter none', () => {
  const excited = new Excited(maps, [
    { values: Float32Array.of(1, 0, 0, 3, 0, 2), places: Uint32Array.of(1, 2, 3, 4, 5, 6) },
    { values: Float32Array.of(2, 0, 0.5), places: Uint32Array.of(7, 8, 9) },
  ]);
  assert.equal(excited.count, 3);
  assert.deepEqual(excited.strongest(0, 2), [{ image: 1, value: 3, place: 4 }, { image: 2, value: 2, place: 7 }]);
  assert.deepEqual(excited.strongest(2, 8).map(({ image }) => image), [1, 2]);
  assert.deepEqual(excited.strongest(1, 8), []);
  assert.deepEqual(excited.silent(), [1]);
  assert.equal(excited.loudest(), 0);
});

test('the sums for the classes may be below zero, and none of them is silent', () => {
  const sums = { ...maps, shape: [3], maps: false, last: true, rectified: false };
  const excited = new Excited(sums, [{ values: Float32Array.of(-1, -2, -3), places: new Uint32Array(3) }]);
  assert.deepEqual(excited.strongest(1, 8), [{ image: 0, value: -2, place: 0 }]);
  assert.deepEqual(excited.silent(), []);
});

test('the layers that learn wait for something', () => {
  const [first, second, hidden, answer] = lookingLayers(CNN.summary, CNN.config);
  assert.deepEqual([first?.layer, second?.layer, hidden?.layer, answer?.layer], [0, 2, 5, 6]);
  assert.deepEqual(second, { ...maps, shape: [11, 11, 64] });
  assert.deepEqual([hidden?.maps, hidden?.rectified, hidden?.last], [false, true, false]);
  assert.deepEqual([answer?.maps, answer?.rectified, answer?.last], [false, false, true]);
  assert.ok(lookingLayers(DNN.summary, DNN.config).every((looking) => !looking.maps));
});

test('a picture grows in parts that go on from each other', async () => {
  /** @type {any[]} */
  const asked = [];
  const run = async (/** @type {unknown} */ _, /** @type {any[]} */ [task]) => {
    asked.push(task);
    return [{ image: Float32Array.of(task.end), value: task.end }];
  };
  const network = { config: '{}', parameters: new Float32Array() };
  const { signal } = new AbortController();
  const seen = [];
  for await (const { value, done } of grow({ run: /** @type {any} */ (run) }, network, { layer: 2, index: 7, seed: 3 }, STEPS, signal)) seen.push([value, done]);
  assert.deepEqual(seen[0], [0, 0]);
  assert.deepEqual(seen.at(-1), [STEPS, STEPS]);
  asked.forEach(({ image, seed, first, end }, at) => {
    assert.deepEqual([...image], at === 0 ? [] : [asked[at - 1].end]);
    assert.equal(first, at === 0 ? 0 : asked[at - 1].end);
    assert.ok(end <= STEPS && seed === 3);
  });
  const noise = [];
  for await (const { done } of grow({ run: /** @type {any} */ (run) }, network, { layer: 2, index: 7, seed: 3 }, 0, signal)) noise.push(done);
  assert.deepEqual(noise, [0]);
});

test('light from 0 to 1 is a grey from 0 to 255', () => {
  assert.deepEqual([...shades(Float32Array.of(0, 0.5, 1))], [0, 128, 255]);
});
