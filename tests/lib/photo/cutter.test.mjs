import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCutter } from '../../../www/photo/cutter.js';
import { Fault } from '../../../www/shared/fault.js';

/** A worker that answers when the test says so. */
function fakeWorker() {
  /** @type {any[]} */
  const heard = [];
  /** @type {any} */
  const worker = { postMessage: (/** @type {any} */ message) => heard.push(message), terminate: () => heard.push('end') };
  return { worker, heard, say: (/** @type {any} */ data) => worker.onmessage({ data }) };
}

/** @param {'whole' | 'larger' | 'smaller'} part */
const request = (part) => ({ frame: undefined, marks: new Uint8Array(), part });
/** A turn of the event loop: promises are settled by then. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

test('one request goes at a time, and of those that wait only the last', async () => {
  const { worker, heard, say } = fakeWorker();
  const cutter = createCutter(worker);
  const [first, second, third] = [cutter.cut(request('whole')), cutter.cut(request('larger')), cutter.cut(request('smaller'))];
  assert.deepEqual(heard.map(({ part }) => part), ['whole']);
  assert.equal(await second, undefined);
  say({ cut: 'one' });
  assert.equal(await first, 'one');
  assert.deepEqual(heard.map(({ part }) => part), ['whole', 'smaller']);
  say({ cut: 'three' });
  assert.equal(await third, 'three');
  await turn();
  assert.equal(heard.length, 2);
});

test('a fault is thrown as what it is, and the next request goes all the same', async () => {
  const { worker, say } = fakeWorker();
  const cutter = createCutter(worker);
  const failed = cutter.cut(request('whole'));
  const next = cutter.cut(request('larger'));
  say({ fault: { name: 'Fault', message: 'photoDamaged', code: 'photoDamaged', args: ['a.png'] } });
  await assert.rejects(failed, (error) => error instanceof Fault && error.code === 'photoDamaged' && error.args[0] === 'a.png');
  say({ cut: 'two' });
  assert.equal(await next, 'two');
});

test('a worker that cannot be loaded fails all that was asked', async () => {
  const { worker, heard } = fakeWorker();
  const cutter = createCutter(worker);
  const opened = cutter.open({ file: new Blob(), width: 1, height: 1 });
  const waiting = cutter.cut(request('whole'));
  worker.onerror();
  await assert.rejects(opened, { code: 'photoWorker' });
  await assert.rejects(waiting, { code: 'photoWorker' });
  cutter.close();
  assert.equal(heard.at(-1), 'end');
});

test('a worker that the browser ends without a word is missed, and nobody waits for it again', async () => {
  const { worker, heard, say } = fakeWorker();
  const cutter = createCutter(worker, 20);
  const opened = cutter.open({ file: new Blob(), width: 1, height: 1 });
  say({ cut: 'in time' });
  await opened;
  await new Promise((resolve) => setTimeout(resolve, 30));
  const [asked, waiting] = [cutter.cut(request('whole')), cutter.cut(request('larger'))];
  await assert.rejects(asked, { code: 'photoSilent' });
  await assert.rejects(waiting, { code: 'photoSilent' });
  assert.equal(heard.at(-1), 'end');
  const sent = heard.length;
  await assert.rejects(cutter.cut(request('smaller')), { code: 'photoSilent' });
  assert.equal(heard.length, sent);
});

test('a cutter that is closed leaves nobody waiting', async () => {
  const { worker, heard } = fakeWorker();
  const cutter = createCutter(worker);
  const opened = cutter.open({ file: new Blob(), width: 1, height: 1 });
  const waiting = cutter.cut(request('whole'));
  cutter.close();
  assert.deepEqual(await Promise.all([opened, waiting]), [undefined, undefined]);
  assert.equal(heard.at(-1), 'end');
});
