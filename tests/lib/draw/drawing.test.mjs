import assert from 'node:assert/strict';
import { test } from 'node:test';
import { add, emptyDrawing, isOnPicture, parse, reach, redo, serialize, undo, visible } from '../../../www/draw/drawing.js';

/** @type {import('../../../www/draw/drawing.js').Stroke} */
const stroke = { kind: 'stroke', grey: 255, size: 24, points: [1, 2, 1, 3, 4, 0.5] };
/** @type {import('../../../www/draw/drawing.js').Operation} */
const fill = { kind: 'fill', grey: 160, x: 10, y: 12 };

/** @type {import('../../../www/draw/drawing.js').Operation} */
const stamp = { kind: 'stamp', template: 9, grey: 255, size: 12 };
/** @type {import('../../../www/draw/drawing.js').Operation} */
const picture = { kind: 'picture', pixels: Array.from({ length: 784 }, (_, i) => i % 256) };

test('undo and redo give back the same operations', () => {
  const drawing = add(add(emptyDrawing(), stroke), fill);
  const back = redo(redo(undo(undo(drawing))));
  assert.deepEqual(back, drawing);
  assert.equal(back.done[0], stroke, 'the very object, so that a painter knows it again');
});

test('undo and redo at their ends change nothing', () => {
  assert.deepEqual(undo(emptyDrawing()), emptyDrawing());
  const drawing = add(emptyDrawing(), stroke);
  assert.deepEqual(redo(drawing), drawing);
});

test('a new operation forgets what was undone', () => {
  const drawing = add(undo(add(emptyDrawing(), stroke)), fill);
  assert.deepEqual(drawing, { done: [fill], undone: [] });
});

test('clear can be undone', () => {
  const cleared = add(add(emptyDrawing(), stroke), { kind: 'clear' });
  assert.deepEqual(visible(cleared), []);
  assert.deepEqual(visible(undo(cleared)), [stroke]);
  assert.deepEqual(visible(add(cleared, fill)), [fill]);
});

test('a picture takes the place of what was there, until it is undone or cleared', () => {
  const drawing = add(add(add(emptyDrawing(), stroke), picture), fill);
  assert.deepEqual(visible(drawing), [picture, fill]);
  assert.equal(isOnPicture(drawing), true);
  assert.equal(isOnPicture(undo(drawing)), true);
  assert.equal(isOnPicture(undo(undo(drawing))), false);
  assert.deepEqual(visible(undo(undo(drawing))), [stroke]);
  assert.equal(isOnPicture(add(drawing, { kind: 'clear' })), false);
  assert.equal(isOnPicture(emptyDrawing()), false);
});

test('a drawing survives being stored', () => {
  const mirrored = /** @type {const} */ (true);
  const operations = [stroke, { kind: /** @type {const} */ ('clear') }, picture, stamp, { ...stroke, mirrored }, { ...fill, mirrored }, fill];
  const drawing = undo(operations.reduce(add, emptyDrawing()));
  assert.equal(drawing.done.length, 6);
  assert.deepEqual(parse(serialize(drawing)), drawing);
});

test('anything else in the storage is no drawing', () => {
  const broken = [
    null,
    '',
    'no json',
    '3',
    '{}',
    JSON.stringify({ version: 2, done: [], undone: [] }),
    JSON.stringify({ version: 1, done: [{ kind: 'dance' }], undone: [] }),
    JSON.stringify({ version: 1, done: [{ ...stroke, points: [1, 2] }], undone: [] }),
    JSON.stringify({ version: 1, done: [{ ...stroke, points: [1, 2, 'x'] }], undone: [] }),
    JSON.stringify({ version: 1, done: [{ ...stroke, grey: 300 }], undone: [] }),
    JSON.stringify({ version: 1, done: [{ ...stroke, size: 0 }], undone: [] }),
    JSON.stringify({ version: 1, done: [], undone: [{ ...fill, x: 336 }] }),
    JSON.stringify({ version: 1, done: [{ ...stroke, mirrored: 'yes' }], undone: [] }),
    JSON.stringify({ version: 1, done: [{ ...stamp, template: 10 }], undone: [] }),
    JSON.stringify({ version: 1, done: [{ ...stamp, size: 400 }], undone: [] }),
    JSON.stringify({ version: 1, done: [{ kind: 'picture', pixels: [1, 2] }], undone: [] }),
    JSON.stringify({ version: 1, done: [{ kind: 'picture', pixels: Array(784).fill(0.5) }], undone: [] }),
  ];
  for (const text of broken) assert.equal(parse(text), undefined, String(text));
});

test('a stroke reaches as far as its width and its soft edge, from the last point that was there', () => {
  const points = [10, 200, 1, 100, 100, 1, 120.5, 90, 1];
  const drawn = { ...stroke, size: 10, points };
  assert.deepEqual(reach(drawn, 0), { left: 4, top: 84, width: 123, height: 122 });
  assert.deepEqual(reach(drawn, 2), { left: 94, top: 84, width: 33, height: 22 });
});

test('a stroke reaches no further than the canvas, and none of it from outside', () => {
  const outside = { ...stroke, size: 10, points: [-50, 20, 1, -20, 400, 1] };
  assert.equal(reach(outside, 0), undefined);
  assert.deepEqual(reach({ ...outside, points: [...outside.points, 3, 330, 1] }, 2), { left: 0, top: 324, width: 9, height: 12 });
});
