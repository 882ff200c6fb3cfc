// The reader's work on the tasks: nothing counts before the prediction is locked in, and what is reached goes into the
// notebook with what the reader made.

import assert from 'node:assert/strict';
import test from 'node:test';
import '../with-crate.mjs';
import { createNotes } from '../../../www/app/notes.js';
import { noteFrom, packed, unpacked } from '../../../www/app/kept-note.js';
import { newEntry } from '../../../www/app/shelf.js';
import { initialState } from '../../../www/app/state.js';
import { createStore } from '../../../www/app/store.js';
import { words } from '../../../www/words/en.js';
import { fewFilters, learnedByHeart, smallEnough, sweeter } from '../../../www/tasks/lab-results.js';
import { asBag, FEW, flipped, unlike } from '../../../www/tasks/garment-puzzles.js';
import { quickRun, stopped } from '../../../www/tasks/training-results.js';
import { articlePlan } from '../../../www/shared/layer-plan.js';
import { CHAPTERS } from '../../../www/app/chapters.js';

const { Network } = await import('../../../pkg/patchwork.js');
const { PULLOVER } = await import('../../../www/tasks/pictures.js');
const { cameTrue, GROUPS, TASK_IDS, TASKS, taskOf } = await import('../../../www/tasks/task-list.js');
const { firstToFall } = await import('../../../www/tasks/network-trials.js');
const { createWork } = await import('../../../www/tasks/task-work.js');

/** @typedef {import('../../../www/app/state.js').State} State */
/** @typedef {import('../../../www/app/notes.js').Tried} Tried */

/** @param {readonly number[]} shares of the kinds, from the first on */
const prediction = (shares) => {
  const probabilities = Float32Array.from({ length: 10 }, (_, kind) => shares[kind] ?? 0);
  return { probabilities, best: probabilities.indexOf(Math.max(...probabilities)) };
};
/** @param {Uint8Array} pixels @param {'data' | 'drawing'} [kind] */
const garment = (pixels, kind = 'drawing') => ({ kind, pixels, label: undefined, index: undefined });
/** @param {Partial<Tried>} facts */
const tried = (facts) => ({ experiment: { number: 1, layers: articlePlan(), parameters: 243_786, multiplyAdds: 5_056_000, images: 2000, epochs: 5, group: 'g', runs: 1, test: 0.8, train: 0.82, ...facts } });

/** A page with a notebook, and work on it. @param {Partial<State>} [facts] */
function work(facts = {}) {
  const store = createStore({ ...initialState(), ...facts });
  const items = new Map();
  const storage = { getItem: (/** @type {string} */ key) => items.get(key) ?? null, setItem: (/** @type {string} */ key, /** @type {string} */ value) => void items.set(key, value), removeItem: (/** @type {string} */ key) => void items.delete(key), key: (/** @type {number} */ place) => [...items.keys()][place] ?? null, get length() { return items.size; } };
  const notes = createNotes(() => storage);
  /** @type {string[]} */
  const reached = [];
  const desk = {
    state: store.get,
    model: { network: () => undefined },
    evaluators: () => { throw new Error('nobody is to be asked'); },
    loadAll: async () => {},
    weights: async () => new Uint8Array(),
    takeFilter() {},
    draw: (/** @type {Uint8Array} */ pixels) => store.set({ garment: garment(pixels) }),
    want: async () => {},
    renew: async () => {},
  };
  return { store, notes, reached, items, work: createWork({ store, notes, desk, now: () => 7, onReached: (id) => reached.push(id), onError: (error) => { throw error; } }) };
}

test('every task has its sentences, its place in a group, and a chapter', () => {
  assert.deepEqual([...TASK_IDS].sort(), Object.values(GROUPS).flat().sort());
  assert.deepEqual([...TASK_IDS].sort(), Object.keys(words.tasks.of).sort());
  assert.ok(TASK_IDS.filter((id) => !taskOf(id).article).length >= 10);
  for (const id of TASK_IDS) {
    const { chapter, bet, solve, check } = taskOf(id);
    assert.ok(CHAPTERS.includes(chapter));
    assert.equal(Number(solve !== undefined) + Number(check !== undefined), 1, id);
    assert.equal(words.tasks.of[id]?.answers !== undefined, bet === 'choice', id);
  }
  for (const grade of ['easy', 'middle', 'hard']) assert.ok(Object.values(TASKS).filter((task) => task.grade === grade).length >= 5, grade);
});

test('a puzzle counts only with a prediction, and brings the filter into the notebook', () => {
  const page = work();
  const shift = { name: undefined, weights: [0, 0, 0, 1, 0, 0, 0, 0, 0], divisor: 1, bias: 0, stride: 1, padding: /** @type {const} */ ('valid') };
  page.store.set({ filter: shift });
  page.work.look('move');
  assert.deepEqual(page.notes.store.get().notes, []);
  page.work.lock('move', 0);
  const note = page.work.noteOf('move');
  assert.equal(note?.reached, true);
  assert.deepEqual(note?.filter?.weights, shift.weights);
  assert.equal(note && cameTrue(taskOf('move'), note), true);
  assert.deepEqual(page.reached, ['move']);
  // What is reached stays so, whatever the filter is then.
  page.store.set({ filter: { ...shift, weights: [1, 1, 1, 1, 1, 1, 1, 1, 1] } });
  page.work.look('move');
  assert.deepEqual(page.work.noteOf('move'), note);
  assert.deepEqual(noteFrom(page.items.get('patchwork-note/task-move')), note);
  page.work.anew('move');
  assert.equal(page.work.noteOf('move'), undefined);
});

test('what the crate computes is there at once, and a wrong prediction is told from a right one', async () => {
  const page = work();
  page.work.lock('border', 24);
  page.work.lock('deeper', 5);
  await Promise.resolve();
  const [border, deeper] = [page.work.noteOf('border'), page.work.noteOf('deeper')];
  assert.ok(border && deeper);
  assert.deepEqual([border.right, cameTrue(taskOf('border'), border)], [24, true]);
  assert.deepEqual([deeper.right, cameTrue(taskOf('deeper'), deeper)], [3, false]);
  // Without a garment there is nothing to look at: the prediction waits.
  page.work.lock('shade', 1);
  await Promise.resolve();
  assert.equal(page.work.noteOf('shade')?.reached, undefined);
  page.store.set({ garment: garment(PULLOVER) });
  page.work.look('shade');
  await Promise.resolve();
  assert.equal(page.work.noteOf('shade')?.reached, true);
});

test('a bag, and something that is no garment, must be drawn', () => {
  const sure = prediction([0, 0, 0, 0, 0, 0, 0, 0, 0.95]);
  assert.equal(asBag({ garment: garment(PULLOVER), prediction: sure })?.reached, true);
  assert.equal(asBag({ garment: garment(PULLOVER), prediction: prediction([0, 0, 0, 0, 0, 0, 0, 0, 0.85]) })?.reached, false);
  assert.equal(asBag({ garment: garment(PULLOVER, 'data'), prediction: sure }), undefined);
  const likeness = (/** @type {number} */ novelty) => ({ nearest: [], novelty, among: 100 });
  assert.deepEqual(unlike({ garment: garment(PULLOVER), prediction: sure, likeness: likeness(1.2) }), { reached: true, figures: [8, sure.probabilities[8], 1], right: 95 });
  assert.equal(unlike({ garment: garment(PULLOVER), prediction: sure, likeness: likeness(0.8) })?.reached, false);
  assert.equal(unlike({ garment: garment(PULLOVER), prediction: sure, likeness: undefined }), undefined);
});

test('a changed mind counts with few changed pixels, from the garment that was taken', async () => {
  const page = work({ garment: { ...garment(PULLOVER, 'data'), label: 2, index: 5 }, prediction: prediction([0, 0, 0.9, 0, 0.1]) });
  page.work.lock('flip', 12);
  assert.equal(page.work.noteOf('flip')?.reached, undefined);
  await page.work.setUp('flip');
  const taken = page.work.noteOf('flip');
  assert.deepEqual(unpacked(taken?.garment?.pixels ?? ''), PULLOVER);
  const changed = (/** @type {number} */ count) => PULLOVER.map((grey, index) => (index < count ? 90 : grey));
  const other = prediction([0, 0, 0.3, 0, 0.6]);
  const see = (/** @type {Uint8Array} */ pixels, /** @type {typeof other} */ answer) => {
    page.store.set({ garment: garment(pixels), prediction: answer });
    page.work.look('flip');
    return page.work.noteOf('flip');
  };
  assert.equal(see(changed(FEW + 1), other)?.reached, undefined);
  assert.equal(see(changed(FEW), prediction([0, 0, 0.9]))?.reached, undefined);
  const note = see(changed(FEW), other);
  assert.deepEqual([note?.reached, note?.figures, note?.right], [true, [FEW, 2, 4], FEW]);
  assert.deepEqual(unpacked(note?.garment?.pixels ?? ''), changed(FEW));
  assert.equal(flipped({ state: page.store.get(), note: { id: 'task-flip', at: 0, text: '' } }), undefined);
});

test('a training counts when it rests, with its last test', () => {
  const state = initialState();
  const shelf = { ...state.shelf, entries: [newEntry({ id: 'a', kind: 'run' })], inUse: 'a' };
  /** @param {number} accuracy @param {number} steps @param {object} [facts] */
  const training = (accuracy, steps, facts = {}) => /** @type {State['training']} */ (/** @type {unknown} */ ({ running: false, steps, options: { learningRate: 0.01 }, progress: { batches: 100, tested: { accuracy, steps } }, ...facts }));
  assert.deepEqual(stopped({ shelf, training: training(0.86, 150) }), { reached: true, figures: [0.86, 2], right: 2 });
  assert.equal(stopped({ shelf, training: training(0.84, 100) })?.reached, false);
  assert.equal(stopped({ shelf, training: training(0.9, 100, { running: true }) }), undefined);
  assert.equal(stopped({ shelf: state.shelf, training: training(0.9, 100) }), undefined);
  assert.equal(quickRun({ shelf, training: training(0.8, 100) }, 0.01)?.reached, true);
  assert.equal(quickRun({ shelf, training: training(0.8, 99) }, 0.01)?.reached, false);
  assert.equal(quickRun({ shelf, training: training(0.8, 100, { options: { learningRate: 0.001 } }) }, 0.01)?.reached, false);
});

test('results of experiments count from the notebook', () => {
  assert.equal(fewFilters([tried({})]), undefined);
  assert.deepEqual(fewFilters([tried({ layers: articlePlan({ filters: 4 }), test: 0.763 })]), { reached: true, figures: [0.763], right: 76 });
  assert.equal(fewFilters([tried({ layers: articlePlan({ convolutions: 0 }) })]), undefined);
  assert.equal(learnedByHeart([tried({ epochs: 9 })]), undefined);
  assert.equal(learnedByHeart([tried({ epochs: 10, train: 0.95, test: 0.82 })])?.right, 1);
  assert.equal(learnedByHeart([tried({ epochs: 10, train: 0.83, test: 0.82 })])?.right, 0);
  const dear = tried({ number: 1, test: 0.85 });
  const cheap = tried({ number: 2, test: 0.84, multiplyAdds: 1_000_000 });
  assert.deepEqual(sweeter([cheap, dear])?.figures.slice(0, 4), [2, 0.84, 1, 0.85]);
  for (const other of [{ group: 'other' }, { multiplyAdds: 2_000_000 }, { test: 0.82 }]) assert.equal(sweeter([tried({ ...cheap.experiment, ...other }), dear])?.reached, false);
  assert.equal(sweeter([]), undefined);
  assert.equal(smallEnough([tried({})]), undefined);
  assert.equal(smallEnough([tried({ parameters: 15_642, test: 0.81 })])?.reached, true);
  assert.equal(smallEnough([tried({ parameters: 15_642, test: 0.79 })])?.reached, false);
  assert.equal(smallEnough([tried({ parameters: 20_000, test: 0.9 })]), undefined);
});

test('the shifted garment is told by the crate’s two networks', async () => {
  const made = { cnn: Network.cnn(2, 2, 4, 1), dnn: Network.dnn(4, 1) };
  const { figures, right } = await firstToFall(Network, async (kind) => made[kind].weights({ config: made[kind].config() }), PULLOVER);
  const [dnn = 0, cnn = 0] = figures;
  for (const at of figures) assert.ok(at >= 1 && at <= 11);
  assert.equal(right, dnn === cnn ? 2 : dnn < cnn ? 0 : 1);
  assert.equal(packed(PULLOVER).length, 1048);
});
