/**
 * The garments that the page shows: the site's test set, or files of the reader.
 *
 * @import { Dataset } from '../pkg/patchwork.js'
 * @import { DataSet, ImageSet, RawSet, State } from '../app/state.js'
 * @import { SiteData } from './data-set.js'
 * @import { NamedFile } from './own-files.js'
 * @import { Store } from '../app/store.js'
 *
 * @typedef {object} Collection
 * @property {() => Promise<void>} load fetches the first garments of the site's test set; the first one shows before the others
 *   are there
 * @property {() => Promise<void>} loadAll fetches the whole test set, once: where the page has it already, nothing
 * @property {(files: NamedFile[]) => Promise<boolean>} open replaces the data by the reader's files; on an error all stays as it was, and
 *   where others were asked for meanwhile
 * @property {() => void} back returns to the site's data
 * @property {() => {test: RawSet | undefined, train: RawSet | undefined}} bytes of the reader's files
 * @property {(most: number) => Promise<{pixels: Uint8Array, labels: Uint8Array}>} firstOfTraining the first training
 *   images, 784 bytes each: the reader's, or the site's
 * @property {() => Promise<{pixels: Uint8Array, labels: Uint8Array}>} sketches garments as people draw them, 784 bytes each
 */

import { bytesOf, firstOf, loadAbout, loadSet } from './data-set.js';
import { Fault } from '../shared/fault.js';
import { readSets } from './own-files.js';

const LABELS_HEADER = 8;

/**
 * @param {Store<State>} store
 * @param {new (images: Uint8Array, labels: Uint8Array) => Dataset} DatasetClass
 * @param {URL} url of the data folder
 * @param {Promise<unknown>} core the class works once this has come; the data come meanwhile
 * @returns {Collection}
 */
export function createCollection(store, DatasetClass, url, core) {
  /** @type {{test: RawSet | undefined, train: RawSet | undefined}} */
  let bytes = { test: undefined, train: undefined };
  /** @type {SiteData | undefined} */
  let siteAbout;
  /** @type {{test: Dataset, about: SiteData} | undefined} */
  let site;
  /** @type {Promise<void> | undefined} */
  let rest;
  /** How often the reader asked for data. */
  let asked = 0;

  /** @param {Partial<State['data']>} patch */
  const setData = (patch) => store.set({ data: { ...store.get().data, ...patch } });

  /** @param {Dataset} test */
  const showFirst = (test) => {
    store.set({ garment: { kind: 'data', index: 0, pixels: test.image(0), label: test.label(0) } });
  };

  const loadRest = async () => {
    if (!site || extentOf(site) === 'all' || store.get().data.own) return;
    const { about } = site;
    setData({ extent: 'coming', progress: { received: 0, total: bytesOf(about, 'test') } });
    try {
      const raw = await loadSet(url, about, 'test', {
        onProgress: (received, total) => setData({ progress: { received, total } }),
      });
      site = { test: new DatasetClass(raw.images, raw.labels), about };
    } finally {
      // What the reader opened meanwhile stays.
      if (!store.get().data.own) setData({ extent: extentOf(site), test: site.test });
    }
  };

  return {
    async load() {
      try {
        siteAbout = await loadAbout(url);
        if (!store.get().data.own) setData({ about: siteAbout });
        const raw = await loadSet(url, siteAbout, 'test_first', {
          onProgress: (received, total) => setData({ progress: { received, total } }),
          onFirst: (pixels, labels) => {
            if (store.get().garment) return;
            store.set({ garment: { kind: 'data', index: 0, pixels, label: labels[LABELS_HEADER] } });
          },
        });
        await core;
        site = { test: new DatasetClass(raw.images, raw.labels), about: siteAbout };
        if (store.get().data.own) return;
        setData({ status: 'ready', extent: extentOf(site), test: site.test, version: store.get().data.version + 1 });
      } catch (error) {
        if (!store.get().data.own) setData({ status: 'failed' });
        throw error;
      }
    },

    loadAll() {
      rest ??= loadRest().finally(() => (rest = undefined));
      return rest;
    },

    async open(files) {
      const mine = ++asked;
      const isWanted = () => mine === asked;
      const sets = await readSets(files, (read, total) => {
        if (isWanted()) setData({ opening: { read, total } });
      }).finally(() => {
        if (isWanted()) setData({ opening: undefined });
      });
      if (!isWanted()) return false;
      const test = new DatasetClass(sets.test.images, sets.test.labels);
      if (test.length === 0) throw new Fault('noImages');
      const train = sets.train && new DatasetClass(sets.train.images, sets.train.labels);
      const data = store.get().data;
      const name = files.map((file) => file.name).join(', ');
      const about = dataSet(train ? ownSet(train, name) : siteAbout?.train, ownSet(test, name));
      train?.free();
      bytes = sets;
      setData({ status: 'ready', extent: 'all', about, test, own: true, ownTrain: train !== undefined, version: data.version + 1 });
      showFirst(test);
      return true;
    },

    back() {
      if (!site) return;
      asked++;
      bytes = { test: undefined, train: undefined };
      const version = store.get().data.version + 1;
      const extent = rest ? 'coming' : extentOf(site);
      setData({ status: 'ready', extent, about: site.about, test: site.test, own: false, ownTrain: false, version });
      showFirst(site.test);
    },

    bytes: () => bytes,

    async firstOfTraining(most) {
      return firstOf(bytes.train ?? (await loadSet(url, await loadAbout(url), 'train_first')), most);
    },

    async sketches() {
      return firstOf(await loadSet(url, await loadAbout(url), 'sketches'), Infinity);
    },
  };
}

/**
 * @param {{test: Dataset, about: SiteData}} site
 * @returns {'first' | 'all'}
 */
function extentOf({ test, about }) {
  return test.length < about.test.count ? 'first' : 'all';
}

/**
 * @param {Dataset} images
 * @param {string} name
 * @returns {ImageSet}
 */
function ownSet(images, name) {
  return { id: images.id(), count: images.length, kind: 'own', name };
}

/**
 * @param {ImageSet | undefined} train
 * @param {ImageSet} test
 * @returns {DataSet}
 */
function dataSet(train, test) {
  return { id: (train?.id ?? '') + test.id, train, test };
}
