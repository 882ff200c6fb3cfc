// In a page that comes in one file, and in its workers: what would be fetched lies in the file.

/** @import { Single } from '../app/base.js' */

const single = /** @type {{SINGLE: Single}} */ (/** @type {unknown} */ (globalThis)).SINGLE;

/** Until the files are there, which the first message brings to a worker. */
const there = new Promise((resolve) => {
  if ('document' in globalThis) return resolve(undefined);
  const take = (/** @type {Event} */ event) => {
    removeEventListener('message', take);
    event.stopImmediatePropagation();
    const { files, scripts } = /** @type {MessageEvent<Single>} */ (event).data;
    Object.assign(single.files, files);
    Object.assign(single.scripts, scripts);
    resolve(undefined);
  };
  addEventListener('message', take);
});

/** @type {typeof fetch} */
globalThis.fetch = async (resource) => {
  await there;
  const url = resource instanceof Request ? resource.url : String(resource);
  const file = url.startsWith(single.base) ? single.files[url.slice(single.base.length).replace(/[?#].*/, '')] : undefined;
  if (!file) throw new TypeError(`${url} is not in this file.`);
  return new Response(file, { headers: { 'content-type': url.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream' } });
};

export {};
