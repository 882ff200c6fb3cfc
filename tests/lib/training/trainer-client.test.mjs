import assert from 'node:assert/strict';
import test from 'node:test';
import { faultText } from '../../../www/words/fault-text.js';
import { TrainerClient } from '../../../www/training/trainer-client.js';

/** A worker whose answers the test gives. */
class FakeWorker extends EventTarget {
  /** @type {import('../../../www/training/protocol.js').Request[]} */
  requests = [];
  terminated = false;

  /** @param {import('../../../www/training/protocol.js').Request} request */
  postMessage(request) {
    this.requests.push(request);
  }

  terminate() {
    this.terminated = true;
  }

  /** @param {unknown} data */
  say(data) {
    this.dispatchEvent(new MessageEvent('message', { data }));
  }

  /** @param {string} message */
  break(message) {
    this.dispatchEvent(Object.assign(new Event('error'), { message }));
  }
}

function setUp(revive = async () => {}) {
  /** @type {FakeWorker[]} */
  const workers = [];
  const spawn = () => {
    const worker = new FakeWorker();
    workers.push(worker);
    return /** @type {any} */ (worker);
  };
  const client = new TrainerClient(spawn, revive);
  /** @type {import('../../../www/training/trainer-client.js').CrashEvent[]} */
  const crashes = [];
  client.on('crashed', (event) => crashes.push(event));
  return { client, workers, crashes };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('each answer reaches the request that it belongs to', async () => {
  const { client, workers } = setUp();
  const first = client.request({ type: 'pause' });
  const second = client.request({ type: 'swap' });
  const [a, b] = workers[0].requests;
  assert.notEqual(a.id, b.id);
  workers[0].say({ id: b.id, value: 'second' });
  workers[0].say({ id: a.id, value: 'first' });
  assert.equal(await first, 'first');
  assert.equal(await second, 'second');
});

test('an error arrives with its name and message', async () => {
  const { client, workers } = setUp();
  const answer = client.request({ type: 'step' });
  workers[0].say({ id: workers[0].requests[0].id, error: { name: 'ConfigError', message: 'filters: at least 1' } });
  await assert.rejects(answer, { name: 'ConfigError', message: 'filters: at least 1' });
  assert.equal(workers.length, 1);
});

test('an event reaches those who listen for its type only', () => {
  const { client, workers } = setUp();
  /** @type {string[]} */
  const heard = [];
  client.on('stopped', ({ by }) => heard.push(by));
  client.on('loading', () => heard.push('loading'));
  workers[0].say({ type: 'stopped', by: 'pause' });
  assert.deepEqual(heard, ['pause']);
});

test('a crash rejects what waits, revives a fresh worker and tells of it', async () => {
  /** @type {TrainerClient | undefined} */
  let revived;
  const { client, workers, crashes } = setUp(async () => {
    await revived?.request({ type: 'list' });
  });
  revived = client;
  const waiting = client.request({ type: 'step' });
  workers[0].break('out of memory');
  await assert.rejects(waiting, (error) => /out of memory/.test(faultText(error)));
  assert.equal(workers[0].terminated, true);
  assert.equal(workers.length, 2);
  workers[1].say({ id: workers[1].requests[0].id, value: undefined });
  await settled();
  assert.equal(crashes.length, 1);
  assert.equal(crashes[0].revived, true);
});

test('a trap of the wasm code counts as a crash, another failure does not', async () => {
  const { client, workers, crashes } = setUp();
  /** @type {string[]} */
  const failures = [];
  client.on('failed', ({ error }) => failures.push(error.name));
  workers[0].say({ type: 'failed', error: { name: 'ShapeError', message: 'batch' } });
  assert.deepEqual(failures, ['ShapeError']);
  workers[0].say({ type: 'failed', error: { name: 'RuntimeError', message: 'unreachable' } });
  await settled();
  assert.deepEqual(failures, ['ShapeError']);
  assert.equal(workers.length, 2);
  assert.match(faultText(crashes[0].error), /unreachable/);
});

test('what a replaced worker still says is not heard', async () => {
  const { client, workers } = setUp();
  let heard = 0;
  client.on('stopped', () => (heard += 1));
  workers[0].break('gone');
  await settled();
  workers[0].say({ type: 'stopped', by: 'pause' });
  assert.equal(heard, 0);
  workers[1].say({ type: 'stopped', by: 'pause' });
  assert.equal(heard, 1);
});

test('a worker that breaks while it is being revived is given up, with a message', async () => {
  /** @type {TrainerClient | undefined} */
  let dying;
  const { client, workers, crashes } = setUp(async () => {
    const answer = dying?.request({ type: 'list' });
    workers[1].break('again');
    await answer;
  });
  dying = client;
  workers[0].break('once');
  await settled();
  assert.equal(workers.length, 2);
  assert.equal(crashes[0].revived, false);
  await assert.rejects(client.request({ type: 'step' }), (error) => /Reload the page/.test(faultText(error)));
});

test('a worker that ends without a word is missed after some beats, and a fresh one is revived', async () => {
  const { client, workers, crashes } = setUp();
  const answer = () => {
    const { id } = workers[0].requests.at(-1) ?? assert.fail();
    workers[0].say({ id, value: undefined });
  };
  for (let i = 0; i < 20; i++) {
    client.beat();
    answer();
  }
  const waiting = client.request({ type: 'step' });
  for (let i = 0; i < 5; i++) client.beat();
  await settled();
  assert.equal(workers.length, 1);
  client.beat();
  await assert.rejects(waiting, (error) => /stopped answering/.test(faultText(error)));
  await settled();
  assert.equal(workers[0].terminated, true);
  assert.equal(workers.length, 2);
  assert.deepEqual(crashes.map(({ revived, started }) => ({ revived, started })), [{ revived: true, started: true }]);
});

test('a worker whose script is long in coming is waited for longer', async () => {
  const { client, workers } = setUp();
  for (let i = 0; i < 12; i++) client.beat();
  await settled();
  assert.equal(workers.length, 1);
  client.beat();
  await settled();
  assert.equal(workers.length, 2);
});

test('a browser that allows no worker is told of as a worker that never started', async () => {
  const client = new TrainerClient(() => {
    throw new Error('SecurityError');
  }, () => client.request({ type: 'list' }).then(() => {}));
  /** @type {import('../../../www/training/trainer-client.js').CrashEvent[]} */
  const crashes = [];
  client.on('crashed', (event) => crashes.push(event));
  await settled();
  assert.deepEqual(crashes.map(({ revived, started }) => ({ revived, started })), [{ revived: false, started: false }]);
  assert.match(faultText(crashes[0].error), /the browser forbids it here/);
  client.beat();
  assert.equal(crashes.length, 1);
});
