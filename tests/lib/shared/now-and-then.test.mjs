import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nowAndThen } from '../../../www/shared/now-and-then.js';

test('what is asked for is done at once, and what is asked for meanwhile once after the rest', ({ mock }) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const task = mock.fn();
  const ask = nowAndThen(100, task);
  ask();
  assert.equal(task.mock.callCount(), 1);
  ask();
  ask();
  mock.timers.tick(99);
  assert.equal(task.mock.callCount(), 1);
  mock.timers.tick(1);
  assert.equal(task.mock.callCount(), 2);
  mock.timers.tick(100);
  assert.equal(task.mock.callCount(), 2, 'nothing was asked for');
  ask();
  assert.equal(task.mock.callCount(), 3);
});

test('it rests after what it made up for, too', ({ mock }) => {
  mock.timers.enable({ apis: ['setTimeout'] });
  const task = mock.fn();
  const ask = nowAndThen(100, task);
  ask();
  ask();
  mock.timers.tick(100);
  ask();
  assert.equal(task.mock.callCount(), 2);
  mock.timers.tick(100);
  assert.equal(task.mock.callCount(), 3);
});
