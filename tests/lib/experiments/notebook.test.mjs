// The notebook of experiments: its queue, what came of them, and how it comes back from a browser's storage.

import assert from 'node:assert/strict';
import test from 'node:test';
import { articlePlan } from '../../../www/shared/layer-plan.js';
import { notebookKeeper, parse, serialize, STORED } from '../../../www/experiments/kept-notebook.js';
import { createLab } from '../../../www/experiments/lab.js';
import { added, again, experimentOf, finished, groupOf, MOST_EXPERIMENTS, MOST_SEEDS, newNotebook, nextJob, noted, removed, restored, shifted, waiting, withRun } from '../../../www/experiments/notebook.js';

/** @typedef {import('../../../www/experiments/notebook.js').Notebook} Notebook */

const NETWORK = { layers: articlePlan(), config: '{}', parameters: 10, multiplyAdds: 20 };
const FAULT = { name: 'Error', message: 'broken' };

/** @param {number} count @param {Partial<Notebook['terms']>} [terms] @returns {Notebook} */
function withQueue(count, terms = {}) {
  let ids = 0;
  const empty = newNotebook();
  return added({ ...empty, terms: { ...empty.terms, ...terms } }, Array.from({ length: count }, () => NETWORK), () => `e${(ids += 1)}`);
}

/** @param {Notebook} notebook */
const order = (notebook) => waiting(notebook).map(({ id }) => id).join(' ');

test('networks come to the end of the queue, on the present terms, with numbers of their own', () => {
  const notebook = withQueue(3, { epochs: 7, seeds: 2 });
  assert.equal(order(notebook), 'e1 e2 e3');
  assert.deepEqual(notebook.experiments.map(({ number, epochs, seeds, runs }) => [number, epochs, seeds, runs.length]), [[1, 7, 2, 0], [2, 7, 2, 0], [3, 7, 2, 0]]);
  assert.equal(notebook.next, 4);
});

test('a full notebook takes nothing more', () => {
  const full = withQueue(MOST_EXPERIMENTS);
  assert.equal(added(full, [NETWORK], () => 'one more'), full);
});

test('the queue is reordered, within its ends', () => {
  const notebook = withQueue(3);
  assert.equal(order(shifted(notebook, 'e3', -1)), 'e1 e3 e2');
  assert.equal(shifted(notebook, 'e1', -1), notebook);
  assert.equal(shifted(notebook, 'e3', 1), notebook);
  assert.equal(shifted(notebook, 'none', 1), notebook);
});

test('every seed of the first is trained, then the next; with its last run an experiment leaves the queue', () => {
  let notebook = withQueue(2, { seeds: 2 });
  const jobs = [];
  for (let job = nextJob(notebook); job; job = nextJob(notebook)) {
    jobs.push(`${job.experiment.id}-${job.seed}`);
    notebook = withRun(noted(notebook, job.experiment.id, { begun: job.seed }), job.experiment.id, { seed: job.seed, test: 0.5 });
  }
  assert.deepEqual(jobs, ['e1-1', 'e1-2', 'e2-1', 'e2-2']);
  assert.equal(order(notebook), '');
  assert.deepEqual(finished(notebook).map(({ begun, runs }) => [begun, runs.length]), [[undefined, 2], [undefined, 2]]);
});

test('a run that came to nothing is a run as well, and can be tried again; another seed where all came to something', () => {
  const failed = withRun(withQueue(1), 'e1', { seed: 1, fault: FAULT });
  assert.equal(order(failed), '');
  const retried = again(failed, 'e1');
  assert.deepEqual([order(retried), experimentOf(retried, 'e1')?.seeds, experimentOf(retried, 'e1')?.runs], ['e1', 1, []]);
  const more = again(withRun(retried, 'e1', { seed: 1, test: 0.8 }), 'e1');
  assert.deepEqual([order(more), nextJob(more)?.seed], ['e1', 2]);
  let most = more;
  for (let seed = 2; seed <= MOST_SEEDS; seed += 1) most = again(withRun(most, 'e1', { seed, test: 0.8 }), 'e1');
  assert.equal(order(most), '', 'there is an end');
});

test('what was removed comes back where it was', () => {
  const notebook = withQueue(3);
  const [, second] = notebook.experiments;
  const gone = removed(notebook, 'e2');
  assert.equal(order(gone), 'e1 e3');
  assert.ok(second);
  assert.deepEqual(restored(gone, second, 1), notebook);
  assert.equal(restored(notebook, second, 1), notebook, 'once');
});

test('only what was trained on the same images as long is compared', () => {
  const [one] = withQueue(1).experiments;
  assert.ok(one);
  const set = /** @type {const} */ ({ id: 'a', count: 10, kind: 'official', name: '' });
  const material = { set, count: 10, known: 10, test: { id: 't', count: 5 } };
  assert.equal(groupOf({ ...one, material }), groupOf({ ...one, id: 'other', seeds: 3, material: { ...material, known: 3 } }));
  for (const other of [{ ...one, material, epochs: 9 }, { ...one, material: { ...material, count: 9 } }, { ...one, material: { ...material, set: { ...set, id: 'b' } } }]) {
    assert.notEqual(groupOf({ ...one, material }), groupOf(other));
  }
});

test('the notebook comes back as it was', () => {
  const notebook = noted(withRun(withQueue(2, { seeds: 2 }), 'e1', { seed: 1, test: 0.75, train: 0.8, epochSeconds: 1.5, answerMs: 0.1 }), 'e2', { guess: 82.5, note: 'a, "b"', begun: 1 });
  assert.deepEqual(parse(serialize(notebook)), { notebook, damaged: 0 });
  assert.deepEqual(parse(null), { notebook: newNotebook(), damaged: 0 });
});

test('what is damaged is left out and counted, and the rest stays', () => {
  const notebook = withQueue(3);
  const kept = JSON.parse(serialize(notebook));
  for (const change of [{ layers: [{ kind: 'None' }] }, { epochs: 0 }, { seeds: 99 }, { runs: [{ seed: 1 }] }, { guess: 'many' }, { id: 'e3' }, { note: 7 }]) {
    const text = JSON.stringify({ ...kept, experiments: kept.experiments.map((/** @type {any} */ each, /** @type {number} */ place) => (place === 1 ? { ...each, ...change } : each)) });
    const { notebook: read, damaged } = parse(text);
    assert.deepEqual([damaged, read.experiments.length, read.queue.length], [1, 2, 2], JSON.stringify(change));
  }
  assert.deepEqual(parse('{"version":1'), { notebook: newNotebook(), damaged: 1 });
  assert.deepEqual(parse('{"version":2,"experiments":[]}').damaged, 1);
});

test('a damaged queue has what is not finished, and a number is never given twice', () => {
  const notebook = withRun(withQueue(3), 'e2', { seed: 1, test: 0.5 });
  const kept = JSON.parse(serialize(notebook));
  const { notebook: read } = parse(JSON.stringify({ ...kept, queue: ['e3', 'e2', 'none', 'e3'], next: 2, terms: 'none', draft: 3 }));
  assert.deepEqual([read.queue, read.next], [['e3', 'e1'], 4]);
  assert.deepEqual([read.terms, read.draft], [newNotebook().terms, newNotebook().draft]);
});

/** @param {boolean} [refuses] */
function fakeStorage(refuses = false) {
  /** @type {Map<string, string>} */
  const kept = new Map();
  const setItem = (/** @type {string} */ key, /** @type {string} */ value) => {
    if (refuses) throw new DOMException('full', 'QuotaExceededError');
    kept.set(key, value);
  };
  return { kept, storage: () => ({ getItem: (/** @type {string} */ key) => kept.get(key) ?? null, setItem }) };
}

test('every change is kept; a change of terms is for what has not begun', () => {
  const { kept, storage } = fakeStorage();
  let ids = 0;
  const lab = createLab(notebookKeeper(storage), () => `e${(ids += 1)}`);
  const OTHER = { ...NETWORK, config: '{"other":1}' };
  assert.deepEqual(lab.add([NETWORK, OTHER]), { first: 'e1', there: [] });
  const { first, there } = lab.add([OTHER, { ...NETWORK, config: '{"third":1}' }]);
  assert.deepEqual([first, there.map(({ id }) => id)], ['e3', ['e2']], 'what is there already is not trained twice');
  lab.remove('e3');
  lab.store.set({ notebook: noted(lab.store.get().notebook, 'e1', { begun: 1 }) });
  lab.setTerms({ images: 0, epochs: 2, seeds: 3 });
  lab.expect('e2', { guess: 80, note: 'x' });
  const { notebook } = parse(kept.get(STORED) ?? null);
  assert.deepEqual(notebook.experiments.map(({ epochs, seeds, guess }) => [epochs, seeds, guess]), [[5, 1, undefined], [2, 3, 80]]);
  lab.remove('e1');
  lab.putBack();
  assert.equal(order(parse(kept.get(STORED) ?? null).notebook), 'e1 e2');
});

test('a browser that keeps nothing is told of, and the notebook goes on; a tab that has not the notebook writes nothing', () => {
  const refusing = createLab(notebookKeeper(fakeStorage(true).storage), () => 'e');
  refusing.add([NETWORK]);
  assert.equal(refusing.store.get().refused?.name, 'DOMException' in globalThis ? 'QuotaExceededError' : 'Error');
  assert.equal(refusing.store.get().notebook.experiments.length, 1);
  const { kept, storage } = fakeStorage();
  const second = createLab(notebookKeeper(storage), () => 'e');
  second.store.set({ elsewhere: true });
  second.add([NETWORK]);
  assert.equal(kept.size, 0);
  second.reload();
  assert.equal(second.store.get().notebook.experiments.length, 0);
});
