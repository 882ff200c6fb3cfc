/**
 * Sorts the IDX files that the reader opened into sets. What is in them is checked by the crate.
 *
 * @import { RawSet } from '../app/state.js'
 *
 * @typedef {{name: string, bytes: Uint8Array}} NamedBytes
 */

/** Beyond this no data set of this page's kind goes; the tab could not hold it. */
export const LARGEST_FILE = 64 * 1024 * 1024;

export class FilesError extends Error {
  name = 'FilesError';
}

/**
 * Two files are one set, for looking and for testing. Four files are two sets; the names of the
 * training files say "train", as the official ones do.
 *
 * @param {NamedBytes[]} files
 * @returns {{test: RawSet, train: RawSet | undefined}}
 */
export function sortFiles(files) {
  if (files.length === 2) return { test: pair(files, 'the two files'), train: undefined };
  if (files.length !== 4) {
    throw new FilesError(`Open two files (images and labels) or four (training and test); ${files.length === 1 ? 'this was one' : `these were ${files.length}`}.`);
  }
  const train = files.filter(({ name }) => /train/i.test(name));
  const test = files.filter(({ name }) => !/train/i.test(name));
  if (train.length !== 2) {
    throw new FilesError(`Of four files two have to be named “train…”; here ${train.length} are: ${files.map(({ name }) => name).join(', ')}. Rename them and open them again.`);
  }
  return { test: pair(test, 'the test files'), train: pair(train, 'the training files') };
}

/**
 * @param {NamedBytes[]} files
 * @param {string} what
 * @returns {RawSet}
 */
function pair(files, what) {
  const images = files.find(({ bytes }) => dimensions(bytes) === 3);
  const labels = files.find(({ bytes }) => dimensions(bytes) === 1);
  if (!images || !labels) {
    const names = files.map(({ name }) => name).join(' and ');
    throw new FilesError(`Of ${what}, ${names}, one has to be an IDX file of images and one of labels (idx3-ubyte and idx1-ubyte). Open such a pair.`);
  }
  return { images: images.bytes, labels: labels.bytes };
}

/**
 * @param {Uint8Array} bytes
 * @returns {number | undefined} of an IDX file of bytes: the last byte of its magic number
 */
function dimensions(bytes) {
  return bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 8 ? bytes[3] : undefined;
}
