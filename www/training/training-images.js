/**
 * The images that the worker trains and tests with: the reader's files at once, the site's when they are first needed.
 * Knows neither wasm nor addresses, so that it can be tested without them.
 *
 * @import { ImageSet } from '../app/state.js'
 * @import { IdxPair, OpenedData, Source } from './protocol.js'
 *
 * @typedef {'train' | 'test'} Part
 * @typedef {Part | 'sketches'} Fetched the drawings come with the site's images to train with
 */

import { Fault } from '../shared/fault.js';

/**
 * @template {{readonly length: number, id: () => string}} D
 * @typedef {object} Tools
 * @property {() => Promise<Record<Part, ImageSet> & {bytes: Record<Fetched, number>}>} look which images the site has, and how
 *   much there is to fetch
 * @property {(part: Fetched, onProgress: (received: number) => void, signal: AbortSignal) => Promise<IdxPair>} fetch those of
 *   the site
 * @property {(files: IdxPair) => D} make
 * @property {(received: number, total: number) => void} report bytes of all that is on its way
 */

/** @template {{readonly length: number, id: () => string}} D */
export class TrainingImages {
  /** @type {Tools<D>} */
  #tools;
  /** @type {{train: D | undefined, test: D | undefined, sets: OpenedData} | undefined} */
  #opened;
  /** What the site has given. @type {Map<Fetched, IdxPair>} */
  #fetched = new Map();
  /** Bytes that have come of each. @type {Map<Fetched, number>} */
  #received = new Map();
  /** Ends all that is on its way. */
  #end = new AbortController();

  /** @param {Tools<D>} tools */
  constructor(tools) {
    this.#tools = tools;
  }

  /**
   * @param {{train: Source, test: Source}} sources
   * @returns {Promise<{train: D | undefined, test: D | undefined, sets: OpenedData}>} which images these are, and those
   *   that are here already
   */
  async open({ train, test }) {
    this.cancel();
    const [toTrain, toTest] = await Promise.all([this.#look(train, 'train'), this.#look(test, 'test')]);
    const { id, count } = toTest.set;
    this.#opened = { train: toTrain.images, test: toTest.images, sets: { train: toTrain.set, test: { id, count } } };
    return this.#opened;
  }

  /**
   * @returns {Promise<{train: D, test: D, drawings: IdxPair | undefined, sets: OpenedData} | undefined>} undefined where it
   *   was cancelled
   */
  async bring() {
    const opened = this.#opened;
    if (!opened) throw new Fault('needsImages');
    const { signal } = this.#end;
    try {
      const [train, test, drawings] = await Promise.all([
        opened.train ?? this.#fromSite('train'),
        opened.test ?? this.#fromSite('test'),
        opened.sets.train.kind === 'own' ? undefined : this.#files('sketches'),
      ]);
      if (signal.aborted) return undefined;
      this.#opened = { train, test, sets: opened.sets };
      return { train, test, drawings, sets: opened.sets };
    } catch (error) {
      if (signal.aborted) return undefined;
      // What comes of the other part nobody waits for.
      this.cancel();
      throw error;
    }
  }

  /** Gives up what is on its way; what has come whole stays. */
  cancel() {
    this.#end.abort();
    this.#end = new AbortController();
    for (const part of this.#received.keys()) if (!this.#fetched.has(part)) this.#received.delete(part);
  }

  /**
   * @param {Source} source
   * @param {Part} part
   * @returns {Promise<{images: D | undefined, set: ImageSet}>}
   */
  async #look(source, part) {
    if (source.from === 'site') {
      const files = this.#fetched.get(part);
      return { images: files && this.#tools.make(files), set: (await this.#tools.look())[part] };
    }
    const images = this.#tools.make(source.files);
    return { images, set: { kind: 'own', name: source.name, id: images.id(), count: images.length } };
  }

  /** @param {Part} part */
  async #fromSite(part) {
    return this.#tools.make(await this.#files(part));
  }

  /** @param {Fetched} part */
  async #files(part) {
    const files = this.#fetched.get(part) ?? (await this.#fetch(part));
    this.#fetched.set(part, files);
    return files;
  }

  /** @param {Fetched} part */
  async #fetch(part) {
    const { signal } = this.#end;
    const { bytes } = await this.#tools.look();
    signal.throwIfAborted();
    /** @param {number} received */
    const onProgress = (received) => {
      if (signal.aborted) return;
      this.#received.set(part, received);
      const sum = (/** @type {number[]} */ numbers) => numbers.reduce((total, number) => total + number, 0);
      this.#tools.report(sum([...this.#received.values()]), sum([...this.#received.keys()].map((each) => bytes[each])));
    };
    onProgress(0);
    return this.#tools.fetch(part, onProgress, signal);
  }
}
