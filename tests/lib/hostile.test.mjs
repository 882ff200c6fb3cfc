// What the page reads back from the browser, or a reader types, changed at random: refused, or as good as what was
// written. The same changes come every time. Files are read by the crate, which fuzz/ sees to.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import test from 'node:test';
import './with-crate.mjs';
import { CHAPTERS } from '../../www/app/chapters.js';
import { noteFrom, packed } from '../../www/app/kept-note.js';
import { keepRead } from '../../www/app/read-chapters.js';
import { newEntry } from '../../www/app/shelf.js';
import { createStore } from '../../www/app/store.js';
import { initialState } from '../../www/app/state.js';
import { read as readRace, written as writtenRace } from '../../www/compare/kept-race.js';
import { resultOf, seriesOf } from '../../www/compare/measures.js';
import { parse as parseNotebook, serialize as serializeNotebook } from '../../www/experiments/kept-notebook.js';
import { articlePlan } from '../../www/shared/layer-plan.js';
import { added, newNotebook, nextJob, noted, withRun } from '../../www/experiments/notebook.js';
import { pointsOf } from '../../www/experiments/comparison.js';
import { COLUMNS, tableFile, textOf } from '../../www/experiments/table-columns.js';
import { isOnPicture, parse as parseDrawing, reach, redo, serialize as serializeDrawing, undo, visible } from '../../www/draw/drawing.js';
import { JUDGEMENTS, Judgements } from '../../www/mistakes/judgements.js';
import { parse as parseFilter, serialize as serializeFilter } from '../../www/shared/own-filter/filter-choice.js';
import { ImageTable } from '../../www/garment/image-table.js';
import { converted as openForeign } from '../../www/network/formats/network-files.js';
import { Fault } from '../../www/shared/fault.js';
import { PIXELS } from '../../www/shared/pixels.js';
import { isNumber, parseNumber, RANGES } from '../../www/shared/typed-numbers.js';
import { endsOf, epochsOf, highestOf, parse as parseBet } from '../../www/training/bets.js';
import { CheckpointStore, VERSION } from '../../www/training/checkpoint-store.js';
import { FAILURE_IDS } from '../../www/training/failures.js';
import { isMemory, isSavedEntry, isSavedRun } from '../../www/training/saved.js';
import { TrainingRecord } from '../../www/training/training-record.js';
import { faultText } from '../../www/words/fault-text.js';

const { linesOf, titleOfNote } = await import('../../www/tasks/note-words.js');
const { notesTable } = await import('../../www/tasks/notes-file.js');

const RUNS = 20_000;

/** Values that are none, or belong elsewhere. */
const ODD = [undefined, null, true, -1, 0, 0.5, 1e308, -1e308, NaN, Infinity, 2 ** 53, 2 ** 64, '', '0', 'adam', 'length', 'constructor', '__proto__', '\0', '\ud800', [], {}, [[]], [0], new Uint8Array(3)];
/** Names that objects have of themselves, or that are ours and stand elsewhere. */
const NAMES = ['constructor', '__proto__', 'toString', 'length', 'means', 'epochsDone', 'points', 'kind', 'id', 'version', '0'];

/**
 * Mulberry32: a number from 0 to below 1 at each call.
 *
 * @param {number} seed
 */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** @typedef {ReturnType<typeof numbers>} Chance */

/** @template T @param {Chance} chance @param {readonly T[]} list @returns {T} */
const oneOf = (chance, list) => /** @type {T} */ (list[Math.floor(chance() * list.length)]);

/**
 * A value with one of its parts, however deep, changed, missing or added.
 *
 * @param {Chance} chance
 * @param {unknown} value
 * @returns {unknown}
 */
function changed(chance, value) {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || chance() < 0.1) return oneOf(chance, ODD);
  const entries = Object.entries(value);
  const place = Math.floor(chance() * entries.length);
  const [key, inner] = entries[place] ?? ['0', undefined];
  const deed = chance();
  if (deed < 0.1) entries.splice(place, 1);
  else if (deed < 0.2) entries.push([oneOf(chance, NAMES), oneOf(chance, ODD)]);
  else entries[place] = [key, changed(chance, inner)];
  if (Array.isArray(value)) return entries.map(([, element]) => element);
  // As structured clones and JSON have it: even `__proto__` is a property like any other.
  return Object.fromEntries(entries);
}

/**
 * A text with some letters cut, doubled or replaced.
 *
 * @param {Chance} chance
 * @param {string} text
 */
function garbled(chance, text) {
  let result = text;
  for (let edits = 1 + Math.floor(chance() * 3); edits > 0; edits -= 1) {
    const [from, to] = [chance(), chance()].map((at) => Math.floor(at * (result.length + 1))).sort((a, b) => a - b);
    const between = result.slice(from, to);
    const instead = oneOf(chance, ['', between + between, '"', '}', ']', '[', '\\', '9'.repeat(30), 'e309', 'null', '\u2212', ',']);
    result = result.slice(0, chance() < 0.5 ? from : to) + instead + result.slice(to);
  }
  return result;
}

/**
 * Calls `check` with changed copies of the samples, each as a value; fails where all were refused, or none.
 *
 * @template T
 * @param {readonly T[]} samples
 * @param {(value: unknown) => boolean} check whether the value was taken
 */
function sweep(samples, check) {
  const chance = numbers(1);
  let taken = 0;
  for (const sample of samples) assert.ok(check(sample), 'what was written is taken');
  for (let run = 0; run < RUNS; run += 1) {
    let value = /** @type {unknown} */ (structuredClone(oneOf(chance, samples)));
    for (let changes = 1 + Math.floor(chance() * 2); changes > 0; changes -= 1) value = changed(chance, value);
    try {
      taken += Number(check(value));
    } catch (error) {
      assert.fail(`${JSON.stringify(value)}: ${error instanceof Error ? error.stack : error}`);
    }
  }
  assert.ok(taken > 0 && taken < RUNS, `${taken} of ${RUNS} were taken`);
}

/**
 * As `sweep`, with JSON whose letters are changed too.
 *
 * @param {readonly unknown[]} samples
 * @param {(text: string) => boolean} check
 */
function sweepTexts(samples, check) {
  const chance = numbers(2);
  sweep(samples, (value) => {
    const text = JSON.stringify(value) ?? '';
    check(garbled(chance, text));
    return check(text);
  });
}

/** @type {import('../../www/draw/drawing.js').Drawing} */
const drawing = {
  done: [
    { kind: 'picture', pixels: new Array(PIXELS).fill(7) },
    { kind: 'stroke', grey: 255, size: 24, points: [1, 2, 1, 3, 4, 0.5], mirrored: true },
    { kind: 'fill', grey: 9, x: 3, y: 4 },
    { kind: 'clear' },
    { kind: 'stamp', grey: 200, size: 100, template: 3 },
  ],
  undone: [{ kind: 'stroke', grey: 0, size: 3, points: [0, 0, 1] }],
};

test('a stored drawing is none, or one that can be undone, done again and written', () => {
  sweepTexts([JSON.parse(serializeDrawing(drawing))], (text) => {
    const read = parseDrawing(text);
    if (!read) return false;
    assert.deepEqual(parseDrawing(serializeDrawing(read)), read);
    for (const operation of [...visible(undo(read)), ...visible(redo(read))]) {
      if (operation.kind === 'stroke') reach(operation, 0);
      if (operation.kind === 'stamp') assert.ok(Number.isInteger(operation.template));
    }
    isOnPicture(read);
    return true;
  });
});

test('a stored filter is none, or numbers that could be typed', () => {
  const filter = /** @type {const} */ ({ name: undefined, weights: [1, 0, -1, 2, 0, -2, 1, 0, -1], divisor: 4, bias: 0.5, stride: 1, padding: 'valid' });
  const stored = JSON.parse(serializeFilter({ filter, typedFilter: filter }));
  sweepTexts([stored], (text) => {
    const read = parseFilter(text, []);
    if (!read) return false;
    const { weights, divisor, bias, stride } = read.filter;
    assert.ok(weights.length === 9 || weights.length === 25);
    assert.ok(weights.every((weight) => isNumber('weight', weight)));
    assert.ok(isNumber('divisor', divisor) && isNumber('bias', bias) && isNumber('stride', stride));
    return true;
  });
});

test('a stored bet is none, or one whose curves can be drawn', () => {
  const bet = { run: 'a', start: { steps: 40, loss: 0.8, measured: true, first: 2, batches: 30 }, expected: [0.7, 0.6, 0.5], found: [0.65] };
  sweepTexts([bet], (text) => {
    const read = parseBet(text);
    if (!read) return false;
    assert.equal(epochsOf(read.start).length, read.expected.length);
    assert.ok([highestOf(read.start), ...endsOf(read.start), ...read.expected, ...read.found].every(Number.isFinite));
    return true;
  });
});

test('stored marks of chapters are those of chapters', () => {
  sweepTexts([CHAPTERS], (text) => {
    const store = createStore(initialState());
    keepRead(store, () => ({ getItem: () => text, setItem: () => assert.fail('nothing was read') }));
    const { read } = store.get();
    assert.ok(read.every((id) => CHAPTERS.includes(id)));
    return read.length > 0;
  });
});

test('stored judgements of labels are judgements of garments', () => {
  sweepTexts([[['a', [[1, 'yes'], [20, 'no']]], ['b', [[3, 'unsure']]]]], (text) => {
    const judgements = new Judgements(() => ({ getItem: () => text, setItem: () => assert.fail('nothing was judged') }));
    const read = ['a', 'b'].flatMap((set) => [...judgements.of(set)]);
    assert.ok(read.every(([index, judgement]) => Number.isSafeInteger(index) && index >= 0 && JUDGEMENTS.includes(judgement)));
    return read.length > 0;
  });
});

/** @type {import('../../www/training/checkpoint-store.js').SavedRun} */
const run = (() => {
  const record = new TrainingRecord();
  for (let batch = 1; batch <= 3; batch += 1) record.addStep({ loss: 2.3, correct: 1, count: 32, epoch: 1, batch, batches: 3 });
  record.addTest({ loss: 2, accuracy: 0.3 }, { id: 'a', count: 300 });
  return {
    config: '{}',
    options: { optimizer: 'adam', learningRate: 0.001, momentum: 0.9, batchSize: 32, seed: 1, first: 200, mistaken: true, zeros: false },
    trainedOn: { id: 'a', count: 96, kind: 'own', name: 'test data' },
    checkpoint: Uint8Array.of(1, 2, 3),
    record: record.saved(),
  };
})();

test('a stored run is damaged, or one whose record goes on', () => {
  sweep([run], (value) => {
    if (!isSavedRun(value)) return false;
    const { first, mistaken, zeros } = value.options;
    assert.ok(first === undefined || (Number.isInteger(first) && first > 0));
    for (const wrong of [mistaken, zeros]) assert.ok(wrong === undefined || typeof wrong === 'boolean');
    const record = new TrainingRecord(value.record);
    const { steps, loss, accuracy } = record.points();
    assert.ok([...steps, ...loss, ...accuracy].every((number) => typeof number === 'number'));
    for (const row of record.epochs) assert.equal(typeof row.testAccuracy, 'number');
    record.addStep({ loss: 2.2, correct: 3, count: 32, epoch: 2, batch: 1, batches: 3 });
    record.addTest({ loss: 2, accuracy: 0.4 }, { id: 'b', count: 300 });
    assert.equal(typeof record.epochsDone, 'number');
    assert.ok(isSavedRun({ ...value, record: record.saved() }));
    return true;
  });
});

test('a stored memory is damaged, or one of its moment, with weights', () => {
  sweep([{ steps: 3, epoch: 1, batch: 3, isWhole: true, weights: Float32Array.of(1, 2) }], (value) => {
    if (!isMemory(value, 3)) return false;
    const { steps, epoch, batch, isWhole, weights } = value;
    assert.deepEqual([steps, typeof epoch, typeof batch, typeof isWhole], [3, 'number', 'number', 'boolean']);
    assert.ok(weights.every((weight) => typeof weight === 'number'));
    return true;
  });
});

test('a kept comparison is damaged, or has figures that can be drawn', () => {
  const epochs = [{ epoch: 1, steps: 2, loss: 1, accuracy: 0.5, testLoss: 1, testAccuracy: 0.5 }];
  const side = {
    id: 'a', network: { config: '{}' }, from: undefined, steps: 2, batches: 2, images: 64, tested: undefined, testing: undefined, epochs,
    curve: { stride: 1, steps: [1, 2], loss: [2, 1], accuracy: [0.1, 0.5] }, clock: { steps: [0, 2], ms: [0, 20] },
  };
  const text = writtenRace({ status: 'done', loading: undefined, options: run.options, epochs: 1, sides: { cnn: side, dnn: side }, testId: 't', unsaved: false, diverged: undefined }, { winner: 'cnn', points: 5, times: 5 });
  assert.deepEqual(readRace(text)?.race.sides?.dnn.curve, side.curve);
  sweep([JSON.parse(text)], (value) => {
    const kept = readRace(JSON.stringify(value) ?? null);
    if (!kept?.race.sides) return false;
    resultOf(kept.race.sides);
    for (const axis of /** @type {const} */ (['epochs', 'seconds', 'work'])) {
      const { train, test: tested } = seriesOf(kept.race.sides.cnn, axis, 'loss', 5);
      for (const { steps, values } of [train, tested]) assert.ok(steps.length === values.length && [...steps, ...values].every((each) => typeof each === 'number'));
    }
    return true;
  });
});

test('a stored entry of the shelf is damaged, or one that can be shown', () => {
  const entry = newEntry({
    id: 'a', kind: 'run', number: 1, at: 5, name: 'Mine', config: '{}', layers: 'cnn', parameters: 7, steps: 3, epochs: 1, lastEpoch: 3,
    sizes: { kind: 'cnn', filters: [3, 2], units: 5 }, tested: { accuracy: 0.5, count: 300, id: 'a', steps: 3 }, options: run.options, failure: 'few',
  });
  sweep([{ version: VERSION, entry, removed: false }], (value) => {
    if (!isSavedEntry(value, 'a')) return false;
    const { name, tested, steps, epochs, options, failure } = value.entry;
    assert.ok(failure === undefined || FAILURE_IDS.includes(failure));
    assert.ok(name === undefined || typeof name === 'string');
    for (const number of [steps, epochs, tested?.accuracy, tested?.count, options?.learningRate]) {
      assert.ok(number === undefined || typeof number === 'number');
    }
    return true;
  });
});

test('a stored notebook is what could have been written, as far as it could be read', () => {
  const network = { layers: articlePlan({ rate: 0.5 }), config: '{}', parameters: 7, multiplyAdds: 9 };
  let ids = 0;
  const three = added(newNotebook(), [network, network, network], () => `e${(ids += 1)}`);
  const material = { set: { id: 'a', count: 300, kind: /** @type {const} */ ('own'), name: 'mine' }, count: 200, known: 200, test: { id: 't', count: 50 } };
  const full = noted(withRun(three, 'e1', { seed: 1, test: 0.5, train: 0.6, epochSeconds: 1, answerMs: 1 }), 'e1', { material, kept: 1, guess: 70, note: 'so' });
  const chance = numbers(5);
  let whole = 0;
  const rounds = RUNS / 4;
  for (let round = 0; round < rounds; round += 1) {
    const text = serializeNotebook(full);
    const { notebook, damaged } = parseNotebook(chance() < 0.5 ? garbled(chance, text) : JSON.stringify(changed(chance, JSON.parse(text))) ?? null);
    if (damaged === 0) whole += 1;
    assert.deepEqual(parseNotebook(serializeNotebook(notebook)), { notebook, damaged: 0 });
    assert.ok(notebook.queue.every((id) => notebook.experiments.some((each) => each.id === id)));
    assert.equal(new Set(notebook.experiments.map(({ number }) => number)).size, notebook.experiments.length);
    assert.equal(typeof nextJob(notebook)?.seed, notebook.queue.length > 0 ? 'number' : 'undefined');
    for (const each of notebook.experiments) for (const column of COLUMNS) assert.equal(typeof textOf(each, column), 'string');
    assert.ok(pointsOf(notebook.experiments, 'answerMs').length <= 3 && tableFile(notebook.experiments).length > 0);
  }
  assert.ok(whole > 0 && whole < rounds);
});

test('a note is read whole or not at all, and every note can be said', () => {
  const garment = { pixels: packed(new Uint8Array(PIXELS)), label: 1, answer: { best: 2, share: 0.5 } };
  const filter = { weights: [0, 1, 0, 0, 0, 0, -1, 0, 0], divisor: 1, bias: 0, stride: 1, padding: 'valid' };
  const experiment = { number: 1, layers: articlePlan({ filters: 4 }), parameters: 1, multiplyAdds: 2, images: 3, epochs: 4, group: 'g', runs: 1, test: 0.5, train: 0.6, guess: 70 };
  const notes = [
    { id: 'task-flip', at: 1, text: 'a', task: 'flip', bet: 12, reached: true, figures: [3, 1, 2], right: 3, garment },
    { id: 'task-sleeve', at: 1, text: '', task: 'sleeve', bet: 1, reached: true, figures: [0, 12], right: 1, filter },
    { id: 'experiment-a', at: 2, text: '', experiment },
  ];
  const chance = numbers(8);
  let whole = 0;
  for (let round = 0; round < RUNS; round += 1) {
    const note = oneOf(chance, notes);
    const read = noteFrom(chance() < 0.5 ? garbled(chance, JSON.stringify(note)) : JSON.stringify(changed(chance, note)) ?? null);
    if (!read) continue;
    whole += 1;
    assert.deepEqual(noteFrom(JSON.stringify(read)), read);
    for (const text of [titleOfNote(read), ...linesOf(read, [])]) assert.equal(typeof text, 'string');
    assert.ok(notesTable([read], []).length > 0);
  }
  assert.ok(whole > 0 && whole < RUNS);
});

test('a browser full of junk gives a list, and words for what is damaged', async () => {
  const chance = numbers(3);
  const good = { version: VERSION, entry: newEntry({ id: 'a', kind: 'run', number: 1 }), removed: false };
  for (let round = 0; round < 2000; round += 1) {
    /** @type {Map<string, unknown>} */
    const values = new Map([['patchwork/entry/a', changed(chance, good)], ['patchwork/weights/a', changed(chance, run)]]);
    for (let keys = 0; keys < 3; keys += 1) values.set(garbled(chance, 'patchwork/entry/a'), oneOf(chance, [...ODD, good, run]));
    const store = new CheckpointStore({
      get: async (key) => values.get(key),
      setMany: async () => {},
      update: async () => {},
      delMany: async (keys) => keys.forEach((key) => values.delete(key)),
      keys: async () => [...values.keys()],
    });
    const { entries, damaged } = await store.list();
    assert.ok(entries.length + damaged <= 5);
    await store.run('a').catch((error) => {
      assert.ok(error instanceof Fault, `${error.stack}`);
      assert.match(faultText(error), /damaged/);
    });
  }
});

test('a table of images is refused in words, or as many images as it has lines', () => {
  const chance = numbers(5);
  const line = (/** @type {number} */ label) => [label, ...new Array(PIXELS).fill(0).map((_, place) => place % 256)].join(',');
  const good = `label,pixel1\r\n${line(3)}\n${line(9)}\n`;
  let taken = 0;
  for (let round = 0; round < 3000; round += 1) {
    const bytes = new TextEncoder().encode(chance() < 0.5 ? garbled(chance, good) : good);
    for (let changes = Math.floor(chance() * 3); changes > 0; changes -= 1) bytes[Math.floor(chance() * bytes.length)] = Math.floor(chance() * 256);
    const table = new ImageTable('a', 3);
    try {
      table.push(bytes);
      const { images, labels } = table.finish();
      assert.equal(images.length, 16 + PIXELS * (labels.length - 8));
      assert.ok(labels.length - 8 <= 3);
      taken += 1;
    } catch (error) {
      assert.ok(error instanceof Fault, `${error instanceof Error ? error.stack : error}`);
      assert.match(faultText(error), /^a(, line \d+:| is too long)/);
    }
  }
  assert.ok(taken > 0 && taken < 3000, `${taken} were taken`);
});

test('a foreign network is refused in words, or a file for the crate', { timeout: 300_000 }, async () => {
  const chance = numbers(6);
  const folder = new URL('../fixtures/foreign/', import.meta.url);
  const file = (/** @type {string} */ name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) });
  const samples = [['small.keras'], ['small.h5'], ['packed.h5'], ['small.weights.h5', 'small.json'], ['tfjs.json', 'tfjs.bin'], ['uint8.json', 'uint8.bin']].map((names) => names.map(file));
  let taken = 0;
  for (let round = 0; round < 1000; round += 1) {
    const files = oneOf(chance, samples).map(({ name, bytes }) => ({ name, bytes: damagedBytes(chance, bytes) }));
    try {
      const converted = await openForeign(files, undefined, 1_000_000);
      assert.ok(converted.length < 4_000_000);
      taken += 1;
    } catch (error) {
      assert.ok(error instanceof Fault, `${files[0]?.name}: ${error instanceof Error ? error.stack : error}`);
      assert.ok(faultText(error).length > 20);
    }
  }
  assert.ok(taken > 0 && taken < 1000, `${taken} were taken`);
});

/**
 * Some bytes changed, or cut off, often at the beginning, where most of the structure is.
 *
 * @param {Chance} chance
 * @param {Uint8Array<ArrayBuffer>} bytes
 */
function damagedBytes(chance, bytes) {
  const all = bytes.slice(0, chance() < 0.1 ? Math.floor(chance() * bytes.length) : bytes.length);
  const end = chance() < 0.5 ? Math.min(all.length, 4096) : all.length;
  for (let changes = Math.floor(chance() * 4); changes > 0; changes -= 1) {
    const at = Math.floor(chance() * end);
    const value = oneOf(chance, [0, 255, 1, 0x80, Math.floor(chance() * 256)]);
    all.fill(value, at, at + oneOf(chance, [1, 1, 1, 2, 8]));
  }
  return all;
}

test('a typed number is in its range, or refused with words', () => {
  const chance = numbers(4);
  for (let round = 0; round < RUNS; round += 1) {
    const kind = oneOf(chance, /** @type {import('../../www/shared/typed-numbers.js').NumberKind[]} */ (Object.keys(RANGES)));
    const typed = garbled(chance, oneOf(chance, ['12', '-0.5', '1,5', '\u22123', '+7.', '.25', '1e3', '0x10', '１２']));
    const parsed = parseNumber(kind, typed);
    if ('value' in parsed) assert.ok(isNumber(kind, parsed.value), `${kind} ${typed}`);
    else assert.ok(faultText(parsed.fault).length > 5, `${kind} ${typed}`);
  }
});
