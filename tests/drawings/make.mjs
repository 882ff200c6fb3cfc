// Makes the drawings of the tests from their designs: `node tests/drawings/make.mjs`.
//
// A design is what somebody meant to draw, in numbers; a hand draws it: it moves in steps, trembles, misses
// ends and rounds corners, each time the same, because its chance is seeded. So no drawing came from a real
// mouse or finger. No network was trained on a drawing.
//
// There are three sets of designs:
//
// - `designs.txt` makes the files beside it, in a hand of middling care. Every other drawing is counted
//   apart, as the second half; it was seen while the preparation was made, so its rate is no measure of
//   drawings that nobody has seen.
// - `fresh.txt` makes `fresh/`, in a steady hand, as with a mouse: closed outlines, things in proportion.
// - `last.txt` makes `last/`, in an unsteady hand, as with a finger: cartoons, put together from boxes,
//   halves and single lines that overlap or gape.
//
// `fresh` and `last` were drawn by somebody who had seen neither an answer of the network nor the sketches
// that it is trained on, and of the drawings above only the designs of the t-shirts. They were looked at as
// pictures, and those that a person might have named otherwise were drawn again before any network had
// seen one of either set. Whoever changes the network or the preparation after looking at what is missed
// there has made them a set like the first.
//
// The designs' lines: `# class`, `= drawing`, `pen SIZE [GREY]`, `l` straight lines through points,
// `c` a curve through points, `d` a dot, `f X Y GREY` a fill, `z TIMES LEFT / RIGHT` to and fro
// between two edges.

import { mkdir, readFile, writeFile } from 'node:fs/promises';

/**
 * @typedef {object} Hand
 * @property {number} step canvas pixels between two samples of the pointer
 * @property {number} drift canvas pixels, from side to side, by which its straying may change at each sample
 */

/** @typedef {[x: number, y: number]} Point */

/** @param {number} seed @returns {() => number} numbers from 0 to 1 (mulberry32, Tommy Ettinger, 2017) */
function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** @param {number[]} numbers @returns {Point[]} */
function pairs(numbers) {
  return Array.from({ length: numbers.length / 2 }, (_, i) => [numbers[2 * i] ?? NaN, numbers[2 * i + 1] ?? NaN]);
}

/** @param {Point} a @param {Point} b @param {number} t @returns {Point} */
function between(a, b, t) {
  return [a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t];
}

/** @param {Point} a @param {Point} b */
function distance(a, b) {
  return Math.hypot(b[0] - a[0], b[1] - a[1]);
}

/** @param {Point[]} points @param {number} step @returns {Point[]} samples on straight lines */
function straight(points, step) {
  return points.flatMap((point, i) => {
    const next = points[i + 1];
    if (!next) return [point];
    const count = Math.max(1, Math.round(distance(point, next) / step));
    return Array.from({ length: count }, (_, k) => between(point, next, k / count));
  });
}

/** @param {Point[]} points @param {number} step @returns {Point[]} samples on a Catmull-Rom spline */
function curved(points, step) {
  const at = (/** @type {number} */ i) => /** @type {Point} */ (points[Math.max(0, Math.min(points.length - 1, i))]);
  const fine = points.slice(1).flatMap((_, i) =>
    Array.from({ length: 16 }, (_, k) => {
      const t = k / 16;
      const along = (/** @type {0 | 1} */ axis) => {
        const [a, b, c, d] = [at(i - 1)[axis], at(i)[axis], at(i + 1)[axis], at(i + 2)[axis]];
        return 0.5 * (2 * b + (c - a) * t + (2 * a - 5 * b + 4 * c - d) * t * t + (3 * b - a - 3 * c + d) * t * t * t);
      };
      return /** @type {Point} */ ([along(0), along(1)]);
    }),
  );
  const samples = [at(0)];
  for (const point of [...fine, at(points.length)]) {
    if (distance(point, /** @type {Point} */ (samples.at(-1))) >= step) samples.push(point);
  }
  return samples;
}

/** @param {number} times @param {Point[]} left @param {Point[]} right @returns {Point[]} */
function zigzag(times, left, right) {
  const on = (/** @type {Point[]} */ edge, /** @type {number} */ t) => {
    const place = t * (edge.length - 1);
    const i = Math.min(edge.length - 2, Math.floor(place));
    return between(/** @type {Point} */ (edge[i]), /** @type {Point} */ (edge[i + 1]), place - i);
  };
  return Array.from({ length: 2 * times }, (_, i) => on(i % 2 === 0 ? left : right, i / (2 * times - 1)));
}

/**
 * What the hand makes of the samples: it drifts slowly, and trembles a little.
 * @param {Point[]} samples
 * @param {number} change of the drift at each sample, from side to side
 * @param {() => number} random
 */
function byHand(samples, change, random) {
  let drift = /** @type {Point} */ ([0, 0]);
  return samples.flatMap(([x, y]) => {
    drift = [0.8 * drift[0] + change * (random() - 0.5), 0.8 * drift[1] + change * (random() - 0.5)];
    const place = (/** @type {number} */ value) => Math.max(1, Math.min(335, Math.round(value)));
    return [place(x + drift[0] + random() - 0.5), place(y + drift[1] + random() - 0.5), 1];
  });
}

/**
 * @param {string[]} lines of one drawing
 * @param {Hand} hand
 * @param {() => number} random
 */
function operations(lines, { step, drift }, random) {
  let size = 8;
  let grey = 255;
  return lines.flatMap(/** @returns {object[]} */ (line) => {
    const [kind = '', ...words] = line.split(' ');
    const numbers = words.map(Number);
    const stroke = (/** @type {Point[]} */ samples) => [{ kind: 'stroke', grey, size, points: byHand(samples, drift, random) }];
    if (kind === 'pen') {
      [size = 8, grey = 255] = numbers;
      return [];
    }
    if (kind === 'f') return [{ kind: 'fill', x: numbers[0], y: numbers[1], grey: numbers[2] }];
    if (kind === 'd') return stroke(pairs(numbers));
    if (kind === 'l') return stroke(straight(pairs(numbers), step));
    if (kind === 'c') return stroke(curved(pairs(numbers), step));
    const split = words.indexOf('/');
    const edges = [numbers.slice(1, split), numbers.slice(split + 1)].map(pairs);
    return stroke(straight(zigzag(numbers[0] ?? 1, edges[0] ?? [], edges[1] ?? []), step));
  });
}

/**
 * @param {string} set
 * @param {string} folder where the files of the set go
 * @param {Hand} hand
 * @param {(drawing: number, label: number) => object} marks what else a drawing of the set says of itself
 */
async function make(set, folder, hand, marks) {
  const designs = await readFile(new URL(`${set}.txt`, import.meta.url), 'utf8');
  await mkdir(new URL(folder, import.meta.url), { recursive: true });
  for (const [label, section] of designs.split(/^# /m).slice(1).entries()) {
    const [name = '', ...drawings] = section.trim().split(/\n= /);
    const list = drawings.map((text, i) => {
      const [title = '', ...lines] = text.split('\n');
      const random = chance([...`${name} ${title}`].reduce((seed, letter) => (Math.imul(seed, 31) + letter.charCodeAt(0)) | 0, 7));
      return { name: title, ...marks(i, label), operations: operations(lines, hand, random) };
    });
    const text = list.map((drawing) => JSON.stringify(drawing)).join(',\n');
    await writeFile(new URL(`${folder}${name}.json`, import.meta.url), `[\n${text}\n]\n`);
  }
}

await make('designs', './', { step: 20, drift: 2.4 }, (drawing, label) => ({ secondHalf: (drawing + label) % 2 === 1 }));
await make('fresh', 'fresh/', { step: 14, drift: 1.8 }, () => ({}));
await make('last', 'last/', { step: 20, drift: 5 }, () => ({}));
