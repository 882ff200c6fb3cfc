import assert from 'node:assert/strict';
import test from 'node:test';
import { liveSizeOf, pathOf, pictureOf, sideOfNumber } from '../../../www/network/diagram-layout.js';

const CNN = [[28, 28, 1], [26, 26, 64], [13, 13, 64], [11, 11, 64], [5, 5, 64], [1600], [128], [10]];
const DNN = [[28, 28], [784], [128], [10]];
const small = (/** @type {number} */ filters) => [[28, 28, 1], [26, 26, filters], [13, 13, filters], [169 * filters], [1], [10]];
const NETWORKS = [[...CNN, ...DNN], [...small(1), ...DNN], [...small(128), ...DNN], [[28, 28, 1], [28, 28, 3000], [7], [2]], [[784], [100000], [10]]];
const ROOMS = [240, 326, 700, 1014];

/** @param {readonly number[]} shape */
function numbersOf(shape) {
  return shape.reduce((product, size) => product * size, 1);
}

test('no picture is wider than its room, and none disappears', () => {
  for (const shapes of NETWORKS) {
    for (const room of ROOMS) {
      const side = sideOfNumber(shapes, room);
      assert.ok(side > 0);
      for (const shape of shapes) {
        const { width, height } = pictureOf(shape, side);
        const words = `${shape} in ${room}: ${width} x ${height}`;
        assert.ok(width <= room + 1e-9 && height <= room + 1e-9, words);
        assert.ok(Math.min(width, height) >= 3 - 1e-9, words);
      }
    }
  }
});

test('every number takes the same area, unless the picture would be too small', () => {
  let pictures = 0;
  for (const shapes of NETWORKS) {
    const side = sideOfNumber(shapes, 1014);
    for (const shape of shapes) {
      const { parts, enlarged } = pictureOf(shape, side);
      if (enlarged || (shape[2] ?? 1) > 1) continue;
      const area = parts.reduce((sum, part) => sum + part.width * part.height, 0);
      const expected = numbersOf(shape) * side * side;
      assert.ok(Math.abs(area - expected) < 1e-6 * expected, `${shape}: ${area}, not ${expected}`);
      pictures++;
    }
  }
  assert.ok(pictures > 15, `${pictures} pictures`);
});

test('each channel has its own picture, in scale, within the whole and beside the others', () => {
  const side = sideOfNumber([...CNN, ...DNN], 1014);
  for (const shape of CNN.filter(({ length }) => length === 3)) {
    const [rows = 0, columns = 0, channels = 0] = shape;
    const { parts, width, height } = pictureOf(shape, side);
    assert.equal(parts.length, channels);
    assert.equal(new Set(parts.map(({ x, y }) => `${x},${y}`)).size, channels);
    for (const part of parts) {
      const gap = columns * side - part.width;
      assert.ok(gap >= 0 && gap <= 0.1 * columns * side + 1e-9 && Math.abs(rows * side - part.height - gap) < 1e-9, `${shape}: ${part.width} wide`);
      assert.ok(part.x + part.width <= width + 1e-9 && part.y + part.height <= height + 1e-9);
    }
  }
});

test('pooling draws a quarter, and the flattened row takes as much as the pictures did', () => {
  const side = sideOfNumber([...CNN, ...DNN], 1014);
  const area = (/** @type {number} */ layer) => {
    const { width, height } = pictureOf(CNN[layer] ?? [], side);
    return width * height;
  };
  assert.ok(Math.abs(area(2) / area(1) - 1 / 4) < 1e-9);
  assert.ok(Math.abs(area(5) / area(4) - 1) < 1e-9);
  assert.ok(Math.abs(area(1) / area(0) - (26 * 26 * 64) / 784) < 1e-9);
});

test('what is too small is enlarged and says so', () => {
  const side = sideOfNumber([[28, 28, 128], [10]], 200);
  assert.equal(pictureOf([28, 28, 128], side).enlarged, false);
  assert.equal(pictureOf([10], side).enlarged, true);
});

test('a path goes around every part', () => {
  assert.equal(pathOf([{ x: 0, y: 1.5, width: 2, height: 1 / 3 }, { x: 4, y: 0, width: 1, height: 1 }]), 'M0 1.5h2v0.33h-2zM4 0h1v1h-1z');
});

test('a live picture has room for a gap of one number between its channels, and is large enough to be seen', () => {
  assert.equal(sideOfNumber([...CNN, ...DNN], 1014), 2, 'a wide room has wide pictures');
  const side = sideOfNumber([...CNN, ...DNN], 650);
  assert.equal(side, 1);
  assert.deepEqual(liveSizeOf([26, 26, 64], side), { width: 8 * 27 - 1, height: 8 * 27 - 1, enlarged: false });
  assert.deepEqual(liveSizeOf([1600], side), { width: 40, height: 40, enlarged: false });
  for (const shape of [...CNN, ...DNN]) {
    const { width, height, enlarged } = liveSizeOf(shape, side);
    assert.ok(Math.min(width, height) >= 40, `${shape}: ${width} x ${height}`);
    if (shape.length === 1) assert.equal(width % Math.ceil(Math.sqrt(shape[0] ?? 0)), 0, 'every number has the same whole pixels');
    assert.equal(enlarged, numbersOf(shape) < 1000);
  }
});
