import assert from 'node:assert/strict';
import { test } from 'node:test';
import { add, emptyDrawing, parse, redo, serialize, undo, visible } from '../../www/lib/drawing.js';

/** @type {import('../../www/lib/drawing.js').Operation} */
const stroke = { kind: 'stroke', grey: 255, size: 24, points: [1, 2, 1, 3, 4, 0.5] };
/** @type {import('../../www/lib/drawing.js').Operation} */
const fill = { kind: 'fill', grey: 160, x: 10, y: 12 };

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

test('a drawing survives being stored', () => {
  const drawing = undo(add(add(add(emptyDrawing(), stroke), { kind: 'clear' }), fill));
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
  ];
  for (const text of broken) assert.equal(parse(text), undefined, String(text));
});
