// The ready routes: their minutes, what a class sees of them, and what their answers say of the crate.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { CHAPTERS } from '../../../www/app/chapters.js';
import { LONGEST_QUESTION, ROUTES } from '../../../www/app/for-class.js';
import { neighboursOf } from '../../../www/classroom/neighbours.js';
import { measuredOf } from '../../../www/shared/measured.js';
import { EXERCISES, leastOf, minutesOf, ROUTE_OF, taskOf } from '../../../www/classroom/routes.js';
import { words as de } from '../../../www/words/de.js';
import { words } from '../../../www/words/en.js';
import { words as es } from '../../../www/words/es.js';
import { words as fr } from '../../../www/words/fr.js';
import { entry } from '../../../www/words/markup.js';

test('the two routes take 20 and 45 minutes', () => {
  assert.deepEqual(ROUTES.map((id) => minutesOf(ROUTE_OF[id])), [20, 45]);
});

/** @type {Record<string, import('../../../www/words/words.js').Words>} */
const LANGUAGES = { de, en: words, es, fr };

test('every exercise is in a route, and its question fits into a link', () => {
  const used = new Set(ROUTES.flatMap((id) => ROUTE_OF[id].exercises.map(([exercise]) => exercise)));
  assert.deepEqual([...used].sort(), Object.keys(EXERCISES).sort());
  for (const [tag, { classroom }] of Object.entries(LANGUAGES)) {
    for (const [id, { question }] of Object.entries(classroom.exercises)) assert.ok(question.length <= LONGEST_QUESTION, `${tag}, ${id}: ${question.length} characters`);
  }
});

test('at least half of the minutes of an exercise are there to try and to talk, in every language', () => {
  for (const [tag, table] of Object.entries(LANGUAGES)) {
    for (const [id, minutes] of ROUTES.flatMap((route) => ROUTE_OF[route].exercises)) {
      const { reading, computing } = leastOf(id, table.classroom.exercises[id].question, (key) => entry(table, key));
      assert.ok(reading > 5 && reading + computing <= 30 * minutes, `${tag}, ${id}: ${reading} s and ${computing} s of ${minutes} min`);
    }
  }
});

test('a step of a route is a task with all chapters of the route', () => {
  const { place, ...task } = taskOf({ route: 'short', step: 2 }, words);
  assert.deepEqual(place, { id: 'sum', title: words.classroom.exercises.sum.title, step: 2, steps: 6 });
  assert.deepEqual(task, { question: words.classroom.exercises.sum.question, minutes: 6, chapters: ['garment', 'pixels', 'filter', 'pooling', 'end'], hidden: ROUTE_OF.short.hidden });
  assert.equal(taskOf({ route: 'short', step: 99 }, words).place?.step, 5, 'of a longer route the last one that is known');
  const own = { question: 'Why?', minutes: 0, chapters: [], hidden: [] };
  assert.equal(taskOf(own, words), own);
});

test('the way on leads to the next chapter that is shown', () => {
  const left = CHAPTERS.filter((id) => !['pixels', 'network', 'end'].includes(id));
  assert.deepEqual(neighboursOf(CHAPTERS, left, 'pixels'), { prev: undefined, next: 'network' });
  assert.deepEqual(neighboursOf(CHAPTERS, left, 'network'), { prev: 'pixels', next: 'end' });
  assert.deepEqual(neighboursOf(CHAPTERS, left, 'end'), { prev: 'network', next: undefined });
  assert.deepEqual(neighboursOf(CHAPTERS, [], 'garment'), { prev: undefined, next: 'pixels' });
});

/** @param {string} text @returns {string[]} its numbers, without marks between the thousands and with a point */
const numbersIn = (text) => (text.replaceAll(/(?<=\d)[.,\u202f](?=\d{3})/g, '').replaceAll(/(?<=\d),(?=\d)/g, '.').match(/\d+(\.\d+)?/g) ?? []);

test('the sum of the notes is that of the example', () => {
  const pixels = [0, 64, 128, 48, 192, 144, 142, 226, 168];
  const weights = [-1, 0, -2, 0.5, 4.5, -1.5, 1.5, 2, -3];
  assert.equal(pixels.reduce((all, pixel, i) => all + pixel * (weights[i] ?? 0), 0), 577);
  for (const { classroom } of Object.values(LANGUAGES)) assert.match(classroom.exercises.sum.answer, /= 577\./);
});

test('the parameters and multiplications of the notes are those of the network', () => {
  const [conv1, conv2, dense, last] = [64 * 10, 64 * (9 * 64 + 1), 128 * 1601, 10 * 129];
  const parameters = conv1 + conv2 + dense + last;
  const [work1, work2, work3, work4] = [26 * 26 * 64 * 9, 11 * 11 * 64 * 9 * 64, 1600 * 128, 1280];
  const work = work1 + work2 + work3 + work4;
  const shares = [dense / parameters, work2 / work].map((share) => (100 * share).toFixed(1));
  for (const [tag, { classroom }] of Object.entries(LANGUAGES)) {
    const numbers = numbersIn(classroom.exercises.sizes.answer);
    for (const number of [dense, parameters, work2, work, conv1, ...shares]) assert.ok(numbers.includes(String(number)), `${tag}: ${number} in ${numbers.join(' ')}`);
  }
});

const weights = await readFile(new URL('../../../www/weights/cnn.safetensors', import.meta.url));
const { __metadata__: metadata } = JSON.parse(weights.toString('utf8', 8, 8 + Number(weights.readBigUInt64LE(0))));
const measured = measuredOf(metadata);

test('the notes have the same numbers in every language', () => {
  for (const [tag, { classroom }] of Object.entries(LANGUAGES)) {
    for (const id of /** @type {(keyof typeof EXERCISES)[]} */ (Object.keys(EXERCISES))) {
      const [own, english] = [classroom, words.classroom].map(({ exercises }) => {
        const { answer } = exercises[id];
        return numbersIn(typeof answer === 'function' ? answer(measured) : answer).sort();
      });
      assert.deepEqual(own, english, `${tag}, ${id}`);
    }
  }
});

test('what the notes tell of the network that comes with the page is what its file says', () => {
  const counts = Array.from({ length: 10 }, (_, label) => metadata.test_confusion.split(' ').slice(label * 10, label * 10 + 10).map(Number));
  const right = counts.map((row, label) => row[label] ?? 0);
  const { images, shirts, tShirtsAsShirts, trousers } = measured;
  assert.equal(images, 10_000);
  assert.equal((measured.right / images).toFixed(4), metadata.test_accuracy);
  assert.equal(measured.right, right.reduce((all, each) => all + each));
  assert.deepEqual([shirts.of, shirts.right, trousers.of, trousers.right], [1000, Math.min(...right), 1000, Math.max(...right)], 'shirts are its trouble, trousers it knows best');
  // The pairs that it confuses most.
  const mistakes = counts.flatMap((row, label) => row.filter((/** @type {number} */ _, /** @type {number} */ as) => as !== label)).sort((a, b) => b - a);
  assert.deepEqual([tShirtsAsShirts, shirts.asTShirts].sort((a, b) => b - a), mistakes.slice(0, 2));
  assert.match(String(words.classroom.exercises.confused.answer(measured)), new RegExp(`only ${shirts.right}: it takes ${shirts.asTShirts} for T-shirts, and ${tShirtsAsShirts} `));
  assert.throws(() => measuredOf({}), { code: 'weightsBroken' });
});
