/**
 * Has the browser keep this page, so that it opens without a network: says what it keeps, lets it go, and makes room for
 * the next build. Knows no document.
 *
 * @import { Keeper } from '../shared/own-filter/named-filters.js'
 *
 * @typedef {'count' | 'takeOver' | 'remove'} ToServiceWorker
 *   how many pages of this site are open; from now on serve the pages; keep nothing any more
 *
 * @typedef {Pick<ServiceWorker, 'postMessage'>} Served
 * @typedef {object} KeeperOptions
 * @property {Pick<ServiceWorkerContainer, 'register' | 'getRegistration' | 'addEventListener'> | undefined} container
 * @property {Pick<CacheStorage, 'keys' | 'open'> | undefined} caches as the container, missing where the address is not secure
 * @property {() => Keeper} storage may throw
 * @property {URL} script
 * @property {() => boolean} isSparing whether the reader asked the browser to fetch little
 *
 * @typedef {ReturnType<typeof createOfflineKeeper>} OfflineKeeper
 *
 * @typedef {object} Kept
 * @property {boolean} possible whether this browser keeps pages from this address
 * @property {boolean} wanted by the reader
 * @property {boolean} complete the page is kept, and opens without a network
 * @property {number} bytes of all that is kept
 * @property {boolean} images whether the large sets of images are among it
 * @property {boolean} newer a newer page waits until this one is alone
 */

/** The names of the caches begin with it. */
const OURS = 'patchwork-';
const IMAGES = 'patchwork-images';
/** Whether the reader wants the page to be kept, where that was said. */
const STORED = 'patchwork-offline';
const YES = 'yes';
const NO = 'no';

/** @param {KeeperOptions} options */
export function createOfflineKeeper({ container, caches, storage, script, isSparing }) {
  const isWanted = () => {
    try {
      return storage().getItem(STORED) !== NO;
    } catch {
      return true;
    }
  };
  /** @param {boolean} wanted */
  const want = (wanted) => {
    try {
      storage().setItem(STORED, wanted ? YES : NO);
    } catch {
      // Then it is wanted again at the next visit.
    }
  };
  const registration = async () => container?.getRegistration(script);

  return {
    /** Begins to keep the page, unless the reader does not want it. Fails where the browser refuses. */
    async begin() {
      if (container && isWanted() && !isSparing()) await container.register(script);
    },

    /** Keeps the page again, after it was removed. */
    async keep() {
      want(true);
      await container?.register(script);
    },

    /** Removes all that is kept. */
    async remove() {
      want(false);
      const found = await registration();
      const served = found?.active ?? found?.waiting ?? found?.installing;
      if (served) await ask(served, 'remove');
    },

    /**
     * Lets the newer page that waits take the place of this one, where no other page of this site is open.
     *
     * @returns {Promise<boolean>} whether it has: this page has to be loaded again
     */
    async renew() {
      const found = await registration();
      if (!container || !found?.waiting || !found.active || (await ask(found.active, 'count')) !== 1) return false;
      const taken = new Promise((/** @type {(value: unknown) => void} */ resolve) => container.addEventListener('controllerchange', resolve, { once: true }));
      found.waiting.postMessage(/** @satisfies {ToServiceWorker} */ ('takeOver'));
      await taken;
      return true;
    },

    /** @returns {Promise<Kept>} */
    async look() {
      const found = await registration();
      const names = ((await caches?.keys()) ?? []).filter((name) => name.startsWith(OURS));
      const sizes = await Promise.all(names.map(async (name) => sizeOf(await caches?.open(name))));
      return {
        possible: container !== undefined,
        wanted: isWanted(),
        complete: Boolean(found?.active),
        bytes: sizes.reduce((sum, size) => sum + size, 0),
        images: (sizes[names.indexOf(IMAGES)] ?? 0) > 0,
        newer: Boolean(found?.waiting),
      };
    },
  };
}

/**
 * @param {Served} served
 * @param {ToServiceWorker} wish
 * @returns {Promise<unknown>}
 */
function ask(served, wish) {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve, reject) => {
    port1.onmessage = ({ data }) => {
      port1.close();
      if (data.error) reject(new Error(data.error));
      else resolve(data.value);
    };
    served.postMessage(wish, [port2]);
  });
}

/** @param {Cache | undefined} cache */
async function sizeOf(cache) {
  const responses = (await cache?.matchAll()) ?? [];
  const sizes = await Promise.all(responses.map(async (response) => (await response.blob()).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}
