import assert from 'node:assert/strict';
import { test } from 'node:test';
import { shapePoints } from '../../../www/draw/shapes.js';
import { fillOf, strokeOf } from '../../../www/draw/tool.js';

const pen = { kind: /** @type {const} */ ('pen'), grey: 160, size: 24, mirrored: false };

/** @param {number[]} points */
function placesOf(points) {
  return Array.from({ length: points.length / 3 }, (_, i) => ({ x: points[3 * i] ?? NaN, y: points[3 * i + 1] ?? NaN }));
}

test('a tool leaves its grey, its size and its mirror image', () => {
  assert.deepEqual(strokeOf(pen, [1, 2, 1]), { kind: 'stroke', grey: 160, size: 24, points: [1, 2, 1] });
  assert.deepEqual(strokeOf({ ...pen, kind: 'eraser', mirrored: true }, []), { kind: 'stroke', grey: 0, size: 24, points: [], mirrored: true });
  assert.deepEqual(fillOf({ ...pen, mirrored: true }, { x: 3.7, y: 4.2 }), { kind: 'fill', grey: 160, x: 3, y: 4, mirrored: true });
});

test('a fill beside the canvas is a fill at its edge', () => {
  assert.deepEqual(fillOf(pen, { x: -20, y: 336 }), { kind: 'fill', grey: 160, x: 0, y: 335 });
});

test('a line has two ends', () => {
  assert.deepEqual(shapePoints('line', { x: 1.04, y: 2 }, { x: 30, y: 40 }), [1, 2, 1, 30, 40, 1]);
});

test('a box is closed, whichever corners it is drawn between', () => {
  for (const [from, to] of [[{ x: 10, y: 20 }, { x: 50, y: 90 }], [{ x: 50, y: 20 }, { x: 10, y: 90 }]]) {
    const places = placesOf(shapePoints('rectangle', from ?? assert.fail(), to ?? assert.fail()));
    assert.deepEqual(places.at(-1), places[0]);
    const corners = new Set(places.map(({ x, y }) => `${x} ${y}`));
    assert.deepEqual([...corners].sort(), ['10 20', '10 90', '50 20', '50 90']);
  }
});

test('an oval is closed, and as wide and high as its box', () => {
  const places = placesOf(shapePoints('ellipse', { x: 10, y: 20 }, { x: 50, y: 100 }));
  assert.deepEqual(places.at(-1), places[0]);
  const range = (/** @type {'x' | 'y'} */ key) => [Math.min(...places.map((place) => place[key])), Math.max(...places.map((place) => place[key]))];
  assert.deepEqual(range('x'), [10, 50]);
  assert.deepEqual(range('y'), [20, 100]);
  for (const { x, y } of places) {
    const distance = Math.hypot((x - 30) / 20, (y - 60) / 40);
    assert.ok(Math.abs(distance - 1) < 0.01, `${x}, ${y} is ${distance} away from the middle`);
  }
});

test('a shape of no size is a dot, not nothing', () => {
  for (const shape of /** @type {const} */ (['line', 'rectangle', 'ellipse'])) {
    const places = placesOf(shapePoints(shape, { x: 7, y: 8 }, { x: 7, y: 8 }));
    assert.ok(places.length >= 2 && places.every(({ x, y }) => x === 7 && y === 8));
  }
});
