/**
 * Keeps the page on the reader's machine, so that it opens without a network. All files of a build are kept together,
 * each checked by its digest: what a page gets is never partly of one build and partly of another. The next build waits
 * beside this one until a page that is alone asks it to take over (`offline/keeper.js`).
 *
 * @import { ToServiceWorker } from '../offline/keeper.js'
 *
 * @typedef {{url: string, revision: string, integrity: string}} KeptFile
 */

import { PrecacheController } from 'workbox-precaching';

/** The caches: of the page, and of the large sets of images, which are kept when they have been fetched once. */
const PAGE = 'patchwork-page';
const IMAGES = 'patchwork-images';

/** The build writes the files before this script. */
const worker = /** @type {ServiceWorkerGlobalScope & {FILES: {page: KeptFile[], images: KeptFile[]}}} */ (/** @type {unknown} */ (self));
const { page, images } = worker.FILES;

/** @param {string} place */
const address = (place) => new URL(place, worker.registration.scope).href;

const kept = new PrecacheController({
  cacheName: PAGE,
  // The browser has most files already: the server only says that they are still the same.
  plugins: [{ requestWillFetch: async ({ request }) => new Request(request, { cache: 'no-cache' }) }],
});
kept.addToCacheList(page.map((file) => ({ ...file, url: address(file.url) })));
const places = new Set(page.map(({ url }) => address(url)));
const keys = new Map(images.map(({ url, revision }) => [address(url), `${address(url)}?${revision}`]));

/** @param {string} url without what follows the path: it tells the page things, and the server nothing */
const plain = (url) => url.replace(/[?#].*/, '');

worker.addEventListener('install', (event) => event.waitUntil(kept.install(event)));

worker.addEventListener('activate', (event) => event.waitUntil(Promise.all([kept.activate(event), forgetOldImages()])));

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = plain(request.url);
  const place = url === worker.registration.scope ? address('index.html') : url;
  const key = keys.get(url);
  if (request.method !== 'GET') return;
  if (key) event.respondWith(image(event, key));
  else if (places.has(place)) event.respondWith(file(place, request));
});

/**
 * A file of the page. What is kept has an address without a query, and a worker takes its own from what it gets: with none, it
 * is the one that was asked for.
 *
 * @param {string} place
 * @param {Request} request
 */
async function file(place, request) {
  const found = await kept.matchPrecache(place);
  if (!found) return fetch(request);
  return request.url.includes('?') ? new Response(found.body, found) : found;
}

worker.addEventListener('message', (event) => {
  const [port] = event.ports;
  event.waitUntil(
    done(event.data).then(
      (value) => port?.postMessage({ value }),
      (error) => port?.postMessage({ error: String(error) }),
    ),
  );
});

/** @param {ToServiceWorker} wish */
async function done(wish) {
  switch (wish) {
    case 'count':
      return (await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })).length;
    case 'takeOver':
      return worker.skipWaiting();
    case 'remove':
      await worker.registration.unregister();
      await Promise.all([caches.delete(PAGE), caches.delete(IMAGES)]);
  }
}

/**
 * A file of a large set: the one that is kept, or that of the network, which is kept from then on.
 *
 * @param {FetchEvent} event
 * @param {string} key
 */
async function image(event, key) {
  const found = await caches.match(key, { cacheName: IMAGES });
  if (found) return found;
  const response = await fetch(event.request);
  if (response.ok) event.waitUntil(keep(key, response.clone()));
  return response;
}

/**
 * A full disk is no fault of the page: it fetches the file again next time.
 *
 * @param {string} key
 * @param {Response} response
 */
async function keep(key, response) {
  try {
    await (await caches.open(IMAGES)).put(key, response);
  } catch {
    await caches.delete(IMAGES).catch(() => {});
  }
}

async function forgetOldImages() {
  if (!(await caches.has(IMAGES))) return;
  const cache = await caches.open(IMAGES);
  const present = new Set(keys.values());
  const old = (await cache.keys()).filter(({ url }) => !present.has(url));
  await Promise.all(old.map((request) => cache.delete(request)));
}
