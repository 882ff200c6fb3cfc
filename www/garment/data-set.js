/**
 * Fetches the data that the site ships: about.json and the IDX files, of whole sets and of their first images. No DOM: the
 * page and the worker share it.
 *
 * @import { DataKind, DataSet, ImageSet } from '../app/state.js'
 *
 * @typedef {object} DataFile
 * @property {string} path relative to about.json
 * @property {number} bytes compressed size, for the progress bar
 *
 * @typedef {'train' | 'test' | 'train_first' | 'test_first' | 'sketches'} SetName a set, the first images of one, or drawings
 * @typedef {`${SetName}_${'images' | 'labels'}`} FileName
 *
 * @typedef {{id: string, count: number}} Part
 * @typedef {object} WrittenAbout about.json, as the build writes it
 * @property {string} id
 * @property {Exclude<DataKind, 'own'>} kind
 * @property {string} folder
 * @property {[number, number]} [seeds]
 * @property {Part} train
 * @property {Part} test
 * @property {Record<FileName, DataFile>} files
 *
 * @typedef {DataSet & {train: ImageSet, files: Record<FileName, DataFile>}} SiteData
 *
 * @typedef {object} LoadOptions
 * @property {(received: number, total: number) => void} [onProgress] compressed bytes of both files
 * @property {(images: Uint8Array, labels: Uint8Array) => void} [onFirst] called once, as soon as the
 *   labels and the first 784 pixels are there: the garment that need not wait for the rest
 * @property {AbortSignal} [signal]
 */

import { Fault } from '../shared/fault.js';

const HEADER = 16;
const LABELS_HEADER = 8;
const IMAGE = 784;
/** Packed bytes that are unpacked at a time: into at most a thousand times as many. */
const PACKED = 16_384;

/**
 * @param {URL} url of the site's data folder, with a slash at its end
 * @returns {Promise<SiteData>}
 */
export async function loadAbout(url) {
  const response = await request(new URL('about.json', url));
  try {
    return parseAbout(await response.json());
  } catch {
    throw new Fault('aboutNotJson');
  }
}

/**
 * @param {WrittenAbout} about
 * @returns {SiteData}
 */
export function parseAbout({ kind, folder: name, train, test, ...others }) {
  return { ...others, train: { ...train, kind, name }, test: { ...test, kind, name } };
}

/**
 * @param {SiteData} about
 * @param {SetName} which
 * @returns {number} compressed bytes
 */
export function bytesOf({ files }, which) {
  return files[`${which}_images`].bytes + files[`${which}_labels`].bytes;
}

/**
 * @param {URL} url of the site's data folder, with a slash at its end
 * @param {SiteData} about
 * @param {SetName} which
 * @param {LoadOptions} [options]
 * @returns {Promise<{images: Uint8Array, labels: Uint8Array}>} decompressed IDX files
 */
export async function loadSet(url, about, which, options = {}) {
  const imagesFile = about.files[`${which}_images`];
  const labelsFile = about.files[`${which}_labels`];
  const total = bytesOf(about, which);
  let received = 0;
  /** @param {number} bytes */
  const count = (bytes) => {
    received += bytes;
    options.onProgress?.(Math.min(received, total), total);
  };
  const labelsLoading = loadFile(url, labelsFile, count, options.signal);
  const imagesLoading = loadFile(url, imagesFile, count, options.signal, (first) => {
    labelsLoading.then((labels) => options.onFirst?.(first, labels), () => {});
  });
  const [images, labels] = await Promise.all([imagesLoading, labelsLoading]);
  return { images, labels };
}

/**
 * @param {{images: Uint8Array, labels: Uint8Array}} set decompressed IDX files
 * @param {number} most
 * @returns {{pixels: Uint8Array, labels: Uint8Array}} a copy of the first images and labels
 */
export function firstOf({ images, labels }, most) {
  const count = Math.min(most, Math.floor((images.length - HEADER) / IMAGE), labels.length - LABELS_HEADER);
  return { pixels: images.slice(HEADER, HEADER + count * IMAGE), labels: labels.slice(LABELS_HEADER, LABELS_HEADER + count) };
}

/**
 * @param {URL} url
 * @param {DataFile} file
 * @param {(bytes: number) => void} count
 * @param {AbortSignal} [signal]
 * @param {(first: Uint8Array) => void} [onFirst] called with the first image's pixels
 * @returns {Promise<Uint8Array>}
 */
async function loadFile(url, file, count, signal, onFirst) {
  const response = await request(new URL(file.path, url), signal);
  if (!response.body) throw new Fault('noContent', file.path);
  try {
    return await unpacked(response.body, { count, onFirst });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Fault('downloadBroken', file.path);
  }
}

/**
 * Reads a file that the reader opened, packed by gzip or not.
 *
 * @param {Blob} file
 * @param {string} name for the error
 * @param {number} most bytes that it may have when it is unpacked; it is not unpacked further
 * @returns {Promise<Uint8Array>}
 */
export async function readFile(file, name, most) {
  /** @type {Uint8Array} */
  let bytes;
  try {
    bytes = await unpacked(file.stream(), { limit: most + 1 });
  } catch {
    throw new Fault('fileBroken', name);
  }
  if (bytes.length > most) throw new Fault('fileGrew', name, most);
  return bytes;
}

/**
 * Reads such a file piece by piece, at the pace of who takes them.
 *
 * @param {Blob} file
 * @param {string} name for the error
 * @param {(piece: Uint8Array) => Promise<void>} push takes what is unpacked
 * @param {(bytes: number) => void} count is told how many bytes of the file were read
 */
export async function readPieces(file, name, push, count) {
  /** @type {unknown} */
  let refusal;
  const isFull = () => refusal !== undefined;
  const take = (/** @type {Uint8Array} */ piece) =>
    push(piece).catch((error) => {
      refusal = error;
    });
  try {
    await unpackTo({ push: take, isFull }, file.stream(), count);
  } catch {
    throw new Fault('fileBroken', name);
  }
  if (refusal) throw refusal;
}

/**
 * @param {URL} url
 * @param {AbortSignal} [signal]
 */
async function request(url, signal) {
  const name = url.pathname.split('/').pop() ?? '';
  let response;
  try {
    response = await fetch(url, signal ? { signal } : {});
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Fault('noConnection', name);
  }
  if (!response.ok) {
    throw new Fault('notServed', name, response.status);
  }
  return response;
}

/**
 * Reads a stream to its end, or as far as wanted, and unpacks gzip. It looks at the first bytes, not at the name: some
 * servers unpack a .gz file on the way.
 *
 * @param {ReadableStream<Uint8Array>} stream
 * @param {{count?: (bytes: number) => void, onFirst?: ((first: Uint8Array) => void) | undefined, limit?: number}} [options]
 *   count is told the bytes as they come in, onFirst the first image as soon as it is unpacked; after `limit`
 *   unpacked bytes no more is read
 * @returns {Promise<Uint8Array>}
 */
async function unpacked(stream, { count, onFirst, limit = Infinity } = {}) {
  const chunks = new Chunks(onFirst, limit);
  await unpackTo(chunks, stream, count);
  return chunks.joined();
}

/**
 * @typedef {object} Taker of the pieces of a file
 * @property {(piece: Uint8Array) => void | Promise<void>} push
 * @property {() => boolean} isFull it wants no more
 *
 * @param {Taker} taker
 * @param {ReadableStream<Uint8Array>} stream
 * @param {(bytes: number) => void} [count]
 */
async function unpackTo(taker, stream, count) {
  const reader = stream.getReader();
  let next = await reader.read();
  const gzip = next.value?.[0] === 0x1f && next.value[1] === 0x8b;
  const gunzip = gzip ? new DecompressionStream('gzip') : undefined;
  const writer = gunzip?.writable.getWriter();
  const drained = gunzip ? drain(gunzip.readable, taker) : Promise.resolve();
  const pump = async () => {
    for (; !next.done && !taker.isFull(); next = await reader.read()) {
      count?.(next.value.byteLength);
      if (!writer) await taker.push(next.value);
      for (let at = 0; writer && at < next.value.length && !taker.isFull(); at += PACKED) {
        await writer.write(/** @type {Uint8Array<ArrayBuffer>} */ (next.value.subarray(at, at + PACKED)));
      }
    }
    await writer?.close();
  };
  try {
    await Promise.all([pump(), drained]);
  } catch (error) {
    // Who has enough stops before the end, where the other half misses the rest.
    if (!taker.isFull()) throw error;
  }
  if (!next.done) await reader.cancel();
}

/**
 * @param {ReadableStream<Uint8Array>} stream
 * @param {Taker} taker
 */
async function drain(stream, taker) {
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    if (!taker.isFull()) await taker.push(next.value);
  }
}

/** The pieces of a file, and a word when its first image is among them. */
class Chunks {
  /** @type {Uint8Array[]} */
  #chunks = [];
  length = 0;
  #onFirst;
  #limit;

  /**
   * @param {((first: Uint8Array) => void) | undefined} onFirst
   * @param {number} limit
   */
  constructor(onFirst, limit) {
    this.#onFirst = onFirst;
    this.#limit = limit;
  }

  isFull() {
    return this.length >= this.#limit;
  }

  /** @param {Uint8Array} chunk */
  push(chunk) {
    this.#chunks.push(chunk);
    this.length += chunk.byteLength;
    if (!this.#onFirst || this.length < HEADER + IMAGE) return;
    this.#onFirst(this.joined().slice(HEADER, HEADER + IMAGE));
    this.#onFirst = undefined;
  }

  joined() {
    const all = new Uint8Array(this.length);
    let at = 0;
    for (const chunk of this.#chunks) {
      all.set(chunk, at);
      at += chunk.byteLength;
    }
    return all;
  }
}
