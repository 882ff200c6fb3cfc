// A start that fails speaks: each failure says in words what to do, and the rest stays of use.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import test, { after, before } from 'node:test';
import { address, launch, PATIENCE } from './browser.mjs';

/** @typedef {import('playwright-core').Page} Page */
/** @typedef {import('playwright-core').Frame} Frame */

/** @type {import('playwright-core').Browser} */
let browser;
before(async () => {
  browser = await launch();
});
after(() => browser.close());

const none = { status: 404, body: '' };

/**
 * @param {string} name
 * @param {(page: Page) => Promise<unknown>} prepare
 * @param {(page: Page) => Promise<void>} body
 * @param {import('playwright-core').BrowserContextOptions} [options]
 */
function startTest(name, prepare, body, options) {
  test(name, async () => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block', ...options });
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE.timeout);
    try {
      await prepare(page);
      await body(page);
    } finally {
      await context.close();
    }
  });
}

/** @param {Page} page */
const open = (page) => page.goto(address, { waitUntil: 'commit' });

/**
 * A header of the page that forbids something.
 * @param {Page} page
 * @param {string} policy
 */
const forbid = (page, policy) => page.route(address, async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': policy } });
});

/** @param {Page | Frame} page */
async function assertHelp(page) {
  const help = page.locator('#help');
  await page.locator('main').waitFor();
  // Until its styles are there the browser shows nothing, whatever a script is told.
  await page.waitForFunction(() => /** @type {HTMLLinkElement | null} */ (document.querySelector('link[rel="stylesheet"]'))?.sheet);
  assert.equal(await help.getByText('This page has not started yet.').isVisible(), false, 'before its time');
  await help.getByText('This page has not started yet.').waitFor();
  await help.getByText('as a file of your computer').waitFor();
  // The chapters can be read: their links show them.
  await page.getByRole('link', { name: 'Filter', exact: true }).click();
  await page.getByRole('heading', { name: /nine multiplications/ }).waitFor();
  assert.equal(await page.locator('#garment').isVisible(), false);
}

startTest('opened as a file', (page) => page.goto('data:text/html,'), async (page) => {
  const html = await readFile(fileURLToPath(new URL('../../dist/index.html', import.meta.url)), 'utf8');
  assert.match(html, /id="help"/);
  await page.goto(new URL('../../dist/index.html', import.meta.url).href);
  await assertHelp(page);
}, { reducedMotion: 'reduce' });

startTest('the script is missing', (page) => page.route('**/main.js', (route) => route.fulfill(none)), async (page) => {
  await open(page);
  await assertHelp(page);
});

startTest('an old script asks for parts that a new version does not have', (page) => page.route('**/parts/*', (route) => route.fulfill(none)), async (page) => {
  await open(page);
  await assertHelp(page);
}, { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' });

startTest('scripts are served as something else', (page) => page.route('**/*.js', async (route) => {
  const response = await route.fetch();
  await route.fulfill({ response, headers: { ...response.headers(), 'content-type': 'application/octet-stream' } });
}), async (page) => {
  await open(page);
  await assertHelp(page);
});

startTest('the page stands in a frame that is a sandbox', (page) => page.route('**/frame.html', (route) => route.fulfill({
  contentType: 'text/html',
  body: `<iframe sandbox="allow-scripts" src="${address}" width="1200" height="800"></iframe>`,
})), async (page) => {
  await page.goto(new URL('frame.html', address).href, { waitUntil: 'commit' });
  await page.locator('iframe').waitFor();
  const frame = page.frames()[1];
  assert.ok(frame);
  await assertHelp(frame);
});

test('the help is gone as soon as the script runs, on a narrow window too', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  await page.goto(address);
  await page.locator('html.started').waitFor();
  assert.equal(await page.locator('#help').count(), 0);
  await page.close();
});

/** @type {[string, (page: Page) => Promise<unknown>, RegExp][]} */
const withoutCore = [
  ['WebAssembly is switched off', (page) => page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly')), /switched off in this browser/],
  ['the browser is too old for vectors', (page) => page.addInitScript(() => { WebAssembly.validate = () => false; }), /no WebAssembly SIMD/],
  ['a policy forbids WebAssembly', (page) => forbid(page, "script-src 'self'"), /“wasm-unsafe-eval”/],
  ['the module is missing', (page) => page.route('**/*.wasm', (route) => route.fulfill(none)), /the server answers 404/],
  ['the module is cut off', (page) => page.route('**/*.wasm', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: (await response.body()).subarray(0, 60_000) });
  }), /is not whole, or belongs to another version/],
  ['another file comes for the module', (page) => page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' })), /is not whole/],
  ['there is no connection', (page) => page.route('**/*.wasm', (route) => route.abort()), /no connection to the server/],
];
for (const [name, prepare, message] of withoutCore) {
  startTest(`${name}: words, and the chapters can be read`, prepare, async (page) => {
    await open(page);
    const alert = page.locator('#messages');
    await alert.getByText(message).waitFor();
    assert.doesNotMatch(await alert.innerText(), /WebAssembly\.\w|Failed to|fetching '/);
    await page.getByText('No garment: the page could not start.').waitFor();
    await page.getByText('No answer: the network could not start.').waitFor();
    assert.equal(await page.locator('main :is(button, input):enabled').count(), 0);
    await page.getByRole('link', { name: 'Pixels', exact: true }).click();
    await page.getByRole('heading', { name: 'A garment is a grid of numbers' }).waitFor();
    await page.locator('#pixels-figure').getByText('it could not be built').waitFor();
  });
}

startTest('a module that is long in coming is told of, and the word is taken back when it is there', async (page) => {
  await page.route('**/*.wasm', async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 12_000));
    await route.continue();
  });
}, async (page) => {
  await open(page);
  const late = page.locator('#messages').getByText('still on its way');
  await late.waitFor();
  await page.locator('button#next:enabled').waitFor();
  await late.waitFor({ state: 'detached' });
});

startTest('controls stand before the weights, and nothing false is said of them', async (page) => {
  await page.route('**/weights/*', () => {});
}, async (page) => {
  await open(page);
  await page.locator('button#next:enabled').waitFor();
  await page.getByText('The network is on its way. What do you think it will say?').waitFor();
  assert.equal(await page.getByText('Weights: random.').count(), 0);
  await page.getByRole('button', { name: 'Just show me' }).click();
  await page.locator('#verdict').getByText('The network is on its way.').waitFor();
  await page.getByRole('tab', { name: 'Draw' }).click();
  await page.getByRole('application', { name: 'Drawing canvas' }).click();
  await page.getByText('your drawing, as the network gets it').waitFor();
  for (const name of ['Pixels', 'Filter', 'Pooling', 'Network', 'Journey']) {
    await page.getByRole('link', { name, exact: true }).click();
    await page.locator('.chapter:visible .lesson-figure:not([aria-busy])').first().waitFor({ state: 'attached' });
  }
  await page.locator('#messages').getByText('The weights of the CNN are still on their way').waitFor();
  assert.equal(await page.locator('.message').count(), 1);
  // Nobody has to wait: a new network answers, and is not replaced.
  await page.getByRole('link', { name: 'Network', exact: true }).click();
  await page.getByLabel('Units of the hidden Dense layer').fill('32');
  await page.getByLabel('Units of the hidden Dense layer').press('Enter');
  await page.locator('button#train-toggle[aria-disabled="false"]').waitFor({ state: 'attached' });
});

/** @type {[string, (page: Page) => Promise<unknown>, RegExp][]} */
const withoutWeights = [
  ['missing', (page) => page.route('**/weights/*', (route) => route.fulfill(none)), /the server answers 404/],
  ['out of reach', (page) => page.route('**/weights/*', (route) => route.abort()), /no connection to the server/],
  ['damaged', (page) => page.route('**/weights/*', (route) => route.fulfill({ body: 'A'.repeat(1000) })), /did not arrive whole/],
];
for (const [name, prepare, message] of withoutWeights) {
  startTest(`weights that are ${name} are told of, and a new network stands ready`, prepare, async (page) => {
    await open(page);
    await page.locator('#messages').getByText(message).waitFor();
    await page.locator('button#train-toggle[aria-disabled="false"]').waitFor({ state: 'attached' });
    await page.getByText('Weights: random.').waitFor();
  });
}

startTest('garments that do not come leave no promise behind', (page) => page.route('**/data/*', (route) => route.fulfill(none)), async (page) => {
  await open(page);
  await page.locator('#messages').getByText('could not be fetched').waitFor();
  await page.locator('#garment-caption').getByText('No garment yet').waitFor();
});

startTest('without its worker the page does everything but train', (page) => forbid(page, "worker-src 'none'"), async (page) => {
  await open(page);
  await page.locator('#messages').getByText('Everything but training works.').waitFor();
  await page.getByRole('button', { name: 'Just show me' }).click();
  await page.locator('#verdict').getByText('The network says').waitFor();
});

startTest('a part that a new version does not have any more is told of in the place of its figure', async () => {}, async (page) => {
  await page.goto(address);
  await page.locator('button#train-toggle[aria-disabled="false"]').waitFor({ state: 'attached' });
  await page.route('**/parts/*', (route) => route.fulfill(none));
  await page.getByRole('link', { name: 'Pooling', exact: true }).click();
  await page.locator('#messages').getByText('A part of this page could not be fetched.').waitFor();
  await page.locator('#pooling-figure').getByText('it could not be built').waitFor();
});

startTest('a worker that falls silent is missed, and a fresh one takes its place', (page) => page.addInitScript(() => {
  const Plain = Worker;
  let made = 0;
  // The first training worker hears nothing after its first two seconds, as one that the browser has ended.
  globalThis.Worker = class extends Plain {
    #deaf = false;
    /** @param {string | URL} url @param {WorkerOptions} [options] */
    constructor(url, options) {
      super(url, options);
      if (String(url).includes('training-worker') && made++ === 0) setTimeout(() => { this.#deaf = true; }, 2000);
    }
    /** @param {any} message */
    postMessage(message) {
      if (!this.#deaf) super.postMessage(message);
    }
  };
}), async (page) => {
  await page.goto(address);
  await page.locator('#messages').getByText('it stopped answering').waitFor();
  await page.locator('button#train-toggle[aria-disabled="false"]').waitFor({ state: 'attached' });
});

startTest('a trap in the network leaves no old verdict beside a new garment', (page) => page.route('**/main.js', (route) => route.continue()), async (page) => {
  await page.addInitScript(() => {
    const { instantiateStreaming } = WebAssembly;
    Object.assign(WebAssembly, {
      async instantiateStreaming(/** @type {any} */ ...args) {
        const result = await Reflect.apply(instantiateStreaming, WebAssembly, args);
        const exports = { ...result.instance.exports };
        const predict = /** @type {Function} */ (exports.network_predict);
        exports.network_predict = (/** @type {unknown[]} */ ...given) => {
          if (Reflect.get(globalThis, 'trap')) throw new WebAssembly.RuntimeError('unreachable');
          return predict(...given);
        };
        return { module: result.module, instance: { exports } };
      },
    });
  });
  await page.goto(address);
  await page.getByRole('button', { name: 'Just show me' }).click();
  await page.locator('#verdict').getByText('The network says').waitFor();
  await page.evaluate(() => Reflect.set(globalThis, 'trap', true));
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await page.locator('#verdict').getByText('No answer: the network stopped.').waitFor();
  await page.locator('#messages').getByText('what you trained, opened and drew is kept').waitFor();
  assert.equal(await page.locator('#bars .best').count(), 0);
});
