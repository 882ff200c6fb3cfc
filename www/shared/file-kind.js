/**
 * What a file is, by its first bytes: names lie, and some systems hide what they end with.
 *
 * @typedef {keyof typeof PLACES} FileKind
 * @typedef {'photo' | 'data' | 'weights'} Place where the page can open a file
 * @typedef {{kind: FileKind, packed: boolean}} Found packed: inside of a gzip file
 */

import { Fault } from './fault.js';

/** All kinds, and where the page opens those that it can. */
const PLACES = /** @type {const} */ ({
  PNG: 'photo',
  JPEG: 'photo',
  WebP: 'photo',
  otherPicture: undefined,
  idx: 'data',
  csv: 'data',
  safetensors: 'weights',
  keras: 'weights',
  hdf5: 'weights',
  tfjs: 'weights',
  config: undefined,
  json: undefined,
  numpy: undefined,
  torch: undefined,
  pdf: undefined,
  archive: undefined,
  unknown: undefined,
});

/** So many bytes tell what a file is. */
const HEAD = 8192;

/** The first bytes, each character a byte, and what they are the beginning of. @type {readonly (readonly [RegExp, FileKind])[]} */
const SIGNS = [
  // First, as it begins with any bytes: the length of a header below 16 MB, and the header.
  [/^[^]{3}\0{5}\{\s*"/, 'safetensors'],
  [/^\x89PNG\r\n\x1a\n/, 'PNG'],
  [/^\xff\xd8\xff/, 'JPEG'],
  [/^RIFF[^]{4}WEBP/, 'WebP'],
  [/^(GIF8|BM[^]{4}\0\0\0\0|II\*\0|MM\0\*|[^]{4}ftyp(hei|hev|mif1|avif)|(<\?xml[^]*)?<svg)/, 'otherPicture'],
  [/^\0\0[\x08-\x0e][\x01-\x04]/, 'idx'],
  [/^\x89HDF\r\n\x1a\n/, 'hdf5'],
  [/^PK\x03\x04[^]*(\.data\/|data\.pkl)/, 'torch'],
  [/^PK\x03\x04[^]{26}(metadata\.json|config\.json|model\.weights\.h5)/, 'keras'],
  [/^PK\x03\x04[^]{26}([^/]{1,99}\/)?model\.json/, 'tfjs'],
  [/^PK\x03\x04[^]*\.npy/, 'numpy'],
  [/^(PK[\x03\x05]|Rar!|7z\xbc\xaf|\xfd7zXZ|BZh|[^]{257}ustar)/, 'archive'],
  [/^\x93NUMPY/, 'numpy'],
  [/^\x80[\x02-\x05]/, 'torch'],
  [/^%PDF/, 'pdf'],
  [/^(\xef\xbb\xbf)?\s*\{[^]*"(modelTopology|weightsManifest)"/, 'tfjs'],
  [/^(\xef\xbb\xbf)?\s*\{[^]*"class_name"/, 'config'],
  [/^(\xef\xbb\xbf)?\s*[[{]\s*["[\]{}\d-]/, 'json'],
  [/^(\xef\xbb\xbf)?(("?(label|pixel\d+)"?|"?\d+x\d+"?)[,;\t]|\s*\d+(\s*[,;\t]\s*\d+){20})/i, 'csv'],
];

/**
 * @param {Uint8Array} head the first bytes
 * @returns {FileKind}
 */
export function kindOf(head) {
  const text = String.fromCharCode(...head.subarray(0, HEAD));
  return SIGNS.find(([sign]) => sign.test(text))?.[1] ?? 'unknown';
}

/**
 * @param {FileKind} kind
 * @returns {Place | undefined} undefined where the page cannot open it
 */
export function placeOf(kind) {
  return PLACES[kind];
}

/**
 * @param {Blob} file
 * @returns {Promise<Found>}
 */
export async function lookAt(file) {
  const head = new Uint8Array(await file.slice(0, HEAD).arrayBuffer());
  const kind = kindOf(head);
  if (kind !== 'unknown' || head[0] !== 0x1f || head[1] !== 0x8b) return { kind, packed: false };
  return { kind: kindOf(await beginningOf(head)), packed: true };
}

/**
 * What comes out of the beginning of a gzip file, as far as it goes.
 *
 * @param {Uint8Array<ArrayBuffer>} packed
 */
async function beginningOf(packed) {
  const gunzip = new DecompressionStream('gzip');
  const writer = gunzip.writable.getWriter();
  // The file is cut off here, which is no news.
  writer.write(packed).catch(() => {});
  writer.close().catch(() => {});
  const reader = gunzip.readable.getReader();
  try {
    const { value } = await reader.read();
    reader.cancel().catch(() => {});
    return value ?? new Uint8Array();
  } catch {
    return new Uint8Array();
  }
}

/**
 * Refuses a file that is known to be another one than is wanted. What nobody knows is left to who opens it, except as
 * weights: their files are always known.
 *
 * @param {File} file
 * @param {Place} wanted
 */
export async function expectKind(file, wanted) {
  const found = await lookedAt(file);
  if (!isFor(found, wanted) && (found.kind !== 'unknown' || wanted === 'weights')) throw new Fault('otherKind', file.name, found);
}

/** @param {File} file */
async function lookedAt(file) {
  try {
    return await lookAt(file);
  } catch {
    // It was moved, or is a folder.
    throw new Fault('unreadable', file.name);
  }
}

/** @param {Found} found @param {Place} place */
function isFor({ kind, packed }, place) {
  return placeOf(kind) === place && (!packed || place === 'data');
}

/**
 * Sorts files that were chosen, dropped or pasted by where they belong.
 *
 * @param {readonly File[]} files
 * @returns {Promise<{photo: File[], data: File[], networks: File[][], faults: Fault[]}>} a network may be more files than
 *   one, of which the first tells what it is; what belongs nowhere, or cannot be read, has a fault
 */
export async function sorted(files) {
  /** @type {{file: File, found: Found}[]} */
  const all = [];
  /** @type {Fault[]} */
  const faults = [];
  for (const file of files) {
    try {
      all.push({ file, found: await lookedAt(file) });
    } catch (error) {
      faults.push(/** @type {Fault} */ (error));
    }
  }
  const has = (/** @type {FileKind} */ kind) => all.some(({ found }) => found.kind === kind);
  // Numbers alone may look like anything; their names tell beside the file that names them.
  const isPart = (/** @type {typeof all[number]} */ { file, found: { kind } }) =>
    (has('tfjs') && kind !== 'tfjs' && (kind === 'unknown' || /\.bin\b/i.test(file.name))) || (has('hdf5') && kind === 'config');
  const parts = all.filter(isPart).map(({ file }) => file);
  const others = all.filter((one) => !isPart(one));
  const of = (/** @type {Place} */ place) => others.filter(({ found }) => isFor(found, place)).map(({ file }) => file);
  faults.push(...others.filter(({ found }) => !placeFor(found)).map(({ file, found }) => new Fault('otherKind', file.name, found)));
  return { photo: of('photo'), data: of('data'), networks: of('weights').map((file) => [file, ...parts]), faults };
}

/** @param {Found} found */
function placeFor(found) {
  const place = placeOf(found.kind);
  return place && isFor(found, place) ? place : undefined;
}
