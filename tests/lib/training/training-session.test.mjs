import assert from 'node:assert/strict';
import test from 'node:test';
import { initialState } from '../../../www/app/state.js';
import { createKeeper } from '../../../www/app/shelf-keeper.js';
import { inUseOf, newEntry, taken, withFacts } from '../../../www/app/shelf.js';
import { createStore } from '../../../www/app/store.js';
import { DEFAULTS } from '../../../www/shared/optimizers.js';
import { Fault, toErrorRecord } from '../../../www/shared/fault.js';
import { noticeLine, toggleDeed, whyNot } from '../../../www/training/status-lines.js';
import { faultText } from '../../../www/words/fault-text.js';
import { TrainingSession } from '../../../www/training/training-session.js';

/** @typedef {import('../../../www/training/protocol.js').Command} Command */
/** @typedef {import('../../../www/training/protocol.js').Progress} Progress */

/** @param {string} id @returns {import('../../../www/app/state.js').ImageSet} */
const clothes = (id) => ({ id, count: 320, kind: 'folder', name: 'Clothes' });

const FILES = { images: Uint8Array.of(1), labels: Uint8Array.of(2) };
const OWN = { test: FILES, train: FILES };

/** @param {Partial<Progress>} [changes] @returns {Progress} */
function progressOf(changes) {
  return {
    activity: 'resting', epoch: 1, batch: 0, batches: 10, epochsDone: 0, steps: 0, images: 320, loss: undefined, accuracy: undefined,
    imagesPerSecond: undefined, secondsLeft: undefined, tested: undefined, workers: 1, testing: undefined, moment: undefined, ...changes,
  };
}

/**
 * A session with a worker that answers at once.
 * @param {import('../../../www/training/protocol.js').RunState} [saved] on the shelf, and in use when the page was left
 * @param {ReturnType<import('../../../www/app/state.js').App['dataBytes']>} [files] the reader's; of the others the site has some
 * @param {number} [damaged] networks that cannot be read any more
 * @param {import('../../../www/app/shelf.js').Facts} [facts] of the saved run
 */
function setUp(saved, files = OWN, damaged = 0, facts = {}) {
  const store = createStore(initialState());
  /** @param {string} config @param {'shipped' | 'random' | 'training' | 'file'} parametersFrom @param {string} id */
  const use = (config, parametersFrom, id) => {
    const { shelf } = store.get();
    store.set({ config, parametersFrom, shelf: taken(withFacts(shelf, id, { config }), id) });
  };
  use('network A', 'shipped', 'cnn');
  let ids = 0;
  const newId = () => `id ${(ids += 1)}`;
  const model = {
    choose: (/** @type {import('../../../www/app/state.js').NetworkChoice} */ choice, /** @type {string} */ id) => use(`network of ${choice.units} units`, 'random', id),
    renew: (/** @type {string} */ config, /** @type {string} */ id) => use(config, 'random', id),
    open: (/** @type {Uint8Array} */ _, /** @type {'shipped' | 'file'} */ from, /** @type {string} */ id) => use('network A', from, id),
    describe: () => ({}),
  };
  const keeper = createKeeper(store, model, {
    fetchReady: async () => new Uint8Array(),
    newId,
    now: () => ids,
    storage: () => ({ getItem: () => saved?.id ?? null, setItem() {} }),
  });
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
    if (command.type === 'list') return { entries: saved ? [newEntry({ id: saved.id, kind: 'run', number: 1, config: saved.config, ...facts })] : [], foreign: false, damaged };
    if (command.type === 'take') {
      const { id } = command;
      const run = id === saved?.id ? saved : { ...SAVED, id };
      say({ type: 'parameters', run: id, config: run.config, values: Float32Array.of(7), steps: run.progress.steps });
      return run;
    }
    if (command.type === 'open') {
      const brought = command.train.from === 'reader' && command.test.from === 'reader';
      return { sets: { train: clothes('a'), test: { id: 't', count: 70 } }, brought };
    }
    if (command.type === 'bring') return true;
    if (command.type !== 'create') return undefined;
    const { id, config, options } = command;
    return { id, config, options, trainedOn: clothes('a'), progress: progressOf() };
  };
  const worker = Object.assign(port, {
    terminate() {},
    postMessage(/** @type {{id: number, command: Command}} */ { id, command }) {
      commands.push(command);
      queueMicrotask(() => say({ id, value: answer(command) }));
    },
  });
  /** @type {string[]} */
  const spoken = [];
  const app = {
    store,
    keeper,
    announce: (/** @type {string} */ text) => void spoken.push(text),
    showError: (/** @type {unknown} */ error) => void errors.push(error),
    dataBytes: () => files,
    loadAll: async () => {},
    setParameters(/** @type {string} */ config, /** @type {Float32Array} */ values, /** @type {import('../../../www/app/state.js').ParametersFrom} */ from, /** @type {string} */ id) {
      shown.push({ config, values });
      use(config, from, id);
    },
  };
  const session = new TrainingSession(app, () => /** @type {any} */ (worker), 1, newId, true);
  const dataCome = () => {
    const { data } = store.get();
    store.set({ data: { ...data, status: 'ready', version: data.version + 1 } });
  };
  const count = (/** @type {Command['type']} */ type) => commands.filter((command) => command.type === type).length;
  /** The reader chooses other sizes. @param {number} units */
  const choose = (units) => keeper.choose({ kind: 'cnn', filters: [64, 64], units });
  /** The worker tells the weights of the run at hand. @param {number} steps */
  const sayWeights = (steps) => say({ type: 'parameters', run: session.state.id, config: session.state.config, values: Float32Array.of(1), steps });
  const inUse = () => inUseOf(store.get().shelf);
  const crash = () => port.dispatchEvent(Object.assign(new Event('error'), { message: 'broken' }));
  return { store, keeper, session, crash, commands, errors, shown, spoken, say, sayWeights, dataCome, count, choose, inUse };
}

/** Answers take a few turns. */
async function settled() {
  for (let i = 0; i < 5; i += 1) await new Promise((resolve) => setImmediate(resolve));
}

const SAVED = {
  id: 'saved',
  config: 'network S',
  options: { ...DEFAULTS, batchSize: 16, seed: 9 },
  trainedOn: clothes('a'),
  progress: progressOf({ epoch: 2, batch: 3, epochsDone: 1, steps: 13 }),
};

test('without a saved run the present network gets a trainer once the images are there', async () => {
  const { session, commands, dataCome } = setUp();
  await settled();
  assert.deepEqual(commands.map(({ type }) => type), ['watch', 'setWorkers', 'list']);
  assert.equal(session.state.status, 'loading');
  dataCome();
  await settled();
  assert.deepEqual(commands.map(({ type }) => type), ['watch', 'setWorkers', 'list', 'open', 'create']);
  assert.equal(session.state.status, 'ready');
  assert.equal(session.state.config, 'network A');
});

test('the shipped weights stay on the page until the reader trains', async () => {
  const { session, sayWeights, shown, dataCome, inUse } = setUp();
  dataCome();
  await settled();
  sayWeights(0);
  assert.equal(shown.length, 0);
  session.advance('step');
  assert.equal(inUse()?.id, 'cnn');
  sayWeights(1);
  assert.equal(shown.length, 1);
  assert.equal(inUse()?.kind, 'run');
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
  assert.match(whyNot(session.state, false) ?? '', /press Reset first/);
});

test('another network gets a fresh trainer, once, when the choice has come to rest', async (t) => {
  const { choose, session, commands, dataCome } = setUp();
  dataCome();
  await settled();
  t.mock.timers.enable({ apis: ['setTimeout'] });
  for (const units of [1, 2, 3]) {
    choose(units);
    t.mock.timers.tick(100);
  }
  t.mock.timers.tick(250);
  t.mock.timers.reset();
  await settled();
  const created = commands.flatMap((command) => (command.type === 'create' ? [command.config] : []));
  assert.deepEqual(created, ['network A', 'network of 3 units']);
  assert.equal(session.state.config, 'network of 3 units');
});

test('options that are chosen while a trainer is made stay chosen, and the next trainer has them', async (t) => {
  const { choose, session, commands, dataCome } = setUp();
  dataCome();
  await settled();
  t.mock.timers.enable({ apis: ['setTimeout'] });
  choose(2);
  t.mock.timers.tick(1000);
  // The worker has been asked and has not answered yet.
  const wanted = { ...DEFAULTS, optimizer: /** @type {const} */ ('rmsprop'), batchSize: 8 };
  session.want(wanted, 7);
  await settled();
  assert.deepEqual([session.state.wanted, session.state.epochs, session.state.options], [wanted, 7, DEFAULTS]);
  t.mock.timers.tick(1000);
  await settled();
  assert.deepEqual(session.state.options, wanted);
  assert.deepEqual(commands.flatMap((command) => (command.type === 'create' ? [command.options.batchSize] : [])), [32, 32, 8]);
});

test('weights of a network that the reader has left do not bring it back', async (t) => {
  const { store, choose, say, session, sayWeights, shown, dataCome } = setUp();
  dataCome();
  await settled();
  t.mock.timers.enable({ apis: ['setTimeout'] });
  choose(2);
  t.mock.timers.tick(1000);
  await settled();
  const left = session.state.id;
  choose(3);
  say({ type: 'parameters', run: left, config: 'network of 2 units', values: Float32Array.of(1), steps: 0 });
  assert.deepEqual(shown, []);
  assert.equal(store.get().config, 'network of 3 units');
  t.mock.timers.tick(1000);
  await settled();
  sayWeights(0);
  assert.deepEqual(shown.map(({ config }) => config), ['network of 3 units']);
});

test('other weights on the page pause a running training and are left alone', async () => {
  const { keeper, session, say, sayWeights, shown, dataCome, count, inUse } = setUp();
  dataCome();
  await settled();
  session.train();
  sayWeights(4);
  say({ type: 'progress', progress: progressOf({ activity: 'training', steps: 4, batch: 4 }) });
  assert.equal(shown.length, 1);
  await keeper.take('cnn');
  assert.equal(count('pause'), 1);
  sayWeights(5);
  assert.equal(shown.length, 1);
  assert.equal(inUse()?.id, 'cnn');
});

test('training beside a ready-made network begins a run of its own, and says so', async () => {
  const { store, session, sayWeights, dataCome, commands, inUse, spoken } = setUp();
  dataCome();
  await settled();
  session.train();
  await settled();
  sayWeights(0);
  const { id, kind, number } = inUse() ?? assert.fail('nothing is in use');
  assert.deepEqual([kind, number], ['run', 1]);
  assert.deepEqual(spoken, ['“Run 1, CNN” begins with random weights. “Ready-made CNN” stays on the shelf.']);
  assert.deepEqual(commands.slice(-2).map(({ type }) => type), ['keep', 'train']);
  assert.deepEqual(store.get().shelf.entries.map((entry) => entry.id), ['cnn', 'dnn', id]);
  session.train();
  assert.equal(store.get().shelf.entries.length, 3, 'a run that goes on begins no other one');
});

test('the ready-made network is taken again by one tap, and the run too, and each Train has its own', async () => {
  const { store, keeper, session, say, sayWeights, dataCome, commands, inUse } = setUp();
  dataCome();
  await settled();
  session.advance('step');
  await settled();
  say({ type: 'progress', progress: progressOf({ steps: 1, batch: 1 }) });
  sayWeights(1);
  const first = inUse()?.id ?? '';
  await keeper.take('cnn');
  session.advance('step');
  await settled();
  assert.equal(commands.filter(({ type }) => type === 'create').length, 2, 'Train does not wait for the choice to rest');
  sayWeights(1);
  assert.equal(inUse()?.number, 2);
  await keeper.take(first);
  assert.equal(inUse()?.id, first);
  assert.equal(session.state.id, first);
  session.advance('step');
  await settled();
  assert.equal(store.get().shelf.entries.length, 4);
});

test('a saved state is said to be taken up only where there was one', async () => {
  for (const [saved, said] of /** @type {const} */ ([[SAVED, /taken up the last saved state/], [undefined, /nothing was trained before/]])) {
    const { crash, errors, dataCome } = setUp(saved);
    dataCome();
    await settled();
    crash();
    await settled();
    assert.equal(errors.length, 1);
    assert.match(faultText(errors[0]), said);
  }
});

test('a reset leaves the run on the shelf, with a way back', async () => {
  const { store, session, say, sayWeights, dataCome, commands, inUse, spoken } = setUp();
  dataCome();
  await settled();
  session.want({ ...DEFAULTS, seed: 8 }, 5);
  session.advance('step');
  await settled();
  say({ type: 'progress', progress: progressOf({ steps: 1, batch: 1 }) });
  sayWeights(1);
  const run = inUse()?.id ?? '';
  session.reset();
  await settled();
  assert.match(spoken.at(-1) ?? '', /Undo brings the trained run back/);
  assert.equal(inUse()?.kind, 'new');
  assert.equal(session.before?.id, run);
  const kept = commands.findLast((command) => command.type === 'keep');
  assert.deepEqual(kept?.type === 'keep' && [kept.entry.kind, kept.entry.instead, kept.entry.options?.seed], ['new', run, 8], 'a reload brings it back');
  session.undo();
  await settled();
  assert.equal(inUse()?.id, run);
  assert.deepEqual(store.get().shelf.entries.map(({ id }) => id), ['cnn', 'dnn', run]);
});

test('a full shelf begins no run and says why, until there is a place', async () => {
  const { store, keeper, session, dataCome, count, errors } = setUp();
  dataCome();
  await settled();
  for (let i = 0; i < 12; i += 1) keeper.open(new Uint8Array(), `file ${i}`);
  assert.equal(session.isFull, true);
  assert.match(whyNot(session.state, session.isFull) ?? '', /^The shelf is full/);
  session.train();
  await settled();
  assert.equal(count('train'), 0);
  assert.match(errors.map(faultText).join(), /Remove one/);
  await keeper.remove(store.get().shelf.entries.at(-1)?.id ?? '');
  assert.equal(session.isFull, false);
});

test('a run that another tab went on with stays as it is there, and what is trained here stands beside it in use', async () => {
  const { session, say, errors, commands, dataCome, store, inUse } = setUp(SAVED);
  dataCome();
  await settled();
  session.advance('step');
  await settled();
  const theirs = { ...newEntry({ id: SAVED.id, kind: 'run', number: 1, config: SAVED.config }), steps: 99 };
  say({ type: 'parted', run: SAVED.id, apart: 'apart', theirs });
  assert.deepEqual([inUse()?.id, session.state.id, inUse()?.number], ['apart', 'apart', 2]);
  assert.equal(store.get().shelf.entries.find(({ id }) => id === SAVED.id)?.steps, 99);
  assert.match(errors.map(faultText).join(), /gone on with “Run 1.*goes on as “Run 2.*both are kept/);
  await settled();
  const kept = commands.at(-1);
  assert.equal(kept?.type === 'keep' && kept.entry.id, 'apart');
  session.advance('step');
  await settled();
  assert.equal(commands.at(-1)?.type, 'step', 'it is held, and nothing is taken anew');
  assert.equal(commands.filter(({ type }) => type === 'take').length, 1);
});

test('what the browser refuses to keep is told, and stays in use', async () => {
  const { keeper, session, say, commands, dataCome, inUse } = setUp();
  dataCome();
  await settled();
  keeper.open(new Uint8Array(), 'mine');
  const id = commands.findIndex(({ type }) => type === 'keep') + 1;
  say({ id, error: toErrorRecord(new DOMException('no room', 'QuotaExceededError')) });
  await settled();
  assert.match(noticeLine(session.state), /does not keep the weights/);
  assert.equal(inUse()?.name, 'mine');
});

test('why nothing is kept is told in words, until something is kept again', async () => {
  const { session, say } = setUp();
  await settled();
  for (const [error, why] of /** @type {const} */ ([
    [new DOMException('exceeded', 'QuotaExceededError'), /room that it has for this site is full/],
    [new DOMException('insecure', 'SecurityError'), /settings forbid/],
    [new Fault('storageSilent'), /storage does not answer/],
    [new DOMException('Odd.', 'UnknownError'), /weights: Odd\. A reload/],
  ])) {
    say({ type: 'unsaved', error: toErrorRecord(error) });
    assert.match(noticeLine(session.state), why);
    assert.match(noticeLine(session.state), /A reload would lose them/);
  }
  say({ type: 'kept' });
  assert.equal(noticeLine(session.state), '');
});

test('networks that cannot be read any more are told of', async () => {
  const { errors } = setUp(SAVED, OWN, 2);
  await settled();
  assert.match(errors.map(faultText).join(), /^2 of the networks that this browser has kept are damaged/);
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
  const last = commands.findLast(({ type }) => type === 'create');
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
  const { session, say, sayWeights, dataCome, commands } = setUp();
  dataCome();
  await settled();
  session.train();
  sayWeights(50);
  say({ type: 'progress', progress: progressOf({ epoch: 5, batch: 10, epochsDone: 5, steps: 50 }) });
  session.train();
  assert.deepEqual(commands.at(-1), { type: 'train', lastEpoch: 10 });
  assert.equal(session.state.epochs, 10);
});

test('how many epochs the reader wants is kept with the run, and is wanted again after a reload', async () => {
  const { session, sayWeights, commands, dataCome, inUse } = setUp();
  dataCome();
  await settled();
  session.want(DEFAULTS, 7);
  session.advance('step');
  await settled();
  sayWeights(1);
  assert.equal(inUse()?.lastEpoch, 7);
  session.want(DEFAULTS, 500);
  const kept = commands.findLast((command) => command.type === 'keep');
  assert.deepEqual([kept?.entry.kind, kept?.entry.lastEpoch], ['run', 500]);
  const writes = commands.length;
  session.want(DEFAULTS, 500);
  assert.equal(commands.length, writes, 'the same again is no news');

  const again = setUp(SAVED, OWN, 0, { lastEpoch: 500 });
  await settled();
  assert.equal(again.session.state.epochs, 500);
  again.dataCome();
  await settled();
  again.session.train();
  await settled();
  assert.deepEqual(again.commands.findLast(({ type }) => type === 'train'), { type: 'train', lastEpoch: 500 });
});

const OF_SITE = { test: undefined, train: undefined };

test('the images of the site come when training first asks for them, and then it begins', async () => {
  const { session, say, spoken, dataCome, commands, count } = setUp(undefined, OF_SITE);
  dataCome();
  await settled();
  assert.deepEqual(commands.find(({ type }) => type === 'open'), { type: 'open', train: { from: 'site' }, test: { from: 'site' } });
  assert.equal(count('bring'), 0);
  assert.deepEqual([session.state.status, session.state.brought], ['ready', false]);
  session.advance('step');
  assert.deepEqual(session.state.loading, { received: 0, total: 0 }, 'the bar waits for the first byte');
  assert.deepEqual(spoken, ['Loading the training images']);
  say({ type: 'loading', received: 3, total: 9 });
  assert.deepEqual(session.state.loading, { received: 3, total: 9 });
  assert.match(whyNot(session.state, false) ?? '', /once its images are here/);
  // Once more is no second time.
  session.advance('step');
  await settled();
  assert.deepEqual([session.state.loading, session.state.brought], [undefined, true]);
  assert.deepEqual([count('bring'), count('step')], [1, 1]);
  session.advance('step');
  await settled();
  assert.deepEqual([count('bring'), count('step')], [1, 2]);
});

test('the images that training waits for can be given up', async () => {
  const { session, say, commands, dataCome, count } = setUp(undefined, OF_SITE);
  dataCome();
  await settled();
  session.toggle();
  assert.equal(toggleDeed(session.state), 'stop');
  session.toggle();
  assert.deepEqual(commands.slice(-2).map(({ type }) => type), ['bring', 'cancel']);
  say({ id: commands.length - 1, value: false });
  await settled();
  assert.deepEqual([toggleDeed(session.state), session.state.brought, count('train')], ['train', false, 0]);
  say({ type: 'loading', received: 3, total: 9 });
  assert.equal(session.state.loading, undefined, 'what comes late brings no bar back');
  session.toggle();
  await settled();
  assert.deepEqual([count('bring'), count('train'), session.state.brought], [2, 1, true]);
});

test('who takes another network while the images come is not left with its training', async () => {
  const { session, dataCome, count, choose } = setUp(undefined, OF_SITE);
  dataCome();
  await settled();
  session.train();
  choose(7);
  await settled();
  assert.deepEqual([count('bring'), count('train'), session.state.brought], [1, 0, true]);
});

test('images that do not come are told of, and asked for again', async () => {
  const { session, say, errors, dataCome, commands, count } = setUp(undefined, OF_SITE);
  dataCome();
  await settled();
  session.train();
  say({ id: commands.length, error: toErrorRecord(new Fault('noConnection', 'train-images')) });
  await settled();
  assert.match(errors.map(faultText).join(), /no connection/);
  assert.deepEqual([session.state.loading, session.state.brought, count('train')], [undefined, false, 0]);
  session.train();
  await settled();
  assert.deepEqual([count('bring'), count('train')], [2, 1]);
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

const FAILING = { config: 'network F', layers: /** @type {const} */ ('cnn') };

test('a run that fails on purpose is one of its own, and the way back leads to what was in use, with the reader’s options', async () => {
  const { store, session, say, sayWeights, dataCome, commands, inUse } = setUp(SAVED);
  dataCome();
  await settled();
  const { wanted, epochs } = session.state;
  session.fail('few', FAILING);
  await settled();
  sayWeights(0);
  const { id, kind, failure, instead, config } = inUse() ?? assert.fail('nothing is in use');
  assert.deepEqual([kind, failure, instead, config], ['run', 'few', 'saved', 'network F']);
  const created = commands.findLast((command) => command.type === 'create');
  assert.deepEqual([created?.id, created?.options.first, created?.options.drawings], [id, 200, false]);
  assert.deepEqual(commands.at(-1), { type: 'train', lastEpoch: 30 });
  assert.deepEqual([session.state.wanted, session.state.epochs, session.lastEpoch], [wanted, epochs, 30]);

  session.fail('tooFast', FAILING);
  await settled();
  sayWeights(0);
  assert.deepEqual([inUse()?.failure, inUse()?.instead], ['tooFast', 'saved'], 'from one to the next the way back stays the same');
  say({ type: 'progress', progress: progressOf({ steps: 3, batch: 3 }) });
  session.recover();
  await settled();
  assert.deepEqual([inUse()?.id, session.state.id, session.state.steps, session.failure], ['saved', 'saved', 13, undefined]);
  assert.deepEqual([session.state.wanted, session.state.options], [SAVED.options, SAVED.options]);
  assert.deepEqual(store.get().shelf.entries.map((entry) => entry.failure), [undefined, undefined, undefined, 'few', 'tooFast'], 'nothing left the shelf');
});

test('the same failure twice is one run, and where what was in use is gone a ready-made network is the way back', async () => {
  const { keeper, session, sayWeights, dataCome, count, store, inUse } = setUp(SAVED);
  dataCome();
  await settled();
  session.fail('zeros', FAILING);
  await settled();
  sayWeights(0);
  session.recover();
  await settled();
  session.fail('zeros', FAILING);
  await settled();
  assert.equal(count('create'), 1);
  assert.equal(inUse()?.failure, 'zeros');
  assert.equal(store.get().shelf.entries.filter(({ failure }) => failure).length, 1);
  await keeper.remove('saved');
  session.recover();
  await settled();
  assert.equal(inUse()?.id, 'cnn');
});

test('a run to come beside the next network has nothing of a failure', async () => {
  const { session, sayWeights, dataCome, keeper, count, commands } = setUp();
  dataCome();
  await settled();
  const { wanted } = session.state;
  session.fail('tooFast', FAILING);
  await settled();
  sayWeights(0);
  await keeper.take('dnn');
  await new Promise((resolve) => setTimeout(resolve, 300));
  await settled();
  assert.equal(count('create'), 3);
  const last = commands.findLast((command) => command.type === 'create');
  assert.deepEqual(last?.options, wanted, 'a run to come has nothing wrong');
});

test('what fails on purpose keeps its fault, and the form keeps the reader’s epochs', async () => {
  const { session, say, sayWeights, dataCome, count, commands } = setUp();
  dataCome();
  await settled();
  session.fail('tooFast', FAILING);
  session.fail('tooFast', FAILING);
  await settled();
  sayWeights(0);
  assert.equal(commands.filter((command) => command.type === 'create' && command.options.learningRate === 0.1).length, 1, 'pressed twice, begun once');
  const plain = { ...session.state.wanted, drawings: false, learningRate: 0.02 };
  session.want(plain, 7);
  assert.equal(count('setLearningRate'), 0);
  say({ type: 'progress', progress: progressOf({ steps: 3000, batch: 10, epoch: 300, epochsDone: 300 }) });
  session.train();
  await settled();
  assert.deepEqual(commands.findLast(({ type }) => type === 'train'), { type: 'train', lastEpoch: 305 });
  assert.deepEqual([session.state.epochs, session.state.wanted], [7, plain]);
});

const REPEAT = { facts: { config: 'network R' }, options: { ...DEFAULTS, seed: 4 }, steps: 25 };

test('a repeated run is one of its own, with its own network and options, and ends at its step', async () => {
  const { session, commands, dataCome, inUse, sayWeights } = setUp();
  dataCome();
  await settled();
  const run = await session.repeat(REPEAT);
  const [create, train] = commands.slice(-4).filter(({ type }) => type === 'create' || type === 'train');
  assert.deepEqual(create, { type: 'create', id: run, config: 'network R', options: REPEAT.options });
  assert.deepEqual(train, { type: 'train', lastEpoch: 3, lastStep: 25 });
  sayWeights(0);
  assert.equal(inUse()?.id, run);
  assert.equal(inUse()?.repeatable, 'yes');
  assert.equal(await session.repeat(REPEAT, run), run, 'it goes on');
  assert.equal(commands.filter(({ type }) => type === 'create').length, 2, 'one of the network in use, one of the recipe');
});

test('whether a recipe tells all of a run is noted with it', async () => {
  const { session, dataCome, inUse, sayWeights, say } = setUp();
  dataCome();
  await settled();
  session.advance('step');
  await settled();
  sayWeights(1);
  say({ type: 'progress', progress: progressOf({ steps: 1 }) });
  assert.equal(inUse()?.repeatable, 'yes');
  session.want({ ...DEFAULTS, learningRate: 0.5 }, 5);
  await settled();
  assert.equal(inUse()?.repeatable, 'rate');
});
