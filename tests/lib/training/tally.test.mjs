import assert from 'node:assert/strict';
import test from 'node:test';
import { Tally, Throughput, secondsLeft } from '../../../www/training/tally.js';
import { words } from '../../../www/words/en.js';

test('no speed is named before anything was measured', () => {
  assert.equal(new Throughput().perSecond, undefined);
});

test('images per second are those of the training time', () => {
  const throughput = new Throughput();
  throughput.add(320, 400);
  throughput.add(160, 400);
  assert.equal(throughput.perSecond, 600);
});

test('the speed forgets what is older than two seconds of training', () => {
  const throughput = new Throughput();
  throughput.add(10, 1000);
  for (let i = 0; i < 4; i += 1) throughput.add(1000, 500);
  assert.equal(throughput.perSecond, 2000);
});

test('one batch that takes longer than the window is still a speed', () => {
  const throughput = new Throughput();
  throughput.add(512, 4096);
  assert.equal(throughput.perSecond, 125);
  throughput.add(512, 2048);
  assert.equal(throughput.perSecond, 250);
});

test('time left is the rest of the epoch at the present speed', () => {
  assert.equal(secondsLeft({ batch: 75, batches: 100 }, 3200, 400), 2);
  assert.equal(secondsLeft({ batch: 100, batches: 100 }, 3200, 400), 0);
});

test('time left is unknown without a speed or without batches', () => {
  assert.equal(secondsLeft({ batch: 1, batches: 100 }, 3200, undefined), undefined);
  assert.equal(secondsLeft({ batch: 0, batches: 0 }, 0, 400), undefined);
});

test('the running mean weighs a partial batch by its images', () => {
  const tally = new Tally();
  assert.equal(tally.means, undefined);
  tally.add({ loss: 1, correct: 16, count: 32 });
  tally.add({ loss: 4, correct: 0, count: 16 });
  assert.deepEqual(tally.means, { loss: 2, accuracy: 1 / 3 });
});

test('parts of an evaluation add up as sums', () => {
  const tally = new Tally();
  tally.addSum({ loss: 30, correct: 8, count: 10 });
  tally.addSum({ loss: 10, correct: 2, count: 10 });
  assert.deepEqual(tally.means, { loss: 2, accuracy: 0.5 });
});

test('a saved tally goes on where it stood', () => {
  const tally = new Tally();
  tally.add({ loss: 2, correct: 3, count: 8 });
  const restored = new Tally(structuredClone({ ...tally }));
  for (const each of [tally, restored]) each.add({ loss: 0.1, correct: 7, count: 8 });
  assert.deepEqual(restored.means, tally.means);
});

test('a duration is said in the unit that a reader expects', () => {
  assert.equal(words.training.activity.left(0.4), 'under a second left in this epoch');
  assert.equal(words.training.activity.left(8.6), '9 s left in this epoch');
  assert.equal(words.training.activity.left(59.7), '1 min 0 s left in this epoch');
  assert.equal(words.training.activity.left(135), '2 min 15 s left in this epoch');
  assert.equal(words.training.activity.left(4000), '1 h 7 min left in this epoch');
});
