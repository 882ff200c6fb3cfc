// What the browser is asked to keep, and when a newer page may take over.

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createOfflineKeeper } from '../../../www/offline/keeper.js';

/** @import { ToServiceWorker } from '../../../www/offline/keeper.js' */

const script = new URL('http://site/service-worker.js');

/**
 * A browser as the keeper sees it.
 *
 * @param {{pages?: number, waiting?: boolean, stored?: string | null, isSparing?: boolean, kept?: Record<string, number[]>, fails?: boolean}} [is]
 */
function makeBrowser({ pages = 1, waiting = false, stored = null, isSparing = false, kept = {}, fails = false } = {}) {
  /** @type {(string | URL)[]} */
  const registered = [];
  /** @type {string[]} */
  const told = [];
  /** @type {(() => void)[]} */
  const listeners = [];
  /** @param {string} name */
  const worker = (name) => ({
    /** @param {ToServiceWorker} wish @param {MessagePort[]} [ports] */
    postMessage(wish, [port] = []) {
      told.push(`${name}: ${wish}`);
      if (fails) port?.postMessage({ error: 'no' });
      else port?.postMessage({ value: wish === 'count' ? pages : undefined });
      if (wish === 'takeOver') for (const listener of listeners) listener();
    },
  });
  const registration = { active: worker('active'), waiting: waiting ? worker('waiting') : null };
  const memory = new Map(stored === null ? [] : [['patchwork-offline', stored]]);
  const browser = {
    container: {
      register: async (/** @type {string | URL} */ place) => registered.push(place),
      getRegistration: async () => registration,
      addEventListener: (/** @type {string} */ _type, /** @type {() => void} */ listener) => listeners.push(listener),
    },
    caches: {
      keys: async () => Object.keys(kept),
      open: async (/** @type {string} */ name) => ({ matchAll: async () => (kept[name] ?? []).map((size) => new Response(new Uint8Array(size))) }),
    },
    storage: () => ({
      getItem: (/** @type {string} */ key) => memory.get(key) ?? null,
      setItem: (/** @type {string} */ key, /** @type {string} */ value) => memory.set(key, value),
    }),
  };
  const keeper = createOfflineKeeper(/** @type {any} */ ({ ...browser, script, isSparing: () => isSparing }));
  return { keeper, registered, told, memory };
}

test('the page is kept, unless the reader does not want it or asks to fetch little', async () => {
  for (const [is, count] of /** @type {const} */ ([[{}, 1], [{ stored: 'yes' }, 1], [{ stored: 'no' }, 0], [{ isSparing: true }, 0]])) {
    const { keeper, registered } = makeBrowser(is);
    await keeper.begin();
    assert.equal(registered.length, count, JSON.stringify(is));
  }
});

test('what was removed stays away until it is wanted again', async () => {
  const { keeper, registered, told } = makeBrowser();
  await keeper.remove();
  assert.deepEqual(told, ['active: remove']);
  await keeper.begin();
  assert.deepEqual([registered, (await keeper.look()).wanted], [[], false]);
  await keeper.keep();
  assert.deepEqual([registered, (await keeper.look()).wanted], [[script], true]);
});

test('a removal that fails is told', async () => {
  const { keeper } = makeBrowser({ fails: true });
  await assert.rejects(keeper.remove(), /no/);
});

test('a newer page takes over where this one is alone', async () => {
  const alone = makeBrowser({ waiting: true });
  assert.equal(await alone.keeper.renew(), true);
  assert.deepEqual(alone.told, ['active: count', 'waiting: takeOver']);
  const beside = makeBrowser({ waiting: true, pages: 2 });
  assert.equal(await beside.keeper.renew(), false);
  assert.deepEqual(beside.told, ['active: count']);
  assert.equal(await makeBrowser().keeper.renew(), false);
});

test('the bytes are those of our caches', async () => {
  const { keeper } = makeBrowser({ waiting: true, kept: { 'patchwork-page': [10, 5], 'patchwork-images': [100], other: [1000] } });
  assert.deepEqual(await keeper.look(), { possible: true, wanted: true, complete: true, bytes: 115, images: true, newer: true });
  assert.equal((await makeBrowser({ kept: { 'patchwork-page': [10] } }).keeper.look()).images, false);
});

test('a browser that keeps no pages is no fault', async () => {
  const keeper = createOfflineKeeper({
    container: undefined,
    caches: undefined,
    storage: () => {
      throw new Error('forbidden');
    },
    script,
    isSparing: () => false,
  });
  await keeper.begin();
  await keeper.remove();
  assert.equal(await keeper.renew(), false);
  assert.deepEqual(await keeper.look(), { possible: false, wanted: true, complete: false, bytes: 0, images: false, newer: false });
});
