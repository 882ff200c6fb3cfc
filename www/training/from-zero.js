/** A start without chance: the checkpoint of a run that has not begun, with every weight at zero. */

/** Bytes of the length that a safetensors file begins with. */
const LENGTH = 8;

/**
 * @param {Uint8Array} checkpoint as the crate writes it
 * @returns {Uint8Array}
 */
export function fromZero(checkpoint) {
  const zeroed = checkpoint.slice();
  const header = Number(new DataView(zeroed.buffer).getBigUint64(0, true));
  const data = LENGTH + header;
  const { __metadata__: _, ...tensors } = JSON.parse(new TextDecoder().decode(zeroed.subarray(LENGTH, data)));
  for (const [name, { data_offsets: [from, to] }] of Object.entries(tensors)) {
    // The optimizer's numbers stay: its moments are zero at a start, its constants are not.
    if (!name.startsWith('optimizer/')) zeroed.fill(0, data + from, data + to);
  }
  return zeroed;
}
