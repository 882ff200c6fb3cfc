// The runner of the queue, with a worker that is played: what it is asked for, in which order, and what comes of its ends.

import assert from 'node:assert/strict';
import test from 'node:test';
import { createLab } from '../../../www/experiments/lab.js';
import { articlePlan } from '../../../www/shared/layer-plan.js';
import { newNotebook, noted } from '../../../www/experiments/notebook.js';
import { QueueRunner } from '../../../www/experiments/queue-runner.js';
import { Fault, fromErrorRecord, toErrorRecord } from '../../../www/shared/fault.js';
import { faultText } from '../../../www/words/fault-text.js';

/** @typedef {import('../../../www/app/another-trainer.js').Progress} Progress */

const SET = { id: 'a', count: 300, kind: /** @type {const} */ ('official'), name: '' };
const SETS = { train: SET, test: { id: 't', count: 50 } };

/** @param {number} epochs @param {boolean} [isTested] @returns {Progress} */
const progressAt = (epochs, isTested = false) => ({
  activity: 'resting', epoch: Math.max(1, epochs), batch: epochs > 0 ? 4 : 0, batches: 4, epochsDone: epochs, steps: 4 * epochs, images: 200, loss: 1, accuracy: 0.5,
  imagesPerSecond: 100, secondsLeft: 0, workers: 1, testing: undefined, moment: undefined,
  tested: isTested ? { id: 't', count: 50, steps: 4 * epochs, epoch: epochs, batch: 4, loss: 1, accuracy: 0.6 } : undefined,
});

/**
 * A worker that trains at once, unless it is told otherwise.
 * @param {{epochs: number, onTrain?: (epoch: number, emit: (type: string, event?: object) => void) => boolean | void}} options `onTrain` returns true
 *   where it has told how the training ended
 */
function playedWorker({ epochs, onTrain }) {
  /** @type {string[]} */
  const asked = [];
  /** @type {Map<string, ((event: any) => void)[]>} */
  const listeners = new Map();
  /** @type {Map<string, Progress>} */
  const kept = new Map();
  /** @type {Map<string, Uint8Array>} */
  const files = new Map();
  /** @type {string | undefined} */
  let present;
  let progress = progressAt(0);
  const emit = (/** @type {string} */ type, /** @type {object} */ event = {}) => {
    if (type === 'progress' && present) kept.set(present, progress);
    for (const listener of listeners.get(type) ?? []) listener({ type, ...event });
  };
  /** @param {any} command */
  const answer = async (command) => {
    asked.push([command.type, command.id ?? command.entry?.id ?? ''].join(' ').trim());
    switch (command.type) {
      case 'open':
        return { sets: SETS, brought: false };
      case 'bring':
        return true;
      case 'list':
        return { entries: [...kept.keys(), ...files.keys()].map((id) => ({ id })), foreign: false, damaged: 0 };
      case 'create':
        present = command.id;
        progress = progressAt(0);
        return { id: present, trainedOn: SET, progress };
      case 'take': {
        const there = kept.get(command.id);
        if (!there) throw new Fault('notKept');
        present = command.id;
        progress = there;
        return { id: present, trainedOn: SET, progress };
      }
      case 'train':
        queueMicrotask(() => {
          if (onTrain?.(progress.epochsDone, emit)) return;
          progress = progressAt(epochs, true);
          emit('progress', { progress });
          emit('stopped', { by: 'end' });
        });
        return undefined;
      case 'pause':
        progress = progressAt(1);
        emit('progress', { progress });
        emit('stopped', { by: 'pause' });
        return undefined;
      case 'known':
        return { loss: 1, correct: 0.9 * (command.to - command.from), count: command.to - command.from };
      case 'clock':
        return { answers: 100, ms: 50 };
      case 'memory':
        return new Float32Array([command.steps]);
      case 'keep':
        if (command.file) files.set(command.entry.id, command.file);
        return undefined;
      case 'drop':
        kept.delete(command.id);
        files.delete(command.id);
        return true;
      case 'file':
        return files.get(command.id);
      default:
        return undefined;
    }
  };
  const client = /** @type {import('../../../www/app/another-trainer.js').Client} */ (
    /** @type {unknown} */ ({
      on: (/** @type {string} */ type, /** @type {(event: any) => void} */ listener) => listeners.set(type, [...(listeners.get(type) ?? []), listener]),
      request: answer,
    })
  );
  return { client, asked, emit, kept, files };
}

/**
 * @param {number} count of networks
 * @param {{epochs?: number, seeds?: number, onTrain?: Parameters<typeof playedWorker>[0]['onTrain'], onKeep?: () => void}} [options]
 */
function setUp(count, { epochs = 2, seeds = 1, onTrain } = {}) {
  let ids = 0;
  const empty = newNotebook();
  const lab = createLab({ load: () => ({ notebook: { ...empty, terms: { images: 200, epochs, seeds } }, damaged: 0 }), save: () => undefined }, () => `e${(ids += 1)}`);
  lab.add(Array.from({ length: count }, (_, place) => ({ layers: articlePlan(), config: `{"place":${place}}`, parameters: 1, multiplyAdds: 1 })));
  const worker = playedWorker({ epochs, ...(onTrain && { onTrain }) });
  const hooks = { busy: false, ended: 0, version: 1 };
  /** @type {unknown[]} */
  const errors = [];
  const runner = new QueueRunner({
    lab: lab.store,
    start: () => ({ client: worker.client, workers: 1 }),
    sources: async () => ({ version: hooks.version, train: { from: 'site' }, test: { from: 'site' } }),
    isBusy: () => hooks.busy,
    file: ({ id }, seed, { weights, accuracy }) => new TextEncoder().encode(`${id} ${seed} ${weights[0]} ${accuracy}`),
    onRun: () => {},
    onEnd: () => void (hooks.ended += 1),
    onError: (error) => errors.push(error),
    now: () => 0,
  });
  return { lab, runner, hooks, errors, ...worker };
}

/** @param {ReturnType<typeof setUp>['lab']} lab */
const runsOf = (lab) => lab.store.get().notebook.experiments.map(({ runs }) => runs);

test('all that waits is trained, measured, and kept as a file; the trainings themselves are let go', async () => {
  const { lab, runner, hooks, errors, asked, files, kept } = setUp(2, { seeds: 2 });
  await runner.go();
  assert.deepEqual(errors, []);
  const run = { test: 0.6, train: 0.9, epochSeconds: 2, answerMs: 0.5 };
  assert.deepEqual(runsOf(lab), [[{ seed: 1, ...run }, { seed: 2, ...run }], [{ seed: 1, ...run }, { seed: 2, ...run }]]);
  assert.deepEqual([lab.store.get().bench.activity, hooks.ended, lab.store.get().notebook.queue], ['resting', 1, []]);
  assert.deepEqual([...files.keys()], ['e1', 'e2'], 'of the first seed');
  assert.equal(new TextDecoder().decode(await runner.file('e2')), 'e2 1 8 0.6');
  assert.equal(kept.size, 0);
  assert.deepEqual(asked.filter((each) => each.startsWith('create')), ['create e1-1', 'create e1-2', 'create e2-1', 'create e2-2']);
  const [first] = lab.store.get().notebook.experiments;
  assert.deepEqual([first?.material, first?.kept, first?.begun], [{ set: SET, count: 200, known: 200, test: SETS.test }, 1, undefined]);
});

test('a training that diverges, or loses its worker, comes to nothing and says so, and the next one is trained', async () => {
  let trainings = 0;
  const { lab, runner, errors, kept } = setUp(3, {
    onTrain(_, emit) {
      trainings += 1;
      if (trainings === 1) emit('diverged', {});
      if (trainings === 2) emit('crashed', { error: new Fault('workerStopped', 'gone'), revived: true });
      return trainings < 3;
    },
  });
  await runner.go();
  assert.deepEqual(errors, []);
  const [[one], [two], [three]] = /** @type {any} */ (runsOf(lab));
  assert.match(faultText(fromErrorRecord(one.fault)), /not a number any more/);
  assert.match(faultText(fromErrorRecord(two.fault)), /stopped: gone/);
  assert.equal(three.test, 0.6);
  assert.equal(kept.size, 0);
});

test('what was stopped is kept, and goes on where it was', async () => {
  const { lab, runner, asked } = setUp(1, {
    onTrain(epoch) {
      if (epoch > 0) return false;
      runner.stop();
      return true;
    },
  });
  await runner.go();
  assert.deepEqual([runsOf(lab), lab.store.get().notebook.experiments[0]?.begun, lab.store.get().bench.activity], [[[]], 1, 'resting']);
  await runner.go();
  assert.equal(runsOf(lab)[0]?.[0]?.test, 0.6);
  assert.deepEqual(asked.filter((each) => /^(create|take)/.test(each)), ['create e1-1', 'take e1-1']);
  assert.equal(runsOf(lab)[0]?.[0]?.anew, undefined);
});

test('where the browser did not keep a run that had begun, it is begun anew from its seed, and that is said', async () => {
  const { lab, runner, asked } = setUp(1);
  lab.store.set({ notebook: noted(lab.store.get().notebook, 'e1', { begun: 1 }) });
  await runner.go();
  assert.deepEqual(asked.filter((each) => /^(create|take)/.test(each)), ['take e1-1', 'create e1-1']);
  assert.equal(runsOf(lab)[0]?.[0]?.anew, true);
});

test('it makes room for the training chapter, waits for it, and goes on by itself', async () => {
  const { lab, runner, hooks } = setUp(1, {
    onTrain(epoch) {
      if (epoch > 0) return false;
      hooks.busy = true;
      runner.notice();
      return true;
    },
  });
  const going = runner.go();
  for (let turn = 0; turn < 50 && lab.store.get().bench.activity !== 'waiting'; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  assert.equal(lab.store.get().bench.activity, 'waiting');
  hooks.busy = false;
  runner.notice();
  await going;
  assert.equal(runsOf(lab)[0]?.[0]?.test, 0.6);
});

test('one that is removed while it trains is given up, and the next one is trained', async () => {
  let removed = false;
  const { lab, runner } = setUp(2, {
    onTrain() {
      if (removed) return false;
      removed = true;
      lab.remove('e1');
      runner.forget('e1');
      return true;
    },
  });
  await runner.go();
  assert.deepEqual(lab.store.get().notebook.experiments.map(({ id, runs }) => [id, runs.length]), [['e2', 1]]);
});

test('files of experiments that are no more are cleared away when the worker starts', async () => {
  const { runner, files, kept } = setUp(1);
  files.set('gone', new Uint8Array(1));
  kept.set('gone-2', progressAt(1));
  await runner.go();
  assert.deepEqual([...files.keys()], ['e1']);
  assert.equal(kept.size, 0);
});

test('runs on other images are not mixed with those before', async () => {
  const { lab, runner } = setUp(1, { seeds: 2 });
  const other = { ...SETS, train: { ...SET, id: 'other' } };
  const material = { set: other.train, count: 200, known: 200, test: SETS.test };
  lab.store.set({ notebook: noted(lab.store.get().notebook, 'e1', { material, runs: [{ seed: 1, test: 0.1 }], kept: 1 }) });
  await runner.go();
  assert.deepEqual(runsOf(lab)[0]?.map(({ seed, test: share }) => [seed, share]), [[1, 0.6], [2, 0.6]]);
});

test('without the images nothing is trained, and the queue stays', async () => {
  const { lab, runner, errors, client } = setUp(1);
  const { request } = client;
  client.request = /** @type {typeof request} */ (async (command) => {
    if (command.type === 'bring') throw new Fault('noConnection', 'train');
    return request(command);
  });
  await runner.go();
  assert.deepEqual(errors.map(toErrorRecord).map(({ code }) => code), ['noConnection']);
  assert.deepEqual([lab.store.get().notebook.queue, lab.store.get().bench.activity, runsOf(lab)], [['e1'], 'resting', [[]]]);
});
