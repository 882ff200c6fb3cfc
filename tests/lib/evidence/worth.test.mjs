import assert from 'node:assert/strict';
import test from 'node:test';
import { WorthKeeper } from '../../../www/evidence/worth-keeper.js';
import { askEverywhere, worthOf } from '../../../www/evidence/worth.js';

/** @typedef {import('../../../www/evidence/worth.js').Pool} Pool */
/** @typedef {import('../../../www/evidence/worth-keeper.js').Kept} Kept */
/** @typedef {import('../../../www/shared/evaluators.js').OcclusionTask} OcclusionTask */
/** @typedef {import('../../../www/shared/evaluators.js').Wish} Wish */

const network = { config: '{}', parameters: new Float32Array(1) };
const pixels = new Uint8Array(784);
const patch = { side: 6, grey: 128 };

/** Two classes: the first loses with the number of the place, the second gains. @param {OcclusionTask} task */
function answered({ side, first, end }) {
  const places = Array.from({ length: end - first }, (_, at) => (side === 0 ? 0 : (first + at) / 1024));
  return Float32Array.from(places.flatMap((share) => [1 - share, share]));
}

/** A pool that answers when it is told to. */
function makePool() {
  /** @type {{tasks: OcclusionTask[], wish: Wish | undefined, network: unknown, answer: () => void, fail: (error: unknown) => void}[]} */
  const asked = [];
  const run = (/** @type {unknown} */ of, /** @type {OcclusionTask[]} */ tasks, /** @type {Wish} */ wish) =>
    new Promise((resolve, reject) => {
      wish?.signal?.addEventListener('abort', () => reject(wish.signal?.reason));
      asked.push({ tasks, wish, network: of, answer: () => resolve(tasks.map(answered)), fail: reject });
    });
  return { asked, pool: /** @type {Pool} */ ({ run: /** @type {any} */ (run) }) };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('every place is asked for once, and the garment without a patch', async () => {
  const { asked, pool } = makePool();
  const answers = askEverywhere(pool, network, { pixels, patch });
  const [without, ...rows] = asked[0]?.tasks ?? [];
  assert.equal(without?.side, 0);
  assert.deepEqual(rows.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, at) => first + at)), Array.from({ length: 784 }, (_, at) => at));
  assert.ok(rows.every(({ side, grey }) => side === 6 && grey === 128));
  asked[0]?.answer();
  const { hidden } = await answers;
  assert.deepEqual([...hidden.subarray(2 * 100, 2 * 100 + 2)], [1 - 100 / 1024, 100 / 1024]);
});

test('a place is worth what the class loses there', async () => {
  const { asked, pool } = makePool();
  const answers = askEverywhere(pool, network, { pixels, patch });
  asked[0]?.answer();
  const worth = worthOf(await answers, 0);
  assert.deepEqual(worth.at({ row: 2, column: 3 }), { before: 1, after: 1 - 59 / 1024, worth: 59 / 1024 });
  assert.deepEqual(worth.dearest, { row: 27, column: 27 });
  assert.equal(worth.largest, 783 / 1024);
  assert.equal(worth.above({ row: 27, column: 20 }), 7);
  assert.equal(worth.above(worth.dearest), 0);
  const other = worthOf(await answers, 1);
  assert.deepEqual(other.dearest, { row: 0, column: 0 });
  assert.equal(other.at({ row: 0, column: 4 }).worth, -4 / 1024);
  assert.equal(other.largest, 783 / 1024);
});

function makeKeeper() {
  const { asked, pool } = makePool();
  /** @type {Kept[]} */
  const told = [];
  /** @type {unknown[]} */
  const errors = [];
  const keeper = new WorthKeeper(() => pool, (kept) => told.push(kept), (error) => errors.push(error));
  return { asked, told, errors, keeper };
}

test('another patch ends what is on its way, the same one is not asked for twice', async () => {
  const { asked, told, errors, keeper } = makeKeeper();
  keeper.ask({ network, pixels, patch });
  keeper.ask({ network, pixels, patch });
  assert.equal(asked.length, 1);
  keeper.ask({ network, pixels, patch: { ...patch, side: 4 } });
  assert.equal(asked.length, 2);
  assert.ok(asked[0]?.wish?.signal?.aborted);
  asked[1]?.answer();
  await settled();
  assert.ok(told.at(-1)?.answers);
  assert.equal(told.at(-1)?.progress, undefined);
  assert.deepEqual(errors, []);
});

test('another network waits for what is on its way', async () => {
  const { asked, told, keeper } = makeKeeper();
  keeper.ask({ network, pixels, patch });
  const [second, third] = [{ ...network }, { ...network }];
  keeper.ask({ network: second, pixels, patch });
  keeper.ask({ network: third, pixels, patch });
  assert.equal(asked.length, 1);
  asked[0]?.answer();
  await settled();
  assert.deepEqual(asked.map((each) => each.network), [network, third]);
  assert.ok(told.at(-1)?.answers, 'the former map stays meanwhile');
  assert.ok(told.at(-1)?.progress);
});

test('what was stopped is asked for anew, and a garment that is gone has no map', async () => {
  const { asked, told, keeper } = makeKeeper();
  keeper.ask({ network, pixels, patch });
  keeper.stop();
  await settled();
  assert.deepEqual(told.at(-1), { answers: undefined, progress: undefined, stopped: true });
  keeper.ask({ network, pixels, patch });
  assert.equal(asked.length, 2);
  asked[1]?.answer();
  await settled();
  assert.equal(told.at(-1)?.stopped, false);
  keeper.forget();
  assert.equal(told.at(-1)?.answers, undefined);
});

test('a failure is told, and may be tried again', async () => {
  const { asked, told, errors, keeper } = makeKeeper();
  keeper.ask({ network, pixels, patch });
  asked[0]?.fail(new Error('broken'));
  await settled();
  assert.equal(errors.length, 1);
  assert.equal(told.at(-1)?.stopped, true);
  keeper.ask({ network, pixels, patch });
  assert.equal(asked.length, 2);
});
