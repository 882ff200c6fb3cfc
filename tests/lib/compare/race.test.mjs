import assert from 'node:assert/strict';
import test from 'node:test';
import { Race, isSame } from '../../../www/compare/race.js';
import { DEFAULTS } from '../../../www/shared/optimizers.js';
import { Fault } from '../../../www/shared/fault.js';

/** @typedef {import('../../../www/app/state.js').Trainer} Trainer */

const BATCHES = 50;
const SET = { id: 'train', count: 1600, kind: /** @type {const} */ ('folder'), name: 'test data' };
const NETWORKS = { cnn: { config: 'cnn' }, dnn: { config: 'dnn' } };

/**
 * Two trainers that do each turn when the test says so.
 *
 * @param {Record<string, {steps: number, options?: typeof DEFAULTS, moment?: boolean, set?: string}>} [kept] runs on the shelf
 */
function setUp(kept = {}) {
  /** @type {string[]} */
  const asked = [];
  /** @type {unknown[]} */
  const errors = [];
  /** @type {(() => void)[]} */
  const turns = [];
  const hooks = { coming: Promise.resolve(true), diverge: false };
  let trainers = 0;
  let ids = 0;
  const makeTrainer = () => {
    const name = /** @type {const} */ (['cnn', 'dnn'])[trainers++] ?? 'none';
    /** @type {Map<string, (event: any) => void>} */
    const listeners = new Map();
    let [id, steps] = ['', 0];
    const progress = () => ({ steps, ms: steps * (name === 'cnn' ? 10 : 1), batches: BATCHES, images: 1600, activity: 'resting', epoch: 1, batch: steps, epochsDone: 0, workers: 1 });
    const tell = (/** @type {string} */ type, /** @type {object} */ event) => listeners.get(type)?.({ type, ...event });
    const curves = () => tell('curves', { run: id, train: { stride: 1, steps: [steps], loss: [1], accuracy: [0.5] }, epochs: [] });
    return {
      on: (/** @type {string} */ type, /** @type {(event: any) => void} */ listener) => listeners.set(type, listener),
      async request(/** @type {any} */ command) {
        if (command.type !== 'open' && command.type !== 'bring') asked.push([name, ...Object.values(command)].map((each) => (typeof each === 'object' ? each.seed : each)).join(' '));
        switch (command.type) {
          case 'open':
            return { sets: { train: SET, test: { id: 'test', count: 10 } }, brought: true };
          case 'bring':
            return hooks.coming;
          case 'create':
            [id, steps] = [command.id, 0];
            curves();
            return { id, config: command.config, options: command.options, trainedOn: SET, progress: progress() };
          case 'take': {
            const run = kept[command.id] ?? (command.id === id ? { steps } : undefined);
            if (!run) throw new Fault('notKept');
            [id, steps] = [command.as ?? command.id, run.steps];
            curves();
            return { id, config: name, options: run.options ?? DEFAULTS, trainedOn: { ...SET, id: run.set ?? SET.id }, progress: { ...progress(), moment: run.moment ? {} : undefined } };
          }
          case 'turn':
            turns.push(() => {
              if (hooks.diverge) return tell('diverged', {});
              steps = Math.min(steps + command.batches, (Math.floor(steps / BATCHES) + 1) * BATCHES);
              tell('progress', { progress: progress() });
              curves();
              tell('stopped', { by: 'turn' });
            });
            return undefined;
          case 'memory':
            return Float32Array.of(steps);
          default:
            return undefined;
        }
      },
    };
  };
  const race = new Race({
    sources: () => ({ train: { from: 'site' }, test: { from: 'site' } }),
    trainer: () => /** @type {Trainer} */ (/** @type {unknown} */ (makeTrainer())),
    newId: () => `id ${(ids += 1)}`,
    changed() {},
    failed: (error) => errors.push(error),
  });
  /** Ends so many turns, one after the other. @param {number} [count] */
  const play = async (count = Infinity) => {
    for (let done = 0; done < count; done += 1) {
      for (let wait = 0; wait < 20 && turns.length === 0; wait += 1) await new Promise((resolve) => setImmediate(resolve));
      const turn = turns.shift();
      if (!turn) return;
      turn();
    }
    await new Promise((resolve) => setImmediate(resolve));
  };
  const steps = () => [race.state.sides?.cnn.steps, race.state.sides?.dnn.steps];
  return { race, asked, errors, hooks, play, steps, turns };
}

const start = { networks: NETWORKS, options: DEFAULTS, epochs: 2 };

test('the network that is behind trains, until both are at the end', async () => {
  const { race, asked, play, steps, errors } = setUp();
  await race.start(start);
  assert.equal(race.state.status, 'running');
  await play();
  assert.deepEqual([race.state.status, ...steps()], ['done', 2 * BATCHES, 2 * BATCHES]);
  const order = asked.filter((each) => each.includes('turn')).map((each) => each.slice(0, 3));
  assert.deepEqual(order.slice(0, 6), ['cnn', 'dnn', 'cnn', 'dnn', 'cnn', 'dnn']);
  assert.equal(order.length, 12);
  assert.deepEqual(asked.slice(0, 2), ['cnn create id 1 cnn 1', 'dnn create id 2 dnn 1']);
  assert.deepEqual([race.state.sides?.cnn.clock.ms.at(-1), race.state.sides?.dnn.clock.ms.at(-1)], [1000, 100]);
  assert.deepEqual(await race.weights('dnn'), Float32Array.of(100));
  assert.deepEqual(errors, []);
});

test('a pause lets the turn end, and going on continues with who is behind; more epochs come after the end', async () => {
  const { race, play, steps, turns } = setUp();
  await race.start(start);
  await play(3);
  race.pause();
  await play();
  const paused = steps();
  assert.deepEqual([race.state.status, paused, turns.length], ['paused', [40, 40], 0]);
  race.goOn();
  await play();
  assert.deepEqual([race.state.status, steps()], ['done', [100, 100]]);
  race.goOn(3);
  await play();
  assert.deepEqual([race.state.status, race.state.epochs, steps()], ['done', 3, [150, 150]]);
});

test('images that are given up leave nothing begun', async () => {
  const { race, hooks, asked } = setUp();
  /** @type {(came: boolean) => void} */
  let come = () => {};
  hooks.coming = new Promise((resolve) => (come = resolve));
  const starting = race.start(start);
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(race.state.status, 'coming');
  race.pause();
  assert.equal(race.state.status, 'none');
  come(false);
  await starting;
  assert.deepEqual([race.state.status, race.state.sides], ['none', undefined]);
  assert.ok(asked.includes('cnn cancel'));
});

test('a run of the shelf is gone on with as a copy, and the other network catches up under its options', async () => {
  const options = { ...DEFAULTS, seed: 7 };
  const { race, asked, play, steps } = setUp({ mine: { steps: 60, options }, other: { steps: 30 } });
  await race.start({ ...start, run: { kind: 'dnn', id: 'mine', others: ['other'] } });
  assert.deepEqual([steps(), race.state.options?.seed, race.state.sides?.dnn.from, race.state.sides?.cnn.from], [[0, 60], 7, 'mine', undefined]);
  assert.deepEqual(asked.slice(0, 3), ['dnn take mine id 1', 'cnn take other id 2', 'cnn create id 3 cnn 7']);
  assert.deepEqual(race.state.sides?.dnn.curve.steps, [60]);
  await play(3);
  assert.deepEqual(steps(), [50, 60]);
  await play();
  assert.deepEqual([race.state.status, steps()], ['done', [100, 100]]);
});

test('two runs that were trained the same way need no training', async () => {
  const { race, play, steps, asked } = setUp({ mine: { steps: 100 }, lost: { steps: 9, set: 'other images' }, other: { steps: 100 } });
  await race.start({ ...start, run: { kind: 'cnn', id: 'mine', others: ['gone', 'lost', 'other'] } });
  await play();
  assert.deepEqual([race.state.status, steps(), race.state.sides?.dnn.from], ['done', [100, 100], 'other']);
  assert.ok(asked.every((each) => !each.includes('create')));
});

test('a run whose rate was changed, or of other images, is refused with words', async () => {
  for (const run of [{ steps: 5, moment: true }, { steps: 5, set: 'other images' }]) {
    const { race, errors } = setUp({ mine: run });
    await race.start({ ...start, run: { kind: 'cnn', id: 'mine', others: [] } });
    assert.equal(race.state.status, 'none');
    assert.ok(errors[0] instanceof Fault && errors[0].code === 'otherWay');
  }
});

test('a loss that is no number pauses both and names the network', async () => {
  const { race, hooks, play, errors } = setUp();
  await race.start(start);
  hooks.diverge = true;
  await play(1);
  assert.deepEqual([race.state.status, race.state.diverged, errors], ['paused', 'cnn', []]);
});

test('a race that is cleared in the middle of a turn can begin anew', async () => {
  const { race, play, steps, turns } = setUp();
  await race.start(start);
  await play(3);
  race.clear();
  turns.length = 0;
  assert.deepEqual([race.state.status, race.state.sides], ['none', undefined]);
  await race.start(start);
  await play();
  assert.deepEqual([race.state.status, steps()], ['done', [100, 100]]);
});

test('runs see the same batches where nothing that matters differs', () => {
  assert.ok(isSame(DEFAULTS, { ...DEFAULTS, momentum: 0.5 }), 'Adam has no momentum');
  for (const other of [{ seed: 2 }, { batchSize: 16 }, { learningRate: 0.01 }, { first: 10_000 }, { drawings: false }, { mistaken: true }, { zeros: true }]) {
    assert.equal(isSame(DEFAULTS, { ...DEFAULTS, ...other }), false, JSON.stringify(other));
  }
  const sgd = { ...DEFAULTS, optimizer: /** @type {const} */ ('sgd') };
  assert.equal(isSame(sgd, { ...sgd, momentum: 0.5 }), false);
});
