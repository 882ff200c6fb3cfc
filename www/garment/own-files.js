/**
 * Sorts the IDX files that the reader opened into sets. What is in them is checked by the crate.
 *
 * @import { RawSet } from '../app/state.js'
 *
 * @typedef {{name: string, bytes: Uint8Array}} NamedBytes
 */

import { Fault } from '../shared/fault.js';

/** Beyond this no data set of this page's kind goes; the tab could not hold it. */
export const LARGEST_FILE = 64 * 1024 * 1024;

/**
 * Two files are one set, for looking and for testing. Four files are two sets; the names of the
 * training files say "train", as the official ones do.
 *
 * @param {NamedBytes[]} files
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
