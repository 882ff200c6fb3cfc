// The site with a watch in the page: drivers of browsers do not tell what its console says.

import { once } from 'node:events';
import { createServer } from 'node:http';

const SCRIPT = '/watch.js';

/** Runs before any script of the page, and is kept over a reload. */
function watch() {
  const KEY = 'watched';
  /** @param {string} fault */
  const note = (fault) => sessionStorage.setItem(KEY, JSON.stringify([...JSON.parse(sessionStorage.getItem(KEY) ?? '[]'), fault]));
  for (const level of /** @type {const} */ (['error', 'warn'])) {
    const own = console[level];
    console[level] = (...words) => {
      note(`${level}: ${words.join(' ')}`);
      own.apply(console, words);
    };
  }
  // Those of files that cannot be loaded do not rise.
  addEventListener('error', (event) => note(`error: ${event.message ?? `${/** @type {any} */ (event.target)?.outerHTML} cannot be loaded`}`), true);
  addEventListener('unhandledrejection', ({ reason }) => note(`unhandled: ${reason}`));
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => note(`the policy ${violatedDirective} forbids ${blockedURI}`));
  const start = Worker;
  globalThis.Worker = class extends start {
    /** @param {string | URL} url @param {WorkerOptions} [options] */
    constructor(url, options) {
      super(url, options);
      this.addEventListener('error', ({ message }) => note(`worker: ${message}`));
      this.addEventListener('messageerror', () => note('worker: a message could not be read'));
    }
  };
}

/** Reads in the page what the watch has noted. */
export function watched() {
  return JSON.parse(sessionStorage.getItem('watched') ?? '[]');
}

/**
 * Serves the site at `address` with the watch in its page.
 *
 * @param {string} address
 */
export async function serveWatched(address) {
  const server = createServer(async (request, response) => {
    const path = request.url ?? '/';
    if (path === SCRIPT) {
      response.setHeader('content-type', 'text/javascript').end(`(${watch})();`);
      return;
    }
    const answer = await fetch(new URL(path.slice(1), address));
    const body = Buffer.from(await answer.arrayBuffer());
    const type = answer.headers.get('content-type') ?? 'application/octet-stream';
    response.writeHead(answer.status, { 'content-type': type, 'cache-control': 'no-cache' });
    response.end(type.startsWith('text/html') ? body.toString().replace('<head>', `<head><script src="${SCRIPT}"></script>`) : body);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const place = server.address();
  const port = typeof place === 'object' ? place?.port : undefined;
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close().closeAllConnections() };
}
