import assert from 'node:assert/strict';
import test from 'node:test';
import { BUDGET, Memories } from '../../../www/training/memories.js';

/** The article's networks. */
const CNN = { first: 640, all: 243_786 };
const DNN = { first: 100_480, all: 101_770 };

/**
 * @param {{first: number, all: number}} sizes
 * @param {number} last
 */
function trained(sizes, last, memories = new Memories(() => sizes), from = 0) {
  for (let steps = from; steps <= last; steps += 1) {
    memories.see({ steps, epoch: 1, batch: steps }, { parameters: () => new Float32Array(sizes.all).fill(steps) });
  }
  return memories;
}

/** @param {Memories} memories */
const stepsOf = ({ list }) => list.map(({ steps }) => steps);
/** @param {Memories} memories */
const bytesOf = ({ list }) => list.reduce((sum, { weights }) => sum + weights.byteLength, 0);

test('the weights of the first layer are remembered at every moment, all others as far as their room goes', () => {
  const memories = trained(CNN, 2000);
  const { list } = memories;
  const whole = list.filter(({ isWhole }) => isWhole);
  assert.equal(list.length, 37);
  assert.deepEqual(stepsOf(memories).slice(0, 6), [0, 1, 2, 3, 4, 5]);
  assert.ok(bytesOf(memories) <= BUDGET && whole.length === 32, `${bytesOf(memories)} bytes`);
  for (const { steps, isWhole, weights } of list) {
    assert.equal(weights.length, isWhole ? CNN.all : CNN.first);
    assert.ok(weights.every((weight) => weight === steps));
  }
  assert.deepEqual([whole[0], whole.at(-1)], [list[0], list.at(-1)]);
});

test('no network and no length of training takes more than the budget', () => {
  for (const [sizes, last] of /** @type {const} */ ([[CNN, 30_000], [DNN, 100_000], [{ first: 10, all: 10 }, 500_000], [{ first: 3_000_000, all: 3_000_100 }, 12], [{ first: 9_000_000, all: 9_000_000 }, 3]])) {
    const memories = trained(sizes, last);
    assert.ok(bytesOf(memories) <= BUDGET, `${sizes.all}: ${bytesOf(memories)} bytes`);
    assert.ok(memories.list.length <= 64);
    assert.equal(memories.list.length > 1, sizes.first < 4_000_000);
  }
});

test('without a budget nothing is remembered, and nothing is to be kept', () => {
  const memories = trained({ first: 1, all: 2 }, 50, new Memories(() => ({ first: 1, all: 2 }), 0));
  assert.deepEqual([memories.list, memories.changes], [[], 0]);
});

test('a moment is the same with a pause before it, and when it is seen twice', () => {
  const sizes = { first: 1, all: 2 };
  const straight = stepsOf(trained(sizes, 500));
  const memories = trained(sizes, 100);
  assert.deepEqual(stepsOf(trained(sizes, 500, memories, 100)), straight);
});

test('only what has changed is to be written, and again when it was not kept', () => {
  const memories = trained(CNN, 10);
  const first = memories.takeChanges(Infinity);
  assert.deepEqual(first.kept.map(({ steps }) => steps), stepsOf(memories));
  assert.deepEqual(memories.takeChanges(Infinity), { kept: [], gone: [] });
  memories.putBack(first);
  assert.deepEqual(memories.takeChanges(Infinity), first);
  const before = new Map(memories.list.map((memory) => [memory.steps, memory]));
  trained(CNN, 3000, memories, 11);
  const { kept, gone } = memories.takeChanges(Infinity);
  assert.deepEqual(gone, []);
  assert.deepEqual(kept.toSorted((a, b) => a.steps - b.steps), memories.list.filter((memory) => before.get(memory.steps) !== memory), 'new ones, and those that are not whole any more');
});

test('what has changed comes in pieces, the oldest first', () => {
  const memories = trained(CNN, 4);
  const pieces = [1, 2, 3].map(() => memories.takeChanges(1_500_000).kept.map(({ steps }) => steps));
  assert.deepEqual(pieces, [[0, 1], [2, 3], [4]]);
  memories.isApart();
  assert.deepEqual(memories.takeChanges(1e9).kept, memories.list);
});

test('a run that turns back forgets what came later, and takes other ways', () => {
  const sizes = { first: 1, all: 2 };
  const memories = trained(sizes, 60);
  memories.takeChanges(Infinity);
  memories.turnBack(20);
  assert.ok(stepsOf(memories).every((steps) => steps <= 20));
  const { gone } = memories.takeChanges(Infinity);
  assert.ok(gone.includes(22) && gone.every((steps) => steps > 20));
  trained(sizes, 60, memories, 20);
  assert.deepEqual(stepsOf(memories), stepsOf(trained(sizes, 60)));
});

test('what the browser keeps comes behind what was seen meanwhile; of other lengths, or of a way that was left, it is not taken', () => {
  const sizes = { first: 1, all: 2 };
  const kept = [...trained(sizes, 60).list];
  const memories = new Memories(() => sizes);
  memories.turnBack(30);
  trained(sizes, 40, memories, 30);
  const [first, second, third] = kept;
  assert.ok(first && second && third);
  kept[1] = { ...second, weights: new Float32Array(7) };
  kept[2] = { ...third, isWhole: false };
  memories.join(kept, 2);
  assert.equal(memories.damaged, 4);
  assert.deepEqual(stepsOf(memories), stepsOf(trained(sizes, 40)).filter((steps) => steps !== 1 && steps !== 2));
  const { gone } = memories.takeChanges(Infinity);
  assert.ok(gone.length > 0 && gone.every((steps) => steps > 40));
});
