import assert from 'node:assert/strict';
import test from 'node:test';
import { initialState } from '../../../www/app/state.js';
import { createStore } from '../../../www/app/store.js';
import { DEFAULTS } from '../../../www/shared/optimizers.js';
import { Fault, toErrorRecord } from '../../../www/shared/fault.js';
import { noticeLine, whyNot } from '../../../www/training/status-lines.js';
import { faultText } from '../../../www/words/fault-text.js';
import { TrainingSession } from '../../../www/training/training-session.js';

/** @typedef {import('../../../www/training/protocol.js').Command} Command */
/** @typedef {import('../../../www/training/protocol.js').Progress} Progress */

/** @param {string} id @returns {import('../../../www/app/state.js').ImageSet} */
const clothes = (id) => ({ id, count: 320, kind: 'folder', name: 'Clothes' });

const FILES = { images: Uint8Array.of(1), labels: Uint8Array.of(2) };

/** @param {Partial<Progress>} [changes] @returns {Progress} */
function progressOf(changes) {
  return {
    activity: 'resting', epoch: 1, batch: 0, batches: 10, epochsDone: 0, steps: 0, images: 320, loss: undefined, accuracy: undefined,
    imagesPerSecond: undefined, secondsLeft: undefined, tested: undefined, workers: 1, testing: undefined, canUndo: false, ...changes,
  };
}

/**
 * A session with a worker that answers at once.
 * @param {import('../../../www/training/protocol.js').RunState} [saved]
 */
function setUp(saved) {
  const store = createStore(initialState());
  store.set({ config: 'network A', parametersFrom: 'shipped' });
  /** @type {Command[]} */
  const commands = [];
  /** @type {unknown[]} */
  const errors = [];
  /** @type {{config: string, values: Float32Array}[]} */
  const shown = [];
  const port = new EventTarget();
  const say = (/** @type {unknown} */ data) => port.dispatchEvent(new MessageEvent('message', { data }));
  /** @param {Command} command */
  const answer = (command) => {
    if (command.type === 'resume') {
      if (saved) say({ type: 'parameters', config: saved.config, values: Float32Array.of(7), steps: saved.progress.steps });
      return saved;
    }
    if (command.type === 'open') return { train: clothes('a'), test: { id: 't', count: 70 } };
    if (command.type !== 'create') return undefined;
    const { config, options } = command;
    return { config, options, trainedOn: clothes('a'), progress: progressOf() };
  };
  const worker = Object.assign(port, {
    terminate() {},
    postMessage(/** @type {{id: number, command: Command}} */ { id, command }) {
      commands.push(command);
      queueMicrotask(() => say({ id, value: answer(command) }));
    },
  });
  const app = {
    store,
    announce() {},
    showError: (/** @type {unknown} */ error) => void errors.push(error),
    dataBytes: () => ({ test: FILES, train: undefined }),
    setParameters(/** @type {string} */ config, /** @type {Float32Array} */ values) {
      shown.push({ config, values });
      store.set({ config, parametersFrom: 'training' });
    },
  };
  const session = new TrainingSession(app, () => /** @type {any} */ (worker), 1);
  const dataCome = () => {
    const { data } = store.get();
    store.set({ data: { ...data, status: 'ready', version: data.version + 1 } });
  };
  const count = (/** @type {Command['type']} */ type) => commands.filter((command) => command.type === type).length;
  return { store, session, commands, errors, shown, say, dataCome, count };
}

/** Answers take a few turns. */
async function settled() {
  for (let i = 0; i < 5; i += 1) await new Promise((resolve) => setImmediate(resolve));
}

const SAVED = {
  config: 'network S',
  options: { ...DEFAULTS, batchSize: 16, seed: 9 },
  trainedOn: clothes('a'),
  progress: progressOf({ epoch: 2, batch: 3, epochsDone: 1, steps: 13 }),
};

test('without a saved run the present network gets a trainer once the images are there', async () => {
  const { session, commands, dataCome } = setUp();
  await settled();
  assert.deepEqual(commands.map(({ type }) => type), ['watch', 'setWorkers', 'resume']);
  assert.equal(session.state.status, 'loading');
  dataCome();
  await settled();
  assert.deepEqual(commands.map(({ type }) => type), ['watch', 'setWorkers', 'resume', 'open', 'create']);
  assert.equal(session.state.status, 'ready');
  assert.equal(session.state.config, 'network A');
});

test('the shipped weights stay on the page until the reader trains', async () => {
  const { session, say, shown, dataCome } = setUp();
  dataCome();
  await settled();
  const weights = { type: 'parameters', config: 'network A', values: Float32Array.of(1), steps: 0 };
  say(weights);
  assert.equal(shown.length, 0);
  session.advance('step');
  say({ ...weights, steps: 1 });
  assert.equal(shown.length, 1);
});

test('a saved run is shown before the images are there, with its options, and gets no new trainer', async () => {
  const { session, shown, dataCome, count, store } = setUp(SAVED);
  await settled();
  assert.deepEqual(shown, [{ config: 'network S', values: Float32Array.of(7) }]);
  assert.deepEqual(session.state.wanted, SAVED.options);
  assert.equal(session.state.steps, 13);
  dataCome();
  await settled();
  assert.equal(count('create'), 0);
  assert.equal(store.get().training?.seed, 9);
  assert.equal(noticeLine(session.state), '');
});

test('a run of other images keeps its weights and is not trained on the wrong ones', async () => {
  const { session, dataCome, count } = setUp({ ...SAVED, trainedOn: { id: 'b', count: 99, kind: 'own', name: 'mine' } });
  dataCome();
  await settled();
  assert.equal(count('create'), 0);
  assert.match(noticeLine(session.state), /trained on your own files \(99 training images\); the page now has Clothes/);
});

test('a run of other images of the same number and name is not trained on these', async () => {
  const { session, dataCome } = setUp({ ...SAVED, trainedOn: clothes('b') });
  dataCome();
  await settled();
  assert.match(whyNot(session.state) ?? '', /press Reset first/);
});

test('another network gets a fresh trainer, once, when the choice has come to rest', async (t) => {
  const { store, session, commands, dataCome } = setUp();
  dataCome();
  await settled();
  t.mock.timers.enable({ apis: ['setTimeout'] });
  for (const config of ['network B', 'network C', 'network D']) {
    store.set({ config, parametersFrom: 'random' });
    t.mock.timers.tick(100);
  }
  t.mock.timers.tick(250);
  t.mock.timers.reset();
  await settled();
  const created = commands.flatMap((command) => (command.type === 'create' ? [command.config] : []));
  assert.deepEqual(created, ['network A', 'network D']);
  assert.equal(session.state.config, 'network D');
});

test('weights of a network that the reader has left do not bring it back', async (t) => {
  const { store, say, shown, dataCome } = setUp();
  dataCome();
  await settled();
  t.mock.timers.enable({ apis: ['setTimeout'] });
  store.set({ config: 'network B', parametersFrom: 'random' });
  t.mock.timers.tick(1000);
  await settled();
  store.set({ config: 'network C', parametersFrom: 'random' });
  say({ type: 'parameters', config: 'network B', values: Float32Array.of(1), steps: 0 });
  assert.deepEqual(shown, []);
  assert.equal(store.get().config, 'network C');
  t.mock.timers.tick(1000);
  await settled();
  say({ type: 'parameters', config: 'network C', values: Float32Array.of(2), steps: 0 });
  assert.deepEqual(shown.map(({ config }) => config), ['network C']);
});

test('other weights on the page pause a running training and are left alone', async () => {
  const { store, session, say, shown, dataCome, count } = setUp();
  dataCome();
  await settled();
  session.train();
  const weights = { type: 'parameters', config: 'network A', values: Float32Array.of(1), steps: 4 };
  say(weights);
  say({ type: 'progress', progress: progressOf({ activity: 'training', steps: 4, batch: 4 }) });
  assert.equal(shown.length, 1);
  store.set({ parametersFrom: 'shipped' });
  assert.equal(count('pause'), 1);
  say(weights);
  assert.equal(shown.length, 1);
});

test('a new learning rate goes to the run at once, a new batch size waits for a reset', async () => {
  const { session, say, dataCome, commands, count } = setUp();
  dataCome();
  await settled();
  say({ type: 'progress', progress: progressOf({ steps: 4, batch: 4 }) });
  session.want({ ...DEFAULTS, learningRate: 0.01 }, 5);
  assert.deepEqual(commands.at(-1), { type: 'setLearningRate', value: 0.01 });
  session.want({ ...DEFAULTS, learningRate: 0.01, batchSize: 64 }, 5);
  assert.equal(count('create'), 1);
  session.reset();
  await settled();
  const last = commands.at(-1);
  assert.equal(last?.type === 'create' && last.options.batchSize, 64);
});

test('a learning rate changed while a reset is due does not change the run', async () => {
  const { session, say, dataCome, count } = setUp();
  dataCome();
  await settled();
  say({ type: 'progress', progress: progressOf({ steps: 4, batch: 4 }) });
  session.want({ ...DEFAULTS, optimizer: 'sgd', learningRate: 0.01 }, 5);
  assert.equal(count('setLearningRate'), 0);
});

test('options of a run that has not begun are taken at once', async (t) => {
  const { session, dataCome, commands } = setUp();
  dataCome();
  await settled();
  t.mock.timers.enable({ apis: ['setTimeout'] });
  session.want({ ...DEFAULTS, seed: 42 }, 5);
  t.mock.timers.tick(250);
  t.mock.timers.reset();
  await settled();
  const last = commands.at(-1);
  assert.equal(last?.type === 'create' && last.options.seed, 42);
});

test('training on after the wanted epochs asks for some more', async () => {
  const { session, say, dataCome, commands } = setUp();
  dataCome();
  await settled();
  say({ type: 'progress', progress: progressOf({ epoch: 5, batch: 10, epochsDone: 5, steps: 50 }) });
  session.train();
  assert.deepEqual(commands.at(-1), { type: 'train', lastEpoch: 10 });
  assert.equal(session.state.epochs, 10);
});

test('a refused command is shown to the reader', async () => {
  const { say, session, errors, dataCome, commands } = setUp();
  dataCome();
  await settled();
  session.advance('step');
  const id = commands.length;
  say({ id, error: toErrorRecord(new Fault('otherData', clothes('b'), clothes('a'))) });
  await settled();
  assert.match(errors.map(faultText).join(), /^This run was trained on Clothes \(320 training images\); the page now has/);
});
