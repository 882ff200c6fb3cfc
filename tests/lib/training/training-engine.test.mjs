import assert from 'node:assert/strict';
import test from 'node:test';
import { CheckpointStore } from '../../../www/training/checkpoint-store.js';
import { faultText } from '../../../www/words/fault-text.js';
import { TrainingEngine } from '../../../www/training/training-engine.js';

const OPTIONS = /** @type {const} */ ({ optimizer: 'adam', learningRate: 0.001, momentum: 0.9, batchSize: 4, seed: 3 });
/** @param {string} id @returns {import('../../../www/app/state.js').ImageSet} */
const trainSet = (id) => ({ id, count: 18, kind: 'folder', name: 'test data' });
const SETS = { train: trainSet('a'), test: { id: 't', count: 70 } };
const BATCHES = 5;
const STEP_MS = 10;

/**
 * A trainer whose one parameter depends on every step, its order and the learning rate; a step takes
 * `STEP_MS` of the fake clock.
 * @param {{ms: number}} clock
 * @param {{break: boolean, images: number, overflow: number, weights: number}} hooks
 * @param {{value: number, steps: number, rate: number}} state
 */
function fakeTrainer(clock, hooks, state) {
  return {
    batches: () => BATCHES,
    step(/** @type {{length: number}} */ train) {
      hooks.images = train.length;
      if (hooks.break) throw new WebAssembly.RuntimeError('unreachable');
      clock.ms += STEP_MS;
      const batch = (state.steps % BATCHES) + 1;
      const epoch = Math.floor(state.steps / BATCHES) + 1;
      state.steps += 1;
      state.value = state.steps < hooks.overflow ? (state.value * 31 + batch * state.rate) % 1009 : NaN;
      const count = batch === BATCHES ? 2 : 4;
      return { loss: state.value / 1009, correct: count - 1, count, epoch, batch, batches: BATCHES };
    },
    evaluate: (/** @type {unknown} */ _, /** @type {number} */ from, /** @type {number} */ to) => {
      clock.ms += STEP_MS;
      return { loss: (to - from) * state.value, correct: to - from - 1, count: to - from };
    },
    setLearningRate: (/** @type {number} */ rate) => void (state.rate = rate),
    parameters: () => new Float32Array(hooks.weights).fill(state.value),
    checkpoint() {
      // As the crate does with numbers that overflowed.
      if (!Number.isFinite(state.value)) throw Object.assign(new Error('overflow'), { name: 'BytesError', argument: 'file', expected: 'numbers', found: 'NaN' });
      return new TextEncoder().encode(JSON.stringify(state));
    },
    free() {},
    size: 1,
    resize() {},
  };
}

/** An engine on a fake clock; `turn` runs between two slices, with the number of turns so far. */
function setUp() {
  const clock = { ms: 0 };
  /** @type {Map<string, unknown>} */
  const disk = new Map();
  /** @type {import('../../../www/training/protocol.js').WorkerEvent[]} */
  const events = [];
  const hooks = { turn: (/** @type {number} */ _) => {}, refuse: false, forget: false, break: false, images: NaN, overflow: Infinity, weights: 1 };
  let turns = 0;
  let ids = 0;
  const newEngine = () =>
    new TrainingEngine({
      sizes: () => ({ first: 1, all: hooks.weights }),
      mixed: (train, { images, drawings }) => ({ length: Math.min(images, train.length) + drawings }),
      called: (_, of, as, look) => look({ length: 10 * of + as }),
      create: (_, { seed, learningRate }) => fakeTrainer(clock, hooks, { value: seed, steps: 0, rate: learningRate }),
      restore(bytes) {
        // As the crate does with bytes that are no checkpoint.
        if (bytes[0] === 0) throw Object.assign(new Error('no checkpoint'), { name: 'BytesError', argument: 'file', expected: 'a checkpoint', found: '0' });
        return fakeTrainer(clock, hooks, JSON.parse(new TextDecoder().decode(bytes)));
      },
      store: new CheckpointStore({
        async get(key) {
          if (hooks.forget) throw new DOMException('closed', 'InvalidStateError');
          return structuredClone(disk.get(key));
        },
        async setMany(pairs) {
          if (hooks.refuse) throw new DOMException('full', 'QuotaExceededError');
          for (const [key, value] of pairs) disk.set(key, structuredClone(value));
        },
        async update(key, change) {
          if (hooks.refuse) throw new DOMException('full', 'QuotaExceededError');
          disk.set(key, change(disk.get(key)));
        },
        delMany: async (keys) => void keys.forEach((key) => disk.delete(key)),
        keys: async () => [...disk.keys()],
      }),
      newId: () => `apart ${(ids += 1)}`,
      emit: (event) => events.push(event),
      now: () => clock.ms,
      breathe: async () => {
        await new Promise((resolve) => setImmediate(resolve));
        turns += 1;
        hooks.turn(turns);
      },
    });
  const images = { length: 4 * BATCHES - 2 };
  const engine = newEngine();
  engine.setData(images, { length: 70 }, SETS);
  return { engine, events, hooks, clock, newEngine, images, disk };
}

/** Writes are done some turns later. */
async function written() {
  for (let i = 0; i < 3; i += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** @param {() => boolean} condition */
async function until(condition) {
  for (let i = 0; i < 10_000; i += 1) {
    if (condition()) return;
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.fail('it did not come to rest');
}

/**
 * @template {import('../../../www/training/protocol.js').WorkerEvent['type']} T
 * @param {import('../../../www/training/protocol.js').WorkerEvent[]} events
 * @param {T} type
 */
function ofType(events, type) {
  return /** @type {Extract<import('../../../www/training/protocol.js').WorkerEvent, {type: T}>[]} */ (
    events.filter((event) => event.type === type)
  );
}

/** @param {import('../../../www/training/protocol.js').WorkerEvent[]} events */
function atRest(events) {
  const last = events.at(-1);
  return last?.type === 'progress' && last.progress.activity === 'resting' && last.progress.steps > 0;
}

/** @param {import('../../../www/training/protocol.js').WorkerEvent[]} events */
const lastWeights = (events) => ofType(events, 'parameters').at(-1)?.values[0];
/** @param {import('../../../www/training/protocol.js').WorkerEvent[]} events */
const lastProgress = (events) => /** @type {import('../../../www/training/protocol.js').Progress} */ (ofType(events, 'progress').at(-1)?.progress);

test('a run is made for images that come later, and trains when they are there', async () => {
  const { events, newEngine, images } = setUp();
  const engine = newEngine();
  engine.setData(undefined, undefined, SETS);
  const { trainedOn, progress } = engine.create('run', '{}', OPTIONS);
  assert.deepEqual(trainedOn, SETS.train);
  assert.deepEqual([progress.images, progress.batches], [18, BATCHES]);
  assert.throws(() => engine.train({ type: 'step' }), (error) => /images/.test(faultText(error)));
  engine.setData(images, { length: 70 }, SETS);
  engine.train({ type: 'step' });
  await until(() => atRest(events));
  assert.equal(lastProgress(events).tested?.steps, 1);
});

test('a run is tested on other images without those that it was trained on', async () => {
  const { engine, events } = setUp();
  engine.create('run', '{}', OPTIONS);
  engine.train({ type: 'step' });
  await until(() => atRest(events));
  engine.setData(undefined, { length: 35 }, { train: SETS.train, test: { id: 'other', count: 35 } });
  await until(() => atRest(events) && lastProgress(events).tested?.id === 'other');
  assert.deepEqual(lastProgress(events).tested?.count, 35);
});

test('a step trains one batch, rests and tests the weights on all test images', async () => {
  const { engine, events } = setUp();
  engine.create('run', '{}', OPTIONS);
  engine.train({ type: 'step' });
  await until(() => atRest(events));
  const { steps, epoch, batch, tested } = lastProgress(events);
  assert.deepEqual([steps, epoch, batch], [1, 1, 1]);
  assert.equal(tested?.steps, 1);
  assert.equal(tested?.accuracy, (70 - 3) / 70);
  assert.deepEqual(ofType(events, 'stopped').map(({ by }) => by), ['step']);
});

test('an epoch ends after its last, partial batch with a row of training and test figures', async () => {
  const { engine, events } = setUp();
  engine.create('run', '{}', OPTIONS);
  engine.trainEpoch();
  await until(() => atRest(events));
  const [{ figures }] = ofType(events, 'epoch');
  assert.equal(figures.epoch, 1);
  assert.equal(figures.steps, BATCHES);
  assert.equal(figures.accuracy, (4 * 3 + 1) / 18);
  assert.equal(Math.fround(figures.testLoss), lastWeights(events));
  assert.deepEqual(ofType(events, 'stopped').map(({ by }) => by), ['epoch']);
});

test('an epoch asked for within an epoch ends that one', async () => {
  const { engine, events } = setUp();
  engine.create('run', '{}', OPTIONS);
  engine.train({ type: 'step' });
  await until(() => atRest(events));
  engine.trainEpoch();
  await until(() => atRest(events) && lastProgress(events).steps === BATCHES);
  engine.trainEpoch();
  await until(() => atRest(events) && lastProgress(events).steps === 2 * BATCHES);
  assert.deepEqual(ofType(events, 'epoch').map(({ figures }) => figures.epoch), [1, 2]);
});

test('training ends after the epoch that was asked for', async () => {
  const { engine, events } = setUp();
  engine.create('run', '{}', OPTIONS);
  engine.train({ type: 'train', lastEpoch: 3 });
  await until(() => atRest(events));
  assert.equal(lastProgress(events).steps, 3 * BATCHES);
  assert.deepEqual(ofType(events, 'stopped').map(({ by }) => by), ['end']);
});

test('a turn trains as many batches as it is given, without a test, up to the end of the epoch, which is tested', async () => {
  const { engine, events } = setUp();
  engine.create('run', '{}', OPTIONS);
  engine.trainTurn(3);
  await until(() => atRest(events));
  assert.deepEqual([lastProgress(events).steps, lastProgress(events).tested], [3, undefined]);
  assert.deepEqual(ofType(events, 'curves').at(-1)?.train.steps, [1, 2, 3]);
  engine.trainTurn(3);
  await until(() => atRest(events) && lastProgress(events).steps === BATCHES);
  assert.equal(lastProgress(events).tested?.steps, BATCHES);
  engine.trainTurn(1);
  await until(() => atRest(events) && lastProgress(events).steps === BATCHES + 1);
  assert.deepEqual(ofType(events, 'stopped').map(({ by }) => by), ['turn', 'turn', 'turn']);
});

test('turns give the very weights of one training', async () => {
  const straight = setUp();
  straight.engine.create('run', '{}', OPTIONS);
  straight.engine.train({ type: 'train', lastEpoch: 2 });
  await until(() => atRest(straight.events));
  const { engine, events } = setUp();
  engine.create('run', '{}', OPTIONS);
  for (let steps = 0; steps < 2 * BATCHES; steps = lastProgress(events).steps) {
    engine.trainTurn(2);
    await until(() => atRest(events) && lastProgress(events).steps > steps);
  }
  engine.evaluate();
  await until(() => atRest(events));
  assert.deepEqual([...engine.checkpoint()], [...straight.engine.checkpoint()]);
});

test('a copy of a run goes its own way, and the run stays as it was', async () => {
  const { engine, events, newEngine, images } = setUp();
  engine.create('run', '{}', OPTIONS);
  engine.train({ type: 'step' });
  await until(() => atRest(events));
  await written();
  const other = newEngine();
  other.setData(images, { length: 70 }, SETS);
  const copy = await other.take('run', 'copy');
  assert.deepEqual([copy.id, copy.progress.steps, copy.options], ['copy', 1, OPTIONS]);
  other.trainEpoch();
  await until(() => atRest(events) && lastProgress(events).steps === BATCHES);
  await written();
  assert.equal((await newEngine().take('run')).progress.steps, 1);
  assert.equal((await newEngine().take('copy')).progress.steps, BATCHES);
});

test('the time of training is that of its batches alone, and is kept with the run', async () => {
  const { engine, events, newEngine } = setUp();
  engine.create('run', '{}', OPTIONS);
  engine.train({ type: 'train', lastEpoch: 2 });
  await until(() => atRest(events));
  assert.equal(lastProgress(events).ms, 2 * BATCHES * STEP_MS);
  await written();
  assert.equal((await newEngine().take('run')).progress.ms, 2 * BATCHES * STEP_MS);
});

test('a pause is obeyed after one slice, and going on gives what would have come', async () => {
  const straight = setUp();
  straight.engine.create('run', '{}', OPTIONS);
  straight.engine.train({ type: 'train', lastEpoch: 4 });
  await until(() => atRest(straight.events));

  const paused = setUp();
  paused.engine.create('run', '{}', OPTIONS);
  let askedAt = -1;
  paused.hooks.turn = (turn) => {
    if (turn !== 2) return;
    askedAt = paused.clock.ms;
    paused.engine.pause();
    assert.equal(paused.clock.ms, askedAt);
  };
  paused.engine.train({ type: 'train', lastEpoch: 4 });
  await until(() => atRest(paused.events));
  assert.ok(askedAt > 0);
  assert.ok(lastProgress(paused.events).steps < 4 * BATCHES);
  paused.engine.train({ type: 'train', lastEpoch: 4 });
  await until(() => atRest(paused.events) && lastProgress(paused.events).steps === 4 * BATCHES);

  assert.equal(lastWeights(paused.events), lastWeights(straight.events));
  assert.deepEqual(ofType(paused.events, 'epoch'), ofType(straight.events, 'epoch'));
  assert.deepEqual(ofType(paused.events, 'curves').at(-1), ofType(straight.events, 'curves').at(-1));
});

test('no slice of training is longer than about 35 ms', async () => {
  const { engine, hooks, clock, events } = setUp();
  engine.create('run', '{}', OPTIONS);
  let before = 0;
  let slices = 0;
  hooks.turn = () => {
    assert.ok(clock.ms - before <= 35 + STEP_MS, `a slice took ${clock.ms - before} ms`);
    before = clock.ms;
    slices += 1;
  };
  engine.train({ type: 'train', lastEpoch: 6 });
  await until(() => atRest(events));
  assert.ok(slices > 6);
});

test('a pause while an epoch is being tested still closes the epoch', async () => {
  const { engine, events, hooks } = setUp();
  engine.create('run', '{}', OPTIONS);
  // Four steps fill the first slice, the second one ends the epoch, the third one would test.
  hooks.turn = (turn) => {
    if (turn === 2) engine.pause();
  };
  engine.train({ type: 'train', lastEpoch: 9 });
  await until(() => atRest(events));
  assert.equal(lastProgress(events).steps, BATCHES);
  assert.equal(ofType(events, 'epoch').length, 1);
});

test('a saved run is taken up by another engine, and goes on exactly', async () => {
  const straight = setUp();
  straight.engine.create('run', '{}', OPTIONS);
  straight.engine.train({ type: 'train', lastEpoch: 3 });
  await until(() => atRest(straight.events));

  const { engine, events, newEngine, images } = setUp();
  engine.create('run', '{"name":"net"}', OPTIONS);
  engine.trainEpoch();
  await until(() => atRest(events));
  engine.train({ type: 'step' });
  await until(() => atRest(events) && lastProgress(events).steps === BATCHES + 1);

  events.length = 0;
  const reloaded = newEngine();
  reloaded.setData(images, { length: 70 }, SETS);
  const state = await reloaded.take('run');
  assert.equal(state?.config, '{"name":"net"}');
  assert.deepEqual(state?.options, OPTIONS);
  assert.deepEqual([state?.progress.epoch, state?.progress.batch, state?.progress.steps], [2, 1, BATCHES + 1]);
  assert.equal(ofType(events, 'curves').at(-1)?.epochs.length, 1);
  reloaded.train({ type: 'train', lastEpoch: 3 });
  await until(() => atRest(events) && lastProgress(events).steps === 3 * BATCHES);
  assert.equal(lastWeights(events), lastWeights(straight.events));
  assert.deepEqual(ofType(events, 'curves').at(-1), ofType(straight.events, 'curves').at(-1));
});

test('a fresh run has the same initial weights, and the run before it can be taken up again, even after training', async () => {
  const { engine, events } = setUp();
  engine.create('one', '{}', OPTIONS);
  const initial = lastWeights(events);
  engine.trainEpoch();
  await until(() => atRest(events));
  const trained = lastWeights(events);
  assert.notEqual(trained, initial);

  engine.create('two', '{}', OPTIONS);
  assert.equal(lastWeights(events), initial);
  assert.equal((await engine.take('one')).progress.steps, BATCHES);
  assert.equal(lastWeights(events), trained);

  engine.create('two', '{}', OPTIONS);
  engine.train({ type: 'step' });
  await until(() => atRest(events) && lastProgress(events).steps === 1);
  assert.equal((await engine.take('one')).progress.steps, BATCHES);
  assert.equal(lastWeights(events), trained);
  assert.equal((await engine.take('two')).progress.steps, 1);
  assert.deepEqual(ofType(events, 'parameters').slice(-2).map(({ run }) => run), ['one', 'two']);
});

test('after a fresh run and a reload the run before it is still to be had', async () => {
  const { engine, events, newEngine, images } = setUp();
  engine.create('one', '{}', OPTIONS);
  engine.trainEpoch();
  await until(() => atRest(events));
  engine.create('two', '{}', { ...OPTIONS, seed: 8 });
  const reloaded = newEngine();
  reloaded.setData(images, { length: 70 }, SETS);
  const state = await reloaded.take('one');
  assert.deepEqual([state.id, state.progress.steps, state.options.seed], ['one', BATCHES, OPTIONS.seed]);
});

test('taking another run in the middle of training loses none of it', async () => {
  const { engine, events, hooks } = setUp();
  engine.create('one', '{}', OPTIONS);
  engine.train({ type: 'step' });
  await until(() => atRest(events));
  engine.create('two', '{}', OPTIONS);
  let steps = 0;
  /** @type {Promise<unknown> | undefined} */
  let taking;
  hooks.turn = () => {
    if (taking || lastProgress(events).activity !== 'training') return;
    taking = engine.take('one');
    steps = ofType(events, 'progress').at(-1)?.progress.steps ?? 0;
  };
  engine.train({ type: 'train', lastEpoch: 50 });
  await until(() => taking !== undefined);
  await taking;
  assert.equal(lastProgress(events).activity, 'resting');
  assert.equal(lastProgress(events).steps, 1);
  assert.ok(steps > 0 && (await engine.take('two')).progress.steps >= steps);
});

test('whenever the page is lost, at most two seconds of training are', async () => {
  const { engine, events, hooks, disk } = setUp();
  engine.create('run', '{}', OPTIONS);
  let longest = 0;
  hooks.turn = () => {
    const { steps } = lastProgress(events);
    const saved = /** @type {import('../../../www/training/checkpoint-store.js').SavedRun | undefined} */ (disk.get('patchwork/weights/run'));
    longest = Math.max(longest, (steps - (saved?.record.steps ?? 0)) * STEP_MS);
  };
  engine.train({ type: 'train', lastEpoch: 400 });
  await until(() => atRest(events));
  assert.ok(lastProgress(events).steps * STEP_MS > 10_000);
  assert.ok(longest < 2100, `${longest} ms`);
});

test('a run that was never kept is refused in words, and the one at hand stays', async () => {
  const { engine, events } = setUp();
  engine.create('one', '{}', OPTIONS);
  engine.train({ type: 'step' });
  await until(() => atRest(events));
  await assert.rejects(engine.take('none'), (error) => /weights of this network are gone/.test(faultText(error)));
  engine.train({ type: 'step' });
  await until(() => atRest(events) && lastProgress(events).steps === 2);
});

test('a changed learning rate leaves the moment before it, to go back to and on from, over a reload too', async () => {
  const { engine, events, clock, newEngine, images } = setUp();
  engine.create('run', '{}', OPTIONS);
  engine.setLearningRate(0.002);
  assert.equal(lastProgress(events).moment, undefined, 'nothing was trained yet');
  clock.ms += 5000;
  engine.trainEpoch();
  await until(() => atRest(events));
  const before = lastWeights(events);
  // As it is typed: one change.
  engine.setLearningRate(0.1);
  clock.ms += 500;
  engine.setLearningRate(0.15);
  engine.train({ type: 'step' });
  await until(() => atRest(events) && lastProgress(events).steps === BATCHES + 1);
  const after = lastWeights(events);
  assert.deepEqual(lastProgress(events).moment, { epoch: 1, batch: BATCHES, steps: BATCHES, learningRate: 0.002 });

  const back = engine.swap();
  assert.deepEqual([back?.progress.steps, back?.options.learningRate], [BATCHES, 0.002]);
  assert.equal(lastWeights(events), before);
  assert.deepEqual(back?.progress.moment, { epoch: 2, batch: 1, steps: BATCHES + 1, learningRate: 0.15 });

  await written();
  const reloaded = newEngine();
  reloaded.setData(images, { length: 70 }, SETS);
  assert.equal((await reloaded.take('run')).progress.steps, BATCHES);
  const on = reloaded.swap();
  assert.deepEqual([on?.progress.steps, on?.options.learningRate], [BATCHES + 1, 0.15]);
  assert.equal(lastWeights(events), after);
});

test('a run whose numbers overflow after a change is back before the change', async () => {
  const { engine, events } = setUp();
  engine.create('run', '{}', OPTIONS);
  engine.train({ type: 'step' });
  await until(() => atRest(events));
  const before = lastWeights(events);
  engine.setLearningRate(Infinity);
  engine.train({ type: 'step' });
  await until(() => atRest(events) && ofType(events, 'diverged').length > 0);
  const { progress, options } = ofType(events, 'diverged')[0].run;
  assert.deepEqual([progress.steps, options.learningRate], [1, OPTIONS.learningRate]);
  assert.equal(lastWeights(events), before);
  assert.equal(lastProgress(events).moment, undefined, 'it is there already');
  assert.equal(engine.swap(), undefined);
});

test('a new learning rate acts from the next batch and is saved', async () => {
  const { engine, events, newEngine, images } = setUp();
  engine.create('run', '{}', OPTIONS);
  engine.train({ type: 'step' });
  await until(() => atRest(events));
  engine.setLearningRate(0.5);
  engine.save();
  await written();
  const reloaded = newEngine();
  reloaded.setData(images, { length: 70 }, SETS);
  assert.equal((await reloaded.take('run'))?.options.learningRate, 0.5);
});

test('who saves can wait until the browser keeps it, or has refused', async () => {
  const { engine, events, newEngine, disk, hooks } = setUp();
  engine.create('run', '{}', OPTIONS);
  engine.train({ type: 'step' });
  await until(() => atRest(events));
  await engine.save();
  assert.equal((await newEngine().take('run'))?.progress.steps, 1);
  disk.clear();
  engine.setLearningRate(0.5);
  hooks.refuse = true;
  await engine.save();
  assert.ok(events.some(({ type }) => type === 'unsaved'));
  assert.equal(disk.size, 0);
});

test('the weights of a run are there before its images', async () => {
  const { engine, events, newEngine } = setUp();
  engine.create('run', '{}', OPTIONS);
  engine.train({ type: 'step' });
  await until(() => atRest(events));
  await engine.save();
  const reloaded = newEngine();
  await reloaded.take('run');
  assert.deepEqual(reloaded.weights(), engine.weights());
});

test('a run whose numbers overflowed does not take the place of what was saved of it before', async () => {
  const { engine, events, newEngine, images } = setUp();
  engine.create('run', '{}', OPTIONS);
  engine.train({ type: 'step' });
  await until(() => atRest(events));
  engine.setLearningRate(Infinity);
  engine.train({ type: 'step' });
  await until(() => atRest(events) && ofType(events, 'diverged').length > 0);
  assert.deepEqual(ofType(events, 'failed'), []);
  const reloaded = newEngine();
  reloaded.setData(images, { length: 70 }, SETS);
  assert.equal((await reloaded.take('run'))?.progress.steps, 1);
});

test('training goes on when the browser refuses to store, and the page is told', async () => {
  const { engine, events, hooks } = setUp();
  hooks.refuse = true;
  engine.create('run', '{}', OPTIONS);
  engine.train({ type: 'train', lastEpoch: 2 });
  await until(() => atRest(events));
  assert.equal(lastProgress(events).steps, 2 * BATCHES);
  assert.equal(ofType(events, 'unsaved')[0].error.name, 'QuotaExceededError');
  assert.equal(ofType(events, 'kept').length, 0);
  hooks.refuse = false;
  engine.train({ type: 'train', lastEpoch: 3 });
  await until(() => atRest(events) && ofType(events, 'kept').length > 0);
});

test('the run that another one replaced can be taken again, whatever the browser has kept of it', async () => {
  for (const fault of /** @type {const} */ (['refuse', 'forget', 'lose'])) {
    const { engine, events, hooks, disk } = setUp();
    if (fault === 'refuse') hooks.refuse = true;
    engine.create('one', '{}', OPTIONS);
    engine.train({ type: 'step' });
    await until(() => atRest(events));
    const trained = lastWeights(events);
    engine.create('two', '{}', OPTIONS);
    assert.notEqual(lastWeights(events), trained);
    await written();
    if (fault === 'forget') hooks.forget = true;
    if (fault === 'lose') disk.clear();
    const { progress } = await engine.take('one');
    assert.deepEqual([progress.steps, lastWeights(events)], [1, trained], fault);
  }
});

test('of two tabs with one run the second to train goes on under an id of its own, with its moment, and both are kept', async () => {
  const { engine, events, newEngine, images } = setUp();
  engine.create('one', '{}', OPTIONS);
  engine.train({ type: 'step' });
  await until(() => atRest(events));
  const other = newEngine();
  other.setData(images, { length: 70 }, SETS);
  await other.take('one');
  engine.train({ type: 'train', lastEpoch: 3 });
  await until(() => atRest(events) && lastProgress(events).steps === 3 * BATCHES);
  const longer = lastWeights(events);
  assert.deepEqual(ofType(events, 'parted'), []);

  other.setLearningRate(0.5);
  other.train({ type: 'step' });
  await until(() => atRest(events) && lastProgress(events).steps === 2);
  await written();
  const shorter = lastWeights(events);
  assert.deepEqual(ofType(events, 'parted').map(({ run, apart }) => [run, apart]), [['one', 'apart 1']]);
  other.train({ type: 'step' });
  await until(() => atRest(events) && lastProgress(events).steps === 3);
  assert.equal(ofType(events, 'parameters').at(-1)?.run, 'apart 1');
  assert.equal(ofType(events, 'parted').length, 1, 'once is enough');

  const reloaded = newEngine();
  reloaded.setData(images, { length: 70 }, SETS);
  assert.equal((await reloaded.take('one')).progress.steps, 3 * BATCHES);
  assert.equal(lastWeights(events), longer);
  assert.equal((await reloaded.take('apart 1')).progress.steps, 3);
  assert.equal(reloaded.swap()?.progress.steps, 1);
  assert.notEqual(shorter, longer);
});

/** @param {Awaited<ReturnType<TrainingEngine<{length: number}>['memories']>>} remembered */
const stepsIn = ({ moments }) => moments.map(({ steps }) => steps);

test('a run remembers its way: its weights at each moment, over a reload too, and where each lies on its curve', async () => {
  const { engine, events, newEngine, images } = setUp();
  engine.create('run', '{"name":"net"}', OPTIONS);
  const initial = lastWeights(events);
  assert.deepEqual((await engine.memories()).moments, [], 'nothing was trained yet');
  engine.train({ type: 'step' });
  await until(() => atRest(events));
  const first = lastWeights(events);
  engine.train({ type: 'train', lastEpoch: 2 });
  await until(() => atRest(events) && lastProgress(events).steps === 2 * BATCHES);
  const remembered = await engine.memories();
  assert.deepEqual([remembered.run, remembered.config, remembered.damaged], ['run', '{"name":"net"}', 0]);
  assert.deepEqual(stepsIn(remembered), [0, 1, 2, 3, 4, 5, 6, 8, 10]);
  assert.deepEqual(remembered.moments[6], { steps: 6, epoch: 2, batch: 1, isWhole: true });
  assert.deepEqual(remembered.curve.steps, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  assert.deepEqual([0, 1, 10, 7].map((steps) => engine.memory(steps)?.[0]), [initial, first, lastWeights(events), undefined]);

  await written();
  const reloaded = newEngine();
  reloaded.setData(images, { length: 70 }, SETS);
  await reloaded.take('run');
  assert.deepEqual(await reloaded.memories(), { ...remembered, turns: 1 });
  assert.deepEqual([0, 1, 10].map((steps) => reloaded.memory(steps)?.[0]), [initial, first, lastWeights(events)]);
});

test('after a reset the memories are those of the new run, and those of the former come back with it', async () => {
  const { engine, events } = setUp();
  engine.create('one', '{}', OPTIONS);
  engine.trainEpoch();
  await until(() => atRest(events));
  await written();
  engine.create('two', '{}', { ...OPTIONS, seed: 8 });
  assert.deepEqual(stepsIn(await engine.memories()), []);
  engine.train({ type: 'step' });
  await until(() => atRest(events) && lastProgress(events).steps === 1);
  assert.deepEqual(stepsIn(await engine.memories()), [0, 1]);
  assert.equal(engine.memory(0)?.[0], 8);
  await engine.take('one');
  assert.deepEqual(stepsIn(await engine.memories()), [0, 1, 2, 3, 4, 5]);
  assert.equal(engine.memory(0)?.[0], OPTIONS.seed);
});

test('a run that goes back to before a change remembers the way to where it stands, and no other', async () => {
  const { engine, events, clock, newEngine, images } = setUp();
  engine.create('run', '{}', OPTIONS);
  engine.trainEpoch();
  await until(() => atRest(events));
  clock.ms += 5000;
  engine.setLearningRate(0.1);
  engine.train({ type: 'train', lastEpoch: 4 });
  await until(() => atRest(events) && lastProgress(events).steps === 4 * BATCHES);
  engine.swap();
  assert.deepEqual(stepsIn(await engine.memories()), [0, 1, 2, 3, 4, 5]);
  engine.train({ type: 'train', lastEpoch: 3 });
  await until(() => atRest(events) && lastProgress(events).steps === 3 * BATCHES);
  assert.deepEqual(stepsIn(await engine.memories()), [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15]);
  await written();
  const reloaded = newEngine();
  reloaded.setData(images, { length: 70 }, SETS);
  await reloaded.take('run');
  assert.deepEqual(stepsIn(await reloaded.memories()), [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15]);
  reloaded.swap();
  assert.deepEqual(stepsIn(await reloaded.memories()), [0, 1, 2, 3, 4, 5, 20], 'between the change and here it was another way');
});

test('a run that diverged remembers the way to its last good state only', async () => {
  const { engine, events, hooks } = setUp();
  engine.create('run', '{}', OPTIONS);
  engine.train({ type: 'step' });
  await until(() => atRest(events));
  hooks.overflow = 4;
  engine.train({ type: 'train', lastEpoch: 3 });
  await until(() => ofType(events, 'diverged').length > 0 && atRest(events));
  assert.deepEqual(stepsIn(await engine.memories()), [0, 1]);
});

test('of two tabs with one run each keeps the memories of its own way', async () => {
  const { engine, events, newEngine, images } = setUp();
  engine.create('one', '{}', OPTIONS);
  engine.train({ type: 'step' });
  await until(() => atRest(events));
  const other = newEngine();
  other.setData(images, { length: 70 }, SETS);
  await other.take('one');
  engine.train({ type: 'train', lastEpoch: 3 });
  await until(() => atRest(events) && lastProgress(events).steps === 3 * BATCHES);
  const longer = engine.memory(3)?.[0];
  other.setLearningRate(0.5);
  for (const steps of [2, 3, 4]) {
    other.train({ type: 'step' });
    await until(() => atRest(events) && lastProgress(events).steps === steps);
  }
  const shorter = other.memory(3)?.[0];
  assert.notEqual(shorter, longer);
  await written();
  const reloaded = newEngine();
  reloaded.setData(images, { length: 70 }, SETS);
  await reloaded.take('one');
  assert.deepEqual(stepsIn(await reloaded.memories()), [0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 15]);
  assert.equal(reloaded.memory(3)?.[0], longer);
  await reloaded.take('apart 1');
  assert.deepEqual(stepsIn(await reloaded.memories()), [0, 1, 2, 3, 4]);
  assert.equal(reloaded.memory(3)?.[0], shorter);
});

test('a state that is to be saved waits for no more than a piece of the memories', async () => {
  const { engine, events, disk, hooks } = setUp();
  hooks.weights = 300_000;
  engine.create('run', '{}', OPTIONS);
  /** @type {string[]} */
  const order = [];
  const { set } = disk;
  disk.set = (key, value) => {
    const kind = key.split('/')[1] ?? '';
    order.push(kind);
    // While the second one is written there is something to save.
    if (kind === 'memory' && order.filter((each) => each === kind).length === 2) {
      order.push('asked');
      engine.setLearningRate(0.5);
      engine.save();
    }
    return set.call(disk, key, value);
  };
  engine.trainEpoch();
  await until(() => atRest(events));
  for (let i = 0; i < 5; i += 1) await written();
  const after = order.slice(order.indexOf('asked'));
  assert.ok(after.indexOf('weights') > 0 && after.slice(0, after.indexOf('weights')).filter((kind) => kind === 'memory').length <= 1, order.join());
  assert.equal(order.filter((kind) => kind === 'memory').length, BATCHES);
});

test('where the browser keeps the run and not its memories, only who looks back is told', async () => {
  const { engine, events, disk } = setUp();
  const { set } = disk;
  disk.set = (key, value) => {
    if (key.includes('/memory/')) throw new DOMException('full', 'QuotaExceededError');
    return set.call(disk, key, value);
  };
  engine.create('run', '{}', OPTIONS);
  engine.train({ type: 'step' });
  await until(() => atRest(events));
  await written();
  assert.deepEqual([ofType(events, 'unsaved').length, (await engine.memories()).refused?.name], [0, 'QuotaExceededError']);
  disk.set = set;
  engine.train({ type: 'step' });
  await until(() => atRest(events) && lastProgress(events).steps === 2);
  await written();
  assert.equal((await engine.memories()).refused, undefined);
});

test('memories are kept when the browser stores again, and damaged ones are counted', async () => {
  const { engine, events, hooks, newEngine, images, disk } = setUp();
  hooks.refuse = true;
  engine.create('run', '{}', OPTIONS);
  engine.trainEpoch();
  await until(() => atRest(events));
  assert.equal([...disk.keys()].length, 0);
  hooks.refuse = false;
  engine.train({ type: 'step' });
  await until(() => atRest(events) && lastProgress(events).steps === BATCHES + 1);
  await written();
  disk.set('patchwork/memory/run/2', 'junk');
  const reloaded = newEngine();
  reloaded.setData(images, { length: 70 }, SETS);
  await reloaded.take('run');
  const remembered = await reloaded.memories();
  assert.deepEqual([stepsIn(remembered), remembered.damaged], [[0, 1, 3, 4, 5, 6], 1]);
});

test('a checkpoint that is damaged is refused in words', async () => {
  const { engine, events, newEngine, disk } = setUp();
  engine.create('run', '{}', OPTIONS);
  engine.train({ type: 'step' });
  await until(() => atRest(events));
  await written();
  const saved = /** @type {import('../../../www/training/checkpoint-store.js').SavedRun} */ (disk.get('patchwork/weights/run'));
  disk.set('patchwork/weights/run', { ...saved, checkpoint: Uint8Array.of(0) });
  await assert.rejects(newEngine().take('run'), (error) => /is damaged/.test(faultText(error)));
});

test('progress is sent at most ten times a second and weights only when they are watched', async () => {
  const { engine, events, clock } = setUp();
  engine.create('run', '{}', OPTIONS);
  engine.train({ type: 'train', lastEpoch: 100 });
  await until(() => atRest(events));
  const seconds = clock.ms / 1000;
  assert.ok(seconds > 5);
  assert.ok(ofType(events, 'progress').length <= seconds * 10 + 2);
  const weightsOf = (/** @type {typeof events} */ all) => ofType(all, 'parameters').filter(({ steps }) => steps > 0).length;
  const unwatched = weightsOf(events);

  const watched = setUp();
  watched.engine.create('run', '{}', OPTIONS);
  watched.engine.watch(true);
  watched.engine.train({ type: 'train', lastEpoch: 100 });
  await until(() => atRest(watched.events));
  assert.ok(weightsOf(watched.events) > unwatched);
});

test('who takes the next step apart gets the state that it begins from, and changes nothing', async () => {
  const { engine, newEngine, events } = setUp();
  assert.throws(() => newEngine().checkpoint(), (error) => /images first/.test(faultText(error)));
  assert.throws(() => engine.checkpoint(), (error) => /network first/.test(faultText(error)));
  engine.create('run', '{}', OPTIONS);
  engine.train({ type: 'step' });
  await until(() => atRest(events));
  const before = engine.checkpoint();
  assert.deepEqual(engine.checkpoint(), before);
  engine.train({ type: 'step' });
  await until(() => lastProgress(events).steps === 2 && atRest(events));
  assert.notDeepEqual(engine.checkpoint(), before);
});

test('a failing step ends training with its error', async () => {
  const { engine, events, hooks } = setUp();
  engine.create('run', '{}', OPTIONS);
  hooks.break = true;
  engine.train({ type: 'train', lastEpoch: 2 });
  await until(() => ofType(events, 'failed').length > 0);
  assert.deepEqual(ofType(events, 'failed')[0].error, { name: 'RuntimeError', message: 'unreachable' });
  assert.equal(lastProgress(events).activity, 'resting');
});

test('a loss that is no number ends the training at the last good state, or at the start', async () => {
  const { engine, events, hooks, newEngine } = setUp();
  engine.create('run', '{}', OPTIONS);
  engine.train({ type: 'step' });
  await until(() => atRest(events));
  const good = lastWeights(events);
  hooks.overflow = 4;
  engine.train({ type: 'train', lastEpoch: 3 });
  await until(() => ofType(events, 'diverged').length > 0 && atRest(events));
  assert.equal(ofType(events, 'diverged')[0].run.progress.steps, 1);
  assert.deepEqual([lastWeights(events), lastProgress(events).steps, lastProgress(events).activity], [good, 1, 'resting']);
  assert.ok(ofType(events, 'progress').every(({ progress: { loss = 0 } }) => Number.isFinite(loss)));
  await written();
  const again = newEngine();
  assert.equal((await again.take('run')).progress.steps, 1, 'what is kept is the good state');
  hooks.overflow = Infinity;
  engine.train({ type: 'step' });
  await until(() => atRest(events) && lastProgress(events).steps === 2);

  hooks.overflow = 1;
  engine.create('from the start', '{}', OPTIONS);
  events.length = 0;
  engine.train({ type: 'step' });
  await until(() => ofType(events, 'diverged').length > 0);
  assert.equal(ofType(events, 'diverged')[0].run.progress.steps, 0);
  assert.equal(lastWeights(events), OPTIONS.seed);
});

test('training before there are images or a network is refused in words', () => {
  const { engine, newEngine } = setUp();
  assert.throws(() => engine.train({ type: 'step' }), (error) => /network first/.test(faultText(error)));
  assert.throws(() => newEngine().train({ type: 'step' }), (error) => /images first/.test(faultText(error)));
});

test('a run refuses to go on on other images, even of the same number and name, and goes on on its own', async () => {
  const { engine, events, images } = setUp();
  engine.create('run', '{}', OPTIONS);
  engine.train({ type: 'step' });
  await until(() => atRest(events));
  engine.setData(images, { length: 70 }, { ...SETS, train: trainSet('b') });
  const refused = 'This run was trained on test data (18 training images); the page now has test data (18 training images).';
  assert.throws(() => engine.train({ type: 'step' }), (error) => faultText(error).startsWith(refused));
  engine.setData(images, { length: 70 }, { ...SETS, train: { ...trainSet('a'), name: 'the same by another name' } });
  engine.train({ type: 'step' });
  await until(() => atRest(events) && lastProgress(events).steps === 2);
});

test('a run learns from drawings too where it was begun so, and only then', async () => {
  const { engine, events, hooks } = setUp();
  for (const [drawings, images] of /** @type {const} */ ([[true, 18 + 2], [false, 18]])) {
    engine.create(`drawings: ${drawings}`, '{}', { ...OPTIONS, drawings });
    events.length = 0;
    engine.train({ type: 'step' });
    await until(() => atRest(events));
    assert.deepEqual([hooks.images, lastProgress(events).images], [images, images]);
  }
});

test('a run that was begun with the first images only goes on with these after a reload, and others have all', async () => {
  const { engine, events, hooks, newEngine, images } = setUp();
  engine.create('few', '{}', { ...OPTIONS, first: 7 });
  engine.train({ type: 'step' });
  await until(() => atRest(events));
  assert.deepEqual([hooks.images, lastProgress(events).images], [7, 7]);
  const reloaded = newEngine();
  reloaded.setData(images, { length: 70 }, SETS);
  assert.equal((await reloaded.take('few')).options.first, 7);
  events.length = 0;
  reloaded.train({ type: 'step' });
  await until(() => atRest(events));
  assert.equal(hooks.images, 7);
  reloaded.create('all', '{}', OPTIONS);
  events.length = 0;
  reloaded.train({ type: 'step' });
  await until(() => atRest(events));
  assert.equal(hooks.images, 18);
});

test('a training may be tested after its last epoch only, and a pause of it not at all', async () => {
  const { engine, events, hooks } = setUp();
  engine.create('run', '{}', OPTIONS);
  let paused = false;
  hooks.turn = () => {
    if (paused || lastProgress(events).steps < BATCHES + 1) return;
    paused = true;
    engine.pause();
  };
  engine.train({ type: 'train', lastEpoch: 3, testAtEnd: true });
  await until(() => paused && lastProgress(events).activity === 'resting');
  assert.deepEqual([ofType(events, 'tested').length, ofType(events, 'epoch').length, lastProgress(events).tested], [0, 0, undefined]);
  assert.ok(lastProgress(events).epochsDone >= 1);
  engine.train({ type: 'train', lastEpoch: 3, testAtEnd: true });
  await until(() => ofType(events, 'stopped').some(({ by }) => by === 'end') && atRest(events));
  assert.deepEqual(ofType(events, 'epoch').map(({ figures }) => figures.epoch), [3]);
  assert.deepEqual([lastProgress(events).steps, lastProgress(events).tested?.steps], [3 * BATCHES, 3 * BATCHES]);
  const quiet = lastWeights(events);

  const { engine: other, events: told } = setUp();
  other.create('run', '{}', OPTIONS);
  other.train({ type: 'train', lastEpoch: 3 });
  await until(() => ofType(told, 'stopped').length > 0 && atRest(told));
  assert.equal(lastWeights(told), quiet, 'tests change nothing');
  assert.equal(ofType(told, 'epoch').length, 3);
});

test('a network tells how well it knows some of what it learned from, and how many answers it gives in a slice', async () => {
  const { engine } = setUp();
  assert.throws(() => engine.known(0, 3), (error) => /images|network/.test(faultText(error)));
  engine.create('run', '{}', { ...OPTIONS, first: 9 });
  assert.deepEqual(engine.known(2, 9), { loss: 7 * OPTIONS.seed, correct: 6, count: 7 });
  const { answers, ms } = engine.clock();
  assert.equal(ms, answers * STEP_MS);
  assert.ok(ms >= 35 && ms < 35 + STEP_MS);
});

test('what a network takes for something else is counted over all images of that kind', () => {
  const { engine } = setUp();
  engine.create('run', '{}', OPTIONS);
  // The fake trainer misses one image of each chunk of 32.
  assert.deepEqual(engine.called(6, 4), { called: 64 - 2, among: 64 });
});

test('other test images are tested at once, the same ones are not tested again', async () => {
  const { engine, events, images } = setUp();
  engine.create('run', '{}', OPTIONS);
  engine.train({ type: 'step' });
  await until(() => atRest(events));
  events.length = 0;
  engine.setData(images, { length: 70 }, SETS);
  assert.equal(lastProgress(events).activity, 'resting');
  engine.setData(images, { length: 35 }, { ...SETS, test: { id: 'u', count: 35 } });
  await until(() => ofType(events, 'tested').length > 0 && atRest(events));
  assert.equal(lastProgress(events).tested?.id, 'u');
  assert.equal(lastProgress(events).tested?.accuracy, (35 - 2) / 35);
  assert.equal(ofType(events, 'tested').length, 1);
});

test('a training to a step ends there, in the middle of an epoch or at its end, with the weights of one that went on', async () => {
  for (const lastStep of [1, 3, BATCHES, BATCHES + 2, 2 * BATCHES]) {
    const { engine, events } = setUp();
    engine.create('a', '{}', OPTIONS);
    engine.train({ type: 'train', lastEpoch: 2, lastStep });
    await until(() => atRest(events));
    assert.equal(lastProgress(events).steps, lastStep);
    assert.deepEqual(ofType(events, 'stopped').map(({ by }) => by), ['end']);

    const other = setUp();
    other.engine.create('a', '{}', OPTIONS);
    for (let step = 1; step <= lastStep; step += 1) {
      other.engine.train({ type: 'step' });
      await until(() => lastProgress(other.events).steps === step && atRest(other.events));
    }
    assert.deepEqual(engine.weights(), other.engine.weights());
  }
});
