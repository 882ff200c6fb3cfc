// What the browser keeps of the page: it opens without a network, never partly old and partly new, and is let go.

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import test, { after, before } from 'node:test';
import { CHAPTERS } from '../../www/app/chapters.js';
import { eventually, launch, PATIENCE, ready } from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */

const site = new URL('../../dist/', import.meta.url);
const TYPES = /** @type {Record<string, string>} */ ({ '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.wasm': 'application/wasm', '.json': 'application/json', '.svg': 'image/svg+xml' });

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

/** Serves the files of the site, which may change, until it is told to be gone. */
class Server {
  /** @type {Map<string, Buffer>} */
  files = new Map();
  /** @type {string[]} */
  asked = [];
  isGone = false;
  #server = createServer((request, response) => {
    const place = new URL(request.url ?? '/', 'http://site').pathname.slice(1) || 'index.html';
    const content = this.files.get(place);
    if (this.isGone) return void request.destroy();
    this.asked.push(place);
    if (!content) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(place)] ?? 'application/octet-stream', 'content-length': content.length });
    response.end(content);
  });

  async start() {
    const entries = await readdir(site, { recursive: true, withFileTypes: true });
    const places = entries.filter((entry) => entry.isFile()).map((entry) => `${entry.parentPath}/${entry.name}`.replace(/\/+/g, '/').slice(site.pathname.length));
    for (const place of places) this.files.set(place, await readFile(new URL(place, site)));
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', () => resolve(undefined)));
    const address = /** @type {import('node:net').AddressInfo} */ (this.#server.address());
    return `http://127.0.0.1:${address.port}/`;
  }

  /**
   * Puts another build in the place of this one: its pages have another title.
   * @param {string} title
   */
  renew(title) {
    const html = this.text('index.html').replace(/<title([^>]*)>[^<]*/, `<title$1>${title}`);
    this.list('index.html', html);
    this.files.set('index.html', Buffer.from(html));
  }

  /**
   * Has the list of files say that a file has this content.
   * @param {string} place
   * @param {string} content
   */
  list(place, content) {
    const digest = createHash('sha256').update(content).digest('base64');
    const entry = new RegExp(`"url":"${place}","revision":"\\w+","integrity":"[^"]+"`);
    const list = this.text('service-worker.js');
    assert.match(list, entry);
    const revision = digest.replaceAll(/\W/g, '');
    this.files.set('service-worker.js', Buffer.from(list.replace(entry, `"url":"${place}","revision":"${revision}","integrity":"sha256-${digest}"`)));
  }

  /** @param {string} place */
  text(place) {
    return this.files.get(place)?.toString() ?? assert.fail(`no ${place}`);
  }

  stop() {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

/**
 * @param {string} name
 * @param {(page: Page, server: Server, address: string) => Promise<void>} body
 */
function offlineTest(name, body) {
  test(name, async () => {
    const server = new Server();
    const address = await server.start();
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE.timeout);
    try {
      await page.goto(address);
      await ready(page);
      await body(page, server, address);
    } finally {
      await context.close();
      server.stop();
    }
  });
}

/** @param {Page} page */
const isKept = (page) => page.evaluate(async () => (await navigator.serviceWorker.ready).active?.state === 'activated');

/** @param {Page} page */
const isWaiting = (page) => page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));

/** @param {Page} page */
async function kept(page) {
  await eventually(async () => assert.ok(await isKept(page)));
}

/** @param {Page} page */
async function openFold(page) {
  await page.locator('#offline summary').click();
  await page.locator('#offline-state', { hasText: 'Your browser keeps' }).waitFor();
}

/** Has the browser look for another build, as it does by itself at a visit. @param {Page} page */
async function lookForNewer(page) {
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
}

offlineTest('the page opens without a network, answers, and shows every chapter', async (page, server, address) => {
  await kept(page);
  server.isGone = true;
  await page.reload();
  await ready(page);
  await page.locator('#bar-answer', { hasText: /\d %|guess/ }).waitFor();
  for (const id of CHAPTERS) {
    await page.goto(`${address}?exact#${id}`);
    await ready(page);
    const figures = page.locator(`#${id} .lesson-figure`);
    for (const figure of await figures.all()) await figure.and(page.locator(':not([aria-busy])')).waitFor({ state: 'attached' });
  }
  assert.equal(await page.locator('#messages').textContent(), '');
});

offlineTest('a worker that is kept knows what the page’s address asks for', async (page, _server, address) => {
  await kept(page);
  await page.goto(`${address}?exact`);
  await ready(page);
  const [worker] = page.workers();
  assert.equal(await worker?.evaluate(() => location.search), '?exact');
});

offlineTest('the garments to train with are kept when the reader asks', async (page, server) => {
  await kept(page);
  await page.reload();
  await ready(page);
  await openFold(page);
  await page.locator('#offline-images').click();
  await page.locator('#offline-state', { hasText: 'with all garments' }).waitFor();
  server.isGone = true;
  await page.reload();
  await page.goto(new URL('#training', page.url()).href);
  await ready(page);
  await page.locator('#train-step').click();
  await page.locator('#train-position', { hasText: 'batch 1' }).waitFor();
});

offlineTest('a newer page takes over when the page is opened alone, and not before', async (page, server, address) => {
  await kept(page);
  const other = await page.context().newPage();
  await other.goto(address);
  await ready(other);
  server.renew('Newer');
  await lookForNewer(page);
  await eventually(async () => assert.ok(await isWaiting(page)));
  await page.reload();
  await ready(page);
  assert.notEqual(await page.title(), 'Newer');
  await other.close();
  await page.reload();
  await page.waitForFunction(() => document.title === 'Newer');
  await ready(page);
});

offlineTest('a build whose files are not those of its list is not taken', async (page, server) => {
  await kept(page);
  const title = await page.title();
  server.renew('Half');
  server.list('main.js', 'console.log("of the newer build");');
  const failed = await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
    const newer = registration?.installing;
    if (!newer) return registration?.waiting ? 'waiting' : 'gone';
    return new Promise((resolve) => newer.addEventListener('statechange', () => resolve(newer.state)));
  });
  assert.ok(['redundant', 'gone'].includes(String(failed)), String(failed));
  await page.reload();
  await ready(page);
  assert.equal(await page.title(), title);
});

offlineTest('what is kept is told in bytes, removed when asked, and stays away until it is wanted again', async (page, _server, address) => {
  await kept(page);
  await openFold(page);
  await page.locator('#offline-state', { hasText: /keeps this page, .*: \d+(\.\d)? MB/ }).waitFor();
  await page.locator('#offline-remove').click();
  await page.locator('#offline-state', { hasText: 'keeps nothing' }).waitFor();
  assert.deepEqual(await page.evaluate(() => caches.keys()), []);
  await page.goto(address);
  await ready(page);
  await openFold(page);
  await page.locator('#offline-state', { hasText: 'keeps nothing' }).waitFor();
  assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
  await page.locator('#offline-keep').click();
  await kept(page);
});
