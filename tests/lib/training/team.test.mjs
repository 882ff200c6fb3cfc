import assert from 'node:assert/strict';
import test from 'node:test';
import { Member, Team, connect, teamSizes } from '../../../www/training/team.js';
import { faultText } from '../../../www/words/fault-text.js';

const TRAIN = { length: 40 };

/**
 * A trainer whose parameters are the sums that it was updated by. A part's gradients are its index and its
 * number of images; a whole batch of 8 has the sums of all parts.
 */
function fakeTrainer() {
  const trainer = {
    parameterCount: 2,
    gradients: [0, 0],
    values: [0, 0],
    rate: 0,
    freed: false,
    /** @param {unknown} _ @param {number} index @param {number} count */
    computePart(_, index, count) {
      trainer.gradients = [index + 1, 8 / count];
      return { loss: index, correct: 1, count: 8 / count };
    },
    /** @param {Float32Array} target */
    copyGradients: (target) => target.set(trainer.gradients),
    /** @param {Float32Array} values */
    addGradients: (values) => void (trainer.gradients = trainer.gradients.map((value, i) => value + (values[i] ?? NaN))),
    /** @param {{loss: number, correct: number, count: number}} evaluation */
    finishStep(evaluation) {
      trainer.values = trainer.values.map((value, i) => value + (trainer.gradients[i] ?? NaN));
      return { ...evaluation, epoch: 1, batch: 1, batches: 5 };
    },
    /** @param {unknown} train */
    step: (train) => trainer.finishStep(trainer.computePart(train, 0, 1)),
    setLearningRate: (/** @type {number} */ rate) => void (trainer.rate = rate),
    batches: () => 5,
    evaluate: () => ({ loss: 0, correct: 0, count: 0 }),
    parameters: () => Float32Array.from(trainer.values),
    checkpoint: () => Uint8Array.of(7),
    free: () => void (trainer.freed = true),
  };
  return trainer;
}

/** A helper in the same thread that obeys as team-worker.js does. */
function fakeHelper() {
  const events = new EventTarget();
  const helper = {
    trainer: fakeTrainer(),
    /** @type {Member<typeof TRAIN> | undefined} */
    member: undefined,
    last: Promise.resolve(),
    ended: false,
    broken: false,
    addEventListener: events.addEventListener.bind(events),
    terminate() {
      helper.ended = true;
      helper.member?.close();
    },
    /** @param {import('../../../www/training/team.js').Order} order */
    postMessage(order) {
      if (order.type === 'join') helper.member = new Member(helper.trainer, TRAIN, order.index, order.ports);
      if (order.type === 'setLearningRate') helper.member?.setLearningRate(order.value);
      if (order.type !== 'step') return;
      if (helper.broken) events.dispatchEvent(new MessageEvent('message', { data: { error: { message: 'out of memory' } } }));
      else helper.last = helper.last.then(async () => void (await helper.member?.step()));
    },
  };
  return helper;
}

function setUp(patience = 60_000) {
  /** @type {ReturnType<typeof fakeHelper>[]} */
  const helpers = [];
  /** @type {string[]} */
  const failures = [];
  const trainer = fakeTrainer();
  const team = new Team(trainer, {
    spawn: () => {
      const helper = fakeHelper();
      helpers.push(helper);
      return /** @type {any} */ (helper);
    },
    files: () => ({ images: new Uint8Array(), labels: new Uint8Array() }),
    failed: (error) => failures.push(faultText(error)),
    patience,
  });
  return { team, trainer, helpers, failures };
}

test('one core trains alone; with more, one is left to the page unless the reader wants it', () => {
  assert.deepEqual(teamSizes(1), { sizes: [1], usual: 1 });
  assert.deepEqual(teamSizes(2), { sizes: [1, 2], usual: 1 });
  assert.deepEqual(teamSizes(6), { sizes: [1, 2, 4], usual: 4 });
  assert.deepEqual(teamSizes(16), { sizes: [1, 2, 4, 8], usual: 8 });
  assert.deepEqual(teamSizes(0), { sizes: [1], usual: 1 });
});

for (const size of [2, 4, 8]) {
  test(`a team of ${size} sums every part once and stays of one mind`, async (t) => {
    const { team, trainer, helpers } = setUp();
    t.after(() => team.free());
    team.resize(size);
    const report = await team.step(TRAIN);
    const indices = (size * (size + 1)) / 2;
    assert.deepEqual(trainer.values, [indices, 8]);
    assert.deepEqual(report, { loss: indices - size, correct: size, count: 8, epoch: 1, batch: 1, batches: 5 });
    await team.step(TRAIN);
    await new Promise((resolve) => setImmediate(resolve));
    assert.equal(helpers.length, size - 1);
    for (const helper of helpers) assert.deepEqual(helper.trainer.values, [2 * indices, 16]);
  });
}

test('a team of one asks nobody', async () => {
  const { team, trainer, helpers } = setUp();
  await team.step(TRAIN);
  assert.deepEqual(trainer.values, [1, 8]);
  assert.equal(helpers.length, 0);
});

test('a new learning rate reaches every helper', async (t) => {
  const { team, trainer, helpers } = setUp();
  t.after(() => team.free());
  team.resize(4);
  await team.step(TRAIN);
  team.setLearningRate(0.5);
  assert.deepEqual([trainer, ...helpers.map((helper) => helper.trainer)].map(({ rate }) => rate), [0.5, 0.5, 0.5, 0.5]);
});

test('when a helper breaks, the step is done again alone and the failure is told', async () => {
  const { team, trainer, helpers, failures } = setUp();
  team.resize(2);
  await team.step(TRAIN);
  const helper = helpers[0];
  assert.ok(helper);
  helper.broken = true;
  await team.step(TRAIN);
  assert.deepEqual(failures, ['out of memory']);
  assert.deepEqual(trainer.values, [3 + 1, 8 + 8]);
  assert.equal(team.size, 1);
  assert.equal(helper.ended, true);
});

test('a helper that ends without a word is not waited for for ever', async () => {
  const { team, trainer, helpers, failures } = setUp(20);
  team.resize(2);
  await team.step(TRAIN);
  assert.deepEqual(failures, []);
  const helper = helpers[0];
  assert.ok(helper);
  helper.member = undefined;
  await team.step(TRAIN);
  assert.deepEqual(failures, ['it stopped answering']);
  assert.deepEqual(trainer.values, [3 + 1, 8 + 8]);
  assert.equal(helper.ended, true);
});

test('a smaller team and an ended one send their helpers away', async () => {
  const { team, trainer, helpers } = setUp();
  team.resize(4);
  await team.step(TRAIN);
  team.resize(2);
  assert.ok(helpers.every((helper) => helper.ended));
  await team.step(TRAIN);
  assert.equal(helpers.length, 4);
  team.free();
  assert.ok(helpers.every((helper) => helper.ended));
  assert.equal(trainer.freed, true);
});

test('ports join each member with those that differ from it in one bit', async (t) => {
  const ports = connect(4);
  t.after(() => ports.flat().forEach((port) => port.close()));
  assert.deepEqual(ports.map((own) => own.length), [2, 2, 2, 2]);
  const heard = new Promise((resolve) => ports[3]?.[0]?.addEventListener('message', ({ data }) => resolve(data)));
  ports[3]?.[0]?.start();
  ports[2]?.[0]?.postMessage('from two');
  assert.equal(await heard, 'from two');
});
