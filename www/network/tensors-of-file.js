/** What can be said of a weights file before the crate reads it. */

import { Fault } from '../shared/fault.js';

/** Far more than the layers of any network of this page have. Each is compared with the others, so that many take long. */
const MOST_TENSORS = 1000;
/** The longest header that the crate reads. */
const LONGEST_HEADER = 1 << 20;
const LENGTH = 8;

/**
 * Refuses a file of more tensors than any network here has; other faults are left to the crate.
 *
 * @param {string} name
 * @param {Uint8Array} file
 */
export function checkTensors(name, file) {
  if (file.length < LENGTH) return;
  const { buffer, byteOffset } = file;
  const length = new DataView(buffer, byteOffset).getBigUint64(0, true);
  if (length > LONGEST_HEADER) return;
  const tensors = tensorsIn(new TextDecoder().decode(file.subarray(LENGTH, LENGTH + Number(length))));
  if (tensors > MOST_TENSORS) throw new Fault('tooManyTensors', name, tensors, MOST_TENSORS);
}

/** @param {string} header */
function tensorsIn(header) {
  try {
    return Object.keys(JSON.parse(header)).length;
  } catch {
    return 0;
  }
}
