/**
 * Reads the files of data that the reader opened and sorts them into sets: pairs of IDX files, in which the crate checks
 * what is in them, or tables, each of which is a set by itself.
 *
 * @import { RawSet } from '../app/state.js'
 *
 * @typedef {{name: string, blob: Blob}} NamedFile
 * @typedef {{name: string, bytes: Uint8Array}} NamedBytes
 * @typedef {{name: string, set: RawSet}} NamedSet
 */

import { readFile, readPieces } from './data-set.js';
import { ImageTable } from './image-table.js';
import { Fault } from '../shared/fault.js';
import { lookAt } from '../shared/file-kind.js';

/** Beyond this no data set of this page's kind goes; the tab could not hold it. */
export const LARGEST_FILE = 64 * 1024 * 1024;
/** All of Fashion-MNIST. */
export const MOST_IMAGES = 70_000;
/** So many images as text: a label, and pixels of three digits each, with what separates them. */
const LARGEST_TABLE = MOST_IMAGES * (4 * 784 + 3);
/** Letters of a table that are read in one go, in about a millisecond. */
const PIECE = 65_536;
/** Milliseconds of reading after which the page has its turn. */
const SLICE = 12;

/**
 * Two IDX files, or one table, are one set, for looking and for testing. Twice as many are two sets; the names of the
 * training files say "train", as the official ones do.
 *
 * @param {readonly NamedFile[]} files
 * @param {(read: number, total: number) => void} onProgress bytes of tables, packed or not as they come; not called without any
 * @returns {Promise<{test: RawSet, train: RawSet | undefined}>}
 */
export async function readSets(files, onProgress) {
  const tables = new Set();
  for (const file of files) if ((await lookAt(file.blob)).kind === 'csv') tables.add(file);
  for (const { name, blob } of files.filter((file) => !tables.has(file))) {
    if (blob.size > LARGEST_FILE) throw new Fault('fileTooLarge', name, blob.size, LARGEST_FILE);
  }
  if (tables.size === 0) {
    return sortFiles(await Promise.all(files.map(async ({ name, blob }) => ({ name, bytes: await readFile(blob, name, LARGEST_FILE) }))));
  }
  if (tables.size < files.length) throw new Fault('tablesAndOthers', files.map(({ name }) => name));
  if (files.length > 2) throw new Fault('manyTables', files.length);
  const total = files.reduce((sum, { blob }) => sum + blob.size, 0);
  let read = 0;
  /** @type {NamedSet[]} */
  const sets = [];
  for (const file of files) {
    const set = await readTable(file, (bytes) => onProgress((read += bytes), total));
    sets.push({ name: file.name, set });
  }
  return sortTables(sets);
}

/**
 * Reads a table in slices, between which the page has its turn.
 *
 * @param {NamedFile} file
 * @param {(bytes: number) => void} count
 * @returns {Promise<RawSet>}
 */
async function readTable({ name, blob }, count) {
  const table = new ImageTable(name, MOST_IMAGES);
  let length = 0;
  let since = performance.now();
  const push = async (/** @type {Uint8Array} */ bytes) => {
    length += bytes.length;
    if (length > LARGEST_TABLE) throw new Fault('tableTooLong', name, MOST_IMAGES);
    for (let at = 0; at < bytes.length; at += PIECE) {
      table.push(bytes.subarray(at, at + PIECE));
      if (performance.now() - since < SLICE) continue;
      await new Promise((resolve) => setTimeout(resolve));
      since = performance.now();
    }
  };
  await readPieces(blob, name, push, count);
  return table.finish();
}

/**
 * @param {readonly NamedSet[]} tables one, or two of which the name of one says "train"
 * @returns {{test: RawSet, train: RawSet | undefined}}
 */
function sortTables([one, other]) {
  if (!one) throw new Fault('noImages');
  if (!other) return { test: one.set, train: undefined };
  const [first, second] = [one, other].map(({ name }) => /train/i.test(name));
  if (first === second) throw new Fault('oneOfTwo', [one.name, other.name]);
  return first ? { test: other.set, train: one.set } : { test: one.set, train: other.set };
}

/**
 * @param {NamedBytes[]} files of IDX
 * @returns {{test: RawSet, train: RawSet | undefined}}
 */
export function sortFiles(files) {
  if (files.length === 2) return { test: pair(files, 'two'), train: undefined };
  if (files.length !== 4) throw new Fault('neitherTwoNorFour', files.length);
  const train = files.filter(({ name }) => /train/i.test(name));
  const test = files.filter(({ name }) => !/train/i.test(name));
  if (train.length !== 2) throw new Fault('twoOfFour', train.length, files.map(({ name }) => name));
  return { test: pair(test, 'test'), train: pair(train, 'train') };
}

/**
 * @param {NamedBytes[]} files
 * @param {'two' | 'test' | 'train'} what of the opened files they are
 * @returns {RawSet}
 */
function pair(files, what) {
  const images = files.find(({ bytes }) => dimensions(bytes) === 3);
  const labels = files.find(({ bytes }) => dimensions(bytes) === 1);
  if (!images || !labels) throw new Fault('noPair', what, files.map(({ name }) => name));
  return { images: images.bytes, labels: labels.bytes };
}

/**
 * @param {Uint8Array} bytes
 * @returns {number | undefined} of an IDX file of bytes: the last byte of its magic number
 */
function dimensions(bytes) {
  return bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 8 ? bytes[3] : undefined;
}
